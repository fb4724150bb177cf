import { beforeEach, describe, expect, it } from 'vitest'
import { pairFields } from '../../../renderer/compare/fields'
import { words } from '../../../renderer/words.svelte'
import type { Content } from '../../../shared/article/content'
import { chineseStory, englishStory } from '../../support/stories'

beforeEach(() => words.use('zh-CN'))

function field(from: Content, to: Content, name: keyof Content) {
  return pairFields(from, to).find((pair) => pair.field === name)
}

describe('the fields of two revisions', () => {
  it('are all there but the text, and equal where nothing changed', () => {
    const pairs = pairFields(chineseStory, structuredClone(chineseStory))
    expect(pairs.map((pair) => pair.field)).not.toContain('body')
    expect(pairs.length).toBeGreaterThan(20)
    expect(pairs.filter((pair) => pair.differs)).toEqual([])
  })

  it('differ in a credit that changed its order, its role or its name', () => {
    const [first, second, ...rest] = chineseStory.credits
    const to = { ...chineseStory, credits: [second!, first!, ...rest] }
    const credits = field(chineseStory, to, 'credits')
    expect(credits?.differs).toBe(true)
    expect(credits?.from).toContain('记者: 闻若溪')
    expect(credits?.from.split('\n')[0]).not.toBe(credits?.to.split('\n')[0])
  })

  it('differ where they only read alike: the approval speaks of the data', () => {
    const [first, ...rest] = chineseStory.credits
    const to = { ...chineseStory, credits: [{ ...first!, personId: first!.id as never }, ...rest] }
    const credits = field(chineseStory, to, 'credits')
    expect(credits?.from).toBe(credits?.to)
    expect(credits?.differs).toBe(true)
  })

  it('are equal under another order of keys', () => {
    const { name, kind } = chineseStory.source
    expect(
      field(chineseStory, { ...chineseStory, source: { name, kind } }, 'source')?.differs,
    ).toBe(false)
  })

  it('stand in the language of the window', () => {
    words.use('en')
    expect(field(englishStory, englishStory, 'source')?.from).toBe('Own story: Clearbrook Herald')
  })
})
