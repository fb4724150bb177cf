import { inReadingOrder, openComments } from '../../shared/article/comments'
import type { Person } from '../../shared/article/person'
import { textFields } from '../../shared/article/text-fields'
import { anchoredIn } from '../../shared/document/anchor-marks'
import type { ArticleView } from '../../shared/ipc'
import type { Room } from './room'

/** The open comments of an article as lines, in reading order, each with its answers below it. */
export function commentLines(
  { draft, internal }: Pick<ArticleView, 'draft' | 'internal'>,
  people: readonly Person[],
  room: Room,
): readonly string[] {
  const open = openComments(internal.comments)
  if (open.length === 0) return []
  const fields = textFields(draft, internal).map(({ path }) => path)
  const anchored = anchoredIn(internal.suggested?.body ?? draft.body)
  const said = ({ by, text }: Pick<(typeof open)[number], 'by' | 'text'>) => {
    const name = people.find(({ id }) => id === by)?.name ?? room.say('desk.log.somebody')
    return room.say('comment.line', { name, text: text.replace(/\s+/g, ' ') })
  }
  const ordered = inReadingOrder(open, fields, anchored)
  return [
    '',
    room.say('comment.lines', { count: open.length }),
    ...ordered.flatMap((comment) => [
      `  ${placeOf(comment, anchored, room)} ${said(comment)}`,
      ...(comment.replies ?? []).map((reply) => `    ${said(reply)}`),
    ]),
  ]
}

function placeOf(
  { id, field, quote }: ArticleView['internal']['comments'][number],
  anchored: readonly string[],
  room: Room,
): string {
  if (field === undefined) return `[${room.say('comment.place.story')}]`
  if (field !== 'body') return `[${field}]`
  const words = (quote?.text ?? '').replace(/[\s\ufffc]+/g, ' ')
  return anchored.includes(id) ? `[“${words}”]` : `[${room.say('comment.gone')} “${words}”]`
}
