import type { CreditRole } from '../article/credit'
import { isChineseName, isOutlet, readNames } from './names'
import { roleWord, roleWords } from './roles'
import { folded } from './variants'

/** What a label of a line of data says its value is. */
export type LabelMeaning =
  | 'date'
  | 'source'
  | 'author'
  | 'credit'
  | 'originalHeadline'
  | 'headline'
  | 'kicker'
  | 'subhead'
  | 'section'
  | 'keywords'
  | 'abstract'
  | 'slug'
  | 'place'
  | 'nothing'
  /** A label nobody here knows: it only says where the value before it ends. */
  | 'strange'

/** One label and its value, as printed; the value may be empty. */
export interface Labelled {
  readonly meaning: LabelMeaning
  readonly label: string
  readonly value: string
  readonly roles: readonly CreditRole[]
}

/**
 * The labels and values of a line of data, or null where the line is something else.
 *
 * The labels part the line, not its white space: `日期: 来源:某网收集编辑:某人` are three, the first
 * without a value. A date or time that stands before the first label is a `date` of its own.
 */
export function readLabels(line: string): readonly Labelled[] | null {
  const text = line.replace(/[\u00a0\u3000]/g, ' ').trim()
  if (text === '' || text.length > 300) return null
  const marks = withWholeSubject([...folded(text).matchAll(labelPattern)])
  const first = marks[0]
  if (first === undefined) return bracketed(text) ?? bareSource(text)
  const before = text
    .slice(0, first.index)
    .replace(/[\s|｜/]+$/, '')
    .trim()
  if (before !== '' && !/^[\d\s年月日:：\-/.时分秒,星期一二三四五六天[\]【】（）()]+$/.test(before))
    return null
  const values = marks.flatMap((mark, index) => {
    const end = marks[index + 1]?.index ?? text.length
    const value = text.slice(mark.index + mark[0].length, end)
    const strange = strangeLabel(value)
    const known = labelled(mark[1] ?? mark[2] ?? '', value.slice(0, strange))
    return strange === value.length ? [known] : [known, stranger(value.slice(strange))]
  })
  if (values.some(({ value }) => value.length > 160 || /[。！？]./.test(value))) return null
  return before === ''
    ? values
    : [{ meaning: 'date', label: '', value: before, roles: [] }, ...values]
}

/** Whether a text is the name of a label and nothing more: `来源`, `作者`, `编 辑`, `Author`. */
export function isBareLabel(text: string): boolean {
  const bare = folded(text).replace(/\s/g, '')
  if (bare === '' || bare.length > 12) return false
  return labelNames.has(bare.toLowerCase())
}

/** `主题：投稿：桥头的早市`: what stands at once behind the label of a headline is the headline's. */
function withWholeSubject(marks: readonly RegExpExecArray[]): readonly RegExpExecArray[] {
  const [first, second] = marks
  if (first === undefined || second === undefined) return marks
  const isHeadline = byName.get((first[1] ?? first[2] ?? '').toLowerCase()) === 'headline'
  const touches = first.index + first[0].length === second.index
  return isHeadline && touches ? [first] : marks
}

function stranger(text: string): Labelled {
  const [label = '', value = ''] = text.split(/\s*[:：]\s*/, 2)
  return { meaning: 'strange', label, value: value.trim(), roles: [] }
}

/** Where a label that this does not know begins in a value: it parts the line as well, `监制：甲 执行：乙`. */
function strangeLabel(value: string): number {
  const strange = /[\s|｜]([\u3400-\u9fff]{2,6}\s*[:：])/.exec(value.slice(1))
  return strange === null ? value.length : strange.index + 2
}

/** `【作者】李禾 周小满`: a label in brackets. One for people needs names behind it: `【视频】新桥通车` is a headline. */
function bracketed(text: string): readonly Labelled[] | null {
  const match = /^[【[〔]\s*([^【】[\]〔〕]{1,12}?)\s*[】\]〕]\s*(.{0,160})$/.exec(text)
  const [, label = '', value = ''] = match ?? []
  if (match === null || !isBareLabel(label)) return null
  const read = labelled(folded(label), value)
  if (read.meaning !== 'credit') return [read]
  const names = readNames(read.value)
  const isNames = names.every(({ name, kind }) => kind === 'organisation' || isChineseName(name))
  return names.length > 0 && isNames ? [read] : null
}

/** `2026年11月22日 来源 清溪日报`: a source's label whose colon was lost; the name must be an outlet's. */
function bareSource(text: string): readonly Labelled[] | null {
  const match =
    /^([\d\s年月日:：\-/.时分秒|｜]*)(来源|稿源|信息来源|文章来源)[\s/／|｜·]*(\S{2,20})$/.exec(
      text,
    )
  const [, before = '', label = '', value = ''] = match ?? []
  if (!isOutlet(value)) return null
  const source: Labelled = { meaning: 'source', label, value, roles: [] }
  const date = before.trim().replace(/[|｜\s]+$/, '')
  return date === '' ? [source] : [{ meaning: 'date', label: '', value: date, roles: [] }, source]
}

const meanings: Readonly<Record<string, LabelMeaning>> = {
  ...words(
    'date',
    '日期 时间 发布时间 发布日期 发表时间 更新时间 编辑时间 发稿时间 来源时间 投稿时间 报送时间 出版 出版时间 刊出 刊发 刊发时间 发布 上传时间 建立时间 创建时间 Date Published Updated Posted',
  ),
  ...words(
    'source',
    '来源 稿源 信息来源 文章来源 新闻来源 稿件来源 出处 来源于 转自 本文转自 转载自 原载 文章来自 Source',
  ),
  ...words('author', '作者 署名 Author Byline'),
  ...words('originalHeadline', '原标题 原题 原题为 原标题为'),
  ...words(
    'headline',
    '标题 主题 主标题 正题 大标题 题目 稿件名称 稿件标题 稿件题目 文章标题 新闻标题 Headline Title Subject',
  ),
  ...words('kicker', '引题 肩题 眉题 Kicker'),
  ...words('subhead', '副题 副标题 Subhead Subtitle Subheadline'),
  ...words('section', '栏目 频道 所属栏目 版面 Section Category'),
  ...words('keywords', '关键词 关键字 标签 Keywords Tags'),
  ...words('abstract', '摘要 导语 内容提要 提要 Summary Abstract'),
  ...words('slug', 'Slug Slugline'),
  ...words('place', '地点 采写地点'),
  ...words(
    'nothing',
    '点击 点击数 点击量 浏览 浏览量 浏览次数 阅读 阅读量 阅读数 阅读次数 人气 评论 发布于 发表于 字号 字体 字体大小 分享到 分享 打印 Views Share',
  ),
}

/** What a message says of itself and its sender: no field of a story, and not to be printed. */
const ofTheMessage =
  '正文 单位 稿件类型 稿件类别 体裁 字数 联系方式 联系电话 电话 手机 手机号 联系人 邮箱 电子邮箱 邮编 地址 通讯地址 银行账号 账号 开户行 开户名 户名 身份证号 微信 微信号 发件人 收件人 抄送 发送时间 From To Cc Sent Phone E-mail Email Tel'

const byName: ReadonlyMap<string, LabelMeaning> = new Map(
  [
    ...Object.entries(meanings),
    ...ofTheMessage.split(' ').map((word) => [word, 'strange'] as const),
  ].map(([word, meaning]) => [word.toLowerCase(), meaning]),
)

const creditLabels = roleWords.map(({ word }) => word).filter((word) => word.length > 1)

const labelNames: ReadonlySet<string> = new Set(
  [...byName.keys(), ...creditLabels].map((word) => word.toLowerCase()),
)

const labelPattern = (() => {
  const names = [...Object.keys(meanings), ...ofTheMessage.split(' ')]
  const chinese = [...names, ...creditLabels].filter((word) => /[\u3400-\u9fff]/.test(word))
  const english = names.filter((word) => /^[A-Z]/.test(word))
  const longestFirst = (list: readonly string[]) =>
    [...list]
      .sort((a, b) => b.length - a.length)
      .map((word) => Array.from(word, spaced).join('[ ]*'))
  return new RegExp(
    `[\\[【（(|｜]?\\s*(${longestFirst(chinese).join('|')})\\s*[:：]\\s*|(?:^|[\\s|])(${english.join('|')})\\s*:\\s*`,
    'gi',
  )
})()

function labelled(label: string, value: string): Labelled {
  const bare = label.replace(/\s/g, '')
  const trimmed = value
    .replace(/^[\s|｜]+|[\s|｜]+$/g, '')
    .replace(/\s*[【[(（]?\s*(?:字号|字体|大\s+中\s+小|打印|浏览|纠错|我要|分享).*$/, '')
    .replace(/(?<![（([【][^（([【]*)[\]】）)]$/, '')
    .trim()
  const meaning = byName.get(bare.toLowerCase())
  if (meaning !== undefined) return { meaning, label, value: trimmed, roles: [] }
  return { meaning: 'credit', label, value: trimmed, roles: roleWord(bare)?.roles ?? [] }
}

function spaced(character: string): string {
  return character.replace(/[/]/g, '\\/')
}

function words(meaning: LabelMeaning, list: string): Readonly<Record<string, LabelMeaning>> {
  return Object.fromEntries(list.split(' ').map((word) => [word, meaning]))
}
