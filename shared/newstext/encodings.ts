/** Encodings of text a person may choose among (names of the WHATWG Encoding Standard), the commonest first. */
export const textEncodings = [
  'utf-8',
  'gb18030',
  'big5',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1251',
  'windows-1250',
  'macintosh',
] as const

export type TextEncoding = (typeof textEncodings)[number]
