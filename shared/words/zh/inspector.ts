import type { inspectorWords as english } from '../en/inspector'

export const inspectorWords: Record<keyof typeof english, string> = {}
