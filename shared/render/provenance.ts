import type { InterfaceLanguage } from '../words/language'
import { phrase } from './phrase'
import type { PhraseKey } from './phrase'

/** What the provenance sentence may say. A fact that is not known is ''. */
export interface ProvenanceFacts {
  /** Who wrote it, in which role. */
  readonly authors: string
  readonly site: string
  readonly source: string
  /** Day of filing with its year. */
  readonly filed: string
  /** First publication, with year and time; '' for a draft that never was public. */
  readonly date: string
  readonly updated: string
  /** Path of sections, outermost first, as one text. */
  readonly section: string
  readonly editor: string
  readonly link: string
  readonly originalHeadline: string
  readonly originalAuthors: string
  readonly originalDate: string
}

/**
 * The one plain sentence that every reader of a page, a feed or a scraped copy keeps (design.md 8):
 * who wrote the story, its source, date with year and time, section, responsible editor and address.
 *
 * `wording` is the newsroom's own, with `{placeholders}` named as the facts; a part in `[square
 * brackets]` is left out while one of its placeholders has no value. The newsroom words the sentence
 * but cannot leave a fact out: what its wording does not use follows in the shipped wording. Never ''.
 */
export function provenanceSentence(
  facts: ProvenanceFacts,
  language: InterfaceLanguage,
  wording = '',
): string {
  if (wording.trim() === '') return shippedSentence(facts, language, nothingUsed)
  const own = withoutEmptyParts(wording.trim(), facts)
  const used = new Set([...own.matchAll(placeholder)].map(([, name = '']) => name))
  const more = shippedSentence(facts, language, used)
  return [filled(own, facts), more].filter((part) => part !== '').join(language === 'en' ? ' ' : '')
}

/** The same, short: original, source, date and section. What a card of a shared link has room for. */
export function shortProvenance(facts: ProvenanceFacts, language: InterfaceLanguage): string {
  return shippedSentence(facts, language, leftOutOfShort)
}

const nothingUsed: ReadonlySet<string> = new Set()
const leftOutOfShort: ReadonlySet<string> = new Set([
  'authors',
  'site',
  'updated',
  'editor',
  'link',
])

const placeholder = /\{(\w+)\}/g

function withoutEmptyParts(wording: string, facts: ProvenanceFacts): string {
  return wording.replace(/\[([^[\]]*)\]/g, (_, part: string) => {
    const names = [...part.matchAll(placeholder)].map(([, name = '']) => name)
    return names.some((name) => valueOf(facts, name) === '') ? '' : part
  })
}

function filled(wording: string, facts: ProvenanceFacts): string {
  return wording
    .replace(placeholder, (_, name: string) => valueOf(facts, name))
    .replace(/\s+/g, ' ')
    .trim()
}

function valueOf(facts: ProvenanceFacts, name: string): string {
  const values: Readonly<Record<string, string>> = { ...facts }
  return values[name] ?? ''
}

function shippedSentence(
  facts: ProvenanceFacts,
  language: InterfaceLanguage,
  used: ReadonlySet<string>,
): string {
  const parts = clauses(facts, language, used)
  if (parts.length === 0) return ''
  const words = parts.join(phrase(language, 'render.provenance.and'))
  const sentence = words.slice(0, 1).toUpperCase() + words.slice(1)
  return sentence + phrase(language, 'render.provenance.end')
}

/** The shipped wording, clause by clause, without the facts that were `used` already. */
function clauses(
  facts: ProvenanceFacts,
  language: InterfaceLanguage,
  used: ReadonlySet<string>,
): readonly string[] {
  const wants = (name: keyof ProvenanceFacts) => facts[name] !== '' && !used.has(name)
  const parts: string[] = []
  const add = (key: Clause, values: Readonly<Record<string, string>>) =>
    parts.push(phrase(language, `render.provenance.${key}`, values))
  if (wants('authors')) add('by', { authors: facts.authors })
  else if (facts.authors === '' && wants('site')) add('bySite', { site: facts.site })
  if (wants('originalHeadline')) add('original', { headline: facts.originalHeadline })
  if (wants('originalAuthors')) add('originalBy', { authors: facts.originalAuthors })
  if (wants('originalDate')) add('originalAt', { date: facts.originalDate })
  if (wants('filed')) add('filed', { filed: facts.filed })
  if (wants('source')) add('source', { source: facts.source })
  addPublished(facts, used, add)
  if (wants('updated')) add('updated', { updated: facts.updated })
  if (wants('editor')) add('editor', { editor: facts.editor })
  if (wants('link')) add('link', { link: facts.link })
  return parts
}

type ClauseOf<Key> = Key extends `render.provenance.${infer Name}` ? Name : never
type Clause = ClauseOf<PhraseKey>

function addPublished(
  facts: ProvenanceFacts,
  used: ReadonlySet<string>,
  add: (key: Clause, values: Readonly<Record<string, string>>) => void,
): void {
  const { date, section } = facts
  if (used.has('date') && (section === '' || used.has('section'))) return
  const published = date === '' ? 'unpublished' : 'published'
  if (section === '' || used.has('section')) add(published, { date })
  else if (used.has('date')) add('section', { section })
  else add(`${published}In`, { date, section })
}
