import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  cnPaired,
  cnSequential,
  levelName,
  mayHold,
  shippedPolicies,
} from '../../../shared/seal/policies'
import type { Level } from '../../../shared/seal/policy'
import { policySchema } from '../../../shared/seal/policy'
import { article, staff } from '../../support/article'

describe('the shipped policies', () => {
  test.each(shippedPolicies.map((policy) => [policy.key, policy] as const))(
    '%s is a policy a library takes, and people can walk it to the end',
    (key, policy) => {
      expect(v.parse(policySchema, policy)).toEqual(policy)
      expect(article({ policy: key }).submitted().approved().standing.work).toBe('approved')
    },
  )

  test('三审三校 comes one after another, and in pairs', () => {
    const names = (levels: readonly Level[]) => levels.map((level) => levelName(level, 'zh-CN'))
    expect(names(cnSequential.levels)).toEqual(['初审', '复审', '终审', '一校', '二校', '三校'])
    expect(names(cnPaired.levels)).toEqual(['初审', '一校', '复审', '二校', '终审', '三校'])
  })
})

test('a level is held by a role of its own, and by nobody who has left', () => {
  const [, , final] = cnSequential.levels as [Level, Level, Level]
  expect(mayHold(final, staff.chief.person)).toBe(true)
  expect(mayHold(final, staff.editor.person)).toBe(false)
  expect(mayHold(final, { ...staff.chief.person, active: false })).toBe(false)
})
