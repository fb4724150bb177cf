import type { PersonId } from '../article/ids'
import type { RoleKey } from '../article/person'
import type { ArticleSummary } from '../ipc'
import type { Level } from '../seal/policy'

/** A story that cannot go on before somebody did something. */
export interface Wait {
  readonly article: ArticleSummary
  /** Who has to do it; null where whoever holds one of `roles` may. */
  readonly person: PersonId | null
  readonly roles: readonly RoleKey[]
  readonly what: 'level' | 'returned' | 'asked'
  /** The level that is next, where one is. */
  readonly level: Level['name'] | null
  /** RFC 3339. */
  readonly since: string
}

/** What waits on whom, whatever has waited longest first. */
export function waitsOf(summaries: readonly ArticleSummary[]): readonly Wait[] {
  return summaries
    .flatMap((article) => waitOf(article) ?? [])
    .toSorted((one, other) => Date.parse(one.since) - Date.parse(other.since))
}

function waitOf(article: ArticleSummary): Wait | null {
  const { work, waitingSince, claimedBy, assignee, owner, levelName, levelRoles = [] } = article
  const rest = { article, level: levelName }
  if (work === 'inReview' || work === 'submitted') {
    if (waitingSince === undefined) return null
    const since = waitingSince
    return { ...rest, person: claimedBy, roles: levelRoles, what: 'level', since }
  }
  const { returnedAt, askedAt } = article
  const theirs = { ...rest, level: null, person: assignee ?? owner, roles: [] }
  if (work === 'returned' && returnedAt !== undefined)
    return { ...theirs, what: 'returned', since: returnedAt }
  if (work === 'drafting' && askedAt !== undefined)
    return { ...theirs, what: 'asked', since: askedAt }
  return null
}
