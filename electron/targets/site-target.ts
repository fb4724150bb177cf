import { withoutModules } from '../../shared/render/site/modules'
import { tombstone } from '../../shared/render/site/tombstone'
import { lossOf } from '../../shared/target/loss'
import type { Site, Target } from '../../shared/target/target'
import { CallFailed } from '../net/call-web'
import { sha256 } from '../sha256'
import { attempted } from './attempted'
import { seenOn } from './seen-on'
import { apply, goneChange, openSite, shownChange } from './site-change'
import { twinPath } from './site-feeds'
import { makeRoom } from './site-lists'
import { modulesBeside } from './site-modules'
import { checkRoot, rootPath } from './site-root'
import { sameBytes } from './site-store'
import type { SiteStore, Written } from './site-store'
import { twinText } from './site-twin'
import type {
  Acknowledgement,
  Parcel,
  Removal,
  TargetAdapter,
  Verification,
} from './target-adapter'

/**
 * A static site that any web server can show, whose files lie in a store: a folder, or a place on another
 * machine. `open` opens the store for one delivery. `tries`: how often a delivery begins anew at once where
 * somebody else was first.
 *
 * What a page needs is written before the page, the page before the manifest, the manifest before the
 * feeds, the lists and the sitemaps; each file whole. So no reader meets a link to what is not there,
 * and a delivery that was cut off is completed by doing it again.
 */
export function siteTarget(target: Target, open: () => SiteStore, tries = 1): TargetAdapter {
  const within = <T>(act: (files: SiteStore) => Promise<T>, written?: Written) =>
    attempted(target, async () => {
      for (let left = tries; ; left -= 1) {
        const files = open()
        try {
          const done = await act(files)
          if (written !== undefined) await files.finish?.(written)
          return done
        } catch (error) {
          if (left <= 1 || !isChangedThere(error)) throw error
        } finally {
          await files.close?.()
        }
      }
    })
  const publish = (operation: 'publish' | 'correct') => (parcel: Parcel) =>
    within((files) => deliver(target, files, parcel), {
      operation,
      article: parcel.story.article,
      revision: parcel.story.revision,
      key: parcel.key,
    })
  return {
    publish: publish('publish'),
    correct: publish('correct'),
    withdraw: (removal) =>
      within((files) => takeDown(target, files, removal), {
        operation: removal.state,
        article: removal.article,
        revision: null,
        key: removal.key,
      }),
    verify: (sent) => within((files) => readBack(target.site, files, sent)),
    test: () =>
      within(async (files) => {
        await checkRoot(files)
        if (files.check !== undefined) await files.check()
        else {
          await files.write('caibian-test.txt', 'Caibian\n')
          await files.remove('caibian-test.txt')
        }
        return files.drawback ?? null
      }),
  }
}

function isChangedThere(error: unknown): boolean {
  return error instanceof CallFailed && error.reason === 'publish.reason.changedThere'
}

/** A file of the site as text; null where there is none. */
export async function textOf(files: SiteStore, path: string): Promise<string | null> {
  const bytes = await files.read(path)
  return bytes === null ? null : new TextDecoder().decode(bytes)
}

async function deliver(target: Target, files: SiteStore, parcel: Parcel): Promise<Acknowledgement> {
  const { story } = parcel
  const site = await openSite(files, target.site, parcel.theme)
  const change = await shownChange(site, parcel)
  for (const { path, bytes } of parcel.pictures) {
    if (await files.write(path, await bytes())) site.state.notePicture(path)
  }
  await makeRoom(site, story)
  const pictures = parcel.pictures.map(({ path }) => path).sort()
  const twin = twinText({ story, pictures }, parcel.html, target.site.baseUrl)
  await files.write(twinPath(story.path), twin)
  await files.write(story.path, parcel.pageWith(await modulesBeside(site, story, parcel.page)))
  await apply(site, change)
  return {
    url: story.permalink,
    remoteId: story.path,
    // Of what was approved alone: what stands beside it changes with the site.
    etag: sha256(parcel.page),
    theme: parcel.madeWith,
    feeds: [...site.feeds],
  }
}

async function takeDown(
  target: Target,
  files: SiteStore,
  removal: Removal,
): Promise<Acknowledgement> {
  const site = await openSite(files, target.site, removal.theme)
  const { change, gone } = await goneChange(site, removal)
  const page = tombstone(target.site, { ...removal, state: gone.state, at: gone.at }, removal.theme)
  await files.write(removal.path, page)
  await files.remove(twinPath(removal.path))
  await apply(site, change)
  return { url: removal.permalink, remoteId: removal.path, feeds: [...site.feeds] }
}

async function readBack(
  { baseUrl }: Site,
  files: SiteStore,
  sent: Parcel | Removal,
): Promise<Verification> {
  if (!('page' in sent)) {
    const page = await textOf(files, sent.path)
    if (page === null) await refuseAway(files)
    const isTombstone = page?.includes('<meta name="robots" content="noindex') === true
    // The twin has the whole text for machines.
    const isGone = (await files.read(twinPath(sent.path))) === null
    if (isGone && isTombstone) return identical
    return { verified: 'loss', loss: isGone && page === null ? ['page', 'tombstone'] : ['page'] }
  }
  const page = await textOf(files, sent.story.path)
  if (page === null) {
    await refuseAway(files)
    return { verified: 'loss', loss: ['page'] }
  }
  const isSame = withoutModules(page, baseUrl) === withoutModules(sent.page, baseUrl)
  const loss = isSame ? [] : lossOf(sent.story, page)
  const type = files.typeOf?.(sent.story.path) ?? null
  // Browsers would show its source, or offer it as a download.
  if (type !== null && !isPage(type)) loss.push('type')
  for (const picture of sent.pictures) {
    const there = await files.read(picture.path)
    if (there === null || !sameBytes(there, await picture.bytes())) loss.push('pictures')
  }
  if (loss.length === 0) return identical
  const seen = isSame ? {} : seenOn(page, sent.page, sent.story, 'ours')
  return { verified: 'loss', loss: [...new Set(loss)], ...seen }
}

/** A place with nothing of ours in it is no site whose page is gone: its disk may not be there. */
async function refuseAway(files: SiteStore): Promise<void> {
  if ((await files.read(rootPath)) === null) throw new CallFailed('publish.reason.siteAway', true)
}

function isPage(type: string): boolean {
  return /^text\/html\b/i.test(type.trim())
}

const identical: Verification = { verified: 'identical', loss: [] }
