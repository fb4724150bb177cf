import type { RelatedRel } from '../article/content'
import { phrase } from './phrase'
import { element, join, line, newline, nothing } from './markup'
import { opensSafely } from './opens-safely'
import type { Markup } from './markup'
import type { NextStory, Projection } from './projection'

/**
 * Stories of a series, related, most read and latest ones, all or one of these lists: furniture outside
 * the article, in a class that extractors know to leave out. A teaser ends at a sentence, as the
 * projection made it. What is most read is what an editor named: nothing is counted.
 */
export function nextReading(
  story: Projection,
  wanted: 'reading' | (typeof listKeys)[number] = 'reading',
): Markup {
  if (story.related.length === 0) return nothing
  const lists = listKeys
    .filter((key) => wanted === 'reading' || wanted === key)
    .map((key) => ({ key, stories: story.related.filter((next) => listOf[next.rel] === key) }))
  const shown = lists.filter(({ stories }) => stories.length > 0)
  if (shown.length === 0) return nothing
  const sections = shown.map(({ key, stories }) =>
    element(
      'section',
      {},
      line('h2', {}, phrase(story.words, headings[key])),
      element('ul', {}, newline, ...stories.map(storyHtml)),
    ),
  )
  return join([
    element('aside', { class: 'after related' }, newline, join(sections, newline)),
    newline,
  ])
}

const listKeys = ['series', 'related', 'hot', 'latest'] as const

const headings = {
  series: 'render.related.series',
  related: 'render.related.read',
  hot: 'render.related.hot',
  latest: 'render.related.latest',
} as const

const listOf: Readonly<Record<RelatedRel, (typeof listKeys)[number]>> = {
  background: 'related',
  series: 'series',
  previous: 'series',
  original: 'related',
  'see-also': 'related',
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
