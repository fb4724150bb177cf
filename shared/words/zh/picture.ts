/** Pictures: what is made of them, and their panel. */
export const pictureWords = {} as const
