import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection, type Plugin, type Transaction } from '@tiptap/pm/state'
import { Step, Transform, type StepMap } from '@tiptap/pm/transform'
import type { MediaUse } from '../../shared/article/content'
import { anchorMark, withoutAnchors } from '../../shared/document/anchor-marks'
import { anchorsIn } from '../../shared/document/anchors'
import type { Body } from '../../shared/document/body'
import type { UndoTrail } from '../../shared/ipc'
import { takeOff } from '../comment/take-comments'
import { markType } from './schema-types'

/** Bytes of JSON beyond which the oldest groups are left behind. */
const largestTrail = 1_000_000

/** What an undo of the whole trail needs: the text it began from, and pictures that were taken out since. */
interface TrailBase {
  readonly doc: unknown
  readonly media: readonly MediaUse[]
}

/** Where the caret stood before a group, written as the first entry of the group. */
interface Caret {
  readonly anchor: number
  readonly head: number
}

/**
 * The undo history of an editor as it may be kept: read from ProseMirror's own history, so that nothing
 * has to be noted down while a person types. Null where there is nothing to undo.
 */
export function trailOf(editor: Editor, media: readonly MediaUse[]): UndoTrail | null {
  const { state } = editor
  const done = historyOf(state)
  if (done === null) return null
  const back = new Transform(state.doc)
  const groups: unknown[][] = []
  let group: unknown[] = []
  let size = 0
  // From the newest step to the oldest: each is already inverted, and its inverse is what was typed.
  for (let at = done.length - 1; at >= 0 && size < largestTrail; at -= 1) {
    const entry = done.get(at)
    // Comments change marks beside the history: no position moves, so what lies before is still good.
    if (entry.step === undefined && movesNothing(entry.map)) continue
    if (entry.step === undefined) break
    const before = back.doc
    if (back.maybeStep(entry.step).failed !== null) break
    const typed = entry.step.invert(before).toJSON() as unknown
    size += JSON.stringify(typed).length
    group.unshift(typed)
    if (entry.selection === undefined) continue
    groups.unshift([caretOf(entry.selection, back.doc), ...group])
    group = []
  }
  if (groups.length === 0) return null
  const whole = trimmed(back, groups, group.length)
  return {
    base: { doc: whole.toJSON() as unknown, media } satisfies TrailBase,
    groups,
    leadsTo: fingerprint(state.doc),
  }
}

/**
 * An editor state with this history, at the end of which stands exactly the text of `state`; null where
 * the trail does not lead there, or is not a trail at all.
 */
export function stateFromTrail(
  state: EditorState,
  trail: UndoTrail,
): { readonly state: EditorState; readonly media: readonly MediaUse[] } | null {
  if (trail.leadsTo !== fingerprint(state.doc)) return null
  try {
    const base = trail.base as TrailBase
    let next = EditorState.create({
      doc: state.schema.nodeFromJSON(base.doc),
      plugins: [...state.plugins],
    })
    for (const [caret, ...steps] of trail.groups) next = withGroup(next, caret as Caret, steps)
    const commented = next.apply(withCommentsOf(next.tr, state.doc))
    return commented.doc.eq(state.doc)
      ? { state: commented.apply(closeHistory(commented.tr)), media: base.media }
      : null
  } catch (problem) {
    // A trail is a convenience: one that cannot be read is worth no more than a fresh start.
    if (problem instanceof RangeError || problem instanceof TypeError) return null
    throw problem
  }
}

/**
 * The same state with nothing to undo. For a text that was put in place of another (an earlier revision,
 * what is on the disk): steps of the text before would bring parts of it back a second time.
 */
export function withoutHistory(state: EditorState): EditorState {
  const { plugins } = state
  return state
    .reconfigure({ plugins: plugins.filter((plugin) => !isHistory(plugin)) })
    .reconfigure({ plugins })
}

/** Hash of a text, to tell whether a trail leads to it. Comments on it are no part of what was written. */
export function fingerprint(doc: Node): string {
  const body = withoutAnchors(doc.toJSON() as Body)
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(body))))
}

/** The comments as they stand on the same text elsewhere. */
function withCommentsOf(tr: Transaction, doc: Node): Transaction {
  takeOff(tr, tr.doc, new Set(anchorsIn(tr.doc).map(({ id }) => id)))
  for (const { id, spans } of anchorsIn(doc))
    for (const { from, to } of spans)
      tr.addMark(from, to, markType(tr.doc.type.schema, anchorMark).create({ id }))
  return tr.setMeta('addToHistory', false)
}

function withGroup(state: EditorState, caret: Caret, steps: readonly unknown[]): EditorState {
  const { tr } = state
  const size = state.doc.content.size
  const within = (position: number) => state.doc.resolve(Math.min(position, size))
  const selected = state.apply(
    state.tr.setSelection(TextSelection.between(within(caret.anchor), within(caret.head))),
  )
  const typed = closeHistory(selected.tr)
  for (const step of steps) typed.step(Step.fromJSON(tr.doc.type.schema, step))
  return selected.apply(typed)
}

/** The newest steps of a group whose beginning was left behind belong to the base. */
function trimmed(back: Transform, groups: readonly unknown[][], loose: number): Node {
  const kept = groups.reduce((count, group) => count + group.length - 1, 0)
  return loose === 0 ? back.doc : (back.docs[kept] ?? back.doc)
}

function caretOf(bookmark: Bookmark, doc: Node): Caret {
  const { anchor, head } = bookmark.resolve(doc)
  return { anchor, head }
}

interface Bookmark {
  resolve(doc: Node): { readonly anchor: number; readonly head: number }
}

/** What is relied on of prosemirror-history 1.x, whose state is not public; `undo-trail.test.ts` watches it. */
interface HistoryEntries {
  readonly length: number
  get(at: number): {
    readonly map: StepMap
    readonly step?: Step
    readonly selection?: Bookmark
  }
}

function isHistory(plugin: Plugin): boolean {
  return (plugin as unknown as { readonly key: string }).key.startsWith('history$')
}

function historyOf(state: EditorState): HistoryEntries | null {
  const history = (state as unknown as Readonly<Record<string, unknown>>)['history$'] as
    { readonly done?: { readonly items?: HistoryEntries } } | undefined
  const entries = history?.done?.items
  return entries === undefined || entries.length === 0 ? null : entries
}

function movesNothing(map: StepMap): boolean {
  let moves = false
  map.forEach(() => (moves = true))
  return !moves
}
