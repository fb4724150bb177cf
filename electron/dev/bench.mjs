/**
 * `npm run bench [NAME ...]`: ratios against named peers, each taken in the same run as its figure. What was
 * measured takes the place of what docs/performance.json keeps under the same names; the page is made of it.
 */
import { builtinModules } from 'node:module'
import { pathToFileURL } from 'node:url'
import { cpus } from 'node:os'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { endAll, runChild } from './child.mjs'
import { startDisplay } from './display.mjs'
import { createProgress } from './progress.mjs'
import { ROOT } from './runtime.mjs'
import { prepareAll } from './setup.mjs'

const FOLDER = join(ROOT, 'node_modules', '.cache', 'caibian', 'bench')
const LIMIT = 60 * 60
const progress = createProgress()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave(130))

await prepareAll({ progress, forTests: true, forBenches: true })
await bundle()
const env = { ...process.env, CAIBIAN_BENCH_OUT: join(FOLDER, 'figures.json') }
if (process.platform === 'linux') env.DISPLAY = (await startDisplay()).display
const only = process.argv.slice(2)
const { code } = await runChild(
  process.execPath,
  ['--expose-gc', join(FOLDER, 'run.js'), ...only],
  {
    cwd: ROOT,
    env,
    limit: LIMIT,
    echo: process.stdout,
  },
)
if (code === 0) writePage(keep(JSON.parse(readFileSync(env.CAIBIAN_BENCH_OUT, 'utf8'))))
await leave(code)

/** The benchmarks are TypeScript of the test project: bundled once for plain Node. */
async function bundle() {
  mkdirSync(FOLDER, { recursive: true })
  const { build } = await import('vite')
  await progress.step('bench: bundle', () =>
    build({
      configFile: false,
      root: ROOT,
      logLevel: 'warn',
      publicDir: false,
      plugins: [launcherStaysOutside()],
      ssr: { noExternal: true, external: ['@playwright/test'] },
      build: {
        ssr: join(ROOT, 'test', 'bench', 'run.ts'),
        outDir: FOLDER,
        emptyOutDir: false,
        target: 'node20',
        rollupOptions: {
          external: [/^node:/, ...builtinModules, '@playwright/test'],
          output: { entryFileNames: 'run.js' },
        },
      },
    }),
  )
}

/** The launcher's scripts find the checkout by where they lie, so they are imported from there. */
function launcherStaysOutside() {
  return {
    name: 'launcher-stays-outside',
    enforce: 'pre',
    resolveId(id) {
      const at = id.indexOf('electron/dev/')
      if (at < 0 || !id.endsWith('.mjs')) return null
      return { id: pathToFileURL(join(ROOT, id.slice(at))).href, external: true }
    },
  }
}

/** All benches with what was last measured of each: `{ NAME: { date, figures } }`. */
function keep(measured) {
  const place = join(ROOT, 'docs', 'performance.json')
  const kept = existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')) : {}
  const date = new Date().toISOString().slice(0, 10)
  for (const [name, figures] of Object.entries(measured)) kept[name] = { date, figures }
  writeFileSync(place, `${JSON.stringify(kept, null, 2)}\n`)
  return kept
}

function writePage(benches) {
  const figures = Object.entries(benches).flatMap(([bench, { date, figures }]) =>
    figures.map((figure) => ({ bench, date, ...figure })),
  )
  const rows = figures.map((figure) => {
    const { bench, date, name, peerName, unit, ours, peer, most, least, samples } = figure
    const ratio = peer === null ? '–' : (ours / peer).toFixed(2)
    const bound =
      most !== null ? `≤ ${most} ×` : least !== null ? `≥ ${number(least)} ${unit}` : '–'
    const isKept = most !== null ? ours / peer <= most : least === null || ours >= least
    const kept = bound === '–' ? '' : isKept ? 'kept' : '**missed**'
    const theirs = peer === null ? '–' : `${number(peer)} ${unit}`
    return `| ${name} | ${number(ours)} ${unit} | ${peerName} | ${theirs} | ${ratio} | ${bound} | ${kept} | ${samples} | ${bench}, ${date} |`
  })
  const page = [
    '# Performance',
    '',
    'Written by `npm run bench`; do not edit. Each figure and its peer were taken in turn in one run;',
    'the ratio holds better than the single times. `npm run bench -- NAME` measures one bench anew.',
    '',
    `Machine: ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}, ${process.platform}.`,
    '',
    '| figure | ours | peer | peer’s | ratio | bound | | samples | bench |',
    '|---|---:|---|---:|---:|---:|---|---:|---|',
    ...rows,
    '',
  ].join('\n')
  writeFileSync(join(ROOT, 'docs', 'performance.md'), page)
  process.stdout.write(`\n${page}`)
}

function number(value) {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2)
}

async function leave(code) {
  await endAll()
  process.exit(code)
}
