import { describe, expect, it } from 'vitest'
import type { Content } from '../../../shared/article/content'
import { parseContent } from '../../../shared/article/draft'
import type { BodyNode } from '../../../shared/document/body'
import { textOf } from '../../../shared/document/text'
import { mergeContents } from '../../../shared/packet/merge-content'
import { note } from '../../support/document'
import { chineseStory } from '../../support/stories'

const noteOf = (block: BodyNode) => note('00000000-0000-7000-8000-000000000001', textOf(block))

function merged(
  ours: Partial<Content>,
  theirs: Partial<Content>,
  base: Content | null = chineseStory,
) {
  return mergeContents(base, { ...chineseStory, ...ours }, { ...chineseStory, ...theirs }, noteOf)
}

describe('two drafts that grew from one', () => {
  it('take each field from the side that changed it', () => {
    const { content, taken, conflicts } = merged(
      { headline: '老街亮灯' },
      { abstract: '四十二盏。', sections: ['清溪', '城建'] },
    )
    expect(content).toEqual({
      ...chineseStory,
      headline: '老街亮灯',
      abstract: '四十二盏。',
      sections: ['清溪', '城建'],
    })
    expect([...taken].sort()).toEqual(['abstract', 'sections'])
    expect(conflicts).toEqual([])
  })

  it('name a field that both changed, and keep ours', () => {
    const { content, conflicts } = merged({ headline: '老街亮灯' }, { headline: '路灯亮了' })
    expect(content.headline).toBe('老街亮灯')
    expect(conflicts).toEqual([{ field: 'headline', ours: '老街亮灯', theirs: '路灯亮了' }])
  })

  it('join credits one by one: one side adds, the other moves, a third is taken out', () => {
    const [first, second, third, editor] = chineseStory.credits
    const added = { ...first!, id: '00000000-0000-7000-9000-0000000000ff', name: '施望舒' }
    const { content, conflicts } = merged(
      { credits: [first!, second!, added, editor!] },
      { credits: [second!, first!, third!, editor!] },
    )
    expect(conflicts).toEqual([])
    expect(content.credits.map(({ name }) => name)).toEqual(
      [second!.name, first!.name, '施望舒', editor!.name].sort(
        (a, b) =>
          content.credits.findIndex((one) => one.name === a) -
          content.credits.findIndex((one) => one.name === b),
      ),
    )
    expect(content.credits.map(({ name }) => name)).not.toContain(third!.name)
  })

  it('keep an entry that one side took out and the other changed', () => {
    const [first, ...others] = chineseStory.credits
    const renamed = { ...first!, name: '闻若汐' }
    const { content, conflicts } = merged({ credits: others }, { credits: [renamed, ...others] })
    expect(content.credits.map(({ name }) => name)).toContain('闻若汐')
    expect(conflicts).toHaveLength(1)
  })

  it('count whatever differs as changed by both where nothing is known of what they grew from', () => {
    const { content, conflicts } = merged(
      { headline: '甲' },
      { headline: '乙', subhead: '丙' },
      null,
    )
    expect(content).toMatchObject({ headline: '甲', subhead: '丙' })
    expect(conflicts.map(({ field }) => field)).toEqual(['headline'])
  })

  it('make a whole content: a lead picture that is gone leads no more', () => {
    const use = {
      id: '00000000-0000-7000-9000-000000000011',
      asset: 'a'.repeat(64) as Content['media'][number]['asset'],
      type: 'image/png',
      width: 1,
      height: 1,
      caption: '',
      alt: '',
      credit: '',
    }
    const base = { ...chineseStory, media: [use] }
    const { content } = mergeContents(
      base,
      { ...base, leadMedia: use.id },
      { ...base, media: [] },
      noteOf,
    )
    expect(parseContent(content).ok).toBe(true)
    expect(content.leadMedia).toBeUndefined()
  })
})
