/** The languages of the interface (BCP 47). */
export type InterfaceLanguage = 'zh-CN' | 'en'

export const interfaceLanguages: readonly InterfaceLanguage[] = ['zh-CN', 'en']
