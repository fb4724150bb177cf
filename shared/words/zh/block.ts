import type { blockWords as english } from '../en/block'

/** The blocks of a news story beyond plain text. */
export const blockWords: Record<keyof typeof english, string> = {
  'block.insert': '插入内容块',
  'block.kind': '框的类型',
  'block.flatten': '转为普通正文',
  'block.remove': '删除此块',
  'block.questions': '问答',
  'block.questions.more': '再加一问',
  'block.facts': '资料框',
  'block.points': '要点',
  'block.points.title': '要点',
  'block.correction': '更正框',
  'block.correction.title': '更正',
  'block.timeline': '时间轴',
  'block.timeline.more': '再加一条',
  'block.captionedTable': '带标题的表格',
  'block.label.title': '标题',
  'block.label.question': '问题',
  'block.label.time': '时间',
  'block.label.caption': '表题',
  'block.text': '正文',
  'block.pictureGroup': '图片组',
  'block.footnote': '脚注',
  'block.footnote.sign': '注',
  'block.footnote.empty': '脚注文字',
  'block.text.answer': '回答',
}
