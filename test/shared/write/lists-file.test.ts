import { describe, expect, test } from 'vitest'
import { emptyWriting, exampleWriting } from '../../../shared/write/lists'
import {
  expansionsCsv,
  joinedWriting,
  writingFromFile,
  writingJson,
} from '../../../shared/write/lists-file'

describe('what writers are given, as files', () => {
  test('JSON holds all of it', () => {
    expect(writingFromFile(writingJson(exampleWriting))).toEqual({
      ok: true,
      value: exampleWriting,
    })
  })

  test('CSV holds the short forms, and a spreadsheet may have put a mark before them', () => {
    const { expansions } = exampleWriting
    expect(writingFromFile(`\ufeff${expansionsCsv(exampleWriting)}`)).toEqual({
      ok: true,
      value: { ...emptyWriting, expansions },
    })
  })

  test('a line that is not understood is named', () => {
    const answer = writingFromFile('short,long\nqx,清溪\na b,两个词\n')
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'refusal.invalid' } })
    expect(JSON.stringify(answer)).toContain('3: short')
  })

  test.each(['', 'wrong,right\n1,2', '{"lists":1}', '{'])('%j is no list', (text) => {
    expect(writingFromFile(text).ok).toBe(false)
  })

  test('an imported entry replaces the one of its name and leaves the others; no wording is emptied', () => {
    const [first] = exampleWriting.templates
    if (first === undefined) throw new Error('no example')
    const before = { ...exampleWriting, day: { zh: '{month}月{day}日', en: '' } }
    const joined = joinedWriting(before, {
      ...emptyWriting,
      expansions: [{ short: 'qxsl', long: '清溪图书馆', atOnce: false }],
      templates: [{ ...first, plannedLength: 800 }],
    })
    expect(joined.expansions.map(({ long }) => long)).toEqual([
      'a spokesperson for the council said',
      '清溪图书馆',
    ])
    expect(joined.templates).toHaveLength(2)
    expect(joined.templates.find(({ name }) => name === first.name)?.plannedLength).toBe(800)
    expect(joined.day.zh).toBe('{month}月{day}日')
    expect(joined.standing).toEqual(exampleWriting.standing)
  })
})
