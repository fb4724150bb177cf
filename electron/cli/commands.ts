import { articleCommands } from './article-commands'
import type { Command } from './command'
import { deskCommands } from './desk-commands'
import { evidenceCommands } from './evidence-commands'
import { importCommands } from './import-commands'
import { libraryCommands } from './library-commands'
import { peopleCommands } from './people-commands'
import { publishCommands } from './publish-commands'
import { rereadCommand } from './reread-command'
import { scheduleCommands } from './schedule-commands'

const byName = new Map(
  [
    ...libraryCommands,
    ...peopleCommands,
    ...importCommands,
    ...articleCommands,
    ...deskCommands,
    ...evidenceCommands,
    ...publishCommands,
    rereadCommand,
    ...scheduleCommands,
  ].map((command) => [command.name, command]),
)

/** Every command, in the order of the help: as a story's life goes. */
export const commands: readonly Command[] = [...byName.values()]
