import type { ArticleId, ContentHash, PersonId } from '../../shared/article/ids'
import type { ArticleView } from '../../shared/ipc'

/** What a person last saw of a story in the review seat. */
export interface Seen {
  readonly at: string
  /** Entries the desk log had. */
  readonly sequence: number
  readonly hash: ContentHash
  /** The newest revision there was: what a later text is compared with; 0 where there was none. */
  readonly revision: number
}

const key = 'caibian.seen'
/** Stories remembered for each person: far more than anybody reviews at a time. */
const most = 300

type Kept = Readonly<Record<string, Readonly<Record<string, Seen>>>>

/**
 * What the person saw last, by story. Kept in the browser's own storage, as it belongs to one pair of
 * eyes; losing it loses no work.
 */
export function seenBy(person: PersonId): Readonly<Record<string, Seen>> {
  return read()[person] ?? {}
}

/** Remembers that the person sees this story as it is now. */
export function noteSeen(person: PersonId, view: ArticleView, now: string): void {
  const kept = read()
  const before = Object.entries(kept[person] ?? {}).filter(([id]) => id !== view.id)
  const entry: Seen = {
    at: now,
    sequence: view.log.length,
    hash: view.draftHash,
    revision: view.revisions.at(-1)?.number ?? 0,
  }
  const entries: readonly (readonly [ArticleId | string, Seen])[] = [
    ...before.slice(-(most - 1)),
    [view.id, entry],
  ]
  try {
    localStorage.setItem(key, JSON.stringify({ ...kept, [person]: Object.fromEntries(entries) }))
  } catch {
    // Storage may be full or denied: then every story is new, which only costs a look.
  }
}

function read(): Kept {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Kept) : {}
  } catch {
    return {}
  }
}
