import { describe, expect, it } from 'vitest'
import { readLooseLine, signedNames } from '../../../shared/newstext/loose-line'

describe('a line without labels', () => {
  it('names its writers, perhaps behind their outlet', () => {
    expect(signedNames('李小禾 周满')).toEqual(['李小禾', '周满'])
    expect(signedNames('清溪县融媒体中心 李禾 欧阳满')).toEqual(['李禾', '欧阳满'])
  })

  it('names nobody where a word may be a place or a thing', () => {
    const lines = ['高温 雷电', '石家庄', '平安清溪', '李禾', '河阳 清溪', '清溪发布']
    expect(lines.flatMap(signedNames)).toEqual([])
  })

  it('says outlet and date', () => {
    expect(readLooseLine('清溪日报 · 2026/11/22 09:30', '+08:00')).toMatchObject({
      outlet: '清溪日报',
      names: [],
    })
  })

  it('says an English outlet and date, as mails and print pages have them', () => {
    const lines = [
      'Hollis County Record | March 9, 2026',
      'Northern Reach | March 9, 2026 | Page A3',
    ]
    expect(lines.map((line) => readLooseLine(line, 'Z')?.outlet)).toEqual([
      'Hollis County Record',
      'Northern Reach',
    ])
    expect(readLooseLine('The council meets on March 9, 2026 at noon', 'Z')).toBeNull()
  })
})
