import type { PersonId } from './ids'
import type { Person } from './person'

/** A piece of a comment: plain words, or the name of somebody it calls, with the @ before it. */
export interface MentionPiece {
  readonly text: string
  readonly isMention: boolean
}

/**
 * Who is named with an @ in a text. Of two names that both fit the longer one is meant; two people of one
 * name are both meant. A Latin name ends where its word ends; a Chinese one needs no space after it.
 */
export function mentionedIn(text: string, people: readonly Person[]): readonly PersonId[] {
  const called = new Set(
    piecesOf(
      text,
      people.map(({ name }) => name),
    )
      .filter(({ isMention }) => isMention)
      .map((piece) => folded(piece.text.slice(1))),
  )
  return people.filter(({ name }) => called.has(folded(name))).map(({ id }) => id)
}

/** A text taken apart at the names it calls. */
export function piecesOf(text: string, names: readonly string[]): readonly MentionPiece[] {
  const longestFirst = names.filter((name) => name !== '').sort((a, b) => b.length - a.length)
  const pieces: MentionPiece[] = []
  let plain = ''
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at + 1)
    const name = /[@＠]/.test(text[at] ?? '')
      ? longestFirst.find((one) => beginsWith(rest, one))
      : undefined
    if (name === undefined) {
      plain += text[at] ?? ''
      at += 1
    } else {
      if (plain !== '') pieces.push({ text: plain, isMention: false })
      plain = ''
      pieces.push({ text: text.slice(at, at + 1 + name.length), isMention: true })
      at += 1 + name.length
    }
  }
  return plain === '' ? pieces : [...pieces, { text: plain, isMention: false }]
}

function beginsWith(text: string, name: string): boolean {
  if (folded(text.slice(0, name.length)) !== folded(name)) return false
  const isLatin = /[\p{Script=Latin}\d]$/u.test(name)
  return !isLatin || !/^[\p{Script=Latin}\d]/u.test(text.slice(name.length))
}

function folded(name: string): string {
  return name.toLocaleLowerCase('en')
}
