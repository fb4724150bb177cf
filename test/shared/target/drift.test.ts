import { describe, expect, test } from 'vitest'
import { differencesOf, longestKept, shortened } from '../../../shared/target/drift'
import { bareLetters } from '../../../shared/target/said-story'
import type { SaidStory } from '../../../shared/target/said-story'
import fc from '../../support/properties'

const fields = ['title', 'authors', 'source', 'date', 'section', 'notices', 'text'] as const
const facts = ['authors', 'source', 'date', 'section'] as const
const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })

const story: fc.Arbitrary<SaidStory> = fc
  .record({
    title: line,
    authors: line,
    source: line,
    date: line,
    section: line,
    notices: line,
    text: line,
    rest: line,
  })
  .map((said) => ({ ...said, isMarked: true }))

/** `said` with one more letter in each of some parts. */
function changed(said: SaidStory, parts: readonly (keyof SaidStory)[]): SaidStory {
  return { ...said, ...Object.fromEntries(parts.map((part) => [part, `${String(said[part])}甲`])) }
}

describe('what a public copy differs in', () => {
  test('is nothing where it is as it was sealed', () => {
    fc.assert(
      fc.property(story, fc.boolean(), fc.boolean(), (sealed, isFramed, isMadeAlike) => {
        const seen = { sealed, there: { ...sealed }, isFramed }
        expect(differencesOf({ loss: [], seen, isMadeAlike })).toEqual([])
      }),
    )
  })

  test('is each part that was changed, told once, as it was sealed and as it is there', () => {
    fc.assert(
      fc.property(
        story,
        fc.subarray([...fields]),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (sealed, parts, isFramed, isMadeAlike, isMissed) => {
          const there = changed(sealed, parts)
          const loss = isMissed ? parts : []
          expect(differencesOf({ loss, seen: { sealed, there, isFramed }, isMadeAlike })).toEqual(
            parts.map((field) => ({ field, sealed: sealed[field], there: there[field] })),
          )
        },
      ),
    )
  })

  test('is what stands beside the story only where nothing else would have changed it', () => {
    fc.assert(
      fc.property(
        story,
        fc.subarray([...facts]),
        fc.boolean(),
        fc.boolean(),
        (sealed, parts, isFramed, isMadeAlike) => {
          const there = changed(sealed, [...parts, 'rest'])
          const found = differencesOf({ loss: [], seen: { sealed, there, isFramed }, isMadeAlike })
          const isTold = isMadeAlike && !isFramed && parts.length === 0
          expect(found.map(({ field }) => field)).toEqual([...parts, ...(isTold ? ['rest'] : [])])
        },
      ),
    )
  })

  test('is no other quotation mark, space or dash that somebody else’s frame set', () => {
    const sealed: SaidStory = {
      title: 'The ferry’s last night',
      authors: 'A. Quill',
      source: 'Clearbrook Ledger',
      date: '2026-03-08',
      section: 'Local',
      notices: '',
      text: '“We sail,” said the pilot.',
      rest: '',
      isMarked: true,
    }
    const there = { ...sealed, title: "The ferry's last night", text: '"We sail," said the pilot.' }
    const framed = { sealed, there, isFramed: true }
    expect(bareLetters(there.title)).toBe(bareLetters(sealed.title))
    expect(differencesOf({ loss: [], seen: framed, isMadeAlike: true })).toEqual([])
    const ours = { ...framed, isFramed: false }
    expect(differencesOf({ loss: [], seen: ours, isMadeAlike: true })).toHaveLength(2)
  })

  test('is what no reader sees, only where the page would be made today as it was', () => {
    fc.assert(
      fc.property(story, fc.boolean(), (sealed, isMadeAlike) => {
        const seen = { sealed, there: sealed, isFramed: false }
        const found = differencesOf({ loss: ['text'], seen, isMadeAlike })
        expect(found.map(({ field }) => field)).toEqual(isMadeAlike ? ['hidden'] : [])
      }),
    )
  })

  test('is what the target’s adapter missed, where no story could be told from the page', () => {
    fc.assert(
      fc.property(story, fc.subarray([...fields]), (sealed, loss) => {
        const seen = { sealed, there: null, isFramed: false }
        expect(differencesOf({ loss, seen, isMadeAlike: true })).toEqual(
          loss.map((field) => ({ field, sealed: sealed[field], there: null })),
        )
      }),
    )
  })
})

test('a difference that is kept is cut to where the two part, and holds no half of a character', () => {
  const long = fc.string({ unit: 'binary', maxLength: 600 })
  fc.assert(
    fc.property(long, long, long, (same, sealed, there) => {
      const difference = { field: 'text', sealed: same + sealed, there: same + there }
      const [kept] = shortened([difference])
      for (const part of ['sealed', 'there'] as const) {
        const whole = difference[part]
        const piece = kept?.[part] ?? ''
        expect(piece.length).toBeLessThanOrEqual(longestKept + 2)
        expect(Buffer.from(piece).toString()).toBe(piece)
        expect(whole).toContain(piece.replace(/^…|…$/g, ''))
      }
      if (difference.sealed !== difference.there) expect(kept?.sealed).not.toBe(kept?.there)
    }),
  )
})
