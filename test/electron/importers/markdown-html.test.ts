import { describe, expect, it } from 'vitest'
import { htmlFromMarkdown } from '../../../electron/importers/markdown-html'
import { bodyFromHtml } from '../../../shared/document/from-html'
import { doc, footnote, p } from '../../support/document'
import { expectLinear } from '../../support/processor-time'
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

describe('a footnote in Markdown', () => {
  it('leads to its note and back, wherever that stands', () => {
    const html = htmlFromMarkdown('[^桥]: 县志*有载*。\n\n桥今天通车[^桥]，是第一座[^桥]。\n')
    expect(html).toBe(
      '<p>桥今天通车<sup><a href="#caibian-note-1" id="caibian-note-1-from">1</a></sup>' +
        '，是第一座<sup><a href="#caibian-note-1" id="caibian-note-1-from">1</a></sup>。</p>\n' +
        '<div id="caibian-note-1"><p>县志<em>有载</em>。</p>\n' +
        '<a href="#caibian-note-1-from">1</a></div>\n',
    )
  })

  it('goes on in the lines behind it, and in paragraphs indented by four', () => {
    const text = '桥[^1]。[^b]\n\n[^1]: 甲\n乙\n\n    丙\n[^b]: 丁\n\n完。\n'
    const { body } = bodyFromHtml(htmlFromMarkdown(text) ?? '', { origin: 'foreign' })
    expect(body).toEqual(doc(p('桥', footnote('甲 乙 丙'), '。', footnote('丁')), p('完。')))
  })

  it('is kept where nothing refers to it, or another has its name', () => {
    const html = htmlFromMarkdown(
      '桥[^1]\n\n[^1]: 甲\n\n[^1]: 乙\n\n[^2]: 丙[^1]\n\n[^3]: 丁[^4]\n',
    )
    for (const note of ['甲', '<p>乙</p>', '<p>丙[^1]</p>', '<p>丁[^4]</p>'])
      expect(html).toContain(note)
  })

  it('is none without a note', () => {
    expect(htmlFromMarkdown('桥[^1]和[^](a)')).toBe('<p>桥[^1]和<a href="a">^</a></p>\n')
  })
})

describe('a quotation with a name', () => {
  it('is one where the last line cites somebody', () => {
    expect(htmlFromMarkdown('> 桥修好了。\n>\n> — <cite>骆守成</cite>')).toBe(
      '<blockquote class="pullquote">\n<p>桥修好了。</p>\n<p class="attribution">骆守成</p>\n</blockquote>\n',
    )
  })

  it('is none where a dash only begins a line', () => {
    expect(htmlFromMarkdown('> 桥修好了。\n>\n> — 骆守成')).not.toContain('class')
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
    ['references to notes', '[^%'],
    ['references to one note', '[^z]'],
    ['open notes', '^['],
    ['notes', '[^%]\n\n[^%]: b\n\n'],
    ['notes without a blank line', '[^%]: b\n'],
    ['notes of one name', '[^z]: b\n\n'],
    ['rows', 'a|b\n-|-\n'],
    ['underlined lines', 'a\n=\n'],
  ])('takes time in proportion to the length: %s', (_, piece) => {
    const hostile = (length: number) => {
      let text = ''
      for (let count = 0; text.length < length; count += 1)
        text += piece.replaceAll('%', `${count}`)
      return `${text}\n\n[^z]: z`
    }
    expectLinear(12_500, (length) => htmlFromMarkdown(hostile(length)))
  })
})
