import type { Content, Related, Source } from '../article/content'
import { authorRoles } from '../article/credit'
import type { Credit, CreditRole } from '../article/credit'
import { newContent } from '../article/draft'
import type { Body } from '../document/body'
import { emptyBody } from '../document/body'
import { safeHref } from '../document/links'
import { parseBody } from '../document/schema'
import { textOf } from '../document/text'
import { nodesOf } from './blocks'
import { dayIn, readDate } from './dates'
import type { ReadDate } from './dates'
import { readDateline } from './dateline'
import type { ReadDateline } from './dateline'
import { sortFoot, sortMiddle } from './foot'
import { sortHead } from './head'
import { creditsOfValue, keywordsOf, nothingGathered } from './labelled-lines'
import type { Gathered } from './labelled-lines'
import { languageOf } from './language'
import { isChineseName, isOutlet } from './names'
import { isCreditLine, readCredits } from './people'
import { dropStart } from './lines'
import { isCut, isCutHeadline, readLists } from './lists'
import type { ListedStory } from './lists'
import type { Block, Facts, Found, FoundCredit, LeftOut } from './reading'
import { Sorting } from './sorting'
import { sourceOf } from './source'

/** Untidy copy, taken apart into blocks, with whatever stood beside it. */
export interface Copy {
  readonly blocks: readonly Block[]
  readonly facts: Facts
  /** What was left out before the copy came here. */
  readonly leftOut: readonly LeftOut[]
}

export interface NewsReading {
  readonly content: Content
  readonly found: readonly Found[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * A story read from untidy copy: finds, never invents (design.md 12).
 *
 * Every field of the content was in the copy, and `found` says where. What no field takes and what is no
 * part of the story is in `leftOut`; so every word of the copy is in one of the three. A date without a
 * year stays text (`dateText`), and what it might be is only proposed. `newId` gives fresh UUIDs.
 */
export function readNews(copy: Copy, newId: () => string): NewsReading {
  const { facts } = copy
  const sorting = new Sorting(copy.blocks)
  copy.leftOut.forEach(({ reason, text }) => sorting.note(reason, text))
  const all = copy.blocks.map(({ text }) => text).join('\n')
  const language = languageTag(facts.language) ?? languageOf(all) ?? 'zh-CN'
  const offset = /^zh/.test(language) ? '+08:00' : 'Z'

  const gathered = gatheredFrom(facts, sorting, offset)
  const stories = takeLists(sorting, copy.blocks)
  const start = sortHead(sorting, gathered, facts, offset)
  const dateline = takeDateline(sorting, start)
  sortFoot(sorting, gathered, start, offset, facts.authors)
  sortMiddle(sorting, start)
  askAboutCorrections(sorting)
  addFactCredits(sorting, facts, gathered.source)

  const found: Content = {
    ...newContent(language, ''),
    ...filled({
      headline: gathered.headline,
      kicker: gathered.kicker,
      subhead: gathered.subhead,
      abstract: gathered.abstract,
    }),
    slug: /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(gathered.slug) ? gathered.slug : '',
    body: bodyOf(sorting),
    credits: creditsFrom(sorting, facts.authors.filter(isMixedCase), newId),
    source: sourceFrom(gathered, dateline, facts, sorting),
    sections: gathered.sections,
    keywords: gathered.keywords,
    places: gathered.places,
    related: relatedFrom(stories, sorting, newId),
    ...datelineFields(dateline, gathered, sorting, all),
  } as Content
  sorting.find('language', language, facts.language === '')
  return { content: found, found: sorting.found, leftOut: sorting.leftOut }
}

function gatheredFrom(facts: Facts, sorting: Sorting, offset: string): Gathered {
  const where = (field: string, text: string) => facts.where[field] ?? text
  const gathered: Gathered = {
    ...nothingGathered(),
    kicker: facts.kicker,
    subhead: facts.subhead,
    abstract: facts.abstract,
    source: facts.source,
    slug: facts.slug,
    sections: facts.sections,
    keywords: facts.keywords.flatMap(keywordsOf),
    date: facts.date === '' ? null : readDate(facts.date, offset),
  }
  for (const field of ['kicker', 'subhead', 'abstract', 'slug'] as const) {
    if (gathered[field] !== '') sorting.find(field, where(field, gathered[field]), false)
  }
  if (facts.source !== '') sorting.find('source.name', where('source', facts.source), false)
  if (facts.sections.length > 0)
    sorting.find('sections', where('sections', facts.sections.join(' > ')), true)
  if (facts.keywords.length > 0)
    sorting.find('keywords', where('keywords', facts.keywords.join('、')), false)
  return gathered
}

function takeLists(sorting: Sorting, blocks: readonly Block[]): readonly ListedStory[] {
  return readLists(blocks).flatMap((list) => {
    for (let at = list.from; at < list.to; at += 1) sorting.take(at)
    if (list.stories.length === 0) sorting.note('import.leftOut.emptyList', list.heading)
    return list.stories
  })
}

/** Takes the dateline off the story's first paragraph; the story then begins behind it. */
function takeDateline(sorting: Sorting, start: number): ReadDateline | null {
  const first = sorting
    .rest()
    .find(({ block, index }) => index >= start && block.node.type === 'paragraph')
  if (first === undefined) return null
  const text = textOf(first.block.node)
  const dateline = readDateline(text)
  if (dateline === null) return null
  sorting.credit(dateline.credits, dateline.nobody)
  const node = dropStart(first.block.node, text.trimEnd().length - dateline.rest.length)
  if (/^题\s*[:：]/.test(dateline.rest)) takeTitled(sorting, first.index, dateline.rest)
  else if (dateline.rest === '') sorting.take(first.index)
  else sorting.replace(first.index, { ...first.block, node, text: dateline.rest })
  return dateline
}

/** `……电 题：HEADLINE`, and a line of its own for the writers below: how agencies head a feature. */
function takeTitled(sorting: Sorting, index: number, rest: string): void {
  sorting.note('import.leftOut.line', rest)
  sorting.take(index)
  const next = sorting.rest().find((row) => row.index > index)
  if (next === undefined || !isCreditLine(next.block.text)) return
  const { credits, nobody } = readCredits(next.block.text)
  sorting.credit(credits, nobody)
  sorting.take(next.index)
}

/** Authors that only the page's head names; what the copy itself prints counts more. */
function addFactCredits(sorting: Sorting, facts: Facts, source: string): void {
  const isSigned = sorting.credits.some(
    ({ role }) => authorRoles.includes(role) && role !== 'contributor',
  )
  for (const author of isSigned ? [] : facts.authors) {
    const { credits, nobody } = creditsOfValue(
      author,
      ['reporter'],
      facts.where['authors'] ?? author,
    )
    const isOther = ({ name }: FoundCredit) => bareName(name) !== bareName(source)
    sorting.credit(
      credits.filter((credit) => isLikelyPerson(credit) && isOther(credit)),
      nobody,
    )
  }
  sorting.credit(facts.credits)
}

/** Whether a name is written in small letters as well. */
function isMixedCase(name: string): boolean {
  return /\p{Ll}/u.test(name)
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/[\s.]+/g, '')
}

/** Sites put an outlet, an account or an editor's login where an author should be. */
function isLikelyPerson({ name, kind }: FoundCredit): boolean {
  if (isOutlet(name)) return false
  return kind === 'organisation' || !/[\u3400-\u9fff]/.test(name) || isChineseName(name)
}

/** A notice of correction inside a story stays where it is; whether it corrects this story, a person says. */
function askAboutCorrections(sorting: Sorting): void {
  for (const { block } of sorting.rest()) {
    if (/^(?:更正|勘误|更正与说明|correction|clarification)\s*[:：]/i.test(block.text)) {
      sorting.find('corrections', block.text, true)
    }
  }
}

function bodyOf(sorting: Sorting): Body {
  const content = nodesOf(sorting.rest().map(({ block }) => block))
  const parsed = parseBody(content.length === 0 ? emptyBody : { type: 'doc', content })
  if (!parsed.ok) throw new Error(`not of the grammar: ${JSON.stringify(parsed.refusal)}`)
  return parsed.value
}

const shownRoles: readonly CreditRole[] = [...authorRoles, 'photographer', 'video', 'graphics']

function creditsFrom(
  sorting: Sorting,
  authors: readonly string[],
  newId: () => string,
): readonly Credit[] {
  const isShown = ({ role }: FoundCredit) => shownRoles.includes(role)
  const spelled = new Map(authors.map((name) => [name.toLowerCase(), name]))
  const said = sorting.credits.map((credit) => ({
    ...credit,
    // Print in capitals does not say which letters of a name are great ones; the page's head may.
    name: spelled.get(credit.name.toLowerCase()) ?? credit.name,
  }))
  const credits = said.filter((each) => !isSaidBetter(each, said))
  const ordered = [...credits.filter(isShown), ...credits.filter((each) => !isShown(each))]
  return ordered.map((credit, index) => {
    sorting.find(`credits.${index}`, credit.text, credit.unsure)
    const { name, role, kind, affiliation } = credit
    return {
      id: newId(),
      ...(kind === 'organisation' ? { kind } : {}),
      name,
      role,
      ...(affiliation === '' ? {} : { affiliation }),
      showInByline: shownRoles.includes(role),
    }
  })
}

/** 作者 says only that somebody wrote; where the same person has a role of their own, that counts. */
function isSaidBetter({ name, role, text }: FoundCredit, all: readonly FoundCredit[]): boolean {
  if (role !== 'reporter' || !/^(?:作者|署名|author|byline)/i.test(text)) return false
  return all.some(
    (other) => other.name === name && other.role !== role && authorRoles.includes(other.role),
  )
}

function relatedFrom(
  stories: readonly ListedStory[],
  sorting: Sorting,
  newId: () => string,
): readonly Related[] {
  return stories.map(({ rel, title, url, teaser }, index) => {
    sorting.find(`related.${index}.title`, title, isCutHeadline(title))
    if (teaser !== '') sorting.find(`related.${index}.teaser`, teaser, isCut(teaser))
    return { id: newId(), title, ...(url === null ? {} : { url }), teaser, rel }
  })
}

function sourceFrom(
  gathered: Gathered,
  dateline: ReadDateline | null,
  facts: Facts,
  sorting: Sorting,
): Source {
  const kind = sourceOf({
    name: gathered.source === '' ? facts.publisher : gathered.source,
    agency: dateline?.agency ?? '',
    isWire: dateline?.isWire ?? false,
    contributed: gathered.contributed,
    translated: sorting.credits.some(({ role }) => role === 'translator'),
    leftOut: sorting.leftOut,
  })
  const name = sourceName(gathered, dateline, facts, sorting)
  if (name !== '' || kind !== 'own') sorting.find('source.kind', name === '' ? kind : name, true)
  const url = safeHref(facts.sourceUrl)
  const isWeb = url !== null && /^https?:/i.test(url)
  if (isWeb) sorting.find('source.url', facts.where['sourceUrl'] ?? url, false)
  const published = gathered.date?.instant ?? gathered.date?.day ?? null
  const original = {
    headline: gathered.originalHeadline,
    authors: [],
    ...(published === null || (kind === 'own' && facts.date === '')
      ? {}
      : { publishedAt: published }),
  }
  const hasOriginal = original.headline !== '' || 'publishedAt' in original
  if ('publishedAt' in original) {
    sorting.find('source.original.publishedAt', gathered.date?.text ?? '', false)
  }
  return { kind, name, ...(isWeb ? { url } : {}), ...(hasOriginal ? { original } : {}) }
}

/** The name the copy gives, else the outlet of the dateline, else the page's publisher: these are asked about. */
function sourceName(
  gathered: Gathered,
  dateline: ReadDateline | null,
  facts: Facts,
  sorting: Sorting,
): string {
  if (isLongFor(gathered.source, facts.source)) return facts.source
  if (gathered.source !== '') return gathered.source
  const filed = dateline === null || isSelf(dateline.agency) ? '' : dateline.agency
  const told = [facts.publisher, ...sorting.leftOut.map(({ text }) => text)]
  const agency = told.find((full) => full.length <= 40 && isShortFor(filed, full)) ?? filed
  const name = agency === '' ? facts.publisher : agency
  if (name !== '') sorting.find('source.name', name, true)
  return name
}

/** `清溪报业集团清溪+客户端` for `清溪+`: the group before an outlet's name, and its kind behind it. */
function isLongFor(printed: string, name: string): boolean {
  const at = name.length < 2 ? -1 : printed.lastIndexOf(name)
  const isGroups = /(?:集团|总社|总台|中心|公司)$/.test(printed.slice(0, Math.max(0, at)))
  return isGroups && /^(?:新闻)?(?:客户端|APP|网站|公众号)?$/i.test(printed.slice(at + name.length))
}

/** `CNA` of the Coastal News Agency: the first letters of its name; `清溪社` of 清溪通讯社. */
function isShortFor(agency: string, name: string): boolean {
  if (/^[\u3400-\u9fff]{3,6}[社报報]$|^[\u3400-\u9fff]{2}社$/.test(agency)) {
    const isSame = name.startsWith(agency.slice(0, -1)) && name.endsWith(agency.slice(-1))
    return isSame && name.length > agency.length && name.length <= agency.length + 4
  }
  const letters = name.match(/\p{Lu}/gu)?.join('') ?? ''
  return agency.length > 1 && agency !== name && agency === letters
}

/** 本报 and its like: whoever the copy comes from. */
function isSelf(agency: string): boolean {
  return /^本[报網网台刊社站端]/.test(agency)
}

/** Dateline and date. A day whose year the copy does not give stays text, with a proposal at most. */
function datelineFields(
  dateline: ReadDateline | null,
  gathered: Gathered,
  sorting: Sorting,
  all: string,
): Pick<Content, 'dateline' | 'dateText'> {
  const date = dateline?.date ?? gathered.date
  const incomplete = date !== null && date.day === null ? date : null
  if (incomplete !== null) {
    sorting.find('dateline.date', incomplete.text, true, proposalFor(incomplete, gathered, all))
  }
  const dateText = incomplete === null ? {} : { dateText: incomplete.text }
  const published = gathered.date
  if (dateline?.date?.day === undefined && incomplete === null && published?.day != null) {
    sorting.find('dateline.date', published.text, true, published.day)
  }
  if (dateline === null || (dateline.agency === '' && dateline.place === '')) return dateText
  const { agency, place, text } = dateline
  sorting.find('dateline.text', text, false)
  if (agency !== '') {
    const outlet = gathered.source === '' ? undefined : gathered.source
    sorting.find('dateline.agency', agency, isSelf(agency), isSelf(agency) ? outlet : undefined)
  }
  if (place !== '') sorting.find('dateline.place', place, false)
  const day = dateline.date?.day ?? null
  if (day !== null) sorting.find('dateline.date', dateline.date?.text ?? '', false)
  return { ...dateText, dateline: { agency, place, ...(day === null ? {} : { date: day }), text } }
}

/** The day an incomplete date likely means, from a whole date in the same copy; undefined without one. */
function proposalFor(date: ReadDate, gathered: Gathered, all: string): string | undefined {
  if (date.monthDay === null) return undefined
  const { month, day } = date.monthDay
  const known = gathered.date?.day ?? wholeDate(all, month, day)
  if (known === null) return undefined
  const year = Number(known.slice(0, 4))
  const proposed = dayIn(year, date.monthDay)
  return proposed !== null && proposed > known
    ? (dayIn(year - 1, date.monthDay) ?? undefined)
    : (proposed ?? undefined)
}

function wholeDate(all: string, month: number, day: number): string | null {
  const written = new RegExp(`(\\d{4})年${month}月${day}日`).exec(all)
  return written === null ? null : (readDate(written[0], 'Z')?.day ?? null)
}

function languageTag(tag: string): string | null {
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag)) return null
  return /^zh(?:-hans)?$/i.test(tag) ? 'zh-CN' : tag
}

function filled<T extends Record<string, string>>(fields: T): Partial<T> & { headline: string } {
  const entries = Object.entries(fields).filter(
    ([name, text]) => name === 'headline' || text !== '',
  )
  return Object.fromEntries(entries) as Partial<T> & { headline: string }
}
