import { parseArgs } from 'node:util'
import type { ParseArgsConfig } from 'node:util'
import type { Refusal, Result } from '../../shared/result'
import { interfaceLanguages } from '../../shared/words/language'
import type { InterfaceLanguage } from '../../shared/words/language'
import { say } from '../../shared/words/say'
import type { Command, CommandOptions, CommandOutput } from './command'
import { commands } from './commands'
import { helpOf, helpOfAll } from './help'
import type { CliIo } from './io'
import { Room } from './room'

/** Runs one command line. Answers with the exit code: 0 done, 1 refused or failed, 2 wrongly used. */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  const language = languageOf(argv, io)
  const name = wordsOf(argv)
  const command = findCommand(name)
  if (command === null) return withoutCommand(name, argv, language, io)
  if (argv.includes('--help') || argv.includes('-h')) {
    io.out(helpOf(command, language))
    return 0
  }
  const taken = takeApart(command, argv)
  if (typeof taken === 'string') return misused(taken, command, language, io)
  const { words, options } = taken
  const room = new Room({
    io,
    language,
    library: options.text('library'),
    person: options.text('as'),
  })
  try {
    const result = await command.run({ words, options, room })
    return report(result, room, options.has('json'))
  } finally {
    await room.close()
  }
}

const everywhere = {
  library: { type: 'string' },
  json: { type: 'boolean' },
  language: { type: 'string' },
  as: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options']

function withoutCommand(
  name: readonly string[],
  argv: readonly string[],
  language: InterfaceLanguage,
  io: CliIo,
): number {
  const isHelp = name.length === 0 || name[0] === 'help'
  const wantsHelp = argv.length === 0 || argv.includes('--help') || argv.includes('-h')
  if (isHelp && (wantsHelp || name[0] === 'help')) {
    io.out(helpOfAll(language))
    return argv.length === 0 ? 2 : 0
  }
  io.err(`${say(language, 'cli.unknownCommand', { name: name.join(' ') })}\n`)
  io.err(`${say(language, 'cli.seeHelp')}\n`)
  return 2
}

/** What was wrongly used, as a sentence; or the words and options. */
function takeApart(
  command: Command,
  argv: readonly string[],
): { readonly words: readonly string[]; readonly options: CommandOptions } | string {
  const config = { ...everywhere, ...command.options }
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: config,
      allowPositionals: true,
      strict: true,
    })
    const words = positionals.slice(command.name.split(' ').length)
    const [least, most] = command.words
    if (words.length < least || words.length > most) return ''
    return { words, options: optionsFrom(values) }
  } catch (error) {
    // Node says which option it is, in English; only that name is taken over.
    return /'(--?[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? ''
  }
}

function optionsFrom(values: Readonly<Record<string, unknown>>): CommandOptions {
  const all = (name: string) => [values[name] ?? []].flat().filter((one) => typeof one === 'string')
  return {
    text: (name) => all(name).at(-1) ?? null,
    texts: all,
    has: (name) => values[name] === true,
  }
}

function misused(option: string, command: Command, language: InterfaceLanguage, io: CliIo): number {
  if (option !== '') io.err(`${say(language, 'cli.badOption', { option })}\n`)
  io.err(helpOf(command, language))
  return 2
}

function report(result: Result<CommandOutput>, room: Room, asJson: boolean): number {
  const { io } = room
  if (!result.ok) {
    const message = room.explain(result.refusal)
    io.err(`${message}\n`)
    if (asJson) io.out(`${JSON.stringify({ refusal: refusalJson(result.refusal, room) })}\n`)
    return result.refusal.code === 'refusal.usage' ? 2 : 1
  }
  const { text, json, isNo, bytes } = result.value
  if (bytes !== undefined) io.out(bytes)
  else if (asJson) io.out(`${JSON.stringify(json, null, 2)}\n`)
  else if (text !== '') io.out(`${text}\n`)
  return isNo === true ? 1 : 0
}

function refusalJson(refusal: Refusal, room: Room) {
  return {
    ...refusal,
    message: say(room.language, refusal.code, refusal.values),
    reasons: (refusal.reasons ?? []).map((reason) => ({
      ...reason,
      text: say(room.language, reason.message, reason.values),
    })),
  }
}

function findCommand(words: readonly string[]): Command | null {
  const fits = (length: number) =>
    commands.find(({ name }) => name === words.slice(0, length).join(' '))
  return fits(2) ?? fits(1) ?? null
}

/** The words of a command line that stand before or between options, as far as they can be the command's name. */
function wordsOf(argv: readonly string[]): readonly string[] {
  const words: string[] = []
  for (let index = 0; index < argv.length && words.length < 2; index += 1) {
    const word = argv[index] ?? ''
    if (word === '--') break
    if (!word.startsWith('-') || word === '-') words.push(word)
    else if (takesValue.includes(word)) index += 1
  }
  return words
}

const takesValue: readonly string[] = ['--library', '--language', '--as']

/** `--language`, else that of the terminal. */
function languageOf(argv: readonly string[], { env }: CliIo): InterfaceLanguage {
  const at = argv.indexOf('--language')
  const asked =
    argv.find((word) => word.startsWith('--language='))?.slice('--language='.length) ?? argv[at + 1]
  if (at !== -1 || argv.some((word) => word.startsWith('--language='))) {
    const known = interfaceLanguages.find((language) => language === asked)
    if (known !== undefined) return known
  }
  const terminal = env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? ''
  return terminal.startsWith('zh') ? 'zh-CN' : 'en'
}
