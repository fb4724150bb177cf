import type { SpawnOptions } from 'node:child_process'

/** `limit` in seconds; 0 for none. */
export function runChild(
  command: string,
  args: readonly string[],
  options?: SpawnOptions & {
    readonly limit?: number
    readonly echo?: NodeJS.WritableStream | null
    readonly isPatient?: boolean
  },
): Promise<{ readonly code: number; readonly output: string; readonly isLate: boolean }>
