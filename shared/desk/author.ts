import { authorRoles } from '../article/credit'
import type { Credit } from '../article/credit'
import type { Person } from '../article/person'

/** True when the person is credited as an author: by their id, or, where a credit has none, by their name. */
export function isAuthor(person: Person, credits: readonly Credit[]): boolean {
  return credits.some(
    (credit) =>
      authorRoles.includes(credit.role) &&
      (credit.personId === undefined
        ? credit.kind !== 'organisation' && credit.name.trim() === person.name.trim()
        : credit.personId === person.id),
  )
}
