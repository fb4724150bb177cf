import { correctionsPath, monthsPath, pageLength } from '../../shared/render/site/archive'
import { partPath } from '../../shared/render/site/part'
import type { ListedStory } from '../../shared/render/site/listed-story'
import { isOurRobots, robotsPath, robotsText } from '../../shared/render/site/robots'
import {
  listsSitemap,
  monthSitemaps,
  newsAge,
  newsPath,
  newsSitemap,
  sitemapIndex,
} from '../../shared/render/site/sitemap'
import type { Site } from '../../shared/target/target'
import type { PartFile, SiteRoot } from './site-forms'
import type { StoriesByPart } from './site-parts'
import type { SiteStore } from './site-store'

/** What the sitemaps are made from. */
export interface Mapped {
  /** In which something changed. */
  readonly months: readonly string[]
  readonly whole: PartFile
  readonly stories: StoriesByPart
  readonly sections: SiteRoot['sections']
}

/** Writes the sitemaps in which something changed, and the index after them; what is over goes last. */
export async function writeSitemaps(
  files: SiteStore,
  site: Site,
  { months, whole, stories, sections }: Mapped,
): Promise<void> {
  for (const month of months) {
    const made = monthSitemaps(month, await stories.storiesIn(whole.part, month))
    for (const { path, xml } of made) await files.write(path, xml())
  }
  const shown = sections.filter((section) => section.stories > 0)
  const archive = whole.months.length === 0 ? [] : [monthsPath('')]
  const paths = shown.map(({ names }) => partPath({ kind: 'section', names }))
  const lists = listsSitemap(site, ['', correctionsPath(null), ...archive, ...paths])
  await files.write(lists.path, lists.xml())
  const news = newsSitemap(site, await lastDays(whole, stories))
  if (news !== null) await files.write(news.path, news.xml())
  const index = sitemapIndex(
    site,
    whole.months.map(([month, count, updated]) => ({ month, count, updated })),
  )
  await files.write(index.path, index.xml())
  if (news === null) await files.remove(newsPath)
  const has = new Set(whole.months.map(([month]) => month))
  for (const month of months) if (!has.has(month)) await files.remove(`sitemap-${month}.xml`)
}

/** Names the sitemap; a robots.txt that is the newsroom's own is left as it is. */
export async function writeRobots(files: SiteStore, site: Site): Promise<void> {
  const there = await files.read(robotsPath)
  if (there !== null && !isOurRobots(new TextDecoder().decode(there))) return
  await files.write(robotsPath, robotsText(site))
}

/** The newest stories, two days of them at least: mostly those of the front page, which are at hand. */
async function lastDays(whole: PartFile, stories: StoriesByPart): Promise<readonly ListedStory[]> {
  const [first, last] = [whole.newest[0], whole.newest.at(-1)]
  const isEnough =
    first !== undefined &&
    last !== undefined &&
    Date.parse(first.published) - Date.parse(last.published) > newsAge
  if (isEnough || whole.newest.length < pageLength) return whole.newest
  const found: ListedStory[] = []
  for (const [month] of whole.months.slice(0, 2))
    found.push(...(await stories.storiesIn(whole.part, month)))
  return found
}
