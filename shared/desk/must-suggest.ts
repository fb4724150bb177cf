import type { Internal } from '../article/internal'
import type { Person } from '../article/person'
import { isOwner } from './guards'
import type { Standing } from './standing'

/**
 * Whether this person may suggest changes and not make them: where their desk asks it of those who review,
 * while the story is with them. Its owner, and whoever it was given to, write in it.
 */
export function mustSuggest(
  standing: Standing,
  person: Person,
  internal: Pick<Internal, 'assignee' | 'desk'>,
  desks: readonly { readonly key: string; readonly reviewersSuggest?: boolean }[],
): boolean {
  const desk = desks.find(({ key }) => key === internal.desk)
  if (desk?.reviewersSuggest !== true) return false
  if (standing.work !== 'submitted' && standing.work !== 'inReview') return false
  return !isOwner(standing, { actor: person, assignee: internal.assignee ?? null })
}
