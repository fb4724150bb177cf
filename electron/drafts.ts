import { isDeepStrictEqual } from 'node:util'
import type { Content } from '../shared/article/content'
import {
  contentFromDraft,
  emptyInternal,
  newContent,
  parseContent,
  parseInternal,
} from '../shared/article/draft'
import { isEmbargoed } from '../shared/article/embargo'
import type { ArticleId, ContentHash } from '../shared/article/ids'
import type { Internal } from '../shared/article/internal'
import type { Person } from '../shared/article/person'
import { isSuddenShrink } from '../shared/article/shrink'
import { articleSchemaVersion } from '../shared/desk/article'
import type { Article, RevisionCause } from '../shared/desk/article'
import { decideEdit, mayEdit } from '../shared/desk/decide'
import { mustSuggest } from '../shared/desk/must-suggest'
import type { Body, BodyNode } from '../shared/document/body'
import type { ArticleView, DraftSave, DraftSaved } from '../shared/ipc'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { hashContent } from '../shared/seal/hash'
import { countSuggestions, parseSuggested } from '../shared/suggest/suggested'
import { contentFromTemplate, internalFromTemplate } from '../shared/write/template'
import { viewOf } from './article-view'
import { append } from './desk-log/append'
import { judge, policyOf } from './desk-log/judge'
import type { Judged } from './desk-log/judge'
import { mayNow, personNow, rolesOf } from './desk-log/staff'
import { revise } from './desk-log/revise'
import type { Actor, Host } from './host'
import type { Stored } from './library/library'
import { findTemplate } from './writing-lists'

export interface NewArticle {
  /** A content that was read from elsewhere; without it the article begins empty. */
  readonly content?: Content
  readonly internal?: Internal
  readonly language: string
  readonly cause: Extract<RevisionCause, 'created' | 'imported'>
}

/** Makes an article: its first entry in the log and its first revision. Asks for the privilege to write. */
export async function createArticle(
  host: Host,
  actor: Actor,
  { content, internal, language, cause }: NewArticle,
): Promise<Result<ArticleView>> {
  const desk = host.library.desk()
  if (!mayNow(desk, actor.person, 'write')) {
    return refuse('refusal.notAllowed', { values: { privilege: 'desk.privilege.write' } })
  }
  const draft = parseContent(content ?? newContent(language, desk.newsroom))
  if (!draft.ok) return draft
  const known = parseInternal(internal ?? emptyInternal(desk.desks[0]?.key ?? ''))
  if (!known.ok) return known
  const written = await host.library.writeRevision(contentFromDraft(draft.value))
  if (!written.ok) return written

  const at = host.now()
  const hash = written.value
  const bare: Article = {
    schema: articleSchemaVersion,
    id: host.newId() as ArticleId,
    createdAt: at,
    updatedAt: at,
    draft: draft.value,
    internal: withKnownDesk(known.value, desk.desks),
    revisions: [],
    log: [],
    receipts: [],
  }
  const revised = revise(bare, { hash, at, by: actor.person.id, cause })
  const policy = policyOf(desk, bare.internal.desk)
  const created = await host.library.createArticle(
    append(host, actor, revised, { happening: { type: 'created', policy }, contentHash: hash }),
  )
  return told(host, actor.person, created)
}

/** Makes an article that begins as this kind of story does. */
export async function createFromTemplate(
  host: Host,
  actor: Actor,
  id: string,
): Promise<Result<ArticleView>> {
  const template = findTemplate(host, id)
  if (!template.ok) return template
  const { newsroom, desks } = host.library.desk()
  return createArticle(host, actor, {
    content: contentFromTemplate(template.value, newsroom, host.newId),
    internal: internalFromTemplate(template.value, emptyInternal(desks[0]?.key ?? '')),
    language: template.value.language,
    cause: 'created',
  })
}

/** An article, for whoever looks at it; null where nobody is signed in, who may look but do nothing. */
export async function openArticle(
  host: Host,
  person: Person | null,
  id: ArticleId,
): Promise<Result<ArticleView>> {
  const stored = await host.library.readArticle(id)
  return stored.ok ? ok(viewOf(host, stored.value, person)) : stored
}

/**
 * Saves a draft: durable when answered.
 *
 * Refused with `stale` where the article was changed since `base`, and where this person may not edit it
 * now. A save that changes nothing writes nothing. Before a sudden large loss of text the old text is
 * frozen, and every few minutes of editing the new one. Where the text no longer is the one approvals
 * speak of, or is it again, the log says so, and the answer brings the whole view.
 */
export async function saveDraft(
  host: Host,
  actor: Actor,
  save: DraftSave,
): Promise<Result<DraftSaved>> {
  const draft = parseContent(save.draft)
  if (!draft.ok) return draft
  const internal = parseInternal(save.internal)
  if (!internal.ok) return internal
  const suggested = parseSuggested(draft.value, internal.value)
  if (!suggested.ok) return suggested
  const stored = await host.library.readArticle(save.id)
  if (!stored.ok) return stored
  const before = judge(stored.value.value)
  const allowed = mayChange(host, actor, before, internal.value)
  if (!allowed.ok) return allowed
  if (stored.value.generation !== save.base) return refuse('refusal.stale')

  const content = contentFromDraft(draft.value)
  const draftHash = hashContent(content)
  const turning = mayTurn(host, actor, before, draftHash)
  if (!turning.ok) return turning
  // Comments have a call of their own, which knows who says what, and the desk says who has the story: a
  // window's copy may be older.
  const { comments } = before.article.internal
  const edited = {
    draft: draft.value,
    internal: withAssigneeOf(before.article.internal, {
      ...withSuggestedBody(internal.value, suggested.value.body),
      comments,
    }),
  }
  if (isSame(before.article, edited)) {
    const { generation, value } = stored.value
    return ok({ generation, savedAt: value.updatedAt, draftHash, view: null })
  }
  const freezing = freezeOnSave(before, content, host.now())
  if (freezing !== null) {
    const written = await host.library.writeRevision(freezing.content)
    if (!written.ok) return written
  }
  const happening = decideEdit(before.standing, draftHash)
  const changed = await host.library.changeArticle(save.id, (current) => {
    if (current.generation !== save.base) return refuse('refusal.stale')
    const at = host.now()
    const saved: Article = { ...current.value, ...edited, updatedAt: at }
    const revised =
      freezing === null
        ? saved
        : revise(saved, {
            hash: hashContent(freezing.content),
            at,
            by: actor.person.id,
            cause: freezing.cause,
          })
    return ok(
      happening === null
        ? revised
        : append(host, actor, revised, { happening, contentHash: draftHash }),
    )
  })
  if (!changed.ok) return changed
  host.tell('article.changed', { id: save.id })
  const { generation, value } = changed.value
  // What is suggested is no part of the text, but decides what the desk may do next.
  const sameSuggestions = isDeepStrictEqual(
    before.article.internal.suggested,
    value.internal.suggested,
  )
  const isAsItWas = happening === null && freezing === null && sameSuggestions
  const view = isAsItWas ? null : viewOf(host, changed.value, actor.person)
  return ok({ generation, savedAt: value.updatedAt, draftHash, view })
}

/** The content of one frozen revision. */
export async function readRevision(
  host: Host,
  id: ArticleId,
  number: number,
): Promise<Result<Content>> {
  const stored = await host.library.readArticle(id)
  if (!stored.ok) return stored
  const revision = stored.value.value.revisions.find((one) => one.number === number)
  if (revision === undefined) {
    return refuse('refusal.noSuchRevision', { values: { revision: number } })
  }
  return host.library.readRevision(revision.hash)
}

/** Freezes the draft as a revision, because a person asked for it. */
export function freeze(host: Host, actor: Actor, id: ArticleId): Promise<Result<ArticleView>> {
  return rewrite(host, actor, id, (judged) => ok({ draft: judged.article.draft, cause: 'by-hand' }))
}

/**
 * Makes the draft a copy of an earlier revision. Nothing is lost: the draft before it is frozen first, and
 * its notes to the editor, which no revision holds, move to the end of the text; comments go back to their
 * words. Refused while suggestions are open: they are suggestions for the text that would go.
 */
export async function restoreRevision(
  host: Host,
  actor: Actor,
  id: ArticleId,
  number: number,
): Promise<Result<ArticleView>> {
  const stored = await host.library.readArticle(id)
  if (!stored.ok) return stored
  const { draft, internal } = stored.value.value
  const count = countSuggestions(draft, internal)
  if (count > 0) return refuse('refusal.openSuggestions', { values: { count } })
  const content = await readRevision(host, id, number)
  if (!content.ok) return content
  const frozen = await freeze(host, actor, id)
  if (!frozen.ok) return frozen
  const { withComments } = await import('./comments')
  return rewrite(host, actor, id, ({ article }) => {
    const restored = withComments(withNotes(content.value, article.draft), article)
    return ok({ draft: restored, cause: 'restored' })
  })
}

/** What is suggested for the body, in the normal form in which it was found valid. */
function withSuggestedBody(internal: Internal, body: Body): Internal {
  const { suggested } = internal
  return suggested?.body === undefined
    ? internal
    : { ...internal, suggested: { ...suggested, body } }
}

function withAssigneeOf(
  { assignee }: Internal,
  { assignee: _theirs, ...rest }: Internal,
): Internal {
  return assignee === undefined ? rest : { ...rest, assignee }
}

interface Rewriting {
  readonly draft: Content
  readonly cause: RevisionCause
}

/** A change of the draft that is frozen at once. */
async function rewrite(
  host: Host,
  actor: Actor,
  id: ArticleId,
  change: (judged: Judged) => Result<Rewriting>,
): Promise<Result<ArticleView>> {
  const stored = await host.library.readArticle(id)
  if (!stored.ok) return stored
  const { generation, value } = stored.value
  const judged = judge(value)
  const allowed = mayChange(host, actor, judged, value.internal)
  if (!allowed.ok) return allowed
  const wanted = change(judged)
  if (!wanted.ok) return wanted
  const turning = mayTurn(host, actor, judged, hashContent(contentFromDraft(wanted.value.draft)))
  if (!turning.ok) return turning
  if (isFrozen(judged, wanted.value.draft)) return ok(viewOf(host, stored.value, actor.person))
  const written = await host.library.writeRevision(contentFromDraft(wanted.value.draft))
  if (!written.ok) return written

  const hash = written.value
  const happening = decideEdit(judged.standing, hash)
  const changed = await host.library.changeArticle(id, (current) => {
    if (current.generation !== generation) return refuse('refusal.stale')
    const at = host.now()
    const draft = wanted.value.draft
    const freezing = { hash, at, by: actor.person.id, cause: wanted.value.cause }
    const revised = revise({ ...current.value, draft, updatedAt: at }, freezing)
    return ok(
      happening === null ? revised : append(host, actor, revised, { happening, contentHash: hash }),
    )
  })
  return told(host, actor.person, changed)
}

/** True where the draft is that already, and its newest revision holds it. */
function isFrozen({ article, hash }: Judged, draft: Content): boolean {
  return article.revisions.at(-1)?.hash === hash && isDeepStrictEqual(article.draft, draft)
}

function mayChange(
  host: Host,
  actor: Actor,
  { article, standing }: Judged,
  internal: Internal,
): Result<null> {
  const desk = host.library.desk()
  const person = personNow(desk, actor.person)
  const editing = mayEdit(standing, person, article.internal, rolesOf(desk))
  if (!editing.ok) return editing
  const breaks = breaksEmbargo(article.internal, internal, host.now())
  if (breaks && !mayNow(desk, person, 'embargo.break')) {
    const values = { privilege: 'desk.privilege.embargo.break' }
    return refuse('refusal.notAllowed', { values, field: 'internal.embargo' })
  }
  return ok(null)
}

/** Whether this person may make the content one with this hash, and not only suggest that. */
function mayTurn(
  host: Host,
  actor: Actor,
  { article, standing, hash }: Judged,
  next: ContentHash,
): Result<null> {
  if (next === hash) return ok(null)
  const desk = host.library.desk()
  return mustSuggest(standing, personNow(desk, actor.person), article.internal, desk.desks)
    ? refuse('refusal.mustSuggest')
    : ok(null)
}

/** True where an embargo that holds now is lifted, or ends sooner than it was set to. */
function breaksEmbargo(before: Internal, after: Internal, now: string): boolean {
  if (!isEmbargoed(before.embargo, now)) return false
  if (after.embargo === undefined || !after.embargo.active) return true
  return endOf(after.embargo.until) < endOf(before.embargo?.until)
}

function endOf(until: string | undefined): number {
  return until === undefined ? Infinity : Date.parse(until)
}

interface Freezing {
  readonly content: Content
  readonly cause: RevisionCause
}

/** Minutes of editing after which the text is frozen by itself. */
const minutesBetween = 5

function freezeOnSave(before: Judged, next: Content, now: string): Freezing | null {
  const newest = before.article.revisions.at(-1)
  if (newest?.hash !== before.hash && isSuddenShrink(before.content.body, next.body)) {
    return { content: before.content, cause: 'shrunk' }
  }
  const since = newest === undefined ? Infinity : Date.parse(now) - Date.parse(newest.at)
  return since >= minutesBetween * 60_000 ? { content: next, cause: 'timed' } : null
}

function isSame(article: Article, edited: Pick<Article, 'draft' | 'internal'>): boolean {
  return (
    isDeepStrictEqual(article.draft, edited.draft) &&
    isDeepStrictEqual(article.internal, edited.internal)
  )
}

function withNotes(content: Content, { body }: Content): Content {
  const notes = notesIn(body)
  if (notes.length === 0) return content
  return { ...content, body: { ...content.body, content: [...content.body.content, ...notes] } }
}

function notesIn(node: BodyNode): readonly BodyNode[] {
  return node.type === 'note' ? [node] : (node.content ?? []).flatMap(notesIn)
}

function withKnownDesk(internal: Internal, desks: readonly { readonly key: string }[]): Internal {
  const known = desks.some((desk) => desk.key === internal.desk)
  return known ? internal : { ...internal, desk: desks[0]?.key ?? '' }
}

function told(host: Host, person: Person, stored: Result<Stored<Article>>): Result<ArticleView> {
  if (!stored.ok) return stored
  host.tell('article.changed', { id: stored.value.value.id })
  return ok(viewOf(host, stored.value, person))
}
