import { describe, expect, it } from 'vitest'
import { bodyFromHtml } from '../../../shared/document/from-html'
import type { Body } from '../../../shared/document/body'
import { bodyHtml } from '../../../shared/render/body-html'
import {
  box,
  captionedTable,
  card,
  doc,
  figure,
  li,
  p,
  qa,
  table,
  td,
  th,
  timeline,
  tr,
  ul,
} from '../../support/document'

describe('a block of news in the HTML of others', () => {
  it('is a fact box where details say so', () => {
    expect(read('<details><summary>安澜桥</summary><p>长二百米。</p></details>')).toEqual(
      doc(box('facts', '安澜桥', p('长二百米。'))),
    )
  })

  it('is a box where its class says so and a heading names it', () => {
    const html = '<aside class="article-key-points"><h3>In short</h3><ul><li>Open</li></ul></aside>'
    expect(read(html)).toEqual(doc(box('points', 'In short', ul(li(p('Open'))))))
    expect(read('<div class="correction"><p>The year was wrong.</p></div>')).toEqual(
      doc(box('correction', '', p('The year was wrong.'))),
    )
  })

  it('is no box where nothing says so', () => {
    expect(read('<aside><p>Read on</p></aside><div class="box"><p>b</p></div>')).toEqual(
      doc(p('Read on'), p('b')),
    )
  })

  it('is questions and answers where every term asks', () => {
    expect(read('<dl><dt>何时通车？<dd>下周。<dt>谁出资？<dd><p>县里。<p>还有乡亲。</dl>')).toEqual(
      doc(qa(['何时通车？', p('下周。')], ['谁出资？', p('县里。'), p('还有乡亲。')])),
    )
    expect(read('<dl><dt>Length<dd>200 m</dl>')).toEqual(doc(p('Length'), p('200 m')))
  })

  it('is a timeline where each item begins with a time', () => {
    const html =
      '<ul class="timeline"><li><time datetime="2026-03-08">March 8</time> Work begins.</li></ul>'
    expect(read(html)).toEqual(doc(timeline(['March 8', p('Work begins.')])))
    expect(read('<ul class="timeline"><li>Work begins.</li></ul>')).toEqual(
      doc(ul(li(p('Work begins.')))),
    )
  })

  it('is a table with its caption, in the table or in a figure round it', () => {
    const rows = '<tr><th>桥<th>米</tr><tr><td>安澜<td>18</tr>'
    const made = doc(
      captionedTable('两座桥', table(tr(th(p('桥')), th(p('米'))), tr(td(p('安澜')), td(p('18'))))),
    )
    expect(read(`<table><caption>两座桥</caption>${rows}</table>`)).toEqual(made)
    expect(read(`<figure><table>${rows}</table><figcaption>两座桥</figcaption></figure>`)).toEqual(
      made,
    )
  })

  it('is a card where a video or a sound of another’s page stands', () => {
    const html =
      '<p>看</p><video title="通车"><source src="https://a.example/v.mp4"></video><p>完</p>'
    expect(read(html)).toEqual(
      doc(p('看'), card('video', 'https://a.example/v.mp4', '通车', ''), p('完')),
    )
    expect(bodyFromHtml('<audio src="javascript:1"></audio>', { origin: 'foreign' }).lost).toEqual([
      { reason: 'import.leftOut.embed', text: 'javascript:1' },
    ])
  })

  it('is no card where words would be lost in it', () => {
    expect(read('<div class="card"><p class="card-title">a</p><p>b</p></div>')).toEqual(
      doc(p('a'), p('b')),
    )
  })

  it('is a picture group where a gallery holds nothing but pictures', () => {
    const html = `<figure class="wp-block-gallery"><figure><img src="https://a.example/1.jpg"></figure>
      <figure><img src="https://a.example/2.jpg"><figcaption>桥</figcaption></figure></figure><p>完</p>`
    let count = 0
    const newId = () => `id${(count += 1)}`
    const made = bodyFromHtml(html, { origin: 'foreign', newId })
    const pictures = { type: 'pictureGroup', content: [figure('id1'), figure('id2')] }
    expect(made.body).toEqual(doc(pictures, p('完')))
    expect(made.pictures.map(({ caption }) => caption)).toEqual(['', '桥'])
  })

  it('inside a list or a cell is the plain blocks it holds', () => {
    expect(read('<ul><li>a<details><summary>s</summary><p>b</p></details></li></ul>')).toEqual(
      doc(ul(li(p('a'), p('s'), p('b')))),
    )
  })
})

it('a page of our own reads back to the same blocks, as everybody else’s page', () => {
  const body = doc(
    p('正文。'),
    box('points', '要点', ul(li(p('桥通了')))),
    qa(['何时通车', p('下周。')]),
    timeline(['3月8日', p('开工。')], ['', p('完工。')]),
    captionedTable('两座桥', table(tr(th(p('桥')), th(p('米'))), tr(td(p('安澜')), td(p('18'))))),
    box('correction', '更正', p('桥长应为二百米。')),
    card('audio', 'https://a.example/b.mp3', '桥上的声音', '清溪电台'),
  )
  const withTimes = doc(...body.content.filter(({ type }) => type !== 'timeline'))
  expect(read(bodyHtml(withTimes))).toEqual(withTimes)
  expect(bodyFromHtml(bodyHtml(body, [], { data: true }), { origin: 'own' }).body).toEqual(body)
})

function read(html: string): Body {
  return bodyFromHtml(html, { origin: 'foreign' }).body
}
