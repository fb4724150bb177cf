import type { Content } from '../../shared/article/content'
import { compareContents, lookOf, saySum } from '../../shared/compare/comparison'
import { formChanges } from '../../shared/compare/form-changes'
import type { BlockChange, CellChange } from '../../shared/document/body-change'
import type { CopySide } from '../../shared/ipc'
import { ok } from '../../shared/result'
import type { Result } from '../../shared/result'
import { canonicalJson } from '../../shared/seal/canonical'
import type { Host } from '../host'
import { contentOfSide, makeMarkedCopy } from '../marked-copy'
import { misuse, output } from './command'
import type { Command, CommandCall, CommandOutput } from './command'
import { sendTo } from './out-file'
import type { Room } from './room'
import { withArticle } from './with-article'

/** What changed between two revisions, or a revision and the draft: as lines, or as the marked-up proof. */
export const diffCommand: Command = {
  name: 'diff',
  usage: 'ID REVISION|draft REVISION|draft [--format text|html] [--out FILE]',
  summary: 'cli.summary.diff',
  options: { format: { type: 'string' }, out: { type: 'string' } },
  words: [3, 3],
  run: diff,
}

async function diff(call: CommandCall): Promise<Result<CommandOutput>> {
  const { words, options, room } = call
  const [, from = '', to = ''] = words
  const format = options.text('format') ?? 'text'
  if (format !== 'text' && format !== 'html') {
    return misuse(room.say('compare.noSuchFormat', { format }))
  }
  return withArticle(call, (host, id) => {
    const order: Order = { id, from: sideOf(from), to: sideOf(to) }
    return format === 'html'
      ? copied(host, order, options.text('out') ?? '-', room)
      : told(host, order, room)
  })
}

function sideOf(text: string): CopySide {
  return text === 'draft' ? text : Number(text)
}

type Order = Parameters<typeof makeMarkedCopy>[1]

/** The marked-up proof, into a file or to standard output. */
async function copied(
  host: Host,
  order: Order,
  out: string,
  room: Room,
): Promise<Result<CommandOutput>> {
  const copy = await makeMarkedCopy(host, order, room.language)
  if (!copy.ok) return copy
  const bytes = new TextEncoder().encode(copy.value.page)
  return sendTo(room, out, bytes, { id: order.id })
}

async function told(
  host: Host,
  { id, from, to }: Order,
  room: Room,
): Promise<Result<CommandOutput>> {
  const stored = await host.library.readArticle(id)
  if (!stored.ok) return stored
  const before = await contentOfSide(host, stored.value.value, from)
  if (!before.ok) return before
  const after = await contentOfSide(host, stored.value.value, to)
  return after.ok ? ok(differences(before.value, after.value, room)) : after
}

/** Every field by its value and the body block by block: `-` was, `+` is, `<` stood here, `>` stands here now. */
function differences(before: Content, after: Content, room: Room): CommandOutput {
  const { blocks, fields: all, sum } = compareContents(before, after, room.language)
  const fields = all
    .filter(({ differs }) => differs)
    .map(({ field }) => ({ field, was: before[field] ?? null, now: after[field] ?? null }))
  const body = blocks.filter((change) => lookOf(change) !== 'same')
  const lines = fields.flatMap(({ field, was, now }) => [
    field,
    `- ${textual(was)}`,
    `+ ${textual(now)}`,
  ])
  lines.push(...body.flatMap((change) => blockLines(change, room)))
  return output([saySum(sum, room.language), ...lines].join('\n'), {
    fields,
    body: body.map(({ kind, move, pieces, table, ...sides }) => ({
      kind,
      move,
      was: sides.before?.text ?? null,
      now: sides.after?.text ?? null,
      segments: pieces.map((piece) => ({ kind: piece.kind, text: piece.text })),
      table,
    })),
    sum,
  })
}

function blockLines(change: BlockChange, room: Room): readonly string[] {
  const { before, after, table, kind } = change
  const look = lookOf(change)
  if (look === 'movedTo') return [`< ${before?.text ?? ''}`]
  if (look === 'movedFrom') return [`> ${after?.text ?? ''}`]
  const form = formChanges(change, room.language).map((told) => `~ ${told}`)
  if (kind === 'format') return [...form, `  ${after?.text ?? ''}`]
  if (table !== null && before !== null && after !== null) {
    const cells = table.rows.flatMap((row) => row.cells)
    return [...form, ...cells.flatMap((cell) => cellLines(cell, room))]
  }
  return [
    ...form,
    ...(before === null ? [] : [`- ${before.text}`]),
    ...(after === null ? [] : [`+ ${after.text}`]),
  ]
}

function cellLines({ blocks }: CellChange, room: Room): readonly string[] {
  return blocks
    .filter((change) => lookOf(change) !== 'same')
    .flatMap((change) => blockLines(change, room))
}

function textual(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : canonicalJson(value)
}
