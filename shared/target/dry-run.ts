import type { Refusal } from '../result'
import type { DeliveryOperation } from './receipt'
import type { TargetKind } from './target'

/** What stands for a secret wherever a dry run shows one: the secret itself is never read. */
export const masked = '•••'

/**
 * One thing a delivery would do, in its order: a request, or a file of a site.
 *
 * `method` is a method of HTTP, or `WRITE`, `REMOVE` and `PUSH` for files of a folder, an SFTP server and a
 * repository. What the target itself would answer with stands as ‹1›, ‹2› … (`DryRun.given`).
 */
export interface DryStep {
  readonly method: string
  /** Whole, or the path of a file. */
  readonly address: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** It only asks what is there, and changes nothing. */
  readonly isQuestion: boolean
  /** Lists, feeds and what a site remembers: made from what lies there, so they are other when it is sent. */
  readonly isOfSite: boolean
  /** Null where nothing is sent with it. */
  readonly body: DryBody | null
}

/** What is sent. `parts` are those of a form (RFC 7578); empty for everything else. */
export interface DryBody extends DryBytes {
  readonly parts: readonly (DryBytes & { readonly name: string; readonly file: string | null })[]
}

export interface DryBytes {
  /** Media type; '' where none is said. */
  readonly type: string
  /** In bytes. */
  readonly size: number
  /** SHA-256; null where the bytes depend on an answer, or on chance. */
  readonly sha256: string | null
  /** What a person can read of it, long runs of base64 and what is past `mostShown` left out; null for pictures. */
  readonly text: string | null
}

/** The longest text of a body that is shown, in UTF-16 units. */
export const mostShown = 200_000

/** Something that the target gives out, and what stands for it. */
export interface DryGiven {
  /** ‹1›, ‹2› … */
  readonly mark: string
  /** A key of the `dryrun` drawer that says what it is. */
  readonly what: string
}

/** What one delivery would send. Nothing has left: the target's answers are made up. */
export interface DryRun {
  readonly target: string
  readonly kind: TargetKind
  readonly operation: DeliveryOperation
  readonly steps: readonly DryStep[]
  readonly given: readonly DryGiven[]
  /** Keys of the `dryrun` drawer: what the target will not keep, or what it makes of it. */
  readonly losses: readonly string[]
  /** Why it would stop after these steps; null where it would not. */
  readonly refusal: Refusal | null
}
