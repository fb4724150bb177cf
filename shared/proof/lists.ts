import * as v from 'valibot'
import { daySchema, lineSchema } from '../article/fields'
import { ruleKeys } from './rule-keys'

/** A word the newsroom does not want, or writes otherwise. `right` '' only warns. */
export const termSchema = v.strictObject({
  wrong: v.pipe(lineSchema, v.minLength(1)),
  right: lineSchema,
  reason: lineSchema,
  /** Upper and lower case count as different. */
  matchCase: v.boolean(),
  /** Longer words in which it is right: nothing is said there. */
  except: v.array(lineSchema),
})

/** A person or body as the newsroom writes it. Titles hold from day to day; '' is open. */
export const registeredSchema = v.strictObject({
  name: v.pipe(lineSchema, v.minLength(1)),
  /** Forms that are known to be wrong. */
  wrong: v.array(v.pipe(lineSchema, v.minLength(1))),
  title: lineSchema,
  from: v.union([daySchema, v.literal('')]),
  until: v.union([daySchema, v.literal('')]),
})

/** What a newsroom told its proofreader. Shipped empty; kept in the library's desk file. */
export const proofListsSchema = v.strictObject({
  /** Between Chinese and Latin letters or digits: closed up, as papers do; a space; or as it comes. */
  spacing: v.picklist(['none', 'space', 'any']),
  /** Words that are spelt right here, though no dictionary has them. */
  words: v.array(v.pipe(lineSchema, v.minLength(1))),
  terms: v.array(termSchema),
  register: v.array(registeredSchema),
  /** Rules this newsroom does not use. */
  off: v.array(v.picklist(ruleKeys)),
})

export type Term = Readonly<v.InferOutput<typeof termSchema>>
export type Registered = Readonly<v.InferOutput<typeof registeredSchema>>
export type ProofLists = Readonly<v.InferOutput<typeof proofListsSchema>>

/** Before a newsroom said anything. */
export const emptyLists: ProofLists = {
  spacing: 'none',
  words: [],
  terms: [],
  register: [],
  off: [],
}

/** One of each, to be looked at and replaced: what the forms of the lists mean. Never put in unasked. */
export const exampleLists: ProofLists = {
  ...emptyLists,
  words: ['Clearbrook', 'riverwalk'],
  terms: [
    { wrong: '其它', right: '其他', reason: '本报统一用“其他”', matchCase: true, except: [] },
    {
      wrong: 'utilize',
      right: 'use',
      reason: 'The shorter word says the same',
      matchCase: false,
      except: [],
    },
  ],
  register: [
    {
      name: '林知夏',
      wrong: ['林知厦'],
      title: '清溪市图书馆馆长',
      from: '2024-03-01',
      until: '',
    },
  ],
}
