import type { PersonId } from './ids'
import type { Comment } from './internal'

/** The comments that nobody has resolved. */
export function openComments(comments: readonly Comment[]): readonly Comment[] {
  return comments.filter(({ resolved }) => !resolved)
}

/**
 * Whom the open comments wait for, and when each of them was named last (RFC 3339): everybody whom one names
 * with an @ and who has said nothing there since. Who names themselves waits for nobody.
 */
export function awaitedSince(comments: readonly Comment[]): ReadonlyMap<PersonId, string> {
  const awaited = new Map<PersonId, string>()
  for (const comment of openComments(comments)) {
    const here = new Map<PersonId, string>()
    for (const { by, at, mentions = [] } of [comment, ...(comment.replies ?? [])]) {
      for (const person of mentions) here.set(person, at)
      here.delete(by)
    }
    for (const [person, at] of here) {
      const known = awaited.get(person)
      if (known === undefined || order(known, at) < 0) awaited.set(person, at)
    }
  }
  return awaited
}

/**
 * Comments in the order in which a person works through them: those on the whole story, those on fields
 * (by `fields`, the order in which a reader meets them), those on words of the text (by `anchored`, the
 * order in which they stand there), then those whose words are gone. Within one place the oldest first.
 */
export function inReadingOrder(
  comments: readonly Comment[],
  fields: readonly string[],
  anchored: readonly string[],
): readonly Comment[] {
  const rank = ({ id, field }: Comment): readonly [number, number] => {
    if (field === undefined) return [0, 0]
    if (field !== 'body') return [1, placeIn(fields, field)]
    const at = anchored.indexOf(id)
    return at === -1 ? [3, 0] : [2, at]
  }
  const ranked = comments.map((comment) => ({ comment, rank: rank(comment) }))
  ranked.sort(
    (a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || order(a.comment.at, b.comment.at),
  )
  return ranked.map(({ comment }) => comment)
}

function placeIn(fields: readonly string[], field: string): number {
  const at = fields.indexOf(field)
  if (at !== -1) return at
  const inside = fields.findIndex((one) => one.startsWith(`${field}.`))
  return inside === -1 ? fields.length : inside
}

function order(a: string, b: string): number {
  const [first, second] = [Date.parse(a), Date.parse(b)]
  return first === second ? 0 : first - second
}
