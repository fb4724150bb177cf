import { describe, expect, test } from 'vitest'
import type { MediaUse } from '../../../shared/article/content'
import { feedHtml } from '../../../shared/render/feeds/feed'
import { jsonFeedItem } from '../../../shared/render/feeds/json-feed'
import { rssFeed } from '../../../shared/render/feeds/rss'
import { markdown } from '../../../shared/render/markdown'
import { page } from '../../../shared/render/page'
import { projectionOf } from '../../../shared/render/projection'
import { listedStory } from '../../../shared/render/site/listed-story'
import { plainText } from '../../../shared/render/text'
import { bell, chineseContent, chineseSite, film, inputOf, p } from '../../support/render'
import { hasJava, htmlErrors } from '../../support/vnu'

const content = {
  ...chineseContent,
  body: {
    ...chineseContent.body,
    content: [
      ...chineseContent.body.content,
      { type: 'figure', attrs: { media: film.id } },
      { type: 'figure', attrs: { media: bell.id } },
      p('完'),
    ],
  },
  media: [...chineseContent.media, film, bell],
}
const input = { ...inputOf(content, chineseSite), pictureUrl: ({ path }: { path: string }) => path }
const at = (use: MediaUse, ending: string) =>
  `https://news.qingxi.example/media/${use.asset}.${ending}`

describe('a video and a sound of the story’s own', () => {
  const html = page(input)

  test('stand on the page with the browser’s controls, their size, a poster and their description', () => {
    expect(html).toContain(
      `<video controls preload="metadata" src="media/${film.asset}.mp4" width="1280" height="720"`,
    )
    expect(html).toMatch(/<video[^>]* poster="media\/[0-9a-f]{64}\.\w+"[^>]* aria-label="骆守成/)
    expect(html).toContain(`<audio controls preload="metadata" src="media/${bell.asset}.mp3" aria-`)
    expect(html).toContain('视频：柏青禾')
  })

  test('are told to search engines with their file, length and day', () => {
    expect(html).toContain(`"contentUrl":"${at(film, 'mp4')}"`)
    expect(html).toContain('"duration":"PT83S"')
    expect(html).toMatch(/"@type":"VideoObject"[^}]*"uploadDate":"20/)
    expect(html).toMatch(/"@type":"AudioObject"[^}]*"encodingFormat":"audio\/mpeg"/)
    expect(html).not.toMatch(/"@type":"ImageObject"[^}]*\.mp4/)
  })

  test.skipIf(!hasJava)('pass the Nu HTML checker', async () => {
    expect(await htmlErrors({ clips: html })).toEqual([])
  })

  test('go with the feeds as enclosures', () => {
    const story = projectionOf(input)
    const listed = { story: listedStory(story, input, 'a.html'), html: feedHtml(story, input) }
    const rss = rssFeed({ site: chineseSite, entries: [listed], dropped: [] })
    expect(rss).toContain(`<enclosure url="${at(film, 'mp4')}" length="4194304" type="video/mp4"/>`)
    expect(rss).toMatch(/<media:content [^>]*medium="audio"[^>]*duration="7"/)
    expect(jsonFeedItem(listed, chineseSite.baseUrl)['attachments']).toEqual([
      {
        url: at(film, 'mp4'),
        mime_type: 'video/mp4',
        title: film.caption,
        size_in_bytes: film.bytes,
        duration_in_seconds: 83,
      },
      expect.objectContaining({ url: at(bell, 'mp3'), duration_in_seconds: 7 }),
    ])
  })

  test('are named with caption, maker, length and address where nothing plays', () => {
    const outside = {
      ...input,
      pictureUrl: ({ path }: { path: string }) => `https://a.example/${path}`,
    }
    expect(plainText(outside)).toContain(
      `[石匠归位最后一块拱石 视频：柏青禾 1:23]\nhttps://a.example/media/${film.asset}.mp4`,
    )
    expect(markdown(input)).toContain(
      `![骆守成与徒弟抬石过桥，旁人鼓掌](<media/${film.asset}.mp4>)\n\n石匠归位最后一块拱石 视频：柏青禾`,
    )
  })
})
