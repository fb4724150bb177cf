import { defineConfig } from '@playwright/test'

/**
 * The flows in the real window, as many at a time as `npm test` has opened screens for them.
 *
 * Recording video would hang here: it needs a download.
 */
export default defineConfig({
  testDir: 'test/window',
  outputDir: 'test-results/window',
  workers: process.env['CAIBIAN_DISPLAYS']?.split(' ').length ?? 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: { video: 'off', trace: 'retain-on-failure', screenshot: 'off' },
})
