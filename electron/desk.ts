import type { ArticleId } from '../shared/article/ids'
import type { Article, RevisionCause } from '../shared/desk/article'
import { planAfter } from '../shared/desk/planned'
import { decide } from '../shared/desk/decide'
import type { Happening } from '../shared/desk/event'
import type { DeskRequest } from '../shared/desk/request'
import type { GateOperation, GateReport } from '../shared/gate/report'
import type { ArticleView } from '../shared/ipc'
import { approvedBefore } from '../shared/desk/holding'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { extentOf } from '../shared/seal/extent'
import type { Extent } from '../shared/seal/policy'
import { operationOf, viewOf } from './article-view'
import { append } from './desk-log/append'
import { contextOf, judge, reportOn } from './desk-log/judge'
import type { Judged } from './desk-log/judge'
import { personNow } from './desk-log/staff'
import { revise } from './desk-log/revise'
import type { Actor, Host } from './host'

/**
 * The second flow: submitted, reviewed, approved.
 *
 * Decides, freezes the text a decision speaks of, then appends one signed entry, in one durable write of
 * the article. Decided once more on the newest article while it is held: what changed meanwhile counts.
 * A refusal leaves the article as it was.
 */
export async function doRequest(
  host: Host,
  actor: Actor,
  id: ArticleId,
  request: DeskRequest,
): Promise<Result<ArticleView>> {
  const stored = await host.library.readArticle(id)
  if (!stored.ok) return stored
  const first = judge(stored.value.value)
  const compared = await extentSince(host, first, request)
  if (!compared.ok) return compared
  const extent = compared.value
  const decided = decideNow(host, actor, first, { request, extent })
  if (!decided.ok) return decided

  const cause = freezes[request.type]
  if (cause !== undefined) {
    const written = await host.library.writeRevision(first.content)
    if (!written.ok) return written
  }
  const changed = await host.library.changeArticle(id, (current) => {
    const judged = judge(current.value)
    if (cause !== undefined && judged.hash !== first.hash) return refuse('refusal.stale')
    const again = decideNow(host, actor, judged, { request, extent })
    if (!again.ok) return again
    return ok(carryOut(host, actor, judged, again.value, cause))
  })
  if (!changed.ok) return changed
  host.tell('article.changed', { id })
  return ok(viewOf(host, changed.value, actor.person))
}

/** The gate's findings on an article's draft for one operation; asks nothing of who is signed in. */
export async function checkArticle(
  host: Host,
  id: ArticleId,
  operation: GateOperation,
): Promise<Result<GateReport>> {
  const stored = await host.library.readArticle(id)
  if (!stored.ok) return stored
  return ok(reportOn(host.library.desk(), judge(stored.value.value), operation, host.now()))
}

/** Requests that speak of a text freeze it first, so that it can always be shown again. */
const freezes: Partial<Record<DeskRequest['type'], RevisionCause>> = {
  submit: 'submitted',
  approve: 'approved',
  return: 'returned',
  takeOver: 'taken-over',
  accept: 'approved',
  bypass: 'approved',
}

/** How far the draft is from the text that was approved last, where the request is to accept that. */
async function extentSince(
  host: Host,
  { standing, content, hash }: Judged,
  request: DeskRequest,
): Promise<Result<Extent | null>> {
  const before = request.type === 'accept' ? approvedBefore(standing, hash) : null
  if (before === null) return ok(null)
  const approved = await host.library.readRevision(before.from)
  return approved.ok ? ok(extentOf(approved.value, content)) : approved
}

interface Asked {
  readonly request: DeskRequest
  readonly extent: Extent | null
}

function decideNow(
  host: Host,
  actor: Actor,
  judged: Judged,
  { request, extent }: Asked,
): Result<Happening> {
  const desk = host.library.desk()
  const person = personNow(desk, actor.person)
  const operation = operationOf(request.type)
  const context = contextOf(desk, judged, person, operation, host.now(), extent)
  return decide(judged.standing, request, context)
}

function carryOut(
  host: Host,
  actor: Actor,
  { article, hash, standing }: Judged,
  happening: Happening,
  cause: RevisionCause | undefined,
): Article {
  const freezing = { hash, at: host.now(), by: actor.person.id }
  const revised = cause === undefined ? article : revise(article, { ...freezing, cause })
  // What is made good is the text that went out, whatever the draft has become since.
  const owed = standing.owed.find(
    (one) => happening.type === 'madeGood' && one.level === happening.level,
  )
  const planned = { ...revised, internal: planAfter(revised.internal, happening) }
  return append(host, actor, planned, { happening, contentHash: owed?.hash ?? hash })
}
