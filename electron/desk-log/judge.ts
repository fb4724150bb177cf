import type { Content } from '../../shared/article/content'
import { contentFromDraft } from '../../shared/article/draft'
import type { ContentHash } from '../../shared/article/ids'
import type { Person } from '../../shared/article/person'
import type { Article } from '../../shared/desk/article'
import type { DeskContext } from '../../shared/desk/context'
import { fold } from '../../shared/desk/fold'
import type { Standing } from '../../shared/desk/standing'
import { gate } from '../../shared/gate/gate'
import type { GateOperation, GateReport } from '../../shared/gate/report'
import { proofWhenAsked } from '../../shared/proof/content'
import type { ProofFinding } from '../../shared/proof/finding'
import { emptyLists } from '../../shared/proof/lists'
import { ProofReader } from '../../shared/proof/reader'
import { hashContent } from '../../shared/seal/hash'
import { suggestionReasons } from '../../shared/suggest/reasons'
import type { SuggestionReason } from '../../shared/suggest/reasons'
import type { Extent, Policy } from '../../shared/seal/policy'
import { solo } from '../../shared/seal/policies'
import type { DeskFile } from '../library/desk-file'
import { revisionNumber } from './revise'
import { rolesOf } from './staff'

/** An article as a decision sees it: where it stands, and the publishable content of its draft with its hash. */
export interface Judged {
  readonly article: Article
  readonly standing: Standing
  readonly content: Content
  readonly hash: ContentHash
  /** What is suggested for the draft, by nobody decided on. */
  readonly suggestions: readonly SuggestionReason[]
  /** Remembers what it read of this text from one question of the gate to the next. */
  readonly reader: ProofReader
}

/** Folds the log; the draft is stripped and hashed once somebody looks, as not every save has to know. */
export function judge(article: Article): Judged {
  let content: Content | null = null
  let hash: ContentHash | null = null
  let suggestions: readonly SuggestionReason[] | null = null
  return {
    article,
    standing: fold(article.log),
    reader: new ProofReader(),
    get content() {
      return (content ??= contentFromDraft(article.draft))
    },
    get hash() {
      return (hash ??= hashContent(this.content))
    },
    get suggestions() {
      return (suggestions ??= suggestionReasons(article.draft, article.internal))
    },
  }
}

/** The gate on an article's draft. */
export function reportOn(
  desk: DeskFile,
  judged: Judged,
  operation: GateOperation,
  now: string,
): GateReport {
  const { article, standing, content } = judged
  const { draft, internal } = article
  const proof = proofOn(desk, judged, content, now)
  const subject = { content, draft, internal, standing, proof, places: desk.targets }
  return gate(subject, operation, null, now, desk.severities)
}

/**
 * What the proofreader finds in this content of the article. A sealed text without a date of its own is
 * read as on the day of its seal, so that it is found the same on any later day.
 */
export function proofOn(
  desk: DeskFile,
  { article, standing, reader }: Pick<Judged, 'article' | 'standing' | 'reader'>,
  content: Content,
  now: string,
): () => readonly ProofFinding[] {
  const today = (standing.seal?.at ?? now).slice(0, 10)
  const around = { lists: desk.proof ?? emptyLists, today }
  return proofWhenAsked(content, article.internal, around, reader)
}

/**
 * What a decision depends on besides the standing. The gate is asked only when the decision looks at its
 * report: most are refused before.
 */
export function contextOf(
  desk: DeskFile,
  judged: Judged,
  person: Person,
  operation: GateOperation | null,
  now: string,
  extent: Extent | null = null,
): DeskContext {
  const { article, hash } = judged
  return {
    actor: person,
    deputyFor: deputyFor(desk, person, now),
    contentHash: hash,
    revision: revisionNumber(article, hash),
    credits: article.draft.credits,
    assignee: article.internal.assignee ?? null,
    get people() {
      return desk.people.map(({ person }) => person)
    },
    roles: rolesOf(desk),
    policy: policyOf(desk, article.internal.desk),
    get report() {
      return operation === null ? null : reportOn(desk, judged, operation, now)
    },
    get openSuggestions() {
      return judged.suggestions
    },
    extent,
    newNotices: [],
  }
}

/** Whose deputy a person is on this day. */
export function deputyFor(desk: DeskFile, person: Person, now: string): readonly Person[] {
  const at = Date.parse(now)
  const named = (desk.deputies ?? []).filter(
    (one) =>
      one.person === person.id &&
      (one.from === undefined || Date.parse(one.from) <= at) &&
      (one.until === undefined || Date.parse(one.until) > at),
  )
  return desk.people
    .map((entry) => entry.person)
    .filter((other) => other.active && named.some((one) => one.for === other.id))
}

/** The policy a desk works by; that of the newsroom's first desk where the name is not known. */
export function policyOf(desk: DeskFile, key: string): Policy {
  const wanted = desk.desks.find((one) => one.key === key) ?? desk.desks[0]
  return desk.policies.find((policy) => policy.key === wanted?.policy) ?? desk.policies[0] ?? solo
}
