import type { editorWords as english } from '../en/editor'

export const editorWords: Record<keyof typeof english, string> = {}
