import type { InterfaceLanguage } from '../../shared/words/language'
import { say } from '../../shared/words/say'
import type { Command } from './command'
import { commands } from './commands'

/** All commands, one line each. */
export function helpOfAll(language: InterfaceLanguage): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2
  return [
    say(language, 'cli.title'),
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}${say(language, summary)}`),
    '',
    say(language, 'cli.everywhere'),
    '',
  ].join('\n')
}

/** How one command is used. */
export function helpOf({ name, usage, summary }: Command, language: InterfaceLanguage): string {
  return [
    `caibian ${name}${usage === '' ? '' : ` ${usage}`}`,
    say(language, summary),
    say(language, 'cli.everywhere'),
    '',
  ].join('\n')
}
