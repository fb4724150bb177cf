import fc from '../../support/properties'
import { describe, expect, it } from 'vitest'
import type { BlockChange } from '../../../shared/document/body-change'
import { diffBodies, isSameBody } from '../../../shared/document/diff'
import { likeness } from '../../../shared/document/likeness'
import { anyBody } from '../../support/arbitrary-body'
import { anyEdited } from '../../support/arbitrary-edit'
import {
  bold,
  box,
  doc,
  figure,
  footnote,
  h,
  li,
  link,
  p,
  table,
  td,
  tr,
  ul,
} from '../../support/document'

const bridge = '清溪大桥昨天正式通车，两岸居民走上桥面庆祝。'
const school = '镇上的小学从今年秋季起增加两个班级。'
const market = '农贸市场的摊位费下调一成，摊主表示欢迎。'
const library = '老粮仓改成的图书馆晚上开放到十点。'

describe('two versions of a body', () => {
  it('are the same when nothing changed', () => {
    fc.assert(
      fc.property(anyBody(), (body) => {
        expect(isSameBody(body, structuredClone(body))).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('are never called the same when anything differs', () => {
    fc.assert(
      fc.property(anyEdited(), ([before, after]) => {
        const isEqual = JSON.stringify(before) === JSON.stringify(after)
        expect(isSameBody(before, after)).toBe(isEqual)
      }),
      { numRuns: 60 },
    )
  })

  it('set a changed paragraph beside its former self, past one that was put in', () => {
    const before = doc(p('桥于上周一正式通车，居民很高兴。'), p('路灯也修好了。'))
    const after = doc(
      p('新的一段写河水。'),
      p('桥于本周一正式通车，居民都很高兴。'),
      p('路灯也修好了。'),
    )
    expect(kinds(before, after)).toEqual(['added', 'changed', 'same'])
  })

  it('tell that a correction became a fact box, and what a footnote says now', () => {
    const before = doc(box('correction', '桥长', p('二百米')), p('通车', footnote('据公告')))
    const after = doc(box('facts', '桥长', p('二百米')), p('通车', footnote('据县志')))
    expect(kinds(before, after)).toEqual(['format', 'format', 'changed'])
  })

  it('tell a change of form from a change of words', () => {
    const before = doc(p('桥'), p('河'), p('路'), p('见', link('https://a.example/', '公告')))
    const after = doc(
      h(2, '桥'),
      p(bold('河')),
      ul(li(p('路'))),
      p('见', link('https://b.example/', '公告')),
    )
    expect(kinds(before, after)).toEqual(['format', 'format', 'format', 'format'])
  })

  it('say that one list became two, and that an item went one level down', () => {
    const one = doc(ul(li(p('桥')), li(p('路'))))
    const two = doc(ul(li(p('桥'))), ul(li(p('路'))))
    expect(kinds(one, two)).toEqual(['same', 'format'])
    const down = doc(ul(li(p('桥'), ul(li(p('路'))))))
    expect(kinds(one, down)).toEqual(['same', 'format'])
  })

  it('show a picture in the place of another as changed', () => {
    expect(kinds(doc(p(bridge), figure('a')), doc(p(bridge), figure('b')))).toEqual([
      'same',
      'changed',
    ])
  })
})

describe('a paragraph that stands elsewhere', () => {
  it('is told as moved, at both places under one number', () => {
    const before = doc(p(bridge), p(school), p(market))
    const after = doc(p(school), p(market), p(bridge))
    expect(diffBodies(before, after).map(told)).toEqual([
      ['removed', 1],
      ['same', null],
      ['same', null],
      ['added', 1],
    ])
  })

  it('shows what was changed on the way', () => {
    const before = doc(p(bridge), p(school), p(market))
    const after = doc(p(school), p(market), p(bridge.replace('昨天', '今天')))
    const here = diffBodies(before, after).at(-1)
    expect(here).toMatchObject({ kind: 'changed', move: 1, before: null })
    expect(here?.pieces.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
      '昨天',
      '今天',
    ])
  })

  it('moves as one with the paragraph after it', () => {
    const before = doc(p(bridge), p(school), p(market), p(library), p('路灯也都修好了。'))
    const after = doc(p(market), p(library), p('路灯也都修好了。'), p(bridge), p(school))
    const moves = diffBodies(before, after).flatMap(({ move }) => move ?? [])
    expect(moves).toEqual([1, 1, 1, 1])
  })

  it('always reads alike at both places, and has passed something that stayed', () => {
    fc.assert(
      fc.property(anyEdited(), ([before, after]) => {
        const changes = diffBodies(before, after)
        for (const away of changes.filter(
          ({ move, before: old }) => move !== null && old !== null,
        )) {
          const group = changes.filter(({ move }) => move === away.move)
          const isAlike = group.some((here) => here.after !== null && isVersionOf(away, here))
          expect(isAlike).toBe(true)
          const places = group.map((one) => changes.indexOf(one))
          const between = changes.slice(Math.min(...places), Math.max(...places))
          expect(between.some(({ before: old, after: now }) => old !== null && now !== null)).toBe(
            true,
          )
        }
      }),
      { numRuns: 80 },
    )
  })
})

describe('two versions of a table', () => {
  const cell = (text: string) => td(p(text))
  const before = doc(
    table(
      tr(cell('村'), cell('户数'), cell('桥')),
      tr(cell('南岸'), cell('120'), cell('1')),
      tr(cell('北岸'), cell('96'), cell('0')),
    ),
  )

  it('differ in the cell that differs, and in no other', () => {
    const after = doc(
      table(
        tr(cell('村'), cell('户数'), cell('桥')),
        tr(cell('南岸'), cell('131'), cell('1')),
        tr(cell('北岸'), cell('96'), cell('0')),
      ),
    )
    expect(cellKinds(before, after)).toEqual([
      ['same', 'same', 'same', 'same'],
      ['changed', 'same', 'changed', 'same'],
      ['same', 'same', 'same', 'same'],
    ])
  })

  it('show a row and a column that were put in', () => {
    const after = doc(
      table(
        tr(cell('村'), cell('乡'), cell('户数'), cell('桥')),
        tr(cell('西坡'), cell('清溪'), cell('44'), cell('0')),
        tr(cell('南岸'), cell('清溪'), cell('120'), cell('1')),
        tr(cell('北岸'), cell('清溪'), cell('96'), cell('0')),
      ),
    )
    expect(cellKinds(before, after)).toEqual([
      ['changed', 'same', 'added', 'same', 'same'],
      ['added', 'added', 'added', 'added', 'added'],
      ['changed', 'same', 'added', 'same', 'same'],
      ['changed', 'same', 'added', 'same', 'same'],
    ])
  })
})

type Bodies = Parameters<typeof diffBodies>

function kinds(...bodies: Bodies) {
  return diffBodies(...bodies).map(({ kind }) => kind)
}

function cellKinds(...bodies: Bodies) {
  const rows = diffBodies(...bodies)[0]?.table?.rows ?? []
  return rows.map(({ kind, cells }) => [kind, ...cells.map((one) => one.kind)])
}

function told({ kind, move }: BlockChange) {
  return [kind, move]
}

function isVersionOf({ before }: BlockChange, { after }: BlockChange): boolean {
  if (before === null || after === null) return false
  if (before.text.length < 2)
    return JSON.stringify(before.node.attrs) === JSON.stringify(after.node.attrs)
  return likeness(before.text, after.text) >= 0.6
}
