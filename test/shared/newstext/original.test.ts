import { describe, expect, it } from 'vitest'
import { originalFromHtml, placesIn } from '../../../shared/newstext/original'

describe('the original of an import', () => {
  const original = originalFromHtml(
    '<head><meta name="author" content="李禾"><script>alert(1)</script></head><body><h1>桥  通了</h1><p>来源：<a href="https://a.example/">清溪日报</a></p><img src="https://t.example/1.gif" onerror="x()"></body>',
  )

  it('has the words of the page and of its head, and nothing that could run', () => {
    expect(original.lines.map(({ text }) => text)).toEqual(['李禾', '桥 通了', '来源：清溪日报'])
    expect(JSON.stringify(original)).not.toMatch(/alert|onerror|https?:/)
  })

  it('says where a piece stands, whatever white space was changed', () => {
    const piece = { reason: '', text: '清溪 日报' }
    expect(placesIn(original, [piece])).toEqual([{ line: 2, from: 3, to: 7 }])
  })
})
