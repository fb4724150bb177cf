import { authorRoles } from '../../../shared/article/credit'
import { htmlTree } from '../../../shared/document/html-tree'
import { textOf } from '../../../shared/document/text'
import { takeCaptions } from '../../../shared/newstext/captions'
import { copyFromPage } from '../../../shared/newstext/page'
import { withPictures } from '../../../shared/newstext/pictures'
import { readNews } from '../../../shared/newstext/read-news'
import { Draw } from './draw'
import { drawnChinese, drawnEnglish } from './drawn-story'
import type { Words } from './drawn-story'
import * as eleventhChinese from './drawn-words-chinese-eleventh'
import * as laterChinese from './drawn-words-chinese-later'
import * as ninthChinese from './drawn-words-chinese-ninth'
import * as tenthChinese from './drawn-words-chinese-tenth'
import * as twelfthChinese from './drawn-words-chinese-twelfth'
import * as eleventhEnglish from './drawn-words-english-eleventh'
import * as laterEnglish from './drawn-words-english-later'
import * as ninthEnglish from './drawn-words-english-ninth'
import * as tenthEnglish from './drawn-words-english-tenth'
import * as twelfthEnglish from './drawn-words-english-twelfth'
import { chineseStory, englishStory } from './story'
import type { Credited, Expected, Family, Page } from './story'

/** What one reader kept of a page, in the corpus' own terms; null where it has no such field. */
export interface Kept {
  readonly headline: string | null
  /** Each as its role and name. */
  readonly byline: readonly string[] | null
  /** Names alone, where a reader knows no roles. */
  readonly names?: readonly string[] | null
  readonly source: string | null
  readonly date: string | null
  readonly sections: readonly string[] | null
  readonly body: string | null
}

export const measured = [
  'headline',
  'byline',
  'nobody invented',
  'source',
  'date',
  'sections',
  'body start',
  'body end',
  'body both ends',
] as const
export type Measured = (typeof measured)[number]

/** So many pages of each family: stories of different people, credits and dates. */
export const pagesPerFamily = 6

/** The pages of families; the same ones each time. */
export function pagesOf(families: readonly Family[]): readonly Page[] {
  return families.flatMap(({ language, template }, place) =>
    Array.from({ length: pagesPerFamily }, (_, turn) => {
      const number = place * pagesPerFamily + turn
      const story = language === 'zh' ? chineseStory(number) : englishStory(number)
      return template(story, new Draw(number))
    }),
  )
}

/** The pages of families with stories drawn for them: each seed makes a round of its own. */
export function drawnPages(families: readonly Family[], seed: number): readonly Page[] {
  return pagesDrawn(families, seed, pagesPerFamily, {})
}

/** The same of the seventh and eighth rounds: so many pages of each, of stories with other words. */
export function laterPages(
  families: readonly Family[],
  seed: number,
  each: number,
): readonly Page[] {
  return pagesDrawn(families, seed, each, { zh: laterChinese, en: laterEnglish })
}

/** The same of the ninth round, whose words no earlier one had. */
export function ninthPages(families: readonly Family[]): readonly Page[] {
  return pagesDrawn(families, 9, 2, { zh: ninthChinese, en: ninthEnglish })
}

/** The same of the tenth round: one page of each layout, its people new as well. */
export function tenthPages(families: readonly Family[]): readonly Page[] {
  return pagesDrawn(families, 10, 1, { zh: tenthChinese, en: tenthEnglish })
}

/** The same of the eleventh round: one page of each layout, then once more of the first ones until there are so many. */
export function eleventhPages(families: readonly Family[], count: number): readonly Page[] {
  const printed = Array.from({ length: count }, (_, place) => families[place % families.length]!)
  return pagesDrawn(printed, 11, 1, { zh: eleventhChinese, en: eleventhEnglish })
}

/** The same of the twelfth round: one page of each layout. */
export function twelfthPages(families: readonly Family[]): readonly Page[] {
  return pagesDrawn(families, 12, 1, { zh: twelfthChinese, en: twelfthEnglish })
}

function pagesDrawn(
  families: readonly Family[],
  seed: number,
  each: number,
  words: Partial<Readonly<Record<Family['language'], Words>>>,
): readonly Page[] {
  return families.flatMap(({ language, template }, place) =>
    Array.from({ length: each }, (_, turn) => {
      const number = place * each + turn
      const draw = new Draw(seed * 10_000 + number)
      const drawn = language === 'zh' ? drawnChinese : drawnEnglish
      return template(drawn(number, draw, words[language]), draw)
    }),
  )
}

/** What Caibian's own reader keeps of a page. */
export function readByCaibian(html: string): Kept {
  const page = htmlTree(html)
  if (page === null) throw new Error('no page')
  let last = 0
  const newId = () => `0190c0de-0000-7000-8000-${String((last += 1)).padStart(12, '0')}`
  const copy = takeCaptions(copyFromPage(page, null, newId))
  const { content } = withPictures(readNews(copy, newId), copy.pictures, [])
  const day = content.dateline?.date ?? content.source.original?.publishedAt?.slice(0, 10) ?? ''
  return {
    headline: content.headline,
    byline: content.credits.map(({ role, name }) => `${role} ${name}`),
    source: content.source.name,
    date: day,
    sections: content.sections,
    body: content.body.content.map(textOf).join('\n'),
  }
}

/** For each measure, whether a reader got the page right; null where it has no such field. */
export function judged(kept: Kept, expected: Expected): Readonly<Record<Measured, boolean | null>> {
  const body = kept.body === null ? null : bare(kept.body)
  const start = body === null ? null : startsRight(body, kept, bare(expected.first))
  const end = body === null ? null : body.endsWith(bare(expected.last))
  return {
    headline: kept.headline === null ? null : bare(kept.headline) === bare(expected.headline),
    byline: bylineJudged(kept, expected),
    'nobody invented': nobodyInvented(kept, expected),
    source: kept.source === null ? null : bare(kept.source) === bare(expected.source),
    date: kept.date === null ? null : isDay(kept.date, expected.date),
    sections:
      kept.sections === null ? null : kept.sections.join('/') === expected.sections.join('/'),
    'body start': start,
    'body end': end,
    'body both ends': start === null || end === null ? null : start && end,
  }
}

const shown: readonly string[] = [...authorRoles, 'photographer', 'video', 'graphics']

function sameByline(kept: readonly string[], byline: readonly Credited[]): boolean {
  const ours = kept.filter((credit) => shown.includes(credit.split(' ')[0] ?? ''))
  const theirs = byline.map(([role, name]) => `${role} ${name}`)
  return [...ours].sort().join('|') === [...theirs].sort().join('|')
}

/** Readers that know no roles know no datelines either: what stands before the story in brackets is theirs to keep. */
function startsRight(body: string, { byline }: Kept, first: string): boolean {
  if (body.startsWith(first)) return true
  const at = byline === null ? body.slice(0, 80).indexOf(first.slice(0, 12)) : -1
  return at > 0 && /[)）】〕:：—–-]$/.test(body.slice(0, at)) && body.startsWith(first, at)
}

/** A reader without roles is right with all authors and nobody else; photographers may be among them. */
function bylineJudged({ byline, names = null }: Kept, expected: Expected): boolean | null {
  if (byline !== null) return sameByline(byline, expected.byline)
  if (names === null) return null
  const all = expected.byline.map(([, name]) => name)
  const authors = expected.byline.filter(([role]) => authorRoles.includes(role))
  return (
    sameNames(names, all) ||
    sameNames(
      names,
      authors.map(([, name]) => name),
    )
  )
}

function sameNames(names: readonly string[], others: readonly string[]): boolean {
  const key = (list: readonly string[]) =>
    [...new Set(list.map(bare))].sort().join('|').toLowerCase()
  return key(names) === key(others)
}

function nobodyInvented({ byline, names = null }: Kept, expected: Expected): boolean | null {
  const { desk } = expected
  const real = [...expected.byline, ...desk].map(([, name]) => name)
  if (byline !== null)
    return (
      byline.every((credit) => real.some((name) => credit.endsWith(name))) &&
      !byline.some((credit) => isDeskAsAuthor(credit, expected))
    )
  if (names === null) return null
  const authors = new Set(expected.byline.map(([, name]) => bare(name).toLowerCase()))
  return names.every((name) => authors.has(bare(name).toLowerCase()))
}

/** Peers give instants in UTC: the day may be China's as well. */
function isDay(said: string, day: string): boolean {
  if (said.length <= 10) return said === day
  const east = new Date(Date.parse(`${said}:00Z`) + 8 * 3_600_000).toISOString().slice(0, 10)
  const west = new Date(Date.parse(`${said}:00Z`) - 8 * 3_600_000).toISOString().slice(0, 10)
  return [said.slice(0, 10), east, west].includes(day)
}

function isDeskAsAuthor(credit: string, { byline, desk }: Expected): boolean {
  const isAuthor = authorRoles.some((role) => credit.startsWith(`${role} `))
  const isNamed = (list: readonly Credited[]) => list.some(([, name]) => credit.endsWith(name))
  return isAuthor && isNamed(desk) && !isNamed(byline)
}

function bare(text: string): string {
  return text.replace(/\s+/g, '')
}
