import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { entryIdSchema, lineSchema } from '../../article/fields'

/** The themes that come with the program. */
export const shippedThemeKeys = ['news', 'feature', 'photo', 'brief', 'notice'] as const
export type ShippedThemeKey = (typeof shippedThemeKeys)[number]

/** What search engines may do with a story's page beyond finding it. */
export const robotsRules = ['all', 'noarchive', 'nosnippet'] as const
export type RobotsRule = (typeof robotsRules)[number]

/** All a page is made from besides the story: where its parts stand, how it looks. */
export interface PageTheme {
  readonly template: string
  readonly style: string
  readonly robots: RobotsRule
}

const look = {
  template: v.pipe(v.string(), v.maxLength(50_000)),
  style: v.pipe(v.string(), v.maxLength(200_000)),
  robots: v.picklist(robotsRules),
}

export const pageThemeSchema = v.strictObject(look)

/** A copy a newsroom made, and changed as it liked. */
export const ownThemeSchema = v.strictObject({
  id: entryIdSchema,
  name: v.pipe(lineSchema, v.minLength(1), v.maxLength(100)),
  /** What it was copied from, and is put back to. */
  base: v.picklist(shippedThemeKeys),
  ...look,
})

/** A shipped theme, or the id of one's own. */
const themeKeySchema = v.union([v.picklist(shippedThemeKeys), entryIdSchema])

export const ruleKinds = ['section', 'keyword'] as const

/** Which theme the stories of a target get: the first rule that fits, else the usual one. */
export const themeChoiceSchema = v.strictObject({
  target: v.pipe(lineSchema, v.minLength(1)),
  usual: themeKeySchema,
  rules: v.pipe(
    v.array(
      v.strictObject({
        by: v.picklist(ruleKinds),
        /** Name of a section anywhere in a story's path, or one of its keywords. */
        is: v.pipe(lineSchema, v.minLength(1)),
        theme: themeKeySchema,
      }),
    ),
    v.maxLength(100),
  ),
})

/** What a newsroom made of its themes. Kept in the library's desk file. */
export const themesSchema = v.strictObject({
  own: v.pipe(v.array(ownThemeSchema), v.maxLength(50)),
  choices: v.array(themeChoiceSchema),
})

/** What a receipt keeps of the theme a page was made with. */
export const usedThemeSchema = v.strictObject({
  /** A shipped theme's key, or the name of the newsroom's own at that time. */
  name: lineSchema,
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal')),
})

export type OwnTheme = Readonly<v.InferOutput<typeof ownThemeSchema>>
export type ThemeKey = v.InferOutput<typeof themeKeySchema>
export type ThemeChoice = Readonly<v.InferOutput<typeof themeChoiceSchema>>
export type Themes = Readonly<v.InferOutput<typeof themesSchema>>
export type UsedTheme = Readonly<v.InferOutput<typeof usedThemeSchema>>

/** Before a newsroom said anything: every story gets the shipped news theme. */
export const noThemes: Themes = { own: [], choices: [] }

/** SHA-256 of a theme as pages are made with it: another template, style sheet or rule has another. */
export function themeHash({ template, style, robots }: PageTheme): string {
  const text = JSON.stringify([template, style, robots])
  return bytesToHex(sha256(new TextEncoder().encode(text)))
}

/** Whether the key is that of a theme that came with the program. */
export function isShipped(key: ThemeKey): key is ShippedThemeKey {
  return (shippedThemeKeys as readonly string[]).includes(key)
}
