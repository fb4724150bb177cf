import { expect, test } from 'vitest'
import { waitsOf } from '../../../shared/desk/waits'
import { staff } from '../../support/article'
import { summary } from '../../support/summary'

const { id: mira } = staff.otherReporter.person

test('what waits is told with whom it waits on, the longest first', () => {
  const waits = waitsOf([
    summary({ headline: '草稿' }),
    summary({
      headline: '待初审',
      work: 'submitted',
      levelRoles: ['editor'],
      waitingSince: '2026-03-08T08:00:00Z',
    }),
    summary({
      headline: '审校中',
      work: 'inReview',
      claimedBy: mira,
      waitingSince: '2026-03-07T08:00:00Z',
    }),
    summary({
      headline: '退改',
      work: 'returned',
      owner: mira,
      returnedAt: '2026-03-06T08:00:00Z',
    }),
    summary({ headline: '待接稿', assignee: mira, askedAt: '2026-03-05T08:00:00Z' }),
  ])
  expect(waits.map(({ article, person, what }) => [article.headline, person, what])).toEqual([
    ['待接稿', mira, 'asked'],
    ['退改', mira, 'returned'],
    ['审校中', mira, 'level'],
    ['待初审', null, 'level'],
  ])
  expect(waits.at(-1)?.roles).toEqual(['editor'])
})
