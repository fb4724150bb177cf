import { describe, expect, it } from 'vitest'
import { blocksFromText } from '../../../shared/newstext/blocks'
import { endOfStory } from '../../../shared/newstext/story-end'

const end = (lines: readonly string[], names: readonly string[] = []) =>
  endOfStory(blocksFromText(lines.join('\n\n')), ({ text }) => /^责编/.test(text), names)

const story = ['清溪镇新桥上午通车，两岸居民步行过桥。', '“走过去只要六分钟。”她说。']

describe('where a story ends', () => {
  it('is before the editors and what a site says of itself', () => {
    const foot = ['责编：宋词', '本平台部分文章来自网络，如有侵权请联系我们删除。']
    expect(end([...story, ...foot])).toBe(2)
  })

  it('is not at a line of furniture with paragraphs behind it', () => {
    expect(end([story[0]!, '扫码关注我们', story[1]!])).toBe(3)
  })

  it('keeps last lines that are no sentences where nothing closes the story', () => {
    expect(end([...story, '灯还亮着'])).toBe(3)
  })

  it('is before what a paper says of its writer', () => {
    const lines = ['The bridge reopened on Saturday.', 'Ann Lee covers schools for the Courier.']
    expect(end(lines, ['Ann Lee'])).toBe(1)
    expect(end(lines)).toBe(2)
  })

  it('is before what a writer is, though no word for the trade is said', () => {
    const lines = ['The bridge reopened on Saturday.', 'Ann Lee is a professor at Hollis College.']
    expect(end(lines, ['Ann Lee'])).toBe(1)
    expect(end(lines, ['Hollis Ferries Ltd.'])).toBe(2)
  })
})
