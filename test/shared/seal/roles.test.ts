import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { cnSequential, shippedPolicies } from '../../../shared/seal/policies'
import { roleSchema } from '../../../shared/seal/role'
import { has, privilegesOf, roleName, shippedRoles } from '../../../shared/seal/roles'
import { staff } from '../../support/article'

test('the shipped roles are roles a library takes, and every level of a shipped policy names some', () => {
  expect(v.parse(v.array(roleSchema), shippedRoles)).toEqual(shippedRoles)
  const keys = shippedRoles.map(({ key }) => key)
  for (const { levels } of shippedPolicies)
    for (const { roles } of levels) expect(keys).toEqual(expect.arrayContaining([...roles]))
})

describe('what somebody may do', () => {
  test('is what all their roles allow together', () => {
    expect([...privilegesOf(['reporter', 'publisher'], shippedRoles)].sort()).toEqual([
      'correct',
      'publish',
      'submit',
      'write',
    ])
  })

  test('names the levels a policy lets them hold, counted by kind', () => {
    const levels = (role: 'editor' | 'chief') =>
      [...privilegesOf([role], shippedRoles, cnSequential)].filter((one) => one.includes(':'))
    expect(levels('editor')).toEqual(['review:1', 'proof:1', 'proof:2', 'proof:3'])
    expect(levels('chief')).toEqual(['review:2', 'review:3'])
  })

  test('is killing, withdrawing or lifting an embargo only for a chief, as roles are shipped', () => {
    for (const privilege of ['kill', 'withdraw', 'embargo.break'] as const) {
      const who = Object.entries(staff).filter(([, { person }]) =>
        has(person, privilege, shippedRoles),
      )
      expect(who.map(([name]) => name)).toEqual(['chief', 'secondChief'])
    }
  })

  test('is what the newsroom made of its roles', () => {
    const roles = shippedRoles.map((role) =>
      role.key === 'reporter'
        ? { ...role, privileges: [...role.privileges, 'publish'] as const }
        : role,
    )
    const { person } = staff.reporter
    expect(has(person, 'publish', shippedRoles)).toBe(false)
    expect(has(person, 'publish', v.parse(v.array(roleSchema), roles))).toBe(true)
  })

  test('ends when they leave', () => {
    expect(has({ ...staff.chief.person, active: false }, 'publish', shippedRoles)).toBe(false)
  })

  test('is nothing by a role that the newsroom does not have', () => {
    const person = { ...staff.reporter.person, roles: ['owner'] }
    expect([...privilegesOf(person.roles, shippedRoles)]).toEqual([])
    expect(has(person, 'write', shippedRoles)).toBe(false)
    expect(roleName('owner', shippedRoles, 'en')).toBe('owner')
  })
})
