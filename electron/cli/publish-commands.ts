import type { ArticleView, PublishOrder } from '../../shared/ipc'
import { ok } from '../../shared/result'
import type { Result } from '../../shared/result'
import { renderExport } from '../export'
import { writeChosenFile } from '../files'
import { openArticle } from '../drafts'
import { handOff } from '../hand-off'
import { listDeliveries, publish, requestKill, runOutbox } from '../publish'
import { misuse, output } from './command'
import type { Command, CommandCall, CommandOutput } from './command'
import { formatOf } from './import-commands'
import { exportFormats } from '../../shared/render/format'
import { findArticle } from './room'

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
    name: 'packet',
    usage: 'ID --out FILE [--despite-embargo REASON] --as PERSON',
    summary: 'cli.summary.packet',
    options: { out: { type: 'string' }, 'despite-embargo': { type: 'string' } },
    words: [1, 1],
    run: packOne,
  },
  ordering('publish', 'ID [--target NAME] --as PERSON'),
  ordering('correct', 'ID [--target NAME] [--reason TEXT] --as PERSON'),
  ordering('withdraw', 'ID --reason TEXT --as PERSON'),
  {
    name: 'kill',
    usage: 'ID --reason TEXT --as PERSON',
    summary: 'cli.summary.kill',
    options: { reason: { type: 'string' } },
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
      const deliveries = listDeliveries(host.value)
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
      return ok(output(lines.join('\n'), deliveries))
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
      const run = await runOutbox(acting.value.host, acting.value.actor)
      const lines = [
        room.say('cli.outboxRan', { done: run.done, failed: run.refusals.length }),
        ...run.refusals.map((refusal) => room.explain(refusal)),
      ]
      return ok({ text: lines.join('\n'), json: run, isNo: run.refusals.length > 0 })
    },
  },
]

async function exportOne({
  words: [wanted = ''],
  options,
  room,
}: CommandCall): Promise<Result<CommandOutput>> {
  const format = formatOf(options.text('format') ?? 'page')
  if (!format.ok) return format
  const out = options.text('out')
  if (out === null) return misuse(room.say('cli.outNeeded'))
  const host = await room.reader()
  if (!host.ok) return host
  const id = findArticle(host.value, wanted)
  if (!id.ok) return id
  const draft = options.has('draft')
  const exported = await renderExport(host.value, id.value, format.value, { draft })
  if (!exported.ok) return exported
  const { bytes, state, hash } = exported.value
  if (out === '-') return ok({ text: '', json: null, bytes })
  const path = room.path(out)
  const written = await writeChosenFile(path, bytes)
  if (!written.ok) return written
  return ok(output(path, { id: id.value, path, format: format.value, state, hash }))
}

async function packOne({
  words: [wanted = ''],
  options,
  room,
}: CommandCall): Promise<Result<CommandOutput>> {
  const out = options.text('out')
  if (out === null) return misuse(room.say('cli.outNeeded'))
  const acting = await room.acting()
  if (!acting.ok) return acting
  const { host, actor } = acting.value
  const id = findArticle(host, wanted)
  if (!id.ok) return id
  const order = { id: id.value, despiteEmbargo: options.text('despite-embargo') }
  const made = await handOff(host, actor, order)
  if (!made.ok) return made
  const path = room.path(out)
  const written = await writeChosenFile(path, made.value.bytes)
  return written.ok ? ok(output(path, { id: id.value, path })) : written
}

function ordering(operation: 'publish' | 'correct' | 'withdraw', usage: string): Command {
  return {
    name: operation,
    usage,
    summary: `cli.summary.${operation}`,
    options: { target: { type: 'string' }, reason: { type: 'string' } },
    words: [1, 1],
    run: async (call) => {
      const {
        words: [wanted = ''],
        options,
        room,
      } = call
      const acting = await room.acting()
      if (!acting.ok) return acting
      const { host, actor } = acting.value
      const id = findArticle(host, wanted)
      if (!id.ok) return id
      const target = options.text('target') ?? host.library.desk().targets[0]?.name ?? ''
      const reason = options.text('reason') ?? ''
      const order: PublishOrder = { id: id.value, target, operation, reason }
      const done = await publish(host, actor, order)
      return done.ok ? ok(told(call, done.value)) : done
    },
  }
}

/** The first person asks, the second one does it: which of them this is, the article knows. */
async function kill(call: CommandCall): Promise<Result<CommandOutput>> {
  const {
    words: [wanted = ''],
    options,
    room,
  } = call
  const reason = options.text('reason') ?? ''
  if (reason === '') return misuse(room.say('refusal.reasonNeeded'))
  const acting = await room.acting()
  if (!acting.ok) return acting
  const { host, actor } = acting.value
  const id = findArticle(host, wanted)
  if (!id.ok) return id
  const view = await openArticle(host, actor.person, id.value)
  if (!view.ok) return view
  if (view.value.standing.killRequest === null) {
    const asked = await requestKill(host, actor, id.value, reason)
    return asked.ok ? ok(output(room.say('cli.killAsked'), { id: id.value, asked: true })) : asked
  }
  const done = await publish(host, actor, { id: id.value, target: '', operation: 'kill', reason })
  return done.ok ? ok(told(call, done.value)) : done
}

function told({ room }: CommandCall, { id, standing, receipts }: ArticleView): CommandOutput {
  const last = receipts.at(-1)
  const state = room.say(`desk.publication.${standing.publication}`)
  const lines = [`${id}  ${state}`, ...(last?.url === undefined ? [] : [last.url])]
  if (last?.verified === 'loss') lines.push(room.say('cli.loss', { loss: last.loss.join(', ') }))
  return output(lines.join('\n'), { id, publication: standing.publication, receipt: last ?? null })
}
