import { properCase } from './names'

/** The people of a piece of an English byline, and whose they are. */
export interface LatinPeople {
  readonly people: readonly string[]
  /** The outlet, unit or post that stands with them, as printed; '' without. */
  readonly beside: string
}

/**
 * The people in the words after `By`: `A, B and C`, `A in Ashford and B in Hollis`, `A, Staff Writer`,
 * `A Transport correspondent`, `ANN LEE Of the Courier staff`, with addresses beside them.
 *
 * Posts, outlets, places and addresses part the names and are none; nothing is read where a word remains
 * that is neither. `outlets` are names known to be no person's.
 */
export function readLatinPeople(text: string, outlets: readonly string[] = []): LatinPeople {
  const bare = text
    .replace(/[([]?\S+@\S+[)\]]?/g, ' , ')
    .replace(/[([]\s*@?[\w ./]{2,40}\s*[)\]]/g, ' ')
    .replace(/\s@\w{2,30}\b/g, ' ')
    .replace(/,\s*in\s+\p{Lu}[\p{L} .’'-]{1,30}$/u, ' ')
    .replace(/^\s*(?:by\s+)+/i, '')
    .replace(/\s+(?:report(?:ing|s) from|special to|for|of)\s+(?:the\s+)?\p{Lu}.*$/iu, ' ')
  const pieces = bare
    .split(/\s*(?:,|;|\||•|·|&|\s\/\/?\s|\s[–—-]\s|\band\b|\bwith\b|\n)\s*/i)
    .map((piece) => piece.replace(/\s+/g, ' ').trim())
    .filter((piece) => piece !== '')
  const people: string[] = []
  const beside: string[] = []
  for (const piece of joinSuffixes(pieces)) {
    const name = outlets.includes(piece) ? null : nameIn(piece)
    if (name === null) beside.push(piece)
    else people.push(properCase(name))
  }
  const isKnown = (piece: string) => outlets.includes(piece) || isPostOrUnit(piece)
  const isOdd = beside.some((piece) => !isKnown(piece) && !isPlace(piece, people.length))
  return isOdd ? { people: [], beside: '' } : { people, beside: beside.join(', ') }
}

/** Whether a text is what somebody is, as papers print it behind a name: `Senior Reporter`. */
export function isPost(text: string): boolean {
  return post.test(text) || (endsLikePost.test(text) && text.split(' ').length <= 2)
}

/** Whether a text is what somebody is or works for, and no name. */
export function isPostOrUnit(text: string): boolean {
  return (
    isPost(text) ||
    forOutlet.test(text) ||
    unit.test(text) ||
    /^(?:class of|’|')\s?\d{2,4}$/i.test(text)
  )
}

/** `Jr.` behind a comma belongs to the name before it. */
function joinSuffixes(pieces: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    const isSuffix = last !== undefined && /^(?:Jr|Sr|II|III|IV)\.?$/i.test(piece)
    if (isSuffix) joined[joined.length - 1] = `${last} ${piece}`
    else joined.push(piece)
  }
  return joined
}

function nameIn(piece: string): string | null {
  if (post.test(piece)) return null
  const bare = piece
    .replace(/^by\s+/i, '')
    .replace(/\s+[’'‘]\d{2}$/, '')
    .replace(/\s+in\s+\p{Lu}[\p{L} .’'-]*$/u, '')
    .replace(new RegExp(`(?<=\\p{L}\\.?\\s+\\S+)\\s+${titles}$`, 'iu'), '')
    .replace(/(?<!\b(?:Jr|Sr|\p{Lu}))\.$/u, '')
    .replace(besideName, '$1')
    .trim()
  if (isPostOrUnit(bare) || endsLikePost.test(bare) || !latinName.test(bare)) return null
  if (isAskedOfReaders(bare)) return null
  return bare
}

/** Whether a text in capitals is what a site asks of its readers, or calls its lists: `Sign In`, `Read More`. */
export function isAskedOfReaders(text: string): boolean {
  return asked.test(text)
}

const asked =
  /^(?:sign|log|login|register|read|view|see|show|watch|listen|more|most|subscribe|follow|share|click|join|my|your|our|all|about|contact|download|back|next|previous|latest|related|popular|trending|recent|leave|add|get|buy|print|save|skip|search|help|support|privacy|terms|photo|photos|video|videos|picture|pictures)\s/i

/** An outlet that only a line of its own set apart from the name: `Ann Lee BBC News`, `ANN LEE Associated Press`. */
const besideName =
  /^(\p{Lu}\S*\p{L}(?:\s\p{Lu}\.)?\s\p{Lu}\S*\p{L})\s(?:Associated Press|(?<=\p{Ll}\s)(?!III?$|IV$)\p{Lu}{2,5}(?:\s(?:News|Sport|Radio|\p{Lu}\p{Ll}+))?|Local Democracy Report(?:er|ing Service))$/u

function isPlace(piece: string, before: number): boolean {
  return before > 0 && /^\p{Lu}[\p{L}.’' -]{1,30}$/u.test(piece)
}

const fields =
  '(?:(?:our|own|senior|chief|lead|staff|city|county|town|state|local|democracy|political|politics|crime|courts?|education|schools?|transport|transportation|business|economics?|sports?|health|science|environment|climate|culture|arts?|food|features?|digital|data|general|assignment|managing|deputy|associate|assistant|executive|news|breaking|trending|contributing|special|national|foreign|religion|housing|night|weekend|guest|student|editorial|opinion|multimedia|investigative|wire|video|photo|community|social|journalism|initiative|media|home|affairs|technology|defen[cs]e|diplomatic|world|north|south|east|west|washington|bureau|of|the|and|live|web|online|day|regional|rural|industry|markets?)[\\s-]+)*'
const titles = `${fields}(?:reporters?|writers?|editors?(?:[\\s-]in[\\s-]chief)?|correspondents?|columnists?|journalists?|producers?|contributors?|photographers?|interns?|critics?|freelancers?|anchors?|presenters?|staff|team|desk|bureau chief)(?:\\s.{0,40})?`
const post = new RegExp(`^${titles}$`, 'i')
/** `For The Post`, `Special to the Courier`: whom somebody wrote for. */
const forOutlet = /^(?:for|of|from|special to|exclusive to)\s+(?:the\s+)?\p{Lu}/iu
/** `Courier Columnist`: whatever stands before it, no name ends so. */
const endsLikePost =
  /\b(?:reporter|writer|editor|correspondent|columnist|journalist|producer|photographer|intern|critic|anchor)s?$/i
const unit =
  /\b(?:staff|desk|newsroom|press|news|office|council|team|agency|association|university|college|school|company|co-?operative|ltd|inc|llc|department|services?|times|herald|tribune|gazette|wire|network|media|group|radio|television|tv|review|journal|courier|ledger|chronicle|observer|bureau|foundation|institute|board|sun|weekly|daily|independent|live|advertiser|express|sentinel|standard|mail|mirror|argus|echo|register|dispatch|bulletin|inquirer|examiner|AP|AFP|Reuters|PTI|ANI|IANS|PA|UPI|DPA)\b\.?$/i
const latinName =
  /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:de|da|del|della|di|du|van|von|der|den|ter|bin|binti|al|el|la|le|y|e|zu|dos|das)|\p{Lu}[\p{L}'’.-]*)){1,5}$/u
