import type { Session } from '../../shared/ipc'
import type { WordKey } from '../../shared/words/en'
import { has } from '../../shared/seal/roles'
import { t } from '../words.svelte'

/** Why this person cannot change what administrators do; null where they can. `forOthers` is for those who are none. */
export function whyNoChange(session: Session, forOthers: WordKey): string | null {
  if (session.library.readOnly) return t('refusal.libraryReadOnly')
  return isAdmin(session) ? null : t(forOthers)
}

/** Whether whoever is here administers the newsroom. */
export function isAdmin({ person, roles }: Session): boolean {
  return person !== null && has(person, 'admin', roles)
}
