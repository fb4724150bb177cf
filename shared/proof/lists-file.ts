import * as v from 'valibot'
import { ok, refuse } from '../result'
import type { Result } from '../result'
import { csvRows, csvText } from './csv'
import { emptyLists, proofListsSchema, registeredSchema, termSchema } from './lists'
import type { ProofLists } from './lists'

/** First line of the JSON form: what it is, and its version. */
const format = 'caibian/proof-lists'

const termHead = ['wrong', 'right', 'reason', 'matchCase', 'except'] as const
const nameHead = ['name', 'wrong', 'title', 'from', 'until'] as const

/** The lists as a JSON file: all of them, readable by a person. */
export function listsJson(lists: ProofLists): string {
  return `${JSON.stringify({ format, version: 1, lists }, null, 2)}\n`
}

/** The terms as CSV (RFC 4180): `wrong,right,reason,matchCase,except`; several exceptions parted by `|`. */
export function termsCsv(lists: ProofLists): string {
  const rows = lists.terms.map(({ wrong, right, reason, matchCase, except }) => [
    wrong,
    right,
    reason,
    matchCase ? '1' : '',
    except.join('|'),
  ])
  return csvText([termHead, ...rows])
}

/** The register as CSV: `name,wrong,title,from,until`; several wrong forms parted by `|`, days as YYYY-MM-DD. */
export function registerCsv(lists: ProofLists): string {
  const rows = lists.register.map((one) => [
    one.name,
    one.wrong.join('|'),
    one.title,
    one.from,
    one.until,
  ])
  return csvText([nameHead, ...rows])
}

/**
 * Lists from a file of any of the three forms, told by what is in it. What the file does not hold is empty
 * in the answer. Refused with `refusal.invalid` naming the line that is not understood.
 */
export function listsFromFile(text: string): Result<ProofLists> {
  const plain = text.replace(/^\ufeff/, '').trim()
  return plain.startsWith('{') ? fromJson(plain) : fromCsv(plain)
}

/** Both together: an entry of `added` replaces one of the same term, or the same name and title. */
export function joinedLists(lists: ProofLists, added: ProofLists): ProofLists {
  const isNewTerm = (wrong: string) => !added.terms.some((term) => term.wrong === wrong)
  const isNewName = (name: string, title: string) =>
    !added.register.some((one) => one.name === name && one.title === title)
  return {
    ...lists,
    words: [...new Set([...lists.words, ...added.words])],
    terms: [...lists.terms.filter(({ wrong }) => isNewTerm(wrong)), ...added.terms],
    register: [
      ...lists.register.filter(({ name, title }) => isNewName(name, title)),
      ...added.register,
    ],
  }
}

function fromJson(text: string): Result<ProofLists> {
  try {
    const read: unknown = JSON.parse(text)
    const schema = v.object({
      format: v.literal(format),
      version: v.literal(1),
      lists: proofListsSchema,
    })
    const parsed = v.safeParse(schema, read)
    if (parsed.success) return ok(parsed.output.lists)
    const [issue] = parsed.issues
    return unread(`${v.getDotPath(issue) ?? ''} ${issue.message}`.trim())
  } catch (fault) {
    return unread(fault instanceof Error ? fault.message : 'JSON')
  }
}

function fromCsv(text: string): Result<ProofLists> {
  const [head = [], ...rows] = csvRows(text)
  const keys = head.map((cell) => cell.trim())
  const isTerms = termHead.slice(0, 2).every((key) => keys.includes(key))
  const isNames = keys.includes('name')
  if (!isTerms && !isNames) return unread(`${termHead.join(',')} / ${nameHead.join(',')}`)
  const entries = rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(keys.map((key, place) => [key, (row[place] ?? '').trim()])))
  return isNames ? register(entries) : terms(entries)
}

type Row = Readonly<Record<string, string>>

function terms(rows: readonly Row[]): Result<ProofLists> {
  const parsed = v.safeParse(
    v.array(termSchema),
    rows.map((row) => ({
      wrong: row['wrong'],
      right: row['right'],
      reason: row['reason'] ?? '',
      matchCase: /^(?:1|true|yes|是)$/i.test(row['matchCase'] ?? ''),
      except: several(row['except']),
    })),
  )
  if (parsed.success) return ok({ ...emptyLists, terms: parsed.output })
  return unread(lineOf(parsed.issues[0]))
}

function register(rows: readonly Row[]): Result<ProofLists> {
  const parsed = v.safeParse(
    v.array(registeredSchema),
    rows.map((row) => ({
      name: row['name'],
      wrong: several(row['wrong']),
      title: row['title'] ?? '',
      from: row['from'] ?? '',
      until: row['until'] ?? '',
    })),
  )
  if (parsed.success) return ok({ ...emptyLists, register: parsed.output })
  return unread(lineOf(parsed.issues[0]))
}

/** Entries of one cell, parted by `|`. */
export function several(cell: string | undefined): readonly string[] {
  return (cell ?? '')
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

/** The line of the file an issue speaks of, the head being line 1. */
function lineOf(issue: v.BaseIssue<unknown>): string {
  const [at, field] = (v.getDotPath(issue) ?? '').split('.')
  return `${Number(at) + 2}: ${field ?? ''} ${issue.message}`
}

function unread(detail: string): Result<never> {
  return refuse('refusal.invalid', { values: { detail } })
}
