import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../electron/host'
import { verifySignature } from '../../../electron/keys/keys'
import type { Person, RoleKey } from '../../../shared/article/person'
import { grants } from '../../../shared/article/privilege'
import type { Grant } from '../../../shared/article/privilege'
import { signedBytes, verifyLog } from '../../../shared/desk/chain'
import {
  decideRights,
  decideRole,
  rightsOf,
  rolesAfter,
  termsOf,
} from '../../../shared/desk/staff-change'
import type { RightsChange, RoleChange } from '../../../shared/desk/staff-change'
import { staffEventSchema } from '../../../shared/desk/staff-event'
import type { Rights, StaffEvent } from '../../../shared/desk/staff-event'
import { unsignedStaffEvent, verifyStaffLog } from '../../../shared/desk/staff-log'
import { mayHold } from '../../../shared/seal/policies'
import type { RoleTerms } from '../../../shared/seal/role'
import { has, shippedRoles } from '../../../shared/seal/roles'
import { article, staff, testTime } from '../../support/article'
import fc from '../../support/properties'

const everybody: readonly Person[] = Object.values(staff).map(({ person }) => person)
const signatures = {
  verifySignature: (bytes: Uint8Array, signature: string, key: string) =>
    verifySignature(key, bytes, signature),
}
const at = (...roles: RoleKey[]): Rights => ({ roles, active: true })
const gone: Rights = { roles: ['reporter'], active: false }

describe('the staff log', () => {
  const { log, people } = changed([
    { by: staff.chief, whom: staff.reporter, to: at('reporter', 'editor') },
    { by: staff.chief, whom: staff.editor, to: at('editor', 'admin') },
    { by: staff.editor, whom: staff.reporter, to: gone },
  ])
  const check = { people, roles: shippedRoles, ...signatures }

  test('as it was written, nothing is wrong with it', () => {
    expect(verifyStaffLog(log, check)).toEqual([])
  })

  test('an entry that was changed, moved or taken out is found', () => {
    const [first, second, third] = log as [StaffEvent, StaffEvent, StaffEvent]
    const tampered: readonly (readonly StaffEvent[])[] = [
      [{ ...first, to: at('reporter', 'chief') } as StaffEvent, second, third],
      [first, { ...second, actor: staff.secondChief.person.id }, third],
      [second, first, third],
      [second, third],
      [first, third],
      [first, second],
      [first, second, { ...third, signature: second.signature }],
      [first, second, third, third],
    ]
    for (const wrong of tampered) expect(verifyStaffLog(wrong, check)).not.toEqual([])
  })

  test('roles that were written into the library by hand are found', () => {
    const byHand = people.map((person) =>
      person.id === staff.reporter.person.id ? { ...person, active: true } : person,
    )
    expect(verifyStaffLog(log, { ...check, people: byHand })).toEqual([
      { sequence: 3, reason: 'people.damage.rights' },
    ])
  })

  test('an entry of somebody who was no administrator then is found, though their key signed it', () => {
    const forged = changed([{ by: staff.secondChief, whom: staff.reporter, to: at('chief') }])
    expect(verifyStaffLog(forged.log, { ...check, people: forged.people })).toEqual([
      { sequence: 1, reason: 'desk.damage.impossible' },
    ])
  })

  test('an entry is never older than the one before it', () => {
    const [first] = log as [StaffEvent]
    const parts = { ...first, actor: first.actor, at: '2020-01-01T00:00:00.000Z' }
    expect(unsignedStaffEvent(log, parts).at).toBe(log.at(-1)?.at)
  })
})

describe('changes of roles in the staff log', () => {
  const duty = { zh: '值班长', en: 'Duty editor' }
  const publisher = termsOf(shippedRoles, 'publisher') as RoleTerms
  const { log, people, roles } = changed([
    { by: staff.chief, role: 'publisher', to: { ...publisher, privileges: ['publish'] } },
    { by: staff.chief, role: 'duty-editor', to: { name: duty, privileges: ['publish', 'kill'] } },
    { by: staff.chief, whom: staff.reporter, to: at('reporter', 'duty-editor') },
    { by: staff.chief, role: 'duty-editor', to: { name: duty, privileges: ['admin'] } },
    { by: staff.reporter, role: 'publisher', to: publisher },
  ])
  const check = { people, roles, ...signatures }

  test('are as good as they were made: whoever has a role that allows it by then may change others', () => {
    expect(verifyStaffLog(log, check)).toEqual([])
  })

  test('a role that was changed by hand is found, also where no entry speaks of it', () => {
    const without = roles.filter(({ key }) => key !== 'duty-editor')
    const more = roles.map((role) =>
      role.key === 'duty-editor' ? { ...role, privileges: [...grants] } : role,
    )
    const third = { key: 'owner', name: { zh: '社长', en: 'Owner' }, privileges: [...grants] }
    const [reporter] = roles as [(typeof roles)[number]]
    const silent = [{ ...reporter, privileges: [...grants] }, ...roles.slice(1)]
    const reason = 'people.damage.role'
    expect(verifyStaffLog(log, { ...check, roles: without })).toEqual([{ sequence: 4, reason }])
    expect(verifyStaffLog(log, { ...check, roles: more })).toEqual([{ sequence: 4, reason }])
    expect(verifyStaffLog(log, { ...check, roles: [...roles, third] })).toEqual([
      { sequence: 0, reason },
    ])
    expect(verifyStaffLog(log, { ...check, roles: silent })).toEqual([{ sequence: 0, reason }])
    expect(verifyStaffLog(log, { ...check, roles: [...roles, silent[0]!] })).not.toEqual([])
    expect(verifyStaffLog([], { ...check, roles: silent, people: everybody })).not.toEqual([])
  })

  test('an entry signed by somebody whose role did not allow it then is found', () => {
    const early = changed([
      { by: staff.secondChief, role: 'chief', to: termsWith('chief', 'admin') },
      { by: staff.secondChief, role: 'publisher', to: termsWith('publisher', 'kill') },
    ])
    const earlyCheck = { ...check, people: early.people, roles: early.roles }
    expect(verifyStaffLog(early.log, earlyCheck)).toEqual([
      { sequence: 1, reason: 'desk.damage.impossible' },
    ])
  })

  test('an entry that says the same twice, or begins where the role was not, is found', () => {
    const same = changed([{ by: staff.chief, role: 'publisher', to: publisher }])
    expect(verifyStaffLog(same.log, { ...check, ...same })).toEqual([
      { sequence: 1, reason: 'desk.damage.impossible' },
    ])
  })
})

describe('people whom the staff log takes in', () => {
  const start = { people: [] }
  const first = { by: staff.chief, whom: staff.chief, to: at('chief', 'admin') }
  const { log, people } = changed(
    [
      first,
      { by: staff.chief, whom: staff.reporter, to: at('reporter') },
      { by: staff.chief, whom: staff.reporter, to: at('reporter', 'editor') },
    ],
    start,
  )
  const check = { people, roles: shippedRoles, ...signatures }

  test('the first signs for themselves, and takes in the others', () => {
    expect(log.map(({ from }) => from)).toEqual([null, null, at('reporter')])
    expect(verifyStaffLog(log, check)).toEqual([])
  })

  test('the roles of their first day are known by then: others by hand are found', () => {
    const early = changed([first, { by: staff.chief, whom: staff.editor, to: at('editor') }], start)
    const byHand = early.people.map((one) =>
      one.id === staff.editor.person.id ? { ...one, roles: ['editor', 'admin'] } : one,
    )
    expect(verifyStaffLog(early.log, { ...check, people: byHand })).toEqual([
      { sequence: 2, reason: 'people.damage.rights' },
    ])
  })

  test('somebody whom no entry took in is found, unless they may not sign in', () => {
    const { person } = staff.publisher
    expect(verifyStaffLog(log, { ...check, people: [...people, person] })).toEqual([
      { sequence: 0, reason: 'people.damage.unnamed' },
    ])
    const aside = { ...person, active: false }
    expect(verifyStaffLog(log, { ...check, people: [...people, aside] })).toEqual([])
  })

  test('nobody signs for themselves where somebody was there before', () => {
    const self = { by: staff.editor, whom: staff.editor, to: at('chief', 'admin') }
    const forged = changed([first, self], start)
    expect(verifyStaffLog(forged.log, { ...check, people: forged.people })).toEqual([
      { sequence: 2, reason: 'desk.damage.impossible' },
    ])
    const older = { people: [staff.chief.person] }
    const late = changed([self], older)
    expect(verifyStaffLog(late.log, { ...check, people: late.people })).toEqual([
      { sequence: 0, reason: 'people.damage.unnamed' },
    ])
    const later = changed([{ by: staff.chief, whom: staff.chief, to: at('admin') }, self], older)
    expect(verifyStaffLog(later.log, { ...check, people: later.people })).toEqual([
      { sequence: 2, reason: 'desk.damage.impossible' },
    ])
  })

  test('an entry of somebody from before they were taken in is found', () => {
    const early = changed(
      [
        first,
        { by: staff.editor, whom: staff.reporter, to: at('chief') },
        { by: staff.chief, whom: staff.editor, to: at('editor', 'admin') },
      ],
      start,
    )
    expect(verifyStaffLog(early.log, { ...check, people: early.people })).toEqual([
      { sequence: 2, reason: 'desk.damage.impossible' },
    ])
  })
})

test('whatever administrators change is sound, and any edit of an entry is found', () => {
  const actors = Object.values(staff)
  const keys = [...shippedRoles.map(({ key }) => key), 'duty-editor']
  const step = fc.record({
    by: fc.constantFrom(...actors),
    whom: fc.constantFrom(...actors),
    rights: fc.record({
      roles: fc.subarray(keys, { minLength: 1, maxLength: 3 }),
      active: fc.boolean(),
    }),
    role: fc.option(fc.constantFrom(...keys), { nil: undefined }),
    terms: fc.option(fc.subarray([...grants]), { freq: 3 }),
  })
  let entries = 0
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 20, maxLength: 30 }),
      fc.nat(),
      fc.constantFrom('key', 'to', 'from', 'time', 'drop', 'twice', 'by hand'),
      (steps, place, edit) => {
        const { log, people, roles } = decided(steps)
        const check = { people, roles, ...signatures }
        expect(verifyStaffLog(log, check)).toEqual([])
        entries += log.length
        if (log.length < 2) return
        const wrong = edited(log, place % (log.length - 1), edit)
        expect(wrong).not.toEqual(log)
        expect(verifyStaffLog(wrong, check)).not.toEqual([])
      },
    ),
    { numRuns: 60 },
  )
  expect(entries).toBeGreaterThan(60)

  /** The changes that the rules let happen, carried out. */
  function decided(
    steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[],
  ) {
    const done: Change[] = []
    let now = changed(done)
    for (const { by, whom, rights, role, terms } of steps) {
      const actor = now.people.find(({ id }) => id === by.person.id) as Person
      const to = terms === null ? null : termsWith(role ?? '', ...terms)
      const may =
        role === undefined
          ? decideRights(now, actor, whom.person.id, rights)
          : decideRole({ ...now, policies: [] }, actor, role, to)
      if (!may.ok) continue
      done.push(role === undefined ? { by, whom, to: rights } : { by, role, to })
      now = changed(done)
      expect(now.people.some((one) => has(one, 'admin', now.roles))).toBe(true)
    }
    return now
  }
})

function edited(log: readonly StaffEvent[], place: number, edit: string): readonly unknown[] {
  const entry = log[place] as StaffEvent
  const put = (one: unknown) => log.with(place, one as StaffEvent)
  const other = staff.otherReporter
  switch (edit) {
    case 'key':
      return put({ ...entry, key: other.signer.publicKey })
    case 'to':
      return put({ ...entry, to: 'role' in entry ? termsWith('x', 'admin', 'kill') : at('x') })
    case 'from':
      return put({ ...entry, from: 'role' in entry ? termsWith('x', 'kill') : at('x') })
    case 'time':
      return put({ ...entry, at: '2020-01-01T00:00:00.000Z' })
    case 'drop':
      return log.toSpliced(place, 1)
    case 'twice':
      return log.toSpliced(place, 0, entry)
    default: {
      // Signed again, by a key of the newsroom that made no such entry.
      const bare = { ...entry, actor: other.person.id, key: other.signer.publicKey }
      return put({ ...bare, signature: other.signer.sign(signedBytes(bare)) })
    }
  }
}

/** These privileges under the name a shipped role has, or one of its own. */
function termsWith(key: RoleKey, ...privileges: Grant[]): RoleTerms {
  const name = termsOf(shippedRoles, key)?.name ?? { zh: '值班长', en: 'Duty editor' }
  return { name, privileges }
}

test('entries written before roles could be changed still are entries, byte for byte', () => {
  const { log } = changed([{ by: staff.chief, whom: staff.reporter, to: at('editor') }])
  const [entry] = log as [StaffEvent]
  expect(Object.keys(entry).sort()).toEqual([
    'actor',
    'at',
    'from',
    'id',
    'key',
    'person',
    'previous',
    'sequence',
    'signature',
    'to',
    'version',
  ])
  expect(v.parse(staffEventSchema, entry)).toEqual(entry)
})

test('what was approved under earlier roles stays, and the next step asks for the present ones', () => {
  const rights = fc.record({
    roles: fc.subarray(
      shippedRoles.map(({ key }) => key),
      { minLength: 1 },
    ),
    active: fc.boolean(),
  })
  const actors = Object.values(staff)
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 6 }),
      fc.array(rights, { minLength: actors.length, maxLength: actors.length }),
      (levels, given) => {
        const built = article({ policy: 'cn-3r3p' }).submitted().approved(levels)
        const now = actors.map((actor, place) => ({
          ...actor,
          person: { ...actor.person, ...given[place] },
        }))
        const people = now.map(({ person }) => person)
        const { id, log } = built.article
        expect(verifyLog(log, { article: id, people, ...signatures })).toEqual([])
        const { seal, level, policy } = built.standing
        expect(seal?.approvals.length ?? level).toBe(levels)
        const next = policy?.levels[level]
        for (const actor of now) {
          const claims = built.ask(actor, { type: 'claim' }).ok
          if (claims) expect(next !== undefined && mayHold(next, actor.person)).toBe(true)
        }
      },
    ),
    { numRuns: 40 },
  )
})

type Change =
  | { readonly by: Actor; readonly whom: Actor; readonly to: Rights }
  | { readonly by: Actor; readonly role: string; readonly to: RoleTerms | null }

/** Carries these changes out, one after another, also those that would have been refused. */
function changed(changes: readonly Change[], start: { readonly people?: readonly Person[] } = {}) {
  const time = testTime()
  let people = start.people ?? everybody
  let roles = shippedRoles
  const log: StaffEvent[] = []
  for (const change of changes) {
    const { by } = change
    const what = 'role' in change ? roleChange(change) : rightsChange(change)
    const unsigned = unsignedStaffEvent(log, {
      ...what,
      id: time.newId(),
      actor: by.person.id,
      at: time.now(),
      key: by.signer.publicKey,
    })
    log.push({ ...unsigned, signature: by.signer.sign(signedBytes(unsigned)) })
  }
  return { log, people, roles }

  function roleChange({ role, to }: Extract<Change, { role: string }>): RoleChange {
    const what = { role, from: termsOf(roles, role), to }
    roles = rolesAfter(roles, what)
    return what
  }

  function rightsChange({ whom: { person }, to }: Extract<Change, { whom: Actor }>): RightsChange {
    const known = people.find(({ id }) => id === person.id)
    const now = { ...(known ?? person), ...to }
    people =
      known === undefined ? [...people, now] : people.map((one) => (one === known ? now : one))
    return { person: person.id, from: known === undefined ? null : rightsOf(known), to }
  }
}
