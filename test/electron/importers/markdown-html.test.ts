import { describe, expect, it } from 'vitest'
import { htmlFromMarkdown } from '../../../electron/importers/markdown-html'
import { readStory } from '../../support/reading'

describe('Markdown', () => {
  it('leaves the judging of addresses to the one door', () => {
    expect(htmlFromMarkdown('[桥](javascript:x) ![桥](<img/桥 1.jpg>)')).toBe(
      '<p><a href="javascript:x">桥</a> <img src="img/桥 1.jpg" alt="桥"></p>\n',
    )
  })

  it('makes links of whole addresses only, without the sign that ends the sentence', () => {
    expect(
      htmlFromMarkdown('见http://clearbrook.example/桥。找desk@clearbrook.example或bridge.md'),
    ).toBe(
      '<p>见<a href="http://clearbrook.example/桥">http://clearbrook.example/桥</a>。找desk@clearbrook.example或bridge.md</p>\n',
    )
  })
})

describe('a list nested without end', () => {
  const lines = Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- 第${depth}座桥`)

  it('is read no deeper than any story goes', () => {
    expect(htmlFromMarkdown(lines.slice(0, 40).join('\n'))).toContain('第39座桥')
    expect(htmlFromMarkdown(lines.join('\n'))).toBeNull()
    expect(htmlFromMarkdown('>'.repeat(20_000) + '桥')).toBeNull()
  })

  it('keeps every word, and says that its layout is gone', async () => {
    const bytes = Buffer.from(`# 清溪的桥\n\n${lines.join('\n')}\n`)
    const { content, internal } = await readStory({ name: 'a.md', bytes })
    const kept = JSON.stringify([content, internal])
    expect(lines.filter((line) => !kept.includes(line.trim().slice(2)))).toEqual([])
    expect(internal.provenance[0]?.leftOut).toContainEqual(
      expect.objectContaining({ reason: 'import.leftOut.layout' }),
    )
  })
})

describe('hostile Markdown', () => {
  it.each([
    ['open brackets', '['],
    ['open pictures', '!['],
    ['emphasis that never ends', '*a _b '],
    ['items', '- a\n'],
    ['items in items', '- '],
    ['quotations', '> a\n'],
    ['quotations in quotations', '>'],
    ['tags', '<a'],
    ['addresses', 'http://a.b/('],
    ['signs by name', '&amp;'],
    ['definitions', '[%]: b "\n'],
    ['rows', 'a|b\n-|-\n'],
    ['underlined lines', 'a\n=\n'],
  ])('takes time in proportion to the length: %s', (_, piece) => {
    const start = performance.now()
    let text = ''
    for (let count = 0; text.length < 100_000; count += 1) text += piece.replaceAll('%', `${count}`)
    htmlFromMarkdown(text)
    expect(performance.now() - start).toBeLessThan(8000)
  })
})
