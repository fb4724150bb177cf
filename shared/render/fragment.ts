import { draftBanner } from './draft-mark'
import { close, filled, newline, nothing, open } from './markup'
import { projectionOf } from './projection'
import type { RenderInput } from './publication'
import { aroundHeadline, belowHeadlines } from './story-parts'

/**
 * The story as the text of a page that somebody else frames: a content management system that sets the
 * headline itself (design.md 8). Everything a reader must know stands in it as text, so that a system that
 * takes out attributes takes no fact with them; nothing in it runs. The same input gives the same bytes.
 */
export function fragment(input: RenderInput): string {
  const whole = projectionOf({ ...input, isFramed: true })
  // Pages of sections are ours alone: a system that frames the story has others, at addresses of its own.
  const sections = whole.sections.map(({ name }) => ({ name, url: null }))
  const story = { ...whole, sections }
  const attributes = {
    class: 'caibian-story',
    lang: story.language,
    itemscope: true as const,
    itemtype: 'https://schema.org/NewsArticle',
  }
  const draft = story.state === 'draft' ? draftBanner(story.words) : nothing
  return filled(
    { start: open('div', attributes), end: close('div') },
    newline + draft + aroundHeadline(story) + newline + belowHeadlines(story, input),
  )
}
