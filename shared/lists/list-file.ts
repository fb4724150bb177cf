import * as v from 'valibot'
import { ok, refuse } from '../result'
import type { Result } from '../result'
import { csvRows } from './csv'

/** One line of a CSV file, by the names in its head. */
export type Row = Readonly<Record<string, string>>

/** A newsroom's lists as a JSON file: what it is, its version, and all of them, readable by a person. */
export function jsonFile(format: string, lists: unknown): string {
  return `${JSON.stringify({ format, version: 1, lists }, null, 2)}\n`
}

/** What `jsonFile` wrote. Refused with `refusal.invalid` naming the field that is not understood. */
export function listsFromJson<Lists>(
  text: string,
  format: string,
  schema: v.GenericSchema<unknown, Lists>,
): Result<Lists> {
  const form = v.object({ format: v.literal(format), version: v.literal(1), lists: schema })
  try {
    const parsed = v.safeParse(form, JSON.parse(text) as unknown)
    if (parsed.success) return ok(parsed.output.lists)
    const [issue] = parsed.issues
    return unread(`${v.getDotPath(issue) ?? ''} ${issue.message}`.trim())
  } catch (fault) {
    return unread(fault instanceof Error ? fault.message : 'JSON')
  }
}

/** The text of a file of either form, without the mark a spreadsheet may have put before it. */
export function plainText(text: string): { readonly text: string; readonly isJson: boolean } {
  const plain = text.replace(/^\ufeff/, '').trim()
  return { text: plain, isJson: plain.startsWith('{') }
}

/** The names in the head of a CSV file, and its lines by them; lines without a word are left out. */
export function csvRecords(text: string): {
  readonly head: readonly string[]
  readonly rows: readonly Row[]
} {
  const [first = [], ...lines] = csvRows(text)
  const head = first.map((cell) => cell.trim())
  const rows = lines
    .filter((line) => line.some((cell) => cell !== ''))
    .map((line) => Object.fromEntries(head.map((key, place) => [key, (line[place] ?? '').trim()])))
  return { head, rows }
}

/** The entries that lines of a CSV file stand for. Refused naming the line that is not understood. */
export function entriesFrom<Entry>(
  rows: readonly unknown[],
  schema: v.GenericSchema<unknown, Entry>,
): Result<Entry[]> {
  const parsed = v.safeParse(v.array(schema), rows)
  return parsed.success ? ok(parsed.output) : unread(lineOf(parsed.issues[0]))
}

/** True for a cell by which a person said yes. */
export function isYes(cell: string | undefined): boolean {
  return /^(?:1|true|yes|是)$/i.test(cell ?? '')
}

/** Entries of one cell, parted by `|`. */
export function several(cell: string | undefined): readonly string[] {
  return (cell ?? '')
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

/** The refusal of a file that is not understood. */
export function unread(detail: string): Result<never> {
  return refuse('refusal.invalid', { values: { detail } })
}

/** The line of the file an issue speaks of, the head being line 1. */
function lineOf(issue: v.BaseIssue<unknown>): string {
  const [at, field] = (v.getDotPath(issue) ?? '').split('.')
  return `${Number(at) + 2}: ${field ?? ''} ${issue.message}`
}
