import { describe, expect, test } from 'vitest'
import { emptyInternal, parseInternal } from '../../../shared/article/draft'
import {
  countSuggestions,
  openSuggestions,
  parseSuggested,
  suggestedContent,
} from '../../../shared/suggest/suggested'
import { suggestionReasons } from '../../../shared/suggest/reasons'
import { staff } from '../../support/article'
import { doc, p } from '../../support/document'
import { chineseStory } from '../../support/stories'

const author = { by: staff.editor.person.id, at: '2026-03-08T02:00:00Z' }
const draft = { ...chineseStory, body: doc(p('桥通了。人来了。')) }
const suggested = {
  body: doc(p('新桥通了。'), p('人来了。')),
  spans: [{ from: 1, to: 2, ...author }],
  fields: [{ path: 'headline', now: '清溪新桥通车', ...author }],
}
const internal = { ...emptyInternal('news'), suggested }

describe('what is suggested for a story', () => {
  test('stands beside the draft and is laid over it only to be looked at', () => {
    expect(suggestedContent(draft, suggested)).toEqual({
      ...draft,
      headline: '清溪新桥通车',
      body: suggested.body,
    })
  })

  test('is counted in the text and in the fields', () => {
    expect(countSuggestions(draft, internal)).toBe(3)
    expect(countSuggestions(draft, emptyInternal('news'))).toBe(0)
    const { body, fields } = openSuggestions(draft, internal)
    expect(body?.list.map(({ kind }) => kind)).toEqual(['insert', 'split'])
    expect(fields).toMatchObject([{ path: 'headline', now: '清溪新桥通车' }])
  })

  test('leads to each place, as a reason why the story may not go on', () => {
    expect(
      suggestionReasons(draft, internal).map(({ field, message }) => [field, message]),
    ).toEqual([
      ['body.suggestion.0', 'suggest.open.insert'],
      ['body.suggestion.1', 'suggest.open.split'],
      ['headline', 'suggest.open.field'],
    ])
  })

  test('is refused where it would make no valid story', () => {
    expect(parseSuggested(draft, internal).ok).toBe(true)
    const broken = { ...suggested, fields: [{ path: 'headline', now: 7, ...author }] }
    expect(parseSuggested(draft, { ...internal, suggested: broken }).ok).toBe(false)
    const strange = { ...suggested, fields: [{ path: '__proto__', now: {}, ...author }] }
    expect(parseInternal({ ...internal, suggested: strange }).ok).toBe(false)
  })
})
