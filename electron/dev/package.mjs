/** `npm run package`: an unpacked build in `release/`, made without fetching anything. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { markOf } from './build.mjs'
import { endAll, plain, runChild } from './child.mjs'
import { createProgress } from './progress.mjs'
import { ROOT } from './runtime.mjs'
import { prepareAll } from './setup.mjs'
import { Refused, say } from './words.mjs'

const LIMIT = 600
const OUTPUT = 'release'

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()

/** Where the packaged program is, for the system it was made on. */
export function packagedExecutable(root = ROOT, platform = process.platform) {
  if (platform === 'darwin') {
    return join(root, OUTPUT, 'mac', 'Caibian.app', 'Contents', 'MacOS', 'Caibian')
  }
  if (platform === 'win32') return join(root, OUTPUT, 'win-unpacked', 'Caibian.exe')
  return join(root, OUTPUT, 'linux-unpacked', 'caibian')
}

/** Whether the package was made from exactly the present sources and this runtime. */
export function isPackaged(root, runtime) {
  const stamp = stampFile(root)
  if (!existsSync(packagedExecutable(root)) || !existsSync(stamp)) return false
  return readFileSync(stamp, 'utf8') === packageMark(root, runtime)
}

/**
 * Packages the program with the runtime that is on this machine.
 *
 * electron-builder would fetch Electron; it is given a copy of the local one instead, with an empty
 * `resources/`, since that folder is where it puts the program.
 */
export async function packageApp({ root, runtime, progress }) {
  if (isPackaged(root, runtime)) return packagedExecutable(root)
  const mark = packageMark(root, runtime)
  await progress.step(say('package.run', { platform: process.platform }), async () => {
    const work = await mkdtemp(join(tmpdir(), 'caibian-package-'))
    try {
      const electron = await emptyRuntime(runtime, work)
      await rm(join(root, OUTPUT), { recursive: true, force: true })
      const builder = join(root, 'node_modules', 'electron-builder', 'cli.js')
      const args = ['--dir', '--publish', 'never', `-c.electronDist=${electron}`]
      args.push(`-c.electronVersion=${runtime.version}`)
      const { code, output } = await runChild(process.execPath, [builder, ...args], {
        cwd: root,
        env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false', NO_COLOR: '1' },
        limit: LIMIT,
      })
      if (code !== 0) throw new Refused('package.failed', { detail: plain(output).slice(-4000) })
    } finally {
      await rm(work, { recursive: true, force: true })
    }
    await writeFile(stampFile(root), mark)
  })
  return packagedExecutable(root)
}

async function main() {
  const progress = createProgress()
  try {
    const { root, runtime } = await prepareAll({ progress })
    const executable = await packageApp({ root, runtime, progress })
    progress.note(say('package.done', { folder: executable }))
    if (runtime.kind === 'registry') progress.note(say('package.check'))
  } catch (error) {
    console.error(error instanceof Refused ? error.message : error)
    await endAll()
    process.exit(1)
  }
}

async function emptyRuntime(runtime, work) {
  const copy = join(work, 'electron')
  await cp(runtime.folder, copy, { recursive: true, verbatimSymlinks: true })
  if (process.platform !== 'darwin') {
    await rm(join(copy, 'resources'), { recursive: true, force: true })
    await mkdir(join(copy, 'resources'))
  }
  return copy
}

function packageMark(root, runtime) {
  const built = readFileSync(join(root, 'dist', '.built-from'), 'utf8')
  const settings = markOf(root, ['electron-builder.yml', 'electron/shell/icon.png'])
  return createHash('sha256').update(`${built} ${settings} ${runtime.version}`).digest('hex')
}

function stampFile(root) {
  return join(root, OUTPUT, '.packaged-from')
}
