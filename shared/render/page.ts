import { phrase } from './phrase'
import { bodyHtml, pictureHtml } from './body-html'
import { datelineHtml } from './dateline-lead'
import { draftBanner, draftMark } from './draft-mark'
import { element, htmlDoctype, join, line, newline, nothing, text, voidElement } from './markup'
import type { Markup } from './markup'
import { noticesAt } from './notices'
import { storyHead } from './page-head'
import { nextReading } from './next-reading'
import { bodyPictures } from './pictures'
import { projectionOf } from './projection'
import type { Projection } from './projection'
import type { RenderInput } from './publication'
import { factsLine } from './story-facts'
import { pageCss } from './styles/page-css'

/**
 * The story as a whole web page: self-contained, valid HTML, readable without its stylesheet, with
 * nothing in it that runs (design.md 8; markup rules as measured in research/publishing.md 1.1 to 1.3).
 * The same input gives the same bytes.
 */
export function page(input: RenderInput): string {
  const story = projectionOf(input)
  const css = input.stylesheet ?? pageCss
  const isDraft = story.state === 'draft'
  return (
    htmlDoctype +
    element(
      'html',
      { lang: story.language },
      newline,
      element(
        'head',
        {},
        newline,
        voidElement('meta', { charset: 'utf-8' }),
        newline,
        storyHead(story, input.publication, css),
        newline,
      ),
      newline,
      element(
        'body',
        { class: isDraft ? 'draft' : null },
        newline,
        isDraft ? draftBanner(story.words) : nothing,
        masthead(story),
        element('main', {}, article(story, input)),
        nextReading(story),
        isDraft ? draftMark(story.words) : nothing,
      ),
      newline,
    ) +
    '\n'
  )
}

function masthead(story: Projection): Markup {
  const { name, url } = story.publisher
  const site =
    name === ''
      ? nothing
      : story.permalink === null
        ? line('span', { class: 'site' }, name)
        : line('a', { class: 'site', href: url }, name)
  if (site === nothing && story.sections.length === 0) return nothing
  return join([element('header', { class: 'masthead' }, site, crumbs(story)), newline])
}

/** The section path. The name stands in an element of its own: read from the link it would be the address. */
function crumbs(story: Projection): Markup {
  if (story.sections.length === 0) return nothing
  const levels = story.sections.map(({ name, url }) =>
    element('li', {}, url === null ? line('span', {}, name) : line('a', { href: url }, name)),
  )
  return element(
    'nav',
    { class: 'crumbs', 'aria-label': phrase(story.words, 'render.nav.sections') },
    element('ol', {}, ...levels),
  )
}

function article(story: Projection, input: RenderInput): Markup {
  return element(
    'article',
    { itemscope: true, itemtype: 'https://schema.org/NewsArticle' },
    newline,
    headlines(story),
    noticesAt(story, 'top'),
    storyBody(story, input),
    noticesAt(story, 'bottom'),
    staff(story),
    aiNote(story),
    rights(story),
  )
}

function headlines(story: Projection): Markup {
  return element(
    'header',
    { class: 'headlines' },
    newline,
    paragraph('kicker', story.kicker),
    line('h1', { itemprop: 'headline' }, story.headline),
    newline,
    story.subhead === ''
      ? nothing
      : line('p', { class: 'subhead', itemprop: 'alternativeHeadline' }, story.subhead),
    factsLine(story),
    newline,
  )
}

/** Only paragraphs, figures and the provenance: what body extractors keep whole. */
function storyBody(story: Projection, input: RenderInput): Markup {
  const pictures = bodyPictures(story, input.mediaUrl)
  const lead = leadPicture(story, input, pictures)
  return join([
    newline,
    element(
      'div',
      { class: 'body', itemprop: 'articleBody', lang: story.language },
      newline,
      lead,
      bodyHtml(input.content.body, pictures, { lead: datelineHtml(story, input.content.body) }),
      line('p', { class: 'provenance' }, story.provenance),
      newline,
    ),
    newline,
  ])
}

/** The leading picture stands above the text, unless the text itself shows it. */
function leadPicture(
  story: Projection,
  input: RenderInput,
  pictures: ReturnType<typeof bodyPictures>,
): Markup {
  const id = story.lead?.use.id
  const isInBody = input.content.body.content.some(
    (block) => block.type === 'figure' && block.attrs?.['media'] === id,
  )
  const picture = isInBody ? undefined : pictures.find((candidate) => candidate.id === id)
  return picture === undefined ? nothing : join([pictureHtml(picture), newline])
}

function staff(story: Projection): Markup {
  const others = story.parties.filter((party) => !(party.isAuthor && party.inByline))
  if (others.length === 0) return nothing
  const said = others.map((party) => {
    const itemprop = story.editors.includes(party) ? 'editor' : 'contributor'
    const kind = party.kind === 'person' ? 'Person' : 'Organization'
    return element(
      'span',
      { itemprop, itemscope: true, itemtype: `https://schema.org/${kind}` },
      text(party.roleName + phrase(story.words, 'render.label.colon')),
      line('span', { itemprop: 'name' }, party.name),
    )
  })
  return join([element('p', { class: 'staff' }, join(said, text('\u2003'))), newline])
}

function aiNote(story: Projection): Markup {
  if (story.aiUse === null || story.aiUse.level === 'none') return nothing
  const said = phrase(story.words, `render.ai.${story.aiUse.level}`) + story.aiUse.note
  return join([line('p', { class: 'legal' }, said), newline])
}

function rights(story: Projection): Markup {
  const { holder, notice, usageTerms } = story.rights
  const year = story.published?.instant.slice(0, 4)
  const own =
    notice !== '' || holder === '' ? notice : `© ${year === undefined ? '' : `${year} `}${holder}`
  const said = [own, usageTerms].filter((part) => part !== '').join(' ')
  return said === '' ? nothing : join([line('p', { class: 'legal' }, said), newline])
}

function paragraph(name: string, said: string): Markup {
  return said === '' ? nothing : join([line('p', { class: name }, said), newline])
}
