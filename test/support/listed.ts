import { projectionOf } from '../../shared/render/projection'
import { listedStory } from '../../shared/render/site/listed-story'
import type { ListedStory } from '../../shared/render/site/listed-story'
import { hashContent } from '../../shared/seal/hash'
import { chineseContent, chineseSite, inputOf } from './render'

/** So many stories of a site, four a day from January 2026 on, two sections in turn; a number each. */
export function manyStories(count: number, from = 0): readonly ListedStory[] {
  const input = inputOf(chineseContent, chineseSite)
  const one = listedStory(projectionOf(input), input, '1.html')
  return Array.from({ length: count }, (_, place) => {
    const number = from + place
    const at = new Date(Date.UTC(2026, 0, 1) + number * 6 * 3_600_000).toISOString().slice(0, 19)
    const article = `0190a5c2-7d3e-7b41-9c55-${String(number).padStart(12, '0')}`
    const path = `${at.slice(0, 10).replaceAll('-', '/')}/${number}.html`
    return {
      ...one,
      article,
      path,
      permalink: chineseSite.baseUrl + path,
      hash: hashContent({ ...chineseContent, slug: `n${number}` }),
      headline: `第${number}号稿`,
      sections: [number % 2 === 0 ? '要闻' : '体育'],
      published: `${at}+08:00`,
      updated: `${at}+08:00`,
      notices: [],
    }
  })
}
