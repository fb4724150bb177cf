import type { Content } from '../../shared/article/content'
import { authorRoles } from '../../shared/article/credit'
import { textOf } from '../../shared/document/text'
import type { ImportReading } from '../../shared/ipc'
import type { Correctable, Correction } from '../../shared/newstext/correct'
import { placesIn } from '../../shared/newstext/original'
import type { Place } from '../../shared/newstext/original'

/** A reading that succeeded, as the host sent it. */
export type GoodReading = Extract<ImportReading['result'], { ok: true }>['value']

export type RowKey = Correctable | 'dateline' | 'desk' | 'related'

/** One field of the result beside the original. */
export interface Row {
  readonly key: RowKey
  /** '' where the copy does not say it. */
  readonly value: string
  readonly place: Place | null
  readonly confirm: boolean
  /** When a person corrected it on this site before; null where nobody did. */
  readonly learnedAt: string | null
  readonly isCorrected: boolean
}

/** A line of the original that is not in the result, and why, as a word key. */
export type Dropped = ReadonlyMap<number, string>

/** The fields of a content with their places in the original, corrections counted. */
export function rowsOf(
  reading: GoodReading,
  content: Content,
  corrections: readonly Correction[],
): readonly Row[] {
  return rowKeys.map((key) => {
    const mine = corrections.findLast(({ field }) => field === key)
    const found = foundFor(reading, key)
    const learned = reading.learned.findLast(({ field }) => field === key)
    const value = valueOf(content, key)
    return {
      key,
      value,
      place: mine === undefined ? placeOf(reading, key, content) : correctedPlace(reading, mine),
      confirm: mine === undefined && value !== '' && found.some(({ confirm }) => confirm),
      learnedAt: mine === undefined ? (learned?.at ?? null) : null,
      isCorrected: mine !== undefined,
    }
  })
}

/** The lines of the original that no field and no paragraph took, each with the reason it was left out. */
export function droppedLines({ original, internal }: GoodReading, content: Content): Dropped {
  const body = bare(textOf(content.body))
  const pieces = (internal.provenance.at(-1)?.leftOut ?? []).map(({ reason, text }) => ({
    reason,
    letters: bare(text),
  }))
  const dropped = new Map<number, string>()
  for (const [line, { text, part }] of original.lines.entries()) {
    const letters = bare(text)
    if (part === 'head' || letters.length < 2 || body.includes(letters)) continue
    const piece = pieces.find((each) => each.letters.includes(letters))
    if (piece !== undefined) dropped.set(line, piece.reason)
  }
  return dropped
}

/** The year a date without one most likely means: the last time that day has come. Only ever proposed. */
export function likelyYear(dayInYear: (year: number) => string | null, today: string): number {
  const year = Number(today.slice(0, 4))
  const day = dayInYear(year)
  return day !== null && day > today ? year - 1 : year
}

const rowKeys: readonly RowKey[] = [
  'headline',
  'byline',
  'source',
  'date',
  'section',
  'dateline',
  'bodyStart',
  'bodyEnd',
  'desk',
  'related',
]

const shownRoles: readonly string[] = [...authorRoles, 'photographer', 'video', 'graphics']

function valueOf(content: Content, key: RowKey): string {
  const names = (isShown: boolean) =>
    content.credits.filter(({ role }) => shownRoles.includes(role) === isShown)
  switch (key) {
    case 'headline':
      return content.headline
    case 'byline':
      return [...new Set(names(true).map(({ name }) => name))].join('、')
    case 'desk':
      return [...new Set(names(false).map(({ name }) => name))].join('、')
    case 'source':
      return content.source.name
    case 'date':
      return (
        content.dateline?.date ?? content.source.original?.publishedAt ?? content.dateText ?? ''
      )
    case 'section':
      return content.sections.join(' › ')
    case 'dateline':
      return content.dateline?.text ?? ''
    case 'bodyStart':
      return textOf(content.body.content[0] ?? { type: 'paragraph' }).slice(0, 60)
    case 'bodyEnd':
      return textOf(content.body.content.at(-1) ?? { type: 'paragraph' }).slice(-60)
    case 'related':
      return content.related.length === 0 ? '' : String(content.related.length)
  }
}

const foundFields: Readonly<Record<RowKey, RegExp>> = {
  headline: /^headline$/,
  byline: /^credits\.\d+$/,
  desk: /^credits\.\d+$/,
  source: /^source\.name$/,
  date: /^(?:dateline\.date|source\.original\.publishedAt)$/,
  section: /^sections$/,
  dateline: /^dateline\.text$/,
  bodyStart: /^body$/,
  bodyEnd: /^body$/,
  related: /^related\.0\.title$/,
}

function foundFor({ internal, content }: GoodReading, key: RowKey) {
  const found = internal.provenance.at(-1)?.found ?? []
  const isShown = (field: string) => {
    const credit = content.credits[Number(field.split('.')[1])]
    return credit === undefined || shownRoles.includes(credit.role)
  }
  return found.filter(({ field }) => {
    if (!foundFields[key].test(field)) return false
    return key === 'byline' ? isShown(field) : key === 'desk' ? !isShown(field) : true
  })
}

function placeOf(reading: GoodReading, key: RowKey, content: Content): Place | null {
  if (key === 'bodyStart' || key === 'bodyEnd') {
    const block = content.body.content.at(key === 'bodyStart' ? 0 : -1)
    const text = block === undefined ? '' : textOf(block)
    return placesIn(reading.original, [{ reason: '', text }])[0] ?? null
  }
  return placesIn(reading.original, foundFor(reading, key)).find((place) => place !== null) ?? null
}

function correctedPlace({ original }: GoodReading, { line, text }: Correction): Place {
  const from = Math.max(0, original.lines[line]?.text.indexOf(text) ?? 0)
  return { line, from, to: from + text.length }
}

function bare(text: string): string {
  return text.replace(/[\s\u200b\u2060\ufeff\u00ad]+/g, '')
}
