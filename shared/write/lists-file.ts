import { csvText } from '../lists/csv'
import {
  csvRecords,
  entriesFrom,
  isYes,
  jsonFile,
  listsFromJson,
  plainText,
  unread,
} from '../lists/list-file'
import { ok } from '../result'
import type { Result } from '../result'
import { expansionSchema } from './expansion'
import { emptyWriting, writingListsSchema } from './lists'
import type { WritingLists } from './lists'

/** First line of the JSON form: what it is, and its version. */
const format = 'caibian/writing-lists'

const head = ['short', 'long', 'atOnce'] as const

/** All of a newsroom's lists for its writers as a JSON file, readable by a person. */
export function writingJson(lists: WritingLists): string {
  return jsonFile(format, lists)
}

/** The short forms as CSV (RFC 4180): `short,long,atOnce`. */
export function expansionsCsv({ expansions }: WritingLists): string {
  const rows = expansions.map(({ short, long, atOnce }) => [short, long, atOnce ? '1' : ''])
  return csvText([head, ...rows])
}

/**
 * Lists from a file of either form, told by what is in it. What the file does not hold is empty in the
 * answer. Refused with `refusal.invalid` naming the field or line that is not understood.
 */
export function writingFromFile(file: string): Result<WritingLists> {
  const { text, isJson } = plainText(file)
  if (isJson) return listsFromJson(text, format, writingListsSchema)
  const records = csvRecords(text)
  if (!records.head.includes('short') || !records.head.includes('long'))
    return unread(head.join(','))
  const expansions = entriesFrom(
    records.rows.map((row) => ({
      short: row['short'],
      long: row['long'],
      atOnce: isYes(row['atOnce']),
    })),
    expansionSchema,
  )
  return expansions.ok ? ok({ ...emptyWriting, expansions: expansions.value }) : expansions
}

/**
 * Both together: an entry of `added` replaces one of the same short form, or of the same name. A wording
 * counts where `added` has one.
 */
export function joinedWriting(lists: WritingLists, added: WritingLists): WritingLists {
  return {
    expansions: joined(lists.expansions, added.expansions, ({ short }) => short),
    standing: joined(lists.standing, added.standing, ({ name }) => name),
    templates: joined(lists.templates, added.templates, ({ name }) => name),
    day: said(lists.day, added.day),
    dateline: said(lists.dateline, added.dateline),
  }
}

function joined<Entry>(
  before: readonly Entry[],
  added: readonly Entry[],
  keyOf: (entry: Entry) => string,
): Entry[] {
  const keys = new Set(added.map(keyOf))
  return [...before.filter((entry) => !keys.has(keyOf(entry))), ...added]
}

function said<Words extends Readonly<Record<string, string>>>(before: Words, added: Words): Words {
  const heard = Object.entries(added).filter(([, text]) => text !== '')
  return { ...before, ...Object.fromEntries(heard) }
}
