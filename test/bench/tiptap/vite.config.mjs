import { fileURLToPath } from 'node:url'

/** Bundles Tiptap alone into one script; the folder to write to comes from the benchmark. */
export default {
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    lib: {
      entry: fileURLToPath(new URL('bare-tiptap.ts', import.meta.url)),
      formats: ['iife'],
      name: 'bareTiptap',
      fileName: () => 'bare-tiptap.js',
    },
    outDir: process.env['CAIBIAN_BARE_OUT'],
    emptyOutDir: false,
    target: 'chrome130',
  },
}
