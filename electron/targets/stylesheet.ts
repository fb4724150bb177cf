import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The newsroom's own look of its pages, `styles/page.css` in the library; nothing where there is none,
 * and the shipped one stands. Spread it into what a page is made from.
 */
export async function ownStylesheet(library: string): Promise<{ readonly stylesheet?: string }> {
  try {
    return { stylesheet: await readFile(join(library, 'styles', 'page.css'), 'utf8') }
  } catch {
    return {}
  }
}
