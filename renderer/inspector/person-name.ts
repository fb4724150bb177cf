import type { PersonId } from '../../shared/article/ids'
import type { Session } from '../../shared/ipc'
import { t } from '../words.svelte'

/** The name of a person of this library; somebody who is not in it is said to be so. */
export function personName(session: Session, id: PersonId | null): string {
  return session.people.find((person) => person.id === id)?.name ?? t('desk.log.somebody')
}
