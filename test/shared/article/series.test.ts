import { describe, expect, test } from 'vitest'
import { contentFromDraft, parseContent } from '../../../shared/article/draft'
import { seriesPart } from '../../../shared/article/series'
import { fieldChecks } from '../../../shared/gate/checks/fields'
import { markdown } from '../../../shared/render/markdown'
import { page } from '../../../shared/render/page'
import { hashContent } from '../../../shared/seal/hash'
import { readStory } from '../../support/reading'
import {
  chineseContent,
  chineseSite,
  englishContent,
  englishSite,
  inputOf,
} from '../../support/render'
import { chineseStory } from '../../support/stories'

const series = { title: '清溪修桥', part: 2, total: 5 }

describe('a part of a series', () => {
  test('is approved with the story, and a story of before keeps its hash', () => {
    const hash = hashContent(chineseStory)
    expect(hashContent({ ...chineseStory, series })).not.toBe(hash)
    expect(hashContent({ ...chineseStory, series: { ...series, part: 3 } })).not.toBe(
      hashContent({ ...chineseStory, series }),
    )
    expect(hashContent(contentFromDraft({ ...chineseStory, series: { title: '' } }))).toBe(hash)
  })

  test.each([[0], [1.5], [-1], [10_000], [NaN], ['2']])('has no number %s', (part) => {
    const parsed = parseContent({ ...chineseStory, series: { title: 'x', part } })
    expect(parsed).toMatchObject({ ok: false, refusal: { field: 'series.part' } })
  })

  test('is told only where it says which part of which series it is', () => {
    expect(seriesPart(undefined)).toBe(null)
    expect(seriesPart({ title: ' ', part: 2 })).toBe(null)
    expect(seriesPart({ title: '清溪修桥' })).toBe(null)
    expect(seriesPart({ title: ' 清溪修桥 ', part: 2 })).toEqual({ ...series, total: null })
  })

  test.each([
    [series, []],
    [{ title: '清溪修桥' }, ['series.part']],
    [{ title: ' ', part: 1 }, ['series.title']],
    [{ title: '清溪修桥', part: 6, total: 5 }, ['series.total']],
  ])('is stopped while %j is no whole answer', (given, fields) => {
    const content = { ...chineseStory, series: given }
    const found = fieldChecks['series.part'].find({ content } as never)
    expect(found.map(({ field }) => field)).toEqual(fields)
  })
})

test.each([
  ['page.html', page],
  ['page.md', markdown],
])('is read again from %s', async (name, render) => {
  for (const [content, site] of [
    [chineseContent, chineseSite],
    [englishContent, englishSite],
  ] as const) {
    for (const each of [series, { title: 'Bridge <2>: "a" & 3', part: 7 }]) {
      const bytes = Buffer.from(render(inputOf({ ...content, series: each }, site)))
      expect((await readStory({ name, bytes })).content.series).toEqual(each)
    }
  }
})
