import { bylineText } from '../../article/byline'
import { mediaIn } from '../../document/media-in'
import { datelineText } from '../dateline-lead'
import { factLines, staffLine } from '../fact-lines'
import { element, join, line, nothing, text, voidElement } from '../markup'
import type { Markup } from '../markup'
import { machineNote, noticeText } from '../notices'
import { phrase } from '../phrase'
import { stillPictures } from '../pictures'
import { projectionOf } from '../projection'
import type { Projection } from '../projection'
import type { RenderInput } from '../publication'
import { wechatBody, wechatPicture } from './wechat-body'
import { wechatFields } from './wechat-fields'
import { wechatStyles, wechatThemes } from './wechat-theme'
import type { WechatPart } from './wechat-theme'

/**
 * The story as the body of an article of a WeChat official account (公众号): elements its editor keeps,
 * with styles in place and nothing else, and in words whatever its form has no field for. What it must not
 * hold is named by `wechatFaults`. The same input gives the same bytes.
 */
export function wechat(input: RenderInput): string {
  const story = projectionOf(input)
  const styles = wechatStyles(wechatThemes[input.wechatTheme ?? 'plain'])
  const set = (part: WechatPart, said: string): Markup =>
    said === '' ? nothing : line('p', { style: styles[part] }, said)
  const banner = story.state === 'draft' ? phrase(story.words, 'render.draft.banner') : ''
  const pictures = stillPictures(story, input)
  const shown = mediaIn(input.content.body)
  const lead = pictures.find(({ id }) => id === story.lead?.use.id && !shown.has(id))
  const { notice, usageTerms } = story.rights
  return element(
    'section',
    { style: styles.root },
    set('banner', banner),
    set('kicker', story.kicker),
    // The article's own title stands above the body; another headline would be lost.
    set('title', wechatFields(story).title === story.headline ? '' : story.headline),
    set('subhead', story.subhead),
    lines(factLines(story, bylineText(input.content, story.language)), styles.facts),
    ...noticesAt(story, 'top').map((said) => set('banner', said)),
    lead === undefined ? nothing : wechatPicture(lead, styles),
    wechatBody(input.content.body, {
      language: story.language,
      styles,
      pictures,
      lead: datelineText(story, input.content.body),
    }),
    set('paragraph', story.provenance),
    ...noticesAt(story, 'bottom').map((said) => set('banner', said)),
    lines([staffLine(story), machineNote(story), notice, usageTerms], styles.facts),
    set('banner', banner),
  )
}

function noticesAt(story: Projection, place: 'top' | 'bottom'): readonly string[] {
  return story.notices
    .filter((notice) => notice.place === place)
    .map((notice) => noticeText(story, notice))
}

function lines(all: readonly string[], style: string): Markup {
  const said = all.flatMap((one) => one.split('\n')).filter((one) => one.trim() !== '')
  return said.length === 0
    ? nothing
    : element('p', { style }, join(said.map(text), voidElement('br', {})))
}
