/** One picture in shades of gray, a byte for each pixel, row by row. */
export interface Shades {
  side: number
  bytes: Uint8Array
}

/** Pictures a second; each is shown for a second. */
const RATE = 4

/**
 * A film for a browser's fake camera (`--use-file-for-fake-video-capture`): YUV4MPEG2, planes of
 * 4:2:0, which Chromium plays over and over.
 * @param pictures all of the same size
 */
export function film(pictures: readonly Shades[]): Uint8Array {
  const side = pictures[0]?.side ?? 0
  const color = new Uint8Array((side * side) / 2).fill(128)
  const head = `YUV4MPEG2 W${String(side)} H${String(side)} F${String(RATE)}:1 Ip A1:1 C420jpeg\n`
  const frames = pictures.flatMap(({ bytes }) =>
    Array.from({ length: RATE }, () => [Buffer.from('FRAME\n'), bytes, color]),
  )
  return Buffer.concat([Buffer.from(head), ...frames.flat()])
}
