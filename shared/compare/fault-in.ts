import { withoutEnds } from './clauses-around'
import { likeness } from '../document/likeness'
import { isChineseName } from '../newstext/names'

/** What kind of thing was wrong in a sentence, as far as the change tells: only `words` says nothing of it. */
export type Fault = 'figure' | 'time' | 'name' | 'words'

/**
 * What was wrong in a sentence, from its two versions: a figure, a day or an hour, a name, or, where that is
 * not plain or more than one thing changed, its words.
 */
export function faultIn(was: string, now: string): Fault {
  const { pair, around } = changedWords(was, now)
  if (pair.every((text) => figure.test(text))) return isTime(pair, around) ? 'time' : 'figure'
  if (pair.every((text) => dayWord.test(withDaySigns(text, around)))) return 'time'
  return isName(pair, around) ? 'name' : 'words'
}

type Pair = readonly [string, string]
interface Around {
  readonly before: string
  readonly after: string
}

/** From the first difference to the last, widened to whole words and whole numbers. */
function changedWords(was: string, now: string): { readonly pair: Pair; readonly around: Around } {
  let head = 0
  while (head < was.length && was[head] === now[head]) head += 1
  while (head > 0 && joinsOn(was[head - 1])) head -= 1
  const most = Math.min(was.length, now.length) - head
  let tail = 0
  while (tail < most && was.at(-1 - tail) === now.at(-1 - tail)) tail += 1
  while (tail > 0 && joinsOn(was.at(-tail))) tail -= 1
  const pair = [was, now].map((text) => withoutEnds(text.slice(head, text.length - tail)))
  return {
    pair: [pair[0] ?? '', pair[1] ?? ''],
    around: { before: was.slice(0, head), after: was.slice(was.length - tail) },
  }
}

/** Whether a character is part of the word or number beside it. */
function joinsOn(character = ''): boolean {
  return /[\p{Script=Latin}\d０-９〇零一二三四五六七八九十百千万亿两.,％%‰]/u.test(character)
}

const numberWords =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen'
const figure = new RegExp(
  `^(?:[\\d０-９〇零一二三四五六七八九十百千万亿两.,，·%％‰:：]+|(?:${numberWords})(?:[ -](?:${numberWords}))*)$`,
  'iu',
)

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December'
const days = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'
const dayWord = new RegExp(
  `^(?:${months}|${days}|today|yesterday|tomorrow|(?:周|星期|礼拜)[一二三四五六日天]|[今昨明前后]天|[今去明前]年|[上本下]周|上午|下午|中午|晚上|凌晨|早上|清晨|傍晚)$`,
  'iu',
)

/** A number that counts years, days or hours. */
function isTime(pair: Pair, { before, after }: Around): boolean {
  if (/^\s?(?:年|月|日|号|时|点|分(?![之钟]))/u.test(after)) return true
  if (pair.every((text) => /^\d{1,2}[:：]\d\d$/.test(text))) return true
  return (
    new RegExp(`^\\s?(?:${months}|[ap]\\.?m\\b|o[’']clock)`, 'iu').test(after) ||
    new RegExp(`(?:${months})\\s?$`, 'iu').test(before)
  )
}

/** The parts of a word for a day that both versions have: 周六 and 周日, 今天 and 昨天. */
function withDaySigns(text: string, { before, after }: Around): string {
  const head = /(?:周|星期|礼拜|[上下])$/u.exec(before)?.[0] ?? ''
  return head + text + (/^[天年周午]/u.exec(after)?.[0] ?? '')
}

function isName(pair: Pair, around: Around): boolean {
  if (pair.every((text) => latinName.test(text))) {
    // A sentence begins with a capital as well: there the two have to be alike.
    return around.before !== '' || likeness(...pair) >= 0.5
  }
  return (
    pair.every((text) => /^[\u3400-\u9fff·]{1,4}$/u.test(text)) && isChinesePerson(pair, around)
  )
}

const latinName = /^\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,3}$/u

/** One character of a name was wrong, mostly: the name is looked for around it, beside what people are called or do. */
function isChinesePerson(pair: Pair, { before, after }: Around): boolean {
  for (let left = 0; left <= Math.min(2, before.length); left += 1) {
    for (let right = 0; right <= Math.min(2, after.length); right += 1) {
      const names = pair.map(
        (text) => before.slice(before.length - left) + text + after.slice(0, right),
      )
      const isNamed =
        titleBefore.test(before.slice(0, before.length - left)) ||
        verbAfter.test(after.slice(right))
      if (isNamed && names.every((name) => name.length <= 4 && isChineseName(name))) return true
    }
  }
  return false
}

const titleBefore =
  /(?:记者|书记|主任|[局镇市县区乡村厂校院站所行处科队组部社]长|经理|教授|医生|老师|先生|女士|主席|委员|代表|[村居市]民|摊主|店主|司机|工人|学生|员)$/u
const verbAfter = /^(?:说|表示|告诉|介绍|认为|指出|坦言|透露|回忆|解释|称|笑着)/u
