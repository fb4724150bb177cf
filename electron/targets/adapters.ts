import type { Target, TargetKind } from '../../shared/target/target'
import { folderTarget } from './folder'
import { folderPath } from './folder-path'
import type { TargetAdapter } from './target-adapter'

/** How each kind of target is reached. A kind without a line here does not compile. */
const kinds: {
  readonly [Kind in TargetKind]: (
    target: Extract<Target, { kind: Kind }>,
    library: string,
  ) => TargetAdapter
} = {
  folder: (target, library) => folderTarget(target, folderPath(target, library)),
}

/** The adapter of a target; `library` is the folder that relative paths start from. */
export function adapterOf(target: Target, library: string): TargetAdapter {
  return kinds[target.kind](target, library)
}
