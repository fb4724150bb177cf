import { defineConfig } from '@playwright/test'

/** A tour for the eye, no test of the suite: every block, importer and source of paste, with a picture of each. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/tour-work',
  workers: 1,
  timeout: 600_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: { video: 'off', trace: 'off', screenshot: 'off' },
})
