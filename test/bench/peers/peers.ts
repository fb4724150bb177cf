import { Editor, type JSONContent } from '@tiptap/core'
import { baseKeymap } from '@tiptap/pm/commands'
import { history } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import { Schema } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'
import { StarterKit } from '@tiptap/starter-kit'

/**
 * Editors alone, in the place of ours in the same window: the same text, type and width, and nothing of
 * ours round them. Put into the page by the benchmarks; no part of the program.
 */
const makers = { prosemirror, tiptap } as const

export type PeerKind = keyof typeof makers

/** What the script gives the page. */
export interface Peers {
  /** Shows the text in this editor; answers with the milliseconds until it was painted. */
  readonly show: (kind: PeerKind, content: JSONContent, beside: Element) => Promise<number>
  readonly close: (kind: PeerKind) => void
  /** Resolves once what the page is now is on the screen. */
  readonly painted: () => Promise<void>
}

declare global {
  interface Window {
    peers?: Peers
  }
}

const open = new Map<PeerKind, { readonly host: HTMLElement; readonly close: () => void }>()

window.peers = {
  show: async (kind, content, beside) => {
    const from = performance.now()
    const { host, page } = placeFor(kind)
    beside.after(host)
    open.set(kind, { host, close: makers[kind](page, content) })
    await painted()
    return performance.now() - from
  },
  close: (kind) => {
    const peer = open.get(kind)
    peer?.close()
    peer?.host.remove()
    open.delete(kind)
  },
  painted,
}

// The style sheet of our editor keeps blocks out of sight from being laid out; theirs does not.
const style = new CSSStyleSheet()
style.replaceSync('.peer .ProseMirror > * { content-visibility: visible }')
document.adoptedStyleSheets = [...document.adoptedStyleSheets, style]

function prosemirror(page: HTMLElement, content: JSONContent): () => void {
  const schema = new Schema({
    nodes: {
      doc: { content: 'block+' },
      paragraph: {
        content: 'text*',
        group: 'block',
        parseDOM: [{ tag: 'p' }],
        toDOM: () => ['p', 0],
      },
      text: {},
    },
  })
  const state = EditorState.create({
    doc: schema.nodeFromJSON(content),
    plugins: [history(), keymap(baseKeymap)],
  })
  const view = new EditorView(page, { state })
  // Tiptap leaves itself at its element in this way; whoever measures finds both alike.
  Object.assign(view.dom, { editor: { view } })
  return () => view.destroy()
}

function tiptap(page: HTMLElement, content: JSONContent): () => void {
  const editor = new Editor({ element: page, extensions: [StarterKit], content, injectCSS: false })
  return () => editor.destroy()
}

function placeFor(kind: PeerKind): { readonly host: HTMLElement; readonly page: HTMLElement } {
  const host = document.createElement('div')
  host.id = `peer-${kind}`
  host.className = 'peer'
  Object.assign(host.style, { height: '100%', overflowY: 'auto' })
  const page = document.createElement('div')
  Object.assign(page.style, {
    maxWidth: '42em',
    margin: '0 auto',
    font: '17px / 1.85 var(--font-story)',
    whiteSpace: 'break-spaces',
  })
  host.append(page)
  return { host, page }
}

function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve()
      port2.postMessage(null)
    })
  })
}
