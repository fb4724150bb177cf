import type { PublishOrder } from '../../shared/ipc'
import { ok } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { DryBytes, DryRun, DryStep } from '../../shared/target/dry-run'
import { say } from '../../shared/words/say'
import type { Actor, Host } from '../host'
import { output } from './command'
import type { CommandOutput } from './command'
import type { Room } from './room'

/** What an order would send, in words, or as it is for a program. An order that would stop is answered with no. */
export async function dryRunOutput(
  room: Room,
  { host, actor }: { readonly host: Host; readonly actor: Actor },
  order: PublishOrder,
): Promise<Result<CommandOutput>> {
  const { dryRun } = await import('../dry-run')
  const runs = await dryRun(host, actor, order)
  if (!runs.ok) return runs
  const lines = runs.value.flatMap((run) => linesOf(room, run))
  const isNo = runs.value.some(({ refusal }) => refusal !== null)
  const told = output([...lines, room.say('dryrun.nothingLeft')].join('\n'), runs.value)
  return ok({ ...told, isNo })
}

function linesOf(room: Room, run: DryRun): readonly string[] {
  const { target, steps, given, losses, refusal } = run
  return [
    room.say('dryrun.title', { target }),
    ...steps.flatMap((step) => [
      `${step.method} ${step.address}`,
      ...step.headers.map(([name, value]) => `  ${name}: ${value}`),
      ...bodyLines(step),
    ]),
    ...given.map(({ mark, what }) => `${mark}  ${say(room.language, what)}`),
    ...losses.map((loss) => `! ${say(room.language, loss)}`),
    ...(refusal === null ? [] : [room.say('dryrun.stops', { reason: room.explain(refusal) })]),
  ]
}

/** Lists and feeds of a site by their size alone: they are other by the time they are sent. */
function bodyLines({ body, isOfSite }: DryStep): readonly string[] {
  if (body === null) return []
  const parts = body.parts.flatMap((part) => [
    `  ${[part.name, part.file ?? '', measure(part)].join('  ')}`,
    ...(part.file === null ? textLines(part) : []),
  ])
  return [`  ${measure(body)}`, ...parts, ...(isOfSite ? [] : textLines(body))]
}

function measure({ type, size, sha256 }: DryBytes): string {
  return [type, size, ...(sha256 === null ? [] : [sha256])].join('  ')
}

function textLines({ text }: DryBytes): readonly string[] {
  return text === null ? [] : text.split('\n').map((line) => `    ${line}`)
}
