import type { Reason } from '../result'

/** What a person wants to do with a story, as the gate sees it. */
export type GateOperation = 'submit' | 'approve' | 'publish' | 'correct' | 'export' | 'copy'

/** Every finding of the gate on one article for one operation; it may pass while none blocks. */
export interface GateReport {
  readonly operation: GateOperation
  readonly reasons: readonly Reason[]
}

/** True when nothing in the report blocks. */
export function mayPass(report: GateReport): boolean {
  return report.reasons.every((reason) => reason.severity !== 'block')
}
