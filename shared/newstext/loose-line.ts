import { readDate } from './dates'
import type { ReadDate } from './dates'
import { isChineseName, isLatinOutlet, isOutlet, isPlainName, readNames } from './names'

/** A line of an outlet and a whole date without labels, perhaps with names. */
export interface LooseLine {
  readonly date: ReadDate
  readonly outlet: string
  readonly names: readonly string[]
}

/**
 * What a line without labels says, as `清溪日报 · 2026/11/22 09:30`, `李禾 2026-11-22 清溪日报`, `《清溪日报》（
 * 2026年11月22日 04 版）`; null where one of its words is neither date nor outlet nor name, nor one that
 * says nothing.
 */
export function readLooseLine(line: string, offset: string): LooseLine | null {
  if (line.length > 160) return null
  const date = readDate(line, offset)
  if (date?.day == null) return null
  const page = /^《\s*([^》]{2,16}?)\s*》[（(].{0,30}\d+\s*版\s*[）)]$/.exec(line.trim())?.[1]
  if (page !== undefined) return { date, outlet: page, names: [] }
  if (!/[\u3400-\u9fff]/.test(line)) return looseLatin(line, date)
  const words = line
    .replace(date.text, ' ')
    .replace(/https?:\S+/g, ' ')
    .split(/[\s|｜·•,，/《》（）()[\]【】]+|(?:来自|来源)\s*[:：]?/)
    .filter((word) => word !== '' && !isIdle(word))
  const outlets = words.filter((word) => isOutlet(word))
  const names = words.filter((word) => !isOutlet(word) && isChineseName(word))
  const [outlet] = outlets
  if (outlet === undefined || outlets.length > 1) return null
  return outlets.length + names.length < words.length ? null : { date, outlet, names }
}

/** `Orchard County Record | March 27, 2026`, as mails and print pages head a story. */
function looseLatin(line: string, date: ReadDate): LooseLine | null {
  const at = line.indexOf(date.text)
  const said = [line.slice(0, at), line.slice(at + date.text.length)]
    .map((part) =>
      part.replace(
        /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:published|posted|on|vol(?:ume|\.)?\s*\d+|(?:issue|no\.?)\s*\d+|(?:page|section)\s[A-Z]?\d{1,3})\b/gi,
        '',
      ),
    )
    .map((part) => part.replace(/^[\s|•·,–—:-]+|[\s|•·,–—:-]+$/g, ''))
    .filter((part) => part !== '')
  const [outlet = ''] = said.length === 1 ? said : []
  const isPrinted = /\b(?:page|section)\s[A-Z]?\d/i.test(line) && /^\p{Lu}/u.test(outlet)
  return isPrinted || isLatinOutlet(outlet) ? { date, outlet, names: [] } : null
}

/**
 * The people of a line of nothing but names, perhaps behind their outlet, as papers set them below a
 * headline: `李小禾 周满`, `清溪县融媒体中心 李小禾`; [] for any other. Two characters alone are too little.
 */
export function signedNames(line: string): readonly string[] {
  // A label that nobody knows: what it says of whom it names is not that they wrote.
  if (/[:：]/.test(line)) return []
  const [, left = '', right = ''] =
    /^([^/／]{2,30})\s*[/／]\s*([^/／]{2,30})$/.exec(line.trim()) ?? []
  const besideOutlet = isOutlet(right) ? left : isOutlet(left) ? right : ''
  if (besideOutlet !== '') {
    const names = readNames(besideOutlet).map(({ name }) => name)
    return names.length > 0 && names.every(isPlainName) ? names : []
  }
  const [first = '', ...others] = line.length > 40 ? [] : line.trim().split(/\s+/)
  const isBehindOutlet = isOutlet(first) && others.length > 0
  const names = readNames(isBehindOutlet ? others.join(' ') : line).map(({ name }) => name)
  const isSure = isBehindOutlet || names.some((name) => name.length > 2)
  return isSure && names.length <= 4 && names.every(isPlainName) ? names : []
}

/** A word of a site's line of data that says nothing of the story: a weekday, a count, a button. */
function isIdle(word: string): boolean {
  return /^(?:星期.|周.|第?\d.*|版|阅读.*|浏览.*|点击.*|评论.*|分享.*|举报|字号|字体|打印|收藏|纠错|原创|听|发布|原载于?|刊载于|刊于|载于?|发表于|摘自|选自|转自|据)$/.test(
    word,
  )
}
