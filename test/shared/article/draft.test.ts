import * as v from 'valibot'
import fc from '../../support/properties'
import { describe, expect, test } from 'vitest'
import { contentSchema } from '../../../shared/article/content'
import type { Content } from '../../../shared/article/content'
import {
  contentFromDraft,
  emptyInternal,
  newContent,
  parseContent,
  parseInternal,
} from '../../../shared/article/draft'
import { internalSchema } from '../../../shared/article/internal'
import { uuid } from '../../support/article'
import { anyBody } from '../../support/arbitrary-body'
import { doc, note, p } from '../../support/document'
import { chineseStory, englishStory } from '../../support/stories'

describe('the content of a draft', () => {
  test('has no note to the editor left', () => {
    const draft = { ...chineseStory, body: doc(p('正文。'), note('n', '待核')) }
    expect(contentFromDraft(draft).body).toEqual(doc(p('正文。')))
  })

  test('is the same content again, whatever the body', () => {
    fc.assert(
      fc.property(anyBody({ notes: true }), (body) => {
        const content = contentFromDraft({ ...chineseStory, body })
        expect(contentFromDraft(content)).toEqual(content)
        expect(JSON.stringify(content.body)).not.toContain('"note"')
      }),
      { numRuns: 100 },
    )
  })

  test('leaves out what was emptied, and nothing else', () => {
    const draft: Content = {
      ...chineseStory,
      kicker: '',
      abstract: '',
      dateText: '',
      dateline: { agency: '', place: '', text: '' },
      source: { kind: 'own', name: '', register: '' },
    }
    const content = contentFromDraft(draft)
    for (const field of ['kicker', 'abstract', 'dateText', 'dateline']) {
      expect(content).not.toHaveProperty(field)
    }
    expect(content.source).toEqual({ kind: 'own', name: '' })
    expect(content.slug).toBe(chineseStory.slug)
  })

  test('keeps every space and mark of the text as it was typed', () => {
    const draft = { ...chineseStory, headline: ' 清溪　老街,亮灯 ', kicker: ' ' }
    expect(contentFromDraft(draft)).toMatchObject({ headline: ' 清溪　老街,亮灯 ', kicker: ' ' })
  })

  test('never changes the draft it is made from', () => {
    const draft = { ...chineseStory, kicker: '', body: doc(p('正文。'), note('n', '待核')) }
    const before = structuredClone(draft)
    contentFromDraft(draft)
    expect(draft).toEqual(before)
  })
})

describe('a new article', () => {
  test('has a form every door takes', () => {
    expect(v.is(contentSchema, newContent('zh-CN', '清溪日报'))).toBe(true)
    expect(parseContent(newContent('en', '')).ok).toBe(true)
    expect(v.is(internalSchema, emptyInternal('news'))).toBe(true)
  })
})

describe('a content from outside', () => {
  test.each([
    ['a story in Chinese', chineseStory],
    ['a story in English', englishStory],
  ])('%s is taken as it is', (_name, story) => {
    expect(parseContent(structuredClone(story))).toEqual({ ok: true, value: story })
  })

  test.each([
    ['nothing', null, ''],
    ['an unknown field', { ...chineseStory, sponsor: 'x' }, 'sponsor'],
    ['a line break in the headline', { ...chineseStory, headline: 'a\nb' }, 'headline'],
    ['a script for an address', { ...chineseStory, canonicalUrl: 'javascript:1' }, 'canonicalUrl'],
    ['half a character', { ...chineseStory, headline: 'a\ud83d' }, 'headline'],
    ['an unknown lead picture', { ...chineseStory, leadMedia: uuid(9) }, 'leadMedia'],
    [
      'two credits with one id',
      { ...chineseStory, credits: [chineseStory.credits[0], chineseStory.credits[0]] },
      'credits',
    ],
    ['a body that is none', { ...chineseStory, body: { type: 'paragraph' } }, 'body'],
    [
      'a body with an unknown node',
      { ...chineseStory, body: { type: 'doc', content: [{ type: 'iframe' }] } },
      'body',
    ],
  ])('with %s is refused, and the field is named', (_name, input, field) => {
    expect(parseContent(input)).toMatchObject({
      ok: false,
      refusal: { code: 'refusal.invalid', field },
    })
  })

  test('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(parseContent(input).ok).toBe(false)
        expect(parseInternal(input).ok).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  test('of the newsroom’s own notes is held to its form as well', () => {
    expect(parseInternal(emptyInternal('news'))).toEqual({ ok: true, value: emptyInternal('news') })
    expect(parseInternal({ ...emptyInternal('news'), priority: 12 })).toMatchObject({
      ok: false,
      refusal: { field: 'priority' },
    })
    expect(parseInternal({ ...emptyInternal('news'), editorNote: '\udc00' })).toMatchObject({
      ok: false,
      refusal: { field: 'editorNote' },
    })
  })
})
