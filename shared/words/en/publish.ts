export const publishWords = {} as const
