import { describe, expect, it } from 'vitest'
import { paragraph } from '../../../shared/newstext/lines'
import { joinCells } from '../../../shared/newstext/page-cells'

function joined(...lines: readonly string[]): readonly string[] {
  const blocks = lines.map((text) => ({ node: paragraph(text), text, bullet: false, gap: true }))
  return joinCells(blocks).map(({ text }) => text)
}

describe('labels in cells of their own', () => {
  it('go with the names and the outlet in the next cell', () => {
    expect(joined('来源', '云上清溪', '文字', '李禾', '编辑', '周小满')).toEqual([
      '来源：云上清溪',
      '文字：李禾',
      '编辑：周小满',
    ])
  })

  it('stay words of the story before anything else', () => {
    const lines = ['编辑', '每天凌晨三点，她坐到桌前。', '图片', '编辑', '来源']
    expect(joined(...lines)).toEqual(lines)
  })
})
