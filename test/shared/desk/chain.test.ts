import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import fc from '../../support/properties'
import { describe, expect, test } from 'vitest'
import { byHost } from '../../../electron/desk-log/problems'
import { signerFromSeed } from '../../../electron/keys/keys'
import type { ArticleId } from '../../../shared/article/ids'
import { signedBytes, verifyLog } from '../../../shared/desk/chain'
import type { DeskEvent } from '../../../shared/desk/event'
import { parseEvent } from '../../../shared/desk/event'
import { fold } from '../../../shared/desk/fold'
import type { StaffEvent } from '../../../shared/desk/staff-event'
import { verifyStaffLog } from '../../../shared/desk/staff-log'
import { timeline } from '../../../shared/desk/timeline'
import { personSchema } from '../../../shared/article/person'
import { hashEvent, hashSigned } from '../../../shared/seal/hash'
import { shippedRoles } from '../../../shared/seal/roles'
import { article, staff, uuid } from '../../support/article'
import { doc, p } from '../../support/document'

const whole = article()
  .submitted()
  .approved(2)
  .returned()
  .edited({ body: doc(p('改过的正文。')) }, staff.reporter)
  .submitted()
  .approved()
  .published()
  .edited({ body: doc(p('再改的正文。')) })
  .approved()
  .publishes(staff.publisher, {
    type: 'correct',
    target: 'site',
    delivery: 'c',
    correction: null,
    reason: '错字',
  })
  .publishes(staff.chief, { type: 'requestKill', reason: '失实' })
  .publishes(staff.secondChief, { type: 'kill', target: 'site', delivery: 'k', reason: '失实' })
const log = whole.article.log

describe('the chain', () => {
  test('a log as it was written has nothing wrong, nor has any beginning of it', () => {
    for (let length = 0; length <= log.length; length += 1) {
      expect(reasons(log.slice(0, length))).toEqual([])
    }
  })

  test('a log that went through JSON is the same log', () => {
    expect(reasons(JSON.parse(JSON.stringify(log)) as readonly unknown[])).toEqual([])
  })

  test('every entry names the hash of the one before it', () => {
    expect(log.map((event) => event.previous)).toEqual([null, ...log.slice(0, -1).map(hashEvent)])
  })

  test('the signature does not cover itself, and covers all else', () => {
    const [event] = log as [DeskEvent]
    const { signature: _signature, ...unsigned } = event
    expect(signedBytes(event)).toEqual(signedBytes(unsigned))
    expect(signedBytes({ ...event, at: '2026-01-01T00:00:00Z' })).not.toEqual(signedBytes(event))
  })

  test('what is hashed and what is signed are the same, made at once or singly', () => {
    for (const event of log) {
      const once = { hash: hashEvent(event), signed: signedBytes(event) }
      expect(hashSigned(event)).toEqual(once)
      expect(hashSigned(event, byHost.hashText)).toEqual(once)
    }
  })

  test('a changed character anywhere is found', () => {
    const text = JSON.stringify(log)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('0', 'f', '甲', '"', '}'), (at, put) => {
        const changed = text.slice(0, at) + put + text.slice(at + 1)
        fc.pre(changed !== text)
        const tampered = parsed(changed)
        fc.pre(tampered !== null)
        expect(reasons(tampered as readonly unknown[])).not.toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('an entry taken out, moved, doubled or put in is found', () => {
    const at = fc.nat(log.length - 1)
    const tampering = fc.oneof(
      at.filter((index) => index < log.length - 1).map((index) => log.toSpliced(index, 1)),
      fc
        .tuple(at, at)
        .filter(([from, to]) => from !== to)
        .map(([from, to]) => log.with(from, entry(to)).with(to, entry(from))),
      fc.tuple(at, at).map(([from, to]) => log.toSpliced(to, 0, entry(from))),
      at.filter((index) => index > 0).map((index) => log.slice(index)),
    )
    fc.assert(
      fc.property(tampering, (tampered) => {
        expect(reasons(tampered)).not.toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('an entry signed anew by another person’s key is found', () => {
    const forged = resigned({ ...entry(2), actor: staff.editor.person.id }, 99)
    expect(reasons(log.with(2, forged))).toContain('desk.damage.key')
  })

  test('an entry that its own actor signed, but the rules forbid, is found', () => {
    const submitted = article().submitted().article.log
    const last = submitted.at(-1) as DeskEvent
    const approval = resigned(
      {
        ...last,
        id: uuid(4000),
        sequence: 3,
        previous: hashEvent(last),
        actor: staff.chief.person.id,
        key: staff.chief.person.publicKey,
        happening: { type: 'approved', level: 5, revision: 1, opinion: '' },
      },
      4,
    )
    expect(reasons([...submitted, approval])).toEqual(['desk.damage.impossible'])
  })

  test('somebody who is not in the library is found', () => {
    const problems = verifyLog(log, { ...check, people: [] })
    expect(problems.map((problem) => problem.reason)).toContain('desk.damage.actor')
  })

  test('a log of another article is found', () => {
    const problems = verifyLog(log, { ...check, article: uuid(2) as ArticleId })
    expect(problems[0]?.reason).toBe('desk.damage.article')
  })

  test('an entry dated before the one it follows is found', () => {
    const early = resigned({ ...(log.at(-1) as DeskEvent), at: '2020-01-01T00:00:00.000Z' }, 5)
    expect(reasons(log.with(-1, early))).toEqual(['desk.damage.time'])
  })

  test('the entries themselves are read through one door, which knows nothing unknown', () => {
    expect(parseEvent({ ...entry(0), extra: 1 }).ok).toBe(false)
    expect(parseEvent({ ...entry(0), version: 2 }).ok).toBe(false)
    expect(parseEvent(entry(0))).toEqual({ ok: true, value: entry(0) })
  })
})

const check = {
  ...byHost,
  article: whole.article.id,
  people: Object.values(staff).map((actor) => actor.person),
}

/**
 * Logs as Caibian 0.1 wrote and signed them. They are never made anew: what was signed once has to be read,
 * checked and understood by every later version, to the byte.
 */
const kept = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../cases/desk-log/version-1.json'), 'utf8'),
) as {
  readonly people: readonly unknown[]
  readonly log: readonly DeskEvent[]
  readonly head: string
  readonly standing: { work: string; publication: string; level: number; lastSeal: string }
  readonly staffLog: readonly StaffEvent[]
  readonly staffHead: string
}
const keptCheck = {
  ...byHost,
  article: kept.log[0]!.article,
  people: kept.people.map((one) => v.parse(personSchema, one)),
}

describe('a log that an earlier version signed', () => {
  test('is sound in chain and signatures', () => {
    expect(verifyLog(kept.log, keptCheck)).toEqual([])
    expect(verifyStaffLog(kept.staffLog, { ...keptCheck, roles: shippedRoles })).toEqual([])
  })

  test('has the hashes that were printed and published of it', () => {
    expect(hashEvent(kept.log.at(-1)!)).toBe(kept.head)
    expect(hashEvent(kept.staffLog.at(-1)!)).toBe(kept.staffHead)
  })

  test('says the same of the story', () => {
    const { work, publication, level, lastSeal } = fold(kept.log)
    expect({ work, publication, level, lastSeal: lastSeal?.hash }).toEqual(kept.standing)
  })

  test('is told in words, every entry', () => {
    const told = timeline(kept.log, () => null, 'zh-CN').map(({ text }) => text)
    expect(told).toHaveLength(kept.log.length)
    for (const text of told) expect(text).toMatch(/\p{Script=Han}/u)
  })

  test('is found out where one character of it is another', () => {
    const forged = kept.log.map((entry, place) =>
      place === 3 ? { ...entry, at: entry.at.replace('T02:', 'T01:') } : entry,
    )
    expect(verifyLog(forged, keptCheck)).not.toEqual([])
  })
})

function reasons(tampered: readonly unknown[]): readonly string[] {
  return verifyLog(tampered, check).map((problem) => problem.reason)
}

function entry(index: number): DeskEvent {
  return log[index] as DeskEvent
}

function resigned(event: DeskEvent, seed: number): DeskEvent {
  const signer = signerFromSeed(new Uint8Array(32).fill(seed))
  const unsigned = { ...event, key: signer.publicKey }
  return { ...unsigned, signature: signer.sign(signedBytes(unsigned)) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
