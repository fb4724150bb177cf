import type { Person } from '../../shared/article/person'

/** A name that somebody has begun to write after an @. */
export interface MentionQuery {
  /** Offset of the @ in the text. */
  readonly at: number
  readonly letters: string
}

/** Most people who are offered at once. */
const mostOffered = 8

/** The name that is being written before the caret; null where none is. */
export function queryAt(text: string, caret: number): MentionQuery | null {
  const found = /[@＠]([^\s@＠，。；：、！？]{0,24})$/u.exec(text.slice(0, caret))
  return found === null ? null : { at: found.index, letters: found[1] ?? '' }
}

/** Whom the letters may mean: those whose name begins with them first. */
export function peopleFor({ letters }: MentionQuery, people: readonly Person[]): readonly Person[] {
  const sought = letters.toLocaleLowerCase()
  const place = ({ name }: Person) => name.toLocaleLowerCase().indexOf(sought)
  return people
    .filter((person) => person.active && place(person) !== -1)
    .sort((a, b) => place(a) - place(b))
    .slice(0, mostOffered)
}

/** The text with the name in place of what was begun, and where the caret then stands. */
export function withMention(
  text: string,
  caret: number,
  { at }: MentionQuery,
  { name }: Person,
): { readonly text: string; readonly caret: number } {
  const before = `${text.slice(0, at)}@${name} `
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length }
}
