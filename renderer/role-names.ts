import type { RoleKey } from '../shared/article/person'
import type { Role } from '../shared/seal/role'
import { roleName } from '../shared/seal/roles'
import { t, words } from './words.svelte'

/** What these roles are called, in the language of the interface. */
export function roleNames(keys: readonly RoleKey[], roles: readonly Role[]): string {
  return keys.map((key) => roleName(key, roles, words.language)).join(t('window.listComma'))
}
