import fc from '../../support/properties'
import { describe, expect, test } from 'vitest'
import { bodyFromHtml } from '../../../shared/document/from-html'
import { bodyHtml } from '../../../shared/render/body-html'
import { line } from '../../../shared/render/markup'
import { page } from '../../../shared/render/page'
import { anyBody } from '../../support/arbitrary-body'
import {
  bold,
  box,
  captionedTable,
  card,
  doc,
  figure,
  footnote,
  h,
  li,
  link,
  marked,
  note,
  p,
  pullquote,
  qa,
  table,
  td,
  th,
  timeline,
  tr,
  ul,
} from '../../support/document'
import {
  chineseContent,
  chineseInput,
  englishContent,
  englishInput,
  entry,
} from '../../support/render'
import { hasJava, htmlErrors } from '../../support/vnu'

const newsBody = doc(
  p('清溪新桥昨日通车', footnote('据县水务局 3 月 8 日公告。'), '，全长二百米。'),
  box('points', '要点', ul(li(p('三座石拱桥年底前通行')), li(p('总投资 1260 万元')))),
  p('昨日上午，第一辆公交车从桥上驶过。两岸居民早早等在桥头。'),
  qa(
    ['为什么不建新桥？', p('老桥是县级文物，修旧如旧，省下的钱用于两岸步道。')],
    ['行人什么时候能过？', p('下周一早六点。'), p('机动车再等一个月。')],
  ),
  timeline(
    ['1843 年', p('安澜桥建成。')],
    ['2025 年 11 月', p('勘测发现桥墩下沉。')],
    ['2026 年 3 月 8 日', p('修缮启动', footnote('比原计划早两周。'), '。')],
  ),
  captionedTable(
    '三座石拱桥',
    table(
      tr(th(p('桥名')), th(p('跨度（米）'))),
      tr(td(p('安澜桥')), td(p('18.6'))),
      tr(td(p('万福桥')), td(p('12.4'))),
    ),
  ),
  box('facts', '安澜桥', p('单孔石拱桥，道光年间建。'), ul(li(p('长 42 米')), li(p('宽 6 米')))),
  pullquote('骆守成，石匠', '桥修好了，赶集的人就回来了。'),
  { type: 'pictureGroup', content: [figure(entry(11)), figure(entry(11))] },
  box('correction', '更正', p('昨日本版误将桥长写作三百米，应为二百米。')),
)

const englishNews = doc(
  p('The bridge opened', footnote('Council notice, 8 March.'), ' on Sunday.'),
  box('points', 'Key points', ul(li(p('Open to walkers')), li(p('200 m long')))),
  qa(['Why not a new bridge?', p('It is listed, and repair was cheaper.')]),
  timeline(['1843', p('Built.')], ['8 March', p('Repaired.')]),
  box('facts', 'Clearbrook Bridge', p('One arch of stone.')),
  box('correction', 'Correction', p('The bridge is 200 m long, not 300.')),
  card('video', 'https://a.example/v.mp4', 'The first bus', 'Clearbrook TV', figure(entry(11))),
  card('link', 'https://a.example/?a=1&b=2', '', ''),
)

const emptyNews = doc(
  box('facts', '', p()),
  qa(['', p()]),
  timeline(['', p()]),
  { type: 'pictureGroup' },
  p('完', footnote('')),
)

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

test.skipIf(!hasJava)(
  'pages with blocks of news pass the Nu HTML checker, whatever is left empty in them',
  async () => {
    const pages = {
      chinese: page({ ...chineseInput(), content: { ...chineseContent, body: newsBody } }),
      english: page({ ...englishInput(), content: { ...englishContent, body: englishNews } }),
      empty: page({ ...chineseInput(), content: { ...chineseContent, body: emptyNews } }),
    }
    expect(await htmlErrors(pages)).toEqual([])
    expect(bodyHtml(emptyNews).trim()).toBe('<p>完</p>')
  },
  60_000,
)

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

  test('a block in which nothing but a footnote is left stays', () => {
    const noted = doc({
      type: 'card',
      attrs: { kind: 'link', href: '' },
      content: [{ type: 'cardTitle' }, { type: 'cardText', content: [footnote('县志卷三')] }],
    })
    expect(bodyHtml(noted)).toContain('县志卷三')
  })

  test('a node of a newer version keeps its text', () => {
    const body = doc({ type: 'poem', content: [p('春眠不觉晓')] })
    expect(bodyHtml(body)).toBe('<p>春眠不觉晓</p>\n')
  })
})
