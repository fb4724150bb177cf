import type { RelatedRel } from '../article/content'
import type { BodyNode } from '../document/body'
import { textOf } from '../document/text'
import { isFurnitureLine } from './furniture'
import { readLabels } from './labels'
import type { Block } from './reading'
import { folded } from './variants'

/** One entry of a list of other stories, as a page prints it beside its own. */
export interface ListedStory {
  readonly rel: RelatedRel
  readonly title: string
  readonly url: string | null
  readonly teaser: string
}

/** A list of other stories: where it stands among the blocks, and what is in it. */
export interface StoryList {
  readonly from: number
  /** The block after the list's last. */
  readonly to: number
  readonly heading: string
  readonly stories: readonly ListedStory[]
}

/** The lists of other stories (相关阅读, 热门文章, 最新文章, Related …) in the order they stand. */
export function readLists(blocks: readonly Block[]): readonly StoryList[] {
  const lists: StoryList[] = []
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]
    const head = block === undefined ? null : listHeading(block.text)
    if (block === undefined || head === null) continue
    const end = head.title === '' ? endOfList(blocks, at + 1) : at + 1
    if (isStoryItself(blocks.slice(0, at), blocks.slice(at + 1, end))) continue
    const to = storyAgain(blocks, at + 1, end)
    const entries = blocks.slice(at + 1, to).flatMap((block) => entriesOf(block.node))
    const stories = head.title === '' ? paired(entries, head.rel) : [inline(block, head)]
    lists.push({ from: at, to, heading: block.text, stories })
    at = to - 1
  }
  return lists
}

/** A section's name above the story (`热点`) reads like a list's heading; what follows is the story, not a list. */
function isStoryItself(before: readonly Block[], entries: readonly Block[]): boolean {
  const isProse = ({ node, text, bullet }: Block) =>
    node.type === 'paragraph' && !bullet && text.length >= 36 && !isCut(text)
  return !before.some(isProse) && entries.filter(isProse).length >= 2
}

/** Whether a teaser or headline was cut: it does not end where a sentence ends. */
export function isCut(text: string): boolean {
  return text !== '' && !/[。！？.!?…][”’"』」)）]*$/.test(text.trim())
}

/** Whether a headline was cut inside a sentence: a comma or an open mark stands at its end. */
export function isCutHeadline(text: string): boolean {
  return /[,，、:：;；(（“‘《—-]$/.test(text.trim())
}

const headings: readonly (readonly [RelatedRel, RegExp])[] = [
  [
    'see-also',
    /^(?:相关(?:阅读|新闻|文章|报道|链接|内容|推荐|资讯|稿件)|延伸阅读|(?:图片|视频|热点|专题|要闻|新闻)推荐|推荐(?:阅读|文章|新闻|内容)|猜你喜欢|为您推荐|往期(?:推荐|回顾|精选|精彩|内容)?|精彩推荐|编辑推荐|更多(?:新闻|报道|阅读|精彩|内容)|大家都在看|你可能(?:还)?(?:喜欢|感兴趣)|其他新闻|related(?: articles?| stories| story| reading| coverage| news| content)?|read (?:also|more|next)|see also|more on this|recommended(?: for you)?|you (?:may|might) also like|further reading|more (?:stories|news|headlines|from .{2,40}|in .{2,40})|top stories|editors?[’']? picks|around the web|in other news)$/i,
  ],
  [
    'hot',
    /^(?:热门(?:文章|阅读|新闻|推荐|排行|资讯)?|热点(?:新闻|文章|推荐|排行)?|今日热点|新闻热榜|热榜|本周热点|热文排行|点击排行(?:榜)?|阅读排行(?:榜)?|排行榜|新闻排行(?:榜)?|most (?:read|popular|viewed)|trending(?: now| stories)?|popular(?: stories| posts| now)?|most shared)$/i,
  ],
  [
    'latest',
    /^(?:最新(?:文章|新闻|消息|资讯|更新|发布|推荐)?|最近更新|latest(?: news| stories| articles| headlines)?|recent(?: stories| articles| posts)?)$/i,
  ],
  [
    'previous',
    /^(?:此前报道|前情回顾|前文回顾|早前报道|previous coverage|earlier coverage|previously)$/i,
  ],
  ['series', /^(?:系列报道|more in this series|also in this series)$/i],
]

interface Heading {
  readonly rel: RelatedRel
  /** The story named on the heading's own line, as `相关阅读：《桥》`. */
  readonly title: string
}

/** Whether a line is the heading of a list of other stories. */
export function isListHeading(text: string): boolean {
  return listHeading(text)?.title === ''
}

function listHeading(text: string): Heading | null {
  const line = folded(text.trim())
  if (line.length > 80) return null
  const [, before = line, after = ''] = /^([^:：]{2,24})[:：]\s*(.*)$/.exec(line) ?? []
  const bare = before.replace(/^[【[▌|■●◆>\s]+|[】\]\s>]+$/g, '')
  const found = headings.find(([, pattern]) => pattern.test(bare))
  return found === undefined
    ? null
    : {
        rel: found[0],
        title: text
          .trim()
          .slice(line.length - after.length)
          .trim(),
      }
}

interface Entry {
  readonly text: string
  readonly url: string | null
  /** The whole entry is one link. */
  readonly isLink: boolean
}

/** A list ends at the next heading of one, at a line of data, or where prose goes on after bullets. */
function endOfList(blocks: readonly Block[], from: number): number {
  const first = blocks[from]
  const bullets = first !== undefined && (first.bullet || isList(first.node))
  for (const [index, { node, text, bullet }] of blocks.slice(from).entries()) {
    const at = from + index
    if (listHeading(text) !== null || isDataLine(text)) return at
    const isEntry = bullet || isList(node) || entriesOf(node).every((entry) => entry.isLink)
    if (bullets && !isEntry) return at
    if (node.type !== 'paragraph' && node.type !== 'heading' && !isList(node)) return at
  }
  return blocks.length
}

/** Where a story goes on behind a box of titles between its paragraphs: a teaser is one paragraph, two are the story. */
function storyAgain(blocks: readonly Block[], from: number, end: number): number {
  const first = blocks[from]
  if (first === undefined || !isCut(first.text)) return end
  for (let at = from + 1; at + 1 < end; at += 1) {
    if (isStoryText(blocks[at]) && isStoryText(blocks[at + 1])) return at
  }
  return end
}

/** A paragraph without links that ends like a sentence. */
function isStoryText(block: Block | undefined): boolean {
  if (block?.node.type !== 'paragraph' || block.bullet || block.text.length < 24) return false
  return !isCut(block.text) && entriesOf(block.node).every(({ url }) => url === null)
}

function isDataLine(text: string): boolean {
  return readLabels(text) !== null || isFurnitureLine(text)
}

function isList(node: BodyNode): boolean {
  return node.type === 'bulletList' || node.type === 'orderedList'
}

function entriesOf(node: BodyNode): readonly Entry[] {
  if (isList(node))
    return (node.content ?? []).flatMap((entry) => (entry.content ?? []).flatMap(entriesOf))
  if (node.type !== 'paragraph' && node.type !== 'heading') return []
  return linesOf(node.content ?? []).flatMap((line) => {
    const text = line
      .map(textOf)
      .join('')
      .replace(/[ \t\n\u00a0]+/g, ' ')
      .trim()
    if (text === '') return []
    const urls = line.map(hrefOf).filter((href) => href !== null)
    const linked = line
      .filter((inline) => hrefOf(inline) !== null)
      .map(textOf)
      .join('')
      .trim()
    return [
      { text, url: urls[0] ?? null, isLink: linked !== '' && linked.length >= text.length * 0.8 },
    ]
  })
}

function linesOf(content: readonly BodyNode[]): readonly (readonly BodyNode[])[] {
  const lines: BodyNode[][] = [[]]
  for (const node of content) {
    if (node.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(node)
  }
  return lines
}

function hrefOf(node: BodyNode): string | null {
  const link = node.marks?.find((mark) => mark.type === 'link')
  const href = link?.attrs?.['href']
  return typeof href === 'string' && /^https?:/i.test(href) ? href : null
}

/** Titles with the teaser that follows each: a teaser is longer than a title, or reads like prose. */
function paired(entries: readonly Entry[], rel: RelatedRel): readonly ListedStory[] {
  const stories: ListedStory[] = []
  for (const entry of entries) {
    const last = stories.at(-1)
    const follows =
      last !== undefined && last.teaser === '' && !entry.isLink && isTeaser(entry.text)
    if (follows) stories[stories.length - 1] = { ...last, teaser: entry.text }
    else stories.push({ rel, title: bareTitle(entry.text), url: entry.url, teaser: '' })
  }
  return stories
}

/** Prose, even where the site cut it: long, ended like a sentence, or of more clauses than a headline has. */
function isTeaser(text: string): boolean {
  if (text.length >= 50) return true
  const isEnded = /[。！？]|[.!?](?:\s|$)/.test(text)
  const clauses = text.split(/[，,、；;]/).length
  return (text.length >= 24 && isEnded) || (text.length >= 30 && clauses > 3)
}

/** A title without the date a list prints before or behind it. */
function bareTitle(text: string): string {
  const bare = text
    .replace(/^\d{1,2}[.、]\s*(?=\D)/, '')
    .replace(/^[[(（]?(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?[\])）]?\s+(?=\S{4})/, '')
    .replace(
      /\s+[[(（]?(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2})?[\])）]?$/,
      '',
    )
  return bare === '' ? text : bare
}

function inline(block: Block, head: Heading): ListedStory {
  const url = entriesOf(block.node)[0]?.url ?? null
  return { rel: head.rel, title: head.title, url, teaser: '' }
}
