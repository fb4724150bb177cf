import type { Content } from '../article/content'
import type { Internal } from '../article/internal'
import type { Place } from '../article/lengths'
import type { ProofFinding } from '../proof/finding'
import type { Seal } from '../seal/approval'
import type { Target } from '../target/target'
import type { WordKey } from '../words/en'
import type { GateOperation } from './report'
import type { Severity } from './severity'

/** What the gate is asked about. `Standing` of the desk log fits for `standing`. */
export interface GateSubject {
  /** The publishable content: of the draft (`contentFromDraft`), or of the revision that is to leave. */
  readonly content: Content
  /** The draft it came from, with the notes that never leave. */
  readonly draft: Content
  readonly internal: Internal
  readonly standing: {
    readonly work: string
    readonly publication: string
    readonly seal: Seal | null
    readonly lastSeal: Seal | null
    readonly firstPublishedAt: string | null
  }
  /** What the proofreader finds in `content`, put aside or not; asked only where a rule warns or blocks. */
  readonly proof: () => readonly ProofFinding[]
  /** Where it may go, while no target is named. */
  readonly places?: readonly Place[]
}

/** What a check may know besides the subject. */
export interface Circumstances {
  readonly operation: GateOperation
  readonly target: Target | null
  /** RFC 3339. */
  readonly now: string
}

/** One thing a check found. `check` is its key: what a newsroom sets the severity of, where it may. */
export interface Finding {
  readonly check: string
  readonly message: WordKey
  readonly field: string
  readonly values?: Readonly<Record<string, string | number>>
}

/**
 * From which step on a finding stops the story: `submit` at once; `approve` when a reviewer passes it, as
 * what could not be published must not be sealed either; `leave` only at an exit. Before that step it is
 * shown as a warning, except for `leave`, which says nothing earlier unless it is worth knowing.
 */
export type BlocksFrom = 'submit' | 'approve' | 'leave'

/** One check: pure, told everything, sets nothing. */
export interface Check {
  readonly from: BlocksFrom
  /** The shipped severity. Only those named in `checkKeys` may be set otherwise. */
  readonly severity: Severity
  readonly find: (subject: GateSubject, circumstances: Circumstances) => readonly Finding[]
}
