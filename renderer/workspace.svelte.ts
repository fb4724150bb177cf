import type { ArticleId, PersonId } from '../shared/article/ids'
import type { ArticleView, ImportReading, LibraryNotice, Session } from '../shared/ipc'
import type { Reminder } from '../shared/desk/reminder'
import type { Refusal, Result } from '../shared/result'
import type { PlanView } from './board/plan-view'
import { call, on } from './bridge'
import type { OpenArticle } from './editor/open-article.svelte'
import type { BatchFile } from './import/batch.svelte'
import type { InspectorTab } from './inspector/tab'
import { Layout } from './layout.svelte'
import { Rows } from './list/rows.svelte'
import { SavedSearches } from './list/saved-searches.svelte'
import { SessionState } from './session.svelte'
import { openArticle } from './part'
import { Reminders } from './reminders/reminders.svelte'
import { Compositions } from './ui/compositions'
import { Notices } from './ui/notices.svelte'
import { sayRefusal, t } from './words.svelte'

/** A view that lies over the columns; one at a time. */
export type Panel =
  | { readonly kind: 'palette' }
  | { readonly kind: 'signIn' }
  | { readonly kind: 'settings'; readonly page: SettingsPage; readonly verify?: boolean }
  | { readonly kind: 'outbox' }
  | { readonly kind: 'reminders' }
  | { readonly kind: 'seat' }
  | { readonly kind: 'board'; readonly view: PlanView }
  | { readonly kind: 'slip'; readonly article: ArticleId }
  | { readonly kind: 'evidence'; readonly article: ArticleId }
  | {
      readonly kind: 'preview'
      readonly article: ArticleId
      /** Number of the log entry by which it was published; absent for the page as it is now. */
      readonly moment?: number
    }
  | { readonly kind: 'compare'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'book' }
  | { readonly kind: 'handOff'; readonly article: ArticleId }
  | { readonly kind: 'importAddress'; readonly dropped: string }
  | {
      readonly kind: 'versions'
      readonly number: number | null
      readonly against: 'previous' | 'draft'
    }
  | { readonly kind: 'importBatch'; readonly files: readonly BatchFile[] }
  | { readonly kind: 'import'; readonly readings: readonly ImportReading[] }
  | { readonly kind: 'templates' }
  | { readonly kind: 'saveTemplate' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'about' }
  | { readonly kind: 'removeSample' }

export type SettingsPage =
  | 'look'
  | 'people'
  | 'desks'
  | 'keys'
  | 'targets'
  | 'themes'
  | 'proof'
  | 'checks'
  | 'write'
  | 'library'

/** Milliseconds after which the open article is looked at again when somebody else may have changed it. */
const lookSoon = 100
const lookLater = 1000

/** Where in the inspector a reminder is dealt with. */
const placeOf = {
  asked: 'story',
  returned: 'review',
  level: 'review',
  comment: 'comments',
  voided: 'review',
  late: 'story',
  drift: 'publish',
} as const satisfies Readonly<Record<Exclude<Reminder['kind'], 'failed' | 'missed'>, InspectorTab>>

/** What one window shows: who is here, which queue, which article, which panel. */
export class Workspace {
  readonly session = new SessionState((before) => void this.#seatChanged(before))
  readonly layout = new Layout()
  readonly rows = new Rows()
  readonly searches = new SavedSearches()
  readonly notices = new Notices()
  readonly reminders = new Reminders(() => this.session.current?.person?.id ?? null)
  #article = $state.raw<OpenArticle | null>(null)
  #opening = $state.raw<ArticleId | null>(null)
  #panel = $state.raw<Panel | null>(null)
  #tab = $state<InspectorTab>('story')
  #waiting = $state(0)
  readonly #compositions = new Compositions()
  #isLeavingSeat = false
  #look: ReturnType<typeof setTimeout> | undefined

  get article(): OpenArticle | null {
    return this.#article
  }

  /** The article that is being opened, so that its row can be marked at once. */
  get opening(): ArticleId | null {
    return this.#opening
  }

  get panel(): Panel | null {
    return this.#panel
  }

  get tab(): InspectorTab {
    return this.#tab
  }

  /** Deliveries that wait or failed. */
  get waiting(): number {
    return this.#waiting
  }

  /** Loads the session and hears the host from then on; the answer stops hearing. */
  start(): () => void {
    const stops = [
      this.layout.watch(),
      this.#compositions.watch(),
      this.reminders.watch(),
      on('session.changed', ({ session }) => {
        this.session.take(session)
        this.#refreshRows()
      }),
      on('article.changed', ({ id }) => this.#heardOf(id)),
      on('outbox.changed', () => void this.countOutbox()),
      on('import.offered', ({ readings }) => this.show({ kind: 'import', readings })),
      on('notice', ({ kind, refusal }) =>
        kind === 'info'
          ? this.notices.info(sayRefusal(refusal))
          : this.notices.problem(sayRefusal(refusal)),
      ),
      on('quit.asked', () => void this.#leave()),
      on('lock.asked', () => void this.#readyToLock()),
    ]
    void this.session.load()
    return () => stops.forEach((stop) => stop())
  }

  show(panel: Panel): void {
    this.#panel = panel
  }

  closePanel(): void {
    this.#panel = null
  }

  showTab(tab: InspectorTab): void {
    this.#tab = tab
    this.layout.setInspector(true)
  }

  signedIn(person: PersonId): void {
    this.layout.rememberPerson(person)
  }

  /** Articles were made of what was read: the list shows them, and one alone is opened. */
  async imported(ids: readonly ArticleId[]): Promise<void> {
    this.notices.info(
      ids.length === 1
        ? t('window.import.doneOne')
        : t('window.import.done', { count: ids.length }),
    )
    if (this.rows.search !== '') this.rows.find('')
    this.rows.show(this.rows.queue === 'mine' ? 'mine' : 'all')
    const [first] = ids
    if (first !== undefined && ids.length === 1) await this.open(first)
  }

  async removeSample(): Promise<void> {
    this.closePanel()
    if (!(await this.closeArticle())) return
    const session = this.report(await this.session.ask('sample.remove', null))
    if (session === null) return
    this.notices.info(t('window.sample.removed'))
    this.#refreshRows()
  }

  /** Opens an article, once the one before is on the disk. False: it stayed. */
  async open(id: ArticleId): Promise<boolean> {
    if (this.#article?.id === id) return true
    this.#opening = id
    const opened = (await this.saveArticle()) && (await this.#openSaved(id))
    if (this.#opening === id) this.#opening = null
    return opened
  }

  /** A new story: empty, or as this kind of story begins. */
  async create(template?: string): Promise<void> {
    if (!(await this.saveArticle())) return
    this.#opening = null
    const language = this.session.current?.settings.language ?? 'zh-CN'
    const created = this.report(
      await call('article.create', {
        language,
        ...(template === undefined ? {} : { template }),
      }),
    )
    if (created === null || !(await this.#take(created))) return
    this.rows.refresh()
  }

  async closeArticle(): Promise<boolean> {
    if (!(await this.saveArticle())) return false
    this.#article?.close()
    this.#article = null
    this.layout.rememberArticle(null)
    return true
  }

  /** False, with the reason said, when the text of the open article is not on the disk. */
  async saveArticle(): Promise<boolean> {
    const article = this.#article
    if (article === null || (await article.saveNow())) return true
    const refusal = article.saveRefusal
    this.notices.problem(
      t('window.notSaved', { reason: refusal === null ? '' : sayRefusal(refusal) }),
    )
    return false
  }

  /** What the host answered about the open article, in its place. */
  takeView(view: ArticleView): void {
    if (this.#article?.id === view.id) this.#article.replaceView(view)
    this.rows.refresh()
  }

  /** The value, or null with the refusal said. */
  report<T>(result: Result<T>): T | null {
    if (result.ok) return result.value
    this.refuse(result.refusal)
    return null
  }

  refuse(refusal: Refusal): void {
    if (refusal.code === 'refusal.cancelled') return
    const checks = (refusal.reasons?.length ?? 0) > 0 && this.#article !== null
    this.notices.problem(
      sayRefusal(refusal),
      checks ? { label: t('window.showChecks'), run: () => this.showTab('checks') } : undefined,
    )
  }

  async countOutbox(): Promise<void> {
    const answer = await call('outbox.list', null)
    if (answer.ok) this.#waiting = answer.value.deliveries.length
  }

  async reopenLibrary(): Promise<void> {
    if (await this.saveArticle()) this.report(await this.session.ask('library.reopen', null))
  }

  /** Leads to where what it tells of can be dealt with. */
  async follow({ kind, article }: Reminder): Promise<void> {
    this.closePanel()
    if (kind === 'failed' || kind === 'missed') this.show({ kind: 'outbox' })
    else if (await this.open(article)) this.showTab(placeOf[kind])
  }

  async restoreCopy(notice: LibraryNotice): Promise<void> {
    const session = this.report(
      await this.session.ask('library.restoreCopy', { path: notice.path }),
    )
    if (session !== null) this.notices.info(t('window.notice.restored'))
    this.#refreshRows()
  }

  async #openSaved(id: ArticleId): Promise<boolean> {
    const view = this.report(await call('article.open', { id }))
    return view !== null && this.#opening === id && this.#take(view)
  }

  async #take(view: ArticleView): Promise<boolean> {
    const code = openArticle.get()
    const { OpenArticle } = code instanceof Promise ? await code : code
    // Typing went on while the other one was fetched.
    if (!(await this.saveArticle())) return false
    this.#article?.close()
    this.#article = new OpenArticle(view, call, () => this.session.current?.person?.id ?? null)
    this.layout.rememberArticle(view.id)
    return true
  }

  /** Until somebody has signed in, the window shows no story. */
  #refreshRows(): void {
    if (this.session.current?.person != null) this.rows.refresh()
  }

  /** Own saves are heard of too, so the open article is looked at again only when they have come to rest. */
  #heardOf(id: ArticleId): void {
    this.#refreshRows()
    const article = this.#article
    if (article?.id !== id) return
    clearTimeout(this.#look)
    const atRest = article.saveState === 'saved' || article.saveState === 'read-only'
    this.#look = setTimeout(() => void this.#lookAgain(article), atRest ? lookSoon : lookLater)
  }

  async #lookAgain(article: OpenArticle): Promise<void> {
    const answer = await call('article.open', { id: article.id })
    if (this.#article !== article) return
    if (answer.ok) article.replaceView(answer.value)
    else if (answer.refusal.code === 'refusal.noSuchArticle' && article.saveState === 'saved') {
      article.close()
      this.#article = null
    }
  }

  /** Fills the columns for whoever has the seat now. What nobody may see any more is taken away first. */
  async #seatChanged(before: Session | null): Promise<void> {
    const now = this.session.current
    if (before?.person?.id !== now?.person?.id) this.reminders.forget()
    if (now?.locked !== undefined) {
      this.#hide()
      return
    }
    // What was locked away is what its owner finds again; somebody else finds the columns alone.
    if (before?.locked !== undefined && before.locked === now?.person?.id) await this.saveArticle()
    else if (before?.locked !== undefined) this.#panel = null
    const sameLibrary = before === null || before.library.path === now?.library.path
    if (!sameLibrary || now?.person == null) this.#clear()
    if (now?.person == null) return
    const last = this.layout.lastArticle
    if (this.#article !== null) {
      await this.rows.load()
      await this.#lookAgain(this.#article)
    } else if (last === null) await this.rows.load()
    else await this.#openLast(last)
    void this.reminders.load()
    void this.countOutbox()
  }

  #clear(): void {
    this.#article?.close()
    this.#article = null
    this.#panel = null
    this.rows.forget()
  }

  /** The story that was open last, before the list. Nobody asked for it, so one that is gone is no news. */
  async #openLast(id: ArticleId): Promise<void> {
    this.#opening = id
    const view = await call('article.open', { id })
    const listed = this.rows.load()
    if (view.ok && this.#opening === id) await this.#take(view.value)
    if (this.#opening === id) this.#opening = null
    await listed
  }

  /** The text and what lies over it stay where they are, out of sight; what was said of them does not. */
  #hide(): void {
    if (this.#panel?.kind === 'signIn') this.#panel = null
    for (const notice of this.notices.list) this.notices.dismiss(notice.id)
  }

  /** A text that cannot be saved is locked away as well: it waits in the window for its owner. */
  async #readyToLock(): Promise<void> {
    if (this.#isLeavingSeat) return
    this.#isLeavingSeat = true
    await this.#compositions.ended()
    await this.#article?.saveNow()
    this.#isLeavingSeat = false
    await call('lock.ready', null)
  }

  async #leave(): Promise<void> {
    if (await this.saveArticle()) await call('quit.ready', null)
  }
}
