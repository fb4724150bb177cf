import { wordsLanguage } from '../../article/byline'
import type { Site } from '../../target/target'
import { phrase } from '../phrase'
import type { PhraseKey } from '../phrase'
import { absolute, sectionPath } from '../address'
import { element, htmlDoctype, join, line, newline, nothing, text, voidElement } from '../markup'
import type { Markup } from '../markup'
import { basics, meta, pageStyle } from '../page-head'
import { pageCss } from '../styles/page-css'
import { momentOf } from '../zoned-time'
import type { ListedStory } from './listed-story'

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
  /** The newsroom's own stylesheet; absent: the shipped one. */
  readonly stylesheet?: string
  readonly robots?: string
}

/** Paths of the pages beside a list; null where it is the first or the last. */
export interface Paging {
  readonly newer: string | null
  readonly older: string | null
  /** Of the list of all months; null where nothing was ever listed. */
  readonly months: string | null
}

/** A whole page of a site, in its language and look. */
export function listPage(page: ListPage): string {
  const { site, path } = page
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
    ...feeds(site),
    pageStyle(page.stylesheet ?? pageCss),
  ].filter((part) => part !== nothing)
  const html = element(
    'html',
    { lang: site.language },
    newline,
    element('head', {}, newline, join(head, newline), newline),
    newline,
    element(
      'body',
      {},
      newline,
      element(
        'header',
        { class: 'masthead' },
        line('a', { class: 'site', href: site.baseUrl }, site.name),
      ),
      newline,
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
            line('a', { href: site.baseUrl + file }, name),
          ]),
        ),
      ),
      newline,
    ),
    newline,
  )
  return `${htmlDoctype}${html}\n`
}

/** A list of stories, newest first: headline, teaser, byline, source and full date of each. */
export function storyList(site: Site, stories: readonly ListedStory[]): Markup {
  if (stories.length === 0) {
    return line('p', {}, phrase(wordsLanguage(site.language), 'render.list.none'))
  }
  return element('ul', { class: 'stories' }, newline, ...stories.map(storyHtml))
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
    link(paging.newer, 'prev', 'render.list.newer'),
    link(paging.older, 'next', 'render.list.older'),
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

function feeds(site: Site): Markup[] {
  return feedNames.map(([type, file, name]) =>
    voidElement('link', {
      rel: 'alternate',
      type,
      href: site.baseUrl + file,
      title: `${site.name} (${name})`,
    }),
  )
}

function storyHtml(story: ListedStory): Markup {
  const words = wordsLanguage(story.language)
  const moment = momentOf(story.published, words)
  const facts = [
    line('span', { class: 'byline' }, story.byline),
    line('span', {}, phrase(words, 'render.label.source') + story.source.name),
    line('time', { datetime: moment.instant }, moment.words),
    line('span', {}, story.sections.at(-1) ?? ''),
  ]
  return join([
    element(
      'li',
      { lang: story.language },
      story.kicker === '' ? nothing : line('p', { class: 'kicker' }, story.kicker),
      element('h2', {}, line('a', { href: story.permalink }, story.headline)),
      story.description === '' ? nothing : line('p', {}, story.description),
      element('p', { class: 'facts' }, join(facts, text(' '))),
    ),
    newline,
  ])
}
