import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Path of a Chromium that is here already, or null. `CHROMIUM` names one by hand. */
export function installedBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [
    process.env.CHROMIUM,
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ownBrowser(),
  ]
  return candidates.find((path) => path !== undefined && path !== '' && runs(path)) ?? null
}

/**
 * Path of a Chromium: the one that is here, else the system's package, else Playwright's download.
 * @throws Error that says how to get one
 */
export function browser() {
  const here = installedBrowser()
  if (here !== null) return here
  console.log('No Chromium found: installing one.')
  const isRoot = process.getuid?.() === 0
  if (isRoot && run('apt-get', ['update'])) {
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  }
  if (installedBrowser() === null) run('npx', ['playwright', 'install', 'chromium'])
  const got = installedBrowser()
  if (got !== null) return got
  throw new Error(
    'The tests need Chromium and could not install it. Install it (on Debian or Ubuntu: ' +
      'sudo apt-get install chromium) or set CHROMIUM to its path, then run npm test again.',
  )
}

function ownBrowser() {
  try {
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0
}
