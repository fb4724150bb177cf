import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  cnPaired,
  cnSequential,
  has,
  levelName,
  mayHold,
  privilegesOf,
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

describe('privileges', () => {
  test('are those of all roles together', () => {
    expect([...privilegesOf(['reporter', 'publisher'])].sort()).toEqual([
      'correct',
      'publish',
      'submit',
      'write',
    ])
  })

  test('name the levels a policy lets them hold, counted by kind', () => {
    const levels = (role: 'editor' | 'chief') =>
      [...privilegesOf([role], cnSequential)].filter((one) => one.includes(':'))
    expect(levels('editor')).toEqual(['review:1', 'proof:1', 'proof:2', 'proof:3'])
    expect(levels('chief')).toEqual(['review:2', 'review:3'])
  })

  test('only a chief may kill, withdraw or lift an embargo', () => {
    for (const privilege of ['kill', 'withdraw', 'embargo.break'] as const) {
      const who = Object.entries(staff).filter(([, { person }]) => has(person, privilege))
      expect(who.map(([name]) => name)).toEqual(['chief', 'secondChief'])
    }
  })

  test('end when a person leaves', () => {
    const gone = { ...staff.chief.person, active: false }
    expect(has(gone, 'publish')).toBe(false)
    expect(mayHold(cnSequential.levels[2] as Level, gone)).toBe(false)
  })
})
