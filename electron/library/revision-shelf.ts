import type { Content } from '../../shared/article/content'
import type { ContentHash } from '../../shared/article/ids'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import { hashContent } from '../../shared/seal/hash'
import { refuseDisk } from './disk-refusal'
import { UnreadableFile, bytesFromStored, storedFromBytes } from './durable-file'
import { isMissing } from './file-system'
import { revisionForm } from './forms'
import { revisionPath } from './layout'
import type { LibraryFolder } from './library-folder'
import { refuseNewer } from './stored-file'
import { WriteOnceShelf } from './write-once-shelf'

/** Frozen contents, each written once under its hash and checked against it whenever it is read. */
export class RevisionShelf extends WriteOnceShelf<ContentHash, Content> {
  constructor(folder: LibraryFolder) {
    super(folder, {
      hashOf: hashContent,
      placeOf: revisionPath,
      bytesOf: (value) => bytesFromStored({ generation: 1, value }, revisionForm),
      read: (hash) => readRevision(folder, hash),
    })
  }
}

async function readRevision(folder: LibraryFolder, hash: ContentHash): Promise<Result<Content>> {
  const place = revisionPath(hash)
  try {
    const bytes = await folder.fileSystem.read(folder.at(place))
    const { value } = storedFromBytes(bytes, revisionForm)
    if (hashContent(value) !== hash) throw new UnreadableFile('damaged', 'SHA-256')
    return ok(value)
  } catch (error) {
    if (isMissing(error)) return refuse('refusal.noSuchFile', { values: { path: place } })
    if (!(error instanceof UnreadableFile)) return refuseDisk(error, place)
    if (error.kind === 'newer') return refuseNewer(folder, place, error.reason)
    return setAside(folder, place, error.reason)
  }
}

async function setAside(
  folder: LibraryFolder,
  place: string,
  reason: string,
): Promise<Result<never>> {
  try {
    return await folder.setAside(place, reason)
  } catch (error) {
    return refuseDisk(error, place)
  }
}
