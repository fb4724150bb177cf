/** Forms an article can be exported in. A new one is a line here and a file beside this one. */
export const exportFormats = [
  'page',
  'fragment',
  'wechat',
  'text',
  'markdown',
  'ninjs',
  'newsml',
  'nitf',
  'docx',
  'pdf',
  'epub',
] as const

export type ExportFormat = (typeof exportFormats)[number]
