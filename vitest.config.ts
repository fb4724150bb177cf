import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

/** Reading our modules anew for each file took a fifth of the time, and no test leaves anything in them. */
const isolate = false

export default defineConfig({
  test: {
    // Much of the time is waiting for disks and servers: one worker for each core, not one less.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          isolate,
          include: ['test/shared/**/*.test.ts', 'test/electron/**/*.test.ts', 'test/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [svelte({ configFile: false })],
        resolve: { conditions: ['browser'] },
        test: {
          name: 'dom',
          environment: 'happy-dom',
          isolate,
          include: ['test/renderer/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
