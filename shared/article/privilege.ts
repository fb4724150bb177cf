/** The single things a role of the newsroom may allow, in the order in which they are shown. */
export const grants = [
  'write',
  'submit',
  'unlock',
  'publish',
  'correct',
  'withdraw',
  'kill',
  'embargo.break',
  'admin',
] as const
export type Grant = (typeof grants)[number]

/**
 * Single things a person may do. Roles are sets of grants; `review:n` and `proof:n` count levels from 1, and
 * come from the policy that names a role for a level.
 */
export type Privilege = Grant | `review:${number}` | `proof:${number}`
