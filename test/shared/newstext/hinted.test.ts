import { describe, expect, it } from 'vitest'
import { htmlTree } from '../../../shared/document/html-tree'
import { copyFromPage } from '../../../shared/newstext/page'
import { readNews } from '../../../shared/newstext/read-news'

const chinese = '<p>清晨六点，退休教师何静站在桥头，看着第一批行人走过新铺的条石。</p>'
const english = '<p>The last ferry left at six, with nobody on board but the crew and a dog.</p>'

function contentOf(pieces: string, story: string, head = '') {
  let count = 0
  const newId = () => `0190c0de-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`
  const page = `<title>桥上的灯</title>${head}<h1>桥上的灯</h1><div>${pieces}</div><div>${story}${story}</div>`
  return readNews(copyFromPage(htmlTree(page)!, null, newId), newId).content
}

const namesIn = (pieces: string, story: string) =>
  contentOf(pieces, story).credits.map(({ name }) => name)

describe('a piece beside the date', () => {
  it('names the writer, with an outlet, a post or the date itself', () => {
    const pieces = [
      '<span>March 6, 2026</span><span>Ann Lee</span>',
      '<span>March 6, 2026</span><span>Ann Lee | Courier</span>',
      '<span>Ann Lee, Contributing Writer • March 6, 2026</span>',
    ]
    expect(pieces.flatMap((piece) => namesIn(piece, english))).toEqual(pieces.map(() => 'Ann Lee'))
  })

  it('is nobody where it may be a place or a section', () => {
    const words = ['City Hall', 'Victoria Park', 'Real Estate', 'Madison County | Courier']
    const pieces = words.map((word) => `<span>March 6, 2026</span><span>${word}</span>`)
    expect(pieces.flatMap((piece) => namesIn(piece, english))).toEqual([])
    expect(namesIn('<span>2026-03-06 10:12</span><span>石家庄</span>', chinese)).toEqual([])
  })

  it('names the account, even in an element for credits', () => {
    const { source } = contentOf(
      '<div class="credits">北岸视线 • 2026年3月6日 10:12</div>',
      chinese,
    )
    expect(source.name).toBe('北岸视线')
  })
})

describe('a source that is said in short and in full', () => {
  it('is the outlet, not the group before its name', () => {
    const long = '<p>【来源】 清溪报业传媒集团清溪+客户端</p>'
    const head = '<meta name="source" content="清溪+">'
    expect(contentOf('2026-03-06', `${chinese}${long}`, head).source.name).toBe('清溪+')
  })
})

describe('what stands round a story', () => {
  const credited = (pieces: string, story: string) =>
    contentOf(pieces, story).credits.map(({ role, name }) => `${role} ${name}`)

  it('is no part of it above credits: an account prints an epigraph there', () => {
    const lines = '<p>有些灯不会灭。</p><p>文 | 李禾</p><p>编辑 | 周小满</p>'
    const { body, credits } = contentOf('2026-03-06', lines + chinese + chinese)
    expect(credits.map(({ name }) => name)).toEqual(['李禾', '周小满'])
    expect(JSON.stringify(body.content[0])).toContain('清晨六点')
  })

  it('parts labels, those that nobody knows too', () => {
    expect(credited('<p>录入：何青 作者：李禾 时间：2026-03-06</p>', chinese)).toEqual([
      'reporter 李禾',
    ])
    expect(contentOf('<p>作者 | 李禾 来源 | 溪畔新闻</p>', chinese).source.name).toBe('溪畔新闻')
  })

  it('says whose the story is and who helped, behind its last sentence', () => {
    const { source } = contentOf('', `${chinese}<p>灯亮着。（据《溪畔晚报》）</p>`)
    expect(source.name).toBe('溪畔晚报')
    const helped = `${chinese}<p>（参与采写：李禾）（完）</p>`
    expect(credited('', helped)).toEqual(['reporter 李禾'])
  })

  it('names the day of publication, not of a change', () => {
    const dates = '<p>Updated March 10, 2026</p><p>Published March 9, 2026</p>'
    const { source } = contentOf(`<p>Source: Courier</p>${dates}`, english)
    expect(source.original?.publishedAt).toBe('2026-03-09')
  })

  it('names nobody beside a picture in its own element', () => {
    const photo = '<div class="lead-img"><img src="a.jpg"><p class="credit">Bo Chen</p></div>'
    expect(credited(`${photo}<p>By Ann Lee</p>`, english)).toEqual(['reporter Ann Lee'])
  })

  it('says who made what in cells, with no colon', () => {
    const cells = '<dl><dt>Words</dt><dd>Ximena Lee</dd><dt>Photographs</dt><dd>Bo Chen</dd></dl>'
    expect(credited(cells, english)).toEqual(['reporter Ximena Lee', 'photographer Bo Chen'])
    const table = '<table><tr><th>Photography</th><td>Bo Chen</td></tr></table>'
    expect(credited(table, english)).toEqual(['photographer Bo Chen'])
    const spans = '<div><span>Words</span><span>Ann Lee</span></div>'
    expect(credited(spans, english)).toEqual(['reporter Ann Lee'])
    expect(credited('<a>Video</a><a>City Hall</a>', english)).toEqual([])
  })

  it('takes nothing that a site asks of its readers for a name', () => {
    const words = ['Sign In', 'Log In', 'Read More', 'Follow Us', 'My Account', 'Watch Live']
    const pieces = words.flatMap((word) => [
      `<div class="auth"><a>${word}</a></div>`,
      `<div class="author">${word}</div>`,
      `<p class="byline">${word}</p>`,
    ])
    expect(pieces.flatMap((piece) => credited(piece, english))).toEqual([])
    expect(credited('<div class="pn-auth"><a>Ottoline Lee</a></div>', english)).toEqual([
      'reporter Ottoline Lee',
    ])
    expect(credited('<div>时评人：李禾</div>', chinese)).toEqual([])
  })

  it('finds the date beside the number of an issue, a page or a day of the week', () => {
    const lines = [
      '2026.03.06 / 总第212期',
      '2026-03-06 第5期',
      '2026年03月06日 第05版',
      '2026-03-06 A12版',
      '总第212期 2026.03.06',
      '2026年第3期 2026-03-06',
      '2026年3月6日　星期五　农历正月十八',
      '2026年3月6日 出版',
      '2026-03-06 发布',
      '6 March 2026 / Issue 212',
      'Vol. 3, No. 4 | 6 March 2026',
    ]
    const days = lines.map(
      (line) =>
        contentOf(`<p>${line}</p><p>来源：溪畔晚报</p>`, chinese).source.original?.publishedAt,
    )
    expect(days.map((day) => day?.slice(0, 10))).toEqual(lines.map(() => '2026-03-06'))
  })
})
