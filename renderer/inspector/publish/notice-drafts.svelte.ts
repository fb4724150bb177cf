import { newNotices } from '../../../shared/article/correction'
import type { Content, Correction, CorrectionKind } from '../../../shared/article/content'
import { contentFromDraft } from '../../../shared/article/draft'
import { unreadNotices, withDrafted } from '../../../shared/article/drafted-notices'
import { draftNotice } from '../../../shared/compare/draft-notice'
import { call } from '../../bridge'
import type { OpenArticle } from '../../editor/open-article.svelte'

/** What readers have: a revision and what stands in it. */
interface Shown {
  readonly article: string
  readonly revision: number
  readonly content: Content
}

/**
 * Notices of correction as they are drafted from what differs between the text readers have and the text here.
 * Drafted again while the text changes, until a person writes in one or says that it is right.
 */
export class NoticeDrafts {
  readonly #article: () => OpenArticle
  #shown = $state.raw<Shown | null>(null)

  constructor(article: () => OpenArticle) {
    this.#article = article
  }

  /** The newest revision a target shows; 0 where none does. */
  get revision(): number {
    const { shown } = this.#article().view.standing
    return Math.max(0, ...Object.values(shown).map(({ revision }) => revision))
  }

  /** Reads what readers have, where that is another text now. */
  async load(): Promise<void> {
    const { id } = this.#article()
    const { revision } = this
    if (revision === 0 || (this.#base?.revision ?? 0) === revision) return
    const answer = await call('article.revision', { id, number: revision })
    if (answer.ok && id === this.#article().id)
      this.#shown = { article: id, revision, content: answer.value }
  }

  /** Whether a notice is new to readers, so that it can be drafted here. */
  isNew({ id }: Correction): boolean {
    const base = this.#base
    if (base === null) return false
    return newNotices(this.#article().draft, base.content).some((one) => one.id === id)
  }

  isUnread({ id }: Correction): boolean {
    const { draft, internal } = this.#article()
    return unreadNotices(draft, internal).some((one) => one.id === id)
  }

  /** Where readers see no difference, or nothing, '' */
  textFor(kind: CorrectionKind): string {
    const base = this.#base
    return base === null
      ? ''
      : draftNotice(base.content, contentFromDraft(this.#article().draft), kind)
  }

  draft({ id, kind }: Correction): void {
    const article = this.#article()
    const text = this.textFor(kind)
    const corrections = article.draft.corrections.map((one) =>
      one.id === id ? { ...one, text } : one,
    )
    if (!article.patchDraft({ corrections }).ok) return
    article.patchInternal({ drafted: withDrafted(article.internal, id, text) })
  }

  /** A person has read it, or written in it. */
  take(id: Correction['id']): void {
    const article = this.#article()
    const { internal } = article
    if (internal.drafted?.some((one) => one.id === id) === true)
      article.patchInternal({ drafted: withDrafted(internal, id, null) })
  }

  /** Drafts again what nobody has read, where the text or the kind of the notice changed meanwhile. */
  follow(): void {
    const article = this.#article()
    if (this.#base === null || !article.mayEdit || article.suggesting.isOn) return
    for (const notice of unreadNotices(article.draft, article.internal)) {
      if (this.isNew(notice) && this.textFor(notice.kind) !== notice.text) this.draft(notice)
    }
  }

  get #base(): Shown | null {
    return this.#shown?.article === this.#article().id ? this.#shown : null
  }
}
