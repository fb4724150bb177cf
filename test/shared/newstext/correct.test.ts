import { describe, expect, it } from 'vitest'
import { newContent } from '../../../shared/article/draft'
import { textOf } from '../../../shared/document/text'
import { corrected } from '../../../shared/newstext/correct'
import { originalFromText } from '../../../shared/newstext/original'
import { doc, p } from '../../support/document'

const original = originalFromText('网站的话\n第一段说了桥。\n第二段说了船。\n分享到朋友圈')
const content = { ...newContent('zh-CN', ''), body: doc(p('第一段说了桥。'), p('第二段说了船。')) }
const newId = () => '0190c0de-0000-7000-8000-000000000001'
const texts = (line: number, field: 'bodyStart' | 'bodyEnd') =>
  corrected(content, original, { field, text: 'x', line }, newId)?.body.content.map(textOf)

describe('what a person says of a piece of the original', () => {
  it('makes a byline of the names and roles in it', () => {
    const next = corrected(
      content,
      original,
      { field: 'byline', text: '记者 李禾', line: 0 },
      newId,
    )
    expect(next?.credits).toMatchObject([{ name: '李禾', role: 'reporter', showInByline: true }])
  })

  it('gives a whole date to the original, and leaves one without a year as text', () => {
    const whole = corrected(
      content,
      original,
      { field: 'date', text: '2026-02-02', line: 0 },
      newId,
    )
    expect(whole?.source.original?.publishedAt).toBe('2026-02-02')
    const part = corrected(content, original, { field: 'date', text: '2月2日', line: 0 }, newId)
    expect(part?.dateText).toBe('2月2日')
  })

  it('cuts the text at a line of it, and brings back lines that were left out', () => {
    expect(texts(2, 'bodyStart')).toEqual(['第二段说了船。'])
    expect(texts(1, 'bodyEnd')).toEqual(['第一段说了桥。'])
    expect(texts(3, 'bodyEnd')).toEqual(['第一段说了桥。', '第二段说了船。', '分享到朋友圈'])
  })

  it('cannot make a date of what is none', () => {
    expect(corrected(content, original, { field: 'date', text: '清溪', line: 0 }, newId)).toBeNull()
  })
})
