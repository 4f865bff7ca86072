/**
 * A slow line shared by all requests: each waits its latency, then all bytes go out through
 * one pipe, in slices, as fast as the line allows.
 * @param {{ kbit: number, latency: number }} line kilobits a second, milliseconds
 */
export function slowLine({ kbit, latency }) {
  const bytesPerMs = (kbit * 1000) / 8 / 1000
  const slice = 2048
  let free = 0
  return {
    latency: () => wait(latency),
    async send(response, body) {
      for (let at = 0; at < body.length; at += slice) {
        const part = body.subarray(at, at + slice)
        const now = performance.now()
        free = Math.max(free, now) + part.length / bytesPerMs
        await wait(free - now)
        if (response.destroyed) return
        response.write(part)
      }
      response.end()
    },
  }
}

function wait(ms) {
  return new Promise((done) => setTimeout(done, ms))
}
