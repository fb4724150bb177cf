import { describe, expect, it } from 'vitest'
import { htmlTree } from '../../../shared/document/html-tree'
import { headlineOf, isTitleOfEdition } from '../../../shared/newstext/page-headline'
import { pageFacts } from '../../../shared/newstext/page-facts'

const facts = (html: string) => pageFacts(htmlTree(html)!, null)
const headline = (html: string, social = '') => headlineOf(htmlTree(html)!, '', social)

describe('the headline of a page', () => {
  const story = 'Mill Street lamps come on earlier this spring'

  it('is not what the site calls itself, though that is the first heading', () => {
    const page = `<title>Clearbrook Post: ${story}</title><h1>Clearbrook Post</h1><h3>${story}</h3>`
    expect(headline(page)).toBe(story)
    expect(headline(page.replaceAll('Clearbrook Post', 'Low Water'), story)).toBe(story)
  })

  it('is the first heading where nothing says that it is the site’s name', () => {
    const page = `<title>${story} - Clearbrook Post</title><h1>${story}</h1><p>Clearbrook Post</p>`
    expect(headline(page)).toBe(story)
    expect(headline(page, 'Lamps!')).toBe(story)
  })
})

describe('a page of a printed paper', () => {
  const story = '<p>清晨六点，退休教师何静站在桥头，看着第一批行人走过新铺的条石。</p>'
  const page = `<title>清溪晚报数字报-第05版</title><div>2026年3月6日 星期五</div>
    <ul><li><a>桥上的灯亮了</a></li></ul><div class="zw-title">桥上的灯亮了</div><div>${story}</div>`

  it('is told by its title, which names no story', () => {
    const titles = [
      '清溪晚报数字报-第05版',
      '清溪日报 A05版',
      '清溪日报电子版',
      'A05：民生 - 清溪日报',
    ]
    expect(titles.filter((title) => !isTitleOfEdition(title))).toEqual([])
    const others = ['桥上的灯亮了 - 清溪日报', '清溪日报电子版改版了_清溪日报', '清溪日报']
    expect(others.filter(isTitleOfEdition)).toEqual([])
  })

  it('has its headline in the element named for it, its outlet and day in its masthead', () => {
    const { headline, publisher, date } = facts(page)
    expect([headline, publisher, date]).toEqual(['桥上的灯亮了', '清溪晚报', '2026-03-06'])
  })

  it('gives no day on any other page, whose first date may be today', () => {
    expect(facts(page.replace('数字报-第05版', '')).date).toBe('')
  })
})
