import type { refusals } from './words/en/refusal'

/** What a step that may fail for an expected reason answers with. Bugs throw; these do not. */
export type Result<T> = { readonly ok: true; readonly value: T } | Refused

/** The unhappy half of a `Result`. */
export interface Refused {
  readonly ok: false
  readonly refusal: Refusal
}

/**
 * An expected failure, as a value that crosses every border unharmed.
 *
 * `code` is one of a closed list and also the key of the sentence a person reads. `values` fill the
 * sentence's `{placeholders}`. `field` is the path of the field to go to (`source.name`, `body`), when
 * there is one. `reasons` are the single findings behind a refusal that sums several up.
 */
export interface Refusal {
  readonly code: RefusalCode
  readonly values?: Readonly<Record<string, string | number>>
  readonly field?: string
  readonly reasons?: readonly Reason[]
}

/** One finding of the gate or of a guard: a word key, its values, and the field it speaks of. */
export interface Reason {
  readonly check: string
  readonly severity: 'block' | 'warn'
  readonly message: string
  readonly values?: Readonly<Record<string, string | number>>
  readonly field: string
}

export type RefusalCode = keyof typeof refusals

/** A success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** A refusal. */
export function refuse(code: RefusalCode, more: Omit<Refusal, 'code'> = {}): Refused {
  return { ok: false, refusal: { code, ...more } }
}

/** Throws: reached only when a union gained a member that a switch does not know. */
export function never(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
