import { markChanges } from '../compare/form-changes'
import type { Piece } from '../document/body-change'
import type { Segment } from '../document/diff-text'
import type { InterfaceLanguage } from '../words/language'
import { say } from '../words/say'
import { element, join, line, text, voidElement } from './markup'
import type { Markup } from './markup'

/** A text of a marked-up proof: what was put in and taken out marked in it. */
export function segmentsHtml(segments: readonly Segment[]): Markup {
  return join(
    segments.map(({ kind, text: words }) =>
      kind === 'same' ? text(words) : line(kind === 'added' ? 'ins' : 'del', {}, words),
    ),
  )
}

/** A line of the story in a marked-up proof. A change of marks is named behind the words it concerns. */
export function piecesHtml(pieces: readonly Piece[], language: InterfaceLanguage): Markup {
  return join(
    pieces.map((piece) => {
      const inside = inlineHtml(piece, language)
      if (piece.kind === 'same') return inside
      if (piece.kind === 'added') return element('ins', {}, inside)
      if (piece.kind === 'removed') return element('del', {}, inside)
      const told = markChanges(piece, language).join(say(language, 'window.listComma'))
      const note = line('span', { class: 'note', lang: language }, `〔${told}〕`)
      return join([element('span', { class: 'marked' }, inside), note])
    }),
  )
}

function inlineHtml(piece: Piece, language: InterfaceLanguage): Markup {
  const marks = piece.after ?? piece.before ?? []
  return marks.reduceRight<Markup>(
    (inside, { type }) => {
      const tag = tags[type]
      return tag === undefined ? inside : element(tag, {}, inside)
    },
    plainHtml(piece, language),
  )
}

function plainHtml({ kind, text: words, atom }: Piece, language: InterfaceLanguage): Markup {
  if (atom === null) return text(words)
  if (atom.type === 'hardBreak')
    return kind === 'same' ? voidElement('br', {}) : join([text('↵'), voidElement('br', {})])
  const note = atom.attrs?.['text']
  const said = say(language, 'compare.footnote', { text: typeof note === 'string' ? note : '' })
  return line('span', { class: 'note' }, said)
}

/** Underline and strike are left out: on a proof they mean what was put in and taken out. */
const tags: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  subscript: 'sub',
  superscript: 'sup',
}
