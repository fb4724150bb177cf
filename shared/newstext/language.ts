/**
 * The language of a text, from its script: `zh-CN`, `zh-TW` (traditional characters), or `en`; null for
 * text without letters, and for scripts this does not know.
 */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, 20_000)
  const han = count(sample, /[\u3400-\u9fff]/g)
  const kana = count(sample, /[\u3041-\u30ff]/g)
  const latin = count(sample, /[A-Za-z]+/g)
  if (kana > han / 10 && kana > 10) return 'ja'
  if (han > latin && han > 0) {
    const traditional = count(
      sample,
      /[這個們來說時為國會過對發後開關當學實應長東車馬門問間電話語讀寫經濟義務業樣產點無與於從將區縣鎮鄉報網記員機構關係]/g,
    )
    const simplified = count(
      sample,
      /[这个们来说时为国会过对发后开关当学实应长东车马门问间电话语读写经济义务业样产点无与于从将区县镇乡报网记员机构关系]/g,
    )
    return traditional > simplified ? 'zh-TW' : 'zh-CN'
  }
  return latin > 0 ? 'en' : null
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
