import { fileURLToPath } from 'node:url'

/** Bundles the editors that are measured against into one script; the benchmark says where it goes. */
export default {
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    lib: {
      entry: fileURLToPath(new URL('peers.ts', import.meta.url)),
      formats: ['iife'],
      name: 'peerEditors',
      fileName: () => 'peers.js',
    },
    outDir: process.env['CAIBIAN_BARE_OUT'],
    emptyOutDir: false,
    target: 'chrome130',
  },
}
