import { authorRoles } from '../article/credit'
import type { CreditRole } from '../article/credit'
import { isChineseName, isOutlet, readNames } from './names'
import type { ReadName } from './names'
import type { FoundCredit } from './reading'
import { rolePattern, roleWord } from './roles'
import type { RoleWord } from './roles'
import { folded } from './variants'

/** What a line of credits holds: the people and units, and the pieces that name nobody. */
export interface ReadCredits {
  readonly credits: readonly FoundCredit[]
  /** Names that are nobody's: 佚名, 网络整理. */
  readonly nobody: readonly string[]
}

/**
 * The people of a credit line, as `记者 甲 通讯员 乙 丙`, `文/图 甲`, `甲 摄`, `编辑：甲 校对：乙`.
 *
 * A role word governs all names until the next one; where none stands between role words, the next
 * shares them (`记者 甲 文/图`). Without any role word there are no credits.
 */
export function readCredits(line: string): ReadCredits {
  const text = unmarked(line).replace(/^[（(【[](.*)[)）】\]]$/, '$1')
  const groups = groupsOf(text)
  const credits: FoundCredit[] = []
  const nobody: string[] = []
  for (const group of groups) {
    for (const name of group.names) {
      if (name.kind === 'nobody') nobody.push(name.name)
      else credits.push(...creditsOf(name, group))
    }
  }
  return { credits: withoutDoubles(credits), nobody }
}

/** Whether a line is nothing but credits: every piece of it is a role word or a name. */
export function isCreditLine(line: string): boolean {
  const text = unmarked(line)
    .replace(/^[（(【[]|[)）】\]]$/g, '')
    .trim()
  if (text.length > 120 || /[。！？；!?“”]/.test(text)) return false
  const groups = groupsOf(text)
  if (groups.length === 0 || groups.every((group) => group.names.length === 0)) return false
  const isSaid = /[:：/／｜|]/.test(text) || (certain.test(text) && !column.test(text))
  if (!isSaid && !groups.some(({ names }) => names.some(isNamed))) return false
  return groups.every((group) => group.plausible) && groups[0]?.before === ''
}

/** Words that stand before nothing but names, and the few things else that follow 记者. */
const certain =
  /(?:^|\s)\S{0,8}(?:记者|通讯员|实习生|责编|责任编辑|校对|撰稿|撰文|采写)\s+[\u3400-\u9fff]{2,8}/
const column =
  /记者\s*(?:手记|观察|调查|走访|获悉|了解|来信|视点|连线|现场|直播|报道|日记|节|眼|说|问)/

/** Whether a name is one by more than its place: `图片 推荐` is none. */
function isNamed({ name, kind }: ReadName): boolean {
  return kind !== 'person' || isChineseName(name) || !/[\u3400-\u9fff]/.test(name)
}

/**
 * A line of credits without what only decorates it: the mark before a byline (`■ 本报记者 李禾`), brackets
 * round a role (`【记者】李禾`), what a writer is (`（作者系…）`, `（署名除外）`).
 */
function unmarked(line: string): string {
  return line
    .trim()
    .replace(/^[^\p{L}\p{N}（(【[〔“《]+/u, '')
    .replace(/[（(](?:本文)?(?:作者|笔者)?(?:系|为|单位|署名|除署名)[^）)]{0,40}[）)]/g, '')
    .replace(/[【[〔]([^】\]〕]{1,8})[】\]〕]/g, (whole, inside: string) =>
      roleWord(folded(inside)) === null ? whole : ` ${inside} `,
    )
    .replace(/(?<=^|[\s、，,])图片?[均皆]?由[^\s、，,]{2,16}(?:提供|拍摄)/g, '')
    .replace(/[丨│┃︱∣❘]/g, '｜')
    .replace(filedFrom, '')
    .trim()
}

/** Where a story was filed, behind its reporters: `記者李禾／台北報導`, `記者李禾台北報導`. */
const filedFrom =
  /(?:\s*[/／]\s*[\u3400-\u9fff]{1,8}|(?<=[\u3400-\u9fff]{2})[\u3400-\u9fff]{2})(?:報導|报导|報道|(?<=[/／][\u3400-\u9fff]{1,8})报道)$/

interface Group {
  readonly roles: readonly CreditRole[]
  readonly names: readonly ReadName[]
  readonly affiliation: string
  readonly text: string
  /** Text before the first role word that is neither an outlet nor its names. */
  readonly before: string
  readonly plausible: boolean
}

interface Mark {
  readonly role: RoleWord
  /** A name that stands before the word with a slash between: `周小满/图`. */
  readonly name: string
  readonly start: number
  readonly end: number
}

function groupsOf(text: string): readonly Group[] {
  const marks = marksOf(text)
  const groups: Group[] = []
  let affiliation = ''
  marks.forEach((mark, index) => {
    const before = index === 0 ? text.slice(0, mark.start).trim() : ''
    if (index === 0) affiliation = outletBefore(before)
    const next = marks[index + 1]
    const after = withoutLastName(text.slice(mark.end, next?.start), next)
    const nextAffiliation = next === undefined ? '' : outletBefore(after)
    const own = nextAffiliation === '' ? after : after.slice(0, after.lastIndexOf(nextAffiliation))
    const leads = mark.role.follows && before !== '' && affiliation === ''
    const group = groupOf(
      mark,
      readNames(own.replace(/^[\s:：/／|｜]+/, '')),
      groups,
      leads ? before : '',
    )
    const from =
      leads || mark.name !== '' ? Math.max(0, text.lastIndexOf(mark.name, mark.start)) : mark.start
    if (group !== null) {
      groups.push({
        ...group,
        affiliation,
        text: text.slice(leads ? 0 : from, next?.start).trim(),
        before: leads || mark.name !== '' ? '' : affiliation === '' ? before : '',
      })
    }
    affiliation = nextAffiliation
  })
  return shared(groups)
}

/**
 * A role word without names says what the next one's people did: `文/图 本报记者 李禾` wrote and
 * photographed, `摄影：本报记者 李禾` only photographed, whatever the post.
 */
function shared(groups: readonly Group[]): readonly Group[] {
  return groups.map((group, index) => {
    const before = groups[index - 1]
    const isLent = before?.names.length === 0 && before.roles.some((role) => made.includes(role))
    if (!isLent || !group.roles.some((role) => authorRoles.includes(role))) return group
    const wrote = before.roles.some((role) => authorRoles.includes(role))
    return {
      ...group,
      roles: wrote ? [...new Set([...group.roles, ...before.roles])] : before.roles,
    }
  })
}

const made: readonly CreditRole[] = ['photographer', 'video', 'graphics']

/** The names a role word governs: those behind it, else those before it, else those of the role before. */
function groupOf(
  mark: Mark,
  names: readonly ReadName[],
  earlier: readonly Group[],
  before: string,
): Pick<Group, 'roles' | 'names' | 'plausible'> | null {
  const { roles, follows } = mark.role
  const last = earlier.at(-1)
  if (mark.name !== '') return plausible(roles, readNames(mark.name))
  if (names.length > 0 || !follows) return plausible(roles, names)
  if (before !== '') return plausible(roles, readNames(before))
  const added = roles.filter((role) => role !== 'reporter')
  if (last === undefined) return plausible(roles, names)
  return added.length === 0 ? null : plausible(added, last.names)
}

function plausible(roles: readonly CreditRole[], names: readonly ReadName[]) {
  const isLikely = names.length <= 12 && names.every(({ name }) => name.length <= 20)
  return { roles, names, plausible: isLikely }
}

function marksOf(text: string): readonly Mark[] {
  return [...folded(text).matchAll(rolePattern)].flatMap((match) => {
    const role = roleWord(match[0])
    if (role === null) return []
    const start = match.index
    const slashed = role.follows
      ? /([^\s、，,；;/／]+)[/／]$/.exec(text.slice(0, start))?.[1]
      : undefined
    const name = slashed === undefined || roleWord(folded(slashed)) !== null ? '' : slashed
    return [{ role, name, start, end: start + match[0].length }]
  })
}

/** What stands between two role words, without the name that belongs to the second (`周小满/图`). */
function withoutLastName(between: string, next: Mark | undefined): string {
  return next === undefined || next.name === ''
    ? between
    : between.slice(0, between.lastIndexOf(next.name))
}

/**
 * Whose reporter it is: an outlet before the role word, or any other word that touches it and is no name
 * (`每日河经记者：李禾`).
 */
function outletBefore(text: string): string {
  const piece = /([^\s、，,；;()（）/／|｜:：]+)\s*$/.exec(text)?.[1] ?? ''
  if (isOutlet(piece)) return piece
  const touches = /(?:^|[\s\u3000|｜])[\u3400-\u9fff]{4,10}$/.test(text)
  return touches && !isChineseName(piece) && !/[的了在是]/.test(piece) ? piece : ''
}

function creditsOf(name: ReadName, group: Group): readonly FoundCredit[] {
  const remarked = name.remark === '' ? null : roleWord(folded(name.remark))
  const { roles } = remarked ?? group
  return roles.map((role) => ({
    name: name.name,
    role,
    kind: name.kind === 'organisation' ? ('organisation' as const) : ('person' as const),
    affiliation:
      group.affiliation !== '' ? group.affiliation : remarked === null ? name.remark : '',
    text: group.text,
    unsure: name.unsure,
  }))
}

function withoutDoubles(credits: readonly FoundCredit[]): readonly FoundCredit[] {
  const seen = new Set<string>()
  return credits.filter(({ name, role }) => {
    const key = `${role} ${name}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
