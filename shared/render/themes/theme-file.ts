import * as v from 'valibot'
import { jsonFile, listsFromJson } from '../../lists/list-file'
import type { Result } from '../../result'
import { ownThemeSchema } from './theme'
import type { OwnTheme } from './theme'

/** First line of the file: what it is, and its version. */
const format = 'caibian/page-theme'

const { id: _, ...entries } = ownThemeSchema.entries
const fileSchema = v.strictObject(entries)

/** A theme as a JSON file, for another newsroom. */
export function themeJson({ id: _id, ...theme }: OwnTheme): string {
  return jsonFile(format, theme)
}

/** A theme from such a file. Refused with `refusal.invalid` naming what is not understood. */
export function themeFromFile(text: string): Result<Omit<OwnTheme, 'id'>> {
  return listsFromJson(text.replace(/^\ufeff/, ''), format, fileSchema)
}
