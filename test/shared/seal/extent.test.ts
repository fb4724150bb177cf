import { describe, expect, test } from 'vitest'
import type { Content } from '../../../shared/article/content'
import { extentOf } from '../../../shared/seal/extent'
import { doc, p } from '../../support/document'
import { chineseStory } from '../../support/stories'

const text = (line: string): Content => ({ ...chineseStory, body: doc(p(line)) })

describe('how large a change is', () => {
  test('no change is none', () => {
    expect(extentOf(chineseStory, { ...chineseStory })).toBeNull()
  })

  test.each([
    ['a mark', '清溪镇今早通车.', '清溪镇今早通车。'],
    ['a space', '清溪镇 今早通车。', '清溪镇今早通车。'],
    ['the width of a digit', '清溪镇共有３处渡口，都已停用。', '清溪镇共有3处渡口，都已停用。'],
  ])('%s is typographic', (_what, before, after) => {
    expect(extentOf(text(before), text(after))).toBe('typographic')
  })

  test.each([
    ['a wrong character', '清溪镇的新桥己经通车。', '清溪镇的新桥已经通车。'],
    ['a doubled word', 'The the bridge opened.', 'The bridge opened.'],
  ])('%s is minor', (_what, before, after) => {
    expect(extentOf(text(before), text(after))).toBe('minor')
  })

  test.each([
    ['a figure', '共有3处', '共有8处'],
    ['a decimal point', '增长1.5倍', '增长15倍'],
    ['a sign', '气温-5度', '气温5度'],
    ['a numeral', '三人受伤', '四人受伤'],
    ['a negation', '他同意', '他不同意'],
    ['an English negation', 'He did agree to go', 'He did not agree to go'],
    ['a new sentence', '通车。', '通车。镇长到场讲话，称此桥为全镇第一。'],
  ])('%s is large', (_what, before, after) => {
    expect(extentOf(text(before), text(after))).toBe('large')
  })

  test('people, sections and links are never a small change', () => {
    const { credits } = chineseStory
    const other = credits.map((credit) => ({ ...credit, name: `${credit.name}甲` }))
    expect(extentOf(chineseStory, { ...chineseStory, credits: other })).toBe('large')
    expect(extentOf(chineseStory, { ...chineseStory, sections: ['别处'] })).toBe('large')
  })

  test('a block that was taken out is never a small change', () => {
    const two = { ...chineseStory, body: doc(p('甲。'), p('乙。')) }
    expect(extentOf(two, { ...two, body: doc(p('甲。')) })).toBe('large')
  })
})
