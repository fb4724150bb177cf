import type { CreditRole } from '../article/credit'

/** A printed role word and the role it stands for. */
export interface RoleWord {
  readonly word: string
  readonly roles: readonly CreditRole[]
  /** May stand behind the name: `李禾 摄`. */
  readonly follows: boolean
}

/**
 * The role words of Chinese bylines and credit lines. A word may stand for two roles (文/图: one person
 * wrote and photographed). 见习记者, a reporter without a press card yet, counts among the interns.
 */
export const roleWords: readonly RoleWord[] = [
  ...words(
    'reporter',
    '记者 采写 采写人 采编 撰文 撰稿 撰稿人 撰写 执笔 主笔 作者 专栏作者 评论员 采访 参与记者 参与采写 参与采访 参与报道',
  ),
  ...words('reporter', '文字 文', true),
  ...words('internReporter', '实习记者 见习记者 实习生 实习编辑'),
  ...words('correspondent', '通讯员 职工通讯员 特约通讯员 通讯员单位'),
  ...words(
    'specialCorrespondent',
    '特约记者 特约撰稿人 特约撰稿 特约评论员 特约作者 特约撰文 特约',
  ),
  ...words('photographer', '摄影 摄影师 摄影记者 图片摄影 图片 配图 题图 航拍'),
  ...words('photographer', '摄 图 供图', true),
  ...words('video', '摄像 摄像记者 视频 视频拍摄 视频剪辑 拍摄 剪辑 摄制 摄录 视频制作 视频摄制'),
  ...words(
    'graphics',
    '制图 制表 图表 漫画 海报设计 海报 设计 绘图 插画 插图 绘画 手绘 动画 可视化 视觉设计',
  ),
  ...words('translator', '编译 翻译 译者', true),
  ...words(
    'contributor',
    '供稿 来稿 投稿 供稿单位 报送单位 投稿单位 来稿单位 供稿人 投稿人 来稿人',
    true,
  ),
  ...words('data', '数据 数据整理'),
  ...words(
    'editor',
    '编辑 编发 统稿 网络编辑 网编 美编 美术编辑 版式 版面 值班编委 值班编辑 主编 副主编 整理 图片编辑 视频编辑 本文编辑 本网编辑 本期编辑 版面编辑 新媒体编辑 微信编辑 排版 组版 编排 版式设计 版面设计 美术设计',
  ),
  ...words('responsibleEditor', '责任编辑 责编 本期责编 本版责编 本文责编'),
  ...words('proofreader', '校对 责任校对 一校 二校 三校 文检 校审'),
  ...words(
    'reviewer',
    '审核 审核人 审稿人 审稿 核稿 责审 初审 复审 终审 审读 签发 审签 三审 二审 一审 编审 审校',
  ),
  ...words(
    'producer',
    '监制 总监制 出品 出品人 总策划 策划 统筹 总统筹 值班总编 总值班 值班主任 总编辑',
  ),
  ...words('collector', '收集编辑'),
  { word: '文/图', roles: ['reporter', 'photographer'], follows: true },
  { word: '图/文', roles: ['reporter', 'photographer'], follows: true },
  { word: '文／图', roles: ['reporter', 'photographer'], follows: true },
  { word: '图／文', roles: ['reporter', 'photographer'], follows: true },
  { word: '图文', roles: ['reporter', 'photographer'], follows: true },
  { word: '文图', roles: ['reporter', 'photographer'], follows: true },
  { word: '文并图', roles: ['reporter', 'photographer'], follows: true },
  { word: '文并摄', roles: ['reporter', 'photographer'], follows: true },
  { word: '文/摄', roles: ['reporter', 'photographer'], follows: true },
  { word: '摄影报道', roles: ['reporter', 'photographer'], follows: true },
  { word: '报道', roles: ['reporter'], follows: true },
]

/** Words that stand before 记者 and say what kind, or whose. */
export const roleModifier =
  '(?:本报|本网|本台|本刊|本社|本站|全媒体|融媒体|融媒|首席|高级|资深|特派|驻[^\\s、，,()（）]{1,6}?|见习|实习|特约|职工|摄影|图片|文字|网络|新媒体|出镜|学生|校园|值班|执行|轮值|评论|时政|经济|体育|文化|教育|政法|前方)'

const byWord = new Map(roleWords.map((entry) => [entry.word, entry]))

/** What may stand before a role word, as far as a role word is left: `本报通讯员`, `全媒体记者`. */
const modified = new RegExp(
  `^${roleModifier}+?(?=(?:${[...byWord.keys()]
    .filter((word) => word.length > 1)
    .join('|')
    .replace(/\//g, '\\/')})$)`,
)

/** The role of a printed word, modifiers included, or null. */
export function roleWord(printed: string): RoleWord | null {
  const bare = printed.replace(/\s+/g, '')
  const known = byWord.get(bare)
  if (known !== undefined) return known
  return byWord.get(bare.replace(modified, '')) ?? null
}

/** What turns a role word into an office or a note: 记者站, 编辑部, 作者单位, 作者简介. No surname begins so. */
const office = '(?![站部团室处组社系]|单位|简介|介绍)'

/** Matches one role word with its modifiers, the longest first; not the head of an office's name. */
export const rolePattern = (() => {
  const alternatives = roleWords
    .map((entry) => entry.word)
    .filter((word) => word.length > 1)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[/]/g, '\\/'))
    .join('|')
  const short =
    '(?<![^\\s、，,/／（(：:|｜])(?:文|图)(?=\\s*(?:$|[/／:：\\s、，,|｜]))|摄(?=\\s*(?:$|[)）/／、，,：:|｜]))'
  return new RegExp(`${roleModifier}*(?:${alternatives})${office}|${short}`, 'g')
})()

function words(role: CreditRole, list: string, follows = false): readonly RoleWord[] {
  return list.split(' ').map((word) => ({ word, roles: [role], follows }))
}
