export const renderWords = {} as const
