import fc from '../../support/properties'
import { describe, expect, it } from 'vitest'
import { bodyFromHtml } from '../../../shared/document/from-html'
import type { HtmlReading } from '../../../shared/document/html-reading'
import { parseBody } from '../../../shared/document/schema'
import { anyBody, anyPlainBody } from '../../support/arbitrary-body'
import {
  bold,
  br,
  doc,
  figure,
  h,
  hr,
  italic,
  li,
  link,
  marked,
  ol,
  p,
  quote,
  table,
  td,
  th,
  tr,
  ul,
} from '../../support/document'
import { ownHtml } from '../../support/own-html'
import { expectLinear } from '../../support/processor-time'

let counter = 0
const foreign: HtmlReading = {
  origin: 'foreign',
  base: 'https://clearbrook.example/news/',
  newId: () => `id-${(counter += 1)}`,
}

describe('HTML of our own', () => {
  it('reads back as the very body it was made from', () => {
    fc.assert(
      fc.property(anyBody(), (body) => {
        expect(bodyFromHtml(ownHtml(body), { origin: 'own' }).body).toEqual(body)
      }),
      { numRuns: 300 },
    )
  })

  it('reads back the same through the foreign door when its white space is plain', () => {
    fc.assert(
      fc.property(anyPlainBody(), (body) => {
        expect(read(ownHtml(body))).toEqual(body)
      }),
    )
  })
})

describe('foreign HTML', () => {
  it('collapses white space as a browser shows it', () => {
    expect(read('<p>  one \n  two<b> three </b> four  </p>\n<p>\n</p>')).toEqual(
      doc(p('one two', bold(' three '), 'four')),
    )
  })

  it('closes a line of Chinese that was broken in the source', () => {
    expect(read('<p>清溪镇的\n  桥修好了，\n通车了。 Open now.</p>')).toEqual(
      doc(p('清溪镇的桥修好了，通车了。 Open now.')),
    )
  })

  it('drops the indent that Chinese typing puts before a paragraph', () => {
    expect(read('<p>　　桥修好了。</p><p>&nbsp;&nbsp;通车了。&emsp;</p>')).toEqual(
      doc(p('桥修好了。'), p('通车了。')),
    )
  })

  it('parts paragraphs at two line breaks, or at one before an indent, and keeps a single one', () => {
    expect(read('甲<br><br>乙<br>　　丙<br>丁<br>')).toEqual(
      doc(p('甲'), p('乙'), p('丙', br(), '丁')),
    )
  })

  it('knows the tags and styles that mean the same', () => {
    const html =
      '<p><strong>a</strong><b>b</b> <i>c</i> <span style="font-weight:700;color:red">d</span> <del>e</del> x<sub>2</sub></p>'
    expect(read(html)).toEqual(
      doc(
        p(
          bold('ab'),
          ' ',
          italic('c'),
          ' ',
          bold('d'),
          ' ',
          marked('e', { type: 'strike' }),
          ' x',
          marked('2', { type: 'subscript' }),
        ),
      ),
    )
  })

  it('makes the page heading a heading of the story, and the lower ones levels 2 to 4', () => {
    expect(read('<h1>一</h1><h3>三</h3><h6>六</h6>')).toEqual(
      doc(h(2, '一'), h(3, '三'), h(4, '六')),
    )
  })

  it('keeps lists in lists, also where the inner one stands between the items', () => {
    expect(read('<ul><li>一<ol start=3><li>甲</ol></li><ul><li>乙</ul>')).toEqual(
      doc(ul(li(p('一'), ol(3, li(p('甲'))), ul(li(p('乙')))))),
    )
  })

  it('keeps a table with its spans, and fills a row that is short', () => {
    const body = read(
      '<table><thead><tr><th colspan="2">题</th></tr></thead><tr><td>甲</td></tr></table>',
    )
    const wide = { ...th(p('题')), attrs: { colspan: 2, rowspan: 1, colwidth: null } }
    expect(body).toEqual(doc(table(tr(wide), tr(td(p('甲')), td(p())))))
  })

  it('takes a table that only arranges the page apart', () => {
    expect(read('<table><tr><td><p>甲</p><p>乙</p></td></tr></table>')).toEqual(
      doc(p('甲'), p('乙')),
    )
  })

  it('puts a picture with its caption and credit between the paragraphs', () => {
    counter = 0
    const found = bodyFromHtml(
      '<p>前<img src="/a.jpg" alt="桥">后</p><figure><img data-src="https://img.example/b.png" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><figcaption>桥上的灯。李禾 摄</figcaption></figure><img src="t.gif" width=1>',
      foreign,
    )
    expect(found.body).toEqual(doc(p('前'), figure('id-1'), p('后'), figure('id-2')))
    expect(found.pictures).toEqual([
      {
        id: 'id-1',
        address: 'https://clearbrook.example/a.jpg',
        alt: '桥',
        caption: '',
        credit: '',
      },
      {
        id: 'id-2',
        address: 'https://img.example/b.png',
        alt: '',
        caption: '桥上的灯。',
        credit: '李禾',
      },
    ])
  })

  it('keeps quotations and rules, and leaves out what is empty', () => {
    expect(
      read('<blockquote>引<p></p></blockquote><blockquote> </blockquote><hr><ul></ul>'),
    ).toEqual(doc(quote(p('引')), hr()))
  })

  it('resolves links against the page, and keeps only the words of unsafe ones', () => {
    const found = bodyFromHtml(
      '<a href="b?c#d">一</a><a href=" java&#10;script:alert(1)">二</a><a href="#top">三</a><a href="//x.example">四</a>',
      foreign,
    )
    expect(found.body).toEqual(
      doc(
        p(
          link('https://clearbrook.example/news/b?c#d', '一'),
          '二三',
          link('https://x.example/', '四'),
        ),
      ),
    )
    expect(found.lost.map(({ reason }) => reason)).toEqual(['import.leftOut.link'])
  })

  it('says what it could not keep', () => {
    const html =
      '<p>文</p><script>alert(1)</script><iframe src="https://v.example/1"></iframe><p style="display: none">藏</p><form><input name=q><button>搜</button></form>'
    expect(bodyFromHtml(html, foreign).lost).toEqual([
      { reason: 'import.leftOut.script', text: '<script>' },
      { reason: 'import.leftOut.embed', text: 'https://v.example/1' },
      { reason: 'import.leftOut.hidden', text: '藏' },
      { reason: 'import.leftOut.form', text: '<input>' },
      { reason: 'import.leftOut.form', text: '搜' },
    ])
  })

  it('does not take a stranger for our own renderer', () => {
    const body = read(
      '<figure data-media="x"></figure><aside class="note" data-note="n">话</aside>',
    )
    expect(body).toEqual(doc(p('话')))
  })
})

describe('hostile HTML', () => {
  const attacks = fc.constantFrom(
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)" onclick=x>y</a>',
    '<svg><script>1</script><a xlink:href="javascript:1">z</a></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=1>',
    '<iframe srcdoc="<script>1</script>">',
    '<b><p></b><table><i></table>',
    '<style>@import "javascript:1"</style>',
    '<!--><script>1</script>-->',
    '<noscript><p title="</noscript><img src=x onerror=1>">',
    '<template><script>1</script></template>',
    '</p></table></ul>',
    '<li>',
    '<td>',
    '<blockquote class="pullquote"><p class=attribution>a\tb\nc</p>',
    '<a href="https://x.example" title="a\tb\u0001\ud800">z</a>',
    '<table><tr><td colspan=1000000 rowspan=99999>',
    '<ol start=-99999999999>',
    '<font style="font-weight:bold">',
    '\u0000\ud800',
    '&#x0;&#xd800;',
    '<pre>\n\n x',
    '文',
  )

  it('makes nothing but the grammar of anything, and never fails', () => {
    const pieces = fc.array(fc.oneof(attacks, fc.string()), { maxLength: 12 })
    fc.assert(
      fc.property(pieces, fc.constantFrom('own', 'foreign'), (parts, origin) => {
        const { body } = bodyFromHtml(parts.join(''), { ...foreign, origin })
        expect(parseBody(body)).toEqual({ ok: true, value: body })
        expect(addressesIn(body).every((address) => /^https?:|^mailto:|^tel:/.test(address))).toBe(
          true,
        )
      }),
      { numRuns: 500 },
    )
  })

  it('keeps the words of a page nested without end', () => {
    const html = '<div>'.repeat(5000) + '清溪' + '</div>'.repeat(5000)
    expect(read(html)).toEqual(doc(p('清溪')))
  })

  it.each([
    ['nested blocks', '<div>'],
    ['nested lists', '<ul><li>'],
    ['nested tables', '<table><tr><td>'],
    ['nested formatting', '<b><i><p>'],
    ['formatting that stays open', '<p><b a=%>x</p>'],
    ['text moved out of tables', '<table><p>x'],
    ['text moved out of one table', '<p>x', '<table>'],
    ['attributes', 'a% ', '<p '],
    ['attributes behind quotes', 'a%=b=" ', '<p '],
    ['character references', '&amp;&#x41;'],
    ['open comments', '<!--'],
    ['many breaks', '<br>'],
    ['many links', '<a href=//x.example/%>x</a>'],
    ['spaces', ' \n\u00a0'],
    ['tags that never end', '<a'],
    ['closing tags', '</b></p>', '<b><b><b>'],
    ['wide spans', '<tr><td colspan=100 rowspan=1000>x', '<table>'],
    ['captions', '<figure><img src=a.png><figcaption>图 摄', ''],
  ])('takes time in proportion to the length: %s', (_, piece, before = '') => {
    const hostile = (length: number) => {
      let text = before
      for (let count = 0; text.length < length; count += 1)
        text += piece.replace('%', String(count))
      return text
    }
    expectLinear(125_000, (length) => bodyFromHtml(hostile(length), foreign))
  })
})

function read(html: string) {
  return bodyFromHtml(html, foreign).body
}

function addressesIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'href' ? [String(value)] : addressesIn(value),
  )
}
