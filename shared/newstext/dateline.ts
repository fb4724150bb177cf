import { isChineseName, isOutlet, readNames } from './names'
import { readCredits } from './people'
import { creditsBeforePlace, readCreditsAhead } from './reporter-head'
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
const kindWord =
  /综合消息|综合外电|综合电|综合讯|最新消息|消息|快讯|简讯|短讯|专讯|特讯|专电|特稿|(?<!通)讯(?!员)|电(?![话视力梯影池站网器子动商])/g
const dayInHead =
  /(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日|今日|昨日|近日)(?:\s*\d{1,2}[:：时]\d{0,2}分?)?\s*$/

function readChinese(paragraph: string): ReadDateline | null {
  const text = paragraph.replace(/^[\s\u3000\u00a0]+/, '')
  for (const head of headsOf(folded(text.slice(0, longestHead)))) {
    const read = readHead(text, head)
    if (read !== null) return read
  }
  return readBracketedHead(text) ?? readReporterHead(text)
}

const longestHead = 160

/** A head as far as its word for news: `OUTLET PLACE DATE 讯（CREDITS）`, `【清溪讯】` too. */
interface Head {
  /** How many characters of the text it and its brackets are. */
  readonly length: number
  /** How many of them stand before the brackets of credits. */
  readonly wordEnd: number
  readonly bracket: string
  readonly said: string
  /** How many characters stand in brackets behind it; null without. */
  readonly inside: number | null
}

/** Each place a head may end: names hold words for news as well (`清溪财讯3月9日讯`). */
function headsOf(line: string): readonly Head[] {
  return [...line.slice(0, 48).matchAll(kindWord)].flatMap((word) => {
    const [, bracket = '', said] =
      /^([【[]?)([^。！？；，,;!?\n（(【[]{2,40})$/.exec(line.slice(0, word.index)) ?? []
    if (said === undefined) return []
    const wordEnd = word.index + word[0].length
    const after = /^[】\]]?\s*[（(【[]([^）)】\]\n]{2,80})[）)】\]]|^[】\]]?\s*/.exec(
      line.slice(wordEnd),
    )
    const length = wordEnd + (after?.[0].length ?? 0)
    return [{ length, wordEnd, bracket, said, inside: after?.[1]?.length ?? null }]
  })
}

function readHead(text: string, head: Head): ReadDateline | null {
  const { said, inside } = head
  const printed = text.slice(0, head.length)
  const parts = headParts(said, text.slice(head.bracket.length))
  if (parts === null || /记者\s*\S|通讯员|编辑/.test(said)) return null
  const people = inside === null ? nobodyNamed : peopleIn(printed.slice(-1 - inside, -1))
  if (inside !== null && people.credits.length + people.nobody.length === 0) return null
  const after = text.slice(head.length)
  if (inside === null && !isHeadBySigns(text, head, parts)) return null
  const close = /^\s*(?:报道|報道)\s*[:：,，]?\s*|^\s*[:：，,]\s*/.exec(after)?.[0] ?? ''
  const rest = after.slice(close.length).trim()
  const reporter = inside === null ? readReporterHead(rest) : null
  return {
    text: [(printed + close).trim(), reporter?.text ?? ''].join(' ').trim(),
    isWire: /(?:电|電|综合消息|綜合消息)$/.test(text.slice(0, head.wordEnd)),
    credits: (reporter ?? people).credits,
    nobody: (reporter ?? people).nobody,
    ...parts,
    rest: reporter?.rest ?? rest,
  }
}

type Parts = Pick<ReadDateline, 'agency' | 'place' | 'date'>

/** Whether a head without credits is one: it gives a day, an outlet that is known, or one set apart. */
function isHeadBySigns(text: string, { said, bracket, length, wordEnd }: Head, parts: Parts) {
  const isComma = /^[，,]/.test(text.slice(length))
  // `据清溪网消息，……`: the head of a sentence.
  if (isComma && /^(?:据|综合)/.test(said)) return false
  const isSpaced = /\s/.test(text.slice(wordEnd, length + 1)) || length === text.length
  const isMarked =
    bracket !== '' || isSpaced || (isComma && /[讯电]$/.test(folded(text.slice(0, wordEnd))))
  return (
    parts.date !== null ||
    self.test(said) ||
    agencies.test(said) ||
    (isMarked && parts.agency !== '')
  )
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

/** `本报记者 李禾 报道：story`, credits in the place of a dateline. */
function readReporterHead(text: string): ReadDateline | null {
  const read = readCreditsAhead(text)
  return read === null ? null : { agency: '', place: '', date: null, isWire: false, ...read }
}

/** `（清溪6日讯）story`, `（中央社记者李禾清溪6日电）story`: a head that stands in brackets as a whole. */
function readBracketedHead(text: string): ReadDateline | null {
  const match = /^[（(【[〔]([^（）()【】[\]〔〕\n]{2,40})[）)】\]〕]\s*[:：]?\s*(?=\S{6})/.exec(
    text,
  )
  if (match === null) return null
  const inside = match[1] ?? ''
  const word = [...folded(inside).matchAll(kindWord)].at(-1)
  if (word === undefined || word.index + word[0].length !== inside.length) return null
  const said = inside.slice(0, word.index).trim()
  const signed = creditsBeforePlace(said.replace(dayInHead, ''))
  const before = signed === null ? said : said.slice(0, signed.start)
  const parts = headParts(folded(before), before) ?? { agency: '', place: '', date: null }
  if (signed === null && parts.agency === '' && parts.place === '' && parts.date === null)
    return null
  const date = signed === null ? parts.date : readDate(dayInHead.exec(said)?.[0] ?? '', '+08:00')
  const rest = text.slice(match[0].length).trim()
  const reporter = signed === null ? readReporterHead(rest) : null
  return {
    ...parts,
    date,
    place: signed?.place ?? parts.place,
    text: [match[0].trim(), reporter?.text ?? ''].join(' ').trim(),
    isWire: /电$/.test(word[0]),
    credits: signed?.credits ?? reporter?.credits ?? [],
    nobody: reporter?.nobody ?? [],
    rest: reporter?.rest ?? rest,
  }
}

/** Outlet, place and day of a head; they are cut from `printed`, where the text is as it was. */
function headParts(head: string, printed: string): Parts | null {
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

function foldedParts(head: string): Parts | null {
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
  if (bare === '' && date !== null) return { agency: '', place: '', date }
  if (isOutlet(bare) || newsName.test(bare)) return { agency: bare, place: '', date }
  for (let end = bare.length - 1; end >= 2; end -= 1) {
    const place = bare.slice(end)
    if (place.length <= 8 && isOutlet(bare.slice(0, end)))
      return { agency: bare.slice(0, end), place: place.trim(), date }
  }
  if (bare.includes('/') && bare.split('/').some(isOutlet)) return { agency: bare, place: '', date }
  if (/^[\u3400-\u9fff]{2,6}$/.test(bare)) return { agency: '', place: bare, date }
  return null
}

/** What else the names of those who file news end with. */
const newsName = /^[\u3400-\u9fff]{2,8}(?:财讯|资讯|快讯|智讯|财经|通讯)$/

/** Where the head of an English paragraph ends: at its dash, behind an agency's brackets, or at the colon of a place in capitals. */
function endOfHead(line: string): RegExpExecArray | null {
  if (shoutedHead.test(line) && !notice.test(line)) return /\s*[:|]\s+/.exec(line)
  return (
    /(?<=--\([A-Z ]{2,30}\))--\s*/.exec(line) ??
    /(?<=^\p{Lu}[\p{L}\d ,.’'-]{2,40}\s\(\p{Lu}{2,5}\))\s+(?=\p{Lu})/u.exec(line) ??
    /\s*(?:—|–|--|-)\s+|\s+(?:—|–|--)\s*|(?<=[.)])(?:—|–|--)(?=\p{Lu})/u.exec(line)
  )
}

const shoutedHead = /^\p{Lu}[\p{Lu}.'’ -]{3,30}(?:,\s\p{Lu}[\p{L}.]{1,12}(?:\s\d{1,2})?)?\s*[:|]\s/u
/** What else stands in capitals before a colon. */
const notice =
  /^(?:watch|updated?|breaking|exclusive|correction|note|opinion|analysis|live|video|photos?|review|editorial|read|more|related|warning|listen|alert|advisory|see also|also|poll|quiz|recap|obituary|letter|column|sponsored|new)\b/i

function readEnglish(paragraph: string): ReadDateline | null {
  const text = paragraph.trimStart()
  const dash = endOfHead(text.slice(0, 120))
  if (dash === null) return null
  const head = text
    .slice(0, dash.index)
    .trim()
    .replace(/--(?=\([A-Z ]{2,30}\)$)/, ' ')
  const agency = /\s*\(([^()]{2,30})\)\s*$/.exec(head)
  const before = agency === null ? head : head.slice(0, agency.index)
  const dated = readDate(before, 'Z')
  const at = dated === null ? -1 : before.indexOf(dated.text)
  const place = (at < 0 ? before : before.slice(0, at)).replace(/[,，\s]+$/, '')
  const isMixed = agency !== null || dated?.day != null || /[—–]|--/.test(dash[0])
  const isPlace =
    (isMixed && cityAndState.test(place)) ||
    (agency !== null && /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,2}$/u.test(place)) ||
    (dated?.day != null && /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?$/u.test(place)) ||
    /^\p{Lu}[\p{Lu}.'’ -]+(?:,\s*\p{Lu}[\p{L}. ]+)*(?:\/\p{Lu}[\p{Lu}.'’ -]+)*$/u.test(place)
  if (place !== '' && !isPlace) return null
  if (
    agency === null &&
    (place === '' || !(isShouted(place) || cityAndState.test(place) || dated?.day != null))
  )
    return null
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

/** `Clearbrook, Ohio`: a city that is not printed in capitals is one before its state or country. */
const cityAndState =
  /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,3},\s(?:Ala(?:bama|\.)?|Alaska|Ariz(?:ona|\.)?|Ark(?:ansas|\.)?|Calif(?:ornia|\.)?|Colo(?:rado|\.)?|Conn(?:ecticut|\.)?|Del(?:aware|\.)?|Fla\.?|Florida|Ga\.?|Georgia|Hawaii|Idaho|Ill(?:inois|\.)?|Ind(?:iana|\.)?|Iowa|Kan(?:sas|\.)?|Ky\.?|Kentucky|La\.?|Louisiana|Maine|Md\.?|Maryland|Mass(?:achusetts|\.)?|Mich(?:igan|\.)?|Minn(?:esota|\.)?|Miss(?:issippi|\.)?|Mo\.?|Missouri|Mont(?:ana|\.)?|Neb(?:raska|\.)?|Nev(?:ada|\.)?|N\.\s?[HJMYCD]\.?|New (?:Hampshire|Jersey|Mexico|York|Zealand)|North (?:Carolina|Dakota)|South (?:Carolina|Dakota|Africa|Korea)|Ohio|Okla(?:homa|\.)?|Ore(?:gon|\.)?|Pa\.?|Pennsylvania|R\.\s?I\.?|Rhode Island|S\.\s?[CD]\.?|Tenn(?:essee|\.)?|Tex(?:as|\.)?|Utah|Vt\.?|Vermont|Va\.?|Virginia|Wash(?:ington|\.)?|W\.\s?Va\.?|West Virginia|Wis(?:consin|\.)?|Wyo(?:ming|\.)?|[A-Z]{2}|D\.C\.|Canada|England|Scotland|Wales|Ireland|Northern Ireland|Australia|India|China|Japan|Mexico|Brazil|France|Germany|Italy|Spain|Kenya|Nigeria|Ukraine|Russia|Israel|Ontario|Quebec|Alberta|British Columbia)$/u

function isShouted(place: string): boolean {
  return /^[\p{Lu}][\p{Lu}.'’ -]{2,}/u.test(place)
}
