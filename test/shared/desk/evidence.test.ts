import fc from '../../support/properties'
import { beforeAll as beforeTests, describe, expect, test } from 'vitest'
import { signerFromSeed } from '../../../electron/keys/keys'
import type { ContentHash } from '../../../shared/article/ids'
import { signedBytes, verifyLog } from '../../../shared/desk/chain'
import type { LogProblem } from '../../../shared/desk/chain'
import type { DeskEvent } from '../../../shared/desk/event'
import { findHead, keyMark, signedEntries } from '../../../shared/desk/evidence'
import type { Standing } from '../../../shared/desk/standing'
import { hashEvent, hashText } from '../../../shared/seal/hash'
import { article, staff } from '../../support/article'
import { longLog, longLogCheck as check } from '../../support/long-log'
import type { LongLog } from '../../support/long-log'

const length = 10_000
const edits = 5_000
let log: LongLog['log'] = []
/** So that an edit costs a look at its neighbours, not at the whole log. */
let standings: LongLog['standings'] = []

beforeTests(() => {
  ;({ log, standings } = longLog(length))
}, 60_000)

describe('a log of ten thousand entries', () => {
  test('as it was written has nothing wrong', () => {
    expect(verifyLog(log, check)).toEqual([])
  }, 60_000)

  test('five thousand random edits are all found', () => {
    const place = fc.integer({ min: 1, max: length - 3 })
    const kind = fc.constantFrom('flip', 'delete', 'swap', 'insert', 'recompute')
    fc.assert(
      fc.property(place, place, kind, (at, other, how) => {
        const tampered = tamperedWith(at, other, how)
        expect(problemsFrom(at, tampered)).not.toEqual([])
      }),
      { numRuns: edits },
    )
  }, 120_000)

  test('entries cut off at the end are found against a head that was kept outside', () => {
    const head = hashEvent(log.at(-1) as DeskEvent)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (count) => {
        const cut = log.slice(-200).slice(0, -count)
        expect(findHead(cut, head)).toBeNull()
      }),
      { numRuns: 50 },
    )
    expect(findHead(log.slice(-200), ` ${head.toUpperCase()} `)).toBe(200)
  }, 60_000)
})

describe('a key that was replaced', () => {
  const built = article().submitted()
  const { log: entries } = built.article
  const last = entries.at(-1) as DeskEvent
  const renewed = (until: string) =>
    Object.values(staff).map(({ person }) =>
      person.id === last.actor
        ? {
            ...person,
            publicKey: signerFromSeed(new Uint8Array(32).fill(77)).publicKey,
            formerKeys: [
              {
                publicKey: person.publicKey,
                until,
                reason: 'rotated' as const,
                by: person.id,
              },
            ],
          }
        : person,
    )

  test('still stands for what it signed before', () => {
    const people = renewed('2030-01-01T00:00:00Z')
    expect(verifyLog(entries, { ...check, people })).toEqual([])
  })

  test('stands for nothing signed afterwards', () => {
    const people = renewed('2020-01-01T00:00:00Z')
    const reasons = verifyLog(entries, { ...check, people }).map(({ reason }) => reason)
    expect(new Set(reasons)).toEqual(new Set(['desk.damage.keyEnded']))
  })
})

test('the entries by which a text was passed are named, one for each level', () => {
  const built = article({ policy: 'desk-2' }).submitted().approved()
  const hash = built.standing.seal?.hash as ContentHash
  expect(signedEntries(built.article.log, hash).map(({ event }) => event.happening.type)).toEqual([
    'approved',
    'approved',
  ])
})

test('keys are told apart by a mark in fours', () => {
  const marks = Object.values(staff).map(({ person }) => keyMark(person.publicKey))
  expect(new Set(marks).size).toBe(marks.length)
  expect(marks.every((mark) => /^([0-9a-f]{4} ){3}[0-9a-f]{4}$/.test(mark))).toBe(true)
})

/** The entries around the edit, as they lie there afterwards, from `at - 1` on. */
function tamperedWith(at: number, other: number, how: string): readonly DeskEvent[] {
  const here = log[at] as DeskEvent
  const there = log[other === at ? at + 1 : other] as DeskEvent
  const before = log.slice(at - 1, at)
  const after = log.slice(at + 1, at + 3)
  switch (how) {
    case 'flip':
      return [...before, { ...here, at: here.at.replace(/\d(?=Z)/, '7') }, ...after]
    case 'delete':
      return [...before, ...after]
    case 'swap':
      return [...before, there, ...after]
    case 'insert':
      return [...before, there, here, ...after]
    default: {
      // Made anew as the chain wants it, but by somebody without the key.
      const stranger = signerFromSeed(new Uint8Array(32).fill(99))
      const forged = { ...here, contentHash: hashText('别的') as ContentHash }
      return [...before, { ...forged, signature: stranger.sign(signedBytes(forged)) }, ...after]
    }
  }
}

/** What is wrong with entries that stand at `at - 1`: the log before is known to be whole. */
function problemsFrom(at: number, entries: readonly DeskEvent[]): readonly LogProblem[] {
  return verifyLog(entries, { ...check, after: standings[at - 1] as Standing })
}
