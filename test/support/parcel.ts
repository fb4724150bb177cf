import type { Parcel, Removal } from '../../electron/targets/target-adapter'
import type { Content } from '../../shared/article/content'
import { mediaPath } from '../../shared/render/address'
import { feedHtml } from '../../shared/render/feeds/feed'
import { framedFacts } from '../../shared/render/framed-facts'
import { fragment } from '../../shared/render/fragment'
import { page } from '../../shared/render/page'
import { projectionOf } from '../../shared/render/projection'
import type { RenderInput } from '../../shared/render/publication'
import { listedStory } from '../../shared/render/site/listed-story'
import { looksWith, usedTheme } from '../../shared/render/themes/choose'
import { noThemes } from '../../shared/render/themes/theme'
import { wechat } from '../../shared/render/wechat/wechat'
import { wechatFields } from '../../shared/render/wechat/wechat-fields'
import { ninjsItem } from '../../shared/render/wire/ninjs'
import { superdeskItem } from '../../shared/render/wire/superdesk'
import { hashContent } from '../../shared/seal/hash'
import { chineseContent, chineseSite, inputOf, pictureBytes } from './render'

/* Stories made ready for a site, without a library behind them. */

/** The Chinese story with these changes, ready for a site; stories of other numbers are others. */
export function parcel(
  change: { [Key in keyof Content]?: Content[Key] | undefined },
  number: number,
): Parcel {
  const { leadMedia, ...content } = { ...chineseContent, ...change } as Content
  const whole: Content = { ...content, ...(leadMedia === undefined ? {} : { leadMedia }) }
  const day = (whole.dateline?.date ?? '2026-03-08').replaceAll('-', '/')
  const path = `${day}/${whole.slug}-${String(number).padStart(8, '0')}.html`
  const input = inputOf(whole, chineseSite, {
    article: `0190a5c2-7d3e-7b41-9c55-${String(number).padStart(12, '0')}`,
    hash: hashContent(whole),
    permalink: `https://news.qingxi.example/${path}`,
  })
  return { ...parcelOf(input, path), key: `key-${number}` }
}

/** A story as it is rendered, ready for the place it got at a target. */
export function parcelOf(input: RenderInput, path: string): Parcel {
  const { content: whole } = input
  const story = projectionOf(input)
  return {
    key: 'key',
    edition: 1,
    at: '2026-03-08T10:00:00+08:00',
    content: whole,
    publication: input.publication,
    story: listedStory(story, input, path),
    page: page(input),
    pageWith: (modules) => page({ ...input, modules }),
    madeWith: usedTheme('news', looksWith(noThemes, null)),
    html: feedHtml(story, input),
    fragment: ({ withLead, pictureUrl }) =>
      fragment({ ...input, content: withLead ? whole : withoutLead(whole), pictureUrl }),
    facts: framedFacts(input),
    wire: ({ dialect, pictureUrl }) =>
      (dialect === 'ninjs' ? ninjsItem : superdeskItem)({ ...input, pictureUrl }),
    wechat: ({ theme, pictureUrl }) => ({
      html: wechat({ ...input, pictureUrl, wechatTheme: theme }),
      fields: wechatFields(story),
    }),
    elsewhere: null,
    lead: null,
    pictures: whole.media.map((use) => ({
      path: mediaPath(use),
      type: use.type,
      bytes: () => Promise.resolve(pictureBytes),
    })),
  }
}

function withoutLead({ leadMedia: _, ...rest }: Content): Content {
  return rest
}

/** The order to take a story down. */
export function removalOf({ story }: Parcel): Removal {
  const { article, path, permalink, headline } = story
  return {
    key: 'r',
    edition: 2,
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
