import type { ArticleId } from '../shared/article/ids'
import type { Article } from '../shared/desk/article'
import { ok, refuse } from '../shared/result'
import type { Refused, Result } from '../shared/result'
import { differencesOf } from '../shared/target/drift'
import type { Compared, Reread } from '../shared/target/drift'
import type { Receipt } from '../shared/target/receipt'
import type { Target } from '../shared/target/target'
import { findTarget, packAgain } from './deliver'
import { mayNow } from './desk-log/staff'
import type { Actor, Host } from './host'
import { inLane } from './outbox/lanes'
import { acknowledge, keepReading } from './outbox/rereads'
import type { Copy } from './outbox/rereads'
import { sha256 } from './sha256'
import { adapterOf } from './targets/adapters'
import type { Attempt, Parcel, Removal, TargetAdapter } from './targets/target-adapter'

/**
 * Reads the public copy of a story at a target again, compares what its readers see with what that target
 * acknowledged last (the sealed text, or that it was taken down), and keeps what it found in the outbox.
 * Changes nothing at the target. Refused with `refusal.notLive` where the target never had the story, and
 * with what keeps the target from being read.
 */
export async function reread(host: Host, id: ArticleId, name: string): Promise<Attempt<Reread>> {
  const target = findTarget(host.library, name)
  if (!target.ok) return stopped(target)
  // Not while something is being written there: half of it would look like a difference.
  return inLane(host.library, name, async () => {
    const stored = await host.library.readArticle(id)
    if (!stored.ok) return stopped(stored)
    const article = stored.value.value
    const receipt = article.receipts.findLast((one) => one.target === name)
    if (receipt === undefined) return stopped(refuse('refusal.notLive'))
    const read = await readCopy(host, article, receipt, target.value)
    if (host.library.readOnly) return read
    const kept = await keepReading(host.library, {
      article: id,
      target: name,
      at: read.ok ? read.value.at : host.now(),
      came: read.ok ? read.value : read.refusal,
      toldLoss: receipt.loss,
    })
    return kept.ok ? read : stopped(kept)
  })
}

/** The same, as the window and the command line are answered. */
export async function rereadNow(host: Host, id: ArticleId, name: string): Promise<Result<Reread>> {
  const read = await reread(host, id, name)
  if (!host.library.readOnly) host.tell('outbox.changed', null)
  return read.ok ? ok(read.value) : { ok: false, refusal: read.refusal }
}

/** Notes that whoever may publish knows of what was found at a target (`acknowledge`). */
export async function knowOf(
  host: Host,
  { person }: Actor,
  found: Copy & { readonly seen: string },
): Promise<Result<null>> {
  if (!mayNow(host.library.desk(), person, 'publish'))
    return refuse('refusal.notAllowed', { values: { privilege: 'desk.privilege.publish' } })
  const noted = await acknowledge(host.library, found, person.id, host.now())
  if (noted.ok) host.tell('outbox.changed', null)
  return noted
}

async function readCopy(
  host: Host,
  article: Article,
  receipt: Receipt,
  target: Target,
): Promise<Attempt<Reread>> {
  const adapter = await adapterOf(target, host)
  if (!adapter.ok) return stopped(adapter)
  const reached = { target, adapter: readingOnly(adapter.value) }
  const packed = await packAgain(host, article, receipt, reached)
  if (!packed.ok) return packed
  const seen = await adapter.value.verify(packed.value)
  if (!seen.ok) return seen
  const isSilent = seen.value.verified === 'not-checked'
  const found = isSilent
    ? ({ state: 'unreadable', differences: [] } as const)
    : compared(packed.value, receipt, { ...seen.value, seen: seen.value.seen ?? null })
  const what = JSON.stringify([
    found.state,
    found.differences.map(({ field, there }) => [field, there]),
  ])
  return { ok: true, value: { target: target.name, ...found, at: host.now(), seen: sha256(what) } }
}

function compared(
  packed: Parcel | Removal,
  { etag }: Receipt,
  { loss, seen }: Pick<Compared, 'loss' | 'seen'>,
): Pick<Reread, 'state' | 'differences'> {
  const isRemoval = !('page' in packed)
  // The page is gone, as it should be, and with it what should stand in its place.
  const isBare = isRemoval && loss.includes('tombstone')
  if (loss.includes('page') && !isBare)
    return { state: isRemoval ? 'still' : 'gone', differences: [] }
  const isMadeAlike = !isRemoval && etag === sha256(packed.page)
  const missed = loss.filter((name) => name !== 'page')
  const differences = differencesOf({ loss: missed, seen, isMadeAlike })
  return { state: differences.length === 0 ? 'same' : 'differs', differences }
}

/** An adapter that makes no place for a story: whoever reads leaves nothing behind. */
function readingOnly(adapter: TargetAdapter): TargetAdapter {
  const rest: { -readonly [Part in keyof TargetAdapter]: TargetAdapter[Part] } = { ...adapter }
  delete rest.reserve
  return rest
}

function stopped({ refusal }: Refused): Attempt<never> {
  return { ok: false, refusal, isRetryable: false }
}
