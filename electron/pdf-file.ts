import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { PdfFacts } from '../shared/render/pdf/pdf-facts'

/**
 * A printed PDF with what it says of itself: Chromium gives a title and tags, and nothing else. Pages,
 * tags, outline and fonts stay as they were printed.
 */
export async function withFacts(printed: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  const file = await PDFDocument.load(printed, { updateMetadata: false })
  const { created, changed } = facts
  file.setTitle(facts.title, { showInWindowTitleBar: true })
  file.setAuthor(facts.author)
  file.setSubject(facts.subject)
  file.setKeywords([facts.keywords.join(', ')])
  file.setLanguage(facts.language)
  file.setCreator('Caibian')
  if (created !== null) file.setCreationDate(new Date(created))
  if (changed !== null) file.setModificationDate(new Date(changed))
  const packet = file.context.stream(new TextEncoder().encode(facts.xmp), {
    Type: 'Metadata',
    Subtype: 'XML',
  })
  file.catalog.set(PDFName.of('Metadata'), file.context.register(packet))
  return file.save({ useObjectStreams: false })
}
