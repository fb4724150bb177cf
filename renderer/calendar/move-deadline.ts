import type { ArticleId } from '../../shared/article/ids'
import type { Internal } from '../../shared/article/internal'
import { instantInZone } from '../../shared/render/zoned-time'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import { call } from '../bridge'
import type { OpenArticle } from '../editor/open-article.svelte'
import { instantAt, wallTimeAt } from '../../shared/wall-time'

type Deadline = NonNullable<Internal['deadline']>

/**
 * Gives a story the same hour on another day, `YYYY-MM-DD` in `zone`, as its deadline; the zone its deadline
 * was set in stays. It is saved as any other change of the plan: where the story is open in this window
 * (`open`), by the window's own save, and else by a save of what is on the disk.
 */
export async function moveDeadline(
  id: ArticleId,
  to: { readonly day: string; readonly zone: string },
  open: OpenArticle | null,
): Promise<Result<Deadline>> {
  if (open?.id === id) return moveOpen(open, to)
  const opened = await call('article.open', { id })
  if (!opened.ok) return opened
  const { draft, internal, generation } = opened.value
  const moved = onDay(internal.deadline, to)
  if (moved === null) return refuse('refusal.stale')
  const next = { ...internal, deadline: moved }
  const saved = await call('draft.save', { id, base: generation, draft, internal: next })
  return saved.ok ? ok(moved) : saved
}

/** The same hour on another day; null where there is none to be moved. */
export function onDay(
  deadline: Deadline | undefined,
  { day, zone }: { readonly day: string; readonly zone: string },
): Deadline | null {
  const wall = deadline === undefined ? null : wallTimeAt(deadline.at, zone)
  const at = wall === null ? null : instantAt({ day, time: wall.time }, zone)
  if (deadline === undefined || at === null) return null
  return { at: instantInZone(at, deadline.zone), zone: deadline.zone }
}

async function moveOpen(
  open: OpenArticle,
  to: { readonly day: string; readonly zone: string },
): Promise<Result<Deadline>> {
  const refusal = () => open.saveRefusal ?? refuse('refusal.stale').refusal
  if (!open.mayEdit) return { ok: false, refusal: refusal() }
  const moved = onDay(open.internal.deadline, to)
  if (moved === null) return refuse('refusal.stale')
  const patched = open.patchInternal({ deadline: moved })
  if (!patched.ok) return patched
  return (await open.saveNow()) ? ok(moved) : { ok: false, refusal: refusal() }
}
