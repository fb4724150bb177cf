import type { ArticleId } from '../shared/article/ids'
import type { Article, RevisionCause } from '../shared/desk/article'
import { decide } from '../shared/desk/decide'
import type { Happening } from '../shared/desk/event'
import type { DeskRequest } from '../shared/desk/request'
import type { GateOperation, GateReport } from '../shared/gate/report'
import type { ArticleView } from '../shared/ipc'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { operationOf, viewOf } from './article-view'
import { append } from './desk-log/append'
import { contextOf, judge, personNow, reportOn } from './desk-log/judge'
import type { Judged } from './desk-log/judge'
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
  const decided = decideNow(host, actor, first, request)
  if (!decided.ok) return decided

  const cause = freezes[request.type]
  if (cause !== undefined) {
    const written = await host.library.writeRevision(first.content)
    if (!written.ok) return written
  }
  const changed = await host.library.changeArticle(id, (current) => {
    const judged = judge(current.value)
    if (cause !== undefined && judged.hash !== first.hash) return refuse('refusal.stale')
    const again = decideNow(host, actor, judged, request)
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
}

function decideNow(
  host: Host,
  actor: Actor,
  judged: Judged,
  request: DeskRequest,
): Result<Happening> {
  const desk = host.library.desk()
  const person = personNow(desk, actor.person)
  const operation = operationOf(request.type)
  return decide(judged.standing, request, contextOf(desk, judged, person, operation, host.now()))
}

function carryOut(
  host: Host,
  actor: Actor,
  { article, hash }: Judged,
  happening: Happening,
  cause: RevisionCause | undefined,
): Article {
  const freezing = { hash, at: host.now(), by: actor.person.id }
  const revised = cause === undefined ? article : revise(article, { ...freezing, cause })
  return append(host, actor, revised, { happening, contentHash: hash })
}
