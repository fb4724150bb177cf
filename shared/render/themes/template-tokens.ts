import { Tokenizer } from 'parse5'
import type { Token } from 'parse5'

/** A piece of a template with the line it begins in, from 1. */
export type TemplateToken =
  | { readonly kind: 'words'; readonly line: number; readonly text: string }
  | { readonly kind: 'part'; readonly line: number; readonly name: string }
  | {
      readonly kind: 'start'
      readonly line: number
      readonly name: string
      readonly attributes: readonly { readonly name: string; readonly value: string }[]
    }
  | { readonly kind: 'end'; readonly line: number; readonly name: string }
  | { readonly kind: 'fault'; readonly line: number; readonly text: string }

/**
 * A template as tokens, by the rules browsers read HTML by (WHATWG, "Tokenization"); comments are left
 * out. `{{name}}` in the text is a part. Where HTML is misspelt, a fault stands among the tokens.
 */
export function templateTokens(template: string): readonly TemplateToken[] {
  const tokens: TemplateToken[] = []
  let words = ''
  let begun = 1
  const flush = () => {
    if (words !== '') tokens.push(...wordTokens(words, begun))
    words = ''
  }
  const take = ({ chars, location }: Token.CharacterToken) => {
    if (words === '') begun = location?.startLine ?? 1
    words += chars
  }
  const fault = (line: number, text: string) => {
    flush()
    tokens.push({ kind: 'fault', line, text })
  }
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onCharacter: take,
      onWhitespaceCharacter: take,
      onNullCharacter: (token) => fault(lineOf(token), '\\0'),
      onComment: flush,
      onDoctype: (token) => fault(lineOf(token), '<!doctype>'),
      onStartTag: (token) => {
        flush()
        const { tagName: name, attrs: attributes } = token
        tokens.push({ kind: 'start', line: lineOf(token), name, attributes })
      },
      onEndTag: (token) => {
        flush()
        tokens.push({ kind: 'end', line: lineOf(token), name: token.tagName })
      },
      onEof: flush,
      onParseError: ({ code, startLine }) => fault(startLine, code),
    },
  )
  tokenizer.write(template, true)
  return tokens
}

function lineOf({ location }: { readonly location: Token.Location | null }): number {
  return location?.startLine ?? 1
}

/** Text and the parts in it. Braces that are no part are a fault: whoever writes them means one. */
function wordTokens(text: string, begun: number): TemplateToken[] {
  const tokens: TemplateToken[] = []
  let line = begun
  for (const [place, piece] of text.split(/\{\{([^{}]*)\}\}/).entries()) {
    if (place % 2 === 1) tokens.push({ kind: 'part', line, name: piece.trim() })
    else if (/\{\{|\}\}/.test(piece))
      tokens.push({ kind: 'fault', line: line + breaksBefore(piece, /\{\{|\}\}/), text: '{{' })
    else if (piece !== '')
      tokens.push({ kind: 'words', line: line + breaksBefore(piece, /\S/), text: piece })
    line += piece.split('\n').length - 1
  }
  return tokens
}

/** How many lines end before what is looked for. */
function breaksBefore(text: string, wanted: RegExp): number {
  const place = text.search(wanted)
  return place < 0 ? 0 : text.slice(0, place).split('\n').length - 1
}
