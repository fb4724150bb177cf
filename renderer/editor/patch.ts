import * as v from 'valibot'
import { ok, refuse, type Result } from '../../shared/result'

/** Fields to set; `undefined` takes an optional field away. */
export type Patch<T> = { readonly [Key in keyof T]?: T[Key] | undefined }

type Entries = Readonly<Record<string, v.GenericSchema<unknown, unknown>>>

/**
 * A copy of `value` with the patch laid over it, each changed field checked by its schema.
 *
 * An optional field that is emptied ('' or undefined) is removed, since an absent and an empty field
 * would have two hashes for one meaning. Nothing is taken when one field is not valid.
 */
export function patched<T extends object>(
  value: T,
  patch: Patch<NoInfer<T>>,
  schema: { readonly entries: object },
): Result<T> {
  const entries = schema.entries as Entries
  const next: Record<string, unknown> = { ...(value as Record<string, unknown>) }
  for (const [field, set] of Object.entries(patch)) {
    const entry = entries[field]
    if (entry === undefined) return refuse('refusal.invalid', { field, values: { detail: field } })
    if (isOptional(entry) && (set === undefined || set === '')) {
      Reflect.deleteProperty(next, field)
      continue
    }
    const read = v.safeParse(entry, set)
    if (!read.success)
      return refuse('refusal.invalid', { field, values: { detail: read.issues[0].message } })
    // The schema's own copy: never a proxy, which could not cross to the host.
    next[field] = read.output
  }
  return ok(next as T)
}

function isOptional(entry: v.GenericSchema<unknown, unknown>): boolean {
  return entry.type === 'exact_optional' || entry.type === 'optional'
}
