import { describe, expect, it } from 'vitest'
import { htmlTree } from '../../../shared/document/html-tree'
import { copyFromPage } from '../../../shared/newstext/page'

const first = '<p>清晨六点，退休教师何静站在桥头，看着第一批行人走过新铺的条石。</p>'
const second = '<p>县水利局说，工程历时二十个月，共替换风化石料三百一十七块。</p>'

function blocksOf(body: string) {
  let count = 0
  const newId = () => `0190c0de-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`
  const page = htmlTree(`<title>桥上的灯</title>${body}`)!
  return copyFromPage(page, null, newId).blocks.map(({ text, hint }) => [text, hint ?? ''])
}

describe('the head of a page', () => {
  it('comes apart along its elements, a label staying with its value', () => {
    const meta =
      '<dl><dt>来源</dt><dd>清溪日报</dd><dt>作者</dt><dd>李禾</dd></dl><span class="author">周小满</span>'
    expect(blocksOf(`<h1>桥上的灯</h1><div>${meta}</div><div>${first}${second}</div>`)).toEqual([
      ['桥上的灯', ''],
      ['来源 清溪日报', 'piece'],
      ['作者 李禾', 'piece'],
      ['周小满', 'author'],
      [expect.stringMatching(/^清晨六点/), ''],
      [expect.stringMatching(/^县水利局/), ''],
    ])
  })

  it('may stand inside the story’s own element, and inside the headline', () => {
    const h1 = '<h1>桥上的灯<br><span>2026-03-06 10:12 来源：清溪日报</span></h1>'
    const [headline, data, opening] = blocksOf(`<article>${h1}${first}${second}</article>`)
    expect(headline).toEqual(['桥上的灯', ''])
    expect(data).toEqual(['2026-03-06 10:12 来源：清溪日报', 'piece'])
    expect(opening?.[0]).toMatch(/^清晨六点/)
  })

  it('stands in pieces, a caption’s names among them being nobody’s', () => {
    const gallery = '<div class="photos"><span class="byline">Bo Chen | Courier</span></div>'
    const [, caption] = blocksOf(`<h1>桥上的灯</h1>${gallery}<div>${first}${second}</div>`)
    expect(caption).toEqual(['Bo Chen | Courier', 'noise'])
  })
})

describe('a story that its page cuts in parts', () => {
  it('is read whole, however short a part is', () => {
    const pages = '<div class="pages"><span>第1页</span> <a href="/2">第2页</a></div>'
    const parts = `<div class="part">${first}${second}</div>${pages}<div class="part"><p>“等竹子再长高一点，你们再来。”老人把门带上。</p></div>`
    const texts = blocksOf(`<h1>桥上的灯</h1><div>${parts}</div>`).map(([text]) => text)
    expect(texts.at(-1)).toMatch(/^“等竹子/)
  })

  it('may lie in boxes within boxes, cut by a picture', () => {
    const box = (inner: string) => `<div class="box"><div class="box-in">${inner}</div></div>`
    const story = `<div>${box(first)}<div class="shot"><img src="a.jpg"></div>${box(second)}</div>`
    const texts = blocksOf(`<h1>桥上的灯</h1>${story}`).map(([text]) => text)
    expect(texts).toContainEqual(expect.stringMatching(/^清晨六点/))
    expect(texts).toContainEqual(expect.stringMatching(/^县水利局/))
  })
})
