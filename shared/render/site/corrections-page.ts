import { wordsLanguage } from '../../article/byline'
import type { Site } from '../../target/target'
import { phrase } from '../phrase'
import { element, join, line, newline } from '../markup'
import type { Markup } from '../markup'
import { correctionsPath, inPages } from './archive'
import type { PageOf } from './archive'
import { listPage } from './list-page'
import type { Paging } from './list-page'
import type { ListedStory } from './listed-story'
import type { ListedPage } from './part-pages'
import type { PageTheme } from '../themes/theme'

/** A notice of correction, and the story it stands in. */
export interface ListedNotice {
  readonly article: string
  readonly permalink: string
  readonly language: string
  readonly headline: string
  /** RFC 3339. */
  readonly at: string
  readonly text: string
}

/** The notices a story bears. */
export function noticesOf(story: ListedStory): ListedNotice[] {
  const { article, permalink, language, headline } = story
  return story.notices.map(({ at, text }) => ({ article, permalink, language, headline, at, text }))
}

/** The pages of all notices, newest first; full ones are counted from the oldest. */
export function correctionsPages(
  site: Site,
  notices: readonly ListedNotice[],
  theme?: PageTheme,
): readonly ListedPage[] {
  const newest = [...notices].sort(
    (a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.article < b.article ? 1 : -1),
  )
  const pages = inPages(newest, correctionsPath)
  return pages.map((page, at): ListedPage => {
    const paging = {
      newer: pages[at - 1]?.path ?? null,
      older: pages[at + 1]?.path ?? null,
      months: null,
    }
    return {
      path: page.path,
      madeOf: [page.rows, paging],
      html: () => correctionsPage(site, page, paging, theme),
    }
  })
}

function correctionsPage(
  site: Site,
  { path, number, rows }: PageOf<ListedNotice>,
  paging: Paging,
  theme?: PageTheme,
): string {
  const words = wordsLanguage(site.language)
  const content =
    rows.length === 0
      ? line('p', {}, phrase(words, 'render.list.none'))
      : element('ul', { class: 'stories' }, newline, ...rows.map(noticeHtml))
  return listPage({
    site,
    title: numbered(site, phrase(words, 'render.list.corrections', { site: site.name }), number),
    heading: numbered(site, phrase(words, 'render.nav.corrections'), number),
    path,
    content,
    paging,
    ...(theme === undefined ? {} : { theme }),
  })
}

function numbered(site: Site, title: string, number: number | null): string {
  if (number === null) return title
  const values = { title, number: String(number) }
  return phrase(wordsLanguage(site.language), 'render.list.page', values)
}

function noticeHtml({ language, permalink, headline, text: said }: ListedNotice): Markup {
  return join([
    element(
      'li',
      { lang: language },
      element('h2', {}, line('a', { href: permalink }, headline)),
      line('p', {}, said),
    ),
    newline,
  ])
}
