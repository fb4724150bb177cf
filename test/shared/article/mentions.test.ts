import { describe, expect, it } from 'vitest'
import { mentionedIn, piecesOf } from '../../../shared/article/mentions'
import type { Person } from '../../../shared/article/person'
import { staff, uuid } from '../../support/article'

const named = (name: string, id: number): Person => ({
  ...staff.reporter.person,
  id: uuid(id) as Person['id'],
  name,
})
const people = [named('李禾', 1), named('李禾苗', 2), named('Ann Lee', 3), named('Ann', 4)]
const calls = (text: string) =>
  mentionedIn(text, people).map((id) => people.find((one) => one.id === id)?.name)

describe('names with an @', () => {
  it.each([
    ['@李禾 请核对', ['李禾']],
    ['请＠李禾苗看一下', ['李禾苗']],
    ['@李禾，@ann lee 都看过', ['李禾', 'Ann Lee']],
    ['@Ann: fine', ['Ann']],
    ['mail ann@Annex.example', []],
    ['李禾已经看过', []],
  ])('%s', (text, names) => {
    expect(calls(text)).toEqual(names)
  })

  it('are taken apart from the words around them, without losing any', () => {
    const text = '请@李禾苗和@Ann Lee看'
    const pieces = piecesOf(text, ['李禾', '李禾苗', 'Ann'])
    expect(pieces.filter(({ isMention }) => isMention).map((piece) => piece.text)).toEqual([
      '@李禾苗',
      '@Ann',
    ])
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  })

  it('mean both, where two people have one name', () => {
    const two = [named('王芳', 5), named('王芳', 6)]
    expect(mentionedIn('@王芳 请看', two)).toHaveLength(2)
  })
})
