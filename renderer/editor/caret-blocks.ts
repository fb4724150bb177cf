import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { ResolvedPos } from '@tiptap/pm/model'

/**
 * Marks the outermost blocks that hold the ends of the selection, so that the style sheet keeps them laid
 * out wherever they are.
 *
 * Blocks out of sight are not laid out (`content-visibility`), and a block that came into being below the
 * fold is out of sight until the next frame. A letter typed before that frame has no place Chromium could
 * put the caret at: it loses it to the list or page around the block, and the following letters land
 * before the first.
 */
export const caretBlocks = Extension.create({
  name: 'caretBlocks',
  addProseMirrorPlugins: () => [
    new Plugin<CaretBlocks>({
      key: pluginKey,
      state: {
        init: (_, state) => marked(state),
        apply: (transaction, before, _, state) =>
          transaction.docChanged || !sameEnds(before.ends, endsOf(state)) ? marked(state) : before,
      },
      props: {
        decorations: (state) => pluginKey.getState(state)?.decorations,
      },
    }),
  ],
})

/** Start and end of the block of the selection's head, then of its anchor. */
type Ends = readonly [number, number, number, number]

interface CaretBlocks {
  readonly ends: Ends
  readonly decorations: DecorationSet
}

const pluginKey = new PluginKey<CaretBlocks>('caretBlocks')

function marked(state: EditorState): CaretBlocks {
  const ends = endsOf(state)
  const [head, afterHead, anchor, afterAnchor] = ends
  const blocks =
    head === anchor
      ? [[head, afterHead]]
      : [
          [head, afterHead],
          [anchor, afterAnchor],
        ]
  const decorations = blocks.flatMap(([from = 0, to = 0]) =>
    from < to ? [Decoration.node(from, to, { class: 'has-caret' })] : [],
  )
  return { ends, decorations: DecorationSet.create(state.doc, decorations) }
}

function endsOf({ selection }: EditorState): Ends {
  return [...blockAt(selection.$head), ...blockAt(selection.$anchor)]
}

/** Both the same where the place is between blocks. */
function blockAt(place: ResolvedPos): readonly [number, number] {
  return place.depth === 0 ? [place.pos, place.pos] : [place.before(1), place.after(1)]
}

function sameEnds(one: Ends, other: Ends): boolean {
  return one.every((end, at) => end === other[at])
}
