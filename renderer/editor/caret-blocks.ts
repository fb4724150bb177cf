import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { ResolvedPos } from '@tiptap/pm/model'

/**
 * Marks the outermost blocks that hold the ends of the selection, and those next to them, so that the
 * style sheet keeps them laid out wherever they are.
 *
 * Blocks out of sight are not laid out (`content-visibility`), and a block that came into being below the
 * fold is out of sight until the next frame. A letter typed before that frame has no place Chromium could
 * put the caret at: it loses it to the list or page around the block, and the following letters land
 * before the first. An arrow key that leads out of a block needs the lines of the next.
 */
export const caretBlocks = Extension.create({
  name: 'caretBlocks',
  addProseMirrorPlugins: () => [
    new Plugin<CaretBlocks>({
      key: pluginKey,
      state: {
        init: (_, state) => marked(state),
        apply: (transaction, before, _, state) =>
          transaction.docChanged || !sameBlocks(before.blocks, blocksOf(state))
            ? marked(state)
            : before,
      },
      props: {
        decorations: (state) => pluginKey.getState(state)?.decorations,
      },
    }),
  ],
})

interface Block {
  readonly from: number
  readonly to: number
  readonly mark: 'has-caret' | 'near-caret'
}

interface CaretBlocks {
  readonly blocks: readonly Block[]
  readonly decorations: DecorationSet
}

const pluginKey = new PluginKey<CaretBlocks>('caretBlocks')

function marked(state: EditorState): CaretBlocks {
  const blocks = blocksOf(state)
  const decorations = blocks.map(({ from, to, mark }) => Decoration.node(from, to, { class: mark }))
  return { blocks, decorations: DecorationSet.create(state.doc, decorations) }
}

function blocksOf({ selection }: EditorState): readonly Block[] {
  const found = new Map<number, Block>()
  for (const block of [...blocksAt(selection.$head), ...blocksAt(selection.$anchor)])
    if (block.mark === 'has-caret' || !found.has(block.from)) found.set(block.from, block)
  return [...found.values()]
}

/** Between two blocks there is none that holds the place. */
function blocksAt(place: ResolvedPos): readonly Block[] {
  const isBetween = place.depth === 0
  const [from, to] = isBetween ? [place.pos, place.pos] : [place.before(1), place.after(1)]
  const index = place.index(0)
  const before = place.doc.maybeChild(index - 1)
  const after = place.doc.maybeChild(isBetween ? index : index + 1)
  return [
    ...(isBetween ? [] : [{ from, to, mark: 'has-caret' as const }]),
    ...(before === null ? [] : [near(from - before.nodeSize, from)]),
    ...(after === null ? [] : [near(to, to + after.nodeSize)]),
  ]
}

function near(from: number, to: number): Block {
  return { from, to, mark: 'near-caret' }
}

function sameBlocks(some: readonly Block[], others: readonly Block[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ from, to, mark }, at) => {
      const other = others[at]
      return other?.from === from && other.to === to && other.mark === mark
    })
  )
}
