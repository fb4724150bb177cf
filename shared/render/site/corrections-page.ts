import { wordsLanguage } from '../../article/byline'
import type { Site } from '../../target/target'
import { phrase } from '../phrase'
import { element, join, line, newline } from '../markup'
import type { Markup } from '../markup'
import { listPage } from './list-page'
import { newestFirst } from './listed-story'
import type { ListedStory } from './listed-story'

/** Every notice of correction on the site, newest first, each with its story. */
export function correctionsPage(
  site: Site,
  stories: readonly ListedStory[],
  stylesheet?: string,
): string {
  const words = wordsLanguage(site.language)
  const notices = newestFirst(stories)
    .flatMap((story) => story.notices.map((notice) => ({ story, notice })))
    .sort((a, b) => Date.parse(b.notice.at) - Date.parse(a.notice.at))
  const content =
    notices.length === 0
      ? line('p', {}, phrase(words, 'render.list.none'))
      : element(
          'ul',
          { class: 'stories' },
          newline,
          ...notices.map(({ story, notice }) => noticeHtml(story, notice.text)),
        )
  return listPage({
    site,
    title: phrase(words, 'render.list.corrections', { site: site.name }),
    heading: phrase(words, 'render.nav.corrections'),
    path: 'corrections.html',
    content,
    ...(stylesheet === undefined ? {} : { stylesheet }),
  })
}

function noticeHtml(story: ListedStory, said: string): Markup {
  return join([
    element(
      'li',
      { lang: story.language },
      element('h2', {}, line('a', { href: story.permalink }, story.headline)),
      line('p', {}, said),
    ),
    newline,
  ])
}
