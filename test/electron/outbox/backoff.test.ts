import fc from '../../support/properties'
import { expect, test } from 'vitest'
import { longestWait, mostAttempts, nextAttemptAt } from '../../../electron/outbox/backoff'

const now = '2026-03-08T02:00:00.000Z'

test('each wait is longer at most, never longer than the longest, and never nothing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: mostAttempts - 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempts, chance) => {
        const wait = Date.parse(nextAttemptAt(attempts, now, chance) ?? '') - Date.parse(now)
        expect(wait).toBeGreaterThanOrEqual(1000)
        expect(wait).toBeLessThanOrEqual(Math.min(5000 * 2 ** (attempts - 1), longestWait))
      },
    ),
  )
})

test('a target that asks to be left alone is left alone for so long', () => {
  const wait = Date.parse(nextAttemptAt(1, now, 0.5, 600_000) ?? '') - Date.parse(now)
  expect(wait).toBe(600_000)
})

test('there is an end to trying', () => {
  expect(nextAttemptAt(mostAttempts, now, 0.5)).toBeNull()
})
