import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from '../../../electron/dev/child.mjs'
import { sha256 } from '../../../electron/sha256'

const cache = join('node_modules', '.cache', 'caibian', 'peers')
/** Seconds. */
const limit = 180

/**
 * The folder in which the packages of others that are measured against stand, installed as their lock file says, once
 * for each lock file; null, and said aloud, where that cannot be done. None of their scripts is run.
 */
export async function peerPackages(): Promise<string | null> {
  const source = join('test', 'bench', 'peers', 'packages')
  const lock = await readFile(join(source, 'package-lock.json'))
  const folder = join(cache, sha256(lock).slice(0, 16))
  if (existsSync(folder)) return join(process.cwd(), folder)
  const draft = `${folder}.draft`
  await rm(draft, { recursive: true, force: true })
  await mkdir(cache, { recursive: true })
  await cp(source, draft, { recursive: true })
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { code, output } = await runChild('npm', words, { cwd: draft, limit })
  if (code !== 0) {
    console.log(`skipped: the packages to measure against cannot be installed: ${output.trim()}`)
    return null
  }
  await rename(draft, folder)
  return join(process.cwd(), folder)
}
