import type { ArticleId } from '../shared/article/ids'
import { epubParts } from '../shared/render/epub/epub'
import type { RenderInput } from '../shared/render/publication'
import { ok, refuse } from '../shared/result'
import type { Refused, Result } from '../shared/result'
import { leavingRendering, namedId, renderInput } from './export'
import type { Host } from './host'
import { packed } from './pack'

/** Which stories a book is made of, in their order. */
export interface EpubOrder {
  readonly ids: readonly [ArticleId, ...ArticleId[]]
  /** '' for the newsroom's name. */
  readonly title: string
  readonly draft: boolean
}

/**
 * Several stories as one EPUB. Each passes the gate by itself, as it would alone; where one may not leave,
 * there is no book. The same stories in the same order are the same book.
 */
export async function renderEpub(
  host: Host,
  { ids, title, draft }: EpubOrder,
): Promise<Result<Uint8Array>> {
  const [first, ...others] = ids
  const opened = await storyInput(host, first, draft)
  if (!opened.ok) return opened
  const inputs: [RenderInput, ...RenderInput[]] = [opened.value]
  for (const id of others) {
    const input = await storyInput(host, id, draft)
    if (!input.ok) return input
    inputs.push(input.value)
  }
  const hashes = inputs.map(({ publication }) => publication.hash).join()
  const book = {
    title: title === '' ? host.library.desk().newsroom : title,
    id: `urn:uuid:${namedId(`caibian:epub:${hashes}`)}`,
  }
  return ok(await packed(epubParts(inputs, book)))
}

async function storyInput(host: Host, id: ArticleId, draft: boolean): Promise<Result<RenderInput>> {
  const rendering = await leavingRendering(host, id, 'epub', { draft })
  return rendering.ok ? renderInput(host, rendering.value) : stoppedBy(host, id, rendering)
}

/** Of many stories it has to be said which one may not leave. */
function stoppedBy(host: Host, id: ArticleId, { refusal: { code, reasons } }: Refused): Refused {
  const headline = host.library.summaries().find((row) => row.id === id)?.headline ?? ''
  const values = { headline, reason: code }
  return refuse('refusal.bookStopped', { values, ...(reasons === undefined ? {} : { reasons }) })
}
