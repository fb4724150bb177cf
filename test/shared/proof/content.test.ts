import { expect, test } from 'vitest'
import { emptyInternal, newContent } from '../../../shared/article/draft'
import { proofreadContent, settingFor } from '../../../shared/proof/content'
import { emptyLists } from '../../../shared/proof/lists'
import { doc, p } from '../../support/document'

const around = { lists: emptyLists, speller: null, today: '2026-03-12' }
const content = { ...newContent('zh-CN', '清溪新闻'), body: doc(p('会议定于3月10号召开。')) }

test('what somebody put aside here is not shown again, and comes back with other words round it', () => {
  const internal = emptyInternal('solo')
  const setting = settingFor(content, internal, around)
  const [finding] = proofreadContent(content, internal, setting)
  expect(finding).toMatchObject({ rule: 'dayWord', field: 'body', text: '号' })
  const aside = { ...internal, proof: { ignored: [finding?.mark ?? ''], quotes: [] } }
  expect(proofreadContent(content, aside, setting)).toEqual([])
  const moved = { ...content, body: doc(p('大会于3月9号召开。')) }
  expect(proofreadContent(moved, aside, setting)).toHaveLength(1)
})

test('the day of a story is that of its dateline, else today', () => {
  const internal = emptyInternal('solo')
  const dateline = { agency: '清溪新闻', place: '清溪', date: '2026-03-10', text: '' }
  expect(settingFor({ ...content, dateline }, internal, around).day).toBe('2026-03-10')
  expect(settingFor(content, internal, around).day).toBe('2026-03-12')
})
