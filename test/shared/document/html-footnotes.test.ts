import { describe, expect, it } from 'vitest'
import type { Body, BodyNode } from '../../../shared/document/body'
import { bodyFromHtml } from '../../../shared/document/from-html'
import { bodyHtml } from '../../../shared/render/body-html'
import { doc, footnote, p } from '../../support/document'

const noted = doc(p('桥长二百米', footnote('县志卷三'), '，宽九米', footnote('实测'), '。'))

describe('footnotes in the HTML of others', () => {
  it('are read where number and note lead to each other, as Markdown writes them', () => {
    const html = `<p>桥长二百米<sup id="r1"><a href="#n1">1</a></sup>，宽九米<sup id="r2"><a href="#n2">2</a></sup>。</p>
      <section class="footnotes"><ol><li id="n1"><p>县志卷三 <a href="#r1">↩︎</a></p></li>
      <li id="n2"><p>实测 <a href="#r2">↩︎</a></p></li></ol></section>`
    expect(read(html)).toEqual(noted)
  })

  it('are read as Word writes them', () => {
    const html = `<p>桥长二百米<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>，宽九米<a href="#_ftn2" name="_ftnref2"><sup>[2]</sup></a>。</p>
      <div><br><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1"><sup>[1]</sup></a> 县志卷三</p></div>
      <div id="ftn2"><p><a href="#_ftnref2" name="_ftn2"><sup>[2]</sup></a> 实测</p></div></div>`
    const { content } = read(html)
    expect(content[0]).toEqual(noted.content[0])
    expect(content.flatMap(textsOf).join('')).not.toContain('[1]')
  })

  it('keep the address of what they link to', () => {
    const html = `<p>a<sup><a id="r" href="#n">1</a></sup> b<sup><a id="q" href="#m">2</a></sup></p>
      <ol><li id="n"><a href="#r">^</a> See <a href="https://clearbrook.example/a">the plan</a></li><li id="m"><a href="#q">^</a> x</li></ol>`
    expect(read(html)).toEqual(
      doc(p('a', footnote('See the plan https://clearbrook.example/a'), ' b', footnote('x'))),
    )
  })

  it('are none where nothing leads back', () => {
    const html = '<p>See <a href="#t">1</a> or <a href="#t">2</a></p><p id="t">Below.</p>'
    expect(read(html)).toEqual(doc(p('See 1 or 2'), p('Below.')))
  })
})

it('footnotes of our own page are the same footnotes again', () => {
  const html = bodyHtml(noted)
  expect(html).toContain(
    '<sup class="footnote"><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a>',
  )
  expect(read(html)).toEqual(noted)
})

function textsOf(block: BodyNode): readonly string[] {
  return [block.text ?? '', ...(block.content ?? []).flatMap(textsOf)]
}

function read(html: string): Body {
  return bodyFromHtml(html, { origin: 'foreign' }).body
}
