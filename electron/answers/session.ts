import { ok } from '../../shared/result'
import { addPerson, signIn } from '../people'
import type { Answers } from './answers'
import type { ApiPlan } from './plan'

/** The answers about who sits at this desktop, and how they like the program. */
export function sessionAnswers({
  seat,
  onSettings,
  onSignedIn,
}: ApiPlan): Answers<
  | 'session.state'
  | 'session.signIn'
  | 'session.signOut'
  | 'person.add'
  | 'settings.set'
  | 'quit.ready'
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
    'person.add': async (person) => {
      const added = await addPerson(seat.host, seat.actor, person)
      return added.ok ? ok(seat.tellSession()) : added
    },
    'settings.set': (changes) => {
      onSettings(changes)
      return ok(seat.tellSession())
    },
    'quit.ready': () => ok(null),
  }
}
