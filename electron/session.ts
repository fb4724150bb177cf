import type { PersonId } from '../shared/article/ids'
import type { Session, Settings } from '../shared/ipc'
import { rolesOf } from './desk-log/staff'
import type { Actor } from './host'
import type { Library } from './library/library'

/** Everything a session is told from. */
export interface SessionParts {
  readonly library: Library
  readonly actor: Actor | null
  /** Who locked the window, where it is locked. */
  readonly locked: PersonId | null
  readonly settings: Settings
  readonly previewServer: string | null
}

/** What every view needs to know, as it stands now. Keys and secrets are not among it. */
export function sessionFrom({
  library,
  actor,
  locked,
  settings,
  previewServer,
}: SessionParts): Session {
  const desk = library.desk()
  const people = desk.people.map(({ person }) => person)
  // Who signed what came in packets has a name here too, and may do nothing.
  const outside = (desk.outsiders ?? []).map(({ person }) => ({ ...person, active: false }))
  return {
    person: people.find((person) => person.id === actor?.person.id) ?? null,
    ...(locked === null ? {} : { locked }),
    people: [...people, ...outside],
    roles: rolesOf(desk),
    policies: desk.policies,
    ...(desk.deputies === undefined ? {} : { deputies: desk.deputies }),
    desks: desk.desks,
    targets: desk.targets,
    ...(desk.reread === undefined ? {} : { reread: desk.reread }),
    settings,
    library: {
      path: library.path,
      readOnly: library.readOnly,
      hasSample:
        people.some((person) => person.sample === true) ||
        library.summaries().some((summary) => summary.sample),
      notices: library.notices(),
    },
    previewServer,
  }
}
