import type { Article } from '../shared/desk/article'
import type { PublishOrder } from '../shared/ipc'
import { ok } from '../shared/result'
import type { Result } from '../shared/result'
import type { DryRun } from '../shared/target/dry-run'
import { foreseenLoss } from '../shared/target/foreseen'
import { showsOurPages } from '../shared/target/target'
import type { Target } from '../shared/target/target'
import { hubCall } from './announce'
import { findTarget, pack, readSealed } from './deliver'
import type { Actor, Host } from './host'
import type { Delivery } from './library/outbox-file'
import { newsOf } from './news-of'
import { ordersFor } from './publish'
import { adapterOf } from './targets/adapters'
import type { Ways } from './targets/adapters'
import { folderPath } from './targets/folder-path'
import { placeAt } from './targets/publication-of'
import { pretendedDisk, pretendedGit, pretendedSftp } from './targets/rehearsal/pretended-files'
import { pretendedWeb } from './targets/rehearsal/pretended-web'
import { Recorder } from './targets/rehearsal/recorder'
import { diskSteps } from './targets/site-files'
import { draftPrefix } from './targets/site-store'
import type { Parcel, Removal } from './targets/target-adapter'

/**
 * What an order would send, one answer a target: the same checks, the same parcel and the same adapter as when
 * it is sent, with something in the network's place that writes down what it is asked. Nothing leaves, nothing
 * is written but what was printed of pictures, and no secret is read. Refused where the order would be.
 */
export async function dryRun(
  host: Host,
  actor: Actor,
  order: PublishOrder,
): Promise<Result<readonly DryRun[]>> {
  // A reason goes into the desk log, and to no target.
  const reason = order.reason === '' ? '…' : order.reason
  const ordered = await ordersFor(host, actor, { ...order, reason })
  if (!ordered.ok) return ordered
  const runs: DryRun[] = []
  for (const delivery of ordered.value) {
    const run = await rehearse(host, actor, delivery)
    if (!run.ok) return run
    runs.push(run.value)
  }
  return ok(runs)
}

async function rehearse(host: Host, actor: Actor, delivery: Delivery): Promise<Result<DryRun>> {
  const stored = await host.library.readArticle(delivery.article)
  if (!stored.ok) return stored
  const target = findTarget(host.library, delivery.target)
  if (!target.ok) return target
  const sealed = await readSealed(host.library, delivery.hash)
  if (!sealed.ok) return sealed
  const recorder = new Recorder()
  const ways = waysOf(target.value, recorder, host, {
    article: delivery.article,
    people: sealed.value.credits.map(({ name }) => name),
    shownAt: placeAt(stored.value.value, target.value.name)?.url ?? null,
    keepsMarkup: keepsMarkup(stored.value.value, target.value.name),
  })
  const adapter = await adapterOf(target.value, host, ways)
  if (!adapter.ok) return adapter
  const reached = { target: target.value, adapter: adapter.value }
  const packed = await pack(host, actor, stored.value.value, delivery, reached)
  if (!packed.ok) return { ok: false, refusal: packed.refusal }
  const isRemoval = !('page' in packed.value)
  const { operation } = delivery
  const sent = isRemoval
    ? await adapter.value.withdraw(packed.value)
    : await adapter.value[operation === 'publish' ? 'publish' : 'correct'](packed.value)
  const { hub } = target.value.site
  if (sent.ok && hub !== undefined) {
    const { feeds } = await newsOf(host.library, delivery, sent.value.feeds ?? [])
    for (const feed of feeds) recorder.request(hubCall(hub, feed))
  }
  return ok({
    target: target.value.name,
    kind: target.value.kind,
    operation,
    ...(await recorder.told(ofSite(target.value, packed.value))),
    losses: isRemoval ? [] : foreseenLoss(target.value, sealed.value),
    refusal: sent.ok ? null : sent.refusal,
  })
}

/** Whether the account may keep markup there, as far as this story's last delivery found out. */
function keepsMarkup({ receipts }: Article, target: string): boolean {
  const last = receipts.findLast((one) => one.target === target && showing.has(one.operation))
  return last?.loss.includes('markup') !== true
}

/** Operations that put a text where readers find it. */
const showing: ReadonlySet<string> = new Set(['publish', 'correct', 'update'])

/** By what a target is reached where nothing may leave. */
function waysOf(
  target: Target,
  recorder: Recorder,
  { library }: Pick<Host, 'library'>,
  pretence: Parameters<typeof pretendedWeb>[1],
): Ways {
  const root = target.kind === 'folder' ? folderPath(target, library.path) : ''
  return {
    web: pretendedWeb(target, pretence, recorder),
    sftp: () => Promise.resolve(pretendedSftp(recorder)),
    git: pretendedGit(recorder, target.kind === 'git' ? `${target.address} ${target.branch}` : ''),
    disk: pretendedDisk(recorder, diskSteps, root),
  }
}

/** Whether a file is one that depends on what else the site shows. */
function ofSite(target: Target, packed: Parcel | Removal): (address: string) => boolean {
  if (!showsOurPages(target)) return () => false
  const paths = 'page' in packed ? packed.pictures.map(({ path }) => path) : []
  const story = 'page' in packed ? packed.story.path : packed.path
  const own = [...paths, story.replace(/\.html$/, '')]
  return (address) => {
    const path = decodeURIComponent(address).replace(`/${draftPrefix}`, '/')
    return !own.some((one) => path.includes(one))
  }
}
