import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir, readdir, rename, rm, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runChild } from './child.mjs'
import { holdLock } from './hold-lock.mjs'
import { refuseChanged } from './registry-runtime.mjs'
import { Refused, say } from './words.mjs'

/**
 * The real Ghost that tests and the survival bench publish to: its last version that runs on Node 20, from the
 * npm registry, never shipped. It keeps its posts in the MariaDB that the real WordPress uses too.
 */
export const GHOST = {
  version: '5.130.4',
  integrity:
    'sha512-31VpBIBCXGHv0wAtSEtGijixf1eyzafJtdOqSPj9255cidLeyrlXq8EXEuJnOtYbMki3xTQCOY4RxTeJvCZ5rw==',
}

/** Seconds for its packages to be there: 1600 of them took two minutes on two busy cores. */
const INSTALL_LIMIT = 300
/** Bytes on the disk for it and what npm keeps of it. */
const ROOM = 2e9

/** Where the installed Ghost is kept. A clean clone has none. */
export function ghostFolder(root) {
  return join(root, 'node_modules', '.cache', 'caibian-ghost', GHOST.version)
}

/** Whether it can be started from there: it is moved to its place only once it is whole. */
export function hasGhostFiles(root) {
  return existsSync(join(ghostFolder(root), 'index.js'))
}

/**
 * Installs it where it is not there. Resolves with whether it is: where the registry, the disk or the time
 * does not allow it, what needs it is skipped, and that is said.
 */
export async function ensureGhost({ root, progress }) {
  if (hasGhostFiles(root)) return true
  const release = await holdLock(root, 'ghost', () => progress.note(say('ghost.wait')))
  try {
    if (!hasGhostFiles(root)) {
      const { version } = GHOST
      await progress.step(say('ghost.install', { version }), () => installed(root))
    }
  } finally {
    await release()
  }
  return hasGhostFiles(root)
}

/** Why it could not be installed; undefined once it is. */
async function installed(root) {
  const target = ghostFolder(root)
  const work = join(dirname(target), '.new')
  await rm(work, { recursive: true, force: true })
  await mkdir(work, { recursive: true })
  try {
    const { bavail, bsize } = await statfs(work)
    if (bavail * bsize < ROOM) return say('ghost.room')
    await run('npm', ['pack', `ghost@${GHOST.version}`, '--silent'], work)
    const [file = ''] = (await readdir(work)).filter((name) => name.endsWith('.tgz'))
    await refuseChanged(join(work, file), GHOST.integrity)
    await run('tar', ['-xzf', file], work)
    const folder = join(work, 'package')
    const manifest = join(folder, 'package.json')
    writeFileSync(manifest, withoutBuild(readFileSync(manifest, 'utf8')))
    const quick = ['--omit=dev', '--legacy-peer-deps', '--ignore-scripts', '--no-package-lock']
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
    await run('npm', ['install', ...quick, ...quiet], folder)
    await rename(folder, target)
    return undefined
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.message
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/**
 * Its manifest without what only building Ghost itself needs (one of those comes from a git host) and without
 * the database that would have to be compiled; what reads HTML is optional there and needed here.
 */
export function withoutBuild(manifest) {
  const { devDependencies: _, resolutions: __, ...kept } = JSON.parse(manifest)
  const { sqlite3: ___, ...optionalDependencies } = kept.optionalDependencies ?? {}
  return JSON.stringify({ ...kept, optionalDependencies }, null, 2)
}

async function run(command, args, cwd) {
  const { code, output } = await runChild(command, args, { cwd, limit: INSTALL_LIMIT })
  if (code !== 0) throw new Refused('ghost.failed', { detail: output.trim().slice(-400) })
}
