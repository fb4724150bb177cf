import type { PersonId } from '../../shared/article/ids'

type Kept = Readonly<Record<string, readonly string[]>>

const key = 'caibian.reminders'
/** Keys kept for each person: several times what is told at once. */
const most = 500

/**
 * Which reminders each person has read. It lies in the browser's own storage, as it belongs to one person at
 * one desktop; losing it only makes them unread again.
 */
export class ReadReminders {
  #kept: Kept = kept()

  has(person: PersonId, reminder: string): boolean {
    return this.#kept[person]?.includes(reminder) === true
  }

  add(person: PersonId, reminders: readonly string[]): void {
    const before = this.#kept[person] ?? []
    const next = [...new Set([...before, ...reminders])].slice(-most)
    this.#kept = { ...this.#kept, [person]: next }
    try {
      localStorage.setItem(key, JSON.stringify(this.#kept))
    } catch {
      // Storage may be full or denied: then they are read until the window closes.
    }
  }
}

function kept(): Kept {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(
      Object.entries(value).map(([person, keys]) => [
        person,
        Array.isArray(keys) ? keys.filter((one) => typeof one === 'string') : [],
      ]),
    )
  } catch {
    return {}
  }
}
