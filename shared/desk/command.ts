import type { PublicationCommand } from './publication-command'
import type { DeskRequest } from './request'

/** All that may be asked of an article: by a person at the desk, or by the publish flow after a delivery. */
export type DeskCommand = DeskRequest | PublicationCommand
export type CommandKey = DeskCommand['type']
