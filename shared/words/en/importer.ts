/** Reading files of all kinds, many at once. */
export const importerWords = {} as const
