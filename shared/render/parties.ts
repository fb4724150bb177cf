import { creditRoleLabel } from '../article/byline'
import { authorRoles, creditRoles } from '../article/credit'
import type { Credit, CreditRole } from '../article/credit'
import type { InterfaceLanguage } from '../words/language'

/** Someone who had a part in a story, as a rendition names them. */
export interface Party {
  readonly kind: 'person' | 'organisation'
  readonly name: string
  readonly role: CreditRole
  /** The role in the article's language: 记者, Reporter. */
  readonly roleName: string
  readonly affiliation: string | null
  readonly isAuthor: boolean
  readonly inByline: boolean
}

/** Neighbouring parties with the same role. */
export interface PartyGroup {
  readonly roleName: string
  readonly names: readonly string[]
}

/** The parties a story's credits name, in their order; credits without a name are left out. */
export function partiesOf(credits: readonly Credit[], language: InterfaceLanguage): Party[] {
  return credits
    .filter((credit) => credit.name.trim() !== '')
    .map((credit) => ({
      kind: credit.kind ?? 'person',
      name: credit.name.trim(),
      role: credit.role,
      roleName: labels[language][credit.role],
      affiliation: credit.affiliation?.trim() || null,
      isAuthor: authors.has(credit.role),
      inByline: credit.showInByline,
    }))
}

/** Neighbours with one role, under that role: `责任编辑 甲、乙`. */
export function groupsOf(parties: readonly Party[]): readonly PartyGroup[] {
  const groups: { roleName: string; names: string[] }[] = []
  for (const party of parties) {
    const last = groups.at(-1)
    if (last?.roleName === party.roleName) last.names.push(party.name)
    else groups.push({ roleName: party.roleName, names: [party.name] })
  }
  return groups
}

/** Names one after another: 甲、乙、丙, or A, B and C. A name that stands twice is named once. */
export function namesJoined(names: readonly string[], language: InterfaceLanguage): string {
  const once = [...new Set(names)]
  if (language === 'zh-CN') return once.join('、')
  if (once.length < 3) return once.join(' and ')
  return `${once.slice(0, -1).join(', ')} and ${once.at(-1) ?? ''}`
}

/** Each author with role and affiliation, inside a sentence: `某报记者甲、通讯员乙、丙`, `A (reporter)`. */
export function authorsSpoken(parties: readonly Party[], language: InterfaceLanguage): string {
  if (language === 'en') {
    return parties
      .map(({ name, roleName, affiliation }) => {
        const role = roleName.toLowerCase()
        return `${name} (${affiliation === null ? role : `${role}, ${affiliation}`})`
      })
      .join(', ')
  }
  return parties
    .map(({ name, roleName, affiliation }, place) => {
      const before = parties[place - 1]
      const same = before?.roleName === roleName && before.affiliation === affiliation
      return same ? name : `${affiliation ?? ''}${roleName}${name}`
    })
    .join('、')
}

const authors: ReadonlySet<CreditRole> = new Set(authorRoles)

const labels: Readonly<Record<InterfaceLanguage, Readonly<Record<CreditRole, string>>>> = {
  'zh-CN': labelsIn('zh-CN'),
  en: labelsIn('en'),
}

function labelsIn(language: InterfaceLanguage): Readonly<Record<CreditRole, string>> {
  const entries = creditRoles.map((role) => [role, creditRoleLabel(role, language)])
  return Object.fromEntries(entries) as Record<CreditRole, string>
}
