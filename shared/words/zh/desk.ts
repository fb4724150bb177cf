import type { deskWords as english } from '../en/desk'

export const deskWords: Record<keyof typeof english, string> = {}
