import type { Progress } from './progress.mjs'
import type { Runtime } from './runtime.mjs'

export function packagedExecutable(root?: string, platform?: NodeJS.Platform): string
export function packageApp(what: {
  readonly root: string
  readonly runtime: Runtime
  readonly progress: Progress
}): Promise<string>
