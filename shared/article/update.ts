import { newContent } from './draft'
import type { Content, Related } from './content'

/** What an update may take over from the story it updates. */
export const takenFields = ['sections', 'credits', 'source', 'keywords'] as const
export type TakenField = (typeof takenFields)[number]

/** Makes the id of an entry. */
type NewId = () => string

/** The story that is updated: its id and what readers have of it. */
export interface UpdatedStory {
  readonly id: NonNullable<Related['articleId']>
  readonly content: Content
}

/**
 * What a story begins with that updates another: its language and rights, what is taken over, and a link
 * to what came before, which readers see.
 */
export function updateOf(
  { id, content }: UpdatedStory,
  take: readonly TakenField[],
  newsroom: string,
  newId: NewId,
): Content {
  const { credits, headline, abstract, language, rights } = content
  const taken = Object.fromEntries(take.map((field) => [field, content[field]]))
  return {
    ...newContent(language, newsroom),
    rights,
    ...taken,
    ...(take.includes('credits')
      ? { credits: credits.map((credit) => ({ ...credit, id: newId() })) }
      : {}),
    related: [
      { id: newId(), title: headline, articleId: id, teaser: abstract ?? '', rel: 'previous' },
    ],
  }
}
