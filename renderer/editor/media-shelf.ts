import type { Content, MediaUse } from '../../shared/article/content'
import type { Body } from '../../shared/document/body'
import { mediaIn } from '../../shared/document/media-in'

/**
 * The uses of pictures that belong to a text after it was edited.
 *
 * A use whose figure stood in the text (`placed`) and is gone leaves the draft, so that nothing unseen is
 * published, and goes on the shelf; a figure that came back (by undo) brings its use along. Uses that
 * never had a figure stay as they are.
 */
export function sortedMedia(
  draft: Content,
  placed: ReadonlySet<string>,
  body: Body,
  shelf: readonly MediaUse[],
): { readonly draft: Content; readonly shelf: readonly MediaUse[] } {
  const after = mediaIn(body)
  const gone = draft.media.filter((use) => placed.has(use.id) && !after.has(use.id))
  const back = shelf.filter((use) => after.has(use.id))
  if (gone.length === 0 && back.length === 0) return { draft, shelf }
  const media = [...draft.media.filter((use) => !gone.includes(use)), ...back]
  const { leadMedia, ...rest } = draft
  const keepsLead = leadMedia !== undefined && media.some((use) => use.id === leadMedia)
  return {
    draft: keepsLead ? { ...rest, leadMedia, media } : { ...rest, media },
    shelf: [...shelf.filter((use) => !back.includes(use)), ...gone],
  }
}
