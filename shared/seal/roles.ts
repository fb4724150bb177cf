import type { Person, RoleKey } from '../article/person'
import type { Grant, Privilege } from '../article/privilege'
import type { Policy } from './policy'
import type { Role } from './role'

/**
 * The roles of a newsroom that has not changed any. They are data: a newsroom may rename them, give them
 * other privileges, remove them and add its own.
 *
 * The record of changes begins with these, in every library: what is changed here would be taken for
 * damage there.
 */
export const shippedRoles: readonly Role[] = [
  { key: 'reporter', name: { zh: '记者', en: 'Reporter' }, privileges: ['write', 'submit'] },
  { key: 'editor', name: { zh: '编辑', en: 'Editor' }, privileges: ['write', 'submit', 'unlock'] },
  { key: 'reviewer', name: { zh: '审稿人', en: 'Reviewer' }, privileges: [] },
  {
    key: 'chief',
    name: { zh: '总编辑', en: 'Chief editor' },
    privileges: [
      'write',
      'submit',
      'unlock',
      'publish',
      'correct',
      'withdraw',
      'kill',
      'embargo.break',
    ],
  },
  { key: 'proofreader', name: { zh: '校对', en: 'Proofreader' }, privileges: [] },
  {
    key: 'publisher',
    name: { zh: '发布员', en: 'Publisher' },
    privileges: ['publish', 'correct'],
  },
  { key: 'admin', name: { zh: '管理员', en: 'Administrator' }, privileges: ['unlock', 'admin'] },
]

/**
 * What these roles of the newsroom together allow. With a policy, also `review:n` and `proof:n` for the
 * levels they may hold; `n` counts the levels of that kind from 1.
 */
export function privilegesOf(
  held: readonly RoleKey[],
  roles: readonly Role[],
  policy: Policy | null = null,
): ReadonlySet<Privilege> {
  const all = new Set<Privilege>(
    roles.flatMap(({ key, privileges }) => (held.includes(key) ? privileges : [])),
  )
  const counts = { review: 0, proof: 0 }
  for (const level of policy?.levels ?? []) {
    counts[level.kind] += 1
    if (level.roles.some((role) => held.includes(role))) {
      all.add(`${level.kind}:${counts[level.kind]}`)
    }
  }
  return all
}

/** True when the person is at work and one of their roles, as the newsroom has it now, allows it. */
export function has(person: Person, privilege: Grant, roles: readonly Role[]): boolean {
  return (
    person.active &&
    roles.some(
      ({ key, privileges }) => privileges.includes(privilege) && person.roles.includes(key),
    )
  )
}

/** What a role is called in the language of the interface; its key where the newsroom has it no more. */
export function roleName(key: RoleKey, roles: readonly Role[], language: string): string {
  const name = roles.find((role) => role.key === key)?.name
  if (name === undefined) return key
  return language.startsWith('zh') ? name.zh : name.en
}
