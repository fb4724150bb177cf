import type { RelatedRel } from '../article/content'
import { phrase } from './phrase'
import { element, join, line, newline, nothing } from './markup'
import { opensSafely } from './opens-safely'
import type { Markup } from './markup'
import type { NextStory, Projection } from './projection'

/**
 * Related, most read and latest stories: furniture outside the article, in a class that extractors know
 * to leave out. A teaser ends at a sentence, as the projection made it.
 */
export function nextReading(story: Projection): Markup {
  const lists = listKeys.map((key) => ({
    key,
    stories: story.related.filter((next) => listOf[next.rel] === key),
  }))
  const shown = lists.filter(({ stories }) => stories.length > 0)
  if (shown.length === 0) return nothing
  const sections = shown.map(({ key, stories }) =>
    element(
      'section',
      {},
      line('h2', {}, phrase(story.words, `render.related.${key}`)),
      element('ul', {}, newline, ...stories.map(storyHtml)),
    ),
  )
  return join([
    element('aside', { class: 'after related' }, newline, join(sections, newline)),
    newline,
  ])
}

const listKeys = ['read', 'hot', 'latest'] as const

const listOf: Readonly<Record<RelatedRel, (typeof listKeys)[number]>> = {
  background: 'read',
  series: 'read',
  previous: 'read',
  original: 'read',
  'see-also': 'read',
  hot: 'hot',
  latest: 'latest',
}

function storyHtml(next: NextStory): Markup {
  const title =
    next.url !== null && opensSafely(next.url)
      ? line('a', { href: next.url }, next.title)
      : line('cite', {}, next.title)
  const teaser = next.teaser === '' ? nothing : line('p', {}, next.teaser)
  return join([element('li', {}, title, teaser), newline])
}
