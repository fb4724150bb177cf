import { describe, expect, test } from 'vitest'
import { endsShortForm, expandedBy, expansionAt, takesSpace } from '../../../shared/write/expansion'

const expansions = [
  { short: 'qx', long: '清溪', atOnce: false },
  { short: 'qxsl', long: '清溪市图书馆', atOnce: false },
  { short: '图馆', long: '清溪市图书馆', atOnce: true },
  { short: ';ps', long: 'a spokesperson', atOnce: true },
]
const found = (text: string, atOnce = false) => expansionAt(text, expansions, atOnce)?.short ?? null

describe('a short form', () => {
  test('is found at the end of a text, the longest of them', () => {
    expect(found('记者在qxsl')).toBe('qxsl')
    expect(found('qx')).toBe('qx')
    expect(found('qxs')).toBeNull()
    expect(found('')).toBeNull()
  })

  test('in Latin letters stands by itself; behind Chinese it needs no space', () => {
    expect(found('iraqx')).toBeNull()
    expect(found('3qx')).toBeNull()
    expect(found('（qx')).toBe('qx')
    expect(found('来到qx')).toBe('qx')
  })

  test('that is made for it is found as soon as it is there, and no other', () => {
    expect(found('走进图馆', true)).toBe('图馆')
    expect(found('said;ps', true)).toBe(';ps')
    expect(found('qxsl', true)).toBeNull()
  })
})

test('a space or a mark of either script ends it, a letter does not', () => {
  for (const sign of [' ', '　', ',', '，', '。', '”', ')', '-'])
    expect(endsShortForm(sign)).toBe(true)
  for (const sign of ['a', '清', '1', '', '。。']) expect(endsShortForm(sign)).toBe(false)
})

test('the space that ended it stays only where one is written', () => {
  expect(takesSpace('清溪市图书馆')).toBe(true)
  expect(takesSpace('“清溪”')).toBe(true)
  expect(takesSpace('a spokesperson')).toBe(false)
})

test('what a typed sign makes of a short form: itself, the space that ended it, or nothing', () => {
  const by = (before: string, sign: string) => {
    const found = expandedBy(before, sign, expansions)
    return found === null ? null : [found.expansion.short, found.behind, found.takesAway]
  }
  expect(by('记者在qxsl', ' ')).toEqual(['qxsl', 1, true])
  expect(by('记者在qxsl', '，')).toEqual(['qxsl', 1, false])
  expect(by('记者在qxs', 'l')).toBeNull()
  expect(by('走进图', '馆')).toEqual(['图馆', 0, false])
  expect(by('said;p', 's')).toEqual([';ps', 0, false])
})
