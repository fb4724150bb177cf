import { csvText } from '../lists/csv'
import {
  csvRecords,
  entriesFrom,
  isYes,
  jsonFile,
  listsFromJson,
  plainText,
  several,
  unread,
} from '../lists/list-file'
import type { Row } from '../lists/list-file'
import { ok } from '../result'
import type { Result } from '../result'
import { emptyLists, proofListsSchema, registeredSchema, termSchema } from './lists'
import type { ProofLists } from './lists'

/** First line of the JSON form: what it is, and its version. */
const format = 'caibian/proof-lists'

const termHead = ['wrong', 'right', 'reason', 'matchCase', 'except'] as const
const nameHead = ['name', 'wrong', 'title', 'from', 'until'] as const

/** The lists as a JSON file: all of them, readable by a person. */
export function listsJson(lists: ProofLists): string {
  return jsonFile(format, lists)
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
export function listsFromFile(file: string): Result<ProofLists> {
  const { text, isJson } = plainText(file)
  return isJson ? listsFromJson(text, format, proofListsSchema) : fromCsv(text)
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

function fromCsv(text: string): Result<ProofLists> {
  const { head, rows } = csvRecords(text)
  const isTerms = termHead.slice(0, 2).every((key) => head.includes(key))
  const isNames = head.includes('name')
  if (!isTerms && !isNames) return unread(`${termHead.join(',')} / ${nameHead.join(',')}`)
  return isNames ? register(rows) : terms(rows)
}

function terms(rows: readonly Row[]): Result<ProofLists> {
  const entries = entriesFrom(
    rows.map((row) => ({
      wrong: row['wrong'],
      right: row['right'],
      reason: row['reason'] ?? '',
      matchCase: isYes(row['matchCase']),
      except: several(row['except']),
    })),
    termSchema,
  )
  return entries.ok ? ok({ ...emptyLists, terms: entries.value }) : entries
}

function register(rows: readonly Row[]): Result<ProofLists> {
  const entries = entriesFrom(
    rows.map((row) => ({
      name: row['name'],
      wrong: several(row['wrong']),
      title: row['title'] ?? '',
      from: row['from'] ?? '',
      until: row['until'] ?? '',
    })),
    registeredSchema,
  )
  return entries.ok ? ok({ ...emptyLists, register: entries.value }) : entries
}
