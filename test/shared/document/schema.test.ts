import { describe, expect, it } from 'vitest'
import { openNotes, parseBody, stripWorking } from '../../../shared/document/schema'
import type { Body } from '../../../shared/document/body'
import {
  bold,
  box,
  br,
  captionedTable,
  card,
  doc,
  figure,
  footnote,
  h,
  hr,
  li,
  link,
  marked,
  note,
  ol,
  p,
  pullquote,
  qa,
  quote,
  table,
  td,
  th,
  timeline,
  tr,
  ul,
} from '../../support/document'

describe('a body', () => {
  const everything = doc(
    h(2, '清溪镇修桥'),
    p('桥在', bold('河上'), br(), link('https://clearbrook.example/a', '链接')),
    ul(li(p('一'), ol(3, li(p('二'))))),
    quote(p('引文')),
    pullquote('镇长', '桥修好了'),
    figure('0190a3f4-0000-7000-8000-000000000001'),
    table(tr(th(p('甲')), td(p('乙')))),
    hr(),
    note('n1', '请核对'),
    box('points', '要点', p('一', footnote('据公告'))),
    qa(['何时？', p('下周')]),
    timeline(['3月8日', p('开工')]),
    captionedTable('桥', table(tr(td(p('乙'))))),
    { type: 'pictureGroup', content: [figure('0190a3f4-0000-7000-8000-000000000001')] },
    card('video', 'https://a.example/v.mp4', '通车', '清溪电视'),
  )

  it('holds every node of the grammar', () => {
    expect(parseBody(everything)).toEqual({ ok: true, value: everything })
  })

  it('has blocks of news outermost only, and a card no address that could run', () => {
    for (const wrong of [
      doc(quote(box('facts', '', p()))),
      doc(ul(li(p(), qa(['', p()])))),
      doc(card('link', 'javascript:alert(1)', '', '')),
      doc(card('link', 'mailto:desk@a.example', '', '')),
    ])
      expect(parseBody(wrong).ok).toBe(false)
  })

  it('writes out attributes that were left at their defaults', () => {
    const parsed = parse({ type: 'doc', content: [{ type: 'heading' }] })
    expect(parsed.content[0]).toEqual({ type: 'heading', attrs: { level: 2 } })
  })

  it('joins text of the same marks, and drops text that is empty', () => {
    const parsed = parse(doc(p('清', '', '溪', bold('镇'), bold('上'))))
    expect(parsed).toEqual(doc(p('清溪', bold('镇上'))))
  })

  it('puts marks in one order and keeps none twice', () => {
    const messy = marked('字', { type: 'italic' }, { type: 'bold' }, { type: 'italic' })
    expect(parse(doc(p(messy)))).toEqual(doc(p(marked('字', { type: 'bold' }, { type: 'italic' }))))
  })

  it('keeps the words of a link that may not be opened, without the link', () => {
    expect(parse(doc(p(link('javascript:alert(1)', '点我'))))).toEqual(doc(p('点我')))
  })

  it('holds no control character and no half of a surrogate pair', () => {
    expect(parse(doc(p('a\u0000b\u2028c\ud800d')))).toEqual(doc(p('ab c\ufffdd')))
  })

  it.each([
    ['no document', { type: 'paragraph' }],
    ['nothing at all', null],
    ['no block', { type: 'doc', content: [] }],
    ['a node that is not in the grammar', doc({ type: 'script' })],
    ['a mark that is not in the grammar', doc(p(marked('字', { type: 'onclick' })))],
    ['a heading of level 1', doc({ type: 'heading', attrs: { level: 1 } })],
    ['a list item outside a list', doc(li(p('一')))],
    ['a picture without its use', doc({ type: 'figure' })],
    ['text between blocks', doc({ type: 'text', text: '字' })],
    ['attributes on a list that are not valid', doc(ol(-1, li(p())))],
  ])('refuses %s', (_, body) => {
    expect(parseBody(body)).toMatchObject({ ok: false, refusal: { code: 'refusal.invalid' } })
  })

  it('refuses nesting without end', () => {
    let node = p('x')
    for (let depth = 0; depth < 20_000; depth += 1) node = quote(node)
    expect(parseBody(doc(node)).ok).toBe(false)
  })
})

describe('notes to the editor', () => {
  it('go before the text is hashed', () => {
    expect(stripWorking(doc(p('甲'), note('n', '查'), p('乙')))).toEqual(doc(p('甲'), p('乙')))
  })

  it('take a quote that held nothing else with them, and leave a cell its paragraph', () => {
    const body = doc(p('甲'), quote(note('n', '查')), table(tr(td(note('m', '核')))))
    expect(stripWorking(body)).toEqual(doc(p('甲'), table(tr(td(p())))))
  })

  it('leave what names them: a title and a question keep their block, an unnamed box goes', () => {
    const asked = note('n', '查')
    expect(
      stripWorking(doc(box('facts', '桥', asked), qa(['何时？', asked]), box('facts', '', asked))),
    ).toEqual(doc(box('facts', '桥', p()), qa(['何时？', p()])))
  })

  it('leave an empty paragraph where the whole text was notes', () => {
    expect(stripWorking(doc(note('n', '查')))).toEqual(doc(p()))
  })

  it('leave a text without notes as it is', () => {
    const body = doc(p('甲'))
    expect(stripWorking(body)).toBe(body)
  })

  it('are open until someone resolves them', () => {
    const done = { ...note('m', '好'), attrs: { id: 'm', resolved: true } }
    const open = openNotes(doc(note('n', '查', bold('数字')), quote(done)))
    expect(open).toEqual([{ id: 'n', text: '查数字' }])
  })
})

function parse(input: unknown): Body {
  const parsed = parseBody(input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal))
  return parsed.value
}

it('a body holds no noncharacter and no control character, which no page could carry', () => {
  const text = { type: 'text', text: '清\ufdd0溪\u0085', marks: [linkTitled('\ufdd0')] }
  const parsed = parseBody({ type: 'doc', content: [{ type: 'paragraph', content: [text] }] })
  expect(parsed.ok && JSON.stringify(parsed.value)).toBe(
    JSON.stringify({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', marks: [linkTitled(null)], text: '清溪' }] },
      ],
    }),
  )

  function linkTitled(title: string | null) {
    return { type: 'link', attrs: { href: 'https://clearbrook.example/', title } }
  }
})
