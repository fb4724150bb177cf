import { describe, expect, test } from 'vitest'
import {
  severityNow,
  shippedRules,
  weightNow,
  weightsOf,
  withSeverity,
  withWeight,
} from '../../../shared/gate/rules'
import { ruleKeys } from '../../../shared/proof/rule-keys'

describe('what a newsroom sets about its checks', () => {
  test('is written down only where it differs from what is shipped', () => {
    const set = withSeverity(shippedRules, 'caption.missing', 'off')
    expect(set.severities).toEqual({ 'caption.missing': 'off' })
    expect(severityNow(set, 'caption.missing')).toBe('off')
    expect(withSeverity(set, 'caption.missing', 'block')).toEqual(shippedRules)
  })

  test('leaves every rule of the proofreader a suggestion until somebody decides', () => {
    expect(new Set(ruleKeys.map((rule) => weightNow(shippedRules, rule)))).toEqual(
      new Set(['note']),
    )
  })

  test.each(ruleKeys)('the rule %s is what it was set to, and goes back', (rule) => {
    for (const weight of weightsOf(rule)) {
      const set = withWeight(shippedRules, rule, weight)
      expect(weightNow(set, rule)).toBe(weight)
      expect(withWeight(set, rule, 'note')).toEqual(shippedRules)
    }
  })

  test('a rule that is not used finds nothing, and stops no story', () => {
    const stopping = withWeight(shippedRules, 'dayWord', 'block')
    const off = withWeight(stopping, 'dayWord', 'off')
    expect(off).toEqual({ severities: {}, off: ['dayWord'] })
    expect(weightNow({ ...stopping, off: ['dayWord'] }, 'dayWord')).toBe('off')
  })

  test('spelling can only suggest', () => {
    expect(withWeight(shippedRules, 'spelling', 'block')).toBe(shippedRules)
  })
})
