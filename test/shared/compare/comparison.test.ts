import { describe, expect, it } from 'vitest'
import { compareContents, lookOf, saySum } from '../../../shared/compare/comparison'
import { doc, p, table, td, tr } from '../../support/document'
import { chineseStory } from '../../support/stories'

const one = '3月7日傍晚，清溪老街四十二盏太阳能路灯同时亮起。'
const two = '“以后收摊不用摸黑了。”卖了三十年豆花的叶春和说。'
const three = '镇里打算明年再装一百盏，覆盖到北岸的两个村。'

describe('the sum of a comparison', () => {
  it('is that nothing differs where nothing does', () => {
    const { sum } = compareContents(chineseStory, structuredClone(chineseStory), 'zh-CN')
    expect(saySum(sum, 'zh-CN')).toBe('两版完全相同，一字不差。')
  })

  it('counts what was put in and taken out in characters, a move once, and each field', () => {
    const before = { ...chineseStory, body: doc(p(one), p(two), p(three)) }
    const after = {
      ...chineseStory,
      headline: '清溪老街亮灯',
      body: doc(p(two), p(three.replace('一百', '二百')), p(one)),
    }
    const { sum, blocks } = compareContents(before, after, 'zh-CN')
    expect(sum).toEqual({ blocks: 2, fields: 1, moves: 1, added: 2, removed: 2 })
    expect(blocks.map(lookOf)).toEqual(['movedTo', 'same', 'changed', 'movedFrom'])
    expect(saySum(sum, 'zh-CN')).toBe('正文 2 处 · 增 2 字 · 删 2 字 · 移动 1 处 · 稿件信息 1 项')
  })

  it('counts words in the cells of a table', () => {
    const grid = (text: string) => doc(table(tr(td(p('南岸')), td(p(text)))))
    const { sum } = compareContents(
      { ...chineseStory, body: grid('四十户') },
      { ...chineseStory, body: grid('四十户人家') },
      'zh-CN',
    )
    expect(sum).toMatchObject({ blocks: 1, added: 2, removed: 0 })
  })
})
