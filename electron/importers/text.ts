import { blocksFromText } from '../../shared/newstext/blocks'
import { noFacts } from '../../shared/newstext/reading'
import type { Importer } from './importer'

export const textImporter: Importer = {
  copyOf: (text) => ({
    blocks: blocksFromText(text),
    facts: noFacts,
    leftOut: [],
    pictures: [],
  }),
}
