import type { importWords as english } from '../en/import'

export const importWords: Record<keyof typeof english, string> = {}
