import { beforeEach, describe, expect, test } from 'vitest'
import type { Library } from '../../../electron/library/library'
import type { Delivery } from '../../../electron/library/outbox-file'
import { memoryLibrary } from '../../../electron/library/memory-library'
import {
  begin,
  deliveryKey,
  dueAt,
  end,
  enqueue,
  fail,
  nextDue,
  pause,
  retry,
  takeBackUntried,
} from '../../../electron/outbox/outbox'
import type { ArticleId, ContentHash, PersonId } from '../../../shared/article/ids'
import { refuse } from '../../../shared/result'
import { newsroom, uuid } from '../../support/article'
import fc from '../../support/properties'
import { value } from '../../support/publish'

const now = '2026-03-08T02:00:00.000Z'
const ending = { outcome: 'done', at: now } as const
let library: Library

beforeEach(() => {
  library = memoryLibrary(newsroom(), () => now)
})

describe('an order', () => {
  test('has one key for one article, content, target and operation, and another for any other', () => {
    const name = { article: uuid(1), hash: 'a', target: 'site', operation: 'publish' } as const
    const keys = [
      name,
      { ...name, hash: 'b' },
      { ...name, target: 'other' },
      { ...name, operation: 'correct' } as const,
      { ...name, article: uuid(2) },
    ].map(deliveryKey)
    expect(new Set(keys).size).toBe(5)
    expect(deliveryKey({ ...name })).toBe(keys[0])
    expect(keys[0]).toMatch(/^[0-9a-f]{64}$/)
  })

  test('given twice is one order, due at once', async () => {
    value(await enqueue(library, delivery()))
    value(await begin(library, delivery().key))
    value(await fail(library, delivery().key, failure(true)))
    expect(dueAt(library.outbox(), now)).toEqual([])
    value(await enqueue(library, delivery()))
    expect(library.outbox().deliveries).toHaveLength(1)
    expect(dueAt(library.outbox(), now)).toHaveLength(1)
  })

  test('counts its tries before they are made', async () => {
    value(await enqueue(library, delivery()))
    const begun = value(await begin(library, delivery().key))
    expect(begun).toMatchObject({ state: 'sending', attempts: 1 })
    expect(value(await begin(library, 'nobody'))).toBeNull()
  })

  test('that was being sent when the program ended is due again', async () => {
    value(await enqueue(library, delivery()))
    value(await begin(library, delivery().key))
    expect(dueAt(library.outbox(), now)).toHaveLength(1)
  })

  test('is gone once it is done', async () => {
    value(await enqueue(library, delivery()))
    value(await end(library, [delivery().key], ending))
    expect(library.outbox().deliveries).toEqual([])
    expect(library.outbox().ended).toMatchObject([{ key: 'first', outcome: 'done', endedAt: now }])
    expect(nextDue(library.outbox())).toBeNull()
  })
})

describe('a failure', () => {
  test('that may pass is tried again later, with its reason kept', async () => {
    value(await enqueue(library, delivery()))
    value(await begin(library, delivery().key))
    value(await fail(library, delivery().key, failure(true)))
    expect(library.outbox().deliveries[0]).toMatchObject({
      state: 'waiting',
      nextAt: '2026-03-08T02:00:02.500Z',
      failure: { code: 'refusal.diskFull' },
    })
    expect(nextDue(library.outbox())).toBe('2026-03-08T02:00:02.500Z')
    expect(dueAt(library.outbox(), '2026-03-08T02:00:03Z')).toHaveLength(1)
  })

  test('that needs a person stops until somebody says so', async () => {
    value(await enqueue(library, delivery()))
    value(await begin(library, delivery().key))
    value(await fail(library, delivery().key, failure(false)))
    expect(library.outbox().deliveries[0]).toMatchObject({ state: 'failed', nextAt: null })
    expect(dueAt(library.outbox(), '2099-01-01T00:00:00Z')).toEqual([])
    value(await retry(library, delivery().key))
    expect(dueAt(library.outbox(), now)).toMatchObject([{ attempts: 0 }])
  })

  test('gives up after enough tries', async () => {
    value(await enqueue(library, { ...delivery(), attempts: 12 }))
    value(await fail(library, delivery().key, failure(true)))
    expect(library.outbox().deliveries[0]?.state).toBe('failed')
  })
})

describe('the order of orders', () => {
  test('at one target a correction never overtakes the story it corrects', async () => {
    const story = delivery()
    const correction = { ...delivery(), key: 'second', operation: 'correct' as const }
    const elsewhere = { ...correction, key: 'third', target: 'other' }
    for (const one of [story, correction, elsewhere]) value(await enqueue(library, one))
    expect(dueAt(library.outbox(), now).map(({ key }) => key)).toEqual([story.key, 'third'])
    value(await fail(library, story.key, failure(false)))
    expect(dueAt(library.outbox(), now).map(({ key }) => key)).toEqual(['third'])
    value(await end(library, [story.key], ending))
    expect(dueAt(library.outbox(), now).map(({ key }) => key)).toEqual(['second', 'third'])
  })
})

describe('a paused target', () => {
  test('is sent nothing until it goes on, and keeps no other target waiting', async () => {
    const other = { ...delivery(), key: 'other', target: 'other' }
    value(await enqueue(library, delivery(), other))
    value(await pause(library, 'site', true))
    expect(dueAt(library.outbox(), now).map(({ key }) => key)).toEqual(['other'])
    expect(value(await begin(library, 'first'))).toBeNull()
    value(await end(library, ['other'], ending))
    expect(nextDue(library.outbox())).toBeNull()
    value(await pause(library, 'site', false))
    expect(dueAt(library.outbox(), now).map(({ key }) => key)).toEqual(['first'])
  })
})

describe('what is taken down', () => {
  const removal = { ...delivery(), key: 'down', operation: 'withdraw' } as const

  test('takes back what has not arrived of the same story at the same target', async () => {
    const elsewhere = { ...delivery(), key: 'untried', target: 'other' }
    const tried = { ...delivery(), key: 'tried', target: 'third', attempts: 1 }
    const another = { ...delivery(), key: 'another', article: uuid(2) as ArticleId }
    value(await enqueue(library, delivery(), elsewhere, tried, another))
    value(await enqueue(library, removal))
    const { deliveries, ended } = library.outbox()
    expect(deliveries.map(({ key }) => key)).toEqual(['tried', 'another', 'down'])
    expect(ended?.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['first', 'overtaken'],
      ['untried', 'overtaken'],
    ])
  })

  test('keeps an older order from going, until somebody gives a new one', async () => {
    value(await enqueue(library, delivery()))
    value(await begin(library, 'first'))
    const { refusal } = refuse('refusal.overtaken')
    value(await fail(library, 'first', { ...failure(false), refusal }))
    const later = '2026-03-09T02:00:00.000Z'
    value(await enqueue(library, { ...delivery(), orderedAt: later }))
    expect(library.outbox().deliveries).toMatchObject([{ orderedAt: later, attempts: 0 }])
  })
})

test('many orders can be stopped: what was tried goes on, the rest is taken back', async () => {
  const second = { ...delivery(), key: 'second', article: uuid(2) as ArticleId }
  value(await enqueue(library, delivery(), second))
  value(await begin(library, 'first'))
  expect(value(await takeBackUntried(library, now))).toBe(1)
  expect(library.outbox().deliveries.map(({ key }) => key)).toEqual(['first'])
  expect(library.outbox().ended).toMatchObject([{ key: 'second', outcome: 'cancelled' }])
})

test('no order of events lets a later delivery of a story begin before an earlier one has ended', async () => {
  const step = fc.oneof(
    fc.record({ act: fc.constant('order'), key: fc.integer({ min: 0, max: 9 }) }),
    fc.record({
      act: fc.constantFrom('begin', 'end', 'fail', 'stop'),
      key: fc.integer({ min: 0, max: 9 }),
    }),
    fc.record({ act: fc.constantFrom('pause', 'goOn'), key: fc.constant(0) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const desk = memoryLibrary(newsroom(), () => now)
      const underWay = new Set<string>()
      for (const { act, key: place } of steps) {
        const key = `order-${place}`
        const one = { ...delivery(), key, article: uuid(1 + (place % 2)) as ArticleId }
        if (act === 'order') value(await enqueue(desk, one))
        else if (act === 'begin') {
          if (value(await begin(desk, key)) !== null) underWay.add(key)
          const lanes = desk.outbox().deliveries.filter(({ state }) => state === 'sending')
          expect(new Set(lanes.map(({ article }) => article)).size).toBe(lanes.length)
        } else if (act === 'end' && underWay.delete(key)) value(await end(desk, [key], ending))
        else if (act === 'fail' && underWay.delete(key)) value(await fail(desk, key, failure(true)))
        else if (act === 'stop') value(await takeBackUntried(desk, now))
        else if (act === 'pause' || act === 'goOn')
          value(await pause(desk, 'site', act === 'pause'))
        // What was ordered and has not ended is there; nothing that was tried was taken back unseen.
        const left = desk.outbox().deliveries.map((left) => left.key)
        for (const sent of underWay) expect(left).toContain(sent)
      }
    }),
    { numRuns: 60 },
  )
})

function delivery(): Delivery {
  return {
    key: 'first',
    article: uuid(1) as ArticleId,
    target: 'site',
    operation: 'publish',
    hash: 'ab'.repeat(32) as ContentHash,
    revision: 1,
    orderedBy: uuid(7) as PersonId,
    orderedAt: now,
    reason: '',
    correction: null,
    state: 'waiting',
    attempts: 0,
    nextAt: null,
    failure: null,
  }
}

function failure(isRetryable: boolean) {
  return { refusal: refuse('refusal.diskFull').refusal, isRetryable, now, chance: 0.5 }
}
