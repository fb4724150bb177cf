import { isChineseName, isOutlet, isPlainName, readNames } from './names'
import { isCreditLine, readCredits } from './people'
import type { FoundCredit } from './reading'

/** Who reported, as the first paragraph says before its first sentence. */
export interface CreditsAhead {
  readonly text: string
  readonly credits: readonly FoundCredit[]
  readonly nobody: readonly string[]
  /** What follows: where the story begins. */
  readonly rest: string
}

/**
 * The credits in the place of a dateline, or null: `本报记者 李禾 报道：story`, `（通讯员 李禾）story`,
 * `【本报记者李禾清溪报道】story`, `总台记者 李禾：story`.
 */
export function readCreditsAhead(text: string): CreditsAhead | null {
  return readBracketed(text) ?? readOfOutlet(text) ?? readSpoken(text) ?? readApart(text)
}

/**
 * The reporters that stand before the place they filed from, `中央社记者李禾清溪`, with where they begin; null
 * without them. Where no space parts the last name from the place, a person is asked.
 */
export function creditsBeforePlace(said: string): {
  readonly start: number
  readonly place: string
  readonly credits: readonly FoundCredit[]
} | null {
  const match = /(?:特派|特约|见习|实习|全媒体)?(?:记者|記者)\s*(\S.*)$/.exec(said)
  if (match === null) return null
  const [names, place] = nameAndPlace((match[1] ?? '').trim())
  const { credits } = readCredits(`记者 ${names}`)
  const isSure = credits.length > 0 && credits.every(({ name }) => isPlainName(name))
  const text = said.trim()
  return isSure
    ? { start: match.index, place, credits: credits.map((each) => ({ ...each, text })) }
    : null
}

/** The names, and the place behind the last of them: `李小禾清溪`, `李禾/清溪`, `李禾、周满 清溪`. */
function nameAndPlace(said: string): readonly [names: string, place: string] {
  const parted = /^(.+?)\s*(?:[/／]|\s)\s*([\u3400-\u9fff]{2,8})$/.exec(said)
  if (parted !== null) {
    const [, names = '', last = ''] = parted
    return /[/／]/.test(said) || !isPlainName(last) ? [names, last] : [said, '']
  }
  const last = /[\u3400-\u9fff]+$/.exec(said)?.[0] ?? ''
  if (isPlainName(last)) return [said, '']
  const end = [3, 2, 4].find((length) => {
    const isPlace = last.length - length >= 2 && last.length - length <= 4
    return isPlace && isPlainName(last.slice(0, length))
  })
  if (end === undefined) return [said, '']
  const at = said.length - last.length + end
  return [said.slice(0, at), said.slice(at)]
}

/** `（通讯员 李禾 周小满）story`: credits in brackets before the first sentence, without an outlet. */
function readBracketed(text: string): CreditsAhead | null {
  const match = /^[（(【[〔]([^（）()【】[\]〔〕]{4,60})[）)】\]〕]\s*(?=\S{6})/.exec(text)
  if (match === null) return null
  const inside = (match[1] ?? '').trim()
  const rest = text.slice(match[0].length).trim()
  const printed = match[0].trim()
  const filed = /^(.+?)\s*(?:报道|報導|报导|報道)$/.exec(inside)?.[1]
  const signed =
    filed === undefined
      ? null
      : creditsBeforePlace(/记者|記者/.test(filed) ? filed : `记者${filed}`)
  if (signed !== null && signed.place !== '')
    return { text: printed, credits: signed.credits, nobody: [], rest }
  if (isCreditLine(inside)) return { text: printed, ...readCredits(inside), rest }
  const names = readNames(inside)
  if (names.length > 4 || !names.every(({ name }) => isPlainName(name))) return null
  return {
    text: printed,
    credits: names.map(({ name }) => likely(name, printed)),
    nobody: [],
    rest,
  }
}

/** `清溪新闻（记者 李禾）story`: the outlet before its brackets goes with them. */
function readOfOutlet(text: string): CreditsAhead | null {
  const match = /^([\u3400-\u9fff]{2,12}\+?)\s*[（(]([^（）()\n]{4,60})[）)]\s*(?=\S{6})/.exec(text)
  const [printed = '', outlet = '', inside = ''] = match ?? []
  if (!isOutlet(outlet) || !isCreditLine(inside)) return null
  return { text: printed.trim(), ...readCredits(inside), rest: text.slice(printed.length).trim() }
}

function likely(name: string, text: string): FoundCredit {
  return { name, role: 'reporter', kind: 'person', affiliation: '', text, unsure: true }
}

function readSpoken(text: string): CreditsAhead | null {
  const match =
    /^([^\s，。！？,：:]{0,16}记者\s*[^，。！？,\n]{2,40}?)\s*(?:(?:报道|报导|報導|報道)(?:\s*[:：]\s*|[\s\u3000]+)|发自[\u3400-\u9fff]{2,8}(?:\s*[:：]\s*|[\s\u3000]+))/.exec(
      text.slice(0, 120),
    )
  if (match === null) return null
  const people = readCredits(withoutPlace(match[1] ?? ''))
  if (people.credits.length === 0) return null
  const rest = text.slice(match[0].length).trim()
  const credits = people.credits.map((credit) => ({ ...credit, text: match[0].trim() }))
  return { text: match[0].trim(), ...people, credits, rest }
}

/** `记者 李禾 河阳`: the last word is a place where it can be no name, or behind a stroke. */
function withoutPlace(said: string): string {
  const slashed = /^(.*[\u3400-\u9fff])\s*[/／]\s*[\u3400-\u9fff]{2,8}$/.exec(said)?.[1]
  if (slashed !== undefined) return slashed
  const [, before = '', last = ''] = /^(.*\S)\s+([\u3400-\u9fff]{2,4})$/.exec(said) ?? []
  return last === '' || isChineseName(last) ? said : before
}

/** `本报记者 李禾 story`, `总台记者 李禾：story`: credits that only a space or a colon parts from the story. */
function readApart(text: string): CreditsAhead | null {
  const line = text.slice(0, 90)
  const ends = [...line.matchAll(/[\s\u3000]+|[:：]\s*/g)]
  for (const { index, 0: gap } of ends.reverse()) {
    const said = line.slice(0, index)
    if (
      !/^[^\p{L}]*[^\s，。：:]{0,16}(?:记者|記者|通讯员|实习生)/u.test(said) ||
      !isCreditLine(said)
    )
      continue
    const people = readCredits(said)
    const isSure =
      people.credits.length > 0 && people.credits.every(({ name }) => isPlainName(name))
    const rest = text.slice(index + gap.length).trim()
    if (isSure && rest.length >= 12) return { text: said.trim(), ...people, rest }
  }
  return null
}
