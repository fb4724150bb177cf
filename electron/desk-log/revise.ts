import type { ContentHash, PersonId } from '../../shared/article/ids'
import type { Article, RevisionCause } from '../../shared/desk/article'

export interface Freezing {
  readonly hash: ContentHash
  readonly at: string
  readonly by: PersonId
  readonly cause: RevisionCause
}

/**
 * The article with this content as its newest revision. Where the newest revision already holds it, the
 * article stays as it is: freezing the same text twice says nothing new. The content itself must lie in
 * the library before.
 */
export function revise(article: Article, { hash, at, by, cause }: Freezing): Article {
  if (article.revisions.at(-1)?.hash === hash) return article
  const number = article.revisions.length + 1
  return { ...article, revisions: [...article.revisions, { number, hash, at, by, cause }] }
}

/** The number under which `revise` leaves this content. */
export function revisionNumber(article: Article, hash: ContentHash): number {
  const { revisions } = article
  return revisions.at(-1)?.hash === hash ? revisions.length : revisions.length + 1
}
