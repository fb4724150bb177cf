import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { createBuilder } from 'vite'

/** The command line as it is shipped, in a folder without packages, so that what is not in the bundle is missed. */
export interface BuiltCli {
  readonly folder: string
  start(argv: readonly string[], env: Readonly<Record<string, string>>): RunningCli
  remove(): Promise<void>
}

export interface RunningCli {
  readonly child: ChildProcess
  readonly ended: Promise<{
    /** Null where a signal ended it. */
    readonly code: number | null
    readonly stdout: string
    readonly stderr: string
  }>
}

export async function buildCli(): Promise<BuiltCli> {
  const root = dirname(dirname(import.meta.dirname))
  const folder = await mkdtemp(join(tmpdir(), 'caibian-bundle-'))
  const builder = await createBuilder({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'silent',
    environments: { cli: { build: { outDir: join(folder, 'cli'), emptyOutDir: false } } },
  })
  await builder.build(builder.environments['cli']!)
  return {
    folder,
    start: (argv, env) => {
      const child = spawn(process.execPath, [join(folder, 'cli', 'cli.js'), ...argv], {
        cwd: folder,
        env: { ...process.env, LANG: 'C', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const code = new Promise<number | null>((resolve, reject) => {
        child.on('error', reject).on('close', resolve)
      })
      const ended = Promise.all([code, text(child.stdout), text(child.stderr)])
      return {
        child,
        ended: ended.then(([code, stdout, stderr]) => ({ code, stdout, stderr })),
      }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
