import type { Content } from '../shared/article/content'
import { contentFromDraft, parseContent, parseInternal } from '../shared/article/draft'
import { isEmbargoed } from '../shared/article/embargo'
import type { ArticleId, ContentHash, PersonId } from '../shared/article/ids'
import type { Internal } from '../shared/article/internal'
import type { Person } from '../shared/article/person'
import type { Article } from '../shared/desk/article'
import { mayEdit } from '../shared/desk/decide'
import { fold } from '../shared/desk/fold'
import type { BodyNode } from '../shared/document/body'
import { textOf } from '../shared/document/text'
import type { PacketView } from '../shared/packet/packet-view'
import { meet } from '../shared/packet/meeting'
import type { Meeting } from '../shared/packet/meeting'
import { mergeContents } from '../shared/packet/merge-content'
import type { MergeConflict } from '../shared/packet/merge-content'
import { internalFromPacket, mergeInternals, stricter } from '../shared/packet/merge-internal'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { hashContent } from '../shared/seal/hash'
import { validApprovals } from '../shared/seal/seal'
import { say } from '../shared/words/say'
import { append } from './desk-log/append'
import type { Entry } from './desk-log/append'
import { judge } from './desk-log/judge'
import { mayNow, personNow, rolesOf } from './desk-log/staff'
import { revise } from './desk-log/revise'
import { internalHash } from './hand-off'
import type { Actor, Host } from './host'
import { fingerprintOf } from './keys/fingerprint'
import type { DeskFile } from './library/desk-file'
import type { Packet } from './packet/packet'

/** What a person should know of a packet before they bring it in. Nothing is written. */
export async function viewPacket(host: Host, packet: Packet): Promise<PacketView> {
  const { manifest, article } = packet
  const desk = host.library.desk()
  const stored = await host.library.readArticle(article.id)
  const ours = stored.ok ? stored.value.value : null
  const standing = fold(article.log)
  const joining = ours === null ? null : joined(host, ours, packet, meetingFor(desk, ours, packet))
  return {
    article: article.id,
    newsroom: manifest.newsroom,
    at: manifest.at,
    by: manifest.by.name,
    fingerprint: fingerprintOf(manifest.by.publicKey),
    meeting: ours === null ? 'new' : meet(ours, article).kind,
    strangers: strangersIn(desk, packet).map(({ name, publicKey }) => ({
      name,
      fingerprint: fingerprintOf(publicKey),
    })),
    approvals:
      standing.contentHash === null
        ? 0
        : validApprovals(standing.approvals, standing.contentHash).length,
    embargoed: isEmbargoed(article.internal.embargo, host.now()),
    taken: joining?.taken ?? [],
    conflicts: joining?.conflicts ?? [],
  }
}

/**
 * Brings a packet in: as a new article, or into the one with its id.
 *
 * Where nothing was changed here since it left, the article goes on where the packet's ends. Where both
 * sides went on, they are merged where they do not touch, and where they do ours stays and theirs stands
 * beside it in a note. Nothing is overwritten: their text is frozen as a revision, their entries are kept.
 * With `trust`, an admin lets the approvals of everybody who signed in it count here.
 */
export async function bringIn(
  host: Host,
  actor: Actor,
  packet: Packet,
  trust: boolean,
): Promise<Result<ArticleId>> {
  const known = await knowPeople(host, actor, packet, trust)
  if (!known.ok) return known
  const kept = await keepThings(host, packet)
  if (!kept.ok) return kept
  const stored = await host.library.readArticle(packet.article.id)
  if (stored.ok) return bringBack(host, actor, packet)
  if (stored.refusal.code !== 'refusal.noSuchArticle') return stored
  return bringNew(host, actor, packet)
}

async function bringNew(host: Host, actor: Actor, packet: Packet): Promise<Result<ArticleId>> {
  const desk = host.library.desk()
  if (!mayNow(desk, actor.person, 'write')) return lacksWrite()
  const { article } = packet
  const internal = internalFromPacket(article.internal, { desk: desk.desks[0]?.key ?? '' })
  const keeps = strangersIn(desk, packet).length === 0
  const entry = { keeps, beside: [], hash: packet.manifest.contentHash }
  const made = await host.library.createArticle(
    append(host, actor, { ...article, internal }, entryOf(packet, actor.person.id, entry)),
  )
  if (!made.ok) return made
  host.tell('article.changed', { id: article.id })
  return ok(article.id)
}

async function bringBack(host: Host, actor: Actor, packet: Packet): Promise<Result<ArticleId>> {
  const { id } = packet.article
  const stored = await host.library.readArticle(id)
  if (!stored.ok) return stored
  const { generation, value: ours } = stored.value
  const desk = host.library.desk()
  const meeting = meetingFor(desk, ours, packet)
  if (meeting.kind === 'same' || meeting.kind === 'behind') {
    return refuse('refusal.packetKnown', { values: { name: ours.draft.headline } })
  }
  const joining = joined(host, ours, packet, meeting)
  const allowed = mayBringBack(host, actor, ours, joining, meeting)
  if (!allowed.ok) return allowed
  const draft = parseContent(joining.draft)
  const internal = parseInternal(joining.internal)
  if (!draft.ok) return draft
  if (!internal.ok) return internal
  const content = contentFromDraft(draft.value)
  const written = await host.library.writeRevision(content)
  if (!written.ok) return written
  const theirs = hashContent(contentFromDraft(packet.article.draft))
  const changed = await host.library.changeArticle(id, (current) => {
    if (current.generation !== generation) return refuse('refusal.stale')
    const base = meeting.kind === 'ahead' ? goneOn(ours, packet.article) : ours
    const freezing = { at: host.now(), by: actor.person.id, cause: 'brought-in' } as const
    const frozen = revise(revise(base, { ...freezing, hash: theirs }), {
      ...freezing,
      hash: written.value,
    })
    const next = { ...frozen, draft: draft.value, internal: internal.value }
    const { kind, beside } = meeting
    const entry = { keeps: true, beside: kind === 'apart' ? beside : [], hash: written.value }
    return ok(
      append(host, actor, next, entryOf(packet, fold(ours.log).owner ?? actor.person.id, entry)),
    )
  })
  if (!changed.ok) return changed
  host.tell('article.changed', { id })
  return ok(id)
}

interface Joining {
  readonly draft: Content
  readonly internal: Internal
  readonly taken: readonly string[]
  readonly conflicts: readonly MergeConflict[]
}

/** The two articles as one: theirs where ours stood still, else merged on what both froze last. */
function joined(host: Host, ours: Article, packet: Packet, meeting: Meeting): Joining {
  const { article: theirs, revisions } = packet
  const internals = joinedInternals(host, ours, theirs)
  const base = meeting.base === null ? null : (revisions.get(meeting.base) ?? null)
  const { content, taken, conflicts } = mergeContents(base, ours.draft, theirs.draft, (block) =>
    noteOf(host, packet, block),
  )
  const all = [...conflicts, ...internals.conflicts]
  const named = conflicts.filter(({ field }) => field !== 'body')
  const notes = named.map((conflict) => fieldNote(host, packet, ours, conflict))
  const draft =
    notes.length === 0
      ? content
      : { ...content, body: { ...content.body, content: [...notes, ...content.body.content] } }
  return { draft, internal: internals.internal, taken, conflicts: all }
}

function joinedInternals(host: Host, ours: Article, theirs: Article) {
  const left = ours.log.map(({ happening }) => happening)
  const handed = left.findLast((happening) => happening.type === 'handedOff')
  const isOurs = handed?.internal === internalHash(ours.internal)
  const isTheirs = handed?.internal === internalHash(theirs.internal)
  if (isTheirs) return { internal: ours.internal, conflicts: [] }
  if (!isOurs) return mergeInternals(ours.internal, theirs.internal)
  const internal = internalFromPacket(theirs.internal, ours.internal)
  // A packet never lets a story out earlier.
  const embargo = isEmbargoed(ours.internal.embargo, host.now())
    ? stricter(ours.internal.embargo, internal.embargo)
    : internal.embargo
  return { internal: embargo === undefined ? internal : { ...internal, embargo }, conflicts: [] }
}

/** How they meet, in this library: entries of somebody it does not trust never become its own log. */
function meetingFor(desk: DeskFile, ours: Article, packet: Packet): Meeting {
  const meeting = meet(ours, packet.article)
  if (meeting.kind !== 'ahead') return meeting
  const trusted = new Set(trustedIn(desk).map(keyOf))
  const isKnown = meeting.beside.every(({ actor, key }) => trusted.has(`${actor} ${key}`))
  return isKnown ? meeting : { ...meeting, kind: 'apart' }
}

function goneOn(ours: Article, theirs: Article): Article {
  const keys = new Set(theirs.receipts.map(({ key }) => key))
  const receipts = [...theirs.receipts, ...ours.receipts.filter(({ key }) => !keys.has(key))]
  return { ...theirs, receipts }
}

function mayBringBack(
  host: Host,
  actor: Actor,
  ours: Article,
  { draft, internal }: Joining,
  meeting: Meeting,
): Result<null> {
  const desk = host.library.desk()
  const person = personNow(desk, actor.person)
  const { standing, hash } = judge(ours)
  const changes = hashContent(contentFromDraft(draft)) !== hash || internal !== ours.internal
  if (!changes || meeting.kind === 'ahead')
    return mayNow(desk, person, 'write') ? ok(null) : lacksWrite()
  return mayEdit(standing, person, ours.internal, rolesOf(desk))
}

interface Arrival {
  readonly keeps: boolean
  readonly beside: Meeting['beside']
  /** Of the draft from now on. */
  readonly hash: ContentHash
}

function entryOf({ manifest }: Packet, owner: PersonId, { keeps, beside, hash }: Arrival): Entry {
  const { newsroom, signature: packet } = manifest
  const what = { newsroom, packet, owner, keeps, beside: [...beside] }
  return { happening: { type: 'broughtIn', ...what }, contentHash: hash }
}

/** People the packet names and this library does not: kept, so that their signatures can be checked for good. */
async function knowPeople(
  host: Host,
  actor: Actor,
  packet: Packet,
  trust: boolean,
): Promise<Result<null>> {
  const desk = host.library.desk()
  if (trust && !mayNow(desk, actor.person, 'admin')) {
    return refuse('refusal.notAllowed', { values: { privilege: 'desk.privilege.admin' } })
  }
  const other = packet.people.find(({ id, publicKey }) =>
    everybodyIn(desk).some((person) => person.id === id && person.publicKey !== publicKey),
  )
  if (other !== undefined) return refuse('refusal.otherKey', { values: { person: other.name } })
  const known = new Set(everybodyIn(desk).map(({ id }) => id))
  const fresh = packet.people.filter(({ id }) => !known.has(id))
  const here = new Set(packet.people.map(({ id }) => id))
  if (fresh.length === 0 && !trust) return ok(null)
  const changed = await host.library.changeDesk((now) => {
    const before = (now.outsiders ?? []).map((one) =>
      trust && here.has(one.person.id) ? { ...one, trusted: true } : one,
    )
    const { newsroom } = packet.manifest
    const added = fresh.map((person) => ({ person, newsroom, trusted: trust }))
    return ok({ ...now, outsiders: [...before, ...added] })
  })
  return changed.ok ? ok(null) : changed
}

/** The texts and pictures first, so that no article points at nothing. */
async function keepThings(
  host: Host,
  { revisions, media, article }: Packet,
): Promise<Result<null>> {
  const own = contentFromDraft(article.draft)
  for (const content of [...revisions.values(), own]) {
    const written = await host.library.writeRevision(content)
    if (!written.ok) return written
  }
  const uses = [...revisions.values(), own].flatMap((content) => content.media)
  const types = new Map(uses.map(({ asset, type }) => [asset, type] as const))
  for (const [asset, bytes] of media) {
    const written = await host.library.writeMedia(bytes, types.get(asset) ?? '')
    if (!written.ok) return written
  }
  return ok(null)
}

/** Signers in the packet whose approvals would not count here. */
function strangersIn(desk: DeskFile, { article, people }: Packet): readonly Person[] {
  const trusted = new Set(trustedIn(desk).map(keyOf))
  const signed = new Set(article.log.map(({ actor, key }) => `${actor} ${key}`))
  return people.filter((person) => signed.has(keyOf(person)) && !trusted.has(keyOf(person)))
}

function trustedIn({ people, outsiders = [] }: DeskFile): readonly Person[] {
  return [...people, ...outsiders.filter(({ trusted }) => trusted)].map(({ person }) => person)
}

function everybodyIn({ people, outsiders = [] }: DeskFile): readonly Person[] {
  return [...people, ...outsiders].map(({ person }) => person)
}

function keyOf({ id, publicKey }: Person): string {
  return `${id} ${publicKey}`
}

/** What the other side's block says, for whoever decides. */
function noteOf(host: Host, { manifest, article }: Packet, block: BodyNode): BodyNode {
  const language = article.draft.language.startsWith('zh') ? 'zh-CN' : 'en'
  const text = textOf(block)
  const values = { name: manifest.by.name, text: text === '' ? block.type : text }
  return note(host, say(language, 'packet.note.block', values))
}

function fieldNote(
  host: Host,
  { manifest }: Packet,
  { draft }: Article,
  { field, theirs }: MergeConflict,
): BodyNode {
  const language = draft.language.startsWith('zh') ? 'zh-CN' : 'en'
  const [root = ''] = field.split('.')
  const named = `window.field.${root}`
  const values = { name: manifest.by.name, field: named, text: theirs === '' ? '—' : theirs }
  return note(host, say(language, 'packet.note.field', values))
}

function note(host: Host, text: string): BodyNode {
  const content: BodyNode[] = text
    .split('\n')
    .flatMap((line, at): BodyNode[] => [
      ...(at === 0 ? [] : [{ type: 'hardBreak' }]),
      ...(line === '' ? [] : [{ type: 'text', text: line }]),
    ])
  return { type: 'note', attrs: { id: host.newId(), resolved: false }, content }
}

function lacksWrite(): Result<never> {
  return refuse('refusal.notAllowed', { values: { privilege: 'desk.privilege.write' } })
}
