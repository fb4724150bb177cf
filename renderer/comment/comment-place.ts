import { NodeSelection } from '@tiptap/pm/state'
import type { Content } from '../../shared/article/content'
import { textFields } from '../../shared/article/text-fields'
import type { Span } from '../../shared/document/flat-text'
import type { OpenArticle } from '../editor/open-article.svelte'
import type { RichEditor } from '../editor/rich-editor.svelte'

/** What a comment is about to be written on: words of the text, a field, or (null) the whole story. */
export interface CommentPlace {
  readonly field: string | null
  readonly span: Span | null
  /** The words, for whoever writes. */
  readonly words: string
}

/** The whole story. */
export const wholeStory: CommentPlace = { field: null, span: null, words: '' }

/** Where a person is now: in a field, or in the text, or nowhere in particular. */
export function placeToComment(article: OpenArticle, rich: RichEditor | null): CommentPlace {
  const focused = document.activeElement
  const field = focused?.closest<HTMLElement>('[data-field]')?.dataset['field']
  if (field !== undefined && field !== 'body' && !field.startsWith('internal.comments'))
    return placeOnField(article, field, selectedIn(focused))
  return rich === null ? wholeStory : placeInText(article, rich)
}

/** A field, with the words somebody selected in it, or else all it holds. */
export function placeOnField(article: OpenArticle, field: string, selected = ''): CommentPlace {
  const path = pathById(article.draft, field)
  const now = textFields(article.draft, article.internal).find((one) => one.path === path)
  return { field: path, span: null, words: selected === '' ? (now?.text ?? '') : selected }
}

function placeInText(article: OpenArticle, { core }: RichEditor): CommentPlace {
  const { selection, doc } = core.state
  if (selection instanceof NodeSelection) {
    const media: unknown = selection.node.attrs['media']
    if (typeof media === 'string') return placeOnField(article, `media.${media}`)
  }
  const span = selection.empty
    ? { from: selection.$from.start(), to: selection.$from.end() }
    : { from: selection.from, to: selection.to }
  const words = doc.textBetween(span.from, span.to, ' ').trim()
  if (words === '' || (selection.empty && !selection.$from.parent.isTextblock)) return wholeStory
  return { field: 'body', span: trimmed(doc.textBetween(span.from, span.to), span), words }
}

/** Without the space somebody caught at an end; only where the words lie in one piece of text. */
function trimmed(text: string, { from, to }: Span): Span {
  if (text.length !== to - from) return { from, to }
  return {
    from: from + text.length - text.trimStart().length,
    to: to - text.length + text.trimEnd().length,
  }
}

function selectedIn(element: Element | null): string {
  if (!(element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)) return ''
  const { selectionStart: start, selectionEnd: end, value } = element
  return start === null || end === null ? '' : value.slice(start, end).trim()
}

/** The path of a field with the entry of a list by its id: the inspector names it by its place, which may change. */
export function pathById(content: Content, path: string): string {
  const [root, place, ...rest] = path.split('.')
  if (root !== 'media' && root !== 'credits' && root !== 'related') return path
  if (place === undefined || !/^\d+$/.test(place)) return path
  const entry = content[root][Number(place)]
  return entry === undefined ? path : [root, entry.id, ...rest].join('.')
}
