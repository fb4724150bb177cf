import { emptyLists } from '../shared/proof/lists'
import type { ProofLists } from '../shared/proof/lists'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { mayNow } from './desk-log/staff'
import type { Actor, Host } from './host'

/** What this newsroom told its proofreader. */
export function readLists(host: Host): ProofLists {
  return host.library.desk().proof ?? emptyLists
}

/** Keeps the lists; only an administrator may. */
export async function saveLists(
  host: Host,
  { person }: Actor,
  lists: ProofLists,
): Promise<Result<ProofLists>> {
  if (!mayNow(host.library.desk(), person, 'admin'))
    return refuse('refusal.notAllowed', { values: { privilege: 'desk.privilege.admin' } })
  const changed = await host.library.changeDesk((desk) => ok({ ...desk, proof: lists }))
  return changed.ok ? ok(lists) : changed
}
