import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runChild } from './child.mjs'
import { buildRegistryRuntime, registryFolder, registryPin } from './registry-runtime.mjs'
import { Refused, say } from './words.mjs'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '')

const DOWNLOAD_LIMIT = 60
const FORGET_AFTER = 24 * 3600 * 1000

/**
 * An Electron that can start this program: where it is, and what it needs before other options.
 *
 * @typedef {object} Runtime
 * @property {'override' | 'official' | 'registry'} kind
 * @property {string} executable
 * @property {string} folder
 * @property {string} version
 * @property {string[]} args  first arguments: the program's folder, unless the runtime holds it
 */

/**
 * The runtime that is on this machine now, or null. Fetches nothing.
 *
 * The order is: the folder somebody named, Electron's own, the one carried by the npm registry.
 */
export function locateRuntime({
  root = ROOT,
  env = process.env,
  platform = process.platform,
} = {}) {
  const named = env.ELECTRON_OVERRIDE_DIST_PATH
  if (named) {
    const folder = resolve(root, named)
    return runtimeAt('override', folder, root, platform)
  }
  const official = join(root, 'node_modules', 'electron', 'dist')
  const wanted = electronVersion(root)
  if (existsSync(join(root, 'node_modules', 'electron', 'path.txt'))) {
    const runtime = runtimeAt('official', official, root, platform)
    if (runtime !== null && runtime.version === wanted) return runtime
  }
  return runtimeAt('registry', registryFolder(root), root, platform)
}

/** The runtime to use, fetched when there is none. Throws `Refused` when none can be had. */
export async function ensureRuntime({ root = ROOT, env = process.env, progress }) {
  const found = locateRuntime({ root, env })
  const isSettled = found !== null && (found.kind !== 'registry' || isDownloadHopeless(root, env))
  if (isSettled) return checked(found, root)
  if (env.ELECTRON_OVERRIDE_DIST_PATH) {
    throw new Refused('runtime.failed', { detail: env.ELECTRON_OVERRIDE_DIST_PATH })
  }
  await downloadOfficial({ root, env, progress })
  const now = locateRuntime({ root, env })
  if (now !== null) return checked(now, root)
  if (registryPin(process.platform, process.arch) === null) {
    throw new Refused('runtime.none', { platform: process.platform, arch: process.arch })
  }
  await buildRegistryRuntime({ root, progress })
  return checked(locateRuntime({ root, env }), root)
}

/** "Electron 33.2.1, for development and tests only". */
export function describeRuntime({ kind, version }) {
  return say(`runtime.${kind}`, { version })
}

/** Where an unpacked Electron keeps its executable. */
export function executableIn(folder, platform = process.platform) {
  if (platform === 'darwin') return join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron')
  return join(folder, platform === 'win32' ? 'electron.exe' : 'electron')
}

/** Whether Electron's own download failed lately, from the same place, so that it is not tried now. */
export function isDownloadHopeless(root, env, now = Date.now()) {
  try {
    const failure = JSON.parse(readFileSync(failureFile(root), 'utf8'))
    const isSame =
      failure.version === electronVersion(root) && failure.mirror === (env.ELECTRON_MIRROR ?? '')
    return isSame && now - failure.at < FORGET_AFTER
  } catch {
    return false
  }
}

async function downloadOfficial({ root, env, progress }) {
  if (isDownloadHopeless(root, env)) return
  const script = join(root, 'node_modules', 'electron', 'install.js')
  const version = electronVersion(root)
  await progress.step(say('runtime.download', { version }), async () => {
    const { code } = await runChild(process.execPath, [script], {
      cwd: root,
      env: { ...env, ELECTRON_OVERRIDE_DIST_PATH: '' },
      limit: DOWNLOAD_LIMIT,
    })
    if (code === 0) {
      rmSync(failureFile(root), { force: true })
      return
    }
    mkdirSync(dirname(failureFile(root)), { recursive: true })
    const failure = { version, mirror: env.ELECTRON_MIRROR ?? '', at: Date.now() }
    writeFileSync(failureFile(root), JSON.stringify(failure))
    return say('runtime.unreachable')
  })
}

function failureFile(root) {
  return join(root, 'node_modules', '.cache', 'caibian', 'electron-download.json')
}

function runtimeAt(kind, folder, root, platform) {
  const executable = executableIn(folder, platform)
  if (!existsSync(executable)) return null
  const resources =
    platform === 'darwin'
      ? join(folder, 'Electron.app', 'Contents', 'Resources')
      : join(folder, 'resources')
  const holdsProgram = existsSync(join(resources, 'app'))
  return { kind, executable, folder, version: versionIn(folder), args: holdsProgram ? [] : [root] }
}

/** A runtime that holds a program always starts that one, whatever folder it is given. */
function checked(runtime, root) {
  const held = join(runtime.folder, 'resources', 'app')
  if (runtime.args.length === 0 && realpathSync(held) !== realpathSync(root)) {
    throw new Refused('runtime.elsewhere', { folder: runtime.folder })
  }
  return runtime
}

function versionIn(folder) {
  try {
    return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  } catch {
    return ''
  }
}

function electronVersion(root) {
  try {
    const file = join(root, 'node_modules', 'electron', 'package.json')
    return JSON.parse(readFileSync(file, 'utf8')).version
  } catch {
    return ''
  }
}
