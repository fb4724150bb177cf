import type { Progress } from './progress.mjs'

export function ensureBuild(what: {
  readonly root: string
  readonly progress: Progress
  readonly products?: readonly string[]
}): Promise<void>
export function isBuilt(root: string, products?: readonly string[]): boolean
export function markOf(root: string, sources?: readonly string[]): string
