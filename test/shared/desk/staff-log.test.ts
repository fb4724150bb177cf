import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../electron/host'
import { verifySignature } from '../../../electron/keys/keys'
import type { Person, StaffRole } from '../../../shared/article/person'
import { staffRoles } from '../../../shared/article/person'
import { signedBytes, verifyLog } from '../../../shared/desk/chain'
import type { Rights, StaffEvent } from '../../../shared/desk/staff-event'
import { decideRights, unsignedStaffEvent, verifyStaffLog } from '../../../shared/desk/staff-log'
import { mayHold } from '../../../shared/seal/policies'
import { article, staff, testTime } from '../../support/article'
import fc from '../../support/properties'

const everybody: readonly Person[] = Object.values(staff).map(({ person }) => person)
const signatures = {
  verifySignature: (bytes: Uint8Array, signature: string, key: string) =>
    verifySignature(key, bytes, signature),
}
const at = (...roles: StaffRole[]): Rights => ({ roles, active: true })
const gone: Rights = { roles: ['reporter'], active: false }

describe('who may change what somebody may do', () => {
  const { chief, editor, reporter } = staff

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
})

describe('the staff log', () => {
  const { log, people } = changed([
    [staff.chief, staff.reporter, at('reporter', 'editor')],
    [staff.chief, staff.editor, at('editor', 'admin')],
    [staff.editor, staff.reporter, gone],
  ])
  const check = { people, ...signatures }

  test('as it was written, nothing is wrong with it', () => {
    expect(verifyStaffLog(log, check)).toEqual([])
  })

  test('an entry that was changed, moved or taken out is found', () => {
    const [first, second, third] = log as [StaffEvent, StaffEvent, StaffEvent]
    const tampered: readonly (readonly StaffEvent[])[] = [
      [{ ...first, to: at('reporter', 'chief') }, second, third],
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
    const forged = changed([[staff.secondChief, staff.reporter, at('chief')]])
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

test('what was approved under earlier roles stays, and the next step asks for the present ones', () => {
  const rights = fc.record({
    roles: fc.subarray([...staffRoles], { minLength: 1 }),
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

/** Carries these changes out, one after another, also those that would have been refused. */
function changed(changes: readonly (readonly [by: Actor, whom: Actor, to: Rights])[]) {
  const time = testTime()
  let people = everybody
  const log: StaffEvent[] = []
  for (const [by, whom, to] of changes) {
    const person = people.find(({ id }) => id === whom.person.id)!
    const unsigned = unsignedStaffEvent(log, {
      id: time.newId(),
      person: person.id,
      from: { roles: person.roles, active: person.active },
      to,
      actor: by.person.id,
      at: time.now(),
      key: by.signer.publicKey,
    })
    log.push({ ...unsigned, signature: by.signer.sign(signedBytes(unsigned)) })
    people = people.map((one) => (one.id === person.id ? { ...one, ...to } : one))
  }
  return { log, people }
}
