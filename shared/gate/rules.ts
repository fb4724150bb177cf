import * as v from 'valibot'
import { ruleKeys } from '../proof/rule-keys'
import type { RuleKey } from '../proof/rule-keys'
import { checks } from './gate'
import { proofCheckKey, severitiesSchema } from './severity'
import type { CheckKey, Severity } from './severity'

/** What a newsroom set about its checks: their severities, and the proofreader's rules it does not use. */
export const gateRulesSchema = v.strictObject({
  severities: severitiesSchema,
  off: v.array(v.picklist(ruleKeys)),
})
export type GateRules = Readonly<v.InferOutput<typeof gateRulesSchema>>

/** Before a newsroom set anything. */
export const shippedRules: GateRules = { severities: {}, off: [] }

/**
 * What a finding of the proofreader's rule does: nothing, as the rule is not used; `note` suggests, beside
 * the text; `warn` warns at the gate; `block` lets nobody approve or publish.
 */
export const ruleWeights = ['off', 'note', 'warn', 'block'] as const
export type RuleWeight = (typeof ruleWeights)[number]

/** The severity that holds for a check. */
export function severityNow({ severities }: GateRules, key: CheckKey): Severity {
  return severities[key] ?? checks[key]?.severity ?? 'off'
}

/** The rules with another severity of one check; the shipped one is not written down. */
export function withSeverity(rules: GateRules, key: CheckKey, severity: Severity): GateRules {
  const { [key]: _before, ...others } = rules.severities
  const isShipped = checks[key]?.severity === severity
  return { ...rules, severities: isShipped ? others : { ...others, [key]: severity } }
}

/** What a finding of this rule does now. A rule that is not used finds nothing, whatever its severity. */
export function weightNow(rules: GateRules, rule: RuleKey): RuleWeight {
  if (rules.off.includes(rule)) return 'off'
  if (rule === 'spelling') return 'note'
  const severity = severityNow(rules, proofCheckKey(rule))
  return severity === 'off' ? 'note' : severity
}

/** What a finding of this rule may be made to do. Spelling suggests at most: the gate never asks about it. */
export function weightsOf(rule: RuleKey): readonly RuleWeight[] {
  return rule === 'spelling' ? ['off', 'note'] : ruleWeights
}

/** The rules with another weight of one of the proofreader's; one that it cannot have changes nothing. */
export function withWeight(rules: GateRules, rule: RuleKey, weight: RuleWeight): GateRules {
  if (!weightsOf(rule).includes(weight)) return rules
  const others = rules.off.filter((one) => one !== rule)
  const next = { ...rules, off: weight === 'off' ? [...others, rule] : others }
  if (rule === 'spelling') return next
  const severity = weight === 'warn' || weight === 'block' ? weight : 'off'
  return withSeverity(next, proofCheckKey(rule), severity)
}
