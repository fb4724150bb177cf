import { jsonFeedItem } from '../../shared/render/feeds/json-feed'
import { tombstone } from '../../shared/render/site/tombstone'
import { refuse } from '../../shared/result'
import type { Refusal } from '../../shared/result'
import { lossOf } from '../../shared/target/loss'
import type { Target } from '../../shared/target/target'
import { diskSteps, OutsideSite, SiteFiles } from './site-files'
import type { FileSteps } from './site-files'
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
import type {
  Acknowledgement,
  Attempt,
  Parcel,
  Removal,
  TargetAdapter,
  Verification,
} from './target-adapter'
import { sha256 } from '../sha256'

/**
 * The folder target: a static site that any web server can show.
 *
 * What a page needs is written before the page, the page before the manifest, the manifest before the
 * lists, the lists before the feeds; each file whole. So no reader meets a link to what is not there,
 * and a delivery that was cut off is completed by doing it again.
 */
export function folderTarget(
  target: Extract<Target, { kind: 'folder' }>,
  root: string,
  steps: FileSteps = diskSteps,
): TargetAdapter {
  const files = new SiteFiles(root, steps)
  const folder = { files, target }
  const publish = (parcel: Parcel) => attempt(target, () => deliver(folder, parcel))
  return {
    publish,
    correct: publish,
    withdraw: (removal) => attempt(target, () => takeDown(folder, removal)),
    verify: (sent) => attempt(target, () => readBack(files, sent)),
    readPage: (path) => attempt(target, () => textOf(files, path)),
    test: () =>
      attempt(target, async () => {
        await manifestOf(folder)
        await files.write('caibian-test.txt', 'Caibian\n')
        await files.remove('caibian-test.txt')
        return null
      }),
  }
}

interface Folder {
  readonly files: SiteFiles
  readonly target: Extract<Target, { kind: 'folder' }>
}

/** A reason for which a delivery stops, as a word key of the `publish` drawer. */
class Stopped extends Error {
  constructor(readonly reason: string) {
    super(reason)
  }
}

async function deliver({ files, target }: Folder, parcel: Parcel): Promise<Acknowledgement> {
  const { story } = parcel
  const before = await manifestOf({ files, target })
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

async function takeDown({ files, target }: Folder, removal: Removal): Promise<Acknowledgement> {
  const before = await manifestOf({ files, target })
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

async function readBack(files: SiteFiles, sent: Parcel | Removal): Promise<Verification> {
  if (!('page' in sent)) {
    const page = await textOf(files, sent.path)
    const isDown = page?.includes('<meta name="robots" content="noindex') === true
    return isDown ? identical : { verified: 'loss', loss: ['page'] }
  }
  const page = await textOf(files, sent.story.path)
  if (page === null) return { verified: 'loss', loss: ['page'] }
  const loss = page === sent.page ? [] : lossOf(sent.story, page)
  for (const picture of sent.pictures) {
    if ((await files.read(picture.path)) === null) loss.push('pictures')
  }
  return loss.length === 0 ? identical : { verified: 'loss', loss: [...new Set(loss)] }
}

const identical: Verification = { verified: 'identical', loss: [] }

async function textOf(files: SiteFiles, path: string): Promise<string | null> {
  const bytes = await files.read(path)
  return bytes === null ? null : new TextDecoder().decode(bytes)
}

/** What the folder shows; refused where it is somebody else's site, or its manifest cannot be read. */
async function manifestOf({ files }: Folder): Promise<SiteManifest> {
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

async function attempt<T>(target: Target, act: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await act() }
  } catch (error) {
    return { ok: false, ...failure(target, error) }
  }
}

function failure(
  target: Target,
  error: unknown,
): { readonly refusal: Refusal; readonly isRetryable: boolean } {
  const failed = (reason: string) =>
    refuse('refusal.deliveryFailed', { values: { target: target.name, reason } }).refusal
  if (error instanceof Stopped) return { refusal: failed(error.reason), isRetryable: false }
  if (error instanceof OutsideSite) {
    return { refusal: failed('publish.reason.outside'), isRetryable: false }
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  if (code === null) throw error
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return { refusal: refuse('refusal.diskFull').refusal, isRetryable: true }
  }
  const isDenied = ['EACCES', 'EPERM', 'EROFS'].includes(code)
  return {
    refusal: failed(isDenied ? 'publish.reason.denied' : code),
    isRetryable: !isDenied && !['ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes(code),
  }
}
