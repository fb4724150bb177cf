import { expect, test } from 'vitest'
import { emptyInternal } from '../../../shared/article/draft'
import { planAfter } from '../../../shared/desk/planned'
import { staff } from '../../support/article'

const { id: to } = staff.reporter.person
const plan = { ...emptyInternal('news'), assignee: to, plannedLength: 800 }

test('an assignment says who has the story, and changes of the plan what it names', () => {
  const deadline = { at: '2026-03-09T10:00:00.000Z', zone: 'Asia/Shanghai' }
  const { id: other } = staff.otherReporter.person
  const after = planAfter(plan, { type: 'assigned', to: other, deadline, note: '' })
  expect(after).toEqual({ ...plan, assignee: other, deadline })
})

test('a story that was handed back is with nobody, and planned as before', () => {
  const after = planAfter(plan, { type: 'handedBack', reason: '外地采访' })
  expect(after).toEqual({ ...emptyInternal('news'), plannedLength: 800 })
})

test('a happening of another kind leaves the plan as it is', () => {
  expect(planAfter(plan, { type: 'recalled' })).toBe(plan)
})
