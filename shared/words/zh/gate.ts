import type { gateWords as english } from '../en/gate'

export const gateWords: Record<keyof typeof english, string> = {}
