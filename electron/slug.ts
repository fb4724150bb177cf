/**
 * An address part made from a headline: lower-case Latin letters, digits and hyphens, whole words, at most
 * `mostCharacters`. Chinese is read out in pinyin, one word for each syllable; '' when nothing is left.
 */
export async function slugFromHeadline(headline: string): Promise<string> {
  const latin = /\p{Script=Han}/u.test(headline) ? await readOut(headline) : headline
  const words = latin
    .normalize('NFKD')
    .replace(/[\p{Mark}'’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, mostCharacters) : `${slug}-${word}`
    if (longer.length > mostCharacters) break
    slug = longer
  }
  return slug
}

const mostCharacters = 60

/** The dictionary is large and seldom needed, so it is loaded at the first Chinese headline. */
async function readOut(text: string): Promise<string> {
  const { pinyin } = await import('pinyin-pro')
  return pinyin(text, { toneType: 'none', nonZh: 'consecutive', v: true })
}
