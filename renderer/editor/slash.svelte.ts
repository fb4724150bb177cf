import { Extension, type Editor } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { say } from '../../shared/words/say'
import { standingActions } from '../write/write-actions'
import { writing } from '../write/writing.svelte'
import { slashActions, type EditorAction, type EditorTools } from './actions'

/** Longest search in the slash menu; a longer line is simply text that begins with a slash. */
const longestQuery = 20

/**
 * The list of blocks that opens when an empty paragraph begins with `/` or `、` (the key of the slash
 * while Chinese marks are on). It is found by Chinese names, their pinyin initials, and English names.
 */
export class SlashMenu {
  #query = $state<string | null>(null)
  #at = $state(0)
  #start = $state(0)
  #dismissed = -1
  readonly #entries = $derived(
    this.#query === null ? [] : matching(this.#query, standingActions(writing.lists.standing)),
  )
  readonly #tools: EditorTools
  #editor: Editor | null = null

  constructor(tools: EditorTools) {
    this.#tools = tools
  }

  get isOpen(): boolean {
    return this.#query !== null
  }

  get query(): string {
    return this.#query ?? ''
  }

  get entries(): readonly EditorAction[] {
    return this.#entries
  }

  get at(): number {
    return this.#at
  }

  /** Position of the slash in the text. */
  get start(): number {
    return this.#start
  }

  point(at: number): void {
    this.#at = at
  }

  close(): void {
    if (this.#query === null) return
    this.#query = null
    this.#dismissed = this.#start
  }

  choose(action: EditorAction | undefined): void {
    const editor = this.#editor
    if (action === undefined || editor === null) return
    const caret = editor.state.selection.$from
    this.#query = null
    editor.view.dispatch(editor.state.tr.delete(caret.start(), caret.end()))
    action.run(editor, this.#tools)
  }

  /** Looks whether the caret stands behind a slash; called when the text has changed. */
  look(view: EditorView, typed: boolean): void {
    if (view.composing) return
    const found = queryAt(view)
    if (found === null) {
      this.#query = null
      this.#dismissed = -1
      return
    }
    const opens = this.#query !== null || (typed && found.query === '')
    if (!opens || this.#dismissed === found.start) return
    if (found.query !== this.#query) this.#at = 0
    this.#query = found.query
    this.#start = found.start
  }

  readonly extension = (() => {
    const follow = (editor: Editor) => {
      this.#editor = editor
    }
    return Extension.create({
      name: 'slash',
      priority: 960,
      onCreate() {
        follow(this.editor)
      },
      addProseMirrorPlugins: () => [
        new Plugin({
          props: {
            handleKeyDown: (_view, event) => this.#pressed(event),
            handleDOMEvents: {
              blur: () => {
                this.#query = null
              },
              compositionend: (view) => {
                setTimeout(() => {
                  if (!view.isDestroyed) this.look(view, true)
                }, afterComposition)
                return false
              },
            },
          },
          view: () => ({
            update: (view, before) => {
              const typed = !before.doc.eq(view.state.doc)
              if (typed || this.isOpen) this.look(view, typed)
            },
          }),
        }),
      ],
    })
  })()

  #pressed(event: KeyboardEvent): boolean {
    if (!this.isOpen) return false
    const count = this.#entries.length
    switch (event.key) {
      case 'ArrowDown':
        this.#at = count === 0 ? 0 : (this.#at + 1) % count
        return true
      case 'ArrowUp':
        this.#at = count === 0 ? 0 : (this.#at + count - 1) % count
        return true
      case 'Escape':
        this.close()
        return true
      case 'Enter':
      case 'Tab':
        if (count === 0) return false
        this.choose(this.#entries[this.#at])
        return true
      default:
        return false
    }
  }
}

/** Milliseconds after which ProseMirror has read a finished composition. */
const afterComposition = 60

/** Actions whose name in either language, initials or id hold what was typed. */
export function matching(
  query: string,
  further: readonly EditorAction[] = [],
): readonly EditorAction[] {
  const wanted = query.trim().toLowerCase()
  const all = [...slashActions, ...further]
  if (wanted === '') return all
  const starts = (action: EditorAction) =>
    action.name?.toLowerCase().includes(wanted) === true ||
    [...action.initials.split(' '), ...say('en', action.word).toLowerCase().split(' ')].some(
      (word) => word.startsWith(wanted),
    ) ||
    say('zh-CN', action.word).includes(wanted)
  return all.filter(starts)
}

function queryAt(view: EditorView): { readonly query: string; readonly start: number } | null {
  const { $from: caret, empty } = view.state.selection
  const { parent } = caret
  if (!empty || parent.type.name !== 'paragraph' || caret.depth !== 1) return null
  if (parent.content.size > longestQuery || caret.parentOffset !== parent.content.size) return null
  const match = /^[/、](\S*)$/.exec(parent.textContent)
  return match === null ? null : { query: match[1] ?? '', start: caret.start() }
}
