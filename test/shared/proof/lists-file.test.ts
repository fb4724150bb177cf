import { describe, expect, test } from 'vitest'
import { emptyLists, exampleLists } from '../../../shared/proof/lists'
import { several } from '../../../shared/lists/list-file'
import {
  joinedLists,
  listsFromFile,
  listsJson,
  registerCsv,
  termsCsv,
} from '../../../shared/proof/lists-file'

describe('lists as files', () => {
  test('JSON holds all of them', () => {
    const lists = { ...exampleLists, spacing: 'space' as const, off: ['dayWord' as const] }
    expect(listsFromFile(listsJson(lists))).toEqual({ ok: true, value: lists })
  })

  test('CSV holds one of them, and a spreadsheet may have put a mark before it', () => {
    const { terms, register } = exampleLists
    expect(listsFromFile(`\ufeff${termsCsv(exampleLists)}`)).toEqual({
      ok: true,
      value: { ...emptyLists, terms },
    })
    expect(listsFromFile(registerCsv(exampleLists))).toEqual({
      ok: true,
      value: { ...emptyLists, register },
    })
  })

  test('a line that is not understood is named', () => {
    const answer = listsFromFile('name,from\n林知夏,去年\n')
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'refusal.invalid' } })
    expect(JSON.stringify(answer)).toContain('2: from')
  })

  test.each(['', 'a,b\n1,2', '{"lists":1}', '{'])('%j is no list', (text) => {
    expect(listsFromFile(text).ok).toBe(false)
  })

  test('an imported entry replaces the one it corrects and leaves the others', () => {
    const term = { wrong: '其它', right: '其他的', reason: '', matchCase: false, except: [] }
    const joined = joinedLists(exampleLists, { ...emptyLists, words: ['riverwalk'], terms: [term] })
    expect(joined.terms.find(({ wrong }) => wrong === '其它')).toEqual(term)
    expect(joined.terms).toHaveLength(exampleLists.terms.length)
    expect(joined.words).toEqual(exampleLists.words)
    expect(several(' a | b|')).toEqual(['a', 'b'])
  })
})
