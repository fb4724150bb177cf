import { ok } from '../../shared/result'
import { addPerson, setRights, signIn } from '../people'
import { removeRole, saveRole } from '../roles'
import { acting } from './answers'
import type { Answers } from './answers'
import type { ApiPlan } from './plan'

/** The answers about who sits at this desktop, and how they like the program. */
export function sessionAnswers({
  seat,
  onSettings,
  onSignedIn,
  onLock,
}: ApiPlan): Answers<
  | 'session.state'
  | 'session.signIn'
  | 'session.signOut'
  | 'session.lock'
  | 'person.add'
  | 'person.setRights'
  | 'role.save'
  | 'role.remove'
  | 'person.work'
  | 'settings.set'
  | 'quit.ready'
  | 'lock.ready'
> {
  return {
    'session.state': () => ok(seat.session()),
    'session.signIn': async ({ person, passphrase }) => {
      const actor = await signIn(seat.host, person, passphrase)
      if (!actor.ok) return actor
      seat.sit(actor.value)
      onSignedIn()
      return ok(seat.tellSession())
    },
    'session.signOut': () => {
      seat.sit(null)
      return ok(seat.tellSession())
    },
    'session.lock': () => {
      onLock()
      return ok(null)
    },
    'person.add': async (person) => {
      const added = await addPerson(seat.host, seat.actor, person)
      return added.ok ? ok(seat.tellSession()) : added
    },
    'person.setRights': ({ person, ...rights }) =>
      acting(seat, async (actor) => {
        const changed = await setRights(seat.host, actor, person, rights)
        return changed.ok ? ok(seat.tellSession()) : changed
      }),
    'role.save': ({ key, ...terms }) =>
      acting(seat, async (actor) => {
        const changed = await saveRole(seat.host, actor, key, terms)
        return changed.ok ? ok(seat.tellSession()) : changed
      }),
    'role.remove': ({ key }) =>
      acting(seat, async (actor) => {
        const changed = await removeRole(seat.host, actor, key)
        return changed.ok ? ok(seat.tellSession()) : changed
      }),
    'person.work': async ({ person }) => {
      const { workOf } = await import('../person-work')
      return ok(await workOf(seat.host, person, seat.session().settings.language))
    },
    'settings.set': (changes) => {
      onSettings(changes)
      return ok(seat.tellSession())
    },
    'quit.ready': () => ok(null),
    'lock.ready': () => ok(null),
  }
}
