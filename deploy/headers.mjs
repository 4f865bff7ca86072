/**
 * The policy every page and every reply carries. The header says two things more than a
 * meta element may: who can frame the guide (nobody), and that plain http is upgraded.
 * @param {{ header: boolean, secure?: boolean }} where
 */
export function policy({ header, secure = true }) {
  const rules = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html guide-url guide-html',
  ]
  if (header) rules.push("frame-ancestors 'none'")
  if (header && secure) rules.push('upgrade-insecure-requests')
  return rules.join('; ')
}

/** Folders whose files carry a hash in their name: they never change. */
const HASHED = /^(?:assets|parts)\//

/**
 * Headers of one file.
 * @param {string} path below the base, such as `en/index.html`
 * @param {{ secure?: boolean }} [where] false on a plain-http server, such as one on this machine
 */
export function headersOf(path, { secure = true } = {}) {
  return {
    'Cache-Control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Security-Policy': policy({ header: true, secure }),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    ...(secure ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  }
}
