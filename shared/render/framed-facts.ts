import { newsArticle } from './json-ld'
import { join, jsonScript, newline } from './markup'
import { meta } from './page-head'
import { projectionOf } from './projection'
import type { RenderInput } from './publication'

/** What a page that somebody else frames says of the story to machines, beside its text (`fragment`). */
export interface FramedFacts {
  /** The story as schema.org's NewsArticle, for the text or the head: a `<script>` that runs nothing. */
  readonly script: string
  /** The `meta`s such a page lacks, for its head: people in one text, source, section, editors, day. */
  readonly metas: string
  /** What a shared link's card has to say: the description with source, section and date behind it. */
  readonly card: string
}

/**
 * The facts of a sealed story for the frame of a content management system, which names one account as the
 * author and knows no source. They are those of our own page, from the same projection; its description is
 * that of the card, as such a frame may have no other place for it. Pictures are left to the frame: it knows
 * their addresses. Measured in docs/survival.md.
 */
export function framedFacts(input: RenderInput): FramedFacts {
  const { leadMedia: _, ...content } = input.content
  const story = projectionOf({ ...input, isFramed: true, content: { ...content, media: [] } })
  const { card, authorNames, source, section, responsibleEditors, published } = story
  return {
    script: jsonScript('application/ld+json', { ...newsArticle(story), description: card }),
    metas: join(
      [
        meta('author', authorNames),
        meta('source', source.name),
        meta('section', section),
        meta('editor', responsibleEditors),
        meta('publishdate', published?.instant),
      ],
      newline,
    ),
    card,
  }
}
