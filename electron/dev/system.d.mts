export function missingLibraries(lddOutput: string): string[]
export function isScreenless(
  env: Readonly<Record<string, string | undefined>>,
  platform?: NodeJS.Platform,
): boolean
export function isOnPath(program: string, path?: string): boolean
