import { decodeQR } from 'qr/decode.js'
import { encode } from 'uqr'

/** Modules of light around the code; a reader needs them. */
const BORDER = 4

/**
 * A text as a QR code, row by row, true for dark. Ours are ASCII.
 * @throws Error for more than 2,953 bytes
 */
export function drawQr(text: string): boolean[][] {
  return encode(text, { ecc: 'L', border: BORDER }).data
}

/** What a camera's picture says, or null where no code is seen. RGBA, as of a canvas. */
export function seeQr(picture: {
  width: number
  height: number
  data: Uint8ClampedArray
}): string | null {
  try {
    return decodeQR(picture)
  } catch {
    return null
  }
}
