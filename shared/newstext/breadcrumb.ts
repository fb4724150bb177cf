import { isOutlet } from './names'

/** The path of sections that a page prints above its story. */
export interface Breadcrumb {
  /** Outermost first, without the front page and the word for the story itself. */
  readonly sections: readonly string[]
  readonly text: string
}

/** The breadcrumb in a line, or null: after a label (当前位置, You are here), or by its separators alone. */
export function readBreadcrumb(line: string): Breadcrumb | null {
  const text = line.replace(/[\s\u00a0\u3000]+/g, ' ').trim()
  if (text.length > 200) return null
  const label =
    /^(?:您?(?:的)?(?:当前|所在|现在)?(?:所在)?(?:的)?位置(?:是|为)?|您(?:现)?在(?:的位置)?|you are here)\s*[:：]?\s*/i.exec(
      text,
    )
  const path = label === null ? text : text.slice(label[0].length)
  const parted = label === null ? path.replace(/[|｜]/g, '\u0000') : path
  const pieces = parted
    .replace(/(?<=[>›»→＞》]\s*)正文\s.*$/, '正文')
    .split(separator)
    .map((piece) => piece.trim())
  const isSite = pieces.length >= 2 && isOutlet(pieces[0] ?? '') && /[>›»＞/]/.test(path)
  const isTrail = pieces.length >= 3 && /\s*[>›»＞]\s*/.test(path) && !/[。！？，,]/.test(path)
  const isMarked =
    label !== null || (pieces.length >= 2 && home.test(pieces[0] ?? '')) || isTrail || isSite
  const trail = home.test(pieces[0] ?? '') ? pieces.slice(0, -1) : pieces
  if (!isMarked || trail.some((piece) => piece.length > 24 || piece.includes('\u0000'))) return null
  const [site = '', ...inner] = pieces
  const isSiteName = isOutlet(site) || (label !== null && siteWord.test(site))
  const named = isSiteName && inner.length >= 1 ? inner : pieces
  // Behind a stroke comes the name of the site, as in a page's title.
  const names = named.map((piece) => piece.split('\u0000', 1)[0]?.trim() ?? '')
  const sections = names.filter(
    (name) => name !== '' && name.length <= 24 && !home.test(name) && !story.test(name),
  )
  return { sections, text }
}

/** A section path as one value: `新闻 > 社会`, `News / Local`. */
export function sectionsOf(value: string): readonly string[] {
  return value
    .split(separator)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !home.test(piece) && !story.test(piece))
}

const separator = /\s*(?:>>|--|&gt;|[>›»→＞》｜|]|(?<=\s)[/-](?=\s))\s*/
/** What the name of a site that is no medium ends with. */
const siteWord = /(?:港|在线|热线|门户|集团|公司|局|大学|学院|政府|委员会)$/
const home = /^(?:.{0,8}首[页頁]|主[页頁]|网站首页|home|front page)$/i
const story =
  /^(?:正文|[内內]文|[内內]容|文章|详情|文章正文|新闻正文|详细内容|文章详情|新闻详情|详情页|内容页|全文|阅读全文|查看|浏览文章|查看文章|浏览|article|story)$/i
