import type { cliWords as english } from '../en/cli'

export const cliWords: Record<keyof typeof english, string> = {}
