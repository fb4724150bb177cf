import type { Parcel, Removal } from '../../electron/targets/target-adapter'
import type { Content } from '../../shared/article/content'
import { mediaPath } from '../../shared/render/address'
import { feedHtml } from '../../shared/render/feeds/feed'
import { page } from '../../shared/render/page'
import { projectionOf } from '../../shared/render/projection'
import { listedStory } from '../../shared/render/site/listed-story'
import { chineseContent, chineseSite, inputOf, pictureBytes } from './render'

/* Stories made ready for a site, without a library behind them. */

/** The Chinese story with these changes, ready for a site; stories of other numbers are others. */
export function parcel(
  change: { [Key in keyof Content]?: Content[Key] | undefined },
  number: number,
): Parcel {
  const { leadMedia, ...content } = { ...chineseContent, ...change } as Content
  const whole: Content = { ...content, ...(leadMedia === undefined ? {} : { leadMedia }) }
  const input = inputOf(whole, chineseSite, {
    article: `0190a5c2-7d3e-7b41-9c55-00000000000${number}`,
    permalink: `https://news.qingxi.example/2026/03/08/${whole.slug}-0000000${number}.html`,
  })
  const story = projectionOf(input)
  const path = `2026/03/08/${whole.slug}-0000000${number}.html`
  return {
    key: `key-${number}`,
    content: whole,
    publication: input.publication,
    story: listedStory(story, input, path),
    page: page(input),
    html: feedHtml(story, input),
    fragment: () => '',
    lead: null,
    pictures: whole.media.map((use) => ({
      path: mediaPath(use),
      type: use.type,
      bytes: () => Promise.resolve(pictureBytes),
    })),
  }
}

/** The order to take a story down. */
export function removalOf({ story }: Parcel): Removal {
  const { article, path, permalink, headline } = story
  return {
    key: 'r',
    article,
    path,
    permalink,
    headline,
    state: 'withdrawn',
    at: '2026-03-09T09:00:00+08:00',
  }
}

/** The value of an attempt that has to go well. */
export function must<T>(attempt: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!attempt.ok) throw new Error(JSON.stringify(attempt.refusal))
  return attempt.value
}
