import type { ArticleId, ContentHash } from '../../shared/article/ids'
import { emptyInternal } from '../../shared/article/draft'
import { beforeAll } from '../../shared/desk/fold'
import { queueKeys } from '../../shared/desk/queue'
import type {
  ArticleView,
  Bridge,
  CallName,
  Calls,
  PushName,
  Pushes,
  Session,
} from '../../shared/ipc'
import { ok, refuse, type Result } from '../../shared/result'
import { shippedRoles } from '../../shared/seal/roles'
import { staff, uuid } from './article'
import { chineseStory } from './stories'
import { summary } from './summary'

type Answers = {
  [Name in CallName]?: (
    input: Calls[Name]['input'],
  ) => Result<Calls[Name]['output']> | Promise<Result<Calls[Name]['output']>>
}

/** The host as a window knows it: answers as told, remembers what it was asked, and can push. */
export class TestBridge implements Bridge {
  readonly platform = 'linux'
  readonly asked: { readonly name: CallName; readonly input: unknown }[] = []
  answers: Answers
  session: Session
  readonly #ears = new Map<PushName, Set<(message: never) => void>>()

  constructor(person: Session['person'] = staff.editor.person) {
    this.session = testSession(person)
    this.answers = {
      'session.state': () => ok(this.session),
      'article.list': () =>
        ok({
          articles: [1, 2, 3].map((number) => summary({ id: articleId(number) })),
          counts: Object.fromEntries(queueKeys.map((key) => [key, 3])) as never,
        }),
      'article.open': ({ id }) => ok(testView(id)),
      'draft.save': ({ base }) =>
        ok({ generation: base + 1, savedAt: now, draftHash: hash, view: null }),
      'outbox.list': () =>
        ok({ deliveries: [], paused: [], announcements: [], ended: [], rereads: [] }),
      'schedule.list': () => ok([]),
      'reminder.list': () => ok([]),
      'quit.ready': () => ok(null),
    }
  }

  async call<Name extends CallName>(
    name: Name,
    input: Calls[Name]['input'],
  ): Promise<Result<Calls[Name]['output']>> {
    this.asked.push({ name, input })
    const answer = this.answers[name]
    return answer === undefined
      ? refuse('refusal.fault', { values: { detail: name } })
      : answer(input)
  }

  on<Name extends PushName>(name: Name, hear: (message: Pushes[Name]) => void): () => void {
    const ears = this.#ears.get(name) ?? new Set()
    this.#ears.set(name, ears.add(hear))
    return () => ears.delete(hear)
  }

  push<Name extends PushName>(name: Name, message: Pushes[Name]): void {
    for (const hear of this.#ears.get(name) ?? []) hear(message as never)
  }

  /** The names of what was asked, in order. */
  names(): readonly CallName[] {
    return this.asked.map(({ name }) => name)
  }

  /** Puts this bridge in the window's place. */
  connect(): this {
    Object.assign(window, { caibian: this })
    return this
  }
}

const now = '2026-03-08T02:00:00.000Z'
const hash = 'a'.repeat(64) as ContentHash

export function articleId(number: number): ArticleId {
  return uuid(number) as ArticleId
}

export function testSession(person: Session['person']): Session {
  return {
    person,
    people: Object.values(staff).map((actor) => actor.person),
    roles: shippedRoles,
    policies: [],
    desks: [],
    targets: [],
    settings: { language: 'zh-CN', theme: 'light', tourDone: true },
    library: { path: '/srv/qingxi', readOnly: false, hasSample: false, notices: [] },
    previewServer: null,
  }
}

/** An article as the host shows it: a story that its desk may edit. */
export function testView(id: ArticleId, more: Partial<ArticleView> = {}): ArticleView {
  return {
    id,
    createdAt: now,
    updatedAt: now,
    generation: 1,
    draft: chineseStory,
    internal: emptyInternal('news'),
    draftHash: hash,
    standing: {
      ...beforeAll,
      owner: staff.editor.person.id,
      contentHash: hash,
      updatedAt: now,
      sequence: 1,
    },
    revisions: [],
    log: [],
    receipts: [],
    actions: [],
    mayEdit: true,
    editRefusal: null,
    ...more,
  }
}
