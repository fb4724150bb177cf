import { isChineseName, isOutlet, readNames } from './names'
import { isCreditLine, readCredits } from './people'
import { folded } from './variants'
import type { FoundCredit } from './reading'
import { readDate } from './dates'
import type { ReadDate } from './dates'

/** The head of a story's first paragraph: who filed it, where and when, with the byline in brackets. */
export interface ReadDateline {
  readonly agency: string
  readonly place: string
  readonly date: ReadDate | null
  /** As printed, brackets included. */
  readonly text: string
  /** 电 and its kin: filed from elsewhere, by an agency. */
  readonly isWire: boolean
  readonly credits: readonly FoundCredit[]
  readonly nobody: readonly string[]
  /** What follows the dateline: where the story begins. */
  readonly rest: string
}

/**
 * The dateline at the head of a paragraph, or null.
 *
 * Chinese: `OUTLET [PLACE] [DATE] 讯|电|…（CREDITS）story`, also without credits, and with 报道： as the
 * close. English (AP, Reuters): `PLACE, State (AGENCY) — story`, `PLACE, Feb. 2 (AGENCY) - story`.
 */
export function readDateline(paragraph: string): ReadDateline | null {
  return readChinese(paragraph) ?? readEnglish(paragraph)
}

const self = /^(?:本报|本网|本台|本刊|本站|本社|本端)/
const agencies =
  /^(?:据|综合)?(?:新华社|新华网|中新社|中新网|中国新闻社|中国新闻网|人民网|央视网|央视新闻|央广网|国际在线|中央社|法新社|路透社|美联社|共同社|韩联社|塔斯社|俄新社|埃菲社|德新社|安莎社|彭博社)/
const kinds =
  '(?:综合消息|综合外电|综合电|最新消息|消息|快讯|简讯|短讯|专讯|特讯|专电|特稿|(?<!通)讯(?!员)|电(?![话视力梯影池站网器子动商]))'
const dayInHead =
  /(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日|今日|昨日|近日)(?:\s*\d{1,2}[:：时]\d{0,2}分?)?\s*$/

function readChinese(paragraph: string): ReadDateline | null {
  const text = paragraph.replace(/^[\s\u3000\u00a0]+/, '')
  const match = headPattern.exec(folded(text))
  if (match === null) return readReporterHead(text)
  const printed = text.slice(0, match[0].length)
  const [, bracket = '', head = ''] = match
  const parts = headParts(head, text.slice(bracket.length))
  if (parts === null || /记者\s*\S|通讯员|编辑/.test(head)) return readReporterHead(text)
  const inside = match[3] === undefined ? null : printed.slice(-1 - match[3].length, -1)
  const people = inside === null ? nobodyNamed : peopleIn(inside)
  if (inside !== null && people.credits.length + people.nobody.length === 0) return null
  const isMarked =
    match[1] !== '' || /[\s\u3000]/.test(text.slice(printed.length - 1, printed.length + 1))
  const isKnown = self.test(head) || agencies.test(head) || (isMarked && parts.agency !== '')
  if (inside === null && parts.date === null && !isKnown) return null
  const after = text.slice(printed.length)
  const close = /^\s*(?:报道|報道)\s*[:：,，]?\s*|^\s*[:：]\s*/.exec(after)?.[0] ?? ''
  const rest = after.slice(close.length).trim()
  const reporter = inside === null ? readReporterHead(rest) : null
  return {
    text: [(printed + close).trim(), reporter?.text ?? ''].join(' ').trim(),
    isWire: /(?:电|综合消息)[】\]]?$/.test(match[0].slice(0, headLength(match[0], inside)).trim()),
    credits: (reporter ?? people).credits,
    nobody: (reporter ?? people).nobody,
    ...parts,
    rest: reporter?.rest ?? rest,
  }
}

const nobodyNamed = { credits: [], nobody: [] }

/** The people of a dateline's brackets. Names without any role word are likely its reporters. */
function peopleIn(inside: string): ReturnType<typeof readCredits> {
  const people = readCredits(inside)
  if (people.credits.length + people.nobody.length > 0) return people
  const names = readNames(inside)
  if (!names.every(({ name }) => isChineseName(name))) return nobodyNamed
  const role = 'reporter' as const
  const kind = 'person' as const
  return {
    credits: names.map(({ name }) => ({
      name,
      role,
      kind,
      affiliation: '',
      text: inside,
      unsure: true,
    })),
    nobody: [],
  }
}

/** How much of a matched head stands before its brackets. */
function headLength(matched: string, inside: string | null): number {
  return inside === null ? matched.length : matched.length - inside.length - 2
}

/** `OUTLET PLACE DATE 讯（CREDITS）`, on text whose forms were folded; `【清溪讯】` too. */
const headPattern = new RegExp(
  `^([【\\[]?)([^。！？；，,;!?\\n（(【\\[]{2,40}?)${kinds}[】\\]]?\\s*(?:[（(【\\[]([^）)】\\]\\n]{2,80})[）)】\\]]|(?=[\\s\\u3000]|$)|)`,
)

/** `本报记者 李禾 报道：story`, a credit in the place of a dateline. */
function readReporterHead(text: string): ReadDateline | null {
  return readBracketedCredits(text) ?? readSpokenCredits(text)
}

/** `（通讯员 李禾 周小满）story`: credits in brackets before the first sentence, without an outlet. */
function readBracketedCredits(text: string): ReadDateline | null {
  const match = /^[（(【[〔]([^（）()【】[\]〔〕]{4,60})[）)】\]〕]\s*(?=\S{6})/.exec(text)
  if (match === null || !isCreditLine(match[1] ?? '')) return null
  const none = { agency: '', place: '', date: null, isWire: false }
  const rest = text.slice(match[0].length).trim()
  return { ...none, text: match[0].trim(), ...readCredits(match[1] ?? ''), rest }
}

/** `记者 李禾 河阳报道`: the last word before 报道 is a place where it can be no name. */
function withoutPlace(said: string): string {
  const [, before = '', last = ''] = /^(.*记者\s*\S+)\s+([\u3400-\u9fff]{2,4})$/.exec(said) ?? []
  return last === '' || isChineseName(last) ? said : before
}

function readSpokenCredits(text: string): ReadDateline | null {
  const match =
    /^((?:本报|本网|本台|本刊|\S{2,12}?(?:报|网|社|台))?记者\s*[^，。！？,\n]{2,24}?)\s*(?:报道(?:\s*[:：]\s*|[\s\u3000]+)|发自[\u3400-\u9fff]{2,8}(?:\s*[:：]\s*|[\s\u3000]+))/.exec(
      text,
    )
  if (match === null) return null
  const people = readCredits(withoutPlace(match[1] ?? ''))
  if (people.credits.length === 0) return null
  const rest = text.slice(match[0].length).trim()
  const none = { agency: '', place: '', date: null, isWire: false }
  const credits = people.credits.map((credit) => ({ ...credit, text: match[0].trim() }))
  return { ...none, text: match[0].trim(), ...people, credits, rest }
}

/** Outlet, place and day of a head; they are cut from `printed`, where the text is as it was. */
function headParts(
  head: string,
  printed: string,
): Pick<ReadDateline, 'agency' | 'place' | 'date'> | null {
  const parts = foldedParts(head)
  if (parts === null) return null
  const asPrinted = (part: string) => {
    const at = head.indexOf(part)
    return at < 0 ? part : printed.slice(at, at + part.length)
  }
  const programme = /^\s*《[^》]{1,20}》/.exec(parts.place)?.[0] ?? ''
  const agency = asPrinted(parts.agency + programme)
  return { ...parts, agency, place: asPrinted(parts.place.slice(programme.length)) }
}

function foldedParts(head: string): Pick<ReadDateline, 'agency' | 'place' | 'date'> | null {
  const dated = dayInHead.exec(head)
  const before = (dated === null ? head : head.slice(0, dated.index)).trim()
  const date = dated === null ? null : readDate(dated[0].trim(), '+08:00')
  const known = self.exec(before) ?? agencies.exec(before.replace(/^(?:据|综合)/, ''))
  if (known !== null) {
    const from = before.indexOf(known[0]) + known[0].length
    const programme = /^\s*《[^》]{1,20}》/.exec(before.slice(from))?.[0] ?? ''
    const agency = known[0] + programme
    const place = before
      .slice(from + programme.length)
      .replace(/^(?:消息|记者)/, '')
      .trim()
    return place.length > 12 ? null : { agency, place, date }
  }
  const bare = before.replace(/\s*(?:新闻)?记者$/, '')
  if (isOutlet(bare)) return { agency: bare, place: '', date }
  for (let end = bare.length - 1; end >= 2; end -= 1) {
    const place = bare.slice(end)
    if (place.length <= 8 && isOutlet(bare.slice(0, end)))
      return { agency: bare.slice(0, end), place: place.trim(), date }
  }
  if (bare.includes('/') && bare.split('/').some(isOutlet)) return { agency: bare, place: '', date }
  if (/^[\u3400-\u9fff]{2,6}$/.test(bare)) return { agency: '', place: bare, date }
  return null
}

function readEnglish(paragraph: string): ReadDateline | null {
  const text = paragraph.trimStart()
  const dash = /\s*(?:—|–|--|-)\s+|\s+(?:—|–|--)\s*/.exec(text.slice(0, 120))
  if (dash === null) return null
  const head = text.slice(0, dash.index).trim()
  const agency = /\s*\(([^()]{2,30})\)\s*$/.exec(head)
  const before = agency === null ? head : head.slice(0, agency.index)
  const dated = readDate(before, 'Z')
  const at = dated === null ? -1 : before.indexOf(dated.text)
  const place = (at < 0 ? before : before.slice(0, at)).replace(/[,，\s]+$/, '')
  const isPlace =
    /^\p{Lu}[\p{Lu}.'’ -]+(?:,\s*\p{Lu}[\p{L}. ]+)*(?:\/\p{Lu}[\p{Lu}.'’ -]+)*$/u.test(place)
  if (place !== '' && !isPlace) return null
  if (agency === null && (place === '' || !isShouted(place))) return null
  const printed = text.slice(0, dash.index + dash[0].length).trim()
  return {
    agency: agency?.[1]?.trim() ?? '',
    place,
    date: dated,
    text: printed,
    isWire: agency !== null,
    credits: [],
    nobody: [],
    rest: text.slice(dash.index + dash[0].length).trim(),
  }
}

function isShouted(place: string): boolean {
  return /^[\p{Lu}][\p{Lu}.'’ -]{2,}/u.test(place)
}
