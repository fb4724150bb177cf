import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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

export type CommandLine = ReturnType<typeof commandLine>

/** What the person of `approvedStory` signs with. */
export const passphrase = '足够长的一个口令'
export const asChief = ['--as', '主编甲'] as const

export const headline = '清溪早市今起延长一小时'
const copy = `${headline}

本报清溪11月20日讯（记者 林小满 通讯员 何田）清溪市早市从今天起延长一小时，营业到上午十点。

市场管理处说，延长营业是应摊主和市民的要求，试行一个月。

责任编辑：周牧野
`

/** A newsroom of one person and one target, `site`, and a sealed story in it: its id. `at` is the folder of `cli`. */
export async function approvedStory(
  { json }: CommandLine,
  at: string,
  reached: readonly string[],
): Promise<string> {
  await json('init', '--policy', 'solo')
  await json('person', 'add', '主编甲', '--role', 'chief')
  const url = ['--url', 'https://news.qingxi.example/']
  await json('target', 'add', 'site', ...reached, ...url, ...asChief)
  await writeFile(join(at, '来稿.txt'), copy)
  const { articles } = (await json('import', '来稿.txt', ...asChief)) as {
    articles: { id: string }[]
  }
  const id = articles[0]!.id
  const completing = [
    'source.name=清溪新闻',
    'sections=["新闻","民生"]',
    'dateline.date=2026-11-20',
    'dateText=null',
    'slug=qingxi-zao-shi',
  ]
  await json('edit', id, ...completing.flatMap((set) => ['--set', set]), ...asChief)
  await json('submit', id, ...asChief)
  await json('claim', id, ...asChief)
  await json('approve', id, '--note', '同意', ...asChief)
  return id
}
