export const documentWords = {} as const
