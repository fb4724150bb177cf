import { jsonFeedItem } from '../../shared/render/feeds/json-feed'
import { tombstone } from '../../shared/render/site/tombstone'
import { lossOf } from '../../shared/target/loss'
import type { Target } from '../../shared/target/target'
import { sha256 } from '../sha256'
import { attempted, Stopped } from './attempted'
import { twinPath, writeLists } from './site-lists'
import {
  emptyManifest,
  manifestPath,
  manifestText,
  parseManifest,
  withoutStory,
  withStory,
} from './site-manifest'
import type { SiteManifest } from './site-manifest'
import { sameBytes } from './site-store'
import type { SiteStore } from './site-store'
import type {
  Acknowledgement,
  Parcel,
  Removal,
  TargetAdapter,
  Verification,
} from './target-adapter'

/**
 * A static site that any web server can show, whose files lie in a store: a folder, or a place on another
 * machine. `open` opens the store for one delivery.
 *
 * What a page needs is written before the page, the page before the manifest, the manifest before the
 * lists, the lists before the feeds; each file whole. So no reader meets a link to what is not there,
 * and a delivery that was cut off is completed by doing it again.
 */
export function siteTarget(target: Target, open: () => SiteStore): TargetAdapter {
  const publish = (parcel: Parcel) =>
    attempted(target, () => deliver({ files: open(), target }, parcel))
  return {
    publish,
    correct: publish,
    withdraw: (removal) => attempted(target, () => takeDown({ files: open(), target }, removal)),
    verify: (sent) => attempted(target, () => readBack(open(), sent)),
    test: () =>
      attempted(target, async () => {
        const files = open()
        await manifestOf(files)
        await files.write('caibian-test.txt', 'Caibian\n')
        await files.remove('caibian-test.txt')
        return null
      }),
  }
}

/** A file of the site as text; null where there is none. */
export async function textOf(files: SiteStore, path: string): Promise<string | null> {
  const bytes = await files.read(path)
  return bytes === null ? null : new TextDecoder().decode(bytes)
}

interface OpenSite {
  readonly files: SiteStore
  readonly target: Target
}

async function deliver({ files, target }: OpenSite, parcel: Parcel): Promise<Acknowledgement> {
  const { story } = parcel
  const before = await manifestOf(files)
  if (before.gone.some(({ article, state }) => article === story.article && state === 'killed')) {
    throw new Stopped('publish.reason.killed')
  }
  refuseCollision(before, parcel)
  for (const picture of parcel.pictures) await files.write(picture.path, await picture.bytes())
  const item = jsonFeedItem({ story, html: parcel.html }, target.site.baseUrl)
  await files.write(twinPath(story.path), `${JSON.stringify(item, null, 1)}\n`)
  await files.write(story.path, parcel.page)
  const after = withStory(before, parcel)
  await files.write(manifestPath, manifestText(after))
  await writeLists(files, target.site, after, parcel.stylesheet)
  for (const path of after.droppedPictures) await files.remove(path)
  return {
    url: story.permalink,
    remoteId: story.path,
    etag: sha256(parcel.page),
  }
}

async function takeDown({ files, target }: OpenSite, removal: Removal): Promise<Acknowledgement> {
  const before = await manifestOf(files)
  const after = withoutStory(before, removal)
  const gone = after.gone.find(({ article }) => article === removal.article) ?? removal
  const page = tombstone(
    target.site,
    { ...removal, state: gone.state, at: gone.at },
    removal.stylesheet,
  )
  await files.write(removal.path, page)
  await files.remove(twinPath(removal.path))
  await files.write(manifestPath, manifestText(after))
  await writeLists(files, target.site, after, removal.stylesheet)
  for (const path of after.droppedPictures) await files.remove(path)
  return { url: removal.permalink, remoteId: removal.path }
}

async function readBack(files: SiteStore, sent: Parcel | Removal): Promise<Verification> {
  if (!('page' in sent)) {
    const page = await textOf(files, sent.path)
    const isDown = page?.includes('<meta name="robots" content="noindex') === true
    return isDown ? identical : { verified: 'loss', loss: ['page'] }
  }
  const page = await textOf(files, sent.story.path)
  if (page === null) return { verified: 'loss', loss: ['page'] }
  const loss = page === sent.page ? [] : lossOf(sent.story, page)
  for (const picture of sent.pictures) {
    const there = await files.read(picture.path)
    if (there === null || !sameBytes(there, await picture.bytes())) loss.push('pictures')
  }
  return loss.length === 0 ? identical : { verified: 'loss', loss: [...new Set(loss)] }
}

const identical: Verification = { verified: 'identical', loss: [] }

/** What the site shows; refused where it is somebody else's site, or its manifest cannot be read. */
async function manifestOf(files: SiteStore): Promise<SiteManifest> {
  const bytes = await files.read(manifestPath)
  if (bytes !== null) {
    const manifest = parseManifest(bytes)
    if (manifest === null) throw new Stopped('publish.reason.manifest')
    return manifest
  }
  if ((await files.read('index.html')) !== null) throw new Stopped('publish.reason.foreignSite')
  return emptyManifest
}

/** Two stories may not share a page, also where the disk takes two spellings of a name for one. */
function refuseCollision(manifest: SiteManifest, { story }: Parcel): void {
  const spelt = (path: string) => path.normalize('NFC').toLowerCase()
  const taken = [...manifest.stories.map((entry) => entry.story), ...manifest.gone]
  const other = taken.find(
    ({ article, path }) => article !== story.article && spelt(path) === spelt(story.path),
  )
  if (other !== undefined) throw new Stopped('publish.reason.collision')
}
