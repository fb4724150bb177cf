import { describe, expect, test } from 'vitest'
import { page } from '../../../shared/render/page'
import { projectionOf } from '../../../shared/render/projection'
import { listedStory } from '../../../shared/render/site/listed-story'
import { lossOf } from '../../../shared/target/loss'
import { chineseInput } from '../../support/render'

const input = chineseInput()
const story = listedStory(projectionOf(input), input, '1.html')

describe('a public copy', () => {
  test('that keeps what its readers must know has lost nothing but its form', () => {
    expect(lossOf(story, page(input).replace('石匠', '木匠'))).toEqual(['text'])
    expect(
      lossOf(
        story,
        `<h1>${story.headline}</h1><p>记者 闻若溪 柳望川 清溪县水务局宣教科 来源：清溪日报社新闻中心 <time datetime="2026-03-08">3月8日</time> 民生要闻</p>`,
      ),
    ).toEqual(['text'])
  })

  test.each([
    ['title', story.headline],
    ['authors', '柳望川'],
    ['source', '清溪日报社新闻中心'],
    ['section', '民生要闻'],
  ])('without its %s is told on', (name, said) => {
    expect(lossOf(story, page(input).replaceAll(said, ''))).toEqual([name])
  })

  test('without its year is told on', () => {
    expect(lossOf(story, page(input).replaceAll('2026', ''))).toEqual(['date'])
  })
})
