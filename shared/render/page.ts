import { mediaIn } from '../document/media-in'
import { phrase } from './phrase'
import { bodyHtml } from './body-html'
import { datelineHtml } from './dateline-lead'
import { draftBanner, draftMark } from './draft-mark'
import {
  element,
  filled,
  filledLine,
  flat,
  htmlDoctype,
  join,
  line,
  newline,
  nothing,
  shell,
  text,
  voidElement,
} from './markup'
import type { Markup, Shell } from './markup'
import { noticesAt } from './notices'
import { storyHead } from './page-head'
import { nextReading } from './next-reading'
import { pictureHtml } from './picture-html'
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
        filled(shells.main, article(story, input)),
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
    name === '' || story.permalink === null
      ? filledLine(shells.site, name)
      : line('a', { class: 'site', href: url }, name)
  return filled(shells.masthead, site + crumbs(story))
}

/** The section path. The name stands in an element of its own: read from the link it would be the address. */
function crumbs(story: Projection): Markup {
  if (story.sections.length === 0) return nothing
  let levels = ''
  for (const { name, url } of story.sections) {
    const named = url === null ? line('span', {}, name) : line('a', { href: url }, name)
    levels += filled(shells.level, named)
  }
  return element(
    'nav',
    { class: 'crumbs', 'aria-label': phrase(story.words, 'render.nav.sections') },
    filled(shells.levels, levels),
  )
}

function article(story: Projection, input: RenderInput): Markup {
  return filled(shells.article, headlines(story) + belowHeadlines(story, input))
}

/** The story without its headlines, as a page of whatever site carries it. */
export function belowHeadlines(story: Projection, input: RenderInput): string {
  return (
    noticesAt(story, 'top') +
    storyBody(story, input) +
    noticesAt(story, 'bottom') +
    staff(story) +
    aiNote(story) +
    rights(story)
  )
}

function headlines(story: Projection): Markup {
  const main = filledLine(shells.headline, story.headline)
  return filled(shells.headlines, aroundHeadline(story, main))
}

/** Kicker, headline, subhead, facts. Without a headline of its own where the site sets it. */
export function aroundHeadline(story: Projection, headline: Markup): string {
  return (
    filledLine(shells.kicker, story.kicker) +
    headline +
    filledLine(shells.subhead, story.subhead) +
    factsLine(story)
  )
}

/** What stands on every page in the same form, each with the line breaks for those who read the source. */
const shells = {
  masthead: lined(shell('header', { class: 'masthead' })),
  site: shell('span', { class: 'site' }),
  levels: shell('ol'),
  level: shell('li'),
  main: shell('main'),
  article: opened(
    shell('article', { itemscope: true, itemtype: 'https://schema.org/NewsArticle' }),
  ),
  headlines: lined(opened(shell('header', { class: 'headlines' }))),
  kicker: lined(shell('p', { class: 'kicker' })),
  headline: lined(shell('h1', { itemprop: 'headline' })),
  subhead: lined(shell('p', { class: 'subhead', itemprop: 'alternativeHeadline' })),
  provenance: lined(shell('p', { class: 'provenance' })),
  staff: lined(shell('p', { class: 'staff' })),
  legal: lined(shell('p', { class: 'legal' })),
} as const

/** With a line break after it. */
function lined({ start, end }: Shell): Shell {
  return { start, end: flat(end + newline) }
}

/** With a line break after its start tag. */
function opened({ start, end }: Shell): Shell {
  return { start: flat(start + newline), end }
}

/** Only paragraphs, figures and the provenance: what body extractors keep whole. */
function storyBody(story: Projection, input: RenderInput): Markup {
  const pictures = bodyPictures(story, input)
  const attributes = { class: 'body', itemprop: 'articleBody', lang: story.language }
  return join([
    element(
      'div',
      attributes,
      newline,
      leadPicture(story, input, pictures),
      bodyHtml(input.content.body, pictures, { lead: datelineHtml(story, input.content.body) }),
      filledLine(shells.provenance, story.provenance),
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
  const isInBody = id !== undefined && mediaIn(input.content.body).has(id)
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
  return filled(shells.staff, join(said, text('\u2003')))
}

function aiNote(story: Projection): Markup {
  if (story.aiUse === null || story.aiUse.level === 'none') return nothing
  const said = phrase(story.words, `render.ai.${story.aiUse.level}`) + story.aiUse.note
  return filledLine(shells.legal, said)
}

function rights(story: Projection): Markup {
  const { holder, notice, usageTerms } = story.rights
  const year = story.published?.instant.slice(0, 4)
  const own =
    notice !== '' || holder === '' ? notice : `© ${year === undefined ? '' : `${year} `}${holder}`
  const said = [own, usageTerms].filter((part) => part !== '').join(' ')
  return filledLine(shells.legal, said)
}
