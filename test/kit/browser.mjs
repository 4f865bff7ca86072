import { spawnSync } from 'node:child_process'
import { chromium } from '@playwright/test'
import { found, install } from './programs.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Path of a Chromium that is here already, or null. `CHROMIUM` names one by hand. */
export function installedBrowser() {
  return found(NAMES, process.env.CHROMIUM) ?? found([], ownBrowser())
}

/**
 * Path of a Chromium: the one that is here, else the system's package, else Playwright's download.
 * @throws Error that says how to get one
 */
export function browser() {
  const here = installedBrowser()
  if (here !== null) return here
  console.log('No Chromium found: installing one.')
  install(['chromium'])
  if (installedBrowser() === null) {
    spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' })
  }
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
