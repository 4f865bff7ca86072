// Configurations of hosts, made from the one list of headers: `node deploy/hosts.mjs nginx`.
import { fileURLToPath } from 'node:url'
import { headersOf } from './headers.mjs'

const FOR_GOOD = headersOf('assets/a.js')['Cache-Control']
const ASK_AGAIN = headersOf('index.html')['Cache-Control']
const NOT_KEPT = 'no-store'

/** Headers every reply carries, whatever the file. */
const ALWAYS = Object.entries(headersOf('index.html')).filter(([name]) => name !== 'Cache-Control')

/** What text the guide is made of; the rest are pictures. */
const TYPES = {
  'text/html': ['html'],
  'text/css': ['css'],
  'text/javascript': ['js'],
  'text/plain': ['txt'],
  'application/json': ['json'],
  'application/manifest+json': ['webmanifest'],
  'image/svg+xml': ['svg'],
  'image/png': ['png'],
}

/** Entry points that some hosts would keep longer than they may. */
const ENTRIES = ['', 'sw.js', 'edition.json', 'shell.html', 'SHA256SUMS']

/**
 * @typedef {object} Place
 * @property {string} [name] host name, or `:8080` for a plain one on this machine
 * @property {string} [root] folder of the release that is current
 * @property {string} [base] path the guide lives under, with a slash at both ends
 */

/** A server block for nginx 1.18 or newer, to include inside `http`. @param {Place} place */
export function nginx({
  name = 'guide.example.org',
  root = '/srv/guide/current',
  base = '/',
} = {}) {
  const plain = name.startsWith(':')
  const types = Object.entries(TYPES).map(([type, ends]) => `    ${type} ${ends.join(' ')};`)
  return `# A 404 is never kept, a hashed file is kept for good, everything else is asked for again.
map "$status$uri" $guide_cache {
  default "${ASK_AGAIN}";
  ~^404 "${NOT_KEPT}";
  ~^\\d\\d\\d${base}(?:assets|parts)/ "${FOR_GOOD}";
}

server {
${plain ? `  listen 127.0.0.1${name};` : `  listen 443 ssl;\n  server_name ${name};\n  ssl_certificate /etc/ssl/guide/full-chain.pem;\n  ssl_certificate_key /etc/ssl/guide/key.pem;`}

  types {
${types.join('\n')}
  }
  charset utf-8;
  charset_types text/css text/javascript text/plain application/json application/manifest+json image/svg+xml;
  gzip_static on;
  gzip_vary on;
  absolute_redirect off;
  error_page 404 ${base}404.html;

${ALWAYS.map(([header, value]) => `  add_header ${header} "${value}" always;`).join('\n')}
  add_header Cache-Control $guide_cache always;

  location ${base} {
    ${base === '/' ? `root ${root};` : `alias ${root}/;`}
    index index.html;
  }
}
`
}

/** A site for Caddy 2.6 or newer. @param {Place} place */
export function caddy({
  name = 'guide.example.org',
  root = '/srv/guide/current',
  base = '/',
} = {}) {
  const within = base === '/' ? 'handle' : `handle_path ${base}*`
  return `${name.startsWith(':') ? `http://127.0.0.1${name}` : name} {
	root * ${root}

	header {
${ALWAYS.map(([header, value]) => `\t\t${header} "${value}"`).join('\n')}
		-Server
	}
	@hashed path ${base}assets/* ${base}parts/*
	@rest not path ${base}assets/* ${base}parts/*
	header @hashed Cache-Control "${FOR_GOOD}"
	header @rest Cache-Control "${ASK_AGAIN}"

	${within} {
		file_server {
			precompressed br gzip
		}
	}
	handle {
		error 404
	}
	handle_errors {
		header Cache-Control "${NOT_KEPT}"
		rewrite * /404.html
		file_server
	}
}
`.replace(base === '/' ? '\thandle {\n\t\terror 404\n\t}\n' : '\0', '')
}

/**
 * Rules for hosts that read a `_headers` file. They join what two rules say of one header, so
 * no path may meet two rules for Cache-Control; pages keep the host's own "ask again".
 * @param {Place} place
 */
export function underscoreHeaders({ base = '/' } = {}) {
  const rule = (path, headers) =>
    [`${base}${path}`, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')
  return [
    rule('*', ALWAYS),
    ...['assets/*', 'parts/*'].map((path) => rule(path, [['Cache-Control', FOR_GOOD]])),
    ...ENTRIES.map((path) => rule(path, [['Cache-Control', ASK_AGAIN]])),
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [kind = '', name, root, base] = process.argv.slice(2)
  const write = { nginx, caddy, headers: underscoreHeaders }[kind]
  if (write === undefined) {
    console.error('Name a host: nginx, caddy or headers; then host name, folder and base path.')
    process.exit(1)
  }
  process.stdout.write(write({ name, root, base }))
}
