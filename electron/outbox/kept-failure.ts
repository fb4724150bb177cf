import { refuse } from '../../shared/result'
import type { Refusal, RefusalCode } from '../../shared/result'
import { refusals } from '../../shared/words/en/refusal'
import type { Delivery } from '../library/outbox-file'

/** A refusal as the outbox keeps it. */
export type KeptFailure = NonNullable<Delivery['failure']>

/** The refusal that was kept; one of a newer version is shown by its code. */
export function refusalFrom({ code, values }: KeptFailure): Refusal {
  return code in refusals
    ? { code: code as RefusalCode, values }
    : refuse('refusal.usage', { values: { detail: code } }).refusal
}
