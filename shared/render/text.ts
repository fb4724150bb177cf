import { mediaIn } from '../document/media-in'
import { bylineText } from '../article/byline'
import { phrase } from './phrase'
import { bodyText, pictureText } from './body-text'
import { datelineText } from './dateline-lead'
import { factLines, staffLine } from './fact-lines'
import { noticeText } from './notices'
import { bodyPictures } from './pictures'
import { projectionOf } from './projection'
import type { RenderInput } from './publication'

/** The story as plain text, ending with a line break. The same input gives the same bytes. */
export function plainText(input: RenderInput): string {
  const story = projectionOf(input)
  const { words } = story
  const isDraft = story.state === 'draft'
  const banner = isDraft ? phrase(words, 'render.draft.banner') : ''
  const pictures = bodyPictures(story, input)
  const inBody = mediaIn(input.content.body)
  const lead = pictures.find(({ id }) => id === story.lead?.use.id && !inBody.has(id))
  const notices = (place: 'top' | 'bottom') =>
    story.notices.filter((notice) => notice.place === place).map((n) => noticeText(story, n))
  const parts = [
    banner,
    [story.kicker, story.headline, story.subhead].filter((line) => line !== '').join('\n'),
    factLines(story, bylineText(input.content, story.language)).join('\n'),
    ...notices('top'),
    lead === undefined ? '' : pictureText(lead),
    bodyText(input.content.body, pictures, datelineText(story, input.content.body), words),
    story.provenance,
    ...notices('bottom'),
    staffLine(story),
    [story.rights.notice, story.rights.usageTerms].filter((line) => line !== '').join('\n'),
    banner,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
