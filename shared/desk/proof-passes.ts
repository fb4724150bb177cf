import type { PersonId } from '../article/ids'
import type { Level } from '../seal/policy'
import type { DeskEvent } from './event'
import { apply, beforeAll } from './fold'
import type { Standing } from './standing'

/**
 * How a proof ended: passed, sent back, taken over by somebody else in the middle of it, or with marks that
 * somebody who had approved the text answered for (`accepted`).
 */
export type PassEnd = 'approved' | 'returned' | 'takenOver' | 'accepted'

/** One proof of a story: who read which text, and which text it had become when it was handed on. */
export interface ProofPass {
  /** The level of the policy, from 0. */
  readonly level: number
  readonly rule: Level
  /** Which of the policy's proofs it is, from 1: 一校, 二校, 三校. */
  readonly number: number
  readonly by: PersonId
  /** RFC 3339: when it ended. */
  readonly at: string
  readonly end: PassEnd
  /** Number of the revision that was proofread. */
  readonly from: number
  /** Number of the revision it became; equal to `from` where nothing was marked. */
  readonly to: number
}

/**
 * The proofs of a story, oldest first. What was marked in one is what differs between its two revisions.
 *
 * A text that a proof changed so that it has to be reviewed anew is told by that review, and not as marks
 * of the proof. A log this version does not know whole is read as far as it is known.
 */
export function proofPasses(log: readonly DeskEvent[]): readonly ProofPass[] {
  const passes: ProofPass[] = []
  let standing = beforeAll
  let open: OpenPass | null = null
  let inHand: number | null = null
  for (const event of log) {
    standing = apply(standing, event)
    if (standing.readOnly) break
    const { happening } = event
    const to: number | null = 'revision' in happening ? happening.revision : inHand
    const end = endOf(happening.type)
    if (open !== null && end !== null && to !== null && isItsEnd(open, event)) {
      passes.push({ ...open, end, to, at: event.at })
    }
    if (closing.includes(happening.type)) open = null
    if (handing.includes(happening.type)) inHand = to
    if (happening.type === 'claimed' || happening.type === 'takenOver')
      open = opened(standing, inHand)
  }
  return passes
}

type OpenPass = Omit<ProofPass, 'end' | 'to' | 'at'>
type Type = DeskEvent['happening']['type']

/** Entries that freeze the text they speak of and hand it to somebody. */
const handing: readonly Type[] = [
  'submitted',
  'takenOver',
  'approved',
  'accepted',
  'bypassed',
  'returned',
]

/** Entries after which the proof is read no further; an edit is part of reading it. */
const closing: readonly Type[] = [...handing, 'recalled', 'claimed', 'released']

function endOf(type: Type): PassEnd | null {
  return type === 'approved' || type === 'returned' || type === 'takenOver' || type === 'accepted'
    ? type
    : null
}

function isItsEnd({ level }: OpenPass, { happening }: DeskEvent): boolean {
  return happening.type !== 'approved' || happening.level === level
}

function opened({ claim, policy }: Standing, inHand: number | null): OpenPass | null {
  const levels = policy?.levels ?? []
  const rule = claim === null ? undefined : levels[claim.level]
  if (claim === null || rule?.kind !== 'proof' || inHand === null) return null
  const { level, by } = claim
  const number = levels.slice(0, level + 1).filter(({ kind }) => kind === 'proof').length
  return { level, rule, number, by, from: inHand }
}
