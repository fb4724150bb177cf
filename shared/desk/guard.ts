import type { Refusal } from '../result'
import type { CommandKey, DeskCommand } from './command'
import type { DeskContext } from './context'
import type { Standing } from './standing'

/**
 * A condition of the transition that `key` asks for: null when it holds. `command` is null where a menu
 * asks beforehand.
 */
export type Guard = (
  standing: Standing,
  context: DeskContext,
  command: DeskCommand | null,
  key: CommandKey,
) => Refusal | null
