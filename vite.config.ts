import { svelte } from '@sveltejs/vite-plugin-svelte'
import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
// Native parts are optional wherever a library has them: none is packed, and none is missed.
const nodeExternal = ['electron', /^electron\//, ...builtinModules, /^node:/, /\.node$/]

/** Host bundles carry every library inside, so the packaged app needs no node_modules. */
function hostEnvironment(name: string, entry: string, format: 'es' | 'cjs') {
  return {
    consumer: 'server' as const,
    // Libraries that were written for `require` look for their own folder by this name.
    ...(format === 'es' ? { define: { __dirname: 'import.meta.dirname' } } : {}),
    resolve: { noExternal: true as const, external: ['electron'], conditions: ['node'] },
    build: {
      outDir: at(`dist/${name}`),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      sourcemap: name !== 'preload',
      rolldownOptions: {
        input: { [name]: at(entry) },
        external: nodeExternal,
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          ...(format === 'cjs' ? { codeSplitting: false } : {}),
        },
      },
    },
  }
}

export default defineConfig({
  root: at('renderer'),
  base: './',
  publicDir: false,
  plugins: [svelte({ configFile: false })],
  // The worker loads its dictionaries when a text needs them, which only modules can.
  worker: { format: 'es' },
  server: { host: '127.0.0.1', port: 5317, strictPort: true },
  environments: {
    client: { build: { outDir: at('dist/renderer'), emptyOutDir: true, target: 'chrome130' } },
    main: hostEnvironment('main', 'electron/main.ts', 'es'),
    preload: hostEnvironment('preload', 'electron/preload.ts', 'cjs'),
    cli: hostEnvironment('cli', 'electron/cli.ts', 'es'),
    reading: hostEnvironment('reading', 'electron/reading-main.ts', 'cjs'),
    darkroom: hostEnvironment('darkroom', 'electron/darkroom/thread.ts', 'es'),
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'main', 'preload', 'cli', 'reading', 'darkroom']) {
        const environment = builder.environments[name]
        if (environment !== undefined) await builder.build(environment)
      }
    },
  },
})
