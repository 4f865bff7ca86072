// Programs the tests drive: those that are here, else installed by the system's own package.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where a system keeps programs that are not on everyone's path. */
const ALSO = ['/usr/sbin', '/usr/local/sbin']

/** Each program with the package that brings it on Debian and Ubuntu, and the variable that names it. */
const PROGRAMS = {
  firefox: {
    names: ['firefox-esr', 'firefox'],
    packages: ['firefox-esr'],
    variable: 'FIREFOX',
  },
  webkitDriver: {
    names: ['WebKitWebDriver'],
    packages: ['webkit2gtk-driver', 'xvfb'],
    variable: 'WEBKIT_DRIVER',
  },
  xvfb: { names: ['Xvfb'], packages: ['xvfb'], variable: 'XVFB' },
  nginx: { names: ['nginx'], packages: ['nginx-light'], variable: 'NGINX' },
  caddy: { names: ['caddy'], packages: ['caddy'], variable: 'CADDY' },
  minisign: { names: ['minisign'], packages: ['minisign'], variable: 'MINISIGN' },
}

/**
 * @param {keyof typeof PROGRAMS} program
 * @returns {string} its path
 * @throws Error that says how to get it
 */
export function program(program) {
  const { names, packages, variable } = PROGRAMS[program]
  const here = found(names, process.env[variable])
  if (here !== null) return here
  console.log(`No ${names[0]} found: installing one.`)
  install(packages)
  const got = found(names, process.env[variable])
  if (got !== null) return got
  throw new Error(
    `The tests need ${names[0]} and could not install it. Install it (on Debian or Ubuntu: ` +
      `sudo apt-get install ${packages.join(' ')}) or set ${variable} to its path, then run npm test again.`,
  )
}

/**
 * WebKit's small browser, which its library brings along.
 * @throws Error that says how to get it
 */
export function miniBrowser() {
  program('webkitDriver')
  const libraries = readdirSync('/usr/lib', { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  )
  const places = libraries.flatMap(({ name }) =>
    ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((library) =>
      join('/usr/lib', name, library, 'MiniBrowser'),
    ),
  )
  const path = [process.env.MINI_BROWSER, ...places].find(
    (one) => one !== undefined && existsSync(one),
  )
  if (path !== undefined) return path
  throw new Error(
    'The tests need MiniBrowser, which comes with webkit2gtk-driver on Debian; set MINI_BROWSER to its path.',
  )
}

/** True where the program can be run from here. */
export function found(names, named) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...ALSO]
  const candidates = [named, ...names.flatMap((name) => folders.map((one) => join(one, name)))]
  return candidates.find((path) => path !== undefined && path !== '' && runs(path)) ?? null
}

/** Asks the system for packages where that is allowed. */
export function install(packages) {
  if (process.getuid?.() !== 0) return
  if (run('apt-get', ['update'])) {
    run('apt-get', ['install', '-y', '--no-install-recommends', ...packages])
  }
}

function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
