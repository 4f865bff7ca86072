import { createServer } from 'node:http'
import { freePort } from './free-port.ts'

/** A proxy that lets nothing through and notes who was asked for. */
export interface Onlooker {
  /** Host and port, as browsers want it. */
  place: string
  hosts: Set<string>
  close(): void
}

/** Browsers go past their proxy to this machine, so whoever turns up here is somebody else. */
export async function startOnlooker(): Promise<Onlooker> {
  const hosts = new Set<string>()
  const server = createServer((request, response) => {
    hosts.add(new URL(request.url ?? '', 'http://nobody').hostname)
    response.writeHead(502).end()
  })
  server.on('connect', ({ url = '' }, socket) => {
    hosts.add(url.replace(/:\d+$/, ''))
    socket.destroy()
  })
  const port = await freePort()
  await new Promise<void>((done) => {
    server.listen(port, '127.0.0.1', done)
  })
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { place: `127.0.0.1:${port}`, hosts, close }
}
