import type { Content, MediaUse } from '../../shared/article/content'
import type { Body, BodyNode } from '../../shared/document/body'
import type { ArticleId, AssetHash, ContentHash, EventHash } from '../../shared/article/ids'
import type { RenderInput } from '../../shared/render/publication'
import type { Site } from '../../shared/target/target'

/* Builders for renditions: two whole stories of a fictional town, and the sites that show them. */

export const chineseSite: Site = {
  name: '清溪日报网',
  shortName: '清溪日报',
  baseUrl: 'https://news.qingxi.example/',
  language: 'zh-CN',
  zone: 'Asia/Shanghai',
  description: '清溪县的新闻',
}

export const englishSite: Site = {
  name: 'The Clearbrook Herald',
  shortName: 'Clearbrook Herald',
  baseUrl: 'https://herald.clearbrook.example/',
  language: 'en',
  zone: 'Europe/London',
  description: 'News from Clearbrook',
}

export const storyId = '0190a5c2-7d3e-7b41-9c55-2f8e6a4b9d17' as ArticleId
export const storyHash = 'ab'.repeat(32) as ContentHash
export const pictureHash = 'cd'.repeat(32) as AssetHash
/** A picture of one grey point, as a data URI. */
export const pictureUri =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='

/** The same picture as a file. */
export const pictureBytes: Uint8Array = Uint8Array.from(
  atob(pictureUri.slice('data:image/png;base64,'.length)),
  (character) => character.charCodeAt(0),
)

export function entry(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

export function doc(...content: BodyNode[]): Body {
  return { type: 'doc', content }
}

export function p(...content: (string | BodyNode)[]): BodyNode {
  return { type: 'paragraph', content: content.map(inline) }
}

export function marked(text: string, ...marks: (string | BodyNode)[]): BodyNode {
  return {
    type: 'text',
    text,
    marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)),
  }
}

export function link(text: string, href: string): BodyNode {
  return { type: 'text', text, marks: [{ type: 'link', attrs: { href, title: null } }] }
}

export const chineseContent: Content = {
  language: 'zh-CN',
  kicker: '“一河清水”工程开局之年',
  headline: '清溪县启动古桥修缮工程：三座石拱桥年底前恢复通行',
  subhead: '修旧如旧，全程公开',
  alternates: [],
  slug: 'qingxi-guqiao-xiushan',
  abstract: '清溪县对三座清代石拱桥进行修缮，工程预计年底前完成。',
  body: doc(
    p(
      '3月8日上午，清溪县水务局在安澜桥头宣布，县内三座清代石拱桥的修缮工程全面启动。',
      marked('工程总投资1260万元', 'bold'),
      '，预计今年年底前恢复通行。',
    ),
    { type: 'heading', attrs: { level: 2 }, content: [inline('石匠回来了')] },
    p('“每一块桥石都编了号。”七十一岁的石匠骆守成说，拆下来的石料要原样归位。'),
    { type: 'figure', attrs: { media: entry(11) } },
    p(
      '据县志记载，安澜桥建于道光年间，',
      link('桥志全文', 'https://archive.qingxi.example/bridge?id=7&v=2'),
      '可在县档案馆网站查阅。',
    ),
    {
      type: 'bulletList',
      content: ['安澜桥：4月开工', '万福桥：6月开工', '听雨桥：9月开工'].map((text) => ({
        type: 'listItem',
        content: [p(text)],
      })),
    },
    {
      type: 'table',
      content: [
        row('tableHeader', '桥名', '跨度（米）'),
        row('tableCell', '安澜桥', '18.6'),
        row('tableCell', '万福桥', '12.4'),
      ],
    },
    {
      type: 'pullquote',
      attrs: { attribution: '骆守成，石匠' },
      content: [inline('桥修好了，赶集的人就回来了。')],
    },
    p('施工期间，县公交公司将增开两班摆渡车，方便两岸居民出行。'),
  ),
  dateline: { agency: '清溪日报', place: '', date: '2026-03-08', text: '清溪日报3月8日讯' },
  credits: [
    { id: entry(1), name: '闻若溪', role: 'reporter', showInByline: true },
    { id: entry(2), name: '柳望川', role: 'correspondent', showInByline: true },
    {
      id: entry(3),
      kind: 'organisation',
      name: '清溪县水务局宣教科',
      role: 'correspondent',
      showInByline: true,
    },
    { id: entry(4), name: '柏青禾', role: 'photographer', showInByline: false },
    { id: entry(5), name: '言慎行', role: 'responsibleEditor', showInByline: false },
  ],
  source: { kind: 'own', name: '清溪日报社新闻中心', url: 'https://news.qingxi.example/about' },
  sections: ['清溪', '民生要闻'],
  subjects: [{ scheme: 'medtop', code: '20000065', name: '交通' }],
  keywords: ['古桥', '修缮', '安澜桥'],
  places: ['清溪县'],
  media: [
    {
      id: entry(11),
      asset: pictureHash,
      type: 'image/png',
      width: 1200,
      height: 800,
      caption: '石匠骆守成在安澜桥头清点桥石。',
      alt: '一位老人蹲在石拱桥头，手按一块编了号的石料',
      credit: '柏青禾 摄',
    },
  ],
  leadMedia: entry(11),
  rights: { holder: '清溪日报社', notice: '© 2026 清溪日报社', usageTerms: '转载请注明来源。' },
  related: [
    {
      id: entry(21),
      title: '万福桥下的渡船今天停摆',
      url: 'https://news.qingxi.example/2026/02/20/wanfu-1a2b3c4d.html',
      teaser: '万福桥下最后一条渡船今天停摆。撑船人说，他等的就是这一天。往来两岸的居民将改乘摆渡',
      rel: 'background',
    },
    { id: entry(22), title: '县城新增两处早市', teaser: '早市设在东门外和城隍庙前', rel: 'hot' },
    { id: entry(23), title: '听雨桥今年汛期限行', teaser: '限行从五月起。', rel: 'latest' },
  ],
  corrections: [],
}

/** A video of the story’s own, with a picture of it for a poster. */
export const film: MediaUse = {
  id: entry(41),
  asset: 'fa'.repeat(32) as AssetHash,
  type: 'video/mp4',
  width: 1280,
  height: 720,
  milliseconds: 83_400,
  bytes: 4_194_304,
  poster: entry(11),
  caption: '石匠归位最后一块拱石',
  alt: '骆守成与徒弟抬石过桥，旁人鼓掌',
  credit: '柏青禾',
}
/** A sound of the story’s own. */
export const bell: MediaUse = {
  id: entry(42),
  asset: 'fb'.repeat(32) as AssetHash,
  type: 'audio/mpeg',
  width: 0,
  height: 0,
  milliseconds: 7_000,
  bytes: 112_000,
  caption: '开工的钟声',
  alt: '钟响三下',
  credit: '闻若溪',
}
export const englishContent: Content = {
  language: 'en-GB',
  headline: 'Clearbrook reopens its mill race after “a winter of mud & patience”',
  subhead: 'Volunteers moved 40 tonnes of silt by hand',
  alternates: [],
  slug: 'clearbrook-mill-race-reopens',
  body: doc(
    p(
      'Water ran through the old mill race on Saturday for the first time since 1987. Around ',
      marked('two hundred people', 'italic'),
      ' watched from the lane.',
    ),
    p(
      '“We never gave up on it,” said Maud Penhallow, who chairs the society. Costs < £9,000 & falling.',
    ),
    { type: 'horizontalRule' },
    { type: 'blockquote', content: [p('It sounds like my childhood.')] },
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [{ type: 'listItem', content: [p('Third gate'), p('opened last')] }],
    },
    p(
      'H',
      marked('2', 'subscript'),
      'O and a second line',
      { type: 'hardBreak' },
      'after the break.',
    ),
  ),
  dateline: { agency: '', place: 'CLEARBROOK', date: '2026-05-02', text: 'CLEARBROOK, May 2' },
  credits: [
    { id: entry(1), name: 'Idris Vale', role: 'reporter', showInByline: true },
    {
      id: entry(2),
      name: 'Wren Aldous',
      role: 'reporter',
      affiliation: 'Mill Society',
      showInByline: true,
    },
    { id: entry(3), name: 'Tamsin Orrery', role: 'contributor', showInByline: true },
    { id: entry(4), name: 'Bram Sedge', role: 'responsibleEditor', showInByline: false },
  ],
  source: {
    kind: 'reprint',
    name: 'Lower Vale Gazette',
    url: 'https://gazette.lowervale.example/',
    original: {
      headline: 'Mill race flows again',
      authors: ['Ossian Pike'],
      url: 'https://gazette.lowervale.example/mill-race',
      publishedAt: '2026-05-01T07:15:00Z',
    },
  },
  sections: ['Local news', 'Heritage'],
  subjects: [],
  keywords: ['mill', 'volunteers'],
  places: ['Clearbrook'],
  media: [],
  rights: { holder: 'Clearbrook Herald Trust', notice: '', usageTerms: '' },
  related: [],
  corrections: [],
}

export function inputOf(
  content: Content,
  site: Site,
  more: Partial<RenderInput['publication']> = {},
): RenderInput {
  const offset = site.zone === 'Asia/Shanghai' ? '+08:00' : '+01:00'
  const day = content.dateline?.date ?? '2026-03-08'
  return {
    content,
    site,
    publication: {
      state: 'sealed',
      article: storyId,
      hash: storyHash,
      revision: 3,
      publishedAt: `${day}T09:30:00${offset}`,
      updatedAt: `${day}T09:30:00${offset}`,
      savedAt: null,
      permalink: `${site.baseUrl}${day.replaceAll('-', '/')}/${content.slug}-6a4b9d17.html`,
      logHead: 'ef'.repeat(32) as EventHash,
      ...more,
    },
    mediaUrl: () => pictureUri,
  }
}

export function chineseInput(more: Partial<RenderInput['publication']> = {}): RenderInput {
  return inputOf(chineseContent, chineseSite, more)
}

export function englishInput(more: Partial<RenderInput['publication']> = {}): RenderInput {
  return inputOf(englishContent, englishSite, more)
}

function inline(content: string | BodyNode): BodyNode {
  return typeof content === 'string' ? { type: 'text', text: content } : content
}

function row(cell: string, ...texts: string[]): BodyNode {
  return { type: 'tableRow', content: texts.map((text) => ({ type: cell, content: [p(text)] })) }
}
