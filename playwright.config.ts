import { defineConfig } from '@playwright/test'
import { keepBuilds } from './test/kit/another-build.mjs'
import { browser } from './test/kit/browser.mjs'

keepBuilds()

/** Real Chromium on the finished build; one at a time, for the machine is small. */
export default defineConfig({
  testDir: 'test/build',
  testMatch: '**/*.test.ts',
  timeout: 300_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 360, height: 740 },
    launchOptions: {
      executablePath: browser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ],
    },
  },
})
