import type { Body } from '../document/body'
import { mediaIn } from '../document/media-in'
import { bodyHtml } from './body-html'
import { datelineHtml } from './dateline-lead'
import { join, line, newline, nothing } from './markup'
import type { Markup } from './markup'
import { noticeParagraph } from './notices'
import { pictureHtml } from './picture-html'
import type { BodyPicture } from './picture-html'
import type { Projection } from './projection'

/**
 * The story's text for those who frame it themselves, as feeds and wires do: corrections, dateline, body,
 * and the provenance sentence, which is what every reader keeps.
 */
export function storyHtml(story: Projection, body: Body, pictures: readonly BodyPicture[]): Markup {
  const shown = mediaIn(body)
  const lead = pictures.find(({ id }) => id === story.lead?.use.id && !shown.has(id))
  const notices = (place: 'top' | 'bottom') =>
    story.notices
      .filter((notice) => notice.place === place)
      .map((notice) => join([noticeParagraph(story, notice), newline]))
  return join([
    ...notices('top'),
    lead === undefined ? nothing : pictureHtml(lead),
    bodyHtml(body, pictures, { lead: datelineHtml(story, body) }),
    line('p', {}, story.provenance),
    newline,
    ...notices('bottom'),
  ])
}
