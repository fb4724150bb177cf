import { Extension, type Editor } from '@tiptap/core'
import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { v7 as newId } from 'uuid'
import type * as HtmlDoorModule from '../../shared/document/from-html'
import type { BodyNode } from '../../shared/document/body'
import { safeHref } from '../../shared/document/links'
import { normalText } from '../../shared/document/normal-form'
import { gapNear } from './blocks'

/** What a paste needs from around the text. */
export interface PasteTools {
  /** Takes pictures in and puts their figures at a place of the text, or where the caret is. */
  readonly addPictures: (files: readonly PictureBytes[], at?: number) => void
  readonly hasMedia: (id: string) => boolean
  readonly tellLost: (count: number) => void
}

export interface PictureBytes {
  readonly name: string
  readonly bytes: () => Promise<Uint8Array>
}

type HtmlDoor = typeof HtmlDoorModule

/** Loaded beside the first text, so that a paste finds it there. */
let door: HtmlDoor | null = null

export async function loadHtmlDoor(): Promise<HtmlDoor> {
  door ??= await import('../../shared/document/from-html')
  return door
}

/**
 * How text, HTML and pictures come in by the clipboard and by dropping.
 *
 * Foreign HTML goes through the one door of `shared/document/from-html.ts`; only what this editor
 * copied itself is read by ProseMirror, whose rules for it refuse what the grammar does not allow.
 */
export function pasteExtension(tools: PasteTools) {
  return Extension.create({
    name: 'pasting',
    priority: 950,
    addProseMirrorPlugins() {
      const { editor } = this
      let isPlain = false
      return [
        new Plugin({
          props: {
            handleDOMEvents: {
              keydown: (_view, event) => {
                isPlain = event.shiftKey
                return false
              },
            },
            handlePaste: (view, event) => paste(editor, view, event, isPlain, tools),
            handleDrop: (view, event, _slice, moved) =>
              moved ? false : drop(view, event, editor, tools),
            transformPasted: (slice) => withoutUnknownFigures(slice, tools),
            transformPastedText: (text, plain) => (plain ? cleanText(text) : text),
          },
        }),
      ]
    },
  })
}

function paste(
  editor: Editor,
  view: EditorView,
  event: ClipboardEvent,
  isPlain: boolean,
  tools: PasteTools,
): boolean {
  const clipboard = event.clipboardData
  if (clipboard === null || !view.editable) return false
  const html = clipboard.getData('text/html')
  const text = clipboard.getData('text/plain')
  if (linkSelection(editor, text)) return true
  if (isPlain) return false
  const pictures = picturesOf(clipboard.files)
  if (pictures.length > 0 && !/<(p|table|ul|ol|h\d)\b/i.test(html)) {
    tools.addPictures(pictures)
    return true
  }
  if (html === '' || isOwnCopy(html)) return false
  if (door !== null) insertHtml(view, door, html, tools)
  else void loadHtmlDoor().then((loaded) => insertHtml(view, loaded, html, tools))
  return true
}

function drop(view: EditorView, event: DragEvent, editor: Editor, tools: PasteTools): boolean {
  const transfer = event.dataTransfer
  if (transfer === null || !view.editable) return false
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
  const pictures = picturesOf(transfer.files)
  if (pictures.length > 0) {
    event.preventDefault()
    tools.addPictures(pictures, gapNear(editor, place?.pos ?? view.state.doc.content.size))
    return true
  }
  // Other files are for the importer, which listens further out.
  if (transfer.files.length > 0) return true
  const html = transfer.getData('text/html')
  if (html === '' || isOwnCopy(html)) return false
  event.preventDefault()
  if (place !== null) editor.commands.setTextSelection(place.pos)
  void loadHtmlDoor().then((loaded) => insertHtml(view, loaded, html, tools))
  return true
}

/** An address pasted over words makes them a link. */
function linkSelection(editor: Editor, text: string): boolean {
  const { selection } = editor.state
  const href = /^\S+$/.test(text.trim()) ? safeHref(text) : null
  if (href === null || selection.empty || !selection.$from.sameParent(selection.$to)) return false
  if (editor.state.doc.textBetween(selection.from, selection.to).trim() === '') return false
  return editor.commands.setMark('link', { href, title: null })
}

function insertHtml(view: EditorView, { bodyFromHtml }: HtmlDoor, html: string, tools: PasteTools) {
  if (view.isDestroyed) return
  const read = bodyFromHtml(html, { origin: 'foreign', newId })
  const inline = read.pictures.filter((picture) => picture.address.startsWith('data:'))
  const blocks = read.body.content.map(withoutFigures).filter((node) => node !== null)
  const nodes = blocks.map((block) => view.state.schema.nodeFromJSON(block))
  const isEmpty = nodes.every((node) => node.isTextblock && node.content.size === 0)
  if (!isEmpty) {
    const slice = sliceOf(nodes)
    view.dispatch(
      view.state.tr
        .replaceSelection(slice)
        .scrollIntoView()
        .setMeta('paste', true)
        .setMeta('uiEvent', 'paste'),
    )
  }
  if (inline.length > 0)
    tools.addPictures(
      inline.map((picture) => ({ name: 'picture', bytes: () => dataBytes(picture.address) })),
    )
  const lost = read.lost.length + read.pictures.length - inline.length
  if (lost > 0) tools.tellLost(lost)
}

/** Paragraphs at both ends join the text they are put into; anything else stays a block of its own. */
function sliceOf(nodes: readonly Node[]): Slice {
  const open = (node: Node | undefined) => (node?.type.name === 'paragraph' ? 1 : 0)
  return new Slice(Fragment.fromArray([...nodes]), open(nodes[0]), open(nodes.at(-1)))
}

function withoutFigures(node: BodyNode): BodyNode | null {
  if (node.type === 'figure') return null
  if (node.content === undefined || node.type === 'paragraph') return node
  const content = node.content.map(withoutFigures).filter((child) => child !== null)
  if (content.length === node.content.length) return { ...node, content }
  return content.length > 0 ? { ...node, content } : null
}

/** A figure copied from another article has no picture here. */
function withoutUnknownFigures(slice: Slice, tools: PasteTools): Slice {
  const unknown: Node[] = []
  slice.content.descendants((node) => {
    if (node.type.name === 'figure' && !tools.hasMedia(String(node.attrs['media'])))
      unknown.push(node)
  })
  if (unknown.length === 0) return slice
  return new Slice(knownOnly(slice.content, tools), slice.openStart, slice.openEnd)
}

function knownOnly(fragment: Fragment, tools: PasteTools): Fragment {
  const kept: Node[] = []
  fragment.forEach((node) => {
    const isUnknown = node.type.name === 'figure' && !tools.hasMedia(String(node.attrs['media']))
    if (!isUnknown) kept.push(node.isLeaf ? node : node.copy(knownOnly(node.content, tools)))
  })
  return Fragment.fromArray(kept)
}

function isOwnCopy(html: string): boolean {
  return /\sdata-pm-slice=/.test(html)
}

function cleanText(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(normalText)
    .join('\n')
}

function picturesOf(files: FileList): readonly PictureBytes[] {
  return [...files]
    .filter((file) => file.type.startsWith('image/'))
    .map((file) => ({
      name: file.name,
      bytes: async () => new Uint8Array(await file.arrayBuffer()),
    }))
}

function dataBytes(address: string): Promise<Uint8Array> {
  const base64 = address.slice(address.indexOf(',') + 1)
  return Promise.resolve(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)))
}
