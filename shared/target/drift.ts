import type { ArticleId, PersonId } from '../article/ids'
import type { Refusal } from '../result'
import { bareLetters } from './said-story'
import type { SaidStory } from './said-story'

/** How often public copies are read again; `off` leaves it to people. */
export const rereadPaces = ['off', 'hour', 'day', 'week'] as const
export type RereadPace = (typeof rereadPaces)[number]

/** What a newsroom has that never said anything about it. */
export const usualPace: RereadPace = 'day'

/**
 * What was found when a public copy was read: the sealed text; another one; none where one should be; one
 * where none should be; or, at a target that tells nothing of what it shows, that it cannot be known.
 */
export const rereadStates = ['same', 'differs', 'gone', 'still', 'unreadable'] as const
export type RereadState = (typeof rereadStates)[number]

/** One thing in which a public copy differs. */
export interface Difference {
  /** `publish.loss.…`: `title`, `authors`, `source`, `date`, `section`, `notices`, `text`, `rest`, … */
  readonly field: string
  /** As it was sealed; null where it is nothing that can be shown. */
  readonly sealed: string | null
  /** As readers are shown it; null as above, or where it was not found. */
  readonly there: string | null
}

/** A public copy beside what it should be. */
export interface Seen {
  readonly sealed: SaidStory
  /** Null where the page shows no story that could be told from its frame. */
  readonly there: SaidStory | null
  /** Whether somebody else's frame stands round the story, which may set its own quotation marks. */
  readonly isFramed: boolean
}

/** Everything that is known of one copy. */
export interface Compared {
  /** What the target's adapter missed. */
  readonly loss: readonly string[]
  readonly seen: Seen | null
  /** Whether the page would be made today just as it was made when it was sent. */
  readonly isMadeAlike: boolean
}

/** What was found when a public copy was read again just now. */
export interface Reread {
  readonly target: string
  readonly state: RereadState
  /** Values are whole. */
  readonly differences: readonly Difference[]
  /** RFC 3339. */
  readonly at: string
  /** As `RereadView.seen`. */
  readonly seen: string
}

/** A reading of a public copy, as a window shows it. */
export interface RereadView {
  readonly article: ArticleId
  readonly headline: string
  readonly target: string
  /** RFC 3339; null where no reading has succeeded yet. */
  readonly readAt: string | null
  readonly state: RereadState | null
  /** Since when this is so, RFC 3339; null with `state`. */
  readonly since: string | null
  /** Names what was found: the same as long as the copy is. */
  readonly seen: string
  /** Values are cut short. */
  readonly differences: readonly Difference[]
  /** Who said they know of it; `by` is null where the delivery itself had told of it. */
  readonly known: { readonly by: PersonId | null; readonly at: string } | null
  /** Why the last try failed; null where it did not. */
  readonly failed: { readonly at: string; readonly refusal: Refusal } | null
}

/** Whether a finding is one that a person is to look at. */
export function isDrift(state: RereadState | null): boolean {
  return state === 'differs' || state === 'gone' || state === 'still'
}

/** The same, and nobody has said they know of it. */
export function isOpenDrift({ state, known }: Pick<RereadView, 'state' | 'known'>): boolean {
  return isDrift(state) && known === null
}

const compared = ['title', 'authors', 'source', 'date', 'section', 'notices', 'text'] as const
const inFacts: ReadonlySet<string> = new Set(['authors', 'source', 'date', 'section'])

/**
 * In what a public copy differs from the sealed text, as its readers see it.
 *
 * The program, the theme and the site may have changed since the page was sent, and none of that is a
 * difference: only where the page would be made just so today does anything count that is not part of
 * the story, and what no reader sees (`hidden`).
 */
export function differencesOf({ loss, seen, isMadeAlike }: Compared): readonly Difference[] {
  const there = seen?.there ?? null
  if (seen === null || there === null)
    return loss.map((field) => ({ field, sealed: sealedIn(seen, field), there: null }))
  const differing = compared.filter((field) => isOther(seen, there, field))
  // The line of facts stands beside the text too: one of them that differs is told once.
  const isRest =
    isMadeAlike &&
    !seen.isFramed &&
    !differing.some((field) => inFacts.has(field)) &&
    isOther(seen, there, 'rest')
  const shown = [...differing, ...(isRest ? (['rest'] as const) : [])].map((field) => {
    return { field, sealed: seen.sealed[field], there: there[field] }
  })
  const told = new Set<string>([...shown.map(({ field }) => field), 'text'])
  const missed = [...new Set(loss)]
    .filter((field) => !told.has(field))
    .map((field) => ({ field, sealed: sealedIn(seen, field), there: null }))
  const differences = [...shown, ...missed]
  const isHidden = differences.length === 0 && loss.includes('text') && isMadeAlike
  return isHidden ? [{ field: 'hidden', sealed: null, there: null }] : differences
}

/** Differences as they are kept: the values cut, those of a text to where they part. */
export function shortened(differences: readonly Difference[]): readonly Difference[] {
  return differences.map(({ field, sealed, there }) => {
    const from = Math.max(0, partingOf(sealed ?? '', there ?? '') - charactersBefore)
    return { field, sealed: cut(sealed, from), there: cut(there, from) }
  })
}

/** UTF-16 units that are kept of a value, and of those the ones before the first difference. */
export const longestKept = 160
const charactersBefore = 30

function isOther(
  { sealed, isFramed }: Seen,
  there: SaidStory,
  field: (typeof compared)[number] | 'rest',
): boolean {
  if (there[field] === '' && !there.isMarked) return false
  const read = isFramed ? bareLetters : (text: string) => text
  return read(sealed[field]) !== read(there[field])
}

function sealedIn(seen: Seen | null, field: string): string | null {
  const known = compared.find((one) => one === field)
  return seen === null || known === undefined ? null : seen.sealed[known]
}

function partingOf(one: string, other: string): number {
  let place = 0
  while (place < one.length && one[place] === other[place]) place += 1
  return place
}

function cut(value: string | null, from: number): string | null {
  if (value === null || value.length <= longestKept) return value
  const start = Math.min(from, value.length)
  // Half a character at either end is none.
  const piece = value
    .slice(start, start + longestKept)
    .replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
  return `${start > 0 ? '…' : ''}${piece}${start + longestKept < value.length ? '…' : ''}`
}
