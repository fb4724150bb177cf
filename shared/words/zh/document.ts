import type { documentWords as english } from '../en/document'

export const documentWords: Record<keyof typeof english, string> = {}
