import type { PersonId } from '../../shared/article/ids'
import { queueKeys } from '../../shared/desk/queue'
import type { QueueKey } from '../../shared/desk/queue'

/** Words somebody looks for again and again, in one queue. */
export interface SavedSearch {
  readonly queue: QueueKey
  readonly words: string
}

type Kept = Readonly<Record<string, readonly SavedSearch[]>>

const key = 'caibian.searches'
/** Searches kept for each person: more than fit beside the queues would be found by nobody. */
const most = 12

/**
 * The searches each person keeps, oldest first. They lie in the browser's own storage, as they belong to
 * one person at one desktop; losing them loses no work.
 */
export class SavedSearches {
  #kept = $state.raw<Kept>(read())

  of(person: PersonId | null): readonly SavedSearch[] {
    return person === null ? [] : (this.#kept[person] ?? [])
  }

  has(person: PersonId | null, search: SavedSearch): boolean {
    return this.of(person).some((one) => isSame(one, search))
  }

  /** Keeps a search, or no longer keeps one that is kept. */
  turn(person: PersonId, search: SavedSearch): void {
    const others = this.of(person).filter((one) => !isSame(one, search))
    const next = this.has(person, search) ? others : [...others, search].slice(-most)
    this.#kept = { ...this.#kept, [person]: next }
    try {
      localStorage.setItem(key, JSON.stringify(this.#kept))
    } catch {
      // Storage may be full or denied: then the search is kept until the window closes.
    }
  }
}

function isSame(one: SavedSearch, other: SavedSearch): boolean {
  return one.queue === other.queue && one.words === other.words
}

function read(): Kept {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(
      Object.entries(value).map(([person, searches]) => [
        person,
        Array.isArray(searches) ? searches.filter(isSearch) : [],
      ]),
    )
  } catch {
    return {}
  }
}

function isSearch(value: unknown): value is SavedSearch {
  if (typeof value !== 'object' || value === null) return false
  const { queue, words } = value as Partial<Record<keyof SavedSearch, unknown>>
  return typeof words === 'string' && queueKeys.some((known) => known === queue)
}
