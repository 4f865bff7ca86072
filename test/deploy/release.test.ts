import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { headersOf } from '../../deploy/headers.mjs'
import { underscoreHeaders } from '../../deploy/hosts.mjs'
import { back, list, put } from '../../deploy/release.mjs'
import { sbom } from '../../deploy/sbom.mjs'
import { hashesIn, SUMS } from '../../deploy/sums.mjs'
import { program } from '../kit/programs.mjs'
import { temporaryFolder } from '../kit/temporary.mjs'

let build = ''

beforeEach(() => {
  build = temporaryFolder('build')
  mkdirSync(join(build, 'assets'))
  writeFileSync(join(build, 'edition.json'), '{"number":7}')
  writeFileSync(join(build, 'assets/main-1a2b.js'), 'export {}')
})

/** Runs a command of `deploy/README.md` in the folder of the build; true where it says yes. */
function run(command: string, args: readonly string[], input?: string): boolean {
  const options = { cwd: build, encoding: 'utf8' as const }
  const made = spawnSync(command, args, input === undefined ? options : { ...options, input })
  return made.status === 0
}

describe('the list of a release', () => {
  it('is read by sha256sum, which finds a changed byte', () => {
    list(build)
    expect(run('sha256sum', ['--check', '--quiet', SUMS])).toBe(true)
    writeFileSync(join(build, 'assets/main-1a2b.js'), 'export { }')
    expect(run('sha256sum', ['--check', '--quiet', SUMS])).toBe(false)
  })

  it('is signed and verified by minisign, which refuses a changed list', () => {
    list(build)
    const minisign = program('minisign')
    expect(run(minisign, ['-G', '-W', '-p', 'guide.pub', '-s', 'guide.key'])).toBe(true)
    expect(run(minisign, ['-S', '-s', 'guide.key', '-m', SUMS])).toBe(true)
    expect(run(minisign, ['-V', '-p', 'guide.pub', '-m', SUMS])).toBe(true)
    writeFileSync(join(build, SUMS), `${readFileSync(join(build, SUMS), 'utf8')} `)
    expect(run(minisign, ['-V', '-p', 'guide.pub', '-m', SUMS])).toBe(false)
  })

  it('is signed and verified by OpenSSH, which refuses a changed list', () => {
    list(build)
    expect(run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', 'guide'])).toBe(true)
    const key = readFileSync(join(build, 'guide.pub'), 'utf8')
    writeFileSync(join(build, 'signers'), `guide ${key}`)
    expect(run('ssh-keygen', ['-Y', 'sign', '-n', 'guide', '-f', 'guide', SUMS])).toBe(true)
    const verify = [
      '-Y',
      'verify',
      '-f',
      'signers',
      '-I',
      'guide',
      '-n',
      'guide',
      '-s',
      `${SUMS}.sig`,
    ]
    const text = readFileSync(join(build, SUMS), 'utf8')
    expect(run('ssh-keygen', verify, text)).toBe(true)
    expect(run('ssh-keygen', verify, `${text} `)).toBe(false)
  })

  it('refuses a line that is no hash', () => {
    expect(() => hashesIn('<!doctype html>\n')).toThrow('not a hash')
  })
})

it('says what is missing where there is no release to go back to', () => {
  const place = temporaryFolder('place')
  list(build)
  put(build, place)
  expect(() => back(place)).toThrow('no release before the current one')
})

describe('rules for hosts that read _headers', () => {
  it.each(['assets/main-1a2b.js', 'parts/en-tree.1a2b.json', 'sw.js', 'edition.json', ''])(
    'give %s the headers it must have, each from one rule',
    (path) => {
      expect(Object.fromEntries(joined(underscoreHeaders(), `/${path}`))).toEqual(headersOf(path))
    },
  )

  it('leave pages to the host’s own "ask again"', () => {
    const { 'Cache-Control': own, ...rest } = headersOf('en/index.html')
    expect(own).toBe('no-cache')
    expect(Object.fromEntries(joined(underscoreHeaders(), '/en/'))).toEqual(rest)
  })
})

/** What such a host sends: values of all rules that match, joined with commas. */
function joined(text: string, path: string): Map<string, string> {
  const headers = new Map<string, string>()
  for (const rule of text.split(/\n(?=\/)/)) {
    const [pattern = '', ...lines] = rule.trim().split('\n')
    const matches = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern
    for (const line of matches ? lines : []) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? []
      headers.set(name, headers.has(name) ? `${headers.get(name) ?? ''}, ${value}` : value)
    }
  }
  return headers
}

it('D-38 the list of what the guide is made of is the one that was reviewed', () => {
  expect(sbom()).toBe(readFileSync('deploy/sbom.json', 'utf8'))
})

it('D-38 every package is locked by its hash, and none runs a program when it is installed', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { integrity?: string; hasInstallScript?: boolean; link?: boolean }>
  }
  const installed = Object.entries(packages).filter(([path]) => path !== '')
  expect(installed.length).toBeGreaterThan(100)
  expect(installed.filter(([, one]) => one.integrity === undefined)).toEqual([])
  expect(installed.filter(([, one]) => one.hasInstallScript === true)).toEqual([])
})
