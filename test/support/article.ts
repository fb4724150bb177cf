import { append } from '../../electron/desk-log/append'
import { contextOf, judge, policyOf } from '../../electron/desk-log/judge'
import { revise } from '../../electron/desk-log/revise'
import type { Actor } from '../../electron/host'
import { signerFromSeed } from '../../electron/keys/keys'
import { deskFileVersion } from '../../electron/library/desk-file'
import type { DeskFile, SealedKey } from '../../electron/library/desk-file'
import type { Content } from '../../shared/article/content'
import { emptyInternal } from '../../shared/article/draft'
import type { ArticleId, ContentHash, PersonId } from '../../shared/article/ids'
import type { Internal } from '../../shared/article/internal'
import type { RoleKey } from '../../shared/article/person'
import { articleSchemaVersion } from '../../shared/desk/article'
import type { Article } from '../../shared/desk/article'
import { planAfter } from '../../shared/desk/planned'
import type { DeskContext } from '../../shared/desk/context'
import { decide, decideEdit, decidePublication } from '../../shared/desk/decide'
import type { Happening } from '../../shared/desk/event'
import { fold } from '../../shared/desk/fold'
import type { PublicationCommand } from '../../shared/desk/publication-command'
import type { DeskRequest } from '../../shared/desk/request'
import type { Standing } from '../../shared/desk/standing'
import type { Result } from '../../shared/result'
import { mayHold, shippedPolicies } from '../../shared/seal/policies'
import { levelHeldBy, validApprovals } from '../../shared/seal/seal'
import { chineseStory } from './stories'

/* Builders for articles and the people of an invented newsroom. They decide and sign as the program does. */

/** A UUID that says which one it is. */
export function uuid(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

function actor(number: number, name: string, ...roles: RoleKey[]): Actor {
  const signer = signerFromSeed(new Uint8Array(32).fill(number))
  const { publicKey } = signer
  return {
    signer,
    person: { id: uuid(number) as PersonId, name, roles, publicKey, active: true },
  }
}

/** Enough people to pass every shipped policy, and one who may do nothing but write. */
export const staff = {
  reporter: actor(1, '闻若溪', 'reporter'),
  editor: actor(2, '易怀川', 'editor'),
  reviewer: actor(3, '沈知微', 'reviewer'),
  chief: actor(4, '顾长庚', 'chief', 'admin'),
  secondChief: actor(5, 'Ada Thorne', 'chief'),
  proofreader: actor(6, '言慎行', 'proofreader'),
  publisher: actor(7, 'Niall Birch', 'publisher'),
  otherReporter: actor(8, 'Mira Vale', 'reporter'),
} as const

/** Passing a level is asked of them in this order. */
const reviewers: readonly Actor[] = [
  staff.editor,
  staff.reviewer,
  staff.chief,
  staff.secondChief,
  staff.proofreader,
]

export const unopenable: SealedKey = {
  kdf: { name: 'scrypt', salt: '', n: 2, r: 1, p: 1 },
  cipher: { name: 'aes-256-gcm', nonce: '', tag: '' },
  sealed: '',
}

/** The desk file of the invented newsroom, its one desk working by this policy. */
export function newsroom(policy = 'cn-3r3p', change: Partial<DeskFile> = {}): DeskFile {
  return {
    schema: deskFileVersion,
    newsroom: '清溪日报',
    people: Object.values(staff).map(({ person }) => ({ person, key: unopenable })),
    desks: [{ key: 'news', name: '新闻部', policy }],
    policies: [...shippedPolicies] as DeskFile['policies'],
    targets: [],
    severities: {},
    ...change,
  }
}

/** A clock that goes on by a minute with each look, and ids that count. */
export function testTime(start = '2026-03-08T02:00:00.000Z') {
  let minutes = 0
  let ids = 1000
  return {
    now: () => new Date(Date.parse(start) + (minutes += 1) * 60_000).toISOString(),
    newId: () => uuid((ids += 1)),
  }
}

export interface ArticleStart {
  readonly content?: Partial<Content>
  readonly internal?: Partial<Internal>
  readonly policy?: string
  /** Another newsroom than the shipped one, where its rules are what is tried. */
  readonly desk?: DeskFile
  readonly owner?: Actor
}

/** An article that its reporter has just made; `submitted()`, `approved(1)` and so on lead it further. */
export function article(start: ArticleStart = {}): ArticleBuilder {
  const time = testTime()
  const desk = start.desk ?? newsroom(start.policy)
  const owner = start.owner ?? staff.reporter
  const at = time.now()
  const bare: Article = {
    schema: articleSchemaVersion,
    id: uuid(500) as ArticleId,
    createdAt: at,
    updatedAt: at,
    draft: { ...chineseStory, ...start.content },
    internal: { ...emptyInternal('news'), ...start.internal },
    revisions: [],
    log: [],
    receipts: [],
  }
  const { hash } = judge(bare)
  const revised = revise(bare, { hash, at, by: owner.person.id, cause: 'created' })
  const happening: Happening = { type: 'created', policy: policyOf(desk, 'news') }
  const made = append(time, owner, revised, { happening, contentHash: hash })
  return new ArticleBuilder(made, desk, time)
}

/** Leads an article through the desk. Each step gives a new builder; a step the rules refuse throws. */
export class ArticleBuilder {
  readonly article: Article
  readonly desk: DeskFile
  readonly #time: ReturnType<typeof testTime>

  constructor(built: Article, desk: DeskFile, time: ReturnType<typeof testTime>) {
    this.article = built
    this.desk = desk
    this.#time = time
  }

  get standing(): Standing {
    return fold(this.article.log)
  }

  /** What the desk says to a request, without carrying it out. */
  ask(by: Actor, request: DeskRequest): Result<Happening> {
    const judged = judge(this.article)
    const context = contextOf(this.desk, judged, by.person, null, this.#time.now())
    return decide(judged.standing, request, context)
  }

  asks(by: Actor, request: DeskRequest): ArticleBuilder {
    return this.#carried(by, this.ask(by, request))
  }

  askPublication(
    by: Actor,
    command: PublicationCommand,
    about: Partial<Pick<DeskContext, 'contentHash' | 'newNotices'>> = {},
  ): Result<Happening> {
    const judged = judge(this.article)
    const context = contextOf(this.desk, judged, by.person, null, this.#time.now())
    return decidePublication(judged.standing, command, { ...context, ...about })
  }

  publishes(
    by: Actor,
    command: PublicationCommand,
    about: Partial<Pick<DeskContext, 'contentHash' | 'newNotices'>> = {},
  ): ArticleBuilder {
    return this.#carried(by, this.askPublication(by, command, about), about.contentHash)
  }

  submitted(by: Actor = staff.reporter): ArticleBuilder {
    return this.asks(by, { type: 'submit' })
  }

  /** Somebody who may takes up the level that is next. */
  claimed(by: Actor = this.nextReviewer()): ArticleBuilder {
    return this.asks(by, { type: 'claim' })
  }

  /** The next so many levels are passed, each by somebody who may; all that are left without a number. */
  approved(levels = Infinity): ArticleBuilder {
    if (levels <= 0 || this.standing.work === 'approved') return this
    const by = this.nextReviewer()
    const { policy, level } = this.standing
    const needs = policy?.levels[level]?.needs
    const opinion = needs === 'report' || needs === 'opinion' ? '同意' : ''
    const signed = needs === 'signature' ? { signedAs: by.person.name } : {}
    const passed = this.asks(by, { type: 'claim' }).asks(by, {
      type: 'approve',
      opinion,
      ...signed,
    })
    return passed.approved(levels - 1)
  }

  returned(
    text = '请补充第二个消息来源',
    by: Actor = this.nextReviewer(),
    to: 'author' | number = 'author',
  ): ArticleBuilder {
    return this.asks(by, { type: 'return', to, reason: 'source', text })
  }

  published(target = 'site', by: Actor = staff.publisher): ArticleBuilder {
    return this.publishes(by, { type: 'publish', target, delivery: `${target}-publish` })
  }

  /** The draft becomes another, as a save would make it; the log says so where that changes what holds. */
  edited(change: Partial<Content>, by: Actor = staff.editor): ArticleBuilder {
    const article = { ...this.article, draft: { ...this.article.draft, ...change } }
    const { hash, standing } = judge(article)
    const happening = decideEdit(standing, hash)
    const next =
      happening === null
        ? article
        : append(this.#time, by, article, { happening, contentHash: hash })
    return new ArticleBuilder(next, this.desk, this.#time)
  }

  /** What the newsroom knows of it becomes something else; no entry in the log speaks of that. */
  known(change: Partial<Internal>): ArticleBuilder {
    const internal = { ...this.article.internal, ...change }
    return new ArticleBuilder({ ...this.article, internal }, this.desk, this.#time)
  }

  /** The first person who may pass the level that is next. */
  nextReviewer(): Actor {
    const { policy, level, approvals } = this.standing
    if (policy === null) throw new Error('no policy')
    const at = Math.min(level, policy.levels.length - 1)
    const valid = validApprovals(approvals, judge(this.article).hash)
    const found = reviewers.find(
      ({ person }) =>
        mayHold(policy.levels[at] as (typeof policy.levels)[number], person) &&
        levelHeldBy(person.id, at, valid, policy) === null,
    )
    if (found === undefined) throw new Error(`nobody may pass level ${at}`)
    return found
  }

  #carried(by: Actor, decided: Result<Happening>, sent?: ContentHash): ArticleBuilder {
    if (!decided.ok) throw new Error(JSON.stringify(decided.refusal))
    const { hash } = judge(this.article)
    const freezing = { hash, at: this.#time.now(), by: by.person.id }
    const cause = freezes[decided.value.type]
    const revised =
      cause === undefined ? this.article : revise(this.article, { ...freezing, cause })
    const entry = { happening: decided.value, contentHash: sent ?? hash }
    const planned = { ...revised, internal: planAfter(revised.internal, decided.value) }
    return new ArticleBuilder(append(this.#time, by, planned, entry), this.desk, this.#time)
  }
}

const freezes: Partial<Record<Happening['type'], 'submitted' | 'approved' | 'returned'>> = {
  submitted: 'submitted',
  approved: 'approved',
  returned: 'returned',
}
