const han = /\p{Script=Han}/u

/** Whether there is a Chinese character in it. */
export function hasHan(text: string): boolean {
  return han.test(text)
}

/**
 * The text with web and mail addresses, file names and tags blanked out, nothing moved: what stands in
 * them obeys no rule of prose.
 */
export function plainText(text: string): string {
  return text.replace(
    /(?:https?:\/\/|www\.)[^\s\p{Script=Han}，。；：！？、（）“”‘’《》]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.])(?:[a-z0-9-]+\.)+(?:com|cn|org|net|gov|edu|example|html?|pdf|docx?|jpe?g|png|xlsx?)(?:\/[\w./?=&%#-]*)?(?![\w])|(?<![\w&])[#@][A-Za-z]\w*/giu,
    (address) => '\ue000'.repeat(address.length),
  )
}

const digits = '零一二三四五六七八九'

/** A number written with Chinese numerals below a hundred (十二, 三十一), or digit by digit (二〇二三); null otherwise. */
export function numberFromHan(text: string): number | null {
  const plain = text.replace(/[〇○]/g, '零')
  if (/^[零一二三四五六七八九]+$/.test(plain))
    return Number(Array.from(plain, (one) => digits.indexOf(one)).join(''))
  const match = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(plain)
  if (match === null) return null
  const [, tens = '', ones = ''] = match
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones))
}
