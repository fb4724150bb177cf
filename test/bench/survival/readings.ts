import { debianExtractors, extractors } from '../../support/extractors'
import { feedReaders } from '../../support/feed-readers'
import { facts, isHeadline, keptFacts } from '../../support/survival'
import type { Fact, SurvivalStory } from '../../support/survival'
import type { Shown } from './places'

/** What one reader kept of one story in one place. */
export interface Reading {
  readonly place: string
  readonly byHand: boolean
  readonly story: SurvivalStory
  readonly reader: string
  /** Whether it reads pages; else it reads feeds. */
  readonly ofPage: boolean
  readonly title: boolean
  readonly kept: Readonly<Record<Fact, boolean>>
}

/** What every reader of pages and of feeds keeps of a story. A reader that gives up keeps nothing. */
export async function readingsOf(shown: Shown): Promise<readonly Reading[]> {
  const { place, byHand, story, url, html, feed } = shown
  const readings: Reading[] = []
  const add = (reader: string, ofPage: boolean, title: string, all: string) =>
    readings.push({
      place,
      byHand,
      story,
      reader,
      ofPage,
      title: isHeadline(story, title),
      kept: keptFacts(story, all),
    })
  for (const [name, read] of Object.entries({ ...extractors, ...debianExtractors })) {
    const kept = await read(html, url).catch(() => null)
    add(name, true, kept?.title ?? '', kept?.all ?? '')
  }
  if (feed === '') return readings
  for (const [name, read] of Object.entries(feedReaders)) {
    const entry = (await read(feed)).find(({ link }) => link === url)
    add(name, false, entry?.title ?? '', entry?.kept ?? '')
  }
  return readings
}

/** The share of the four facts that were kept, in percent; null of nothing. */
export function scoreOf(readings: readonly Reading[]): number | null {
  return share(readings.flatMap(({ kept }) => facts.map((fact) => kept[fact])))
}

/** The share of what is so, in percent; null of nothing. */
export function share(answers: readonly boolean[]): number | null {
  return answers.length === 0 ? null : (100 * answers.filter(Boolean).length) / answers.length
}
