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
    .replace(/^[([]|[)\]]$/g, '')
    .trim()
  if (text.length > 280) return null
  const contributors =
    /^(?:[—–-]+\s*)?(.+?),? (?:also )?contributed(?: (?:to this (?:report|story|article)|reporting|research)(?: from .{2,40})?)?\.?$/i.exec(
      text,
    )
  if (contributors !== null) return contributorsOf(contributors[1] ?? '', text)
  const posted = /^(?:posted|published|written)?\s*(?:on )?(.{6,30}?)\s+by\s+(.+)$/i.exec(text)
  if (posted !== null && isDateLine(posted[1] ?? ''))
    return readEnglishByline(`By ${posted[2] ?? ''}`)
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
      /^(?:with\s+)?(?:[\p{Lu}][\p{L}.’'-]*\s+){0,5}(?:staff\s+)?(?:writers?|reporters?|journalists?|correspondents?|editors?|photographers?)\s+(?=\p{Lu})/u,
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
  [/^(?:edited|editing)(?: and \w+)? by\b[:\s]*/i, 'editor'],
  [
    /^(?:photographs?|photos?|photography|pictures?|images?)(?:\s+by\b|\s*:)[:\s]*/i,
    'photographer',
  ],
  [/^(?:video|videos|filmed)(?:\s+by\b|\s*:)[:\s]*/i, 'video'],
  [/^(?:graphics?|illustrations?|illustrated|maps?)(?:\s+by\b|\s*:)[:\s]*/i, 'graphics'],
  [/^(?:translated|translation) by\b[:\s]*/i, 'translator'],
  [/^(?:data|analysis) by\b[:\s]*/i, 'data'],
  [/^(?:produced|production) by\b[:\s]*/i, 'producer'],
  [
    /^(?:contributing(?: to this report)?\s*:|with (?:additional )?(?:reporting|contributions?|files) (?:by|from)\b)[:\s]*/i,
    'contributor',
  ],
  [
    /^(?:(?:additional )?(?:reporting|writing|reported|written|words|story|text|posted|submitted|published|compiled)(?: and \w+)?(?: on [^,]{4,24})? )?by\b[:\s]*/i,
    'reporter',
  ],
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
