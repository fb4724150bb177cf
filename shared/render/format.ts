/** Forms an article can be exported in. A new one is a line here and a file beside this one. */
export const exportFormats = ['page', 'fragment', 'text', 'markdown'] as const

export type ExportFormat = (typeof exportFormats)[number]
