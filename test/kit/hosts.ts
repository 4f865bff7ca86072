import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caddy, nginx, type Place } from '../../deploy/hosts.mjs'
import { freePort } from './free-port.ts'
import { program } from './programs.mjs'
import { temporaryFolder } from './temporary.mjs'

/** A real server that answers from a folder. */
export interface Host {
  url: string
  /** What it was asked since it started: one line each, status, bytes sent, address. */
  log(): string[]
  close(): Promise<void>
}

export type HostName = 'nginx' | 'Caddy'

/** Starts the real server with the configuration that `deploy` has for it. */
export async function startHost(
  name: HostName,
  place: Required<Pick<Place, 'root' | 'base'>>,
): Promise<Host> {
  const port = await freePort()
  const folder = temporaryFolder('host')
  const running = name === 'nginx' ? runNginx(folder, port, place) : runCaddy(folder, port, place)
  const url = `http://127.0.0.1:${port}${place.base}`
  await answers(url, running, name)
  return {
    url,
    log: () =>
      readFileSync(join(folder, 'access.log'), 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
    close: () => ended(running),
  }
}

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

function runNginx(folder: string, port: number, place: Place): ChildProcess {
  const conf = join(folder, 'nginx.conf')
  const paths = TEMPORARY.map((one) => `${one}_temp_path ${folder}/${one};`).join('\n')
  writeFileSync(
    conf,
    `daemon off;
master_process off;
pid ${folder}/pid;
events { worker_connections 512; }
http {
${paths}
log_format sums '$status $bytes_sent $request_uri';
access_log ${folder}/access.log sums;
keepalive_requests 100000;
${nginx({ ...place, name: `:${port}` })}
}
`,
  )
  return spawn(program('nginx'), ['-e', `${folder}/error.log`, '-c', conf], { stdio: 'ignore' })
}

function runCaddy(folder: string, port: number, place: Place): ChildProcess {
  const conf = join(folder, 'Caddyfile')
  const text = `{\n\tadmin off\n\tauto_https off\n}\n${caddy({ ...place, name: `:${port}` })}`
  writeFileSync(conf, text)
  writeFileSync(join(folder, 'access.log'), '')
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
  return spawn(program('caddy'), ['run', '--adapter', 'caddyfile', '--config', conf], {
    stdio: 'ignore',
    env,
  })
}

async function answers(url: string, running: ChildProcess, name: HostName): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (running.exitCode !== null) break
    try {
      await fetch(url)
      return
    } catch {
      await new Promise((done) => setTimeout(done, 100))
    }
  }
  running.kill()
  throw new Error(`${name} did not start with the configuration in deploy/hosts.mjs.`)
}

function ended(running: ChildProcess): Promise<void> {
  return new Promise((done) => {
    running.once('exit', () => {
      done()
    })
    running.kill()
  })
}
