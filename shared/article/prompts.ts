import type { BodyNode } from '../document/body'
import { isInlineNode, textOf } from '../document/text'
import type { Content } from './content'
import type { Internal } from './internal'
import { textFields } from './text-fields'

/** A place that waits for somebody's words: `[[who, when, where]]` or `【【何人、何时、何地】】`. */
export interface Prompt {
  /** Path of the field it stands in, `body` for the text. */
  readonly field: string
  /** What it asks for, without its brackets. */
  readonly text: string
}

/** A place in a line of text, in UTF-16 units, brackets and all. */
export interface PromptPlace {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * Every prompt that nobody has answered yet: in the fields readers see, then in the text. While there is
 * one, the story is a form and no text.
 */
export function openPrompts(content: Content, internal: Internal): readonly Prompt[] {
  const inFields = textFields(content, internal)
    .filter(({ path }) => !path.startsWith('internal.'))
    .flatMap(({ path, text }) => promptsIn(text).map((one) => ({ field: path, text: one.text })))
  const inBody = linesOf(content.body).flatMap((line) =>
    promptsIn(line).map(({ text }) => ({ field: 'body', text })),
  )
  return [...inFields, ...inBody]
}

/** The prompts in a line of text. */
export function promptsIn(text: string): readonly PromptPlace[] {
  if (!text.includes('[[') && !text.includes('【【')) return []
  return [...text.matchAll(form)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: (match[1] ?? match[2] ?? '').trim(),
  }))
}

const form = /\[\[([^[\]\n]{1,300})\]\]|【【([^【】\n]{1,300})】】/gu

/** The text of each block by itself: a prompt ends with its block. */
function linesOf(node: BodyNode): readonly string[] {
  const content = node.content ?? []
  const isLine = content.some((child) => child.type === 'text' || isInlineNode(child))
  return isLine || content.length === 0 ? [textOf(node)] : content.flatMap(linesOf)
}
