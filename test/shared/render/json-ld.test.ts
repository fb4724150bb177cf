import { expect, test } from 'vitest'
import type { BodyNode } from '../../../shared/document/body'
import { newsArticle } from '../../../shared/render/json-ld'
import { projectionOf } from '../../../shared/render/projection'
import { card, doc, figure, p } from '../../support/document'
import { chineseContent, chineseSite, entry, inputOf } from '../../support/render'

test('videos and sounds a story leads to are told to machines, each as what it is', () => {
  const story = told(
    p('桥通了。'),
    card('video', 'https://tv.example/watch?v=7', '第一班车', '县台', figure(entry(11))),
    card('video', 'https://tv.example/7.mp4', 'The first bus', ''),
    card('audio', 'https://tv.example/bell.mp3', '钟声', ''),
  )
  expect(story.video).toEqual([
    {
      '@type': 'VideoObject',
      name: '第一班车',
      description: '县台',
      url: 'https://tv.example/watch?v=7',
      thumbnailUrl: story.image[0]?.url,
    },
    { '@type': 'VideoObject', name: 'The first bus', contentUrl: 'https://tv.example/7.mp4' },
  ])
  expect(story.image[0]?.url).toContain('https://news.qingxi.example/media/')
  expect(story.audio).toEqual([
    { '@type': 'AudioObject', name: '钟声', contentUrl: 'https://tv.example/bell.mp3' },
  ])
})

test('nothing is told of cards that lead to a page, or nowhere yet', () => {
  const story = told(
    card('link', 'https://a.example/b', '桥志', ''),
    card('video', '', '第一班车', ''),
  )
  expect(story).not.toHaveProperty('video')
  expect(story).not.toHaveProperty('audio')
})

interface Told {
  readonly image: readonly { readonly url: string }[]
  readonly video: unknown
  readonly audio: unknown
}

/** As it stands in the page. */
function told(...blocks: readonly BodyNode[]): Told {
  const content = { ...chineseContent, body: doc(...blocks) }
  const thing = newsArticle(projectionOf(inputOf(content, chineseSite)))
  return JSON.parse(JSON.stringify(thing)) as Told
}
