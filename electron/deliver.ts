import type { Content } from '../shared/article/content'
import type { ContentHash } from '../shared/article/ids'
import type { Article } from '../shared/desk/article'
import type { DeskContext } from '../shared/desk/context'
import { decidePublication } from '../shared/desk/decide'
import type { Happening } from '../shared/desk/event'
import type { PublicationCommand } from '../shared/desk/publication-command'
import type { Standing } from '../shared/desk/standing'
import { successorOf } from '../shared/desk/successor'
import { gate } from '../shared/gate/gate'
import { refusalOf } from '../shared/gate/refusal-of'
import { themeUnder, usualKey } from '../shared/render/themes/choose'
import { instantInZone } from '../shared/render/zoned-time'
import { ok, refuse } from '../shared/result'
import type { Refusal, Refused, Result } from '../shared/result'
import { hashContent } from '../shared/seal/hash'
import { sealOf } from '../shared/seal/seal'
import type { Receipt } from '../shared/target/receipt'
import type { Target } from '../shared/target/target'
import { append } from './desk-log/append'
import { contextOf, judge, proofOn } from './desk-log/judge'
import { personNow } from './desk-log/staff'
import type { Actor, Host } from './host'
import type { Library } from './library/library'
import type { Delivery } from './library/outbox-file'
import { printPictures } from './prints'
import { sha256 } from './sha256'
import { adapterOf } from './targets/adapters'
import { looksOf } from './targets/looks'
import { parcelOf } from './targets/parcel'
import {
  addressElsewhere,
  firstPathAt,
  pathOf,
  placeAt,
  publicationOf,
} from './targets/publication-of'
import type { Sealed } from './targets/publication-of'
import type {
  Attempt,
  Ordered,
  Parcel,
  Place,
  Removal,
  TargetAdapter,
} from './targets/target-adapter'

/**
 * Carries out one delivery: checks it once more at this very moment, sends it, reads the public copy
 * back, then writes receipt and log entry in one durable change of the article.
 *
 * May be done again after a break at any point: targets take the same parcel twice without harm, and an
 * article never gets the same receipt twice.
 */
export async function deliver(
  host: Host,
  actor: Actor,
  delivery: Delivery,
): Promise<Attempt<Arrived>> {
  const stored = await host.library.readArticle(delivery.article)
  if (!stored.ok) return stopped(stored)
  const article = stored.value.value
  const done = article.receipts.find((receipt) => isReceiptOf(receipt, delivery))
  if (done !== undefined) return ok({ receipt: done, feeds: null })
  const target = findTarget(host.library, delivery.target)
  if (!target.ok) return stopped(target)
  const adapter = await adapterOf(target.value, host)
  if (!adapter.ok) return stopped(adapter)
  const packed = await pack(host, actor, article, delivery, {
    target: target.value,
    adapter: adapter.value,
  })
  if (!packed.ok) return packed
  const sent = await send(adapter.value, target.value, delivery, packed.value)
  if (!sent.ok) return sent
  const { receipt } = sent.value
  const recorded = await record(host, actor, delivery, receipt)
  if (!recorded.ok) return { ...recorded, isRetryable: true }
  if (receipt.verified === 'loss') tellLoss(host, receipt)
  return sent
}

/** A delivery that arrived. */
export interface Arrived {
  readonly receipt: Receipt
  /** Addresses of the feeds it changed; null where nobody knows any more. */
  readonly feeds: readonly string[] | null
}

/** The target with this name, or `refusal.noSuchTarget`. */
export function findTarget(library: Library, name: string): Result<Target> {
  const target = library.desk().targets.find((one) => one.name === name)
  return target === undefined ? refuse('refusal.noSuchTarget', { values: { name } }) : ok(target)
}

/** The frozen content under this hash, its hash computed anew. */
export async function readSealed(library: Library, hash: ContentHash): Promise<Result<Content>> {
  const read = await library.readRevision(hash)
  if (!read.ok) return read
  return hashContent(read.value) === hash ? read : refuse('refusal.hashMismatch')
}

/** What the desk log will be asked to say once this delivery has arrived. */
export function commandOf(delivery: Delivery): PublicationCommand | null {
  const { key, target, reason, correction, operation } = delivery
  switch (operation) {
    case 'publish':
      return { type: 'publish', target, delivery: key }
    case 'correct':
      return { type: 'correct', target, delivery: key, correction, reason }
    case 'withdraw':
    case 'kill':
      return { type: operation, target, delivery: key, reason }
    default:
      return null
  }
}

/** What a decision on a delivered content depends on. */
export async function deliveryContext(
  host: Host,
  actor: Actor,
  article: Article,
  delivery: Pick<Delivery, 'hash' | 'revision' | 'target' | 'operation'>,
): Promise<Result<DeskContext>> {
  const desk = host.library.desk()
  const judged = judge(article)
  const person = personNow(desk, actor.person)
  const base = contextOf(desk, judged, person, null, host.now())
  const notices = await newNotices(host.library, judged.standing, delivery)
  if (!notices.ok) return notices
  return ok({
    ...base,
    contentHash: delivery.hash,
    revision: delivery.revision,
    newNotices: notices.value,
  })
}

/** Ids of the corrections in a content that what the target shows now does not have, in their order. */
export async function newNotices(
  library: Library,
  standing: Standing,
  { hash, target, operation }: Pick<Delivery, 'hash' | 'target' | 'operation'>,
): Promise<Result<readonly string[]>> {
  const shown = standing.shown[target]
  if (operation !== 'correct' || shown === undefined) return ok([])
  const now = await readSealed(library, hash)
  if (!now.ok) return now
  const before = await readSealed(library, shown.hash)
  if (!before.ok) return before
  const known = new Set(before.value.corrections.map(({ id }) => id))
  return ok(now.value.corrections.map(({ id }) => id).filter((id) => !known.has(id)))
}

function isReceiptOf(receipt: Receipt, delivery: Delivery): boolean {
  return receipt.key === delivery.key && receipt.at === delivery.orderedAt
}

/** What a parcel is made of, besides its content. */
type Packed = Pick<Delivery, 'key' | 'hash' | 'revision' | 'orderedAt' | 'operation' | 'correction'>

/** A target, and how it is reached. */
interface Reached {
  readonly target: Target
  readonly adapter: TargetAdapter
}

/** Checks a delivery as it stands now and makes ready what is to be sent. */
export async function pack(
  host: Host,
  actor: Actor,
  article: Article,
  delivery: Delivery,
  reached: Reached,
): Promise<Attempt<Parcel | Removal>> {
  if (isOvertaken(article, delivery)) return stopped(refuse('refusal.overtaken'))
  const allowed = await decided(host, actor, article, delivery)
  if (!allowed.ok) return stopped(allowed)
  if (delivery.operation !== 'withdraw' && delivery.operation !== 'kill')
    return packStory(host, article, delivery, reached)
  const removal = await packRemoval(host.library, article, delivery, reached.target)
  return removal.ok ? removal : stopped(removal)
}

/** Whether the story was taken back after this was ordered: only somebody's new order may bring it again. */
function isOvertaken({ log }: Article, { operation, orderedAt }: Delivery): boolean {
  if (operation === 'withdraw' || operation === 'kill') return false
  return log.some(
    ({ at, happening: { type } }) =>
      (type === 'withdrawn' || type === 'killed') && Date.parse(at) > Date.parse(orderedAt),
  )
}

/** The log entry a delivery will have; null where the target shows this very content already. */
async function decided(
  host: Host,
  actor: Actor,
  article: Article,
  delivery: Delivery,
): Promise<Result<Happening | null>> {
  const { standing } = judge(article)
  const command = commandOf(delivery)
  const isRepeat =
    delivery.operation === 'publish' && standing.shown[delivery.target]?.hash === delivery.hash
  if (command === null || isRepeat) return ok(null)
  const context = await deliveryContext(host, actor, article, delivery)
  return context.ok ? decidePublication(standing, command, context.value) : context
}

async function packStory(
  host: Host,
  article: Article,
  delivery: Delivery,
  { target, adapter }: Reached,
): Promise<Attempt<Parcel>> {
  const frozen = await readSealed(host.library, delivery.hash)
  if (!frozen.ok) return stopped(frozen)
  const content = frozen.value
  const refusal = refusalNow(host, article, content, delivery, target)
  if (refusal !== null) return stopped({ ok: false, refusal })
  return packContent(host, article, content, delivery, { target, adapter })
}

/**
 * What this receipt acknowledged, made once more, to be compared with what the target shows now. Nothing is
 * sent, so no gate is asked.
 */
export async function packAgain(
  host: Host,
  article: Article,
  receipt: Receipt,
  reached: Reached,
): Promise<Attempt<Parcel | Removal>> {
  const { key, hash, revision, at: orderedAt, operation } = receipt
  if (operation === 'withdraw' || operation === 'kill') {
    const gone = { key, hash, orderedAt, operation }
    const removal = await packRemoval(host.library, article, gone, reached.target)
    return removal.ok ? removal : stopped(removal)
  }
  const frozen = await readSealed(host.library, hash)
  if (!frozen.ok) return stopped(frozen)
  // What a target has already is no new edition of it.
  const shown = { key, hash, revision, orderedAt, operation: 'publish', correction: null } as const
  return packContent(host, article, frozen.value, shown, reached)
}

async function packContent(
  host: Host,
  article: Article,
  content: Content,
  delivery: Packed,
  { target, adapter }: Reached,
): Promise<Attempt<Parcel>> {
  const sealed = {
    article,
    content,
    hash: delivery.hash,
    revision: delivery.revision,
    target,
    site: target.site,
    at: delivery.orderedAt,
    isTold: delivery.correction !== null,
  }
  const pictures = await printPictures(host, content, 'public')
  if (!pictures.ok) return stopped(pictures)
  const place = await placeFor(adapter, sealed)
  if (!place.ok) return place
  const placed = { ...sealed, ...(place.value === null ? {} : { place: place.value }) }
  const publication = publicationOf(placed)
  const parcel = await parcelOf(host.library, {
    ...orderOf(article, delivery, target),
    content,
    publication,
    site: target.site,
    path: pathOf(placed, publication.publishedAt),
    target: target.name,
    pictures: pictures.value,
    successor: successorOf(article.log),
    elsewhere: addressElsewhere(article, target, host.library.desk().targets),
    looks: await looksOf(host.library),
  })
  return { ok: true, value: parcel }
}

/** What tells this order from every other. What a target shows already is no new edition. */
function orderOf(
  article: Pick<Article, 'receipts'>,
  { key, orderedAt, operation, hash }: Pick<Packed, 'key' | 'orderedAt' | 'operation' | 'hash'>,
  { name, site }: Target,
): Ordered {
  const receipts = article.receipts.filter((receipt) => receipt.target === name)
  const last = receipts.at(-1)
  const isDown = last?.operation === 'withdraw' || last?.operation === 'kill'
  const isRepeat = operation === 'publish' && last?.hash === hash && !isDown
  return {
    key: sha256(JSON.stringify([key, orderedAt])),
    edition: receipts.length + (isRepeat ? 0 : 1),
    at: instantInZone(orderedAt, site.zone),
  }
}

/** Where a target that gives out addresses itself shows the story; null for one that takes ours. */
async function placeFor(
  adapter: TargetAdapter,
  sealed: Sealed & { readonly target: Target },
): Promise<Attempt<Place | null>> {
  if (adapter.reserve === undefined) return { ok: true, value: null }
  const known = placeAt(sealed.article, sealed.target.name)
  if (known !== null) return { ok: true, value: known }
  return adapter.reserve({
    article: sealed.article.id,
    slug: sealed.content.slug,
    headline: sealed.content.headline,
    publishedAt: publicationOf(sealed).publishedAt,
  })
}

/** The gate at the moment of sending, on the frozen content: an embargo or a flag may have come since. */
function refusalNow(
  host: Host,
  article: Article,
  content: Content,
  delivery: Delivery,
  target: Target,
): Refusal | null {
  const { standing: now, reader } = judge(article)
  const { approvals, policy, lastSeal } = now
  const kept = policy === null ? null : sealOf(approvals, delivery.hash, policy)
  const seal = kept ?? (lastSeal?.hash === delivery.hash ? lastSeal : null)
  const standing = { ...now, seal }
  const desk = host.library.desk()
  const proof = proofOn(desk, { article, standing, reader }, content, host.now())
  const subject = { content, draft: content, internal: article.internal, standing, proof }
  const operation = delivery.operation === 'publish' ? 'publish' : 'correct'
  return refusalOf(gate(subject, operation, target, host.now(), desk.severities))
}

async function packRemoval(
  library: Library,
  article: Article,
  delivery: Pick<Delivery, 'key' | 'hash' | 'orderedAt' | 'operation'>,
  target: Target,
): Promise<Result<Removal>> {
  const path = firstPathAt(article, target.name)
  const url = article.receipts.find((receipt) => receipt.target === target.name)?.url
  if (path === null || url === undefined) return refuse('refusal.notLive')
  const frozen = await library.readRevision(delivery.hash)
  const looks = await looksOf(library)
  return ok({
    ...orderOf(article, delivery, target),
    article: article.id,
    state: delivery.operation === 'kill' ? 'killed' : 'withdrawn',
    headline: frozen.ok ? frozen.value.headline : '',
    path,
    permalink: url,
    theme: themeUnder(usualKey(target.name, looks), looks),
  })
}

async function send(
  adapter: TargetAdapter,
  target: Target,
  delivery: Delivery,
  packed: Parcel | Removal,
): Promise<Attempt<Arrived>> {
  const isRemoval = !('page' in packed)
  const sent = isRemoval
    ? await adapter.withdraw(packed)
    : await adapter[delivery.operation === 'publish' ? 'publish' : 'correct'](packed)
  if (!sent.ok) return sent
  const seen = await adapter.verify(packed)
  if (!seen.ok) return seen
  if (seen.value.loss.includes('page')) {
    const values = { target: target.name, loss: 'publish.loss.page' }
    return { ...refuse('refusal.verifyFailed', { values }), isRetryable: true }
  }
  const { url, remoteId, etag, theme, feeds = [] } = sent.value
  const receipt: Receipt = {
    key: delivery.key,
    target: target.name,
    operation: delivery.operation,
    hash: delivery.hash,
    revision: delivery.revision,
    at: delivery.orderedAt,
    url,
    ...(remoteId === undefined ? {} : { remoteId }),
    ...(etag === undefined ? {} : { etag }),
    ...(theme === undefined ? {} : { theme }),
    verified: seen.value.verified,
    loss: [...seen.value.loss],
  }
  return ok({ receipt, feeds })
}

/** Receipt and log entry in one write; neither where the target showed this very content already. */
async function record(
  host: Host,
  actor: Actor,
  delivery: Delivery,
  receipt: Receipt,
): Promise<Result<null>> {
  for (;;) {
    const stored = await host.library.readArticle(delivery.article)
    if (!stored.ok) return stored
    const { generation } = stored.value
    const happening = await decided(host, actor, stored.value.value, delivery)
    if (!happening.ok) return happening
    const changed = await host.library.changeArticle(delivery.article, (current) => {
      if (current.generation !== generation) return refuse('refusal.stale')
      return ok(withReceipt(host, actor, current.value, receipt, happening.value))
    })
    if (changed.ok) return ok(null)
    if (changed.refusal.code !== 'refusal.stale') return changed
  }
}

function withReceipt(
  host: Host,
  actor: Actor,
  article: Article,
  receipt: Receipt,
  happening: Happening | null,
): Article {
  if (happening === null && !hasOtherTheme(article, receipt)) return article
  if (article.receipts.some((one) => one.key === receipt.key && one.at === receipt.at)) {
    return article
  }
  const kept = { ...article, receipts: [...article.receipts, receipt] }
  if (happening === null) return kept
  return append(host, actor, kept, { happening, contentHash: receipt.hash })
}

/**
 * The same text sent once more leaves a receipt only where its page has another theme since, and under a
 * key that the log knows.
 */
function hasOtherTheme({ receipts }: Article, { target, key, theme }: Receipt): boolean {
  const last = receipts.findLast((one) => one.target === target)
  return last?.theme?.hash !== theme?.hash && receipts.some((one) => one.key === key)
}

/** One notice for each fact the public copy lost, so that each is named in the reader's language. */
function tellLoss(host: Host, { target, loss }: Receipt): void {
  for (const name of loss) {
    const values = { target, loss: `publish.loss.${name}` }
    const { refusal } = refuse('refusal.verifyFailed', { values })
    host.tell('notice', { kind: 'problem', refusal })
  }
}

function stopped({ refusal }: Refused): Attempt<never> {
  return { ok: false, refusal, isRetryable: false }
}
