import { describe, expect, it } from 'vitest'
import type { Content } from '../../../shared/article/content'
import { emptyInternal } from '../../../shared/article/draft'
import { textFields, withTextField } from '../../../shared/article/text-fields'
import { chineseStory } from '../../support/stories'

const internal = { ...emptyInternal('city'), editorNote: '请核实桥长' }
const fields = { content: chineseStory, internal }

describe('text fields', () => {
  it('are every place where somebody wrote words, by paths that outlive sorting', () => {
    const paths = textFields(chineseStory, internal).map(({ path }) => path)
    expect(paths).toContain('headline')
    expect(paths).toContain('internal.editorNote')
    for (const { id } of chineseStory.credits) expect(paths).toContain(`credits.${id}.name`)
    expect(paths.some((path) => /^(slug|language|body|corrections|canonicalUrl)/.test(path))).toBe(
      false,
    )
  })

  it('can each be set by its path, and nothing else changes', () => {
    for (const { path } of textFields(chineseStory, internal)) {
      const next = withTextField(fields, path, '改')
      const texts = textFields(next.content, next.internal)
      expect(texts.filter((one) => one.text === '改').map((one) => one.path)).toEqual([path])
      expect(texts).toHaveLength(textFields(chineseStory, internal).length)
    }
  })

  it('that are not there change nothing', () => {
    expect(withTextField(fields, 'media.none.caption', '改').content).toEqual(chineseStory)
    expect(
      withTextField(fields, 'source.original.headline', '改').content.source.original?.headline,
    ).toBe(chineseStory.source.original === undefined ? undefined : '改')
  })

  it('come back to a field that was emptied', () => {
    const { kicker: _none, ...rest } = chineseStory
    const without: Content = rest
    const next = withTextField({ content: without, internal }, 'kicker', '通车')
    expect(next.content.kicker).toBe('通车')
  })
})
