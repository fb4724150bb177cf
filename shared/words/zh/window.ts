import type { windowWords as english } from '../en/window'

export const windowWords: Record<keyof typeof english, string> = {}
