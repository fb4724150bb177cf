/** Finding, replacing, going to a place, standing text. */
export const findWords = {} as const
