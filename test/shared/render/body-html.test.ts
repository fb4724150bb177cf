import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyFromHtml } from '../../../shared/document/from-html'
import { bodyHtml } from '../../../shared/render/body-html'
import { line } from '../../../shared/render/markup'
import { anyBody } from '../../support/arbitrary-body'
import { bold, doc, figure, h, link, marked, note, p, pullquote } from '../../support/document'

const picture = {
  id: 'm1',
  src: 'media/1.png',
  alt: '石拱桥',
  width: 1200,
  height: 800,
  caption: '桥头',
  credit: '图：柏青禾',
  creditUrl: null,
}

test('whatever the grammar allows is read back as it was', () => {
  fc.assert(
    fc.property(anyBody({ notes: false }), (body) => {
      const html = bodyHtml(body, [], { data: true })
      expect(bodyFromHtml(html, { origin: 'own' }).body).toEqual(body)
    }),
    { numRuns: 300 },
  )
})

test('a note to the editor never leaves, wherever it stands', () => {
  fc.assert(
    fc.property(anyBody({ notes: true }), (body) => {
      const html = bodyHtml(body, [], { data: true })
      expect(html).not.toContain('data-note')
      expect(html).not.toContain('<aside')
    }),
  )
  expect(bodyHtml(doc(p('见报。'), note('n1', '数字待核')))).toBe('<p>见报。</p>\n\n')
})

describe('for readers', () => {
  test('marks that go on are one element, nested in the grammar’s order', () => {
    const body = doc(
      p(
        bold('a'),
        marked('b', { type: 'bold' }, { type: 'italic' }),
        link('https://a.example/?x=1&y="', '链接'),
      ),
    )
    expect(bodyHtml(body)).toBe('<p><strong>a<em>b</em></strong>链接</p>\n')
    expect(bodyHtml(doc(p(link('https://a.example/?x=1&y=2', '链接'))))).toBe(
      '<p><a href="https://a.example/?x=1&amp;y=2">链接</a></p>\n',
    )
  })

  test('a link that could run is plain text', () => {
    for (const href of ['javascript:alert(1)', 'data:text/html,x', '//a.example', 'https://a b']) {
      expect(bodyHtml(doc(p(link(href, '点我'))))).toBe('<p>点我</p>\n')
    }
  })

  test('a picture has its caption and credit; one that is missing leaves no frame', () => {
    const body = doc(figure('m1'), figure('gone'))
    expect(bodyHtml(body, [picture])).toBe(
      '<figure><img src="media/1.png" alt="石拱桥" width="1200" height="800"><figcaption><span>桥头</span> <small class="credit">图：柏青禾</small></figcaption></figure>\n\n',
    )
  })

  test('the dateline stands at the head of the first paragraph, below a subhead', () => {
    const lead = line('span', {}, '清溪3月8日讯')
    expect(bodyHtml(doc(h(2, '小标题'), p(), p('正文')), [], { lead })).toBe(
      '<h2>小标题</h2>\n\n<p><span>清溪3月8日讯</span>正文</p>\n',
    )
    expect(bodyHtml(doc(figure('m1')), [picture], { lead })).toMatch(
      /^<p><span>清溪3月8日讯<\/span><\/p><figure>/,
    )
  })

  test('a pulled quote names who said it', () => {
    expect(bodyHtml(doc(pullquote('骆守成', '桥修好了。')))).toBe(
      '<blockquote class="pullquote"><p>桥修好了。</p><p class="attribution">骆守成</p></blockquote>\n',
    )
  })

  test('a node of a newer version keeps its text', () => {
    const body = doc({ type: 'poem', content: [p('春眠不觉晓')] })
    expect(bodyHtml(body)).toBe('<p>春眠不觉晓</p>\n')
  })
})
