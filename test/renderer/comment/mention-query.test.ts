import { describe, expect, it } from 'vitest'
import { peopleFor, queryAt, withMention } from '../../../renderer/comment/mention-query'
import { staff } from '../../support/article'

const people = Object.values(staff).map(({ person }) => person)
const names = (text: string) => {
  const query = queryAt(text, text.length)
  return query === null ? null : peopleFor(query, people).map(({ name }) => name)
}

describe('a name begun after an @', () => {
  it('offers everybody at first, then those it may mean, begun ones first', () => {
    expect(names('请 @')).toHaveLength(8)
    expect(names('请＠沈')).toEqual(['沈知微'])
    expect(names('@ada')).toEqual(['Ada Thorne'])
  })

  it('offers nobody once the name has ended, or outside one', () => {
    expect(names('请 @沈知微 看')).toBeNull()
    expect(names('@沈知微，')).toBeNull()
    expect(names('沈知微')).toBeNull()
    expect(names('@没有此人')).toEqual([])
  })

  it('offers nobody who has left', () => {
    const left = people.map((person) => ({ ...person, active: false }))
    expect(peopleFor({ at: 0, letters: '' }, left)).toEqual([])
  })

  it('takes the name whole, one space after it, and the caret behind', () => {
    const text = '请 @沈 再看'
    const next = withMention(text, 4, queryAt(text, 4)!, staff.reviewer.person)
    expect(next).toEqual({ text: '请 @沈知微 再看', caret: 7 })
  })
})
