import { expect, test } from 'vitest'
import { refusalOf } from '../../../shared/gate/refusal-of'
import type { Reason } from '../../../shared/result'

function reason(check: string, severity: Reason['severity'] = 'block'): Reason {
  return { check, severity, message: `gate.${check}`, field: check, values: { until: '' } }
}

test('nothing that blocks is no refusal', () => {
  expect(refusalOf({ operation: 'submit', reasons: [] })).toBeNull()
  expect(refusalOf({ operation: 'submit', reasons: [reason('teaser.cut', 'warn')] })).toBeNull()
})

test('what blocks is counted, and the first field is where to go', () => {
  const reasons = [reason('headline.missing'), reason('body.empty'), reason('x', 'warn')]
  expect(refusalOf({ operation: 'submit', reasons })).toEqual({
    code: 'refusal.checksFailed',
    values: { count: 2 },
    field: 'headline.missing',
    reasons: reasons.slice(0, 2),
  })
})

test.each([
  ['seal.mismatch', 'refusal.hashMismatch'],
  ['seal.missing', 'refusal.notSealed'],
  ['embargo', 'refusal.embargoed'],
])('%s comes before everything that can be put right', (check, code) => {
  const reasons = [reason('section.missing'), reason(check)]
  expect(refusalOf({ operation: 'publish', reasons })).toMatchObject({ code, reasons })
})
