import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plain, runChild } from './child.mjs'
import { holdLock } from './hold-lock.mjs'
import { Refused, say } from './words.mjs'

/** Everything that goes into `dist/`. */
const SOURCES = [
  'shared',
  'electron',
  'renderer',
  'vite.config.ts',
  '.tsconfig.base.json',
  'package.json',
  'package-lock.json',
]
const LEFT_OUT = new Set(['electron/dev'])
const PRODUCTS = ['dist/main/main.js', 'dist/preload/preload.cjs', 'dist/renderer/index.html']

const BUILD_LIMIT = 600

/** Builds `dist/` unless it already is the build of these sources. */
export async function ensureBuild({ root, progress, products = PRODUCTS }) {
  if (isBuilt(root, products)) return
  const release = await holdLock(root, 'build', () => progress.note(say('build.wait')))
  try {
    if (isBuilt(root, products)) return
    await progress.step(say('build.run'), async () => {
      const mark = markOf(root)
      const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
      const { code, output } = await runChild(process.execPath, [vite, 'build'], {
        cwd: root,
        env: { ...process.env, NO_COLOR: '1' },
        limit: BUILD_LIMIT,
      })
      if (code !== 0) throw new Refused('build.failed', { detail: plain(output).slice(-6000) })
      mkdirSync(join(root, 'dist'), { recursive: true })
      writeFileSync(stampFile(root), mark)
    })
  } finally {
    await release()
  }
}

/** Whether `dist/` holds the build of exactly the present sources. */
export function isBuilt(root, products = PRODUCTS) {
  if (!products.every((product) => existsSync(join(root, product)))) return false
  return existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === markOf(root)
}

/** Makes the next `ensureBuild` build: something else is about to write into `dist/`. */
export function forgetBuild(root) {
  rmSync(stampFile(root), { force: true })
}

/** A hash over the names and contents of all sources. Times do not count: a checkout changes them. */
export function markOf(root, sources = SOURCES) {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const path of filesUnder(root, source)) {
      hash.update(`${path}\0`)
      hash.update(
        createHash('sha256')
          .update(readFileSync(join(root, path)))
          .digest(),
      )
    }
  }
  return hash.digest('hex')
}

function stampFile(root) {
  return join(root, 'dist', '.built-from')
}

/** Paths with forward slashes, in one order everywhere. */
function filesUnder(root, path) {
  const full = join(root, path)
  if (!existsSync(full) || LEFT_OUT.has(path)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`))
}
