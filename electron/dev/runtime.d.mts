export type Runtime = {
  readonly kind: 'override' | 'official' | 'registry'
  readonly executable: string
  readonly folder: string
  readonly version: string
  readonly args: readonly string[]
}
type Env = Readonly<Record<string, string | undefined>>
export const ROOT: string
export function locateRuntime(from?: {
  readonly root?: string
  readonly env?: Env
  readonly platform?: NodeJS.Platform
}): Runtime | null
export function executableIn(folder: string, platform?: NodeJS.Platform): string
export function isDownloadHopeless(root: string, env: Env, now?: number): boolean
