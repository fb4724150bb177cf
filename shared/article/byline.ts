import { say } from '../words/say'
import type { InterfaceLanguage } from '../words/language'
import type { Content } from './content'
import { authorRoles } from './credit'
import type { Credit, CreditRole } from './credit'

/**
 * The sentence readers see: who made the story. The hand-written `bylineOverride` where there is one,
 * else made from the credits shown in the byline, in the way of the story's language:
 * `记者 甲 通讯员 乙 丙` in Chinese, `By A and B; photographs by C` in other languages. '' without any.
 */
export function bylineText(
  content: Pick<Content, 'credits' | 'bylineOverride'>,
  language: string,
): string {
  const override = content.bylineOverride ?? ''
  if (override !== '') return override
  const shown = content.credits.filter((credit) => credit.showInByline && credit.name !== '')
  return isChinese(language) ? chineseByline(shown) : englishByline(shown)
}

/** The credits of those who wrote the story, in their order: authors in the sense of schema.org. */
export function authors(content: Pick<Content, 'credits'>): readonly Credit[] {
  return content.credits.filter((credit) => authorRoles.includes(credit.role) && credit.name !== '')
}

/** The word for a role as it is printed before a name: `通讯员`, `Correspondent`. */
export function creditRoleLabel(role: CreditRole, language: string): string {
  return say(wordsLanguage(language), `desk.credit.${role}`)
}

/** The language of our words that goes with a story's language. */
export function wordsLanguage(language: string): InterfaceLanguage {
  return isChinese(language) ? 'zh-CN' : 'en'
}

/** True for every Chinese language tag (`zh`, `zh-CN`, `zh-Hant-HK`). */
export function isChinese(language: string): boolean {
  return /^zh(-|$)/i.test(language)
}

/** Names of one role, the roles in the order in which they first appear. */
export function creditsByRole(
  credits: readonly Credit[],
): readonly { readonly role: CreditRole; readonly names: readonly string[] }[] {
  const groups = new Map<CreditRole, string[]>()
  for (const { role, name } of credits) {
    const names = groups.get(role) ?? []
    groups.set(role, [...names.filter((known) => known !== name), name])
  }
  return [...groups].map(([role, names]) => ({ role, names }))
}

function chineseByline(credits: readonly Credit[]): string {
  return creditsByRole(credits)
    .map(({ role, names }) => [creditRoleLabel(role, 'zh-CN'), ...names].join(' '))
    .join(' ')
}

function englishByline(credits: readonly Credit[]): string {
  const writers = credits.filter((credit) => authorRoles.includes(credit.role))
  const others = credits.filter((credit) => !authorRoles.includes(credit.role))
  const names = [...new Set(writers.map((credit) => credit.name))]
  const parts = names.length === 0 ? [] : [say('en', 'desk.byline.by', { names: listed(names) })]
  for (const group of creditsByRole(others)) {
    const key = `desk.byline.${group.role}`
    parts.push(say('en', key, { names: listed(group.names) }))
  }
  const line = parts.join('; ')
  return line.slice(0, 1).toUpperCase() + line.slice(1)
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  if (names.length < 2) return last
  return say('en', 'desk.byline.and', { names: names.slice(0, -1).join(', '), last })
}
