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
  if (line.length > 1000) return null
  const text = withColons(line.replace(/[\u00a0\u3000]/g, ' ').trim())
  if (text === '' || text.length > 300) return null
  const said = saidSource(text)
  if (said !== null) return said
  const marks = withWholeSubject([...folded(text).matchAll(labelPattern)])
  const first = marks[0]
  if (first === undefined) return bracketed(text) ?? bareSource(text)
  const before = text
    .slice(0, first.index)
    .replace(/[\s|｜/]+$/, '')
    .trim()
  const isDate = /^[\d\s年月日:：\-/.时分秒,星期一二三四五六天[\]【】（）()]+$/.test(before)
  const strangers = before === '' || isDate ? [] : strangersIn(before)
  if (strangers === null) return null
  const values = marks.flatMap((mark, index) => {
    const end = marks[index + 1]?.index ?? text.length
    const value = insideBracket(mark[0], text.slice(mark.index + mark[0].length, end))
    const strange = strangeLabel(value)
    const known = labelled(mark[1] ?? mark[2] ?? '', value.slice(0, strange))
    return strange === value.length ? [known] : [known, stranger(value.slice(strange))]
  })
  if (values.some(({ value }) => value.length > 160 || /[。！？]./.test(value))) return null
  return isDate
    ? [{ meaning: 'date', label: '', value: before, roles: [] }, ...values]
    : [...strangers, ...values]
}

/** Labels with a stroke behind them, as accounts print them, with a colon: `来源 | 清溪日报`. */
function withColons(text: string): string {
  return /[|｜丨│┃︱∣❘]/.test(text) ? text.replace(stroked, '$1：') : text
}

/** The labels that nobody here knows before the first known one: `录入：李禾 时间：2026-11-22`; null for other words. */
function strangersIn(before: string): readonly Labelled[] | null {
  const pieces = before.split(/(?<=\S)\s+(?=[\u3400-\u9fff]{2,6}\s*[:：])/)
  const isEach = pieces.every((piece) =>
    /^[\u3400-\u9fff]{2,6}\s*[:：]\s*[^\s:：，。][^:：，。]{0,30}$/.test(piece),
  )
  return isEach ? pieces.map(stranger) : null
}

/** What a bracket before a label opens ends where it closes: `[编辑：李禾] 复制链接 打印`. */
function insideBracket(label: string, value: string): string {
  const close = /^[[【（(]/.test(label) ? value.search(/[\]】）)]/) : -1
  return close < 0 || /[[【（(]/.test(value.slice(0, close)) ? value : value.slice(0, close)
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

/** `以下文章来源于某某，作者李禾`, `本文来自公众号“某某”，作者：李禾，编辑：周满，经授权发布`: a sentence that stands for labels. */
function saidSource(text: string): readonly Labelled[] | null {
  const match = toldSource.exec(text)
  if (match === null) return null
  const [, name = '', author = '', editor = ''] = match
  return [
    { meaning: 'source', label: '来源', value: name, roles: [] },
    ...(author === '' ? [] : [labelled('作者', author)]),
    ...(editor === '' ? [] : [labelled('编辑', editor)]),
  ]
}

const toldSource =
  /^[（(]?(?:以下文章|以下内容|本文|文章|稿件)(?:来源于|来源自|来自|转自|转载自)\s*(?:微信)?(?:公众号|订阅号|视频号)?\s*[:：]?\s*[“"「《]?([^，。,！？\s：:“”"「」《》（(]{2,20})[”"」》]?(?:\s*[（(][^（）()]{2,30}[）)])?(?:[，,\s]+(?:原文)?作者\s*[:：]?\s*([^\s，,。：:]{2,16}))?(?:[，,\s]+(?:责任编辑|责编|编辑)\s*[:：]\s*([^\s，,。：:]{2,16}))?(?:[，,\s][^，,。：:]{0,20}(?:授权|转载|发布|发表|整理)[^，,。：:]{0,12})?[。]?[）)]?$/

const meanings: Readonly<Record<string, LabelMeaning>> = {
  ...words(
    'date',
    '日期 时间 发布时间 发布日期 发表时间 更新时间 编辑时间 发稿时间 出版日期 见报日期 刊发日期 出刊日期 来源时间 投稿时间 报送时间 出版 出版时间 刊出 刊发 刊发时间 发布 上传时间 建立时间 创建时间 Date Published Updated Posted',
  ),
  ...words(
    'source',
    '来源 稿源 报纸 报刊名称 媒体名称 信息来源 文章来源 新闻来源 稿件来源 本文来源 内容来源 消息来源 资讯来源 出处 来源于 转自 本文转自 转载自 原载 摘自 文章来自 来自 Source',
  ),
  ...words(
    'author',
    '作者 署名 文章作者 本文作者 原作者 撰文者 撰写 撰写人 主笔 本版撰稿 Author Byline',
  ),
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
    '版次 版名 版号 期号 点击 点击数 点击量 浏览 浏览量 浏览次数 阅读 阅读量 阅读数 阅读次数 人气 评论 发布于 发表于 字号 字体 字体大小 分享到 分享 打印 Views Share',
  ),
}

/** What a message says of itself and its sender: no field of a story, and not to be printed. */
const ofTheMessage =
  '正文 单位 稿件类型 稿件类别 体裁 字数 联系方式 联系电话 电话 手机 手机号 联系人 邮箱 电子邮箱 邮编 地址 通讯地址 银行账号 账号 开户行 开户名 户名 身份证号 微信 微信号 发件人 收件人 抄送 发送时间 图片来源 图源 视频来源 题图来源 作者单位 发布者 发布人 From To Cc Sent Phone E-mail Email Tel'

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
  const chinese = names.filter((word) => /[\u3400-\u9fff]/.test(word))
  const english = names.filter((word) => /^[A-Z]/.test(word))
  const longestFirst = (list: readonly string[]) =>
    [...list]
      .sort((a, b) => b.length - a.length)
      .map((word) => Array.from(word, spaced).join('[ ]*'))
  return new RegExp(
    `[\\[【（(|｜]?\\s*(${longestFirst(chinese).join('|')}|(?:见习|实习|首席|资深|学生|校园|特约|特派|全媒体|本报|本网|值班|执行|轮值)?(?:${longestFirst(creditLabels).join('|')}))\\s*[:：]\\s*|(?:^|[\\s|])(${english.join('|')})\\s*:\\s*`,
    'gi',
  )
})()

/** What says who somebody is may stand with a stroke instead of a colon; nothing else may. */
const stroked = (() => {
  const source = Object.keys(
    words('source', '来源 稿源 信息来源 文章来源 本文来源 内容来源 作者 本文作者 文章作者'),
  )
  const names = [...source, ...creditLabels].sort((a, b) => b.length - a.length)
  return new RegExp(
    `(?<=^|[\\s|｜；;])(${names.join('|').replace(/\//g, '\\/')})\\s*[|｜丨│┃︱∣❘]\\s*(?=\\S)`,
    'g',
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
