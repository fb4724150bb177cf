import fc from '../../support/properties'
import { describe, expect, it } from 'vitest'
import { alikePairs, bestChain, equalPairs } from '../../../shared/document/diff-align'
import type { Candidate } from '../../../shared/document/diff-align'
import { likeness } from '../../../shared/document/likeness'

const candidate: fc.Arbitrary<Candidate> = fc.record({
  before: fc.nat(6),
  after: fc.nat(6),
  weight: fc.integer({ min: 1, max: 20 }),
})

describe('what belongs together in two orders', () => {
  it('is the choice of pairs that no other choice outweighs', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 10 }), (candidates) => {
        const sum = (chain: readonly Candidate[]) =>
          chain.reduce((total, { weight }) => total + weight, 0)
        const chain = bestChain(candidates)
        expect(isChain(chain)).toBe(true)
        const choices = 2 ** candidates.length
        for (let choice = 0; choice < choices; choice += 1) {
          const other = candidates
            .filter((_, place) => (choice >> place) % 2 === 1)
            .sort((a, b) => a.before - b.before)
          if (isChain(other)) expect(sum(other)).toBeLessThanOrEqual(sum(chain))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is as alike as the likeness of both texts says', () => {
    const text = fc
      .array(fc.constantFrom('清溪', '修桥', 'bridge', '。'), { maxLength: 5 })
      .map((words) => words.join(''))
    const texts = fc.array(text, { maxLength: 5 })
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const expected = before.flatMap((one, row) =>
          after.flatMap((other, column) => {
            const weight = likeness(one, other)
            return weight > 0 && weight >= 0.3 ? [{ before: row, after: column, weight }] : []
          }),
        )
        const inOrder = [...alikePairs(before, after, 0.3)].sort(
          (a, b) => a.before - b.before || a.after - b.after,
        )
        expect(inOrder).toEqual(expected)
      }),
    )
  })

  it('is the second with the second where a value stands twice', () => {
    expect(equalPairs(['图', null, '图'], ['图', '图', '图'], 1)).toEqual([
      { before: 0, after: 0, weight: 1 },
      { before: 2, after: 1, weight: 1 },
    ])
  })
})

function isChain(chain: readonly Candidate[]): boolean {
  return chain.every(({ before, after }, place) => {
    const next = chain[place + 1]
    return next === undefined || (next.before > before && next.after > after)
  })
}
