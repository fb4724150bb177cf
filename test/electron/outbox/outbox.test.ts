import { beforeEach, describe, expect, test } from 'vitest'
import type { Library } from '../../../electron/library/library'
import type { Delivery } from '../../../electron/library/outbox-file'
import { memoryLibrary } from '../../../electron/library/memory-library'
import {
  begin,
  deliveryKey,
  drop,
  dueAt,
  enqueue,
  fail,
  nextDue,
  retry,
} from '../../../electron/outbox/outbox'
import type { ArticleId, ContentHash, PersonId } from '../../../shared/article/ids'
import { refuse } from '../../../shared/result'
import { newsroom, uuid } from '../../support/article'
import { value } from '../../support/publish'

const now = '2026-03-08T02:00:00.000Z'
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
    value(await drop(library, delivery().key))
    expect(library.outbox().deliveries).toEqual([])
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
    value(await drop(library, story.key))
    expect(dueAt(library.outbox(), now).map(({ key }) => key)).toEqual(['second', 'third'])
  })
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
