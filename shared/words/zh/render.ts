import type { renderWords as english } from '../en/render'

export const renderWords: Record<keyof typeof english, string> = {}
