import type { ArticleId } from '../../shared/article/ids'
import type { ArticleView, PublishOrder } from '../../shared/ipc'
import { ok } from '../../shared/result'
import type { Refusal, Result } from '../../shared/result'
import { writeBeside } from '../beside'
import { renderExport } from '../export'
import { deliveryLogCsv, deliveryLogJson } from '../../shared/target/delivery-log'
import { say } from '../../shared/words/say'
import { deliveryLog } from '../delivery-log'
import { openArticle } from '../drafts'
import { handOff } from '../hand-off'
import { clockAhead } from '../net/server-clock'
import { announce } from '../announce'
import type { Actor, Host } from '../host'
import { runBrought, runOutbox, showOutbox } from '../outbox-run'
import { runSchedule } from '../schedule'
import { publish, requestKill } from '../publish'
import { misuse, output } from './command'
import type { Command, CommandCall, CommandOutput } from './command'
import { dryRunOutput } from './dry-run-lines'
import { formatOf } from './import-commands'
import { exportFormats } from '../../shared/render/format'
import { sendTo, writeTo } from './out-file'
import { scheduleOne } from './schedule-commands'
import { findArticle } from './room'
import { actingOnArticle, withArticle } from './with-article'

/** Commands by which a story leaves. */
export const publishCommands: readonly Command[] = [
  {
    name: 'export',
    usage: `ID --format ${exportFormats.join('|')} --out FILE|- [--draft]`,
    summary: 'cli.summary.export',
    options: {
      format: { type: 'string' },
      out: { type: 'string' },
      draft: { type: 'boolean' },
    },
    words: [1, 1],
    run: exportOne,
  },
  {
    name: 'epub',
    usage: 'ID... --out FILE|- [--title TEXT] [--draft]',
    summary: 'cli.summary.epub',
    options: {
      out: { type: 'string' },
      title: { type: 'string' },
      draft: { type: 'boolean' },
    },
    words: [1, 1_000],
    run: exportBook,
  },
  {
    name: 'packet',
    usage: 'ID --out FILE [--despite-embargo REASON] --as PERSON',
    summary: 'cli.summary.packet',
    options: { out: { type: 'string' }, 'despite-embargo': { type: 'string' } },
    words: [1, 1],
    run: packOne,
  },
  publishing(),
  ordering('correct', 'ID [--target NAME] [--reason TEXT] [--dry-run] --as PERSON'),
  ordering('withdraw', 'ID --reason TEXT [--dry-run] --as PERSON'),
  {
    name: 'kill',
    usage: 'ID --reason TEXT [--dry-run] --as PERSON',
    summary: 'cli.summary.kill',
    options: { reason: { type: 'string' }, 'dry-run': { type: 'boolean' } },
    words: [1, 1],
    run: kill,
  },
  {
    name: 'outbox',
    usage: '',
    summary: 'cli.summary.outbox',
    words: [0, 0],
    run: async ({ room }) => {
      const host = await room.reader()
      if (!host.ok) return host
      const { deliveries, announcements } = showOutbox(host.value)
      const lines = deliveries.map(({ operation, target, headline, state, attempts, nextAt }) =>
        [
          room.say(`cli.delivery.${state}`),
          operation,
          target,
          headline,
          attempts,
          nextAt ?? '',
        ].join('  '),
      )
      const news = announcements.map(({ state, target, feed, attempts, nextAt }) => {
        const what = room.say('cli.delivery.hub')
        return [room.say(`cli.delivery.${state}`), what, target, feed, attempts, nextAt ?? ''].join(
          '  ',
        )
      })
      return ok(output([...lines, ...news].join('\n'), [...deliveries, ...announcements]))
    },
  },
  {
    name: 'receipts',
    usage: '--out FILE.csv|FILE.json|-',
    summary: 'cli.summary.receipts',
    options: { out: { type: 'string' } },
    words: [0, 0],
    run: async ({ options, room }) => {
      const out = options.text('out')
      if (out === null) return misuse(room.say('cli.outNeeded'))
      const host = await room.reader()
      if (!host.ok) return host
      const log = await deliveryLog(host.value.library)
      if (!log.ok) return log
      const text = out.endsWith('.csv') ? deliveryLogCsv(log.value) : deliveryLogJson(log.value)
      const told = { deliveries: log.value.length }
      return sendTo(room, out, new TextEncoder().encode(text), told)
    },
  },
  {
    name: 'outbox run',
    usage: '--as PERSON',
    summary: 'cli.summary.outboxRun',
    words: [0, 0],
    run: async ({ room }) => {
      const acting = await room.acting()
      if (!acting.ok) return acting
      const { host, actor } = acting.value
      const hours = await runSchedule(host, actor, {
        asked: new Set(),
        clockAhead: (target) => clockAhead(target, host.now),
      })
      const run = await runOutbox(host, actor)
      const done = hours.sent + run.done
      const refusals = [...hours.held, ...run.refusals]
      const lines = [
        room.say('cli.outboxRan', { done, failed: refusals.length }),
        ...refusals.map((refusal) => room.explain(refusal)),
      ]
      return ok({
        text: lines.join('\n'),
        json: { ...run, done, refusals },
        isNo: refusals.length > 0,
      })
    },
  },
]

async function exportOne(call: CommandCall): Promise<Result<CommandOutput>> {
  const { options, room } = call
  const format = formatOf(options.text('format') ?? 'page')
  if (!format.ok) return format
  const out = options.text('out')
  if (out === null) return misuse(room.say('cli.outNeeded'))
  return withArticle(call, async (host, id) => {
    const draft = options.has('draft')
    const exported = await renderExport(host, id, format.value, {
      draft,
      print: (page) => room.io.printPdf(page),
    })
    if (!exported.ok) return exported
    const { bytes, state, hash, beside } = exported.value
    const placed = out === '-' ? ok(null) : await writeBeside(host.library, room.path(out), beside)
    if (!placed.ok) return placed
    return sendTo(room, out, bytes, { id, format: format.value, state, hash })
  })
}

async function exportBook({ words, options, room }: CommandCall): Promise<Result<CommandOutput>> {
  const out = options.text('out')
  if (out === null) return misuse(room.say('cli.outNeeded'))
  const host = await room.reader()
  if (!host.ok) return host
  const ids: ArticleId[] = []
  for (const word of words) {
    const id = findArticle(host.value, word)
    if (!id.ok) return id
    ids.push(id.value)
  }
  const [first, ...others] = ids
  if (first === undefined) return misuse(room.say('cli.outNeeded'))
  const { renderEpub } = await import('../epub')
  const made = await renderEpub(host.value, {
    ids: [first, ...others],
    title: options.text('title') ?? '',
    draft: options.has('draft'),
  })
  return made.ok ? sendTo(room, out, made.value, { ids }) : made
}

async function packOne(call: CommandCall): Promise<Result<CommandOutput>> {
  const { options, room } = call
  const out = options.text('out')
  if (out === null) return misuse(room.say('cli.outNeeded'))
  return actingOnArticle(call, async ({ host, actor }, id) => {
    const made = await handOff(host, actor, {
      id,
      despiteEmbargo: options.text('despite-embargo'),
    })
    return made.ok ? writeTo(room, out, made.value.bytes, { id }) : made
  })
}

/** At once, or at the hour that is named. */
function publishing(): Command {
  const command = ordering(
    'publish',
    'ID [--target NAME] [--dry-run] [--at TIME [--zone ZONE]] --as PERSON',
  )
  return {
    ...command,
    options: { ...command.options, at: { type: 'string' }, zone: { type: 'string' } },
    run: async (call) => {
      const at = call.options.text('at')
      if (call.options.has('dry-run')) return command.run(call)
      if (at !== null) return scheduleOne(call, at)
      if (call.options.has('zone')) return misuse(call.room.say('cli.zoneAlone'))
      return command.run(call)
    },
  }
}

function ordering(operation: 'publish' | 'correct' | 'withdraw', usage: string): Command {
  return {
    name: operation,
    usage,
    summary: `cli.summary.${operation}`,
    options: {
      target: { type: 'string' },
      reason: { type: 'string' },
      'dry-run': { type: 'boolean' },
    },
    words: [1, 1],
    run: (call) =>
      actingOnArticle(call, async ({ host, actor }, id) => {
        const { options } = call
        const target = options.text('target') ?? host.library.desk().targets[0]?.name ?? ''
        const reason = options.text('reason') ?? ''
        const order = { id, target, operation, reason }
        if (options.has('dry-run')) return dryRunOutput(call.room, { host, actor }, order)
        return carryOut(call, { host, actor }, order)
      }),
  }
}

/** The first person asks, the second one does it: which of them this is, the article knows. */
async function kill(call: CommandCall): Promise<Result<CommandOutput>> {
  const { options, room } = call
  const reason = options.text('reason') ?? ''
  if (reason === '') return misuse(room.say('refusal.reasonNeeded'))
  return actingOnArticle(call, async ({ host, actor }, id) => {
    const view = await openArticle(host, actor.person, id)
    if (!view.ok) return view
    const order = { id, target: '', operation: 'kill', reason } as const
    const isAsked = view.value.standing.killRequest !== null
    if (options.has('dry-run'))
      return isAsked
        ? dryRunOutput(room, { host, actor }, order)
        : ok(output(room.say('cli.killWouldAsk'), { id, asked: false }))
    if (!isAsked) {
      const asked = await requestKill(host, actor, id, reason)
      return asked.ok ? ok(output(room.say('cli.killAsked'), { id, asked: true })) : asked
    }
    return carryOut(call, { host, actor }, order)
  })
}

/** Sends an order, with what it brings with it for other stories, and tells the hubs. */
async function carryOut(
  call: CommandCall,
  { host, actor }: { readonly host: Host; readonly actor: Actor },
  order: PublishOrder,
): Promise<Result<CommandOutput>> {
  const known = new Set(host.library.outbox().deliveries.map(({ key }) => key))
  const done = await publish(host, actor, order)
  const left = done.ok ? await runBrought(host, actor, known) : []
  await announce(host)
  return done.ok ? ok(told(call, done.value, left)) : done
}

function told(
  { room }: CommandCall,
  { id, standing, receipts }: ArticleView,
  left: readonly Refusal[],
): CommandOutput {
  const last = receipts.at(-1)
  const state = room.say(`desk.publication.${standing.publication}`)
  const lines = [`${id}  ${state}`, ...(last?.url === undefined ? [] : [last.url])]
  if (last?.verified === 'loss') {
    const loss = last.loss.map((name) => say(room.language, `publish.loss.${name}`))
    lines.push(room.say('cli.loss', { loss: loss.join(room.say('outbox.and')) }))
  }
  // What waits for other stories is tried again with the outbox, and no failure of this one.
  lines.push(...left.map((refusal) => room.explain(refusal)))
  return output(lines.join('\n'), {
    id,
    publication: standing.publication,
    receipt: last ?? null,
    ...(left.length === 0 ? {} : { left }),
  })
}
