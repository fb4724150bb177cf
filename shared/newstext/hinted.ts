import { isDateLine, readDate } from './dates'
import { keywordsOf } from './labelled-lines'
import type { Gathered } from './labelled-lines'
import { startsWithGivenName } from './given-names'
import { isPost, isPostOrUnit, readLatinPeople } from './latin-people'
import { isChineseName, isOutlet, isPlainName, readNames } from './names'
import type { Block, Facts, FoundCredit } from './reading'
import { roleWord } from './roles'
import type { Sorting } from './sorting'

interface Place {
  readonly sorting: Sorting
  readonly gathered: Gathered
  readonly facts: Facts
  readonly offset: string
}

/**
 * Takes a piece of the lines above a story by what the page's markup calls it, where its words agree: names
 * in an element for authors, an outlet in one for sources. Without such words it is left to others.
 */
export function takeHinted(block: Block, place: Place): boolean {
  const { sorting, gathered, facts } = place
  const { hint } = block
  const text = block.text
    .replace(/^(?:由|by)\s+/i, '')
    .replace(/(?<=\S{2})官方(?:账号|帐号|微博|公众号|百家号)(?=\s|$)/, '')
  if (hint === undefined || isDateLine(text)) return false
  const isMedium = isOutlet(text) || [facts.publisher, facts.source].includes(text)
  switch (hint) {
    case 'author':
    case 'piece':
    case 'source': {
      const people =
        hint === 'author' && !isMedium ? namedIn(text, facts) : markedNames(text, facts)
      if (people.length > 0) {
        sorting.credit(people)
        return true
      }
      if (takeSigned(block, place)) return true
      if (takeParted(block, place) || (hint !== 'author' && takeDated(text, place))) return true
      const isNamed = isOutlet(text) || (hint === 'source' && isAccount(text))
      return isNamed && takeSource(text, gathered, sorting)
    }
    case 'section': {
      if (gathered.sections.length > 0 || text.length > 24 || isMedium) return false
      gathered.sections = keywordsOf(text).slice(0, 1)
      sorting.find('sections', text, true)
      return true
    }
    case 'standfirst':
      return takeSummary(text, gathered, sorting)
    case 'post':
    case 'noise':
      return false
  }
}

/**
 * Takes the outlet and the writer that stand beside a page's date without a label or a kind that would tell
 * them: `云上清溪 · 03-06 10:12 · 李小禾`. Only the pieces next to the date are asked, and a person is asked too.
 */
export function takeBesideDate(
  head: ReturnType<Sorting['rest']>,
  { sorting, gathered, facts }: Place,
): void {
  const title = head.findLastIndex(
    ({ block: { node, text } }) => node.type === 'heading' || text === facts.headline,
  )
  const pieces = head
    .slice(title + 1)
    .filter(({ block: { hint, text } }) => hint !== undefined && /\w|\p{L}/u.test(text))
  const at = pieces.findIndex(({ block }) => isDateLine(block.text))
  const beside = at < 0 ? [] : [pieces[at - 1], pieces[at + 1], pieces[at + 2]]
  for (const { block, index } of beside.filter((piece) => piece !== undefined)) {
    const { hint, text } = block
    const isOpen = hint === 'piece' || hint === 'source' || hint === 'author'
    if (sorting.at(index) === null || !isOpen || facts.headline.includes(text)) continue
    const writers =
      text.length > 2 && isPlainName(text) ? [reporter(text, text, true)] : likelyWriters(text)
    sorting.credit(sorting.credits.length === 0 || han.test(text) ? writers : [])
    if (writers.length > 0 || (isAccount(text) && takeSource(text, gathered, sorting)))
      sorting.take(index)
  }
}

/** Takes a piece that holds a writer and the date: `Ann Lee • March 6, 2026 • Updated March 7`. */
function takeSigned({ hint, text }: Block, { sorting, gathered, facts, offset }: Place): boolean {
  const date = han.test(text) || text.length > 140 ? null : readDate(text, offset)
  if (date?.day == null) return false
  const at = text.indexOf(date.text)
  const after = text
    .slice(at + date.text.length)
    .replace(/[\s|•·,–—-]*\b(?:(?:last )?updated|at \d|\d{1,2}:\d{2}).*$/i, '')
  const said = [text.slice(0, at), after]
    .map((part) => part.replace(besideDate, '').trim())
    .filter((part) => part !== '')
  const [who = ''] = said.length === 1 ? said : []
  const named = readLatinPeople(who, [facts.publisher, facts.source]).people
  const writers =
    hint === 'author' ? named.map((name) => reporter(name, text, false)) : likelyWriters(who)
  if (writers.length === 0) return false
  sorting.credit(writers)
  gathered.date ??= date
  return true
}

const besideDate =
  /^[\s|•·,–—-]+|(?:[\s|•·,–—-]+|\b(?:published|posted|updated|on|by)\b:?)+$|^(?:posted|published|written) by\s/gi

/** Latin names that nothing but a given name, and a post or outlet behind them, tells from a place or section. */
function likelyWriters(text: string): readonly FoundCredit[] {
  if (han.test(text) || text.length > 100) return []
  const { people, beside } = readLatinPeople(text)
  const isSure = beside === '' || beside.split(', ').every(isPostOrUnit)
  return isSure && people.every(startsWithGivenName)
    ? people.map((name) => reporter(name, text, true))
    : []
}

const han = /[\u3400-\u9fff]/

/** Takes the writers whose post or address stands in the piece behind their name: `Ann Lee`, `Senior Reporter`. */
export function takePosted(head: ReturnType<Sorting['rest']>, { sorting, facts }: Place): void {
  const pieces = head.filter(({ block }) => block.hint !== undefined)
  pieces.forEach(({ block, index }, place) => {
    const next = pieces[place + 1]?.block.text ?? ''
    const isShort = block.text.length <= 80 && next.length <= 80
    const isOffice = /^[\u3400-\u9fff]{0,12}(?:记者|主笔|撰稿人|评论员)$/.test(next)
    if (isOffice && isChineseName(block.text) && sorting.at(index) !== null) {
      sorting.credit([reporter(block.text, block.text, !isPlainName(block.text))])
      sorting.take(index)
      return
    }
    const isSaid = isShort && (isPost(next) || /^(?:e-?mail:?\s)?\S{1,40}@\S{3,40}$/i.test(next))
    if (block.hint === 'noise' || !isSaid) return
    const { people, beside } = readLatinPeople(block.text, [facts.publisher, facts.source])
    if (people.length === 0 || beside !== '') return
    sorting.credit(people.map((name) => reporter(name, block.text, false)))
    sorting.take(index)
  })
}

/** `March 6, 2026 | News release`, `云上清溪 • 2026年3月6日`: a date, and what the page is or who publishes it. */
function takeParted({ hint, text }: Block, { sorting, gathered, offset }: Place): boolean {
  const parts = text.length > 60 ? [] : text.split(/\s+[|•·]\s+/)
  const dated = parts.length === 2 ? parts.find(isDateLine) : undefined
  if (dated === undefined) return false
  const other = parts.find((part) => part !== dated) ?? ''
  const isNamed = isAccount(other) && takeSource(other, gathered, sorting)
  if (!isNamed && hint === 'author') return false
  gathered.date ??= readDate(dated, offset)
  return true
}

/** `2026年3月6日 云上清溪`: a date, and one word more. */
function takeDated(text: string, { sorting, gathered, offset }: Place): boolean {
  const date = text.length > 60 ? null : readDate(text, offset)
  if (date?.day == null) return false
  const rest = text.replace(date.text, '').trim()
  if (!isAccount(rest) || !takeSource(rest, gathered, sorting)) return false
  gathered.date ??= date
  return true
}

/** Whether a text may be what an account or outlet of no known kind calls itself: one word, and none of a site's own. */
function isAccount(text: string): boolean {
  const isWord = /^[\u3400-\u9fff]{3,8}\+?$/.test(text) && !isPlainName(text)
  return isWord && roleWord(text) === null && !siteWords.test(text)
}

const siteWords =
  /阅读|浏览|点击|评论|分享|字号|字体|听过|播放|播报|关注|时间|来源|举报|收藏|点赞|打印|原创|下载|登录|客服|订阅|朗读|扫码|于$|(?:要闻|动态|频道|专题|栏目|资讯|时政|民生|首页|正文|省|市|区|县)$/

function takeSource(text: string, gathered: Gathered, sorting: Sorting): boolean {
  if (gathered.source !== '' && gathered.source !== text) return false
  gathered.source = text
  sorting.find('source.name', text, true)
  return true
}

/** A summary above the story: the line under the headline if it is short, else the abstract. */
function takeSummary(text: string, gathered: Gathered, sorting: Sorting): boolean {
  const bare = text.replace(/^(?:摘要|导语|导读|核心提示|内容提要)\s*[:：]?\s*/, '')
  const field = bare.length <= 160 && gathered.subhead === '' ? 'subhead' : 'abstract'
  if (bare === '' || gathered[field] !== '') return false
  gathered[field] = bare
  sorting.find(field, text, true)
  return true
}

/** The people an element for authors names. */
function namedIn(text: string, facts: Facts): readonly FoundCredit[] {
  if (!/[\u3400-\u9fff]/.test(text)) {
    const { people } = readLatinPeople(text, [facts.publisher, facts.source])
    return people.map((name) => reporter(name, text, false))
  }
  const names = readNames(text.replace(/\s*(?:记者|报道|著|文)$/, ''))
  const isSure = names.length > 0 && names.every(({ name }) => isChineseName(name))
  return isSure ? names.map(({ name }) => reporter(name, text, true)) : []
}

/** `●李禾`, `Ann Lee, Senior Reporter`: names behind the mark of a byline, or with a post behind them. */
function markedNames(text: string, facts: Facts): readonly FoundCredit[] {
  if (!/[\u3400-\u9fff]/.test(text)) {
    if (text.length > 120) return []
    const outlets = [facts.publisher, facts.source].filter((name) => name !== '')
    const { people, beside } = readLatinPeople(text, outlets)
    const isSaid = isPost(beside) || outlets.includes(beside) || (beside === '' && isPost(text))
    return isSaid ? people.map((name) => reporter(name, text, false)) : []
  }
  const bare = /^[■□●○◎◆◇▲△▼☆★※⊙]+\s*(\S.{0,30})$/.exec(text)?.[1]
  if (bare === undefined) return []
  const names = readNames(bare)
  const isSure = names.every(({ name }) => isChineseName(name))
  return isSure ? names.map(({ name }) => reporter(name, text, true)) : []
}

function reporter(name: string, text: string, unsure: boolean): FoundCredit {
  return { name, role: 'reporter', kind: 'person', affiliation: '', text, unsure }
}
