import type { GateRules } from '../shared/gate/rules'
import { refuseUnknownRoles } from '../shared/desk/staff-change'
import { emptyLists } from '../shared/proof/lists'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import type { Deputy } from '../shared/seal/deputy'
import type { Policy } from '../shared/seal/policy'
import { mayNow, rolesOf } from './desk-log/staff'
import type { Actor, Host } from './host'
import type { DeskFile } from './library/desk-file'

/**
 * Changes a policy of this newsroom; only an administrator may. Stories that were submitted under the old
 * one go on under it: a log carries its policy with it.
 */
export function savePolicy(host: Host, actor: Actor, policy: Policy): Promise<Result<DeskFile>> {
  return changeRules(host, actor, (desk) => {
    if (!desk.policies.some(({ key }) => key === policy.key)) {
      return refuse('refusal.invalid', { values: { detail: policy.key }, field: 'key' })
    }
    const unknown = refuseUnknownRoles(
      policy.levels.flatMap(({ roles }) => roles),
      rolesOf(desk),
    )
    if (unknown !== null) return unknown
    const policies = desk.policies.map((one) => (one.key === policy.key ? policy : one))
    return ok({ ...desk, policies })
  })
}

/** Says who may act for whom; only an administrator may. Nobody is their own deputy. */
export function saveDeputies(
  host: Host,
  actor: Actor,
  deputies: readonly Deputy[],
): Promise<Result<DeskFile>> {
  return changeRules(host, actor, (desk) => {
    const known = new Set(desk.people.map(({ person }) => person.id))
    const wrong = deputies.find(
      (one) => one.person === one.for || !known.has(one.person) || !known.has(one.for),
    )
    if (wrong !== undefined) return refuse('refusal.invalid', { values: { detail: 'deputies' } })
    return ok({ ...desk, deputies: [...deputies] })
  })
}

/** What the newsroom set about its checks. */
export function readGateRules({ severities, proof }: DeskFile): GateRules {
  return { severities, off: proof?.off ?? [] }
}

/** Sets what stops a story, what warns and what is not asked; only an administrator may. */
export function saveGateRules(
  host: Host,
  actor: Actor,
  { severities, off }: GateRules,
): Promise<Result<DeskFile>> {
  return changeRules(host, actor, (desk) =>
    ok({ ...desk, severities, proof: { ...(desk.proof ?? emptyLists), off } }),
  )
}

function changeRules(
  host: Host,
  actor: Actor,
  change: (desk: DeskFile) => Result<DeskFile>,
): Promise<Result<DeskFile>> {
  return host.library.changeDesk((desk) =>
    mayNow(desk, actor.person, 'admin')
      ? change(desk)
      : refuse('refusal.notAllowed', { values: { privilege: 'desk.privilege.admin' } }),
  )
}
