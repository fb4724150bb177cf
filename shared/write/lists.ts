import * as v from 'valibot'
import { creditRoles } from '../article/credit'
import { entryIdSchema, languageTagSchema, lineSchema } from '../article/fields'
import { wantedFields } from '../article/wanted'
import { bodySchema } from '../document/body'
import { expansionSchema } from './expansion'

const named = v.pipe(lineSchema, v.minLength(1))

/** A piece of text that is always the same: who to ring, how to listen, what the paper is. */
export const standingTextSchema = v.strictObject({
  id: entryIdSchema,
  name: named,
  /** Typed behind a slash it finds the piece, beside its name. */
  code: lineSchema,
  body: bodySchema,
})

/** How a kind of story begins: a court report, the weather, an obituary. */
export const templateSchema = v.strictObject({
  id: entryIdSchema,
  name: named,
  language: languageTagSchema,
  headline: lineSchema,
  slugline: lineSchema,
  /** Path of the site's sections, outermost first. */
  sections: v.array(lineSchema),
  /** Who a story of this kind needs; a name is '' until somebody is known. */
  credits: v.array(v.strictObject({ role: v.picklist(creditRoles), name: lineSchema })),
  /** The skeleton, with prompts in double brackets. */
  body: bodySchema,
  /** In characters (Chinese) or words (English). */
  plannedLength: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  wanted: v.array(v.picklist(wantedFields)),
})

/** A wording by the language of the story; '' is the shipped one. */
const wordingSchema = v.strictObject({ zh: lineSchema, en: lineSchema })

/** What a newsroom gave its writers. Shipped empty; kept in the library's desk file. */
export const writingListsSchema = v.strictObject({
  expansions: v.array(expansionSchema),
  standing: v.array(standingTextSchema),
  templates: v.array(templateSchema),
  day: wordingSchema,
  dateline: v.strictObject({ agency: lineSchema, place: lineSchema, ...wordingSchema.entries }),
})

export type StandingText = Readonly<v.InferOutput<typeof standingTextSchema>>
export type Template = Readonly<v.InferOutput<typeof templateSchema>>
export type WritingLists = Readonly<v.InferOutput<typeof writingListsSchema>>

/** Before a newsroom said anything. */
export const emptyWriting: WritingLists = {
  expansions: [],
  standing: [],
  templates: [],
  day: { zh: '', en: '' },
  dateline: { agency: '', place: '', zh: '', en: '' },
}

/** One of each, to be looked at and replaced. Never put in unasked. */
export const exampleWriting: WritingLists = {
  ...emptyWriting,
  expansions: [
    { short: 'qxsl', long: '清溪市图书馆', atOnce: false },
    { short: ';ps', long: 'a spokesperson for the council said', atOnce: true },
  ],
  standing: [
    {
      id: '0190a5c2-0000-7000-8000-00000000e001',
      name: '新闻热线',
      code: 'rx',
      body: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: '新闻热线：', marks: [{ type: 'bold' }] },
              { type: 'text', text: '如有线索，请拨打 000-0000 0000。' },
            ],
          },
        ],
      },
    },
  ],
  templates: [
    {
      id: '0190a5c2-0000-7000-8000-00000000e002',
      name: '会议消息',
      language: 'zh-CN',
      headline: '【【谁】】召开【【什么会】】',
      slugline: '会议-',
      sections: ['要闻'],
      credits: [
        { role: 'reporter', name: '' },
        { role: 'responsibleEditor', name: '' },
      ],
      body: {
        type: 'doc',
        content: [
          '【【导语：何时、何地、谁召开什么会，定了什么】】',
          '【【谁讲话，要点】】',
          '【【下一步怎么办，何时见效】】',
        ].map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
      },
      plannedLength: 600,
      wanted: ['abstract', 'dateline', 'keywords'],
    },
    {
      id: '0190a5c2-0000-7000-8000-00000000e003',
      name: 'Council meeting',
      language: 'en',
      headline: '[[What the council decided]]',
      slugline: 'council-',
      sections: ['Local'],
      credits: [
        { role: 'reporter', name: '' },
        { role: 'responsibleEditor', name: '' },
      ],
      body: {
        type: 'doc',
        content: [
          '[[Who decided what, and whom it touches]]',
          '[[How they voted; the strongest voice for and against]]',
          '[[What happens next, and when]]',
        ].map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
      },
      plannedLength: 400,
      wanted: ['abstract', 'keywords'],
    },
  ],
}
