import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { OpenArticle, type BodySource } from '../../../renderer/editor/open-article.svelte'
import type { CommentChange } from '../../../renderer/editor/comment-change'
import { emptyInternal, newContent } from '../../../shared/article/draft'
import type { Content, MediaUse } from '../../../shared/article/content'
import type { Body } from '../../../shared/document/body'
import type { ArticleView, Bridge, DraftSave } from '../../../shared/ipc'
import { ok, refuse, type Refusal, type Result } from '../../../shared/result'
import type { Comment } from '../../../shared/article/internal'
import { commented, doc, figure, p } from '../../support/document'

describe('the opened article', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('keeps what two editors of it change, and saves both', async () => {
    const { article, host } = opened()
    article.patchDraft({ headline: '清溪新桥通车' })
    article.patchInternal({ slugline: '新桥' })
    expect(article.saveState).toBe('unsaved')
    expect(await article.saveNow()).toBe(true)
    expect(host.draft.headline).toBe('清溪新桥通车')
    expect(host.saves.at(-1)?.internal.slugline).toBe('新桥')
    expect(article.saveState).toBe('saved')
  })

  it('takes an emptied optional field away, so that no trace of it is hashed', () => {
    const { article } = opened()
    article.patchDraft({ kicker: '清溪' })
    expect(article.draft.kicker).toBe('清溪')
    article.patchDraft({ kicker: '' })
    expect('kicker' in article.draft).toBe(false)
    article.patchDraft({ leadMedia: undefined })
    expect('leadMedia' in article.draft).toBe(false)
  })

  it('takes no value that could not be saved, and says which field it is', () => {
    const { article } = opened()
    const answer = article.patchDraft({ headline: 'two\nlines' })
    expect(answer.ok ? null : answer.refusal.field).toBe('headline')
    expect(article.draft.headline).toBe('')
    expect(article.saveState).toBe('saved')
  })

  it('reads the body only to save it', async () => {
    const { article, host, surface } = opened()
    surface.body = doc(p('新桥通车'))
    article.bodyChanged()
    article.bodyChanged()
    expect(surface.reads).toBe(0)
    await vi.advanceTimersByTimeAsync(900)
    expect(surface.reads).toBe(1)
    expect(host.draft.body).toEqual(doc(p('新桥通车')))
    expect(article.draft.body).toEqual(doc(p('新桥通车')))
  })

  it('keeps the text when a save fails, and says why', async () => {
    const { article, host } = opened()
    host.refusal = { code: 'refusal.diskFull' }
    article.patchDraft({ headline: '新桥' })
    expect(await article.saveNow()).toBe(false)
    expect(article.saveState).toBe('failed')
    expect(article.saveRefusal?.code).toBe('refusal.diskFull')
    host.refusal = null
    await vi.advanceTimersByTimeAsync(5000)
    expect(article.saveState).toBe('saved')
    expect(host.draft.headline).toBe('新桥')
  })

  it('asks when the article was changed elsewhere, and can keep this text', async () => {
    const { article, host } = opened()
    article.patchDraft({ headline: '我的' })
    host.change({ headline: '别人的' })
    expect(await article.saveNow()).toBe(false)
    expect(article.isStale).toBe(true)
    expect(host.draft.headline).toBe('别人的')
    expect((await article.keepMine()).ok).toBe(true)
    expect(host.draft.headline).toBe('我的')
    expect(article.saveState).toBe('saved')
  })

  it('asks nobody when somebody only commented meanwhile, and keeps both', async () => {
    const { article, host, surface } = opened()
    surface.body = doc(p('新桥通车'))
    article.bodyChanged()
    await article.saveNow()
    article.patchDraft({ headline: '我的' })
    host.say(spoken('c1', '数字待核'), doc(p('新桥', commented('通车', 'c1'))))
    expect(await article.saveNow()).toBe(true)
    expect(article.isStale).toBe(false)
    expect(surface.commentsTaken).toEqual([['c1']])
    expect(host.draft).toMatchObject({
      headline: '我的',
      body: doc(p('新桥', commented('通车', 'c1'))),
    })
    expect(article.view.internal.comments).toHaveLength(1)
  })

  it('saves first and then comments, so that the words stand where they were named', async () => {
    const { article, host, surface } = opened()
    surface.body = doc(p('新桥'))
    article.bodyChanged()
    const said = await article.discuss({ type: 'add', comment: 'c1', field: 'body', text: '好' })
    expect(said.ok).toBe(true)
    expect(host.saves).toHaveLength(1)
    expect(article.view.internal.comments.map(({ text }) => text)).toEqual(['好'])
    expect(article.saveState).toBe('saved')
  })

  it('asks when the article was changed elsewhere, and can take the other text', async () => {
    const { article, host, surface } = opened()
    surface.body = doc(p('我的'))
    article.bodyChanged()
    host.change({ body: doc(p('别人的')) })
    expect(await article.saveNow()).toBe(false)
    await article.reload()
    expect(surface.shown).toEqual(doc(p('别人的')))
    expect(article.saveState).toBe('saved')
    expect(article.isStale).toBe(false)
  })

  it('shows a change made in another window while nothing is unsaved here', () => {
    const { article, host, surface } = opened()
    host.change({ headline: '新', body: doc(p('新文')) })
    article.replaceView(host.view())
    expect(article.draft.headline).toBe('新')
    expect(surface.shown).toEqual(doc(p('新文')))
  })

  it('goes on from a desk action that left the text alone, though somebody typed meanwhile', async () => {
    const { article, host } = opened()
    article.patchDraft({ headline: '一' })
    await article.saveNow()
    host.act()
    article.patchDraft({ headline: '二' })
    article.replaceView(host.view())
    expect(article.draft.headline).toBe('二')
    expect(await article.saveNow()).toBe(true)
    expect(host.draft.headline).toBe('二')
  })

  it('does not let an older answer take the place of a newer one', async () => {
    const { article, host } = opened()
    const early = host.view()
    article.patchDraft({ headline: '新' })
    await article.saveNow()
    article.replaceView(early)
    expect(article.draft.headline).toBe('新')
    expect(article.view.generation).toBe(2)
  })

  it('keeps approved text closed until the person says that it is to be changed', async () => {
    const { article, host } = opened()
    const hash = host.view().draftHash
    const seal = { hash } as NonNullable<ArticleView['standing']['seal']>
    host.more = { standing: { ...host.view().standing, work: 'approved', seal } }
    host.act()
    article.replaceView(host.view())
    expect([article.isLocked, article.mayEdit, article.saveState]).toEqual([
      true,
      false,
      'read-only',
    ])
    article.unlock()
    expect([article.isLocked, article.mayEdit]).toEqual([false, true])
    article.patchDraft({ headline: '改' })
    expect(await article.saveNow()).toBe(true)
    expect(host.draft.headline).toBe('改')
  })

  it('lets a picture go with its figure, and brings it back with it', async () => {
    const { article, host, surface } = opened()
    article.addMedia(use)
    article.patchDraft({ leadMedia: use.id })
    surface.body = doc(figure(use.id))
    article.bodyChanged()
    await article.saveNow()
    expect(host.draft.media).toEqual([use])
    expect(host.draft.leadMedia).toBe(use.id)
    surface.body = doc(p('x'))
    article.bodyChanged()
    await article.saveNow()
    expect(host.draft.media).toEqual([])
    expect('leadMedia' in host.draft).toBe(false)
    expect(article.findMedia(use.id)).toEqual(use)
    surface.body = doc(figure(use.id))
    article.bodyChanged()
    await article.saveNow()
    expect(host.draft.media).toEqual([use])
  })

  it('says that it is read only where the person may not write', () => {
    const { article } = opened({ mayEdit: false, editRefusal: { code: 'refusal.mayNotEdit' } })
    expect(article.saveState).toBe('read-only')
    expect(article.saveRefusal?.code).toBe('refusal.mayNotEdit')
  })
})

const use: MediaUse = {
  id: '0190a1b2-0000-7000-8000-000000000001',
  asset: 'a'.repeat(64) as MediaUse['asset'],
  type: 'image/png',
  width: 8,
  height: 8,
  caption: '',
  alt: '',
  credit: '',
}

/** A host that keeps one draft, as the real one does: a save must name the generation it grew from. */
class Host {
  generation = 1
  draft: Content = newContent('zh-CN', '清溪日报')
  internal = emptyInternal('news')
  refusal: Refusal | null = null
  readonly saves: DraftSave[] = []
  more: Partial<ArticleView>
  #text = 1

  constructor(more: Partial<ArticleView>) {
    this.more = more
  }

  view(): ArticleView {
    return {
      id: 'a',
      generation: this.generation,
      draft: this.draft,
      internal: this.internal,
      draftHash: `text ${this.#text}`,
      standing: { work: 'drafting', seal: null },
      mayEdit: true,
      editRefusal: null,
      ...this.more,
    } as unknown as ArticleView
  }

  change(patch: Partial<Content>): void {
    this.draft = { ...this.draft, ...patch }
    this.generation += 1
    this.#text += 1
  }

  /** Somebody comments on words of the saved text. */
  say(comment: Comment, body: Body): void {
    this.draft = { ...this.draft, body }
    this.internal = { ...this.internal, comments: [...this.internal.comments, comment] }
    this.generation += 1
  }

  /** A desk action: the file is saved again, the text is the same. */
  act(): void {
    this.generation += 1
  }

  readonly call = ((name: string, input: unknown) =>
    Promise.resolve(this.#answer(name, input))) as Bridge['call']

  #answer(name: string, input: unknown): Result<unknown> {
    if (name === 'article.open') return ok(this.view())
    if (name === 'comment.do') {
      const { comment, text } = (input as { request: { comment: string; text: string } }).request
      this.say(spoken(comment, text), this.draft.body)
      return ok(this.view())
    }
    if (this.refusal !== null) return { ok: false, refusal: this.refusal }
    const save = input as DraftSave
    if (save.base !== this.generation) return refuse('refusal.stale')
    this.saves.push(save)
    this.change(save.draft)
    this.draft = save.draft
    this.internal = save.internal
    const { generation, draftHash } = this.view()
    return ok({ generation, savedAt: '2026-03-01T00:00:00Z', draftHash, view: null })
  }
}

function spoken(id: string, text: string): Comment {
  const by = '00000000-0000-7000-8000-000000000001' as Comment['by']
  return { id, by, at: '2026-03-01T00:00:00Z', field: 'body', text, resolved: false }
}

class Surface implements BodySource {
  body: Body = doc(p())
  shown: Body | null = null
  commented: Body | null = null
  readonly commentsTaken: (readonly string[])[] = []
  reads = 0

  read(): Body {
    this.reads += 1
    return this.body
  }

  isComposing(): boolean {
    return false
  }

  show(body: Body): void {
    this.shown = body
    this.body = body
  }

  takeComments(body: Body, change: CommentChange): void {
    this.commentsTaken.push([...change.added, ...[...change.removed].map((id) => `-${id}`)])
    this.commented = body
  }

  async keepTrail(): Promise<void> {}

  suggested(): null {
    return null
  }

  suggestingTurned(): void {}

  forgetUndo(): void {}
}

function opened(more: Partial<ArticleView> = {}) {
  const host = new Host(more)
  const surface = new Surface()
  const article = new OpenArticle(host.view(), host.call)
  article.attach(surface)
  return { article, host, surface }
}
