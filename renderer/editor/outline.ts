import type { Node } from '@tiptap/pm/model'

/** What can be gone to in a text. `box` is every block of news that is no running text. */
export type OutlineKind = 'heading' | 'picture' | 'table' | 'quote' | 'note' | 'box'

export interface OutlineEntry {
  readonly at: number
  readonly kind: OutlineKind
  /** 2 to 4 for headings; 0 for all else, which stands under the heading before it. */
  readonly level: number
  readonly text: string
}

/** Headings, pictures, tables and boxes of a text, in its order. `captionOf` knows the words of a picture. */
export function outlineOf(
  doc: Node,
  captionOf: (media: string) => string,
): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = []
  doc.forEach((node, at) => {
    const kind = kindOf(node)
    if (kind === null) return
    const caption = kind === 'picture' ? captionOf(String(node.attrs['media'])) : wordsOf(node)
    const level = kind === 'heading' ? Number(node.attrs['level']) : 0
    entries.push({ at, kind, level, text: caption.trim() })
  })
  return entries
}

/** Running text is no entry; of what is not known here, all is. */
const runningText: readonly string[] = [
  'paragraph',
  'bulletList',
  'orderedList',
  'blockquote',
  'horizontalRule',
]

const kinds: Readonly<Record<string, OutlineKind>> = {
  heading: 'heading',
  figure: 'picture',
  table: 'table',
  captionedTable: 'table',
  pullquote: 'quote',
  note: 'note',
}

function kindOf({ type }: Node): OutlineKind | null {
  return runningText.includes(type.name) ? null : (kinds[type.name] ?? 'box')
}

/** The first words in a block: its title, its caption or its beginning. */
function wordsOf(node: Node): string {
  let words = ''
  node.descendants((inner) => {
    if (words === '' && inner.isTextblock) words = inner.textContent
    return words === ''
  })
  return (node.isTextblock ? node.textContent : words).slice(0, 80)
}
