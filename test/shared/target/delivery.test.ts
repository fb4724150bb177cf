import { expect, test } from 'vitest'
import { progressOf } from '../../../shared/target/delivery'
import type { DeliveryView, EndedView } from '../../../shared/target/delivery'
import type { ArticleId } from '../../../shared/article/ids'
import { uuid } from '../../support/article'

const first = '2026-03-08T02:00:00Z'
const later = '2026-03-08T03:00:00Z'

test('progress counts what arrived since the oldest order that is still under way', () => {
  const ended = [done(later), done(first), { ...done(later), outcome: 'cancelled' } as const]
  expect(
    progressOf({ deliveries: [left(later)], ended, paused: [], announcements: [], rereads: [] }),
  ).toEqual([{ target: 'site', arrived: 1, of: 2 }])
  expect(
    progressOf({ deliveries: [], ended, paused: ['site'], announcements: [], rereads: [] }),
  ).toEqual([])
})

function left(orderedAt: string): DeliveryView {
  const { endedAt: _endedAt, outcome: _outcome, ...one } = done(orderedAt)
  return { ...one, state: 'waiting', held: null, attempts: 0, nextAt: null, refusal: null }
}

function done(orderedAt: string): EndedView {
  return {
    key: 'key',
    article: uuid(1) as ArticleId,
    headline: '老街的灯亮了',
    target: 'site',
    operation: 'publish',
    orderedAt,
    endedAt: orderedAt,
    outcome: 'done',
  }
}
