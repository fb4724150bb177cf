import type { ArticleView } from '../../shared/ipc'
import { ok } from '../../shared/result'
import type { Result } from '../../shared/result'
import { renderExport } from '../export'
import { openArticle } from '../drafts'
import { handOff } from '../hand-off'
import { listDeliveries, publish, requestKill, runOutbox } from '../publish'
import { misuse, output } from './command'
import type { Command, CommandCall, CommandOutput } from './command'
import { formatOf } from './import-commands'
import { exportFormats } from '../../shared/render/format'
import { sendTo, writeTo } from './out-file'
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

async function exportOne(call: CommandCall): Promise<Result<CommandOutput>> {
  const { options, room } = call
  const format = formatOf(options.text('format') ?? 'page')
  if (!format.ok) return format
  const out = options.text('out')
  if (out === null) return misuse(room.say('cli.outNeeded'))
  return withArticle(call, async (host, id) => {
    const draft = options.has('draft')
    const exported = await renderExport(host, id, format.value, { draft })
    if (!exported.ok) return exported
    const { bytes, state, hash } = exported.value
    return sendTo(room, out, bytes, { id, format: format.value, state, hash })
  })
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

function ordering(operation: 'publish' | 'correct' | 'withdraw', usage: string): Command {
  return {
    name: operation,
    usage,
    summary: `cli.summary.${operation}`,
    options: { target: { type: 'string' }, reason: { type: 'string' } },
    words: [1, 1],
    run: (call) =>
      actingOnArticle(call, async ({ host, actor }, id) => {
        const { options } = call
        const target = options.text('target') ?? host.library.desk().targets[0]?.name ?? ''
        const reason = options.text('reason') ?? ''
        const done = await publish(host, actor, { id, target, operation, reason })
        return done.ok ? ok(told(call, done.value)) : done
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
    if (view.value.standing.killRequest === null) {
      const asked = await requestKill(host, actor, id, reason)
      return asked.ok ? ok(output(room.say('cli.killAsked'), { id, asked: true })) : asked
    }
    const done = await publish(host, actor, { id, target: '', operation: 'kill', reason })
    return done.ok ? ok(told(call, done.value)) : done
  })
}

function told({ room }: CommandCall, { id, standing, receipts }: ArticleView): CommandOutput {
  const last = receipts.at(-1)
  const state = room.say(`desk.publication.${standing.publication}`)
  const lines = [`${id}  ${state}`, ...(last?.url === undefined ? [] : [last.url])]
  if (last?.verified === 'loss') lines.push(room.say('cli.loss', { loss: last.loss.join(', ') }))
  return output(lines.join('\n'), { id, publication: standing.publication, receipt: last ?? null })
}
