import { v7 as uuid } from 'uuid'
import type { CliIo } from '../../electron/cli/io'
import { runCli } from '../../electron/cli/run'
import { inlineDarkroom } from '../../electron/darkroom/inline-darkroom'
import { refuse } from '../../shared/result'
import { InlineReader } from '../../electron/reading/inline-reader'

export interface CliAnswer {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The command line in this process: `at` is its folder, `env` its environment. */
export function commandLine(at: string, env: Readonly<Record<string, string>>) {
  const run = async (argv: readonly string[], more: Partial<CliIo> = {}): Promise<CliAnswer> => {
    let out = ''
    let err = ''
    const code = await runCli(argv, {
      out: (text) => void (out += typeof text === 'string' ? text : Buffer.from(text).toString()),
      err: (text) => void (err += text),
      env,
      cwd: at,
      platform: 'linux',
      home: at,
      readInput: () => Promise.resolve(new Uint8Array()),
      askHidden: () => Promise.resolve(null),
      untilStopped: () => Promise.resolve(),
      now: () => new Date().toISOString(),
      newId: () => uuid(),
      reader: () => new InlineReader(() => uuid()),
      darkroom: inlineDarkroom,
      printPdf: () => Promise.resolve(refuse('refusal.noEngine')),
      ...more,
    })
    return { code, out, err }
  }
  return {
    run,
    /** Runs with `--json` and reads the answer; throws where the command was refused. */
    json: async (...argv: readonly string[]): Promise<unknown> => {
      const { code, out, err } = await run([...argv, '--json'])
      if (code !== 0) throw new Error(`${argv.join(' ')}: ${err}`)
      return JSON.parse(out) as unknown
    },
  }
}
