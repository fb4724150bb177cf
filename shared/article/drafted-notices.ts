import type { Content, Correction } from './content'
import type { Internal } from './internal'

type Drafted = NonNullable<Internal['drafted']>

/** The notices of a draft that stand as they were drafted, and that nobody has said to be right yet. */
export function unreadNotices(
  { corrections }: Pick<Content, 'corrections'>,
  { drafted = [] }: Pick<Internal, 'drafted'>,
): readonly Correction[] {
  return corrections.filter(({ id, text }) =>
    drafted.some((one) => one.id === id && one.text === text),
  )
}

/** With this notice drafted anew, or, with null, read by a person; undefined where none is left. */
export function withDrafted(
  { drafted = [] }: Pick<Internal, 'drafted'>,
  id: Correction['id'],
  text: string | null,
): Drafted | undefined {
  const others = drafted.filter((one) => one.id !== id)
  const next = text === null ? others : [...others, { id, text }]
  return next.length === 0 ? undefined : next
}
