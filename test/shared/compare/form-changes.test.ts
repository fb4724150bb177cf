import { describe, expect, it } from 'vitest'
import { formChanges, formName, markChanges } from '../../../shared/compare/form-changes'
import type { Body } from '../../../shared/document/body'
import { diffBodies } from '../../../shared/document/diff'
import { nodes } from '../../../shared/document/grammar'
import { bold, box, doc, h, li, link, ol, p, pullquote, ul } from '../../support/document'

const parting = '北岸的路灯还没有通电。'

describe('a change of form', () => {
  it('is told with what the block was and is', () => {
    expect(told(doc(p('桥')), doc(h(2, '桥')))).toEqual(['段落 → 小标题（2 级）'])
    expect(told(doc(p('桥')), doc(ul(li(p('桥')))))).toEqual(['段落 → 项目列表'])
    expect(told(doc(ul(li(p('桥')))), doc(ol(3, li(p('桥')))))).toEqual(['项目列表 → 编号列表'])
  })

  it('tells the level of a list, the kind of a box, and who is quoted', () => {
    const one = doc(ul(li(p('桥')), li(p('路'))))
    const down = doc(ul(li(p('桥'), ul(li(p('路'))))))
    expect(told(one, down)).toEqual(['项目列表 → 项目列表 › 项目列表'])
    expect(
      told(doc(box('facts', '桥长', p('二百米'))), doc(box('points', '桥长', p('二百米')))),
    ).toEqual(['资料框 › 框标题 → 要点 › 框标题', '资料框 → 要点'])
    expect(told(doc(pullquote('', parting)), doc(pullquote('镇长 李禾', parting)))).toEqual([
      '出处：（空） → 镇长 李禾',
    ])
  })

  it('tells a list that was parted, whose lines all stayed', () => {
    const one = doc(ul(li(p('桥')), li(p('路'))))
    const two = doc(ul(li(p('桥'))), ul(li(p('路'))))
    expect(told(one, two)).toEqual(['所在的列表或框拆开或合并'])
  })

  it('of marks and links names each', () => {
    const before = doc(p(bold('桥'), link('https://a.example/', '公告'), parting))
    const after = doc(p('桥', link('https://b.example/', '公告'), parting))
    const marks = diffBodies(before, after).flatMap(({ pieces }) =>
      pieces.flatMap((piece) => markChanges(piece, 'zh-CN')),
    )
    expect(marks).toEqual(['取消加粗', '链接到 https://b.example/'])
  })

  it('has a Chinese name for every block of the grammar', () => {
    const quiet = ['doc', 'text', 'footnote', 'hardBreak', 'tableRow', 'listItem', 'timelineEntry']
    for (const type of Object.keys(nodes).filter((name) => !quiet.includes(name))) {
      const attrs = type === 'box' ? { kind: 'facts' } : { level: 2 }
      expect(formName({ node: { type, attrs }, path: [], text: '' }, 'zh-CN')).toMatch(
        /^\p{Script=Han}/u,
      )
    }
  })
})

function told(before: Body, after: Body): readonly string[] {
  return diffBodies(before, after).flatMap((change) => formChanges(change, 'zh-CN'))
}
