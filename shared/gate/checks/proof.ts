import type { ProofFinding } from '../../proof/finding'
import type { Check, Finding } from '../check'
import { gateRules, proofCheckKey } from '../severity'
import type { GateRule, ProofCheckKey } from '../severity'

/**
 * What the proofreader finds, a check for each of its rules. Shipped as `off`: what it finds is a
 * suggestion, beside the text, until the newsroom lets a rule warn or block. Then a finding counts also
 * where somebody put the suggestion aside: `not here` quiets the proofreader, not the newsroom.
 */
export const proofChecks = Object.fromEntries(
  gateRules.map((rule) => [proofCheckKey(rule), proofCheck(rule)]),
) as Readonly<Record<ProofCheckKey, Check>>

function proofCheck(rule: GateRule): Check {
  return {
    from: 'approve',
    severity: 'off',
    find: ({ proof }) => onceEach(proof().filter((finding) => finding.rule === rule)),
  }
}

/** One finding for all places of a field of which the same is said. */
function onceEach(findings: readonly ProofFinding[]): readonly Finding[] {
  const said = new Map<string, Finding>()
  for (const { rule, field, values } of findings) {
    const finding: Finding = {
      check: `proof.${rule}`,
      message: `proof.why.${rule}`,
      field,
      values,
    }
    const key = JSON.stringify([field, values])
    if (!said.has(key)) said.set(key, finding)
  }
  return [...said.values()]
}
