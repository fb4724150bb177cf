import { describe, expect, test } from 'vitest'
import { newsroomRules } from '../../../../shared/proof/rules/newsroom'
import { emptyLists } from '../../../../shared/proof/lists'
import type { Registered, Term } from '../../../../shared/proof/lists'
import { chineseSetting, englishSetting, foundIn, mended, paragraphs } from '../../../support/proof'
import { proofread } from '../../../../shared/proof/reader'

const term = (wrong: string, right: string, more: Partial<Term> = {}): Term => ({
  wrong,
  right,
  reason: '本报写法',
  matchCase: false,
  except: [],
  ...more,
})
const held = (more: Partial<Registered>): Registered => ({
  name: '林知夏',
  wrong: ['林知厦'],
  title: '馆长',
  from: '2024-03-01',
  until: '',
  ...more,
})
const withTerms = (...terms: Term[]) => ({ ...chineseSetting, lists: { ...emptyLists, terms } })
const withRegister = (...register: Registered[]) => ({
  ...chineseSetting,
  lists: { ...emptyLists, register },
})

describe('the lists of the newsroom', () => {
  test('a term is replaced, with the reason of the newsroom', () => {
    const setting = withTerms(term('其它', '其他'))
    expect(mended('其它桥也通了。', setting)).toBe('其他桥也通了。')
    expect(proofread(paragraphs('其它桥。'), setting)[0]?.reason).toBe('本报写法')
  })

  test('a longer word in which a term is right is left alone', () => {
    const setting = withTerms(term('帐', '账', { except: ['蚊帐', '帐篷'] }))
    expect(foundIn('蚊帐和帐篷，帐目。', setting)).toEqual(['terms: 帐'])
  })

  test('the longest term counts, and Latin terms are whole words', () => {
    const setting = withTerms(term('清溪桥', '清溪大桥'), term('清溪', '青溪'))
    expect(foundIn('清溪桥', setting)).toEqual(['terms: 清溪桥'])
    const english = { ...englishSetting, lists: { ...emptyLists, terms: [term('utilize', 'use')] } }
    expect(mended('Utilize it; utilizes is another word.', english)).toBe(
      'Use it; utilizes is another word.',
    )
  })

  test('a name written wrongly is put right', () => {
    expect(mended('馆长林知厦说。', withRegister(held({})))).toBe('馆长林知夏说。')
  })

  test('a title holds from day to day', () => {
    const register = [
      held({ title: '馆长', until: '2025-12-31' }),
      held({ title: '局长', from: '2026-01-01', wrong: [] }),
    ]
    expect(foundIn('馆长林知夏说。', withRegister(...register))).toEqual(['titles: 馆长'])
    expect(mended('馆长林知夏说。', withRegister(...register))).toBe('局长林知夏说。')
    expect(foundIn('局长林知夏说，前馆长林知夏说。', withRegister(...register))).toEqual([])
    const before = { ...withRegister(...register), day: '2025-06-01' }
    expect(foundIn('馆长林知夏说。', before)).toEqual([])
    expect(foundIn('市图书馆馆长林知夏说。', before)).toEqual([])
  })

  test('empty lists say nothing', () => {
    expect(foundIn('其它馆长林知厦说。', chineseSetting)).toEqual([])
    expect(Object.keys(newsroomRules)).toEqual(['terms', 'names', 'titles'])
  })
})
