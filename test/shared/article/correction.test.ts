import { expect, test } from 'vitest'
import type { Correction } from '../../../shared/article/content'
import { newNotices } from '../../../shared/article/correction'
import { uuid } from '../../support/article'
import { chineseStory } from '../../support/stories'

test('a notice is new while readers do not have it', () => {
  const [one, two] = [1, 2].map((number): Correction => ({
    id: uuid(number),
    kind: 'correction',
    at: '2026-03-09T00:00:00Z',
    text: '更正',
    place: 'top',
    fromRevision: 1,
    toRevision: 2,
  })) as [Correction, Correction]
  const shown = { ...chineseStory, corrections: [one] }
  const next = { ...chineseStory, corrections: [one, two] }
  expect(newNotices(next, shown)).toEqual([two])
  expect(newNotices(next, null)).toEqual([one, two])
  expect(newNotices(shown, shown)).toEqual([])
})
