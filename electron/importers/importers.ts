import { htmlImporter } from './html'
import type { Importer, ImportKind } from './importer'
import { markdownImporter } from './markdown'
import { textImporter } from './text'

/** Every kind of file and its importer. A kind without one does not compile. */
export const importers: Readonly<Record<ImportKind, Importer>> = {
  text: textImporter,
  html: htmlImporter,
  markdown: markdownImporter,
}
