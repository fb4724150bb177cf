import { readDate } from './dates'
import type { ReadDate } from './dates'
import { isChineseName, isOutlet } from './names'

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

/** A word of a site's line of data that says nothing of the story: a weekday, a count, a button. */
function isIdle(word: string): boolean {
  return /^(?:星期.|周.|第?\d.*|版|阅读.*|浏览.*|点击.*|评论.*|分享.*|举报|字号|字体|打印|收藏|纠错|原创|听|发布)$/.test(
    word,
  )
}
