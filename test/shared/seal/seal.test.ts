import { describe, expect, test } from 'vitest'
import type { ContentHash } from '../../../shared/article/ids'
import type { Approval } from '../../../shared/seal/approval'
import { cnSequential, desk2, solo } from '../../../shared/seal/policies'
import { levelHeldBy, nextLevel, sealOf, validApprovals } from '../../../shared/seal/seal'
import { staff } from '../../support/article'

const a = 'a'.repeat(64) as ContentHash
const b = 'b'.repeat(64) as ContentHash
const { editor, chief } = staff

function approval(level: number, hash: ContentHash, by = editor.person.id, revision = 1): Approval {
  return { level, hash, by, at: `2026-03-08T0${level}:00:00Z`, revision, opinion: '' }
}

describe('a seal', () => {
  test('is there once every level was passed for one and the same text', () => {
    expect(sealOf([approval(0, a)], a, desk2)).toBeNull()
    expect(sealOf([approval(0, a), approval(1, b)], a, desk2)).toBeNull()
    expect(sealOf([approval(0, a), approval(1, a)], a, desk2)).toMatchObject({ hash: a })
    expect(sealOf([], a, solo)).toBeNull()
  })

  test('carries the revision and the hour of its last approval', () => {
    const seal = sealOf([approval(0, a), approval(1, a, chief.person.id, 4)], a, desk2)
    expect(seal).toMatchObject({ revision: 4, at: '2026-03-08T01:00:00Z' })
  })

  test('counts no approval above a level that nobody passed for this text', () => {
    expect(validApprovals([approval(1, a), approval(2, a)], a)).toEqual([])
    expect(nextLevel([approval(0, a), approval(2, a)], a)).toBe(1)
  })

  test('takes the latest where one level was passed twice', () => {
    const twice = [approval(0, a), approval(0, a, chief.person.id)]
    expect(validApprovals(twice, a).map((one) => one.by)).toEqual([chief.person.id])
  })
})

describe('different people', () => {
  const held = [approval(0, a)]

  test.each([
    ['no policy of one person asks for them', editor, 1, solo, null],
    ['a desk of two asks for them', editor, 1, desk2, 0],
    ['three reviews ask for them', editor, 1, cnSequential, 0],
    ['a proof may be read by who reviewed', editor, 3, cnSequential, null],
    ['somebody else always may', chief, 1, cnSequential, null],
    ['the same level again is no other level', editor, 0, desk2, null],
  ] as const)('%s', (_rule, by, level, policy, expected) => {
    expect(levelHeldBy(by.person.id, level, held, policy)).toBe(expected)
  })
})
