import { createHash } from 'node:crypto'
import { previewOrigin, windowOrigin } from './addresses'

/** The window's own policy: nothing from outside, nothing inline, nothing evaluated. */
export const windowPolicy = join({
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'media-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': previewOrigin,
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
})

/**
 * The policy under which a previewed page is shown: the very bytes an export would write, made inert.
 *
 * Its own stylesheets and styles in place are allowed by their hashes (CSP 3, 8.3); scripts, forms, links and requests are not,
 * whatever the page holds. Only our window may frame it.
 */
export function previewPolicy(page: string): string {
  const inPlace = stylesInPlace(page)
  const hashes = [...inlineStyles(page), ...inPlace].map((style) => `'sha256-${digest(style)}'`)
  const styles = inPlace.length === 0 ? hashes : ["'unsafe-hashes'", ...new Set(hashes)]
  return join({
    'default-src': "'none'",
    'img-src': `data: ${windowOrigin}`,
    // What it says of its own clips lies beside it (`parseAddress`).
    'media-src': previewOrigin,
    'style-src': styles.length === 0 ? "'none'" : styles.join(' '),
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': windowOrigin,
    sandbox: '',
  })
}

/** The text of each `<style>` element of a page that we rendered ourselves. */
function inlineStyles(page: string): readonly string[] {
  return [...page.matchAll(/<style[^>]*>([^]*?)<\/style>/gi)].map(([, text]) => text ?? '')
}

/** The values of its `style` attributes, which hold no entity where this program wrote them. */
function stylesInPlace(page: string): readonly string[] {
  return [...page.matchAll(/<[^<>]* style="([^"&<>]*)"/g)].map(([, value]) => value ?? '')
}

/** A browser hashes the text it parsed, in which each line ends with LF alone. */
function digest(style: string): string {
  return createHash('sha256').update(style.replace(/\r\n?/g, '\n')).digest('base64')
}

function join(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ')
}
