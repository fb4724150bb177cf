import * as v from 'valibot'
import { entryIdSchema, lineSchema, personIdSchema } from './fields'

/** What a person did for a story. The order is that of a printed credit block. */
export const creditRoles = [
  'reporter', // 记者
  'correspondent', // 通讯员
  'internReporter', // 实习记者
  'specialCorrespondent', // 特约记者
  'photographer', // 摄影
  'video', // 摄像
  'graphics', // 制图
  'translator', // 编译
  'contributor', // 供稿
  'data', // 数据
  'editor', // 编辑
  'responsibleEditor', // 责任编辑
  'proofreader', // 校对
  'reviewer', // 审核
  'producer', // 监制
  'collector', // 收集编辑
] as const

export type CreditRole = (typeof creditRoles)[number]

/** Roles whose holders are authors of the text, in the sense of schema.org and of a byline. */
export const authorRoles: readonly CreditRole[] = [
  'reporter',
  'correspondent',
  'internReporter',
  'specialCorrespondent',
  'translator',
  'contributor',
  'data',
]

/** Roles whose holders stand in the byline, not in the credit block, unless somebody says otherwise. */
export const bylineRoles: readonly CreditRole[] = [
  ...authorRoles,
  'photographer',
  'video',
  'graphics',
]

/**
 * One person's part in a story. One person may hold several credits; their order is the order of print.
 * `kind` is `organisation` where a unit stands in a person's place (a press office as 通讯员); absent means a person.
 */
export const creditSchema = v.strictObject({
  id: entryIdSchema,
  personId: v.exactOptional(personIdSchema),
  kind: v.exactOptional(v.picklist(['person', 'organisation'])),
  name: lineSchema,
  role: v.picklist(creditRoles),
  affiliation: v.exactOptional(lineSchema),
  showInByline: v.boolean(),
})

export type Credit = Readonly<v.InferOutput<typeof creditSchema>>
