import type { Content } from '../../shared/article/content'
import { textOf } from '../../shared/document/text'
import { isInQueue } from '../../shared/desk/in-queue'
import { queueKeys } from '../../shared/desk/queue'
import { timeline } from '../../shared/desk/timeline'
import { mayPass } from '../../shared/gate/report'
import type { GateOperation } from '../../shared/gate/report'
import type { ArticleSummary } from '../../shared/ipc'
import type { ProofFinding } from '../../shared/proof/finding'
import { ok } from '../../shared/result'
import type { Result } from '../../shared/result'
import { countSuggestions } from '../../shared/suggest/suggested'
import { checkArticle } from '../desk'
import { proofreadArticle } from '../proofread'
import { createArticle, openArticle, readRevision, saveDraft } from '../drafts'
import type { Host } from '../host'
import { misuse, output } from './command'
import type { Command, CommandOutput } from './command'
import { commentLines } from './comment-lines'
import { diffCommand } from './diff-command'
import { applySettings } from './set-fields'
import type { Room } from './room'
import { actingOnArticle, withArticle } from './with-article'

const operations = ['submit', 'approve', 'publish', 'correct', 'export', 'copy'] as const

/** Commands that look at articles and write in them. */
export const articleCommands: readonly Command[] = [
  {
    name: 'list',
    usage: `[--queue ${queueKeys.filter((key) => key !== 'mine').join('|')}]`,
    summary: 'cli.summary.list',
    options: { queue: { type: 'string' } },
    words: [0, 0],
    run: async ({ options, room }) => {
      const wanted = options.text('queue') ?? 'all'
      const queue = queueKeys.find((key) => key === wanted && key !== 'mine')
      if (queue === undefined) return misuse(room.say('cli.noSuchQueue', { queue: wanted }))
      const host = await room.reader()
      if (!host.ok) return host
      const rows = host.value.library.summaries().filter((row) => isInQueue(row, queue, null))
      return ok(output(rows.map((row) => lineOf(row, room)).join('\n'), rows))
    },
  },
  {
    name: 'search',
    usage: 'WORDS...',
    summary: 'cli.summary.search',
    words: [1, 50],
    run: async ({ words, room }) => {
      const host = await room.reader()
      if (!host.ok) return host
      const found = new Set(await host.value.library.search(words.join(' ')))
      const rows = host.value.library.summaries().filter(({ id }) => found.has(id))
      return ok(output(rows.map((row) => lineOf(row, room)).join('\n'), rows))
    },
  },
  {
    name: 'new',
    usage: '[--headline TEXT] [--set PATH=VALUE...]',
    summary: 'cli.summary.new',
    options: { headline: { type: 'string' }, set: { type: 'string', multiple: true } },
    words: [0, 0],
    run: async ({ options, room }) => {
      const acting = await room.acting()
      if (!acting.ok) return acting
      const { host, actor } = acting.value
      const created = await createArticle(host, actor, {
        language: room.language,
        cause: 'created',
      })
      if (!created.ok) return created
      const headline = options.text('headline')
      const sets = [...(headline === null ? [] : [`headline=${headline}`]), ...options.texts('set')]
      const { id, generation, draft, internal } = created.value
      if (sets.length === 0) return ok(output(id, { id }))
      const edited = applySettings({ draft, internal }, sets, room)
      if (!edited.ok) return edited
      const saved = await saveDraft(host, actor, { id, base: generation, ...edited.value })
      return saved.ok ? ok(output(id, { id })) : saved
    },
  },
  {
    name: 'show',
    usage: 'ID [--revision N]',
    summary: 'cli.summary.show',
    options: { revision: { type: 'string' } },
    words: [1, 1],
    run: (call) =>
      withArticle(call, async (host, id) => {
        const { options, room } = call
        const revision = options.text('revision')
        if (revision !== null) {
          const content = await readRevision(host, id, Number(revision))
          return content.ok ? ok(output(contentText(content.value, room), content.value)) : content
        }
        const view = await openArticle(host, null, id)
        if (!view.ok) return view
        const { actions: _actions, editRefusal: _refusal, mayEdit: _may, ...shown } = view.value
        const row = host.library.summaries().find((one) => one.id === id)
        const head = row === undefined ? [] : [lineOf(row, room), '']
        const count = countSuggestions(shown.draft, shown.internal)
        const open = count === 0 ? [] : [room.say('suggest.cli.count', { count }), '']
        const people = host.library.desk().people.map(({ person }) => person)
        const lines = [...head, ...open, contentText(shown.draft, room)]
        lines.push(...commentLines(shown, people, room))
        return ok(output(lines.join('\n'), { ...shown, openSuggestions: count }))
      }),
  },
  {
    name: 'log',
    usage: 'ID',
    summary: 'cli.summary.log',
    words: [1, 1],
    run: (call) =>
      withArticle(call, async (host, id) => {
        const view = await openArticle(host, null, id)
        if (!view.ok) return view
        const { people: own, outsiders = [] } = host.library.desk()
        const people = [...own, ...outsiders]
        const nameOf = (who: string) =>
          people.find(({ person }) => person.id === who)?.person.name ?? null
        const entries = timeline(view.value.log, nameOf, call.room.language)
        const lines = entries.map(({ sequence, at, text, note }) =>
          [`${sequence}`.padStart(3), at, text, ...(note === '' ? [] : [`“${note}”`])].join('  '),
        )
        return ok(output(lines.join('\n'), entries))
      }),
  },
  diffCommand,
  {
    name: 'edit',
    usage: 'ID --set PATH=VALUE...',
    summary: 'cli.summary.edit',
    options: { set: { type: 'string', multiple: true } },
    words: [1, 1],
    run: (call) => {
      const { options, room } = call
      const sets = options.texts('set')
      if (sets.length === 0) return Promise.resolve(misuse(room.say('cli.setNeeded')))
      return actingOnArticle(call, async ({ host, actor }, id) => {
        const view = await openArticle(host, actor.person, id)
        if (!view.ok) return view
        const edited = applySettings(view.value, sets, room)
        if (!edited.ok) return edited
        const base = view.value.generation
        const saved = await saveDraft(host, actor, { id, base, ...edited.value })
        if (!saved.ok) return saved
        const { generation, draftHash } = saved.value
        return ok(output(room.say('cli.saved', { id }), { id, generation, draftHash }))
      })
    },
  },
  {
    name: 'check',
    usage: `ID [--for ${operations.join('|')}]`,
    summary: 'cli.summary.check',
    options: { for: { type: 'string' } },
    words: [1, 1],
    run: (call) => {
      const { options, room } = call
      const asked = options.text('for') ?? 'publish'
      const operation = operations.find((known) => known === asked)
      if (operation === undefined) {
        return Promise.resolve(misuse(room.say('cli.noSuchOperation', { operation: asked })))
      }
      return withArticle(call, (host, id) => checkOne(host, id, operation, room))
    },
  },
]

async function checkOne(
  host: Host,
  id: ArticleSummary['id'],
  operation: GateOperation,
  room: Room,
): Promise<Result<CommandOutput>> {
  const report = await checkArticle(host, id, operation)
  if (!report.ok) return report
  const notes = await proofreadArticle(host, id)
  if (!notes.ok) return notes
  const { reasons } = report.value
  const lines = reasons.map((reason) => room.explainReason(reason))
  lines.push(...notes.value.map((note) => noteText(note, room)))
  const passes = mayPass(report.value)
  lines.push(
    room.say(passes ? 'cli.passes' : 'cli.blocked', { operation: `desk.action.${operation}` }),
  )
  const told = reasons.map((reason) => ({
    ...reason,
    text: room.sayAny(reason.message, reason.values),
  }))
  return ok({
    text: lines.join('\n'),
    json: { operation, mayPass: passes, reasons: told, notes: notes.value },
    isNo: !passes,
  })
}

/** One suggestion of the proofreader: it never stands in the way. */
function noteText({ rule, field, values }: ProofFinding, room: Room): string {
  return room.say('proof.note', {
    field,
    name: room.say(`proof.name.${rule}`),
    why: room.say(`proof.why.${rule}`, values),
  })
}

function lineOf(row: ArticleSummary, room: Room): string {
  const stage = room.say(`desk.stage.${row.work}`)
  const state =
    row.publication === 'unpublished' ? [] : [room.say(`desk.publication.${row.publication}`)]
  return [row.id, [stage, ...state].join(', '), row.headline || '—'].join('  ')
}

function contentText(content: Content, room: Room): string {
  const line = (key: Parameters<Room['say']>[0], value: string) =>
    value === '' ? [] : [`${room.say(key)}: ${value}`]
  const credits = content.credits.map(({ name, role, affiliation }) =>
    [
      room.say(`desk.credit.${role}`),
      name,
      ...(affiliation === undefined ? [] : [`(${affiliation})`]),
    ].join(' '),
  )
  return [
    ...(content.kicker === undefined ? [] : [content.kicker]),
    content.headline,
    ...(content.subhead === undefined ? [] : [content.subhead]),
    '',
    ...line('cli.field.sections', content.sections.join(' / ')),
    ...line('cli.field.credits', credits.join(room.language === 'en' ? ', ' : '、')),
    ...line('cli.field.source', content.source.name),
    ...line(
      'cli.field.dateline',
      [content.dateline?.place, content.dateline?.date].filter(Boolean).join(' '),
    ),
    ...line('cli.field.dateText', content.dateText ?? ''),
    '',
    textOf(content.body),
  ].join('\n')
}
