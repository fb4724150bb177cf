import { beforeEach, describe, expect, it } from 'vitest'
import { SavedSearches } from '../../../renderer/list/saved-searches.svelte'
import { staff } from '../../support/article'

const { id: me } = staff.reporter.person
const { id: other } = staff.editor.person
const flood = { queue: 'all', words: '防汛' } as const

beforeEach(() => localStorage.clear())

describe('saved searches', () => {
  it('are one person’s own, and there again after a restart', () => {
    new SavedSearches().turn(me, flood)
    const again = new SavedSearches()
    expect(again.of(me)).toEqual([flood])
    expect(again.has(me, { ...flood })).toBe(true)
    expect(again.of(other)).toEqual([])
    expect(again.of(null)).toEqual([])
  })

  it('tell the same words in two queues apart', () => {
    const searches = new SavedSearches()
    searches.turn(me, flood)
    expect(searches.has(me, { ...flood, queue: 'live' })).toBe(false)
  })

  it('are given up by the same hand that kept them', () => {
    const searches = new SavedSearches()
    searches.turn(me, flood)
    searches.turn(me, { ...flood })
    expect(searches.of(me)).toEqual([])
    expect(new SavedSearches().of(me)).toEqual([])
  })

  it('make room for new ones, the oldest going first', () => {
    const searches = new SavedSearches()
    for (let place = 0; place < 15; place += 1)
      searches.turn(me, { queue: 'all', words: `线索${place}` })
    expect(searches.of(me)).toHaveLength(12)
    expect(searches.of(me)[0]?.words).toBe('线索3')
  })

  it('leave out what is no search, and survive a broken store', () => {
    localStorage.setItem(
      'caibian.searches',
      JSON.stringify({ [me]: [flood, { queue: 'none' }, 3] }),
    )
    expect(new SavedSearches().of(me)).toEqual([flood])
    localStorage.setItem('caibian.searches', '{')
    expect(new SavedSearches().of(me)).toEqual([])
  })
})
