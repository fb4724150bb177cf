import type { EditorAction } from '../editor/editor-action'
import type { StandingText } from '../../shared/write/lists'
import { insertStanding } from './inserting'

/** What the newsroom's own wording puts into a text. */
export const writeActions: readonly EditorAction[] = [
  {
    ...named('day', 'calendar', 'rq'),
    run: (_editor, tools) => tools.insertDay(),
  },
  {
    ...named('dateline', 'flag', 'dt xt'),
    run: (_editor, tools) => tools.insertDateline(),
  },
  {
    ...named('standing', 'story', 'gdwz cyd'),
    run: (_editor, tools) => tools.chooseStanding(),
  },
]

/** Each piece of standing text, by its name and its code. */
export function standingActions(pieces: readonly StandingText[]): readonly EditorAction[] {
  return pieces.map((piece) => ({
    ...named('standing', 'story', piece.code.toLowerCase()),
    id: `standing-${piece.id}`,
    name: piece.name,
    run: (editor) => insertStanding(editor, piece),
  }))
}

function named<Id extends string, Icon extends EditorAction['icon']>(
  id: Id,
  icon: Icon,
  initials: string,
) {
  return { id: id as string, word: `write.action.${id}` as const, icon, keys: null, initials }
}
