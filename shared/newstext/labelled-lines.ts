import { authorRoles } from '../article/credit'
import type { CreditRole } from '../article/credit'
import { sectionsOf } from './breadcrumb'
import { readDate } from './dates'
import type { ReadDate } from './dates'
import { readLabels } from './labels'
import type { Labelled } from './labels'
import { atTheirUnit, readNames } from './names'
import { readEnglishByline } from './english-bylines'
import { isCreditLine, readCredits } from './people'
import type { FoundCredit } from './reading'
import type { Sorting } from './sorting'

/** What lines of data and the head of a page say about a story, gathered field by field. The first word counts. */
export interface Gathered {
  headline: string
  kicker: string
  subhead: string
  abstract: string
  source: string
  /** Whether a printed label gave the source: it counts more than a page's head and words without one. */
  isSourceLabelled: boolean
  originalHeadline: string
  slug: string
  sections: readonly string[]
  keywords: readonly string[]
  places: readonly string[]
  /** The date of publication as the copy gives it. */
  date: ReadDate | null
  /** Whether that date is of a change only: any other counts more. */
  isDateOfChange: boolean
  contributed: boolean
}

export function nothingGathered(): Gathered {
  return {
    headline: '',
    kicker: '',
    subhead: '',
    abstract: '',
    source: '',
    isSourceLabelled: false,
    originalHeadline: '',
    slug: '',
    sections: [],
    keywords: [],
    places: [],
    date: null,
    isDateOfChange: false,
    contributed: false,
  }
}

/** Takes the fields of a line of data. False where the line is none; then nothing happened. */
export function takeLabels(
  line: string,
  gathered: Gathered,
  sorting: Sorting,
  offset: string,
): boolean {
  const labels = readLabels(line)
  if (labels === null) return false
  for (const labelled of labels) takeLabel(labelled, gathered, sorting, offset)
  return true
}

/** Names behind a label that gives them this role; role words inside the value count more. */
export function creditsOfValue(
  value: string,
  roles: readonly CreditRole[],
  text: string,
): { readonly credits: readonly FoundCredit[]; readonly nobody: readonly string[] } {
  const inside = readCredits(value)
  if (inside.credits.length > 0) return { ...inside, credits: asLabelled(inside.credits, roles) }
  const english = /[\u3400-\u9fff]/.test(value) ? null : readEnglishByline(`By ${value}`)
  if (english !== null && roles[0] === 'reporter') return english
  const read = readNames(value)
  const { names, unit: theirs } = roles.includes('contributor')
    ? { names: read, unit: '' }
    : atTheirUnit(read, value)
  const all = names.filter(({ kind }) => kind !== 'nobody')
  // `作者：护理部 李禾`: a unit beside a person is where the person works.
  const unit = all.find(({ kind }) => kind === 'organisation')?.name ?? ''
  const persons = roles[0] === 'reporter' ? all.filter(({ kind }) => kind === 'person') : []
  const people = persons.length === 0 ? all : persons
  return {
    credits: people.flatMap(({ name, kind, unsure }) =>
      roles.map((role) => ({
        name,
        role,
        kind: kind === 'organisation' ? ('organisation' as const) : ('person' as const),
        affiliation: theirs !== '' ? theirs : persons.length === 0 ? '' : unit,
        text,
        unsure,
      })),
    ),
    nobody: names.filter(({ kind }) => kind === 'nobody').map(({ name }) => name),
  }
}

/** A label for pictures says what somebody did; 记者 behind it only what they are. */
function asLabelled(
  credits: readonly FoundCredit[],
  roles: readonly CreditRole[],
): readonly FoundCredit[] {
  const [role] = roles
  if (role === undefined || !['photographer', 'video', 'graphics'].includes(role)) return credits
  return credits.map((credit) => (authorRoles.includes(credit.role) ? { ...credit, role } : credit))
}

/** Keywords of one value: parted by commas, or by spaces where there are none. */
export function keywordsOf(value: string): readonly string[] {
  const pieces = /[,，、;；|]/.test(value) ? value.split(/[,，、;；|]/) : value.split(/\s+/)
  return [
    ...new Set(
      pieces.map((piece) => piece.trim().replace(/^#/, '')).filter((piece) => piece !== ''),
    ),
  ]
}

function takeLabel(labelled: Labelled, gathered: Gathered, sorting: Sorting, offset: string): void {
  const { meaning, label, value } = labelled
  const printed = label === '' ? value : `${label}:${value}`
  if (value === '') return sorting.note('import.leftOut.emptyLabel', label)
  switch (meaning) {
    case 'date':
      return takeDate(value, label, gathered, sorting, offset)
    case 'source':
      return takeSource(value, gathered, sorting, offset)
    case 'author':
    case 'credit': {
      const roles = meaning === 'author' ? (['reporter'] as const) : labelled.roles
      if (/供稿|来稿|投稿/.test(label)) gathered.contributed = true
      const { credits, nobody } = creditsOfValue(
        withoutDate(value, gathered, offset),
        roles,
        printed,
      )
      return sorting.credit(credits, nobody)
    }
    case 'section':
      if (gathered.sections.length === 0) gathered.sections = sectionsOf(value)
      return sorting.find('sections', printed, false)
    case 'keywords':
      gathered.keywords = [...gathered.keywords, ...keywordsOf(value)]
      return sorting.find('keywords', printed, false)
    case 'place':
      gathered.places = [...gathered.places, ...keywordsOf(value)]
      return sorting.find('places', printed, false)
    case 'nothing':
      return sorting.note('import.leftOut.counter', printed)
    case 'strange':
      withoutDate(value, gathered, offset)
      return sorting.note('import.leftOut.line', printed)
    case 'originalHeadline':
      gathered.originalHeadline ||= value.replace(/^[《“"]|[》”"]$/g, '')
      return sorting.find('source.original.headline', printed, false)
    case 'headline':
      gathered.headline ||= value.replace(
        /^(?:(?:投稿|来稿|供稿|转发|回复|re|fwd?)\s*[:：]\s*)+/i,
        '',
      )
      return sorting.find('headline', printed, false)
    default:
      gathered[meaning] ||= value
      return sorting.find(meaning, printed, false)
  }
}

function takeDate(
  value: string,
  label: string,
  gathered: Gathered,
  sorting: Sorting,
  offset: string,
): void {
  const date = readDate(value, offset)
  if (date === null) return sorting.note('import.leftOut.line', value)
  giveDate(gathered, date, label)
}

/** The first date counts, but for one without a year, or of a change; `said` are the words it came with. */
export function giveDate(gathered: Gathered, date: ReadDate | null, said: string): void {
  if (date === null) return
  const isChange = /^\W*(?:(?:last )?(?:updated|modified|edited)|更新|最后|修改|编辑时间)/i.test(
    said,
  )
  const isFirst = gathered.date === null || (gathered.isDateOfChange && !isChange)
  if (!isFirst && (gathered.date?.day != null || date.day === null)) return
  gathered.date = date
  gathered.isDateOfChange = isChange
}

/** A source's line may have swallowed the date or credits: `某网 2023-02-02 10:07`, `某网 文/李禾`. */
function takeSource(value: string, gathered: Gathered, sorting: Sorting, offset: string): void {
  const [said, signed] = withoutCredits(withoutDate(value, gathered, offset))
  if (signed !== '') {
    const { credits, nobody } = readCredits(signed)
    sorting.credit(credits, nobody)
  }
  const name = said
    .replace(/\s*[（(](?:ID|微信号?|微信ID|公众号)\s*[:：]?[^（）()]{1,40}[）)]$/i, '')
    .replace(/^(?:微信)?公众号\s*[:：]?\s*(?=\S)/, '')
    .replace(/^[《“"【[]|[》”"】\]]$/g, '')
  if (name === '') return
  if (!gathered.isSourceLabelled) gathered.source = name
  gathered.isSourceLabelled = true
  sorting.find('source.name', value, false)
}

/** A value, and the credits in brackets at its end or that begin behind one of its spaces. */
function withoutCredits(value: string): readonly [said: string, credits: string] {
  const [, said = '', inside = ''] = /^(.{2,30}?)\s*[（(]([^（）()]{4,60})[）)]$/.exec(value) ?? []
  if (inside !== '' && isCreditLine(inside)) return [said, inside]
  for (const { index } of value.slice(0, 160).matchAll(/\s+(?=\S)/g)) {
    const credits = value.slice(index).trim()
    if (isCreditLine(credits)) return [value.slice(0, index).trim(), credits]
  }
  return [value, '']
}

function withoutDate(value: string, gathered: Gathered, offset: string): string {
  const date = readDate(value, offset)
  if (date === null || (date.day === null && !/^\d|月/.test(date.text))) return value
  gathered.date ??= date
  return value
    .replace(date.text, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s|｜/]+$/, '')
    .trim()
}
