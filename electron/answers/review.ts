import type { Person, RoleKey } from '../../shared/article/person'
import type { ArticleSummary, Calls, Session } from '../../shared/ipc'
import type { Reminder } from '../../shared/desk/reminder'
import { reminderKinds } from '../../shared/desk/reminder'
import { remindersFor } from '../../shared/desk/reminders'
import { seatQueue } from '../../shared/desk/seat-queue'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { InterfaceLanguage } from '../../shared/words/language'
import { say } from '../../shared/words/say'
import { deputyFor } from '../desk-log/judge'
import { personNow, rolesOf } from '../desk-log/staff'
import { saveDeputies, savePolicy } from '../desk-rules'
import { readChosenFile, writeChosenFile } from '../files'
import type { Actor, Host } from '../host'
import type { Seat } from '../seat'
import { acting } from './answers'
import type { Answers } from './answers'
import type { ApiPlan } from './plan'

type Named =
  | 'reminder.list'
  | 'reminder.announce'
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
  /** Several windows hear of the same. */
  const announced = new Set<string>()
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
    'reminder.list': () => ok(listReminders(seat)),
    'reminder.announce': ({ reminders }) => {
      const { announces, language } = seat.session().settings
      const fresh = reminders.filter(({ key }) => !announced.has(key))
      fresh.forEach(({ key }) => announced.add(key))
      if (announces === true && fresh.length > 0)
        desktop.notify(announcementOf(fresh, language), 'reminders.open')
      return ok(null)
    },
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
      return restoreKey(seat.host, file.value.bytes, passphrase)
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
  const person = personNow(host.library.desk(), actor.person)
  return seatQueue(host.library.summaries(), { ...person, roles: rolesHeld(host, person) })
}

function listReminders({ actor, host }: Seat): readonly Reminder[] {
  if (actor === null) return []
  const { library } = host
  const desk = library.desk()
  const person = personNow(desk, actor.person)
  const { deliveries, rereads = [] } = library.outbox()
  const sources = {
    summaries: library.summaries(),
    deliveries,
    rereads: rereads.flatMap(({ article, target, found }) =>
      found === null ? [] : [{ article, target, ...found }],
    ),
    roles: rolesOf(desk),
  }
  const levelRoles = rolesHeld(host, person)
  return remindersFor(sources, { person, levelRoles, now: Date.parse(host.now()) })
}

/** A person's own roles, and those of whom they act for now. */
function rolesHeld(host: Host, person: Person): RoleKey[] {
  const others = deputyFor(host.library.desk(), person, host.now()).flatMap(({ roles }) => roles)
  return [...new Set([...person.roles, ...others])]
}

/** How many reminders of which kind, in words: what the lock screen of a desktop shows is no place for a story. */
function announcementOf(
  reminders: readonly Pick<Reminder, 'kind'>[],
  language: InterfaceLanguage,
): { readonly title: string; readonly body: string } {
  const counts = reminderKinds.map((kind) => ({
    kind,
    count: reminders.filter((one) => one.kind === kind).length,
  }))
  return {
    title: say(language, 'remind.system', { count: reminders.length }),
    body: counts
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => say(language, `remind.count.${kind}`, { count }))
      .join(say(language, 'remind.and')),
  }
}
