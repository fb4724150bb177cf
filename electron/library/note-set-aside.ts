import type { ArticleId } from '../../shared/article/ids'
import { refuse } from '../../shared/result'
import { openEnvelope } from './envelope'
import { isMissing } from './file-system'
import { articleFormOf } from './forms'
import { idFromName, places } from './layout'
import { placeFromAsideName } from './library-folder'
import type { LibraryFolder } from './library-folder'
import { copyPathOf } from './write-durably'

/** Notes articles that were set aside in an earlier session and have nothing in their place yet. */
export async function noteSetAside(folder: LibraryFolder): Promise<void> {
  for (const name of await asideNames(folder)) {
    const place = placeFromAsideName(name)
    const id = place === null ? null : idFromName(place.slice(place.lastIndexOf('/') + 1))
    if (place === null || id === null || (await isDealtWith(folder, place, id))) continue
    const aside = `${places.setAside}/${name}`
    const opening = openEnvelope(
      await folder.fileSystem.read(folder.at(aside)),
      articleFormOf(id).format,
      articleFormOf(id).version,
    )
    const reason = opening.kind === 'damaged' ? opening.reason : opening.kind
    folder.note({
      refusal: refuse('refusal.unreadable', { values: { path: place, reason, aside } }).refusal,
      path: place,
      hasCopy: await folder.exists(copyPathOf(place)),
    })
  }
}

/** Restored, written anew, or removed since. */
async function isDealtWith(folder: LibraryFolder, place: string, id: ArticleId): Promise<boolean> {
  return (await folder.exists(place)) || (await folder.exists(`${places.trash}/${id}.json`))
}

async function asideNames(folder: LibraryFolder): Promise<readonly string[]> {
  try {
    const entries = await folder.fileSystem.list(folder.at(places.setAside))
    return entries.map((entry) => entry.name).sort()
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
