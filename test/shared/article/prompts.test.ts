import { describe, expect, test } from 'vitest'
import { emptyInternal, newContent } from '../../../shared/article/draft'
import { openPrompts, promptsIn } from '../../../shared/article/prompts'
import { bold, doc, p } from '../../support/document'

describe('prompts', () => {
  test('stand in double brackets of either script', () => {
    expect(promptsIn('a [[who]] b')).toEqual([{ from: 2, to: 9, text: 'who' }])
    expect(promptsIn('【【何人、何时】】说')).toEqual([{ from: 0, to: 9, text: '何人、何时' }])
    expect(promptsIn('[一] 【二】 [[]] [[三]')).toEqual([])
  })

  test('are found in every field readers see and in every block, across marks', () => {
    const content = {
      ...newContent('zh-CN', '清溪日报'),
      headline: '【【谁】】到清溪',
      abstract: '一句话',
      body: doc(p('【【导', bold('语'), '】】'), p('正文')),
    }
    const internal = { ...emptyInternal('news'), editorNote: '[[内部]]' }
    expect(openPrompts(content, internal)).toEqual([
      { field: 'headline', text: '谁' },
      { field: 'body', text: '导语' },
    ])
  })

  test('end with their block', () => {
    const content = { ...newContent('en', 'Clearbrook'), body: doc(p('[[who'), p('when]]')) }
    expect(openPrompts(content, emptyInternal('news'))).toEqual([])
  })
})
