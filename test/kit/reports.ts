import type { Rule } from '../../deploy/serve.mjs'
import { policy } from '../../deploy/headers.mjs'

/**
 * Makes a host send the policy a second time, to report what it stops: every engine then says
 * itself what broke it, from the first byte of a page on.
 * @param also a rule asked first
 */
export function reporting(reports: string[], also?: Rule): Rule {
  const inPage = policy({ header: false })
  return (request, response) => {
    if (request.method === 'POST' && request.url === '/report') {
      request.on('data', (body: Buffer) => reports.push(body.toString()))
      response.writeHead(204).end()
      return true
    }
    if (also?.(request, response) === true) return true
    response.setHeader('Content-Security-Policy-Report-Only', `${inPage}; report-uri /report`)
    return false
  }
}
