import sightScript from '../../casebook/sight.ts?worker&url'
import { allowScripts, trustedScript } from '../state/trusted.ts'

/** Of a photo; a code that fills a third of it has modules enough. */
const LONGEST = 1_600

/** Reads codes in pictures. One picture at a time. */
export class Sight {
  #worker: Worker | null = null
  readonly #canvas = document.createElement('canvas')

  /**
   * @param width of what is drawn, in its own pixels; `height` likewise
   * @param square only the middle, as the frame on screen shows it
   * @returns what the code says, or null where none is seen
   * @throws Error where the reader's file is neither on this phone nor to be had
   */
  see(
    source: CanvasImageSource,
    { width, height, square }: { width: number; height: number; square: boolean },
  ): Promise<string | null> {
    const side = Math.min(width, height)
    const [wide, high] = square ? [side, side] : [width, height]
    const scale = Math.min(1, LONGEST / Math.max(wide, high))
    const [across, down] = [Math.round(wide * scale), Math.round(high * scale)]
    Object.assign(this.#canvas, { width: across, height: down })
    const brush = this.#canvas.getContext('2d', { willReadFrequently: true })
    if (brush === null || across === 0 || down === 0) return Promise.resolve(null)
    const [x, y] = [(width - wide) / 2, (height - high) / 2]
    brush.drawImage(source, x, y, wide, high, 0, 0, across, down)
    const { data } = brush.getImageData(0, 0, across, down)
    return this.#ask({ width: across, height: down, data })
  }

  /** A picture that was chosen. @throws DOMException for what is no picture */
  async seeFile(file: Blob): Promise<string | null> {
    const picture = await createImageBitmap(file)
    const { width, height } = picture
    try {
      return await this.see(picture, { width, height, square: false })
    } finally {
      picture.close()
    }
  }

  /** Lets go of the reader and of the last picture. */
  end(): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#canvas.width = 0
  }

  #ask(picture: {
    width: number
    height: number
    data: Uint8ClampedArray<ArrayBuffer>
  }): Promise<string | null> {
    allowScripts([sightScript])
    const worker = (this.#worker ??= new Worker(trustedScript(sightScript), { type: 'module' }))
    return new Promise((done, failed) => {
      worker.onmessage = (event: MessageEvent<string | null>) => {
        done(event.data)
      }
      worker.onerror = () => {
        this.end()
        failed(new Error('The reader of codes did not start'))
      }
      worker.postMessage(picture, [picture.data.buffer])
    })
  }
}
