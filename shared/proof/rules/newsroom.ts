import type { Found } from '../finding'
import type { ProofLists, Registered, Term } from '../lists'
import type { PassageRules } from '../rule'

/** What the newsroom's own lists say: terms, names and titles. */
export const newsroomRules: PassageRules = {
  terms: ({ plain }, { lists }) =>
    occurrences(plain, looksFor(lists).terms).map(({ from, to, entry }) => ({
      from,
      to,
      reason: entry.reason,
      replacements: entry.right === '' ? [] : [cased(plain.slice(from, to), entry.right)],
    })),
  names: ({ plain }, { lists }) =>
    occurrences(plain, looksFor(lists).names).map(({ from, to, entry }) => ({
      from,
      to,
      values: { right: entry.right },
      replacements: [entry.right],
    })),
  titles: ({ plain }, { lists, day }) => titlesOf(plain, lists.register, day),
}

/** A term by its first character: one pass over the text finds all of any number of them. */
type Look = ReadonlyMap<string, readonly Term[]>

const made = new WeakMap<ProofLists, { readonly terms: Look; readonly names: Look }>()

function looksFor(lists: ProofLists): { readonly terms: Look; readonly names: Look } {
  const known = made.get(lists)
  if (known !== undefined) return known
  const names = lists.register.flatMap(({ name, wrong }) =>
    wrong.map((form) => ({
      wrong: form,
      right: name,
      reason: '',
      matchCase: true,
      except: [name],
    })),
  )
  const looks = { terms: lookOf(lists.terms), names: lookOf(names) }
  made.set(lists, looks)
  return looks
}

function lookOf(terms: readonly Term[]): Look {
  const look = new Map<string, Term[]>()
  for (const term of terms) {
    const first = term.wrong.charAt(0).toLowerCase()
    look.set(first, [...(look.get(first) ?? []), term])
  }
  return look
}

function occurrences(
  text: string,
  look: Look,
): readonly { readonly from: number; readonly to: number; readonly entry: Term }[] {
  const all: { from: number; to: number; entry: Term }[] = []
  if (look.size === 0) return all
  const lower = text.toLowerCase()
  // Few letters change their length with their case; a text with one of them is compared as it is.
  const folded = lower.length === text.length ? lower : text
  for (let from = 0; from < text.length; from += 1) {
    const entries = look.get(folded.charAt(from)) ?? look.get(text.charAt(from).toLowerCase()) ?? []
    const longest = entries
      .filter((entry) => standsAt(text, folded, from, entry))
      .reduce<Term | null>((a, b) => (a !== null && a.wrong.length >= b.wrong.length ? a : b), null)
    if (longest === null) continue
    all.push({ from, to: from + longest.wrong.length, entry: longest })
    from += longest.wrong.length - 1
  }
  return all
}

function standsAt(text: string, folded: string, from: number, entry: Term): boolean {
  const { wrong, matchCase, except } = entry
  const stands = matchCase
    ? text.startsWith(wrong, from)
    : folded.startsWith(wrong.toLowerCase(), from)
  if (!stands || cutsWord(text, from, from + wrong.length)) return false
  return !except.some((longer) => liesIn(text, from, wrong, longer))
}

/** Latin words are found whole only. */
function cutsWord(text: string, from: number, to: number): boolean {
  const isLatin = (place: number) => /[\p{Script=Latin}\p{N}]/u.test(text.charAt(place))
  return (isLatin(from - 1) && isLatin(from)) || (isLatin(to - 1) && isLatin(to))
}

function liesIn(text: string, from: number, wrong: string, longer: string): boolean {
  for (let at = longer.indexOf(wrong); at !== -1; at = longer.indexOf(wrong, at + 1)) {
    if (from >= at && text.startsWith(longer, from - at)) return true
  }
  return false
}

/** At the head of a sentence a replacement begins as what it replaces. */
function cased(was: string, right: string): string {
  const isRaised = /^\p{Lu}\p{Ll}/u.test(was) && /^\p{Ll}/u.test(right)
  return isRaised ? right.charAt(0).toUpperCase() + right.slice(1) : right
}

/** A title of the register right before or after a name it does not belong to on the article's day. */
function titlesOf(text: string, register: readonly Registered[], day: string): readonly Found[] {
  const titles = [...new Set(register.map(({ title }) => title).filter((title) => title !== ''))]
  return register
    .filter((entry, place) => register.findIndex(({ name }) => name === entry.name) === place)
    .flatMap(({ name }) => {
      const held = register.filter((entry) => entry.name === name && holds(entry, day))
      const right = held.map(({ title }) => title).filter((title) => title !== '')
      return placesOf(text, name).flatMap((at) => {
        const title = titleBefore(text, at, titles)
        if (title === null || right.includes(title) || right.some((own) => own.endsWith(title)))
          return []
        const from = at - title.length - (text.charAt(at - 1) === ' ' ? 1 : 0)
        if (/(?:前|原|时任|former|then|ex-?)\s*$/i.test(text.slice(0, from))) return []
        const to = from + title.length
        const values = { name, title, right: right.join('、') }
        return [{ from, to, values, replacements: right }]
      })
    })
}

function holds({ from, until }: Registered, day: string): boolean {
  return (from === '' || from <= day) && (until === '' || day <= until)
}

function placesOf(text: string, name: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length))
    places.push(at)
  return places
}

/** The longest known title that ends where the name begins. */
function titleBefore(text: string, at: number, titles: readonly string[]): string | null {
  const before = text.slice(0, at).replace(/ $/, '')
  return titles
    .filter((title) => before.endsWith(title))
    .reduce<string | null>((a, b) => (a !== null && a.length >= b.length ? a : b), null)
}
