import { Editor, type JSONContent } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'

/**
 * Tiptap alone, laid over the window it is compared with: the same text, type and width, and nothing
 * round it. Put into the page by the typing benchmark; no part of the program.
 */
const host = document.createElement('div')
host.id = 'bare-tiptap'
Object.assign(host.style, {
  position: 'fixed',
  inset: '0',
  zIndex: '1000',
  overflowY: 'auto',
  background: 'Canvas',
})
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
    showBareTiptap?: (content: JSONContent) => void
  }
}

window.showBareTiptap = (content) => {
  document.body.append(host)
  new Editor({ element: sheet, extensions: [StarterKit], content, injectCSS: false })
}
