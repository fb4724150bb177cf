import type { CreditRole } from '../article/credit'
import { isDateLine } from './dates'
import { isPostOrUnit, readLatinPeople } from './latin-people'
import { properCase } from './names'
import type { ReadCredits } from './people'
import type { FoundCredit } from './reading'

/** The people of an English byline or closing line, or null where it is none. */
export function readEnglishByline(line: string): ReadCredits | null {
  const text = line
    .replace(/\s+/g, ' ')
    .replace(/^[([]/, '')
    .replace(/(?<!\([^()]*)\)$|(?<!\[[^[\]]*)\]$/, '')
    .replace(/^[—–-]+\s*(?=with\s)/i, '')
    .replace(/\p{Extended_Pictographic}/gu, '')
    .replace(/^author\(s\)\s*:/i, 'Author:')
    .replace(toldBeside, '')
    .replace(/[\s|•·/–—-]+$/, '')
    .trim()
  if (text.length > 280) return null
  const contributors =
    /^(?:[—–-]+\s*)?(.+?),? (?:also )?contributed(?: (?:to this (?:report|story|article)|reporting|research)(?: from .{2,40})?)?\.?$/i.exec(
      text,
    )
  if (contributors !== null) return contributorsOf(contributors[1] ?? '', text)
  const filed =
    /^(?:[—–-]+\s*)?(.{5,80}?) (?:also )?reported from \p{Lu}[\p{L}., ’'-]{1,40}$/u.exec(text)
  if (filed !== null) return contributorsOf(filed[1] ?? '', text)
  const helped =
    /^(by\s.+?),?\s+(with\s(?:additional\s)?(?:reporting|contributions?|files)\s(?:by|from)\s.+)$/i.exec(
      text,
    )
  if (helped !== null) return joinedCredits([helped[1] ?? '', helped[2] ?? ''])
  const both = wroteAndShot.exec(text)
  if (both !== null) return bothOf(both[1] ?? '', text)
  const posted = /^(?:posted|published|written)?\s*(?:on )?(.{6,30}?)\s+by\s+(.+)$/i.exec(text)
  if (posted !== null && isDateLine(posted[1] ?? ''))
    return readEnglishByline(`By ${posted[2] ?? ''}`)
  const apart = remarked(text)
  if (apart !== null) return apart
  const parts = text.split(nextRole)
  if (parts.length > 1) return joinedCredits(parts)
  const pieces = /^by\b/i.test(text)
    ? [text]
    : text.split(/;\s*(?=\p{L}+ing\b)|;\s*|(?<!\b(?:St|Dr|Mr|Mrs|Ms|Jr|Sr|\p{Lu}))\.\s+(?=\p{Lu})/u)
  const found: FoundCredit[] = []
  for (const piece of pieces) {
    const people = readPiece(piece) ?? following(piece, found)
    if (people === null) return null
    found.push(...people)
  }
  return found.length > 0 ? { credits: found, nobody: [] } : null
}

/** What a page says behind a byline of the page itself. */
const toldBeside =
  /(?<=^by\s.{4,80})[\s|•·-]+(?:(?:last )?(?:published|updated|posted)\b.*|\d+\s?min(?:ute)?s?\s+read.*)$|(?<=^(?:submitted|posted|published|written) by\s.{4,60})\son\s.{4,40}\d{4}\b.*$/i

const words = '(?:words|text|story|writing|reporting|report)'
const pictures = '(?:photos?|photographs?|photography|pictures?|images?)'
const wroteAndShot = new RegExp(
  `^(?:${words} (?:and|&) ${pictures}|${pictures} (?:and|&) ${words})(?: by\\b|\\s*:)\\s*(.+)$`,
  'i',
)
/** Where a line goes on with what others did: `By Ann Lee with photos by Bo Chen`, `Words: Ann Lee Pictures: Bo Chen`. */
const nextRole = new RegExp(
  `(?:\\s*[,|•·/;]\\s*|(?<=\\p{Ll})\\.\\s+|(?<=\\p{L})(?<!\\b(?:additional|copy|special|guest))\\s+)(?:(?:with|and) )?(?=(?:${words}|${pictures}|videos?|graphics?|illustrations?|illustrated|edited|produced|translated)(?: by\\b|:)|(?:reporter|editor|photographer|producer|photos? credit)s?:)`,
  'iu',
)

/** `Story and photos by Ann Lee`: everyone named did both. */
function bothOf(names: string, text: string): ReadCredits | null {
  const rest = { kind: 'person', affiliation: '', text, unsure: false } as const
  const credits = readLatinPeople(names).people.flatMap((name) => [
    { ...rest, name, role: 'reporter' as const },
    { ...rest, name, role: 'photographer' as const },
  ])
  return credits.length === 0 ? null : { credits, nobody: [] }
}

/** `By Ann Lee (words) and Bo Chen (pictures)`: what each did, behind the name; null without such words. */
function remarked(text: string): ReadCredits | null {
  const parts = [...text.replace(/^by\s+/i, '').matchAll(did)]
  if (
    parts.length === 0 ||
    text
      .replace(/^by\s+/i, '')
      .replace(did, '')
      .trim() !== ''
  )
    return null
  const read = parts.map(([, names = '', what = '']) =>
    readEnglishByline(`${/^(?:photo|picture|image)/i.test(what) ? 'Photos' : 'Words'} by ${names}`),
  )
  return read.includes(null)
    ? null
    : { credits: read.flatMap((each) => each?.credits ?? []), nobody: [] }
}

const did = new RegExp(`(?:,|&|\\band\\b)?\\s*([^()]{4,60}?)\\s*\\((${words}|${pictures})\\)`, 'gi')

/** The people of lines that only count together; null where one of them is no byline. */
function joinedCredits(lines: readonly string[]): ReadCredits | null {
  const read = lines.map(readEnglishByline)
  const credits = read.flatMap((each) => each?.credits ?? [])
  return read.includes(null) ? null : { credits, nobody: [] }
}

/** `Contributing: A; B`: what stands behind a semicolon without a word of its own goes on with the list. */
function following(piece: string, found: readonly FoundCredit[]): readonly FoundCredit[] | null {
  const last = found.at(-1)
  const { people } = readLatinPeople(piece)
  if (last === undefined || last.role !== 'contributor') return null
  const name = people[0] ?? (isPostOrUnit(piece.trim()) ? piece.trim().replace(/\.$/, '') : null)
  const kind = people.length > 0 ? ('person' as const) : ('organisation' as const)
  return name === null ? null : [{ ...last, name, kind, text: piece.trim() }]
}

/** The writers that a line thanks: `Courier writer Ann Lee in Hollis, Ohio, contributed to this report`. */
function contributorsOf(names: string, text: string): ReadCredits | null {
  const bare = names
    .replace(
      /^(?:with\s+)?(?:(?:\p{Lu}[\p{L}.’'-]*|&)\s+){0,5}(?:staff\s+)?(?:writers?|reporters?|journalists?|correspondents?|editors?|photographers?)\s+(?=\p{Lu})/u,
      '',
    )
    .replace(/,?\s+in\s+\p{Lu}[\p{L}.’' -]*?(?:,\s*\p{Lu}[\p{L}. ]*?)?,?(?=\s+and\b|\s*$|;)/gu, '')
  const { people } = readLatinPeople(bare)
  if (people.length === 0) return null
  const rest = {
    role: 'contributor',
    kind: 'person',
    affiliation: '',
    text,
    unsure: false,
  } as const
  return { credits: people.map((name) => ({ ...rest, name })), nobody: [] }
}

const roles: readonly (readonly [RegExp, CreditRole])[] = [
  [/^(?:(?:copy[ -]?)?(?:edited|editing)(?: and \w+)? by\b[:\s]*|editors?\s*:\s*)/i, 'editor'],
  [
    /^(?:(?:photographs?|photos?|photography|pictures?|images?)(?:\s+credits?)?(?:\s+by\b|\s*:)|photographers?\s*:)[:\s]*/i,
    'photographer',
  ],
  [/^(?:video|videos|filmed)(?:\s+by\b|\s*:)[:\s]*/i, 'video'],
  [/^(?:graphics?|illustrations?|illustrated|maps?)(?:\s+by\b|\s*:)[:\s]*/i, 'graphics'],
  [/^(?:translated|translation) by\b[:\s]*/i, 'translator'],
  [/^data(?: analysis| reporting)? by\b[:\s]*/i, 'data'],
  [/^(?:produced|production) by\b[:\s]*/i, 'producer'],
  [
    /^(?:contributing(?: to this report)?\s*:|with (?:additional )?(?:reporting|contributions?|files) (?:by|from)\b)[:\s]*/i,
    'contributor',
  ],
  [
    /^(?:(?:additional )?(?:reporting|writing|reported|written|words|story|text|posted|submitted|published|compiled|(?:guest )?(?:opinion|analysis|column|commentary|essay|review|interview|feature))(?: and \w+)?(?: on [^,]{4,24})? )?by\b[:\s]*/i,
    'reporter',
  ],
  [/^(?:words|text|story|report|reporters?|reporting|writer|author)\s*:\s*/i, 'reporter'],
]

function readPiece(piece: string): readonly FoundCredit[] | null {
  const role = roles.find(([pattern]) => pattern.test(piece))
  if (role === undefined) return null
  const rest = piece.replace(role[0], '').trim()
  const { people, beside } = readLatinPeople(rest)
  const credit = { role: role[1], affiliation: people.length === 0 ? '' : beside, unsure: false }
  const text = piece.trim()
  if (people.length > 0)
    return people.map((name) => ({ ...credit, name, kind: 'person' as const, text }))
  const unit = rest
    .replace(/[|•].*$/, '')
    .replace(/\.$/, '')
    .trim()
  if (!isPostOrUnit(unit) || !/\p{Lu}/u.test(unit) || unit.length > 50) return null
  return [{ ...credit, name: properCase(unit), kind: 'organisation' as const, text }]
}
