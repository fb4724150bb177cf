import { describe, expect, test } from 'vitest'
import type { Content } from '../../../shared/article/content'
import { fieldChanges, withFieldFrom, withFields } from '../../../shared/suggest/fields'
import { uuid } from '../../support/article'
import { chineseStory } from '../../support/stories'

const credit = (number: number, name: string) => ({
  id: uuid(number),
  name,
  role: 'reporter' as const,
  showInByline: true,
})
const story: Content = { ...chineseStory, credits: [credit(1, '闻若溪'), credit(2, '易怀川')] }
const changed: Content = {
  ...story,
  headline: '清溪新桥通车',
  keywords: ['桥'],
  credits: [credit(3, '沈知微'), { ...credit(1, '闻若溪'), affiliation: '新闻部' }],
}

describe('suggested fields', () => {
  test('are told one by one, entries of lists by their own', () => {
    expect(
      fieldChanges(story, changed)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(
      [
        'credits#order',
        `credits.${uuid(1)}`,
        `credits.${uuid(2)}`,
        `credits.${uuid(3)}`,
        'headline',
        'keywords',
      ].sort(),
    )
    expect(fieldChanges(story, story)).toEqual([])
  })

  test('all taken make the one content of the other, both ways and in any order', () => {
    for (const [from, to] of [
      [story, changed],
      [changed, story],
    ] as const) {
      const changes = fieldChanges(from, to)
      for (const order of [changes, [...changes].reverse()]) {
        let next = order.reduce((content, { path }) => withFieldFrom(content, to, path), from)
        // Where an entry stands is told last, once all of them are there.
        for (const { path } of fieldChanges(next, to)) next = withFieldFrom(next, to, path)
        expect(next).toEqual(to)
      }
    }
  })

  test('laid over a content make the suggested one', () => {
    const fields = fieldChanges(story, changed).map(({ path, now }) =>
      now === undefined ? { path } : { path, now },
    )
    expect(withFields(story, fields)).toEqual(changed)
  })

  test('that empty a field leave nothing of it behind', () => {
    const filled = { ...story, kicker: '民生' }
    const { kicker: _gone, ...bare } = filled
    expect(withFields(filled, [{ path: 'kicker' }])).toEqual(bare)
  })

  test('take a lead picture along only while there is one', () => {
    const lead = { ...story, media: [], leadMedia: uuid(7) }
    expect('leadMedia' in withFields(lead, [{ path: 'keywords', now: ['桥'] }])).toBe(false)
  })
})
