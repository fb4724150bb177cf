import type { ArticleId } from '../../shared/article/ids'
import { ok } from '../../shared/result'
import type { Result } from '../../shared/result'
import { doRequest } from '../desk'
import { createArticle } from '../drafts'
import type { Host } from '../host'
import type { DeskFile } from '../library/desk-file'
import { publish } from '../publish'
import { drawPicture } from './picture'
import type { SamplePicture } from './picture'
import { withSampleNames } from './newsroom'
import { createSampleStaff } from './sample-people'
import type { SampleStaff } from './sample-people'
import { englishStories } from './stories-en'
import { chineseStories } from './stories-zh'
import { contentOf, internalOf } from './story-content'
import type { StoryFilling } from './story-content'
import type { SampleStory } from './story'

/** The desk file of a new library as the sample newsroom's: its name, its people, its desks, its site. */
export async function sampleDeskFile(
  desk: DeskFile,
  newId: () => string,
): Promise<Result<{ readonly desk: DeskFile; readonly staff: SampleStaff }>> {
  const staff = await createSampleStaff(newId)
  if (!staff.ok) return staff
  const named = withSampleNames(desk)
  return ok({
    desk: { ...named, people: [...desk.people, ...staff.value.entries] },
    staff: staff.value,
  })
}

/**
 * Fills a library with the sample stories, each brought to its stage by its people through the same flows
 * as real work, so that every log verifies.
 */
export async function makeSample(host: Host, staff: SampleStaff): Promise<Result<null>> {
  const pictures = await writePictures(host)
  if (!pictures.ok) return pictures
  const filling: StoryFilling = {
    newId: host.newId,
    now: host.now(),
    zone: zoneOf(host.library.desk()),
    personId: (person) => staff.actors[person].person.id,
    asset: pictures.value,
  }
  // The stories know nothing of each other, and most of the time goes into waiting for the disk.
  const stories = [...chineseStories, ...englishStories]
  const made = await Promise.all(stories.map((story) => makeStory(host, staff, filling, story)))
  for (const [index, article] of made.entries()) {
    if (!article.ok) return article
    const by = stories[index]?.publishedBy
    if (by === undefined) continue
    const target = host.library.desk().targets[0]?.name ?? ''
    const published = await publish(host, staff.actors[by], {
      id: article.value,
      target,
      operation: 'publish',
      reason: '',
    })
    if (!published.ok) return published
  }
  return ok(null)
}

/** Writes a story down as its author, then takes it through its steps. */
async function makeStory(
  host: Host,
  staff: SampleStaff,
  filling: StoryFilling,
  story: SampleStory,
): Promise<Result<ArticleId>> {
  const created = await createArticle(host, staff.actors[story.author], {
    content: contentOf(story, filling),
    internal: internalOf(story, filling),
    language: story.language,
    cause: 'created',
  })
  if (!created.ok) return created
  const { id } = created.value
  for (const { by, request } of story.steps) {
    const done = await doRequest(host, staff.actors[by], id, request)
    if (!done.ok) return done
  }
  return ok(id)
}

async function writePictures(host: Host): Promise<Result<StoryFilling['asset']>> {
  const hashes = new Map<SamplePicture, Awaited<ReturnType<StoryFilling['asset']>>>()
  for (const picture of ['river', 'field', 'station', 'library'] as const) {
    const hash = await host.library.writeMedia(drawPicture(picture), 'image/png')
    if (!hash.ok) return hash
    hashes.set(picture, hash.value)
  }
  return ok((picture) => {
    const hash = hashes.get(picture)
    if (hash === undefined) throw new Error(`no picture ${picture}`)
    return hash
  })
}

function zoneOf({ targets }: DeskFile): string {
  return targets[0]?.site.zone ?? 'Asia/Shanghai'
}
