import type { Reason, Refusal, RefusalCode } from '../result'
import type { GateReport } from './report'

/**
 * The refusal a report amounts to, or null when nothing in it blocks.
 *
 * An embargo, a missing seal and a text that is not the approved one have a code of their own, since
 * they are what a person must hear first; everything else is summed up. All blocking reasons are inside.
 */
export function refusalOf(report: GateReport): Refusal | null {
  const reasons = report.reasons.filter((reason) => reason.severity === 'block')
  if (reasons.length === 0) return null
  for (const [check, code] of Object.entries(ownCodes)) {
    const found = reasons.find((reason) => reason.check === check)
    if (found !== undefined) return { code, reasons, field: found.field, ...valuesOf(found) }
  }
  return {
    code: 'refusal.checksFailed',
    values: { count: reasons.length },
    ...(reasons[0] === undefined ? {} : { field: reasons[0].field }),
    reasons,
  }
}

/** By the key of the check, the most important first. */
const ownCodes: Readonly<Record<string, RefusalCode>> = {
  'seal.mismatch': 'refusal.hashMismatch',
  'seal.missing': 'refusal.notSealed',
  embargo: 'refusal.embargoed',
}

function valuesOf(reason: Reason): Pick<Refusal, 'values'> {
  return reason.values === undefined ? {} : { values: reason.values }
}
