import { grammarExtensions } from './grammar-extensions'
import { keyExtensions, nothingAround } from './keys'
import { RichEditor } from './rich-editor.svelte'

/**
 * Makes an editor of a few words out of the page and throws it away. The engine reads code only when it is
 * first run: what is read here, while somebody types a passphrase, the first story does not wait for.
 */
export function rehearse(): void {
  const text = [{ type: 'text', text: '…', marks: [{ type: 'bold' }] }]
  const rich = new RichEditor({
    content: {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: text },
        { type: 'paragraph', content: text },
      ],
    },
    extensions: [...grammarExtensions(), ...keyExtensions(nothingAround)],
  })
  const part = rich.mount(document.createElement('div'))
  part?.()
  rich.destroy()
}
