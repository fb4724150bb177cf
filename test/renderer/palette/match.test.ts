import { expect, it } from 'vitest'
import { matchScore } from '../../../renderer/palette/match'

it('ranks what begins with the letters over what holds them, and that over what only has them in order', () => {
  const begins = matchScore('送审', '送')
  const holds = matchScore('立即送审', '送审')
  const scattered = matchScore('Submit for Review', 'sfr')
  expect(begins).toBeGreaterThan(holds)
  expect(holds).toBeGreaterThan(scattered)
  expect(scattered).toBeGreaterThan(0)
})

it('finds words in any order and any case', () => {
  expect(matchScore('Export Plain Text', 'text export')).toBeGreaterThan(0)
})

it('does not find what is not there', () => {
  expect(matchScore('Publish', 'withdraw')).toBe(0)
})
