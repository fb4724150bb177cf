import { describe, expect, it } from 'vitest'
import { startsWithGivenName } from '../../../shared/newstext/given-names'

describe('two words with capitals', () => {
  it('are a person where the first is a given name', () => {
    expect(['Ann Lee', 'Jean-Paul Okafor', 'PRIYA NAIR'].filter(startsWithGivenName)).toHaveLength(
      3,
    )
  })

  it('are a place, a section or a thing otherwise', () => {
    const others = [
      'City Hall',
      'Victoria Park',
      'Madison County',
      'Real Estate',
      'Grace Church',
      '',
    ]
    expect(others.filter(startsWithGivenName)).toEqual([])
  })
})
