import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from './child.mjs'
import { Refused, say } from './words.mjs'

const INSTALL_LIMIT = 900

/** Makes `node_modules` hold what `package-lock.json` says. Does nothing when it already does. */
export async function ensurePackages({ root, progress }) {
  if (hasPackages(root)) return
  await progress.step(say('packages.install'), async () => {
    const isWindows = process.platform === 'win32'
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
    const { code, output } = await runChild(isWindows ? 'npm.cmd' : 'npm', args, {
      cwd: root,
      limit: INSTALL_LIMIT,
      shell: isWindows,
    })
    if (code !== 0) throw new Refused('packages.failed', { detail: output.trim() })
  })
}

/** Whether the installed packages are those of the lock file. */
export function hasPackages(root) {
  const installed = join(root, 'node_modules', '.package-lock.json')
  const wanted = join(root, 'package-lock.json')
  if (!existsSync(installed)) return false
  if (!existsSync(wanted)) return true
  return agree(readJson(wanted), readJson(installed))
}

/**
 * Whether every package of the lock file is installed in that version.
 *
 * Compared by content: times say nothing after a checkout, and an interrupted `npm ci` leaves no
 * hidden lock file. A package that is optional may be absent: it is for another system.
 */
export function agree(wanted, installed) {
  const present = installed?.packages ?? {}
  return Object.entries(wanted?.packages ?? {}).every(([path, entry]) => {
    if (path === '') return true
    const found = present[path]
    if (found === undefined) return entry.optional === true || entry.devOptional === true
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
