import type { Content } from '../shared/article/content'
import { isEmbargoed } from '../shared/article/embargo'
import type { ArticleId, AssetHash, ContentHash } from '../shared/article/ids'
import type { Internal } from '../shared/article/internal'
import type { Person } from '../shared/article/person'
import type { Article } from '../shared/desk/article'
import { embargoFindings } from '../shared/gate/checks/leave'
import { internalForPacket } from '../shared/packet/merge-internal'
import { packetExtension } from '../shared/packet/manifest'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { canonicalBytes } from '../shared/seal/hash'
import { append } from './desk-log/append'
import { judge } from './desk-log/judge'
import { revise } from './desk-log/revise'
import type { Actor, Host } from './host'
import type { DeskFile } from './library/desk-file'
import { makePacket } from './packet/make-packet'
import { largestPacket } from './packet/packet'
import type { PacketParts } from './packet/packet'
import { sha256 } from './sha256'

export interface HandOffOrder {
  readonly id: ArticleId
  /** Why a story may leave although it is under embargo; null leaves it in. */
  readonly despiteEmbargo: string | null
}

export interface HandedOff {
  readonly bytes: Uint8Array
  /** A file name that no system takes offence at. */
  readonly suggestedName: string
}

/**
 * Makes a hand-off packet of an article: its draft as it stands, frozen as a revision, with all that is
 * known of it. The desk log says that it was made, and by whom, before a byte leaves.
 *
 * `mayGoOn` is asked once nothing stands in the way: where a person then cancels, nothing was written.
 * An embargoed story is refused, unless a person says why it may leave; the log says that too.
 */
export async function handOff(
  host: Host,
  actor: Actor,
  { id, despiteEmbargo }: HandOffOrder,
  mayGoOn: (suggestedName: string) => Promise<boolean> = () => Promise.resolve(true),
): Promise<Result<HandedOff>> {
  const stored = await host.library.readArticle(id)
  if (!stored.ok) return stored
  const { article, content, standing, hash } = judge(stored.value.value)
  if (standing.readOnly) return refuse('refusal.readOnlyArticle')
  const embargoed = isEmbargoed(article.internal.embargo, host.now())
  const flag = embargoed ? checkFlag(host, article.internal, despiteEmbargo) : ok('')
  if (!flag.ok) return flag
  const written = await host.library.writeRevision(content)
  if (!written.ok) return written
  // Whatever cannot be packed is found before the log says it was.
  const things = await thingsOf(host, article)
  if (!things.ok) return things
  const suggestedName = `${nameOf(article)}.${packetExtension}`
  if (!(await mayGoOn(suggestedName))) return refuse('refusal.cancelled')
  const changed = await host.library.changeArticle(id, (current) => {
    if (current.generation !== stored.value.generation) return refuse('refusal.stale')
    const by = actor.person.id
    const revised = revise(current.value, { hash, at: host.now(), by, cause: 'handed-off' })
    const internal = internalHash(article.internal)
    const happening = { type: 'handedOff', internal, embargoed, reason: flag.value } as const
    return ok(append(host, actor, revised, { happening, contentHash: hash }))
  })
  if (!changed.ok) return changed
  host.tell('article.changed', { id })
  const desk = host.library.desk()
  const packed = forPacket(changed.value.value)
  const revisions = new Map([...things.value.revisions, [hash, content] as const])
  const parts = { ...things.value, revisions, article: packed, people: peopleIn(packed, desk) }
  const origin = { newsroom: desk.newsroom, at: host.now(), embargoed }
  const bytes = await makePacket(parts, actor, origin)
  return ok({ bytes, suggestedName })
}

/** The hash by which it is told whether the internal data was changed since it left. */
export function internalHash(internal: Internal): ContentHash {
  const bytes = canonicalBytes(internalForPacket(internal))
  return sha256(bytes) as ContentHash
}

/** The contents an article's revisions are, and every picture that it or one of them uses. */
async function thingsOf(
  host: Host,
  article: Article,
): Promise<Result<Pick<PacketParts, 'revisions' | 'media'>>> {
  const revisions = new Map<ContentHash, Content>()
  for (const { hash } of article.revisions) {
    const content = await host.library.readRevision(hash)
    if (!content.ok) return content
    revisions.set(hash, content.value)
  }
  const media = new Map<AssetHash, Uint8Array>()
  let total = 0
  for (const { asset } of [article.draft, ...revisions.values()].flatMap((one) => one.media)) {
    if (media.has(asset)) continue
    const picture = await host.library.readMedia(asset)
    if (!picture.ok) return picture
    total += picture.value.bytes.length
    media.set(asset, picture.value.bytes)
  }
  const values = { name: article.draft.headline, most: '64 MB' }
  return total > largestPacket * 0.9
    ? refuse('refusal.packetTooLarge', { values })
    : ok({ revisions, media })
}

function checkFlag(host: Host, internal: Internal, reason: string | null): Result<string> {
  if (reason !== null) return reason.trim() === '' ? refuse('refusal.reasonNeeded') : ok(reason)
  const [embargo] = embargoFindings(internal, host.now())
  return refuse('refusal.embargoed', { values: embargo?.values ?? {}, field: 'internal.embargo' })
}

function forPacket(article: Article): Article {
  return { ...article, internal: internalForPacket(article.internal) }
}

/** Everybody whose id stands anywhere in the article, of this newsroom or another. */
function peopleIn(article: Article, { people, outsiders = [] }: DeskFile): readonly Person[] {
  const said = JSON.stringify(article)
  return [...people, ...outsiders].map(({ person }) => person).filter(({ id }) => said.includes(id))
}

function nameOf({ draft, id }: Article): string {
  return draft.slug === '' ? id.slice(-8) : draft.slug
}
