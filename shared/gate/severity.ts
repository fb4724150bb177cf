import * as v from 'valibot'
import { ruleKeys } from '../proof/rule-keys'
import type { RuleKey } from '../proof/rule-keys'

/** Keys of the checks of the story's own fields whose severity a newsroom may set. */
const fieldCheckKeys = [
  'headline.length',
  'abstract.missing',
  'caption.missing',
  'alt.missing',
  'mediaCredit.missing',
  'teaser.cut',
  'section.missing',
  'editor.missing',
  'slug.missing',
  'keywords.missing',
  'comment.open',
  'abstract.length',
  'body.length',
  'wanted.missing',
] as const
export type FieldCheckKey = (typeof fieldCheckKeys)[number]

/**
 * A rule of the proofreader that the gate can ask about: any but spelling. Its dictionaries come late
 * and know few names, and the gate says the same of the same text each time.
 */
export type GateRule = Exclude<RuleKey, 'spelling'>
export const gateRules = ruleKeys.filter((rule): rule is GateRule => rule !== 'spelling')

export type ProofCheckKey = `proof.${GateRule}`
export type CheckKey = FieldCheckKey | ProofCheckKey

/** Keys of the checks whose severity a newsroom may set. Seal, embargo and flags are not among them: they always block. */
export const checkKeys: readonly CheckKey[] = [...fieldCheckKeys, ...gateRules.map(proofCheckKey)]

/** The check by which the gate asks about a rule of the proofreader. */
export function proofCheckKey(rule: GateRule): ProofCheckKey {
  return `proof.${rule}`
}

/** The proofreader's rule behind a check, or null for a check of another kind. */
export function ruleOfCheck(check: string): GateRule | null {
  return gateRules.find((rule) => check === proofCheckKey(rule)) ?? null
}

export const severitySchema = v.picklist(['block', 'warn', 'off'])
export type Severity = v.InferOutput<typeof severitySchema>
/** What a newsroom set otherwise than shipped. */
export const severitiesSchema = v.record(v.picklist(checkKeys), severitySchema)
export type Severities = Readonly<Partial<Record<CheckKey, Severity>>>
