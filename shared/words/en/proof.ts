/** What the proofreader says. */
export const proofWords = {} as const
