import { describe, expect, test } from 'vitest'
import type { Person } from '../../../shared/article/person'
import type { Grant } from '../../../shared/article/privilege'
import {
  decideRights,
  decideRole,
  foundingRoles,
  freshRoleKey,
  rolesAfter,
} from '../../../shared/desk/staff-change'
import type { Rights, StaffEvent } from '../../../shared/desk/staff-event'
import { cnSequential, solo } from '../../../shared/seal/policies'
import type { Role, RoleTerms } from '../../../shared/seal/role'
import { shippedRoles } from '../../../shared/seal/roles'
import { staff } from '../../support/article'

const people: readonly Person[] = Object.values(staff).map(({ person }) => person)
const everybody = { people, roles: shippedRoles, policies: [cnSequential], log: [] }
const { chief, editor, reporter, publisher } = staff
const at = (...roles: string[]): Rights => ({ roles, active: true })
const terms = (key: string, ...privileges: Grant[]): RoleTerms => ({
  name: shippedRoles.find((role) => role.key === key)?.name ?? { zh: '值班长', en: 'Duty editor' },
  privileges,
})

describe('who may change what somebody may do', () => {
  test('an administrator, and nobody else', () => {
    const change = [reporter.person.id, at('editor')] as const
    expect(decideRights(everybody, chief.person, ...change)).toMatchObject({
      ok: true,
      value: { from: { roles: ['reporter'] }, to: { roles: ['editor'] } },
    })
    expect(decideRights(everybody, editor.person, ...change)).toMatchObject({
      refusal: { code: 'refusal.notAllowed' },
    })
    const left = { ...chief.person, active: false }
    expect(decideRights(everybody, left, ...change).ok).toBe(false)
  })

  test('nobody leaves a newsroom without an administrator, not even themselves', () => {
    for (const to of [at('chief'), { ...at('chief', 'admin'), active: false }]) {
      expect(decideRights(everybody, chief.person, chief.person.id, to)).toMatchObject({
        refusal: { code: 'refusal.lastAdmin' },
      })
    }
  })

  test('what changes nothing is no entry, whatever the order of the roles', () => {
    const same = at('admin', 'chief')
    expect(decideRights(everybody, chief.person, chief.person.id, same).ok).toBe(false)
  })

  test('nobody is given a role that the newsroom does not have', () => {
    const to = at('reporter', 'owner')
    expect(decideRights(everybody, chief.person, reporter.person.id, to)).toMatchObject({
      refusal: { code: 'refusal.noSuchRole', values: { role: 'owner' } },
    })
  })
})

describe('who may change what a role allows', () => {
  const granted = terms('publisher', 'withdraw', 'publish', 'publish')

  test('an administrator, and nobody else', () => {
    expect(decideRole(everybody, chief.person, 'publisher', granted)).toEqual({
      ok: true,
      value: {
        role: 'publisher',
        from: terms('publisher', 'publish', 'correct'),
        to: terms('publisher', 'publish', 'withdraw'),
      },
    })
    expect(decideRole(everybody, publisher.person, 'publisher', granted)).toMatchObject({
      refusal: { code: 'refusal.notAllowed' },
    })
  })

  test('whoever has a role that allows it by now, and not whoever had it', () => {
    const roles = shippedRoles.map((role): Role => {
      if (role.key === 'publisher') return { ...role, privileges: ['admin'] }
      return role.key === 'admin' ? { ...role, privileges: [] } : role
    })
    const now = { ...everybody, roles }
    expect(decideRole(now, publisher.person, 'reporter', terms('reporter')).ok).toBe(true)
    expect(decideRole(now, chief.person, 'reporter', terms('reporter')).ok).toBe(false)
  })

  test('a newsroom is never left without an administrator', () => {
    const refused = { refusal: { code: 'refusal.lastAdmin' } }
    expect(decideRole(everybody, chief.person, 'admin', terms('admin', 'unlock'))).toMatchObject(
      refused,
    )
    const other = rolesAfter(shippedRoles, {
      role: 'owner',
      from: null,
      to: terms('owner', 'admin'),
    })
    const stripped = decideRole(
      { ...everybody, roles: other },
      chief.person,
      'admin',
      terms('admin'),
    )
    // Nobody has the other role that could.
    expect(stripped).toMatchObject(refused)
  })

  test('a role somebody has is not removed, and the refusal says who has it', () => {
    const gone = people.map((one) => ({ ...one, active: one.id === chief.person.id }))
    for (const now of [people, gone]) {
      const staffNow = { ...everybody, people: now }
      expect(decideRole(staffNow, chief.person, 'publisher', null)).toMatchObject({
        refusal: { code: 'refusal.roleHeld', values: { who: publisher.person.name } },
      })
    }
  })

  test('a role that a level names is not removed, and the refusal says which level', () => {
    const others = people.filter(({ roles }) => !roles.includes('proofreader'))
    const staffNow = { ...everybody, people: others }
    const refusal = {
      code: 'refusal.roleNamed',
      values: { where: expect.stringContaining('cn-3r3p/proof-1') },
    }
    expect(decideRole(staffNow, chief.person, 'proofreader', null)).toMatchObject({ refusal })
    const free = { ...staffNow, policies: [solo] }
    expect(decideRole(free, chief.person, 'proofreader', null)).toMatchObject({
      ok: true,
      value: { to: null },
    })
  })

  test('two roles are never called the same', () => {
    const to = { name: { zh: '记者', en: 'Stringer' }, privileges: [] }
    expect(decideRole(everybody, chief.person, 'stringer', to)).toMatchObject({
      refusal: { code: 'refusal.roleNameTaken', values: { name: '记者' } },
    })
  })

  test('what changes nothing is no entry: the same privileges, or a role that is not there', () => {
    const same = terms('publisher', 'correct', 'publish')
    expect(decideRole(everybody, chief.person, 'publisher', same).ok).toBe(false)
    expect(decideRole(everybody, chief.person, 'nobody', null).ok).toBe(false)
  })

  test('a role that was removed is never made again under its key: old policies may name it', () => {
    const name = { zh: '值班长', en: 'Duty editor' }
    const removed = { role: 'duty-editor', from: { name, privileges: [] }, to: null }
    const log = [removed as Partial<StaffEvent> as StaffEvent]
    const again = { ...everybody, log }
    expect(decideRole(again, chief.person, 'duty-editor', { name, privileges: [] }).ok).toBe(false)
    expect(freshRoleKey(name, shippedRoles, log)).toBe('duty-editor-2')
  })
})

test('the key of a new role comes from its English name, and is free', () => {
  const key = (en: string) => freshRoleKey({ zh: en, en }, shippedRoles, [])
  expect(key('Night desk, Chief')).toBe('night-desk-chief')
  expect(key('Éditeur 2')).toBe('editeur-2')
  expect(key('Editor')).toBe('editor-2')
  expect(key('24/7')).toBe('role')
  expect(key('值班长')).toBe('role')
})

test('whoever comes first may give everybody their roles, whatever the roles are called', () => {
  expect(foundingRoles(['reporter'], shippedRoles)).toEqual(['reporter', 'chief', 'admin'])
  const own: Role = { key: 'owner', name: { zh: '社长', en: 'Owner' }, privileges: ['admin'] }
  expect(foundingRoles(['owner'], [own])).toEqual(['owner'])
})
