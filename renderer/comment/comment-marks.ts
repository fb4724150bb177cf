import type { MarkViewRenderer } from '@tiptap/core'
import type { OpenArticle } from '../editor/open-article.svelte'
import { discussionOf } from './discussion.svelte'

/** Draws the mark of comments. */
export function commentMarkView(article: OpenArticle): MarkViewRenderer {
  const { faces } = discussionOf(article)
  return ({ mark }) => {
    const id = String(mark.attrs['id'])
    // As the grammar writes it: after a composition the words are read from the page again.
    const dom = document.createElement('span')
    dom.className = 'comment'
    dom.dataset['comment'] = id
    faces.add(dom, id)
    return {
      dom,
      contentDOM: dom,
      // The look is written on the element itself, and is no change of the text.
      ignoreMutation: ({ type, target }) => type === 'attributes' && target === dom,
      destroy: () => faces.drop(dom),
    }
  }
}
