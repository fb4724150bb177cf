import fc from '../../support/properties'
import { expect, test } from 'vitest'
import type { ArticleId, ContentHash } from '../../../shared/article/ids'
import type { Person, RoleKey } from '../../../shared/article/person'
import { grants } from '../../../shared/article/privilege'
import type { Grant } from '../../../shared/article/privilege'
import { unsignedEvent } from '../../../shared/desk/chain'
import type { CommandKey } from '../../../shared/desk/command'
import type { DeskContext } from '../../../shared/desk/context'
import {
  checkTransition,
  decide,
  decideEdit,
  decidePublication,
  mayEdit,
} from '../../../shared/desk/decide'
import type { DeskEvent, Happening } from '../../../shared/desk/event'
import { apply, beforeAll } from '../../../shared/desk/fold'
import type { DeskRequest } from '../../../shared/desk/request'
import { decideRights, decideRole, rolesAfter } from '../../../shared/desk/staff-change'
import type { Standing } from '../../../shared/desk/standing'
import { transitions } from '../../../shared/desk/transitions'
import { hashText } from '../../../shared/seal/hash'
import { cnPaired, cnSequential, desk2, solo } from '../../../shared/seal/policies'
import type { Extent, Policy } from '../../../shared/seal/policy'
import type { Role } from '../../../shared/seal/role'
import { has, shippedRoles } from '../../../shared/seal/roles'
import { validApprovals } from '../../../shared/seal/seal'
import { staff, uuid } from '../../support/article'

/*
 * Walks through the desk by people who try everything, whether they may or not. A small oracle, which knows
 * nothing of `fold`, says from the list of entries whether a text may be published.
 */

const urgent = (policy: Policy): Policy => ({ ...policy, urgentBypass: true })
const policies: readonly Policy[] = [
  solo,
  desk2,
  cnSequential,
  cnPaired,
  urgent(cnSequential),
  urgent(desk2),
]
const people: readonly Person[] = [
  staff.reporter.person,
  staff.editor.person,
  staff.chief.person,
  staff.reviewer.person,
  staff.proofreader.person,
  staff.secondChief.person,
  staff.publisher.person,
]
const texts = ['甲', '乙', '丙'].map((text) => hashText(text) as ContentHash)

type Step =
  | { readonly kind: 'edit'; readonly by: number; readonly text: number }
  | { readonly kind: 'publish'; readonly by: number }
  | { readonly kind: 'role'; readonly role: number; readonly privileges: readonly Grant[] }
  | { readonly kind: 'rights'; readonly person: number; readonly roles: readonly RoleKey[] }
  | {
      readonly kind: 'ask'
      readonly by: number
      readonly type: DeskRequest['type']
      readonly level: number
      readonly extent: Extent
    }

const by = fc.nat(people.length - 1)
const ask = (types: readonly DeskRequest['type'][]) =>
  fc.record({
    kind: fc.constant('ask' as const),
    by,
    type: fc.constantFrom(...types),
    level: fc.nat(5),
    extent: fc.constantFrom<Extent>('typographic', 'minor', 'large'),
  })
const roleKeys = shippedRoles.map(({ key }) => key)
const roleChange = fc.record({
  kind: fc.constant('role' as const),
  role: fc.nat(roleKeys.length - 1),
  privileges: fc.subarray([...grants]),
})
const rightsChange = fc.record({
  kind: fc.constant('rights' as const),
  person: by,
  roles: fc.subarray(roleKeys, { minLength: 1, maxLength: 3 }),
})
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('edit' as const), by, text: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('publish' as const), by }) },
  { weight: 10, arbitrary: ask(['submit', 'claim', 'approve', 'approve']) },
  { weight: 3, arbitrary: ask(['accept']) },
  { weight: 3, arbitrary: ask(['bypass', 'makeGood', 'takeOver']) },
  { weight: 1, arbitrary: ask(['return', 'release', 'recall', 'hold', 'resume']) },
  { weight: 1, arbitrary: ask(['assign', 'takeOn', 'handBack']) },
  { weight: 1, arbitrary: roleChange },
  { weight: 1, arbitrary: rightsChange },
)

test('no walk publishes a text that its policy did not approve, whatever becomes of the roles meanwhile', () => {
  let published = 0
  let changed = 0
  let accepted = 0
  let waived = 0
  const walk = fc.record({
    policy: fc.constantFrom(...policies),
    steps: fc.array(step, { minLength: 4, maxLength: 40, size: 'max' }),
  })
  fc.assert(
    fc.property(walk, ({ policy, steps }) => {
      const way = new Way(policy)
      for (const next of steps) way.take(next)
      published += way.count('published')
      accepted += way.count('accepted')
      waived += way.count('bypassed')
      changed += way.changes
    }),
    { numRuns: 10_000 },
  )
  // The walks went everywhere: else they would prove nothing.
  expect(published).toBeGreaterThan(50)
  expect(accepted).toBeGreaterThan(5)
  expect(waived).toBeGreaterThan(5)
  expect(changed).toBeGreaterThan(1000)
}, 240_000)

/** One article on its way, and what must hold after each step. */
class Way {
  readonly #log: DeskEvent[] = []
  readonly #policy: Policy
  #standing: Standing = beforeAll
  #text: ContentHash = texts[0] as ContentHash
  #people = people
  #roles = shippedRoles
  changes = 0

  constructor(policy: Policy) {
    this.#policy = policy
    this.#write(staff.reporter.person, { type: 'created', policy }, this.#text)
  }

  count(type: Happening['type']): number {
    return this.#log.filter(({ happening }) => happening.type === type).length
  }

  take(next: Step): void {
    if (next.kind === 'role' || next.kind === 'rights') {
      this.#change(next)
      return
    }
    const actor = this.#people[next.by] as Person
    if (next.kind === 'edit') this.#edit(actor, texts[next.text] as ContentHash)
    else if (next.kind === 'publish') this.#publish(actor)
    else this.#ask(actor, next)
  }

  /** What administrators change moves no story, and takes no approval away. */
  #change(next: Extract<Step, { kind: 'role' | 'rights' }>): void {
    const staffNow = { people: this.#people, roles: this.#roles, policies, log: [] }
    const administrator = this.#people.find((one) => has(one, 'admin', this.#roles)) as Person
    if (next.kind === 'role') {
      const { key, name } = this.#roles[next.role] as Role
      const terms = { name, privileges: [...next.privileges] }
      const decided = decideRole(staffNow, administrator, key, terms)
      if (!decided.ok) return
      this.#roles = rolesAfter(this.#roles, decided.value)
    } else {
      const { id } = this.#people[next.person] as Person
      const to = { roles: [...next.roles], active: true }
      const decided = decideRights(staffNow, administrator, id, to)
      if (!decided.ok) return
      this.#people = this.#people.map((one) => (one.id === id ? { ...one, ...to } : one))
    }
    this.changes += 1
    expect(this.#people.some((one) => has(one, 'admin', this.#roles))).toBe(true)
  }

  #edit(actor: Person, text: ContentHash): void {
    const before = this.#standing
    if (!mayEdit(before, actor, {}, this.#roles).ok) return
    const happening = decideEdit(before, text)
    const isSame = text === before.contentHash
    if (isSame) expect(happening).toBeNull()
    this.#text = text
    if (happening !== null) this.#write(actor, happening, text)
    // An approval survives a save that changes nothing, and none that changes a character.
    if (isSame) expect(this.#standing.approvals).toBe(before.approvals)
    if (this.#standing.seal?.hash === text) expect(mayLeave(this.#log, text)).toBe(true)
    expect(this.#standing.work === 'approved' && this.#standing.seal?.hash !== text).toBe(false)
  }

  #ask(actor: Person, { type, level, extent }: Extract<Step, { kind: 'ask' }>): void {
    const before = this.#standing
    const context = this.#context(actor, extent)
    const decided = decide(before, requestOf(type, level, this.#text, actor), context)
    if (!decided.ok) {
      expect(this.#standing).toBe(before)
      return
    }
    followsTable(type, before)
    const owed = before.owed.find((one) => type === 'makeGood' && one.level === level)
    this.#write(actor, decided.value, owed?.hash ?? this.#text)
  }

  #publish(actor: Person): void {
    const context = this.#context(actor, null)
    const command = { type: 'publish', target: 'site', delivery: uuid(this.#log.length) } as const
    if (checkTransition(this.#standing, 'publish', context) !== null) return
    const decided = decidePublication(this.#standing, command, context)
    if (!decided.ok) return
    followsTable('publish', this.#standing)
    expect(this.#grantsOf(actor)).toContain('publish')
    expect(mayLeave(this.#log, this.#text)).toBe(true)
    expect(this.#differentPeople()).toBe(true)
    this.#write(actor, decided.value, this.#text)
  }

  /** What the roles that a person has by now allow by now. */
  #grantsOf({ roles }: Person): readonly Grant[] {
    return this.#roles.flatMap((role) => (roles.includes(role.key) ? role.privileges : []))
  }

  /** Nobody passed two reviews of the text as it stands; nor any two levels where all must differ. */
  #differentPeople(): boolean {
    const { distinctPeople, levels } = this.#policy
    const counted = validApprovals(this.#standing.approvals, this.#text).filter(
      (one) =>
        one.waived !== true &&
        distinctPeople !== 'none' &&
        (distinctPeople === 'all' || levels[one.level]?.kind === 'review'),
    )
    return new Set(counted.map((one) => one.by)).size === counted.length
  }

  #context(actor: Person, extent: Extent | null): DeskContext {
    return {
      actor,
      deputyFor: [],
      contentHash: this.#text,
      revision: 1,
      credits: [],
      assignee: null,
      people: this.#people,
      roles: this.#roles,
      policy: this.#policy,
      report: null,
      openSuggestions: [],
      extent,
      newNotices: [],
    }
  }

  #write(actor: Person, happening: Happening, contentHash: ContentHash): void {
    const sequence = this.#log.length + 1
    const unsigned = unsignedEvent(this.#standing, {
      id: uuid(10_000 + sequence),
      article: uuid(500) as ArticleId,
      actor,
      key: actor.publicKey,
      at: new Date(Date.UTC(2026, 2, 8) + sequence * 60_000).toISOString(),
      contentHash,
      happening,
    })
    const event = { ...unsigned, signature: '' }
    this.#log.push(event)
    this.#standing = apply(this.#standing, event)
  }
}

function followsTable(key: CommandKey, standing: Standing): void {
  expect(transitions[key].work).toContain(standing.work)
  expect(transitions[key].publication).toContain(standing.publication)
}

/** The oracle: every level was passed for this very text, carried over by somebody who saw the change, or waived. */
function mayLeave(log: readonly DeskEvent[], text: ContentHash): boolean {
  const policy = log.findLast(({ happening }) => happening.type === 'submitted')?.happening
  if (policy?.type !== 'submitted') return false
  return policy.policy.levels.every((_, level) => isPassed(log, text, level))
}

function isPassed(log: readonly DeskEvent[], text: ContentHash, level: number): boolean {
  return log.some(({ happening, contentHash }, place) => {
    if (contentHash !== text) return false
    const { type } = happening
    if (type === 'bypassed') return true
    if (type === 'approved' || type === 'madeGood') return happening.level === level
    if (type !== 'accepted') return false
    return happening.level === level || isPassed(log.slice(0, place), happening.from, level)
  })
}

function requestOf(
  type: DeskRequest['type'],
  level: number,
  hash: ContentHash,
  { name }: Person,
): DeskRequest {
  const said = { opinion: '已阅', signedAs: name }
  switch (type) {
    case 'approve':
      return { type, ...said }
    case 'accept':
      return { type, hash, ...said }
    case 'bypass':
      return { type, reason: '突发', ...said }
    case 'makeGood':
      return { type, level, ...said }
    case 'return':
      return { type, to: level === 0 ? 'author' : level - 1, reason: 'facts', text: '再核' }
    case 'hold':
    case 'spike':
      return { type, reason: '等消息' }
    case 'handBack':
      return { type, reason: '手上有急稿' }
    case 'assign':
      return { type, to: (people[level] as Person).id, note: '' }
    default:
      return { type }
  }
}
