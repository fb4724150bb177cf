import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { looksWith } from '../../shared/render/themes/choose'
import type { Looks } from '../../shared/render/themes/choose'
import { noThemes } from '../../shared/render/themes/theme'
import type { Library } from '../library/library'

/**
 * The themes of this newsroom's pages: the shipped ones, over its own `styles/page.css` where that lies in
 * the library, and what it made of them.
 */
export async function looksOf(library: Library): Promise<Looks> {
  return looksWith(library.desk().themes ?? noThemes, await ownBase(library.path))
}

async function ownBase(library: string): Promise<string | null> {
  try {
    return await readFile(join(library, 'styles', 'page.css'), 'utf8')
  } catch {
    return null
  }
}
