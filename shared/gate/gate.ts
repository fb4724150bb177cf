import type { Reason } from '../result'
import type { Target } from '../target/target'
import type { BlocksFrom, Check, Finding, GateSubject } from './check'
import { dateChecks } from './checks/date'
import { fieldChecks } from './checks/fields'
import { leaveChecks } from './checks/leave'
import { noteChecks } from './checks/notes'
import { pictureChecks } from './checks/pictures'
import { promptChecks } from './checks/prompts'
import { proofChecks } from './checks/proof'
import { readingChecks } from './checks/reading'
import { sealChecks } from './checks/seal'
import type { GateOperation, GateReport } from './report'
import { checkKeys } from './severity'
import type { CheckKey, Severities, Severity } from './severity'

/**
 * Whether this content may go through this operation: every finding, each with the field to go to.
 *
 * The only thing that decides whether content may leave (design.md 7). Publish, correct, export and
 * copying recompute the content hash here and block on any other than the sealed one. `severities`
 * counts only for the keys a newsroom may set; seal, embargo, flags and required fields always block.
 * Blocking reasons come first.
 */
export function gate(
  subject: GateSubject,
  operation: GateOperation,
  target: Target | null,
  now: string,
  severities: Severities,
): GateReport {
  const reasons: Reason[] = []
  for (const [key, check] of Object.entries(checks)) {
    const severity = severityOf(key, check, operation, severities)
    if (severity === 'off') continue
    for (const finding of check.find(subject, { operation, target, now })) {
      reasons.push(reasonFrom(finding, severity))
    }
  }
  const rank = (reason: Reason) => (reason.severity === 'block' ? 0 : 1)
  return { operation, reasons: reasons.sort((a, b) => rank(a) - rank(b)) }
}

/** All checks by key, in the order a person works through them. */
export const checks: Readonly<Record<string, Check>> = {
  ...sealChecks,
  ...leaveChecks,
  ...fieldChecks,
  ...dateChecks,
  ...noteChecks,
  ...promptChecks,
  ...pictureChecks,
  ...readingChecks,
  ...proofChecks,
}

const steps: Readonly<Record<GateOperation, number>> = {
  submit: 0,
  approve: 1,
  publish: 2,
  correct: 2,
  export: 2,
  copy: 2,
}
const firstStep: Readonly<Record<BlocksFrom, number>> = { submit: 0, approve: 1, leave: 2 }

function severityOf(
  key: string,
  check: Check,
  operation: GateOperation,
  severities: Severities,
): Severity {
  const set = isSettable(key) ? (severities[key] ?? check.severity) : check.severity
  return set === 'block' && steps[operation] < firstStep[check.from] ? 'warn' : set
}

function isSettable(key: string): key is CheckKey {
  return settable.has(key)
}

const settable: ReadonlySet<string> = new Set(checkKeys)

function reasonFrom(
  { check, message, field, values }: Finding,
  severity: Reason['severity'],
): Reason {
  return { check, severity, message, field, ...(values === undefined ? {} : { values }) }
}
