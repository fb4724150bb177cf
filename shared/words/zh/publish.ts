import type { publishWords as english } from '../en/publish'

export const publishWords: Record<keyof typeof english, string> = {}
