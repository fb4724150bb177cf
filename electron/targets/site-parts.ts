import { pageLength } from '../../shared/render/site/archive'
import { newestFirst } from '../../shared/render/site/listed-story'
import type { ListedStory } from '../../shared/render/site/listed-story'
import { partPath, partsOf } from '../../shared/render/site/part'
import { inPartOrder } from '../../shared/render/site/series-module'
import type { Part } from '../../shared/render/site/part'
import { feedLength } from '../../shared/render/feeds/feed'
import type { GoneStory, PartFile } from './site-forms'
import { monthOf, partsOfGone } from './site-root'
import type { SiteState } from './site-state'

/** What came out in months, by the parts it is listed in; each month is sorted once. */
export class StoriesByPart {
  readonly #state: SiteState
  readonly #months = new Map<string, Promise<OfMonth>>()

  constructor(state: SiteState) {
    this.#state = state
  }

  /** The stories of a part in a month, newest first. */
  async storiesIn(part: Part, month: string): Promise<readonly ListedStory[]> {
    return (await this.#of(month)).stories.get(partPath(part)) ?? []
  }

  async goneFrom(part: Part, month: string): Promise<readonly GoneStory[]> {
    return (await this.#of(month)).gone.get(partPath(part)) ?? []
  }

  /** Every part something of the month is listed in, or was. */
  async partsIn(month: string): Promise<readonly Part[]> {
    return (await this.#of(month)).parts
  }

  async articlesIn(month: string): Promise<ReadonlySet<string>> {
    return (await this.#of(month)).articles
  }

  #of(month: string): Promise<OfMonth> {
    const known = this.#months.get(month) ?? this.#sorted(month)
    this.#months.set(month, known)
    return known
  }

  async #sorted(month: string): Promise<OfMonth> {
    const { stories, gone } = await this.#state.month(month)
    const parts = new Map<string, Part>()
    const ofPart = new Map<string, ListedStory[]>()
    const goneFrom = new Map<string, GoneStory[]>()
    for (const story of newestFirst(stories.map((shown) => shown.story))) {
      for (const part of partsOf(story)) add(ofPart, parts, part, story)
    }
    for (const one of gone) for (const part of partsOfGone(one)) add(goneFrom, parts, part, one)
    const articles = [
      ...stories.map(({ story }) => story.article),
      ...gone.map((one) => one.article),
    ]
    return {
      stories: ofPart,
      gone: goneFrom,
      parts: [...parts.values()],
      articles: new Set(articles),
    }
  }
}

interface OfMonth {
  readonly stories: ReadonlyMap<string, readonly ListedStory[]>
  readonly gone: ReadonlyMap<string, readonly GoneStory[]>
  readonly parts: readonly Part[]
  readonly articles: ReadonlySet<string>
}

/** What is listed in a part, after what came out in these months has changed. */
export async function relisted(
  state: Pick<SiteState, 'part'>,
  stories: StoriesByPart,
  part: Part,
  months: readonly string[],
): Promise<PartFile> {
  const before = await state.part(part)
  const counts = new Map(before.months.map((row) => [row[0], row]))
  const changed: ListedStory[] = []
  for (const month of months) {
    const rows = await stories.storiesIn(part, month)
    changed.push(...rows)
    if (rows.length === 0) counts.delete(month)
    else counts.set(month, [month, rows.length, latest(rows)])
  }
  const after = [...counts.values()].sort(([a], [b]) => (a < b ? 1 : -1))
  const kept = before.newest.filter((story) => !months.includes(monthOf(story)))
  // A series is what grows slowly, and every part has to know where it stands: all are kept.
  if (part.kind === 'series')
    return { ...before, months: after, newest: [...inPartOrder([...kept, ...changed])], gone: [] }
  const newest = newestFirst([...kept, ...changed]).slice(0, pageLength)
  const total = after.reduce((sum, [, count]) => sum + count, 0)
  const isSure = newest.length === Math.min(pageLength, total) && isAsFarBack(before, newest)
  const order = after.map(([month]) => month)
  return {
    ...before,
    months: after,
    newest: [...(isSure ? newest : await newestOf(stories, part, order))],
    gone: await goneOf(before, stories, part, months),
  }
}

/**
 * Whether these go back no further than the first page did before: what stood right behind it is not known
 * here, and comes before anything that is older.
 */
function isAsFarBack({ newest: before }: PartFile, newest: readonly ListedStory[]): boolean {
  const [last, lastBefore] = [newest.at(-1), before.at(-1)]
  if (last === undefined || lastBefore === undefined || before.length < pageLength) return true
  const isSame = last.article === lastBefore.article && last.published === lastBefore.published
  return isSame || Date.parse(last.published) > Date.parse(lastBefore.published)
}

/** Where what was on the first page is no longer there, what stood behind it moves up. */
async function newestOf(
  stories: StoriesByPart,
  part: Part,
  months: readonly string[],
): Promise<readonly ListedStory[]> {
  const found: ListedStory[] = []
  for (const month of months) {
    if (found.length >= pageLength) break
    found.push(...(await stories.storiesIn(part, month)))
  }
  return newestFirst(found).slice(0, pageLength)
}

async function goneOf(
  before: PartFile,
  stories: StoriesByPart,
  part: Part,
  months: readonly string[],
): Promise<GoneStory[]> {
  const known = await Promise.all(months.map((month) => stories.articlesIn(month)))
  const now = await Promise.all(months.map((month) => stories.goneFrom(part, month)))
  const kept = before.gone.filter(({ article }) => !known.some((articles) => articles.has(article)))
  return [...kept, ...now.flat()]
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.article < b.article ? -1 : 1))
    .slice(0, feedLength)
}

function latest(stories: readonly ListedStory[]): string {
  const [first, ...rest] = stories.map(({ updated }) => updated)
  return rest.reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a), first ?? '')
}

function add<Row>(rows: Map<string, Row[]>, parts: Map<string, Part>, part: Part, row: Row): void {
  const path = partPath(part)
  parts.set(path, part)
  const known = rows.get(path)
  if (known === undefined) rows.set(path, [row])
  else known.push(row)
}
