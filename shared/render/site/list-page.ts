import { wordsLanguage } from '../../article/byline'
import type { Site } from '../../target/target'
import { phrase } from '../phrase'
import type { PhraseKey } from '../phrase'
import { absolute, authorPath, sectionPath, tagPath } from '../address'
import { directionOf, directionWithin } from '../direction'
import { element, htmlDoctype, join, line, newline, nothing, text, voidElement } from '../markup'
import type { Markup } from '../markup'
import { basics, meta, pageStyle } from '../page-head'
import type { PartName } from '../themes/part-names'
import { newsTheme, templateOf } from '../themes/shipped'
import { fill } from '../themes/template'
import { momentOf } from '../zoned-time'
import type { ListedStory } from './listed-story'
import { hasFeeds, partPath, partTitle } from './part'
import type { Part } from './part'
import type { PageTheme } from '../themes/theme'

/** What the pages of a site that list stories have in common. */
export interface ListPage {
  readonly site: Site
  /** For the title bar. */
  readonly title: string
  /** The page's own headline. */
  readonly heading: string
  /** Path below the site's root; '' for the front page. */
  readonly path: string
  readonly content: Markup
  /** The pages beside it; absent where there are none. */
  readonly paging?: Paging
  /** Absent: the shipped news theme. */
  readonly theme?: PageTheme
  readonly robots?: string
  /** What the page lists, where it has feeds of its own. */
  readonly part?: Part
}

/** Paths of the pages beside a list; null where it is the first or the last. */
export interface Paging {
  readonly newer: string | null
  readonly older: string | null
  /** Of the list of all months; null where nothing was ever listed. */
  readonly months: string | null
  /** Whether the pages follow the parts of a series, not the time: the first parts stand on the page before. */
  readonly isOfParts?: boolean
}

/** A whole page of a site, in its language and look: of the theme, what stands round a story stands round the list. */
export function listPage(page: ListPage): string {
  const { site, path, theme = newsTheme } = page
  const template = templateOf(theme)
  const framePart = (name: PartName) =>
    name === 'site' ? line('a', { class: 'site', href: site.baseUrl }, site.name) : nothing
  const words = wordsLanguage(site.language)
  const head = [
    voidElement('meta', { charset: 'utf-8' }),
    ...basics(page.title),
    meta('description', site.description),
    meta('robots', page.robots),
    meta('generator', 'Caibian'),
    page.robots === undefined
      ? voidElement('link', { rel: 'canonical', href: absolute(path, site.baseUrl) })
      : nothing,
    sequenceLink(site, 'prev', page.paging?.newer ?? null),
    sequenceLink(site, 'next', page.paging?.older ?? null),
    ...(page.part === undefined ? [] : feedLinks(site, page.part)),
    ...feedLinks(site, { kind: 'site' }),
    pageStyle(theme.style),
  ].filter((part) => part !== nothing)
  const html = element(
    'html',
    { lang: site.language, dir: directionOf(site.language) },
    newline,
    element('head', {}, newline, join(head, newline), newline),
    newline,
    element(
      'body',
      {},
      newline,
      fill(template.before, framePart),
      element(
        'main',
        {},
        newline,
        line('h1', {}, page.heading),
        newline,
        page.content,
        pagingLinks(page),
      ),
      newline,
      fill(template.after, framePart),
      element(
        'footer',
        { class: 'foot' },
        element(
          'nav',
          { 'aria-label': phrase(words, 'render.nav.feeds') },
          line('a', { href: site.baseUrl }, phrase(words, 'render.nav.home')),
          text(' '),
          line(
            'a',
            { href: `${site.baseUrl}corrections.html` },
            phrase(words, 'render.nav.corrections'),
          ),
          ...feedNames.flatMap(([, file, name]) => [
            text(' '),
            line('a', { href: site.baseUrl + ownFeeds(page) + file }, name),
          ]),
        ),
      ),
      newline,
    ),
    newline,
  )
  return `${htmlDoctype}${html}\n`
}

/**
 * A list of stories in this order: headline, teaser, byline, source and full date of each, above them what it is
 * labelled with.
 */
export function storyList(
  site: Site,
  stories: readonly ListedStory[],
  labelOf: (story: ListedStory) => string = () => '',
): Markup {
  if (stories.length === 0) {
    return line('p', {}, phrase(wordsLanguage(site.language), 'render.list.none'))
  }
  return element(
    'ul',
    { class: 'stories' },
    newline,
    ...stories.map((story) => storyHtml(site, story, labelOf(story))),
  )
}

/** Links to sections, by their paths. */
export function sectionLinks(site: Site, sections: readonly (readonly string[])[]): Markup {
  if (sections.length === 0) return nothing
  const links = sections.map((path) =>
    element(
      'li',
      {},
      line('a', { href: absolute(sectionPath(path), site.baseUrl) }, path.at(-1) ?? ''),
    ),
  )
  return element(
    'nav',
    { 'aria-label': phrase(wordsLanguage(site.language), 'render.nav.sections') },
    element('ul', { class: 'sections' }, ...links),
    newline,
  )
}

function sequenceLink(site: Site, rel: 'prev' | 'next', path: string | null): Markup {
  return path === null ? nothing : voidElement('link', { rel, href: absolute(path, site.baseUrl) })
}

/** Newer, older, and all months, at the foot of a list. */
function pagingLinks({ site, paging }: ListPage): Markup {
  if (paging === undefined) return nothing
  const { isOfParts = false } = paging
  const words = wordsLanguage(site.language)
  const link = (path: string | null, rel: string | null, key: PhraseKey) =>
    path === null
      ? nothing
      : element(
          'li',
          {},
          line('a', { href: absolute(path, site.baseUrl), rel }, phrase(words, key)),
        )
  const links = [
    link(paging.newer, 'prev', isOfParts ? 'render.list.earlierParts' : 'render.list.newer'),
    link(paging.older, 'next', isOfParts ? 'render.list.laterParts' : 'render.list.older'),
    link(paging.months, null, 'render.list.archive'),
  ].filter((one) => one !== nothing)
  if (links.length === 0) return nothing
  return join([
    newline,
    element(
      'nav',
      { 'aria-label': phrase(words, 'render.list.paging') },
      element('ul', { class: 'sections' }, ...links),
    ),
    newline,
  ])
}

const feedNames = [
  ['application/atom+xml', 'feed.atom', 'Atom'],
  ['application/rss+xml', 'feed.rss', 'RSS'],
  ['application/feed+json', 'feed.json', 'JSON Feed'],
] as const

/** The folder of the feeds a page offers at its foot, as it stands in an address. */
function ownFeeds({ part }: ListPage): string {
  return part !== undefined && hasFeeds(part) ? absolute(partPath(part), '') : ''
}

function feedLinks(site: Site, part: Part): Markup[] {
  if (!hasFeeds(part)) return []
  const base = absolute(partPath(part), site.baseUrl)
  return feedNames.map(([type, file, name]) =>
    voidElement('link', {
      rel: 'alternate',
      type,
      href: base + file,
      title: `${partTitle(site, part)} (${name})`,
    }),
  )
}

function storyHtml(site: Site, story: ListedStory, label: string): Markup {
  const words = wordsLanguage(story.language)
  const moment = momentOf(story.published, words)
  const facts = [
    element('span', { class: 'byline' }, bylineHtml(site, story)),
    line('span', {}, phrase(words, 'render.label.source') + story.source.name),
    line('time', { datetime: moment.instant }, moment.words),
    line('span', {}, story.sections.at(-1) ?? ''),
  ]
  return join([
    element(
      'li',
      { lang: story.language, dir: directionWithin(story.language, site.language) },
      label === '' ? nothing : line('p', { class: 'kicker' }, label),
      story.kicker === '' ? nothing : line('p', { class: 'kicker' }, story.kicker),
      element('h2', {}, line('a', { href: story.permalink }, story.headline)),
      story.description === '' ? nothing : line('p', {}, story.description),
      element('p', { class: 'facts' }, join(facts, text(' '))),
      tagsHtml(site, story),
    ),
    newline,
  ])
}

/** The byline as it is printed, each author's name in it leading to their stories. */
function bylineHtml(site: Site, { byline, authors }: ListedStory): Markup {
  const names = new Set(authors.map(({ name }) => name).filter((name) => name.trim() !== ''))
  const linked = (name: string) =>
    line('a', { href: absolute(authorPath(name), site.baseUrl), rel: 'author' }, name)
  const parts: Markup[] = []
  let rest = byline
  while (names.size > 0) {
    const [next] = [...names]
      .map((name) => ({ name, at: rest.indexOf(name) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at || b.name.length - a.name.length)
    if (next === undefined) break
    parts.push(text(rest.slice(0, next.at)), linked(next.name))
    rest = rest.slice(next.at + next.name.length)
    names.delete(next.name)
  }
  // A byline written by hand may leave out who has a page.
  const others = [...names].map((name) => join([text(' '), linked(name)]))
  return join([...parts, text(rest), ...others])
}

function tagsHtml(site: Site, { keywords }: ListedStory): Markup {
  const shown = [...new Set(keywords)].filter((keyword) => keyword.trim() !== '')
  if (shown.length === 0) return nothing
  const links = shown.map((keyword) =>
    line('a', { href: absolute(tagPath(keyword), site.baseUrl), rel: 'tag' }, keyword),
  )
  return element('p', { class: 'facts' }, join(links, text(' ')))
}

/** A page's path as its address: the folder alone where it is the folder's index. */
export function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1')
}
