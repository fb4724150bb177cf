import type { Found } from '../finding'
import { eachMatch } from '../rule'
import type { PassageRules } from '../rule'
import { sentences } from './days'

/** Figures of one sentence that do not add up. Only where the sentence itself says that they should. */
export const sumRules: PassageRules = {
  sums: ({ plain }) =>
    sentences(plain).flatMap(({ from, text }) =>
      [...totalLast(text), ...totalFirst(text), ...englishTotal(text)].map((one) =>
        moved(one, from),
      ),
    ),
  shares: ({ plain }) => [
    ...sentences(plain).flatMap(({ from, text }) =>
      sharesTogether(text).map((one) => moved(one, from)),
    ),
    ...eachMatch(
      plain,
      /(?:占比?(?:总[^\s，。]{0,4}的?|全[^\s，。]{0,4}的?|了|的|达到?|为|约){0,2}|下降了?|减少了?|降低了?)(\d+(?:\.\d+)?)%/g,
      ([, number]) => (Number(number) > 100 ? { values: { sum: Number(number) } } : null),
    ),
  ],
}

const number = '(\\d+(?:\\.\\d+)?)'
const unit = '(万?[人名件辆台户个起条处家吨元亩张所座册本])'

/** 男生12人、女生15人，共28人. */
function totalLast(text: string): readonly Found[] {
  const part = `[\\p{Script=Han}]{1,8}?${number}${unit}`
  const pattern = new RegExp(
    `(${part}(?:[、，]${part})+)[，,](?:共计?|合计|总计|总共|一共)${number}${unit}`,
    'gu',
  )
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, parts = ''] = match
    const [total, totalUnit] = [Number(match.at(-2)), match.at(-1) ?? '']
    const added = addedUp(parts, totalUnit)
    if (added === null || close(added, total)) return []
    const to = match.index + whole.length
    return [{ from: match.index, to, values: { sum: added, total } }]
  })
}

/** 共28人，其中男生12人、女生15人: parts of one kind may not exceed the whole, nor 分别 fall short of it. */
function totalFirst(text: string): readonly Found[] {
  const part = `[\\p{Script=Han}]{1,8}?${number}${unit}`
  const pattern = new RegExp(
    `(?:共计?有?|合计|总计|总共|一共)[\\p{Script=Han}]{0,8}?${number}${unit}[\\p{Script=Han}]{0,6}[，：:,](其中[，：]?|分别[为是有]?|包括)(${part}(?:[、，]${part})*)`,
    'gu',
  )
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, totalText, totalUnit = '', cue = '', parts = ''] = match
    const total = Number(totalText)
    const added = addedUp(parts, totalUnit)
    if (added === null) return []
    const isExhaustive = cue.startsWith('分别') || (parts.includes('男') && parts.includes('女'))
    const isWrong = isExhaustive ? !close(added, total) : largest(parts) > total
    if (!isWrong) return []
    const to = match.index + whole.length
    return [
      { from: match.index, to, values: { sum: isExhaustive ? added : largest(parts), total } },
    ]
  })
}

/** 12 men and 15 women, 28 in all. */
function englishTotal(text: string): readonly Found[] {
  const pattern =
    /\b(\d[\d,]*) [a-z]+(?:, (\d[\d,]*) [a-z]+)?,? and (\d[\d,]*) [a-z]+(?:,| —|–)? (?:(\d[\d,]*) in (?:all|total)|for a total of (\d[\d,]*))/g
  return [...text.matchAll(pattern)].flatMap((match) => {
    const plain = (digits: string | undefined) => Number((digits ?? '0').replaceAll(',', ''))
    const added = plain(match[1]) + plain(match[2]) + plain(match[3])
    const total = plain(match[4] ?? match[5])
    if (added === total) return []
    return [{ from: match.index, to: match.index + match[0].length, values: { sum: added, total } }]
  })
}

/** 分别占 30%、40% 和 45%. */
function sharesTogether(text: string): readonly Found[] {
  const chinese =
    /(?:分别占|占比分别|各占)[^。；\d]{0,12}\d+(?:\.\d+)?%(?:(?:[、，和与及]|以及)\d+(?:\.\d+)?%)+/g
  return [...text.matchAll(chinese)].flatMap((match) => {
    const added = [...match[0].matchAll(/(\d+(?:\.\d+)?)%/g)].reduce(
      (sum, [, share]) => sum + Number(share),
      0,
    )
    if (added <= 101) return []
    const sum = Math.round(added * 100) / 100
    return [{ from: match.index, to: match.index + match[0].trimEnd().length, values: { sum } }]
  })
}

function figures(parts: string): readonly { readonly value: number; readonly unit: string }[] {
  return [...parts.matchAll(new RegExp(`${number}${unit}`, 'gu'))].map(([, value, of = '']) => ({
    value: Number(value),
    unit: of,
  }))
}

/** The parts together, or null where they are not counted in the unit of the whole. */
function addedUp(parts: string, of: string): number | null {
  const all = figures(parts)
  if (all.some(({ unit: own }) => own !== of && !(isPeople(own) && isPeople(of)))) return null
  return Math.round(all.reduce((sum, { value }) => sum + value, 0) * 1000) / 1000
}

function isPeople(of: string): boolean {
  return of === '人' || of === '名'
}

function largest(parts: string): number {
  return Math.max(...figures(parts).map(({ value }) => value))
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.0005
}

function moved(found: Found, by: number): Found {
  return { ...found, from: found.from + by, to: found.to + by }
}
