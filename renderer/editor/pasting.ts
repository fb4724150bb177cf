import { Extension, type Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { Plugin, Selection } from '@tiptap/pm/state'
import { CellSelection, TableMap, handlePaste as pasteCells, isInTable } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import { v7 as newId } from 'uuid'
import type { MediaUse } from '../../shared/article/content'
import type { Lost } from '../../shared/document/html-reading'
import { safeHref } from '../../shared/document/links'
import { normalText } from '../../shared/document/normal-form'
import type * as HtmlDoorModule from '../../shared/document/pasted'
import { gapNear } from './blocks'
import { copySerializer, isOwnCopy, usesIn, withFigures } from './own-copies'
import { insertBlocks, insertSlice, takeOutFigures } from './paste-insert'

/** What a paste needs from around the text. */
export interface PasteTools {
  /** Takes pictures in and puts their figures at a place of the text, or where the caret is. */
  readonly addPictures: (files: readonly PictureBytes[], at?: number) => void
  readonly findMedia: (id: string) => MediaUse | null
  /** Takes in the pictures whose figures already stand in the text. */
  readonly fill: (pictures: readonly FigurePicture[]) => void
  /** Adds uses of pictures of the same library, whose figures are about to stand in the text. */
  readonly bring: (uses: readonly MediaUse[]) => void
  /** Says what a paste could not keep, and what still lies on the web. */
  readonly report: (lost: readonly Lost[], waiting: readonly WaitingPicture[]) => void
}

/** A picture, or a clip, that is to be taken in. */
export interface PictureBytes {
  readonly name: string
  readonly what?: 'clips'
  /** In bytes, where that is known before they are read. */
  readonly size?: number
  readonly bytes: () => Promise<Uint8Array>
}

type Words = Pick<MediaUse, 'caption' | 'credit' | 'alt'>

/** A picture for the figure `id`. */
export interface FigurePicture extends PictureBytes, Words {
  readonly id: string
}

/** A picture on the web that nobody has fetched yet, and where its figure belongs. */
export interface WaitingPicture extends Words {
  readonly id: string
  readonly address: string
  readonly at: number
}

type HtmlDoor = typeof HtmlDoorModule

/** Loaded beside the first text, so that a paste finds it there. */
let door: HtmlDoor | null = null

export async function loadHtmlDoor(): Promise<HtmlDoor> {
  door ??= await import('../../shared/document/pasted')
  return door
}

/**
 * How text, HTML and pictures come in by the clipboard and by dropping (docs/decisions/0016-paste.md).
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
      let copied: ReadonlyMap<string, MediaUse> = new Map()
      return [
        new Plugin({
          props: {
            handleDOMEvents: {
              keydown: (_view, event) => {
                isPlain = event.shiftKey && event.key.toLowerCase() === 'v'
                return false
              },
              keyup: () => {
                isPlain = false
                return false
              },
            },
            handlePaste: (view, event, slice) =>
              paste(editor, view, event, { slice, isPlain }, tools),
            handleDrop: (view, event, _slice, moved) => {
              setApart(view)
              return moved ? false : drop(view, event, editor, tools)
            },
            clipboardSerializer: copySerializer(editor.schema, tools.findMedia),
            // Foreign HTML is read below, by the one door, and need not be made a page of here.
            transformPastedHTML: (html) => {
              copied = usesIn(html)
              return isOwnCopy(html) ? html : ''
            },
            transformPasted: (slice) => {
              const uses = copied
              copied = new Map()
              return withKnownFigures(slice, uses, tools)
            },
            transformPastedText: cleanText,
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
  { slice, isPlain }: { readonly slice: Slice; readonly isPlain: boolean },
  tools: PasteTools,
): boolean {
  const clipboard = event.clipboardData
  if (clipboard === null || !view.editable) return false
  const html = clipboard.getData('text/html')
  const text = clipboard.getData('text/plain')
  if (linkSelection(editor, text)) return true
  setApart(view)
  if (isPlain) return insertWhole(view, slice)
  const pictures = picturesOf(clipboard.files)
  if (pictures.length > 0 && !isPage(html)) {
    tools.addPictures(pictures)
    return true
  }
  if (html === '' || isOwnCopy(html)) return insertWhole(view, slice)
  const clip = { html, rtf: clipboard.getData('text/rtf'), pictures }
  withDoor((loaded) => insertHtml(view, loaded, clip, tools, event))
  return true
}

/** Puts in what ProseMirror would leave out some of; false where it need not be helped. */
function insertWhole(view: EditorView, slice: Slice): boolean {
  const isCells = slice.content.firstChild?.type.spec['tableRole'] !== undefined
  const tr = isCells && isInTable(view.state) ? null : insertSlice(view.state, slice)
  if (tr === null) return false
  view.dispatch(tr)
  return true
}

/** Whether there is more to the HTML than the address of the picture that lies beside it. */
function isPage(html: string): boolean {
  if (html === '' || /<(p|table|ul|ol|h\d)\b/i.test(html)) return html !== ''
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const unseen of body.querySelectorAll('script, style')) unseen.remove()
  return body.textContent.trim() !== ''
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
  const clip = { html, rtf: '', pictures: [] }
  withDoor((loaded) => insertHtml(view, loaded, clip, tools))
  view.focus()
  return true
}

/** What comes in, and what is typed after it, are undone one by one. */
function setApart(view: EditorView): void {
  const close = () => {
    if (!view.isDestroyed && !view.composing) view.dispatch(closeHistory(view.state.tr))
  }
  close()
  queueMicrotask(close)
}

function withDoor(act: (loaded: HtmlDoor) => void): void {
  if (door !== null) act(door)
  else void loadHtmlDoor().then(act)
}

/** An address pasted over words makes them a link. */
function linkSelection(editor: Editor, text: string): boolean {
  const { selection } = editor.state
  const href = /^\S+$/.test(text.trim()) ? safeHref(text) : null
  if (href === null || selection.empty || !selection.$from.sameParent(selection.$to)) return false
  if (editor.state.doc.textBetween(selection.from, selection.to).trim() === '') return false
  return editor.commands.setMark('link', { href, title: null })
}

interface Clip {
  readonly html: string
  readonly rtf: string
  readonly pictures: readonly PictureBytes[]
}

function insertHtml(
  view: EditorView,
  { readPasted }: HtmlDoor,
  clip: Clip,
  tools: PasteTools,
  event?: ClipboardEvent,
): void {
  if (view.isDestroyed) return
  const files = clip.pictures.length
  const { body, pictures, lost } = readPasted({ html: clip.html, rtf: clip.rtf, files }, newId)
  const nodes = body.content.map((block) => view.state.schema.nodeFromJSON(block))
  const [only] = nodes
  if (nodes.length === 1 && only?.type.name === 'table' && isInTable(view.state)) {
    makeRoom(view, only)
    const slice = new Slice(Fragment.from(only), 0, 0)
    if (event !== undefined && pictures.length === 0 && pasteCells(view, event, slice))
      return tools.report(lost, [])
  }
  const isEmpty = nodes.every((node) => node.isTextblock && node.content.size === 0)
  const web = pictures.filter(({ from }) => from.kind === 'web')
  const tr = insertBlocks(view.state, isEmpty ? [] : nodes)
  const places = takeOutFigures(tr, new Set(web.map(({ id }) => id)))
  if (!isEmpty) view.dispatch(tr)
  setApart(view)
  tools.fill(
    pictures.flatMap(({ from, address, ...picture }) => {
      const bytes = bytesOf(from, address, clip.pictures)
      return bytes === null ? [] : [{ ...picture, name: 'picture', bytes }]
    }),
  )
  const waiting = web.flatMap(({ id, address, caption, credit, alt }) => {
    const at = places.get(id)
    return at === undefined ? [] : [{ id, address, caption, credit, alt, at }]
  })
  tools.report(lost, waiting)
}

/** A table is cut to the cells that are selected: where they are too few, it goes in from the first one on. */
function makeRoom(view: EditorView, table: Node): void {
  const { selection, tr } = view.state
  if (!(selection instanceof CellSelection)) return
  const { $anchorCell, $headCell } = selection
  const start = $anchorCell.start(-1)
  const around = TableMap.get($anchorCell.node(-1))
  const rect = around.rectBetween($anchorCell.pos - start, $headCell.pos - start)
  const { width, height } = TableMap.get(table)
  if (width <= rect.right - rect.left && height <= rect.bottom - rect.top) return
  const first = start + around.positionAt(rect.top, rect.left, $anchorCell.node(-1))
  view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(first + 1))))
}

function bytesOf(
  from: HtmlDoorModule.PictureOrigin,
  address: string,
  files: readonly PictureBytes[],
): PictureBytes['bytes'] | null {
  switch (from.kind) {
    case 'data':
      return () => dataBytes(address)
    case 'bytes':
      return () => Promise.resolve(from.bytes)
    case 'file':
      return files[from.index]?.bytes ?? null
    case 'web':
      return null
  }
}

/** Figures of this article stay; those of another bring their use along; others go, and it is said. */
function withKnownFigures(
  slice: Slice,
  copied: ReadonlyMap<string, MediaUse>,
  tools: PasteTools,
): Slice {
  const brought: MediaUse[] = []
  const lost: Lost[] = []
  const known = withFigures(slice, (id) => {
    if (tools.findMedia(id) !== null) return id
    const use = copied.get(id)
    if (use === undefined) {
      lost.push({ reason: 'import.leftOut.picture', text: id })
      return null
    }
    // The picture before it is one of the article it comes from.
    const { poster: _, ...rest } = use
    const own = { ...rest, id: newId() }
    brought.push(own)
    return own.id
  })
  if (brought.length > 0) tools.bring(brought)
  if (lost.length > 0) tools.report(lost, [])
  return known
}

/** Lines as paragraphs, without the indent that Chinese typing puts before each. */
function cleanText(text: string, isPlain: boolean): string {
  const edges = isPlain ? /^[\s\u3000]+|\s+$/g : /^[ \t]*\u3000+\s*/g
  return text
    .split(/\r\n?|[\n\u000b\u2028\u2029]/)
    .map((line) => normalText(line).replace(edges, ''))
    .join('\n')
}

function picturesOf(files: FileList): readonly PictureBytes[] {
  return [...files]
    .filter(({ type }) => /^(?:image|video|audio)\//.test(type))
    .map((file) => ({
      name: file.name,
      size: file.size,
      ...(file.type.startsWith('image/') ? {} : { what: 'clips' as const }),
      bytes: async () => new Uint8Array(await file.arrayBuffer()),
    }))
}

function dataBytes(address: string): Promise<Uint8Array> {
  const base64 = address.slice(address.indexOf(',') + 1).replace(/\s/g, '')
  try {
    return Promise.resolve(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)))
  } catch {
    // The host refuses what is no picture, and says so.
    return Promise.resolve(new Uint8Array())
  }
}
