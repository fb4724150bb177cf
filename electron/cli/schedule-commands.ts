import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import { instantsAt, isZone, wallTimeAt } from '../../shared/wall-time'
import { findTarget } from '../deliver'
import { listScheduled, schedule, unschedule } from '../schedule'
import { output } from './command'
import type { Command, CommandCall, CommandOutput } from './command'
import { actingOnArticle } from './with-article'

/** The hours at which stories go out. */
export const scheduleCommands: readonly Command[] = [
  {
    name: 'schedule',
    usage: '',
    summary: 'cli.summary.schedule',
    words: [0, 0],
    run: async ({ room }) => {
      const host = await room.reader()
      if (!host.ok) return host
      const hours = await listScheduled(host.value)
      const lines = hours.map(({ article, headline, target, at, zone, isMissed }) =>
        [
          shownIn(at, zone),
          ...(isMissed ? [room.say('outbox.missed')] : []),
          target,
          article,
          headline,
        ].join('  '),
      )
      return ok(output(lines.join('\n'), hours))
    },
  },
  {
    name: 'schedule cancel',
    usage: 'ID --as PERSON',
    summary: 'cli.summary.scheduleCancel',
    words: [1, 1],
    run: (call) =>
      actingOnArticle(call, async ({ host, actor }, id) => {
        const done = await unschedule(host, actor, id)
        if (!done.ok) return done
        return ok(output(call.room.say('cli.unscheduled', { id }), { id, schedule: null }))
      }),
  },
]

/** `publish --at`: the story gets an hour, and goes out when that comes. */
export function scheduleOne(call: CommandCall, wanted: string): Promise<Result<CommandOutput>> {
  const { options, room } = call
  return actingOnArticle(call, async ({ host, actor }, id) => {
    const name = options.text('target') ?? host.library.desk().targets[0]?.name ?? ''
    const target = findTarget(host.library, name)
    if (!target.ok) return target
    const zone = options.text('zone') ?? target.value.site.zone
    const at = instantOf(wanted, zone)
    if (!at.ok) return at
    const done = await schedule(host, actor, { id, target: name, at: at.value, zone })
    if (!done.ok) return done
    const { standing } = done.value
    const said = room.say('cli.scheduled', { id, target: name, at: shownIn(at.value, zone) })
    return ok(output(said, { id, publication: standing.publication, schedule: standing.schedule }))
  })
}

/**
 * The instant that is meant: one with its own offset (RFC 3339, seconds may be left out), or what a clock of
 * the zone shows. Refused where that clock never shows it, or shows it twice.
 */
export function instantOf(wanted: string, zone: string): Result<string> {
  if (!isZone(zone)) return refuse('refusal.noSuchZone', { values: { zone } })
  const [, day, time, seconds, offset] = written.exec(wanted) ?? []
  if (day === undefined || time === undefined) return notAnHour(wanted)
  if (offset !== undefined) {
    const instant = `${day}T${time}${seconds ?? ':00'}${offset}`
    const isOne = !Number.isNaN(Date.parse(instant)) && isOfCalendar(day, time)
    return isOne ? ok(instant) : notAnHour(wanted)
  }
  if (seconds !== undefined || !isOfCalendar(day, time)) return notAnHour(wanted)
  const [first, second] = instantsAt({ day, time }, zone)
  if (first === undefined) return refuse('refusal.hourSkipped', { values: { wanted, zone } })
  return second === undefined
    ? ok(first)
    : refuse('refusal.hourTwice', { values: { wanted, zone, first, second } })
}

/** Day, time, seconds, offset: the last two may be missing. */
const written = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)?$/

/** A thirtieth of February would be read as a day in March. */
function isOfCalendar(day: string, time: string): boolean {
  const shown = wallTimeAt(`${day}T${time}:00Z`, 'UTC')
  return shown !== null && shown.day === day && shown.time === time
}

function notAnHour(wanted: string): Result<never> {
  return refuse('refusal.notAnHour', { values: { wanted } })
}

/** As a clock of the zone shows it: `2026-11-24 06:12 (Asia/Shanghai)`. */
function shownIn(at: string, zone: string): string {
  const wall = wallTimeAt(at, zone)
  return wall === null ? at : `${wall.day} ${wall.time} (${zone})`
}
