export const inspectorWords = {} as const
