import { authorRoles } from '../article/credit'
import type { CreditRole } from '../article/credit'
import { atTheirUnit, isChineseName, isOutlet, isPlainName, readNames } from './names'
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
  for (const group of groups.filter(({ roles }) => roles.length > 0)) {
    // A unit that contributed did so itself.
    const isOwn = group.roles.includes('contributor')
    const { names, unit } = isOwn
      ? { names: group.names, unit: '' }
      : atTheirUnit(group.names, group.text)
    for (const name of names) {
      if (name.kind === 'nobody') nobody.push(name.name)
      else credits.push(...creditsOf(name, { ...group, affiliation: group.affiliation || unit }))
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
  if (groups.every(({ names, roles }) => names.length === 0 || roles.length === 0)) return false
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
    .replace(/(?<=^|[\s、，,])图片?[均皆]?由[^\s、，,]{2,16}提供/g, '')
    .replace(
      /^(?:本版|本文|文中|以上)?(?:图片|照片|配图)[均皆]?[由为]([\u3400-\u9fff·]{2,8}?)(?:拍摄|摄影|摄)$/,
      '摄影 $1',
    )
    .replace(
      /^(?:本版|本文|文中|以上)(?=(?:图片|摄影|撰稿|撰文|文字|文图|采写|记者|供稿|供图|视频))/,
      '',
    )
    .replace(/[丨│┃︱∣❘]/g, '｜')
    .replace(
      /(?<=^|[\s｜|])(文|图|文字|摄影|撰文|采写|作者|记者|编辑)\s*[·•‧・×\\]\s*(?=[\u3400-\u9fff])/g,
      '$1：',
    )
    .replace(
      /(?<=^|\s)([\u3400-\u9fff])\s+([\u3400-\u9fff])(?=\s*[｜|:：])/g,
      (whole, first: string, last: string) =>
        roleWord(folded(first + last)) === null ? whole : first + last,
    )
    .replace(wroteAndShot, '$1/文 $2/$3')
    .replace(
      /\s*(?:发自[\u3400-\u9fff]{2,8}|对(?:本文|此文|本报道)[亦也均]?有(?:所)?贡献|参与(?:采写|采访|报道))$/,
      '',
    )
    .replace(filedFrom, '')
    .replace(filedApart, (whole, place: string) => (isPlace(place) ? '' : whole))
    .trim()
}

/** Names before what each did: `李禾 文 周小满 图`. */
const wroteAndShot = /([\u3400-\u9fff·]{2,8})\s+文[\s，,、｜]+([\u3400-\u9fff·]{2,8})\s+(图|摄)$/

/** Where a story was filed, behind its reporters: `記者李禾／台北報導`, `記者李禾台北報導`. */
const filedFrom =
  /(?:\s*[/／]\s*[\u3400-\u9fff]{1,8}|(?<=[\u3400-\u9fff]{2})[\u3400-\u9fff]{2})(?:報導|报导|報道|(?<=[/／][\u3400-\u9fff]{1,8})报道)$/

/** The same behind a space: `记者 李禾 河阳报道`. */
const filedApart =
  /(?<=[\u3400-\u9fff]{2})[\s\u3000]+([\u3400-\u9fff]{2,6})\s*(?:报道|報導|报导|報道)$/

/** Cities and provinces that begin like a surname: before 报道 they are where, not who. */
const cities = new Set(
  '成都 武汉 苏州 杭州 温州 常州 郑州 贵阳 贵州 安庆 安阳 安徽 安康 安顺 宁波 宁夏 宁德 金华 金昌 济南 济宁 福州 福建 南宁 南京 南昌 南通 南阳 石家庄 昆明 昆山 黄山 黄石 黄冈 广州 广东 广西 广安 广元 云南 云浮 江苏 江西 江门 江阴 甘肃 甘南 吉林 吉安 柳州 柳城 汤阴 包头 乌海 桂林 荆州 荆门 常德 常熟 邵阳 岳阳 龙岩 焦作 许昌 商丘 商洛 周口 洛阳 阳江 阳泉 曲靖 曲阜 宿迁 宿州 滕州 滁州 池州 毕节 汉中 达州 乐山 乐清 宜宾 雷州 茂名 梅州 韶关 惠州 潮州 康定 和田 余姚 余杭 寿光 万州 沈阳 钟祥 鄂州 随州 通化 通辽 白山 白城 花莲 高雄 云林 文昌 东方 东莞 东营 华盛顿 马尼拉 巴黎 柏林 曼谷 罗马'.split(
    ' ',
  ),
)

/** Whether the word before 报道 is a place: no name, no role. */
function isPlace(word: string): boolean {
  if (cities.has(word)) return true
  return !isPlainName(word) && [...folded(word).matchAll(rolePattern)].length === 0
}

interface Group {
  readonly roles: readonly CreditRole[]
  readonly names: readonly ReadName[]
  readonly affiliation: string
  readonly text: string
  /** Text before the first role word that is neither an outlet nor its names. */
  readonly before: string
  readonly plausible: boolean
  /** Joined by a sign with the role word behind it: `撰文、摄影 李禾`. */
  readonly isJoined: boolean
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
    const isSupplied = mark.role.follows && text.slice(mark.end).trim() === ''
    if (index === 0 && !isSupplied)
      affiliation = outletBefore(before, text.slice(mark.start, mark.end))
    const next = marks[index + 1]
    const after = withoutLastName(text.slice(mark.end, next?.start), next)
    const nextAffiliation = next === undefined ? '' : outletBefore(after)
    const own = nextAffiliation === '' ? after : after.slice(0, after.lastIndexOf(nextAffiliation))
    const isJoined = joint.test(own) && !post.test(text.slice(next?.start, next?.end))
    const leads = mark.role.follows && before !== '' && affiliation === ''
    const group = groupOf(
      mark,
      isJoined ? [] : readNames(own.replace(/^[\s:：/／|｜]+/, '')),
      groups,
      leads ? before : '',
    )
    const from =
      leads || mark.name !== '' ? Math.max(0, text.lastIndexOf(mark.name, mark.start)) : mark.start
    if (group !== null) {
      groups.push({
        ...group,
        affiliation,
        isJoined: isJoined && group.names.length === 0,
        text: text.slice(leads ? 0 : from, next?.start).trim(),
        before: leads || mark.name !== '' ? '' : affiliation === '' ? before : '',
      })
    }
    affiliation = nextAffiliation
  })
  return shared(groups)
}

/** A sign between two words for what the same people did, and the words for what somebody is, which it never joins. */
const joint = /^\s*[、/／&|｜+＋和与及]\s*$/
const post = /记者|通讯员|编辑|实习生/

/**
 * A role word without names says what the next one's people did: `文/图 本报记者 李禾` wrote and
 * photographed, `摄影：本报记者 李禾` only photographed, whatever the post.
 */
function shared(groups: readonly Group[]): readonly Group[] {
  return groups.map((group, index) => {
    const before = groups[index - 1]
    if (before?.isJoined === true)
      return { ...group, roles: [...new Set([...joinedRoles(groups, index), ...group.roles])] }
    const isLent = before?.names.length === 0 && before.roles.some((role) => made.includes(role))
    if (!isLent || !group.roles.some((role) => authorRoles.includes(role))) return group
    const wrote = before.roles.some((role) => authorRoles.includes(role))
    return {
      ...group,
      roles: wrote ? [...new Set([...group.roles, ...before.roles])] : before.roles,
    }
  })
}

/** The roles of the words that signs join with the one at this place. */
function joinedRoles(groups: readonly Group[], index: number): readonly CreditRole[] {
  const first = groups.slice(0, index).findLastIndex(({ isJoined }) => !isJoined) + 1
  return groups.slice(first, index).flatMap(({ roles }) => roles)
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
  // Who wrote and photographed is everyone before it; who only photographed, the last.
  const isBoth = added.length < roles.length
  const governed = isBoth ? earlier.flatMap((group) => group.names) : last.names
  return added.length === 0 ? null : plausible(added, governed)
}

function plausible(roles: readonly CreditRole[], names: readonly ReadName[]) {
  const isLikely = names.length <= 12 && names.every(({ name }) => name.length <= 20)
  return { roles, names, plausible: isLikely }
}

/** The role words of a line. `通讯员 李禾/文`: who somebody is counts more than that they wrote. */
function marksOf(text: string): readonly Mark[] {
  return wordsOf(text).map((mark, index, all) => {
    const before = all[index - 1]
    const isOwn = mark.role.word === '文' && before !== undefined && post.test(before.role.word)
    const named = isOwn && mark.name !== '' ? text.slice(before.end, mark.start) : ''
    return named.replace(/[\s:：/／]/g, '') === mark.name ? { ...mark, name: '' } : mark
  })
}

function wordsOf(text: string): readonly Mark[] {
  const known = roleMarks(text)
  const strange = [...text.matchAll(strangeLabel)].flatMap(
    ({ index, 0: { length }, 1: label = '' }) => {
      const end = index + length
      const isKnown = known.some((mark) => mark.start < end && mark.end > index)
      if (isKnown || isPlainName(label) || isOutlet(label)) return []
      return [{ role: { word: label, roles: [], follows: false }, name: '', start: index, end }]
    },
  )
  return [...known, ...strange].sort((a, b) => a.start - b.start)
}

/**
 * A label that nobody knows, or one of those who helped: whom it names did not write, `文：李禾 指导教师：周小满`.
 * The second kind may stand with a stroke or a space.
 */
const strangeLabel =
  /(?<=^|[\s\u3000|｜、，,；;/／])((?:指导(?:教师|老师|单位)?|带队(?:教师|老师)|受访[人者]|讲述[人者]?|口述[人者]?|配音|朗读|诵读|主播|主持人?|嘉宾|出镜|导演|旁白|点评|鸣谢|联系人|顾问)(?=[\s\u3000:：|｜/／])|[\u3400-\u9fff]{2,8}(?=\s*[:：]))\s*[:：|｜/／]?\s*(?=\S)/g

function roleMarks(text: string): readonly Mark[] {
  return [...folded(text).matchAll(rolePattern)].flatMap((match) => {
    const role = roleWord(match[0])
    if (role === null) return []
    const start = match.index
    const slashed = role.follows
      ? /([^\s、，,；;:：/／]+)[/／]$/.exec(text.slice(0, start))?.[1]
      : undefined
    const name = slashed === undefined ? '' : withoutRole(slashed)
    return [{ role, name, start, end: start + match[0].length }]
  })
}

/** The name in what stands before a slash, its role word left out: `全媒体记者李禾`; '' where it is nothing else. */
function withoutRole(slashed: string): string {
  const role = [...folded(slashed).matchAll(rolePattern)].at(-1)
  return role === undefined ? slashed : slashed.slice(role.index + role[0].length)
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
function outletBefore(text: string, role = ''): string {
  const piece = /([^\s、，,；;()（）/／|｜:：]+)\s*$/.exec(text)?.[1] ?? ''
  if (isOutlet(piece)) return piece
  // `云溪融媒记者`: what kind of reporter is a part of the outlet's name.
  if (/^(?:融媒|全媒体)/.test(role) && /^[\u3400-\u9fff]{2,8}$/.test(text)) return piece
  const touches = /(?:^|[\s\u3000|｜])[\u3400-\u9fff]{4,10}$/.test(text)
  return touches && !isPlainName(piece) && !/[的了在是]/.test(piece) ? piece : ''
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
