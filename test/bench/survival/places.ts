import { ghostTarget } from '../../../electron/targets/ghost'
import type { TargetAdapter } from '../../../electron/targets/target-adapter'
import { wordPressTarget } from '../../../electron/targets/wordpress'
import { feedHtml } from '../../../shared/render/feeds/feed'
import { rssFeed } from '../../../shared/render/feeds/rss'
import { page } from '../../../shared/render/page'
import { projectionOf } from '../../../shared/render/projection'
import { listedStory } from '../../../shared/render/site/listed-story'
import { must, parcelOf } from '../../support/parcel'
import type { RealGhost } from '../../support/real-ghost'
import { inputOf } from '../../support/render'
import type { SurvivalStory } from '../../support/survival'
import { survivalInput } from '../../support/survival'
import type { WordPressSite } from '../../support/wordpress'
import { textByHand } from './by-hand'

/** A story as readers of a site get it. */
export interface Shown {
  /** What shows it: "WordPress 6.1.9, Twenty Twenty-Three". */
  readonly place: string
  readonly byHand: boolean
  readonly story: SurvivalStory
  readonly url: string
  readonly html: string
  /** The feed that tells of it; '' where it was looked at elsewhere. */
  readonly feed: string
}

export const ownPage = 'Caibian’s own page'

export function onOurPage(story: SurvivalStory): Shown {
  const input = survivalInput(story)
  const told = projectionOf(input)
  const url = told.permalink ?? ''
  const path = new URL(url).pathname.slice(1)
  const entry = { story: listedStory(told, input, path), html: feedHtml(told, input) }
  const feed = rssFeed({ site: story.site, entries: [entry], dropped: [] })
  return { place: ownPage, byHand: false, story, url, html: page(input), feed }
}

/** The story in WordPress, as our adapter publishes it and as a person writes it there. */
export async function onWordPress(
  wordPress: WordPressSite,
  story: SurvivalStory,
): Promise<readonly Shown[]> {
  const { root, admin } = wordPress
  const site = { ...story.site, baseUrl: root }
  const target = {
    kind: 'wordpress',
    name: 'city',
    user: admin.user,
    featured: false,
    site,
  } as const
  const ours = await published(wordPressTarget(target, admin.password), story, root)
  const theirs = await wordPress.write({
    title: story.content.headline,
    content: textByHand(story),
    date_gmt: new Date(story.publishedAt).toISOString().slice(0, 19),
    category: story.content.sections.at(-1) ?? '',
  })
  const place = `WordPress ${wordPress.version}, ${wordPress.theme}`
  const feed = await textAt(`${root}feed/`)
  return [
    { place, byHand: false, story, url: ours, html: await textAt(ours), feed },
    { place, byHand: true, story, url: theirs, html: await textAt(theirs), feed },
  ]
}

/** The same in Ghost, looked at in both of the themes it comes with. */
export async function onGhost(ghost: RealGhost, story: SurvivalStory): Promise<readonly Shown[]> {
  const { root, key, version } = ghost
  await ghost.set({ locale: story.content.language.slice(0, 2), timezone: story.site.zone })
  const site = { ...story.site, baseUrl: root }
  const target = { kind: 'ghost', name: 'city', address: root, featured: false, site } as const
  const adapter = ghostTarget(target, key, () => new Date().toISOString())
  const ours = await published(adapter, story, root)
  const section = story.content.sections.at(-1)
  const theirs = await ghost.write({
    title: story.content.headline,
    html: textByHand(story),
    published_at: new Date(story.publishedAt).toISOString(),
    tags: section === undefined ? [] : [{ name: section }],
  })
  const feed = await textAt(`${root}rss/`)
  const shown: Shown[] = []
  for (const theme of ['casper', 'source']) {
    await ghost.wear(theme)
    const place = `Ghost ${version}, ${theme === 'source' ? 'Source' : 'Casper'}`
    for (const [url, byHand] of [[ours, false] as const, [theirs, true] as const]) {
      const html = await textAt(url)
      shown.push({ place, byHand, story, url, html, feed: theme === 'source' ? feed : '' })
    }
  }
  return shown
}

/** The address it got; throws where it was not published. */
async function published(
  adapter: TargetAdapter,
  story: SurvivalStory,
  root: string,
): Promise<string> {
  const { content, publishedAt, updatedAt, name } = story
  const article = `0190a5c2-7d3e-7b41-9c55-${Buffer.from(name).toString('hex').slice(-12).padStart(12, '0')}`
  if (adapter.reserve === undefined) throw new Error('a target without places')
  const { slug, headline } = content
  const place = must(await adapter.reserve({ article, slug, headline, publishedAt }))
  const input = inputOf(
    content,
    { ...story.site, baseUrl: root },
    {
      article,
      publishedAt,
      updatedAt,
      permalink: place.url,
    },
  )
  return must(await adapter.publish(parcelOf(input, place.path))).url
}

async function textAt(address: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
  return answer.text()
}
