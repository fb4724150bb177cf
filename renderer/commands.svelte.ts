import type { ArticleId } from '../shared/article/ids'
import type { CommandId } from '../shared/commands'
import type { ActionKey, Calls } from '../shared/ipc'
import type { ExportFormat } from '../shared/render/format'
import { wechatThemeKeys } from '../shared/render/wechat/theme-key'
import { has } from '../shared/seal/roles'
import { call } from './bridge'
import { askedAction } from './inspector/asked.svelte'
import { inspectorTabs } from './inspector/tab'
import type { Panel, Workspace } from './workspace.svelte'
import { sayRefusal, t } from './words.svelte'

/** A desk request that needs no further words. */
type PlainRequest = 'submit' | 'recall' | 'claim' | 'release' | 'resume' | 'restore'

/**
 * The one place where every command ends up: from the native menu, the palette, a shortcut, a button.
 *
 * A command may carry an argument after a colon (`compare.open:3:draft`).
 */
export class Commands {
  readonly #workspace: Workspace
  /** What the open editor or a view adds while it is there, as undo. */
  readonly #added = new Map<string, (argument: string) => void>()

  constructor(workspace: Workspace) {
    this.#workspace = workspace
  }

  /** Lets a view carry out some commands itself while it is shown; the answer ends that. */
  add(handlers: Readonly<Record<string, (argument: string) => void>>): () => void {
    for (const [id, run] of Object.entries(handlers)) this.#added.set(id, run)
    return () => {
      for (const [id, run] of Object.entries(handlers))
        if (this.#added.get(id) === run) this.#added.delete(id)
    }
  }

  run(command: string): void {
    const colon = command.indexOf(':')
    const id = colon === -1 ? command : command.slice(0, colon)
    const argument = colon === -1 ? '' : command.slice(colon + 1)
    const { session, notices } = this.#workspace
    if (session.current?.locked !== undefined && !whileLocked.includes(id)) return
    if (session.current?.person == null && !withoutPerson.includes(id)) {
      // The keys of editing are pressed in the fields of signing in too, and mean no story there.
      if (!id.startsWith('edit.')) notices.info(t('window.signInFirst'))
      return
    }
    const run = this.#added.get(id) ?? this.#own(id)
    if (run !== null) void run(argument)
    else if (id.startsWith('inspector.')) this.#showTab(id.slice('inspector.'.length))
  }

  /** Why a command cannot be used now; null when it can. Greys it in the palette, with the reason. */
  whyNot(id: CommandId): string | null {
    const { article, session } = this.#workspace
    if (session.current?.person == null)
      return withoutPerson.includes(id) ? null : t('window.signInFirst')
    const { person, roles } = session.current
    if (id === 'write.saveTemplate' && !has(person, 'admin', roles)) return t('write.adminOnly')
    if (id === 'sample.remove' && !session.current.library.hasSample)
      return t('window.command.noSample')
    if (!needsArticle.includes(id)) return null
    if (article === null) return t('window.command.noArticle')
    const action = actionOf[id]
    const refusal = article.view.actions.find((one) => one.action === action)?.refusal
    return refusal == null ? null : sayRefusal(refusal)
  }

  #own(id: string): Handler | null {
    return Object.hasOwn(this.#handlers, id) ? this.#handlers[id as CommandId] : null
  }

  readonly #handlers: Readonly<Record<CommandId | OwnCommand, Handler>> = {
    'article.new': () => this.#workspace.create(),
    'article.newFrom': () => this.#workspace.show({ kind: 'templates' }),
    'import.open': () => this.#import('files'),
    'import.folder': () => this.#import('folder'),
    'import.address': () => this.#workspace.show({ kind: 'importAddress', dropped: '' }),
    'article.save': () => this.#save(),
    'article.freeze': () => this.#freeze(),
    'write.saveTemplate': () => this.#saveTemplate(),
    'export.page': () => this.#export('page', false),
    'export.text': () => this.#export('text', false),
    'export.markdown': () => this.#export('markdown', false),
    'export.copy': () => this.#copy({ format: 'page' }, t('window.copied')),
    'export.copyWechat': (theme) => this.#copyWechat(theme),
    'packet.save': () => this.#handOff(),
    'library.choose': () => this.#chooseLibrary(),
    'settings.open': () => this.#workspace.show({ kind: 'settings', page: 'look' }),
    'session.signOut': () => this.#signOut(),
    'session.lock': () => void call('session.lock', null),
    'edit.undo': () => step('undo'),
    'edit.redo': () => step('redo'),
    // The open editor carries these out.
    'edit.find': () => undefined,
    'edit.findNext': () => undefined,
    'edit.findPrevious': () => undefined,
    'edit.replace': () => undefined,
    'write.day': () => undefined,
    'write.dateline': () => undefined,
    'write.standing': () => undefined,
    'write.nextPrompt': () => undefined,
    'proof.next': () => undefined,
    'proof.previous': () => undefined,
    'proof.fix': () => undefined,
    'suggest.mode': () => undefined,
    'suggest.next': () => undefined,
    'suggest.previous': () => undefined,
    'suggest.accept': () => undefined,
    'suggest.reject': () => undefined,
    'comment.add': () => undefined,
    'comment.next': () => undefined,
    'comment.previous': () => undefined,
    'view.palette': () => this.#workspace.show({ kind: 'palette' }),
    'list.search': () => undefined,
    'view.inspector': () => this.#toggleInspector(),
    'view.preview': () => this.#preview(),
    'view.compare': () => this.#compare(''),
    'view.versions': () => this.#versions(''),
    'view.history': () => this.#workspace.showTab('history'),
    'view.outline': () => undefined,
    'view.invisibles': () => this.#workspace.layout.toggleView('invisibles'),
    'view.focus': () => this.#workspace.layout.toggleView('focus'),
    'view.typewriter': () => this.#workspace.layout.toggleView('typewriter'),
    'theme.system': () => this.#set({ theme: 'system' }),
    'theme.light': () => this.#set({ theme: 'light' }),
    'theme.dark': () => this.#set({ theme: 'dark' }),
    'language.zh': () => this.#set({ language: 'zh-CN' }),
    'language.en': () => this.#set({ language: 'en' }),
    'article.submit': () => this.#ask('submit'),
    'desk.recall': () => this.#ask('recall'),
    'desk.claim': () => this.#ask('claim'),
    'desk.release': () => this.#ask('release'),
    'desk.approve': () => this.#showForm('approve', 'review'),
    'desk.return': () => this.#showForm('return', 'review'),
    'desk.hold': () => this.#showForm('hold', 'review'),
    'desk.resume': () => this.#ask('resume'),
    'desk.spike': () => this.#showForm('spike', 'review'),
    'desk.restore': () => this.#ask('restore'),
    'publish.open': () => this.#showForm('publish', 'publish'),
    'publish.correct': () => this.#showForm('correct', 'publish'),
    'publish.withdraw': () => this.#showForm('withdraw', 'publish'),
    'seat.open': () => this.#desk({ kind: 'seat' }),
    'board.open': () => this.#desk({ kind: 'board', view: 'board' }),
    'dashboard.open': () => this.#desk({ kind: 'board', view: 'dashboard' }),
    'calendar.open': () => this.#desk({ kind: 'board', view: 'calendar' }),
    'reminders.open': () => this.#workspace.show({ kind: 'reminders' }),
    'book.open': () => this.#workspace.show({ kind: 'book' }),
    'slip.open': () => this.#ofArticle('slip'),
    'evidence.open': () => this.#ofArticle('evidence'),
    'outbox.open': () => this.#workspace.show({ kind: 'outbox' }),
    'verify.run': () => this.#workspace.show({ kind: 'settings', page: 'library', verify: true }),
    'help.tour': () => this.#tour(),
    'help.shortcuts': () => this.#workspace.show({ kind: 'shortcuts' }),
    'sample.remove': () => this.#workspace.show({ kind: 'removeSample' }),
    'help.about': () => this.#workspace.show({ kind: 'about' }),
    'compare.open': (argument) => this.#compare(argument),
    'versions.open': (argument) => this.#versions(argument),
    'preview.open': () => this.#preview(),
    'preview.moment': (argument) => this.#preview(Number(argument)),
    'export.draft': (argument) => this.#export(formatOf(argument), true),
    'settings.targets': () => this.#workspace.show({ kind: 'settings', page: 'targets' }),
    'settings.write': () => this.#workspace.show({ kind: 'settings', page: 'write' }),
    'settings.people': () => this.#workspace.show({ kind: 'settings', page: 'people' }),
    'article.open': (argument) => this.#open(argument),
    'comment.show': () => this.#showComments(),
    'session.switch': () => this.#workspace.show({ kind: 'signIn' }),
  }

  async #import(what: 'files' | 'folder'): Promise<void> {
    const choices = this.#workspace.report(await call('import.choose', { what }))
    if (choices === null) return
    if (choices.length === 0) {
      this.#workspace.notices.info(t('importer.batch.nothing'))
      return
    }
    const { chosenFiles } = await import('./import/batch-files')
    this.#workspace.show({ kind: 'importBatch', files: chosenFiles(choices) })
  }

  async #save(): Promise<void> {
    if (this.#workspace.article === null) return
    if (await this.#workspace.saveArticle()) this.#workspace.notices.info(t('window.saved'))
  }

  async #freeze(): Promise<void> {
    const article = this.#workspace.article
    if (article === null || !(await this.#workspace.saveArticle())) return
    const view = this.#workspace.report(await call('article.freeze', { id: article.id }))
    if (view === null) return
    this.#workspace.takeView(view)
    const number = view.revisions.at(-1)?.number ?? 0
    this.#workspace.notices.info(t('window.frozen', { number }))
  }

  async #saveTemplate(): Promise<void> {
    const why = this.whyNot('write.saveTemplate')
    if (why !== null) this.#workspace.notices.problem(why)
    else if (await this.#workspace.saveArticle()) this.#workspace.show({ kind: 'saveTemplate' })
  }

  async #ask(type: PlainRequest): Promise<void> {
    const article = this.#workspace.article
    if (article === null || !(await this.#workspace.saveArticle())) return
    const answer = await call('desk.do', { id: article.id, request: { type } })
    const view = this.#workspace.report(answer)
    if (view === null) return
    this.#workspace.takeView(view)
    this.#workspace.notices.info(t(`window.done.${type}`))
  }

  async #export(format: ExportFormat, draft: boolean): Promise<void> {
    const article = this.#workspace.article
    if (article === null || !(await this.#workspace.saveArticle())) return
    const answer = await call('export.save', { id: article.id, format, draft })
    if (answer.ok) {
      if (answer.value !== null)
        this.#workspace.notices.info(t('window.exported', { path: answer.value.path }))
    } else if (!draft && mayLeaveAsDraft.includes(answer.refusal.code))
      this.#workspace.notices.problem(sayRefusal(answer.refusal), {
        label: t('window.exportDraft'),
        run: () => void this.#export(format, true),
      })
    else this.#workspace.refuse(answer.refusal)
  }

  /** An embargoed story asks for the reason first. */
  async #handOff(): Promise<void> {
    const article = this.#workspace.article
    if (article === null || !(await this.#workspace.saveArticle())) return
    const answer = await call('packet.save', { id: article.id, despiteEmbargo: null })
    if (!answer.ok && answer.refusal.code === 'refusal.embargoed')
      this.#workspace.show({ kind: 'handOff', article: article.id })
    else if (!answer.ok) this.#workspace.refuse(answer.refusal)
    else if (answer.value !== null)
      this.#workspace.notices.info(t('packet.saved', { path: answer.value.path }))
  }

  #copyWechat(argument: string): Promise<void> {
    const theme = wechatThemeKeys.find((key) => key === argument)
    const order = { format: 'wechat', ...(theme === undefined ? {} : { theme }) } as const
    return this.#copy(order, t('wechat.copied'))
  }

  async #copy(order: Omit<Calls['export.copy']['input'], 'id'>, done: string): Promise<void> {
    const article = this.#workspace.article
    if (article === null || !(await this.#workspace.saveArticle())) return
    const answer = await call('export.copy', { id: article.id, ...order })
    if (answer.ok) this.#workspace.notices.info(done)
    else this.#workspace.refuse(answer.refusal)
  }

  async #chooseLibrary(): Promise<void> {
    if (!(await this.#workspace.saveArticle())) return
    this.#workspace.report(await this.#workspace.session.ask('library.choose', null))
  }

  async #signOut(): Promise<void> {
    if (!(await this.#workspace.closeArticle())) return
    this.#workspace.closePanel()
    this.#workspace.report(await this.#workspace.session.ask('session.signOut', null))
  }

  /** Actions that need words of a person have their form in the inspector. */
  #showForm(action: ActionKey, tab: 'review' | 'publish'): void {
    if (this.#workspace.article === null) return
    askedAction.ask(action)
    this.#workspace.showTab(tab)
  }

  /** Shows what is said about words somebody clicked on, where the inspector is open anyway. */
  #showComments(): void {
    if (this.#workspace.layout.inspectorOpen) this.#workspace.showTab('comments')
  }

  #toggleInspector(): void {
    const { layout } = this.#workspace
    layout.setInspector(!layout.inspectorOpen)
  }

  async #preview(moment?: number): Promise<void> {
    const article = this.#workspace.article
    if (article === null || !(await this.#workspace.saveArticle())) return
    const at = moment === undefined ? {} : { moment }
    this.#workspace.show({ kind: 'preview', article: article.id, ...at })
  }

  async #compare(argument: string): Promise<void> {
    if (this.#workspace.article === null || !(await this.#workspace.saveArticle())) return
    const [from, to] = argument.split(':')
    this.#workspace.show({ kind: 'compare', from: from || null, to: to || null })
  }

  /** `3` shows revision 3 against the one before, `3:draft` against the draft. */
  async #versions(argument: string): Promise<void> {
    if (this.#workspace.article === null || !(await this.#workspace.saveArticle())) return
    const [number = '', against] = argument.split(':')
    this.#workspace.show({
      kind: 'versions',
      number: number === '' ? null : Number(number),
      against: against === 'draft' ? 'draft' : 'previous',
    })
  }

  async #desk(panel: Panel): Promise<void> {
    if (await this.#workspace.saveArticle()) this.#workspace.show(panel)
  }

  /** What is shown of a story is what is on the disk. */
  async #ofArticle(kind: 'slip' | 'evidence'): Promise<void> {
    const article = this.#workspace.article
    if (article === null || !(await this.#workspace.saveArticle())) return
    this.#workspace.show({ kind, article: article.id })
  }

  async #tour(): Promise<void> {
    if (!(await this.#workspace.closeArticle())) return
    await this.#set({ tourDone: false })
  }

  async #open(id: string): Promise<void> {
    // It need not be in the queue that is shown. The host refuses an id it does not know.
    if (id !== '') await this.#workspace.open(id as ArticleId)
  }

  #showTab(argument: string): void {
    const tab = inspectorTabs.find((key) => key === argument)
    if (tab !== undefined) this.#workspace.showTab(tab)
  }

  async #set(settings: Parameters<Workspace['session']['set']>[0]): Promise<void> {
    this.#workspace.report(await this.#workspace.session.set(settings))
  }
}

type Handler = (argument: string) => void | Promise<void>

/** The field that has the focus has a history of its own, and only the browser can walk it. */
function step(direction: 'undo' | 'redo'): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else reaches that history
  document.execCommand(direction)
}

/** Commands that are in no menu: buttons give them, mostly with an argument. */
type OwnCommand =
  | 'compare.open'
  | 'versions.open'
  | 'preview.open'
  | 'preview.moment'
  | 'export.draft'
  | 'settings.targets'
  | 'settings.people'
  | 'settings.write'
  | 'article.open'
  | 'session.switch'
  | 'comment.show'

const whileLocked: readonly string[] = [
  'theme.system',
  'theme.light',
  'theme.dark',
  'language.zh',
  'language.en',
]

const withoutPerson: readonly string[] = [
  ...whileLocked,
  'library.choose',
  'help.about',
  'help.shortcuts',
]

const needsArticle: readonly CommandId[] = [
  'edit.find',
  'edit.findNext',
  'edit.findPrevious',
  'edit.replace',
  'view.outline',
  'write.day',
  'write.dateline',
  'write.standing',
  'write.nextPrompt',
  'write.saveTemplate',
  'proof.next',
  'proof.previous',
  'proof.fix',
  'suggest.mode',
  'suggest.next',
  'suggest.previous',
  'suggest.accept',
  'suggest.reject',
  'comment.add',
  'comment.next',
  'comment.previous',
  'article.save',
  'article.freeze',
  'export.page',
  'export.text',
  'export.markdown',
  'export.copy',
  'export.copyWechat',
  'packet.save',
  'view.preview',
  'view.compare',
  'view.versions',
  'view.history',
  'article.submit',
  'desk.recall',
  'desk.claim',
  'desk.release',
  'desk.approve',
  'desk.return',
  'desk.hold',
  'desk.resume',
  'desk.spike',
  'desk.restore',
  'publish.open',
  'publish.correct',
  'publish.withdraw',
  'slip.open',
  'evidence.open',
]

const actionOf: Readonly<Partial<Record<CommandId, ActionKey>>> = {
  'article.submit': 'submit',
  'desk.recall': 'recall',
  'desk.claim': 'claim',
  'desk.release': 'release',
  'desk.approve': 'approve',
  'desk.return': 'return',
  'desk.hold': 'hold',
  'desk.resume': 'resume',
  'desk.spike': 'spike',
  'desk.restore': 'restore',
  'publish.open': 'publish',
  'publish.correct': 'correct',
  'publish.withdraw': 'withdraw',
}

/** Refusals of a sealed export after which a watermarked draft may still be wanted. */
const mayLeaveAsDraft: readonly string[] = [
  'refusal.notSealed',
  'refusal.hashMismatch',
  'refusal.checksFailed',
]

function formatOf(argument: string): ExportFormat {
  return argument === 'text' || argument === 'markdown' ? argument : 'page'
}
