import { expect, test } from 'vitest'
import type { Correction } from '../../../shared/article/content'
import { unreadNotices, withDrafted } from '../../../shared/article/drafted-notices'
import { uuid } from '../../support/article'

const notice: Correction = {
  id: uuid(1),
  kind: 'correction',
  at: '2026-11-23T08:00:00Z',
  text: '原稿数字有误。',
  place: 'top',
  fromRevision: 1,
  toRevision: 2,
}

test('a drafted notice is unread until somebody writes in it or says that it is right', () => {
  const drafted = withDrafted({}, notice.id, notice.text)
  const internal = drafted === undefined ? {} : { drafted }
  expect(unreadNotices({ corrections: [notice] }, internal)).toEqual([notice])
  const written = { ...notice, text: '原稿数字有误，特此更正。' }
  expect(unreadNotices({ corrections: [written] }, internal)).toEqual([])
  expect(withDrafted(internal, notice.id, null)).toBeUndefined()
  expect(unreadNotices({ corrections: [notice] }, {})).toEqual([])
})

test('a notice that is drafted again is kept once, beside the others', () => {
  const first = withDrafted({}, notice.id, '一') ?? []
  const both = withDrafted({ drafted: first }, uuid(2), '二') ?? []
  expect(withDrafted({ drafted: both }, notice.id, '三')).toEqual([
    { id: uuid(2), text: '二' },
    { id: notice.id, text: '三' },
  ])
})
