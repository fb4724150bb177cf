import { expect, test } from 'vitest'
import { countQueues, isInQueue } from '../../../shared/desk/in-queue'
import { queueKeys } from '../../../shared/desk/queue'
import { staff } from '../../support/article'
import { summary } from '../../support/summary'

const reporter = staff.reporter.person
const editor = staff.editor.person

test('what a person wrote, was given or claimed is theirs, until it is spiked', () => {
  for (const more of [
    { owner: reporter.id },
    { assignee: reporter.id },
    { claimedBy: reporter.id },
  ]) {
    expect(isInQueue(summary(more), 'mine', reporter)).toBe(true)
    expect(isInQueue(summary(more), 'mine', editor)).toBe(false)
    expect(isInQueue(summary(more), 'mine', null)).toBe(false)
    expect(isInQueue(summary({ ...more, work: 'spiked' }), 'mine', reporter)).toBe(false)
  }
})

test('a submitted story waits for those whose roles may hold its level', () => {
  const waiting = summary({ work: 'submitted', levelRoles: ['editor', 'reviewer'] })
  expect(isInQueue(waiting, 'toReview', editor)).toBe(true)
  expect(isInQueue(waiting, 'toReview', reporter)).toBe(false)
  expect(isInQueue(waiting, 'toReview', { ...editor, active: false })).toBe(false)
})

test('a claimed review is in the queue of who claimed it alone', () => {
  const claimed = summary({ work: 'inReview', claimedBy: editor.id, levelRoles: ['editor'] })
  expect(isInQueue(claimed, 'toReview', editor)).toBe(true)
  expect(isInQueue(claimed, 'toReview', staff.chief.person)).toBe(false)
})

test('an approved story leaves its queue once readers have it', () => {
  const approved = summary({ work: 'approved' })
  expect(isInQueue(approved, 'approved', null)).toBe(true)
  expect(isInQueue({ ...approved, publication: 'live' }, 'approved', null)).toBe(false)
  expect(isInQueue({ ...approved, publication: 'live' }, 'live', null)).toBe(true)
  expect(isInQueue({ ...approved, publication: 'withdrawn' }, 'approved', null)).toBe(true)
  expect(isInQueue({ ...approved, publication: 'killed' }, 'approved', null)).toBe(false)
})

test('the counts are those of the queues', () => {
  const rows = [
    summary({ owner: reporter.id }),
    summary({ work: 'submitted', levelRoles: ['editor'] }),
    summary({ work: 'returned', owner: reporter.id }),
    summary({ work: 'onHold' }),
    summary({ work: 'spiked' }),
    summary({ publication: 'scheduled', work: 'approved' }),
    summary({ publication: 'corrected', work: 'approved' }),
  ]
  const counts = countQueues(rows, reporter)
  for (const queue of queueKeys) {
    expect(counts[queue], queue).toBe(rows.filter((row) => isInQueue(row, queue, reporter)).length)
  }
  expect(counts).toMatchObject({ mine: 2, toReview: 0, returned: 1, onHold: 1, spiked: 1, all: 7 })
})
