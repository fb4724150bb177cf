import { directionOf } from './direction'
import { draftBanner, draftMark } from './draft-mark'
import { element, filled, htmlDoctype, newline, nothing, voidElement } from './markup'
import { storyHead } from './page-head'
import { projectionOf } from './projection'
import type { RenderInput } from './publication'
import { storyPart } from './story-parts'
import { fill } from './themes/template'
import type { Piece } from './themes/template'
import { newsTheme, templateOf } from './themes/shipped'

/**
 * The story as a whole web page: self-contained, valid HTML, readable without its stylesheet, with
 * nothing in it that runs (design.md 8; markup rules as measured in research/publishing.md 1.1 to 1.3).
 * A theme says where its parts stand and how they look. The same input gives the same bytes.
 */
export function page(input: RenderInput): string {
  const story = projectionOf(input)
  const theme = input.theme ?? newsTheme
  const template = templateOf(theme)
  const hasLead = template.parts.has('lead')
  const within = (pieces: readonly Piece[]) =>
    fill(pieces, (name) => storyPart(name, story, input, hasLead))
  const isDraft = story.state === 'draft'
  return (
    htmlDoctype +
    element(
      'html',
      { lang: story.language, dir: directionOf(story.language) },
      newline,
      element(
        'head',
        {},
        newline,
        voidElement('meta', { charset: 'utf-8' }),
        newline,
        storyHead(story, input.publication, theme),
        newline,
      ),
      newline,
      element(
        'body',
        { class: isDraft ? 'draft' : null },
        newline,
        isDraft ? draftBanner(story.words) : nothing,
        within(template.before),
        filled(template.main, within(template.inside)),
        within(template.after),
        isDraft ? draftMark(story.words) : nothing,
      ),
      newline,
    ) +
    '\n'
  )
}
