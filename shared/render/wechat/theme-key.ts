/** The looks of a WeChat rendition, as targets and calls name them. The first is that of a newsroom that chose none. */
export const wechatThemeKeys = ['plain', 'daily', 'feature'] as const
export type WechatThemeKey = (typeof wechatThemeKeys)[number]
