import type { Content } from './content'
import { sectionPath } from './section'

/** Fields a kind of story may ask for beside those no story can do without. */
export const wantedFields = [
  'kicker',
  'subhead',
  'abstract',
  'dateline',
  'sections',
  'keywords',
  'places',
  'subjects',
  'media',
  'related',
] as const
export type WantedField = (typeof wantedFields)[number]

/** Whether a field that is wanted has something in it. */
export function hasField(content: Content, field: WantedField): boolean {
  switch (field) {
    case 'sections':
      return sectionPath(content.sections).length > 0
    case 'dateline':
      return content.dateline !== undefined
    case 'kicker':
    case 'subhead':
    case 'abstract':
      return (content[field] ?? '').trim() !== ''
    default:
      return content[field].length > 0
  }
}
