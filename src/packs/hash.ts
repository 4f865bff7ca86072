/**
 * Whether these are the bytes a catalogue promised. Without WebCrypto (plain http away
 * from this machine) nothing can be checked and the host's word must do.
 * @param sha256 lower-case hex
 */
export async function hasHash(bytes: BufferSource, sha256: string): Promise<boolean> {
  const subtle = (globalThis as { crypto?: { subtle?: SubtleCrypto } }).crypto?.subtle
  if (subtle === undefined) return true
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('') === sha256
}
