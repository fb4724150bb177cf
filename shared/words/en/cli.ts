export const cliWords = {} as const
