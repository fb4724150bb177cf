import { attribute, elementsInside, textInside } from '../document/html-tree'
import type { HtmlElement, HtmlNode } from '../document/html-tree'
import { resolveHref } from '../document/links'
import { noFacts } from './reading'
import type { Facts } from './reading'
import { dateOfEdition } from './page-edition'
import { headlineOf, outletOfTitle } from './page-headline'
import { shownAuthors, shownSection, shownSource, shownTrail } from './page-shown'

/** What the head of a page says about its story: JSON-LD, meta tags, the canonical link. */
export function pageFacts(page: HtmlNode, base: string | null): Facts {
  const metas = metaTags(page)
  const story = storyObject(page)
  const meta = (...names: readonly string[]) =>
    names.map((name) => metas.get(name) ?? '').find((value) => value !== '') ?? ''
  const address = firstOf(
    elementsInside(page, isCanonical).map((link) => attribute(link, 'href') ?? ''),
  )
  const named = address === '' ? meta('og:url') : address
  const sourceUrl = named === '' ? '' : (resolveHref(named, base) ?? '')
  const headline = headlineOf(
    page,
    text(story['headline']),
    meta('articletitle', 'og:title', 'twitter:title', 'title', 'dc.title'),
  )
  const publisher = firstOf([
    names(story['publisher'])[0] ?? '',
    accountName(page),
    platform.test(meta('og:site_name')) ? '' : meta('og:site_name'),
    outletOfTitle(page, headline),
  ])
  const facts = {
    ...noFacts,
    headline,
    kicker: '',
    subhead: text(story['alternativeHeadline']),
    language: languageOf(page, story),
    authors: peopleAlone(fuller(authorsOf(story, metas), shownAuthors(page)), publisher),
    source: bareSourceName(
      firstOf([
        names(story['sourceOrganization'])[0] ?? '',
        names(story['provider'])[0] ?? '',
        names(story['isBasedOn'])[0] ?? '',
        meta(
          'source',
          'contentsource',
          'article:source',
          'mediaid',
          'og:article:source',
          'dc.source',
        ),
        shownSource(page),
      ]),
    ),
    publisher,
    sourceUrl,
    sections: sectionsOf(
      page,
      story,
      meta(
        'article:section',
        'og:article:section',
        'section',
        'category',
        'columnname',
        'dc.subject',
      ),
    ),
    keywords: [
      firstOf([keywordText(story['keywords']), meta('keywords', 'news_keywords'), ...tagsOf(page)]),
    ].filter((value) => value !== ''),
    date: firstOf([
      text(story['datePublished']),
      meta(
        'article:published_time',
        'og:article:published_time',
        'publishdate',
        'datepublished',
        'og:time',
        'apub:time',
        'og:release_date',
        'pubdate',
        'date',
        'dc.date',
        'publish-date',
        'dc.date.issued',
        'publish_time',
        'publishtime',
        'publicationdate',
        'bytedance:published_time',
        'parsely-pub-date',
        'sailthru.date',
        'weibo:article:create_at',
      ),
      timeOf(page),
      dateOfEdition(page),
    ]),
  }
  return { ...facts, where: whereOf(facts) }
}

/** Where many publish: the name of the place says nothing of who did. */
const platform = /^(?:微信公众平台|WeChat|Medium|Substack|YouTube|Facebook)$/i

/** The names of a page's head without what the site calls itself, alone or behind a name. */
function peopleAlone(told: readonly string[], publisher: string): readonly string[] {
  const isSite = (name: string) => name.toLowerCase() === publisher.toLowerCase()
  return told
    .map((name) =>
      publisher === '' ? name : name.replace(new RegExp(`,\\s*${escaped(publisher)}$`, 'i'), ''),
    )
    .filter((name) => !isSite(name))
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

/** What the page shows counts where it names everyone that its head names, and more. */
function fuller(told: readonly string[], shown: readonly string[]): readonly string[] {
  const all = shown.join(' ')
  const isFuller = all !== '' && told.every((name) => all.includes(name.split(',')[0] ?? name))
  return isFuller && all.length > told.join(' ').length - 30 ? shown : told
}

type Json = Readonly<Record<string, unknown>>

function whereOf(facts: Facts): Readonly<Record<string, string>> {
  return { source: facts.source, authors: facts.authors.join('、'), sourceUrl: facts.sourceUrl }
}

function metaTags(page: HtmlNode): ReadonlyMap<string, string> {
  const metas = new Map<string, string>()
  for (const tag of elementsInside(page, ({ tagName }) => tagName === 'meta')) {
    const name = (
      attribute(tag, 'name') ??
      attribute(tag, 'property') ??
      attribute(tag, 'itemprop') ??
      ''
    )
      .trim()
      .toLowerCase()
    const content = (attribute(tag, 'content') ?? '').trim()
    if (name !== '' && content !== '' && !metas.has(name)) metas.set(name, content)
  }
  return metas
}

/** The first JSON-LD object that is an article; empty where none is, or where it cannot be read. */
function storyObject(page: HtmlNode): Json {
  const scripts = elementsInside(page, (element) => element.tagName === 'script')
  for (const script of scripts) {
    if (!/ld\+json/i.test(attribute(script, 'type') ?? '')) continue
    const story = findStory(parsed(rawText(script)), 0)
    if (story !== null) return story
  }
  return {}
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return null
  }
}

function findStory(value: unknown, depth: number): Json | null {
  if (depth > 4 || typeof value !== 'object' || value === null) return null
  if (Array.isArray(value)) {
    for (const entry of value) {
      const story = findStory(entry, depth + 1)
      if (story !== null) return story
    }
    return null
  }
  const json = value as Json
  const types = ([] as unknown[]).concat(json['@type'] ?? [])
  if (types.some((type) => typeof type === 'string' && /Article$|Posting$|^Report$/.test(type)))
    return json
  return findStory(json['@graph'] ?? json['mainEntity'], depth + 1)
}

function authorsOf(story: Json, metas: ReadonlyMap<string, string>): readonly string[] {
  const listed = names(([] as unknown[]).concat(story['author'] ?? []).filter(isNoUnit))
  if (listed.length > 0) return listed
  const meta = metas.get('author') ?? metas.get('article:author') ?? metas.get('byl') ?? ''
  return meta === '' || /^https?:/i.test(meta) ? [] : [meta.replace(/^by\s+/i, '')]
}

/** Where nobody is named, sites give an outlet as the author. */
function isNoUnit(author: unknown): boolean {
  return (
    typeof author !== 'object' || !/Organization$/.test(text((author as Json | null)?.['@type']))
  )
}

function sectionsOf(page: HtmlNode, story: Json, meta: string): readonly string[] {
  const trail = breadcrumbList(page)
  if (trail.length > 0) return trail
  const printed = shownTrail(page)
  if (printed.length > 0) return printed
  const section = story['articleSection']
  const listed = Array.isArray(section)
    ? section.filter((part): part is string => typeof part === 'string')
    : [text(section)]
  const named = listed.filter((part) => part.trim() !== '')
  if (named.length > 0) return named
  const shown = meta === '' ? shownSection(page) : meta
  return shown === '' ? [] : [shown]
}

function breadcrumbList(page: HtmlNode): readonly string[] {
  for (const script of elementsInside(page, ({ tagName }) => tagName === 'script')) {
    if (!/ld\+json/i.test(attribute(script, 'type') ?? '')) continue
    const graph = ([] as unknown[]).concat((parsed(rawText(script)) ?? []) as never)
    for (const entry of graph.flatMap((part) =>
      ([part] as unknown[]).concat(((part as Json | null)?.['@graph'] ?? []) as never),
    )) {
      const json = entry as Json | null
      if (json?.['@type'] !== 'BreadcrumbList' || !Array.isArray(json['itemListElement'])) continue
      const titles = (json['itemListElement'] as readonly Json[]).map(
        (step) => text(step['name']) || text((step['item'] as Json | undefined)?.['name']),
      )
      return titles.slice(0, -1).filter((title) => title !== '' && !/^(?:首页|home)$/i.test(title))
    }
  }
  return []
}

function languageOf(page: HtmlNode, story: Json): string {
  const html = elementsInside(page, ({ tagName }) => tagName === 'html')[0]
  return firstOf([
    text(story['inLanguage']),
    html === undefined ? '' : (attribute(html, 'lang') ?? ''),
  ]).trim()
}

function timeOf(page: HtmlNode): string {
  const times = elementsInside(page, (element) => element.tagName === 'time')
  const marked = times.filter((time) =>
    /publish/i.test(attribute(time, 'itemprop') ?? attribute(time, 'class') ?? ''),
  )
  const shown = [...marked, ...times].map((time) => attribute(time, 'datetime') ?? '')
  return firstOf([...shown, ...abbreviatedTimes(page)])
}

/** Dates of entries as hAtom says them: `<abbr class="published" title="2026-11-22T09:30:00Z">`. */
function abbreviatedTimes(page: HtmlNode): readonly string[] {
  return elementsInside(page, ({ tagName }) => tagName === 'abbr')
    .map((short) => attribute(short, 'title') ?? '')
    .filter((title) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(title))
}

/** The account a WeChat page was published by. */
function accountName(page: HtmlNode): string {
  const named = elementsInside(page, (element) =>
    /^js_(?:name|author_name)$/.test(attribute(element, 'id') ?? ''),
  )
  return firstOf(named.map((element) => oneLine(textInside(element))))
}

function tagsOf(page: HtmlNode): readonly string[] {
  const tags = elementsInside(page, (element) => attribute(element, 'property') === 'article:tag')
  return tags.length === 0 ? [] : [tags.map((tag) => attribute(tag, 'content') ?? '').join(',')]
}

function keywordText(value: unknown): string {
  return Array.isArray(value)
    ? value.filter((word) => typeof word === 'string').join(',')
    : text(value)
}

/** Names of people or organisations in JSON-LD: strings, objects with a name, lists of both. */
function names(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(names)
  if (typeof value === 'string')
    return value.trim() === '' || /^https?:/i.test(value) ? [] : [oneLine(value)]
  if (typeof value !== 'object' || value === null) return []
  return names((value as Json)['name'])
}

function text(value: unknown): string {
  return typeof value === 'string' ? oneLine(value) : ''
}

function rawText(element: HtmlElement): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}

function isCanonical(element: HtmlElement): boolean {
  return (
    element.tagName === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attribute(element, 'rel') ?? '')
  )
}

/** Some meta tags hold the label as well: `来源：清溪日报`. */
function bareSourceName(name: string): string {
  return name.replace(/^(?:信息|文章|稿件|新闻)?(?:来源|稿源)\s*[:：]\s*/, '')
}

function firstOf(values: readonly string[]): string {
  return values.find((value) => value !== '') ?? ''
}

function oneLine(value: string): string {
  return value.replace(/[\s\u0000-\u001f\u00a0\u2028\u2029]+/g, ' ').trim()
}
