import { createHash } from 'node:crypto'

/** A value as 22 characters of its hash: the same is the same mark. */
export function markOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22)
}
