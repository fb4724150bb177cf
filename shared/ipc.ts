import type { Content, MediaUse } from './article/content'
import type { CommentRequest } from './article/discuss'
import type { ArticleId, AssetHash, ContentHash, PersonId } from './article/ids'
import type { Internal } from './article/internal'
import type { Person, RoleKey } from './article/person'
import type { TakenField } from './article/update'
import type { FiguresWanted } from './desk/figures-wanted'
import type { Revision } from './desk/article'
import type { AssignmentState } from './desk/assignment'
import type { DeskEvent } from './desk/event'
import type { Reminder } from './desk/reminder'
import type { DeskRequest } from './desk/request'
import type { QueueKey } from './desk/queue'
import type { PersonWork } from './desk/person-work'
import type { Rights } from './desk/staff-event'
import type { PublicationState, Standing, WorkStage } from './desk/standing'
import type { GateOperation, GateReport } from './gate/report'
import type { GateRules } from './gate/rules'
import type { Correction } from './newstext/correct'
import type { Original } from './newstext/original'
import type { Learned, ReadingRule } from './newstext/reading-rules'
import type { PacketView } from './packet/packet-view'
import type { ProofLists } from './proof/lists'
import type { RuleKey } from './proof/rule-keys'
import type { FigureTable } from './render/figure-table'
import type { ExportFormat } from './render/format'
import type { ThemeCalls } from './render/themes/view'
import type { WechatShown } from './render/wechat/wechat-fields'
import type { WechatThemeKey } from './render/wechat/theme-key'
import type { Refusal, Result } from './result'
import type { Deputy } from './seal/deputy'
import type { Policy } from './seal/policy'
import type { Role, RoleTerms } from './seal/role'
import type { NotOrdered, OutboxView } from './target/delivery'
import type { Reread, RereadPace } from './target/drift'
import type { Receipt } from './target/receipt'
import type { DryRun } from './target/dry-run'
import type { ScheduledView } from './target/schedule'
import type { SshAddress, Target } from './target/target'
import type { InterfaceLanguage } from './words/language'
import type { WritingLists } from './write/lists'

/**
 * The contract between the window and the host. Types only; the list of names lies in `ipc-names.ts`.
 *
 * Every call is answered with a `Result`: a thrown error would lose all but its message on the way.
 */
export interface Calls extends ThemeCalls {
  'session.state': Call<null, Session>
  'session.signIn': Call<{ person: PersonId; passphrase: string }, Session>
  'session.signOut': Call<null, Session>
  /** Asks every window to save, then hides the text and forgets the key until somebody signs in. */
  'session.lock': Call<null, null>
  /** The first person of a library, made by whoever opens it first, and further people by an admin. */
  'person.add': Call<{ name: string; roles: readonly RoleKey[]; passphrase: string }, Session>
  /** Other roles for a person, or the note that they have left or come back. Asks for the privilege of an admin. */
  'person.setRights': Call<{ person: PersonId } & Rights, Session>
  /** Makes a role (`key` null), or changes what one is called and allows. Asks for the privilege of an admin. */
  'role.save': Call<{ key: RoleKey | null } & RoleTerms, Session>
  /** Refused while somebody has it or a policy names it. */
  'role.remove': Call<{ key: RoleKey }, Session>
  /** What a person did lately, and how their rights came about. */
  'person.work': Call<{ person: PersonId }, PersonWork>
  'settings.set': Call<Partial<Settings>, Session>

  'article.list': Call<{ queue: QueueKey; search: string }, ArticleList>
  'article.open': Call<{ id: ArticleId }, ArticleView>
  /** An empty story, or one that begins as the kind of story with the template's id does. */
  'article.create': Call<{ language: string; template?: string }, ArticleView>
  /** A new story that updates a published one, and takes over from it what is named. */
  'article.writeUpdate': Call<{ id: ArticleId; take: readonly TakenField[] }, ArticleView>
  /** The content of one frozen revision. */
  'article.revision': Call<{ id: ArticleId; number: number }, Content>
  'article.freeze': Call<{ id: ArticleId }, ArticleView>
  /** Makes the draft a copy of an earlier revision; the draft before it is frozen first. */
  'article.restoreRevision': Call<{ id: ArticleId; number: number }, ArticleView>

  /** Durable when answered. `base` is the generation the window's text grew from. */
  'draft.save': Call<DraftSave, DraftSaved>
  'undo.load': Call<{ id: ArticleId }, UndoTrail | null>
  'undo.save': Call<{ id: ArticleId; trail: UndoTrail }, null>
  /** An address part made from a headline (pinyin for Chinese). */
  'slug.suggest': Call<{ headline: string }, string>
  'series.list': Call<null, readonly { title: string; part: number; total: number | null }[]>

  /** Comments, for everybody who can read the article: the text stays as it is, and so do its approvals. */
  'comment.do': Call<{ id: ArticleId; request: CommentRequest }, ArticleView>
  'desk.do': Call<{ id: ArticleId; request: DeskRequest }, ArticleView>
  /** What this newsroom told its proofreader. */
  'proof.lists': Call<null, ProofLists>
  'proof.saveLists': Call<{ lists: ProofLists }, ProofLists>
  /** Writes a list where the person says; null when they cancelled. */
  'proof.exportLists': Call<{ name: string; text: string }, { path: string } | null>
  /** What this newsroom gave its writers: short forms, standing text, kinds of story. */
  'write.lists': Call<null, WritingLists>
  'write.saveLists': Call<{ lists: WritingLists }, WritingLists>
  /** Which checks stop a story, which warn, and which this newsroom does not use. */
  'gate.rules': Call<null, GateRules>
  'gate.saveRules': Call<{ rules: GateRules }, GateRules>
  'gate.check': Call<{ id: ArticleId; operation: GateOperation }, GateReport>
  'verify.run': Call<{ id: ArticleId | null }, VerifyReport>

  /** What falls between two instants (RFC 3339), the second not with it, in order of time. */
  'calendar.list': Call<{ from: string; to: string }, readonly CalendarEntry[]>
  /** The figures of a desk, in the language of the interface. */
  'dashboard.show': Call<FiguresWanted, DeskReport>
  /** Writes them as comma-separated values where the person says; null when they cancelled. */
  'dashboard.save': Call<FiguresWanted, { path: string } | null>
  /** Puts them on paper, with the system's dialog; false when the person cancelled. */
  'dashboard.print': Call<FiguresWanted, boolean>
  /** What whoever is signed in is to be told of, the newest first. */
  'reminder.list': Call<null, readonly Reminder[]>
  /**
   * Reminders that came while the window was not looked at. The system tells of them, each once, where this
   * machine is set to; how many of which kind, and no word of a story.
   */
  'reminder.announce': Call<{ reminders: readonly Pick<Reminder, 'key' | 'kind'>[] }, null>
  /** What waits at the review seat of whoever is signed in, whatever is due first on top. */
  'seat.list': Call<null, readonly ArticleSummary[]>
  /** Address of a page (own protocol) that shows the article's evidence slip. */
  'slip.show': Call<{ id: ArticleId }, PreviewAddress>
  /** Puts the slip on paper, with the system's dialog; false when the person cancelled. */
  'slip.print': Call<{ id: ArticleId }, boolean>
  /** Writes the slip where the person says; null when they cancelled. */
  'slip.save': Call<{ id: ArticleId; form: 'pdf' | 'page' }, { path: string } | null>

  'policy.save': Call<{ policy: Policy }, Session>
  'deputies.save': Call<{ deputies: readonly Deputy[] }, Session>

  /** A new key for the signed-in person; what the old one signed can still be checked. */
  'key.rotate': Call<{ from: string; to: string }, Session>
  /** Another passphrase for the same key. */
  'key.reword': Call<{ from: string; to: string }, null>
  /** Writes the signed-in person's key, sealed, where they say; null when they cancelled. */
  'key.backUp': Call<{ passphrase: string }, { path: string } | null>
  /** Puts a backed-up key back; also for somebody who cannot sign in any more. Null when they cancelled. */
  'key.restore': Call<{ passphrase: string }, { id: PersonId; name: string } | null>
  /** An administrator gives a new key to somebody who lost their passphrase. */
  'key.reenrol': Call<{ person: PersonId; passphrase: string }, Session>
  /** An administrator ends a key that is no longer to be trusted. */
  'key.revoke': Call<{ person: PersonId }, Session>

  /** Address of a page (own protocol) that shows the very bytes an export would write. */
  'preview.address': Call<{ id: ArticleId }, PreviewAddress>
  /** The article as a WeChat account would show it, in the newsroom's look where none is named. */
  'preview.wechat': Call<{ id: ArticleId; theme: WechatThemeKey | null }, WechatPreview>
  /** The page as it stood when the log entry of this number was written: one that published or corrected. */
  'preview.moment': Call<{ id: ArticleId; sequence: number }, PastPage>
  /** The marked-up proof of two revisions, to paper or to a file; null where no file was wanted. */
  'compare.copy': Call<
    { id: ArticleId; from: CopySide; to: CopySide; how: CopyWay },
    { path: string } | null
  >
  /** Asks for a file with the system's dialog, unless `path` is given; null when the person cancelled. */
  'export.save': Call<
    { id: ArticleId; format: ExportFormat; draft: boolean },
    { path: string } | null
  >
  /** Several sealed stories as one EPUB, in this order, where the person says; null when they cancelled. */
  'book.save': Call<{ ids: readonly ArticleId[]; title: string }, { path: string } | null>
  /**
   * Writes a hand-off packet where the person says; null when they cancelled. An embargoed story leaves
   * only with a reason, which the desk log keeps.
   */
  'packet.save': Call<{ id: ArticleId; despiteEmbargo: string | null }, { path: string } | null>
  /** As HTML and as plain text; `theme` is the look of a copy for WeChat. */
  'export.copy': Call<{ id: ArticleId; format: ExportFormat; theme?: WechatThemeKey }, null>

  'publish.run': Call<PublishOrder, ArticleView>
  /** What an order would send, one answer a target. Nothing leaves. */
  'publish.dryRun': Call<PublishOrder, readonly DryRun[]>
  'publish.requestKill': Call<{ id: ArticleId; reason: string }, ArticleView>
  /** Orders many stories for one target. Answered once they are written down; they are sent one by one. */
  'publish.many': Call<
    { ids: readonly ArticleId[]; target: string },
    { ordered: number; refused: readonly NotOrdered[] }
  >
  /** Sets the hour at which an approved story goes to a target. `zone` is the IANA zone it was chosen in. */
  'schedule.set': Call<{ id: ArticleId; target: string; at: string; zone: string }, ArticleView>
  'schedule.clear': Call<{ id: ArticleId }, ArticleView>
  /** Every story that has an hour, in the order of the hours. */
  'schedule.list': Call<null, readonly ScheduledView[]>
  /** Reads the public copy at a target again and compares it with what the target acknowledged. */
  'target.reread': Call<{ id: ArticleId; target: string }, Reread>
  /** Notes that a person knows of what was found (`RereadView.seen`). Asks for the privilege to publish. */
  'reread.know': Call<{ id: ArticleId; target: string; seen: string }, null>
  /** How often public copies are read again. Asks for the privilege of an admin. */
  'reread.setPace': Call<{ pace: RereadPace }, Session>
  /** Writes the receipts of all stories where the person says; null when they cancelled. */
  'receipts.save': Call<{ form: 'table' | 'json' }, { path: string } | null>
  'outbox.list': Call<null, OutboxView>
  'outbox.retry': Call<{ key: string }, null>
  'outbox.cancel': Call<{ key: string }, null>
  /** Takes back whatever no try has been made of; how many that were. */
  'outbox.stop': Call<null, { stopped: number }>
  /** Sends nothing more to a target, or goes on. Asks for the privilege to publish. */
  'outbox.pause': Call<{ target: string; paused: boolean }, null>
  /** Whether those who review a desk's stories may do nothing but suggest. Asks for the privilege of an admin. */
  'desk.setSuggesting': Call<{ desk: string; reviewersSuggest: boolean }, Session>
  'target.save': Call<{ target: Target }, Session>
  /** Puts the secret of a target into the system's keychain; `untilQuit` where it has none to be trusted. */
  'target.keepSecret': Call<{ name: string; secret: string }, 'kept' | 'untilQuit'>
  'target.test': Call<{ name: string }, { note: string }>
  /** The key an SSH server shows (`shownHostKey`), for a person to compare. Asks for the privilege of an admin. */
  'target.hostKey': Call<SshAddress, { hostKey: string }>
  /** The Micropub endpoint that a page names (`findMicropub`). Asks for the privilege of an admin. */
  'target.findMicropub': Call<{ address: string }, { endpoint: string }>

  /**
   * From the window (paste, drop): bytes, of a picture or a clip. From the menu: the host's own dialog when `bytes` is
   * null, for `what` (absent: pictures).
   */
  'media.add': Call<
    { name: string; bytes: Uint8Array | null; what?: 'pictures' | 'clips' },
    readonly MediaAsset[]
  >
  /** A picture of the web, fetched by the host because the person asked for it. */
  'media.fetch': Call<{ address: string }, MediaAsset>
  'media.uses': Call<{ asset: AssetHash }, readonly MediaUse[]>
  /** Gives up the pictures that are being added; `media.add` is then answered with `refusal.cancelled`. */
  'media.stop': Call<null, null>
  /** Pictures used before, by the words of their caption, credit, alt text or story; '' for the newest. */
  'media.find': Call<{ words: string }, readonly UsedPicture[]>

  /** Reads files and answers with what was found; nothing is written yet. `files` null: the host asks with its dialog. */
  'import.read': Call<{ files: readonly ImportFile[] | null }, readonly ImportReading[]>
  /** Asks with the host's dialog which files, or which folder, to read; null when the person cancelled. */
  'import.choose': Call<{ what: 'files' | 'folder' }, readonly ImportChoice[] | null>
  /** Reads one file that was chosen, in a process of its own with limits. */
  'import.next': Call<{ key: string }, readonly ImportReading[]>
  /** Fetches a page, a feed or a file of the web because a person asked for it, and reads it. Nothing else is fetched. */
  'import.address': Call<{ address: string }, readonly ImportReading[]>
  /** Gives up the file that is being read. */
  'import.stop': Call<null, null>
  /** Reads the file of a reading once more, in an encoding a person chose (WHATWG name). The old tokens are void. */
  'import.again': Call<{ token: string; encoding: string }, readonly ImportReading[]>
  /** Makes articles of readings that `import.read` gave, by token. */
  'import.accept': Call<
    {
      tokens: readonly string[]
      /** Packets among them whose signers an admin trusts: their approvals count here. */
      trusting?: readonly string[]
    },
    readonly ArticleId[]
  >
  /**
   * The content of a reading with these corrections, in order, and no others. With `remember`, accepting the
   * reading teaches its site what was corrected.
   */
  'import.correct': Call<
    { token: string; corrections: readonly Correction[]; remember: boolean },
    Content
  >
  /** What this newsroom corrected in imports before, oldest first. */
  'import.rules': Call<null, readonly ReadingRule[]>
  'import.forgetRule': Call<{ id: string }, readonly ReadingRule[]>

  'sample.remove': Call<null, Session>
  'library.choose': Call<null, Session>
  /** Opens a library that was opened for reading only once more, now to write in it. */
  'library.reopen': Call<null, Session>
  'library.restoreCopy': Call<{ path: string }, Session>
  'library.revealSetAside': Call<{ path: string }, null>
  /** The window's answer to `quit.asked`: all drafts are on the disk. */
  'quit.ready': Call<null, null>
  /** The window's answer to `lock.asked`: nothing is being composed, and all that can be saved is. */
  'lock.ready': Call<null, null>
}

/** What the host tells the windows, unasked. */
export interface Pushes {
  'article.changed': { readonly id: ArticleId }
  'session.changed': { readonly session: Session }
  'outbox.changed': null
  /** Which of the pictures that are being added is read now, from 1. */
  'media.progress': { readonly name: string; readonly number: number; readonly of: number }
  /** A menu entry or shortcut of the native menu. */
  command: { readonly id: string }
  /** Files were dropped on the app's icon or opened by the system. */
  'import.offered': { readonly readings: readonly ImportReading[] }
  /** Save everything now, then call `quit.ready`. */
  'quit.asked': null
  /** Save everything as soon as nothing is being composed, then call `lock.ready`. */
  'lock.asked': null
  notice: { readonly kind: 'info' | 'problem'; readonly refusal: Refusal }
}

export type CallName = keyof Calls
export type PushName = keyof Pushes
export interface Call<Input, Output> {
  readonly input: Input
  readonly output: Output
}

/** `window.caibian`: one function for each call, and one way to hear the pushes. */
export interface Bridge {
  call<Name extends CallName>(
    name: Name,
    input: Calls[Name]['input'],
  ): Promise<Result<Calls[Name]['output']>>
  /** Returns the function that stops listening. */
  on<Name extends PushName>(name: Name, hear: (message: Pushes[Name]) => void): () => void
  /** `darwin`, `win32` or `linux`: only for the names of keys. */
  readonly platform: string
}

export interface Settings {
  readonly language: InterfaceLanguage
  readonly theme: 'system' | 'light' | 'dark'
  readonly tourDone: boolean
  /** Rules of the proofreader this person never wants to hear of. */
  readonly proofOff?: readonly RuleKey[]
  /** Minutes without a key or a touch of the pointer after which the window locks; 0 or absent: never. */
  readonly lockAfter?: number
  /** Whether the system tells of new reminders while the window is not looked at. */
  readonly announces?: boolean
}

/** What every view needs to know: who is here, which library this is. */
export interface Session {
  readonly person: Person | null
  /** Whose work the locked window holds; `person` is null meanwhile. Absent while nothing is locked. */
  readonly locked?: PersonId
  readonly people: readonly Person[]
  /** What the people's roles are called and allow. */
  readonly roles: readonly Role[]
  readonly policies: readonly Policy[]
  /** Who may act for whom; absent while nobody may. */
  readonly deputies?: readonly Deputy[]
  readonly desks: readonly {
    readonly key: string
    readonly name: string
    readonly policy: string
    readonly reviewersSuggest?: boolean
  }[]
  readonly targets: readonly Target[]
  /** How often public copies are read again; absent until somebody chose (`usualPace`). */
  readonly reread?: RereadPace
  readonly settings: Settings
  readonly library: {
    readonly path: string
    readonly readOnly: boolean
    readonly hasSample: boolean
    /** Files set aside and other things a person should know, until they are dealt with. */
    readonly notices: readonly LibraryNotice[]
  }
  /** Address of the folder target's preview server on loopback; null while it could not start. */
  readonly previewServer: string | null
}

export interface LibraryNotice {
  readonly refusal: Refusal
  readonly path: string
  /** True where a last good copy is there to be opened instead. */
  readonly hasCopy: boolean
}

/** A row of the list: derived from the article, kept in the library's index. */
export interface ArticleSummary {
  readonly id: ArticleId
  readonly headline: string
  readonly slugline: string
  readonly abstract: string
  readonly language: string
  readonly byline: string
  readonly source: string
  /** Key of the desk it belongs to. */
  readonly desk: string
  readonly section: string
  readonly work: WorkStage
  readonly publication: PublicationState
  readonly level: number
  readonly levelName: { readonly zh: string; readonly en: string } | null
  /** Roles that may hold the level to be passed next; absent once all are passed. */
  readonly levelRoles?: readonly RoleKey[]
  /** Since when the level that is next waits; absent while none does. */
  readonly waitingSince?: string
  /** When the first level that is owed falls due; absent while none is owed. */
  readonly owedBy?: string
  readonly owner: PersonId | null
  readonly claimedBy: PersonId | null
  readonly assignee: PersonId | null
  /** What came of the last assignment; absent where nobody was asked to write it. */
  readonly assignment?: AssignmentState
  readonly deadline: string | null
  readonly priority: number
  readonly updatedAt: string
  readonly characters: number
  readonly embargoed: boolean
  readonly sample: boolean
  readonly series?: Content['series']
  /** Whom open comments name with an @ and wait for; absent where they wait for nobody. */
  readonly awaited?: readonly PersonId[]
  /** When each of them was named last, in the same order. */
  readonly awaitedAt?: readonly string[]
  /** Approvals an edit made void: by whose edit, when, and whose they were. Absent where none did. */
  readonly voided?: {
    readonly by: PersonId
    readonly at: string
    readonly of: readonly PersonId[]
  }
  /** When it is set to appear; absent where it is not scheduled. */
  readonly scheduledFor?: string
  /** The target it is scheduled for; present with `scheduledFor`. */
  readonly scheduledTo?: string
  /** When its embargo ends; absent where there is none, or one without an end. */
  readonly embargoedUntil?: string
  /** When readers got it first; absent where they never did. */
  readonly publishedAt?: string
  /** When it was sent back, while it is. */
  readonly returnedAt?: string
  /** When somebody was asked to write it, while they have not answered. */
  readonly askedAt?: string
}

export interface DeskReport {
  readonly title: string
  /** Of which days and which desk, in words. */
  readonly about: string
  readonly tables: readonly FigureTable[]
  /** What the figures leave out, in words; '' where that is nothing. */
  readonly note: string
}

/** What falls on a day of the calendar. */
export interface CalendarEntry {
  readonly kind: 'deadline' | 'scheduled' | 'embargo' | 'published'
  /** RFC 3339. */
  readonly at: string
  readonly article: ArticleSummary
}

export interface ArticleList {
  readonly articles: readonly ArticleSummary[]
  readonly counts: Readonly<Record<QueueKey, number>>
}

/** One article as a window shows it. */
export interface ArticleView {
  readonly id: ArticleId
  readonly createdAt: string
  readonly updatedAt: string
  /** Grows by one with each durable save; a save names the one it grew from. */
  readonly generation: number
  readonly draft: Content
  readonly internal: Internal
  readonly draftHash: ContentHash
  readonly standing: Standing
  readonly revisions: readonly Revision[]
  readonly log: readonly DeskEvent[]
  readonly receipts: readonly Receipt[]
  /** What the signed-in person may do now, with the refusal for what they may not: menus show both. */
  readonly actions: readonly Action[]
  readonly mayEdit: boolean
  readonly editRefusal: Refusal | null
  /** True where this person may suggest changes now and not make them. */
  readonly mustSuggest?: boolean
}

export type ActionKey =
  | DeskRequest['type']
  | 'publish'
  | 'schedule'
  | 'unschedule'
  | 'correct'
  | 'withdraw'
  | 'requestKill'
  | 'kill'
  | 'export'

export interface Action {
  readonly action: ActionKey
  readonly refusal: Refusal | null
}

export interface DraftSave {
  readonly id: ArticleId
  readonly base: number
  readonly draft: Content
  readonly internal: Internal
}

export interface DraftSaved {
  readonly generation: number
  readonly savedAt: string
  readonly draftHash: ContentHash
  /** Present when the save changed where the article stands (an approval was voided, or valid again). */
  readonly view: ArticleView | null
}

/** The undo history of a draft's body, kept outside the article: steps from a base, in groups as they were typed. */
export interface UndoTrail {
  readonly base: unknown
  readonly groups: readonly (readonly unknown[])[]
  /** Hash of the body the steps lead to; a trail that does not lead to the draft is thrown away. */
  readonly leadsTo: string
}

export interface VerifyReport {
  readonly articles: number
  readonly events: number
  readonly problems: readonly { readonly article: ArticleId | null; readonly refusal: Refusal }[]
}

export interface PreviewAddress {
  readonly url: string
  readonly state: 'sealed' | 'draft'
  readonly hash: ContentHash
}

/** A story as a WeChat account would show it, with what goes into fields of its own there. */
export type WechatPreview = PreviewAddress & WechatShown

/** A page that readers saw once. */
export interface PastPage {
  readonly url: string
  readonly hash: ContentHash
  readonly revision: number
  readonly target: string
  readonly at: string
}

/** Number of a revision, or the draft as it may be published. */
export type CopySide = number | 'draft'
export type CopyWay = 'print' | 'pdf' | 'html'

export interface PublishOrder {
  readonly id: ArticleId
  readonly target: string
  readonly operation: 'publish' | 'correct' | 'withdraw' | 'kill'
  /** For `correct` without a notice, `withdraw` and `kill`. */
  readonly reason: string
}

/** A picture with its latest use, and the story that uses it. */
export interface UsedPicture {
  readonly use: MediaUse
  readonly article: ArticleId
  readonly headline: string
}

/** A picture or clip the library keeps; sound has no width or height, only clips last. */
export interface MediaAsset {
  readonly hash: AssetHash
  readonly type: MediaUse['type']
  readonly width: number
  readonly height: number
  readonly milliseconds?: number
  readonly name: string
  readonly bytes: number
}

/** A file that was dropped on the window: its name and its bytes (the window has no paths). */
export interface ImportFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Pictures that lie near it, by their path from it (`nearPath`); of a page of the web, by their address. */
  readonly beside?: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** Where on the web it was fetched; absent for a file. */
  readonly address?: string
  /** The encoding its server named (WHATWG name); absent where that says nothing the bytes do not. */
  readonly charset?: string
}

/** A file that a person chose: the host keeps its path under the key. */
export interface ImportChoice {
  readonly key: string
  readonly name: string
}

export interface ImportReading {
  readonly token: string
  readonly name: string
  readonly result: Result<{
    readonly content: Content
    readonly internal: Internal
    /** The file as it came in, as words only, so that each found field can be shown in its place. */
    readonly original: Original
    /** Fields that were set as a person corrected them on the same site before. */
    readonly learned: readonly Learned[]
    /** Host of the site, or address of the sender, that corrections are remembered for; null where unknown. */
    readonly site: string | null
    /** The encoding it was read in (WHATWG name), where another may be chosen with `import.again`; else null. */
    readonly encoding: string | null
    /** Pictures of the story that lie on the web, and are fetched when the reading is accepted. */
    readonly remote: readonly string[]
    /** Where pictures the file names lie from it, `img/1.jpg`, that did not come with it. */
    readonly near: readonly string[]
    /** Where the file is a hand-off packet: who made it, and how it meets what is here; else null. */
    readonly packet: PacketView | null
  }>
}
