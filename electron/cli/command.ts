import type { ParseArgsConfig } from 'node:util'
import type { WordKey } from '../../shared/words/en'
import { refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { Room } from './room'

/** One command of the command line. */
export interface Command {
  /** One or two words, as `person add`. */
  readonly name: string
  /** What follows the name, as a person reads it in the help: `ID [--for OPERATION]`. */
  readonly usage: string
  readonly summary: WordKey
  readonly options?: NonNullable<ParseArgsConfig['options']>
  /** How many words follow the name, at least and at most. */
  readonly words: readonly [least: number, most: number]
  readonly run: (call: CommandCall) => Promise<Result<CommandOutput>>
}

/** One calling of a command, taken apart. */
export interface CommandCall {
  readonly words: readonly string[]
  readonly options: CommandOptions
  readonly room: Room
}

/** The values of the options that were given, by name. */
export interface CommandOptions {
  text(name: string): string | null
  texts(name: string): readonly string[]
  has(name: string): boolean
}

/** What a command answers with: for people, and for programs (`--json`). */
export interface CommandOutput {
  readonly text: string
  readonly json: unknown
  /** True where the command worked and its answer is "no": `check` and `verify` with findings. Exit 1. */
  readonly isNo?: boolean
  /** Bytes for standard output, as they are, instead of either. */
  readonly bytes?: Uint8Array
}

/** One sentence, and the same as a value. */
export function output(text: string, json: unknown): CommandOutput {
  return { text, json }
}

/** Wrong usage that only the command itself can see. */
export function misuse(detail: string): Result<never> {
  return refuse('refusal.usage', { values: { detail } })
}
