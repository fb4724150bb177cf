import type { ArticleSummary, Calls, Session } from '../../shared/ipc'
import { seatQueue } from '../../shared/desk/seat-queue'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import { deputyFor, personNow } from '../desk-log/judge'
import { saveDeputies, savePolicy } from '../desk-rules'
import { readChosenFile, writeChosenFile } from '../files'
import type { Actor } from '../host'
import type { Seat } from '../seat'
import { acting } from './answers'
import type { Answers } from './answers'
import type { ApiPlan } from './plan'

type Named =
  | 'seat.list'
  | 'slip.show'
  | 'slip.print'
  | 'slip.save'
  | 'policy.save'
  | 'deputies.save'
  | 'key.rotate'
  | 'key.reword'
  | 'key.backUp'
  | 'key.restore'
  | 'key.reenrol'
  | 'key.revoke'

/** The answers about evidence: slips, keys, and the rules of the desk. */
export function reviewAnswers({
  seat,
  desktop,
}: Pick<ApiPlan, 'seat' | 'desktop'>): Answers<Named> {
  // None of this is asked for in the first second.
  const keys = () => import('../renew-key')
  const slip = async (id: Calls['slip.show']['input']['id']) => {
    const { makeSlip } = await import('../slip')
    return makeSlip(seat.host, id, seat.session().settings.language)
  }
  /** Does it, then tells every window who is here now. */
  const telling = async (
    act: (actor: Actor) => Promise<Result<unknown>>,
  ): Promise<Result<Session>> => {
    const done = await acting(seat, act)
    return done.ok ? ok(seat.tellSession()) : done
  }
  return {
    'seat.list': () => ok(listSeat(seat)),
    'slip.show': async ({ id }) => {
      const made = await slip(id)
      if (!made.ok) return made
      const { page, isSealed, hash } = made.value
      return ok({ url: desktop.showPage(page), state: isSealed ? 'sealed' : 'draft', hash })
    },
    'slip.print': async ({ id }) => {
      const made = await slip(id)
      return made.ok ? ok(await desktop.printPaper(made.value.page)) : made
    },
    'slip.save': async ({ id, form }) => {
      const made = await slip(id)
      if (!made.ok) return made
      const { page, suggestedName } = made.value
      const ending = form === 'pdf' ? 'pdf' : 'html'
      const path = await desktop.askSavePath(`${suggestedName}.${ending}`, form)
      if (path === null) return ok(null)
      const bytes = form === 'pdf' ? await desktop.printPdf(page) : new TextEncoder().encode(page)
      const written = await writeChosenFile(path, bytes)
      return written.ok ? ok({ path }) : written
    },
    'policy.save': ({ policy }) => telling((actor) => savePolicy(seat.host, actor, policy)),
    'deputies.save': ({ deputies }) => telling((actor) => saveDeputies(seat.host, actor, deputies)),
    'key.rotate': (passphrases) =>
      telling(async (actor) => {
        const rotated = await (await keys()).rotateKey(seat.host, actor, passphrases)
        if (rotated.ok) seat.sit(rotated.value)
        return rotated
      }),
    'key.reword': (passphrases) =>
      acting(seat, async (actor) => (await keys()).rewordKey(seat.host, actor, passphrases)),
    'key.backUp': ({ passphrase }) =>
      acting(seat, async (actor) => {
        const { backUpKey } = await import('../key-backup')
        const made = await backUpKey(seat.host, actor, passphrase)
        if (!made.ok) return made
        const path = await desktop.askSavePath(made.value.suggestedName, 'key')
        if (path === null) return ok(null)
        const written = await writeChosenFile(path, made.value.bytes)
        return written.ok ? ok({ path }) : written
      }),
    // Whoever needs this cannot sign in: the backup's own passphrase is what lets them.
    'key.restore': async ({ passphrase }) => {
      if (seat.host.library.readOnly) return refuse('refusal.libraryReadOnly')
      const [path] = (await desktop.askFiles('key')) ?? []
      if (path === undefined) return ok(null)
      const file = await readChosenFile(path)
      if (!file.ok) return file
      const { restoreKey } = await import('../key-backup')
      const restored = await restoreKey(seat.host, file.value.bytes, passphrase)
      return restored.ok ? ok({ name: restored.value }) : restored
    },
    'key.reenrol': (order) =>
      telling(async (actor) => (await keys()).reenrol(seat.host, actor, order)),
    'key.revoke': ({ person }) =>
      telling(async (actor) => (await keys()).revokeKey(seat.host, actor, person)),
  }
}

/** A deputy's seat holds what waits for those they act for as well. */
function listSeat({ actor, host }: Seat): readonly ArticleSummary[] {
  if (actor === null) return []
  const desk = host.library.desk()
  const person = personNow(desk, actor.person)
  const others = deputyFor(desk, person, host.now()).flatMap(({ roles }) => roles)
  const roles = [...new Set([...person.roles, ...others])]
  return seatQueue(host.library.summaries(), { ...person, roles })
}
