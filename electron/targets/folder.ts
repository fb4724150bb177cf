import type { Target } from '../../shared/target/target'
import { attempted } from './attempted'
import { diskSteps, SiteFiles } from './site-files'
import type { FileSteps } from './site-files'
import { siteTarget, textOf } from './site-target'
import type { TargetAdapter } from './target-adapter'

/** The folder target: a static site on this machine, or on a disk that it can reach. */
export function folderTarget(
  target: Extract<Target, { kind: 'folder' }>,
  root: string,
  steps: FileSteps = diskSteps,
): TargetAdapter {
  const files = new SiteFiles(root, steps)
  return {
    ...siteTarget(target, () => files),
    readPage: (path) => attempted(target, () => textOf(files, path)),
  }
}
