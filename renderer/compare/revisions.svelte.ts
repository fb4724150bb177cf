import type { Content } from '../../shared/article/content'
import { contentFromDraft, newContent } from '../../shared/article/draft'
import type { Revision } from '../../shared/desk/article'
import type { CopySide, Session } from '../../shared/ipc'
import type { Refusal } from '../../shared/result'
import { call } from '../bridge'
import type { OpenArticle } from '../editor/open-article.svelte'
import { formatTime, t } from '../words.svelte'

/** What a revision is compared with while a person looks through them. */
export type Against = 'previous' | 'draft'

/** Reads a side as it came in a command: the number of a revision, or `draft`. */
export function whichOf(text: string): CopySide {
  const number = Number(text)
  return text === 'draft' || !Number.isInteger(number) || number < 1 ? 'draft' : number
}

/** The revisions of the open article with what stands in them. A revision never changes, so it is asked for once. */
export class Revisions {
  readonly #article: OpenArticle
  readonly #known = new Map<string, Content>()
  #refusal = $state.raw<Refusal | null>(null)

  constructor(article: OpenArticle) {
    this.#article = article
  }

  get all(): readonly Revision[] {
    return this.#article.view.revisions
  }

  /** Why the last one could not be read; null where it could. */
  get refusal(): Refusal | null {
    return this.#refusal
  }

  /** What stands in a revision, or in the draft as it may be published; null where it cannot be read. */
  async read(which: CopySide): Promise<Content | null> {
    if (which === 'draft') return contentFromDraft(this.#article.current())
    const hash = this.all.find(({ number }) => number === which)?.hash ?? ''
    const known = this.#known.get(hash)
    if (known !== undefined) return known
    const answer = await call('article.revision', { id: this.#article.id, number: which })
    this.#refusal = answer.ok ? null : answer.refusal
    if (!answer.ok) return null
    this.#known.set(hash, answer.value)
    return answer.value
  }
}

/** What stands before the first revision: nothing, in the same language. */
export function emptyVersion(first: Content | null): Content | null {
  return first === null ? null : newContent(first.language, '')
}

/** A revision in one line: number, cause, time, person. */
export function revisionLine(revision: Revision, session: Session): string {
  return t('compare.revisionOf', {
    number: revision.number,
    cause: t(`inspector.cause.${revision.cause}`),
    at: formatTime(revision.at),
    name: session.people.find(({ id }) => id === revision.by)?.name ?? t('desk.log.somebody'),
  })
}
