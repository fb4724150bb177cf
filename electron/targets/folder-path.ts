import { isAbsolute, join } from 'node:path'
import type { Target } from '../../shared/target/target'

/** Where a folder target's site lies; `library` is the folder that relative paths start from. */
export function folderPath(target: Extract<Target, { kind: 'folder' }>, library: string): string {
  return isAbsolute(target.path) ? target.path : join(library, target.path)
}
