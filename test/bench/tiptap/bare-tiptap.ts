import { Editor, type JSONContent } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'

/**
 * Tiptap alone, in the place of our editor in the same window: the same text, type and width, and
 * nothing of ours round it. Put into the page by the typing benchmark; no part of the program.
 */
const host = document.createElement('div')
host.id = 'bare-tiptap'
Object.assign(host.style, { height: '100%', overflowY: 'auto' })
const sheet = document.createElement('div')
Object.assign(sheet.style, {
  maxWidth: '42em',
  margin: '0 auto',
  font: '17px / 1.85 var(--font-story)',
  whiteSpace: 'break-spaces',
})
host.append(sheet)

declare global {
  interface Window {
    showBareTiptap?: (content: JSONContent, beside: Element) => void
  }
}

window.showBareTiptap = (content, beside) => {
  beside.after(host)
  new Editor({ element: sheet, extensions: [StarterKit], content, injectCSS: false })
}
