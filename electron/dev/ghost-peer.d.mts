export const GHOST: { readonly version: string; readonly integrity: string }
export function ghostFolder(root: string): string
export function hasGhostFiles(root: string): boolean
export function withoutBuild(manifest: string): string
