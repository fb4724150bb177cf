import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { FieldStep } from './field-step'
import type { OpenArticle } from './open-article.svelte'

/** Set on a transaction whose fields are changed already. */
export const fieldsAreSet = 'fieldsAreSet'

/** Carries out changes of fields that the history of the text brings along; the answer stops it. */
export function followFields(editor: Editor, article: OpenArticle): () => void {
  const hear = ({ transaction }: { transaction: Transaction }): void => {
    if (transaction.getMeta(fieldsAreSet) === true) return
    for (const step of transaction.steps)
      if (step instanceof FieldStep) article.replaceText(step.path, step.before, step.after)
  }
  editor.on('transaction', hear)
  return () => editor.off('transaction', hear)
}
