import fc from '../../support/properties'
import { describe, expect, it } from 'vitest'
import { diffBodies } from '../../../shared/document/diff'
import { bodyOfSide } from '../../../shared/document/diff-side'
import { anyBody } from '../../support/arbitrary-body'
import { anyEdited } from '../../support/arbitrary-edit'

describe('a comparison of two bodies', () => {
  it('holds all of both: every change accepted is the new one, every change refused the old one', () => {
    fc.assert(
      fc.property(anyBody(), anyBody(), (before, after) => {
        const changes = diffBodies(before, after)
        expect(bodyOfSide(changes, 'before')).toEqual(before)
        expect(bodyOfSide(changes, 'after')).toEqual(after)
      }),
      { numRuns: 60 },
    )
  })

  it('holds all of both when blocks were moved, doubled, taken out and changed', () => {
    fc.assert(
      fc.property(anyEdited(), ([before, after]) => {
        const changes = JSON.parse(JSON.stringify(diffBodies(before, after))) as ReturnType<
          typeof diffBodies
        >
        expect(bodyOfSide(changes, 'before')).toEqual(before)
        expect(bodyOfSide(changes, 'after')).toEqual(after)
      }),
      { numRuns: 100 },
    )
  })
})
