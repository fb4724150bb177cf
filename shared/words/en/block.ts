/** The blocks of a news story beyond plain text. */
export const blockWords = {} as const
