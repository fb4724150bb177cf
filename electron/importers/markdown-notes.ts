import type { Env, MarkdownIt, StateBlock, StateInline } from 'markdown-it'

/**
 * Adds footnotes as Pandoc and GitHub write them, and our own Markdown: `[^1]` in the text, `[^1]: …` in a
 * line of its own, further lines behind it or indented by four.
 *
 * Each line is looked at once and a name has an end, so notes cost no more than other text; the plugin
 * there is takes a minute for a hundred kilobytes of open ones. There are none inside of others, nor in
 * lists and quotations; a note nothing refers to stays a paragraph.
 */
export function addNotes(markdown: MarkdownIt): void {
  markdown.block.ruler.before('reference', 'note', takeNote, { alt: ['paragraph'] })
  markdown.inline.ruler.before('link', 'note_reference', takeReference)
}

/**
 * The notes as HTML, to stand behind the text: number and note lead to each other, as `html-footnotes.ts`
 * wants them. `inside` makes HTML of what stands in one.
 */
export function notesHtml(environment: Env, inside: (text: string) => string): string {
  return [...notesOf(environment).values()]
    .map(({ place, text, isReferred }) =>
      isReferred
        ? `<div id="${place}">${inside(text)}<a href="#${place}-from">1</a></div>\n`
        : inside(text),
    )
    .join('')
}

interface Note {
  /** An id that nothing else in a text has. */
  readonly place: string
  /** What stands in it, as Markdown. */
  readonly text: string
  isReferred: boolean
}

function takeNote(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (state.level > 0 || indentOf(state, start) >= 4) return false
  const line = lineAt(state, start)
  const [mark = '', name = ''] = /^\[\^([^\s[\]]{1,100})\]:/.exec(line) ?? []
  if (mark === '') return false
  if (silent) return true
  let next = start + 1
  while (next < end && belongs(state, next)) next += 1
  while (state.isEmpty(next - 1)) next -= 1
  const rest = next > start + 1 ? state.getLines(start + 1, next, 4, false) : ''
  const notes = notesOf(state.env)
  const place = `caibian-note-${notes.size + 1}`
  const text = `${line.slice(mark.length)}\n${rest}`.trim()
  // A second one of the same name is one nothing can refer to: names have no space in them.
  notes.set(notes.has(name) ? ` ${place}` : name, { place, text, isReferred: false })
  state.line = next
  return true
}

/** Whether a line goes on with a note: indented by four, or behind a line of it and no beginning of its own. */
function belongs(state: StateBlock, line: number): boolean {
  if (state.isEmpty(line) || indentOf(state, line) >= 4) return true
  return !state.isEmpty(line - 1) && !/^(?:\[\^|[#>*+|<~`-]|\d+[.)])/.test(lineAt(state, line))
}

function indentOf(state: StateBlock, line: number): number {
  return (state.sCount[line] ?? 0) - state.blkIndent
}

function lineAt(state: StateBlock, line: number): string {
  const begin = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
  return state.src.slice(begin, state.eMarks[line])
}

function takeReference(state: StateInline, silent: boolean): boolean {
  const start = state.src.slice(state.pos, state.pos + longestReference)
  const [mark = '', name = ''] = /^\[\^([^\s[\]]{1,100})\]/.exec(start) ?? []
  const note = notesOf(state.env).get(name)
  if (note === undefined) return false
  if (!silent) {
    note.isReferred = true
    const { place } = note
    const token = state.push('html_inline', '', 0)
    token.content = `<sup><a href="#${place}" id="${place}-from">1</a></sup>`
  }
  state.pos += mark.length
  return true
}

/** Longest `[^…]` there is, in characters. */
const longestReference = 103

const key = Symbol('notes')

/** The notes of a text by their name, kept where the reader keeps what belongs to one text. */
function notesOf(environment: Env): Map<string, Note> {
  const known = (environment[key] as Map<string, Note> | undefined) ?? new Map<string, Note>()
  environment[key] = known
  return known
}
