import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'

/** Milliseconds a runtime may take to start and print. */
const patience = 60_000

/**
 * A whole page as PDF, printed by the app's own runtime in a process of its own. The launcher names the
 * runtime in `CAIBIAN_RUNTIME`, a JSON list of the executable and its first arguments.
 */
export async function printPdf(
  page: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Result<Uint8Array>> {
  const [executable, ...first] = runtimeOf(env['CAIBIAN_RUNTIME'])
  if (executable === undefined || !hasScreen(env)) return refuse('refusal.noEngine')
  const folder = await mkdtemp(join(tmpdir(), 'caibian-print-'))
  try {
    const from = join(folder, 'page.html')
    const to = join(folder, 'page.pdf')
    await writeFile(from, page)
    const options = [`--print=${from}`, `--pdf=${to}`, `--user-data-dir=${join(folder, 'user')}`]
    await ended(executable, [...first, ...asRoot(), ...options], env)
    return ok(new Uint8Array(await readFile(to)))
  } catch {
    return refuse('refusal.noEngine')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function runtimeOf(named: string | undefined): readonly string[] {
  try {
    const list: unknown = JSON.parse(named ?? '[]')
    return Array.isArray(list) && list.every((word) => typeof word === 'string') ? list : []
  } catch {
    return []
  }
}

/** Nothing is shown, but Chromium's own way without a screen (headless Ozone) crashes in Electron 33. */
function hasScreen(env: Readonly<Record<string, string | undefined>>): boolean {
  if (process.platform !== 'linux') return true
  return env['DISPLAY'] !== undefined || env['WAYLAND_DISPLAY'] !== undefined
}

/** Chromium's sandbox refuses to run as root. */
function asRoot(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

function ended(
  executable: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...rest } = env
  return new Promise((resolve, reject) => {
    const child = spawn(executable, args, { env: rest, stdio: 'ignore', timeout: patience })
    child.once('error', reject)
    child.once('exit', () => resolve())
  })
}
