import { mediaIn } from '../document/media-in'
import { bodyHtml } from './body-html'
import { datelineHtml } from './dateline-lead'
import { directionOf } from './direction'
import {
  element,
  filled,
  filledLine,
  flat,
  join,
  line,
  newline,
  nothing,
  shell,
  text,
} from './markup'
import type { Markup, Shell } from './markup'
import { nextReading } from './next-reading'
import { machineNote, noticesAt } from './notices'
import { phrase } from './phrase'
import { pictureHtml } from './picture-html'
import { bodyPictures } from './pictures'
import type { Projection } from './projection'
import type { RenderInput } from './publication'
import { factsLine } from './story-facts'
import { modulesHtml } from './site/modules'
import type { PartName, readingParts } from './themes/part-names'

/**
 * One part of a story's page, whole: '' where the story has none. `hasLead`: the template places the
 * leading picture itself, so the body does not begin with it.
 */
export function storyPart(
  name: PartName,
  story: Projection,
  input: RenderInput,
  hasLead: boolean,
): Markup {
  switch (name) {
    case 'site':
      return siteName(story)
    case 'sections':
      return crumbs(story)
    case 'kicker':
      return filledLine(shells.kicker, story.kicker)
    case 'headline':
      return filledLine(shells.headline, story.headline)
    case 'subhead':
      return filledLine(shells.subhead, story.subhead)
    case 'facts':
      return factsLine(story)
    case 'lead':
      return leadPicture(story, input, bodyPictures(story, input))
    case 'corrections-above':
      return noticesAt(story, 'top')
    case 'body':
      return storyBody(story, input, hasLead)
    case 'corrections-below':
      return noticesAt(story, 'bottom')
    case 'staff':
      return staff(story)
    case 'machine-note':
      return filledLine(shells.legal, machineNote(story))
    case 'rights':
      return rights(story)
    default:
      return join([nextReading(story, name), modulesIn(name, story, input)])
  }
}

/** The site's modules stand after what the editor chose. */
function modulesIn(
  part: 'reading' | (typeof readingParts)[number],
  story: Projection,
  { modules }: RenderInput,
): Markup {
  if (modules === undefined) return nothing
  const beside = { language: story.language, sections: story.sections.map(({ name }) => name) }
  return modulesHtml(part, modules, beside, story.publisher.url)
}

/** The story without its headlines, as a page of whatever site carries it. */
export function belowHeadlines(story: Projection, input: RenderInput): string {
  return below.map((name) => storyPart(name, story, input, false)).join('')
}

const below = [
  'corrections-above',
  'body',
  'corrections-below',
  'staff',
  'machine-note',
  'rights',
] as const satisfies readonly PartName[]

/** Kicker, subhead, facts, without the headline: the site that carries the story sets it. */
export function aroundHeadline(story: Projection): string {
  return (
    filledLine(shells.kicker, story.kicker) +
    filledLine(shells.subhead, story.subhead) +
    factsLine(story)
  )
}

function siteName(story: Projection): Markup {
  const { name, url } = story.publisher
  return name === '' || story.permalink === null
    ? filledLine(shells.site, name)
    : line('a', { class: 'site', href: url }, name)
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

/** What stands on every page in the same form, each with the line breaks for those who read the source. */
const shells = {
  site: shell('span', { class: 'site' }),
  levels: shell('ol'),
  level: shell('li'),
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

/** Only paragraphs, figures and the provenance: what body extractors keep whole. */
function storyBody(story: Projection, input: RenderInput, hasLead: boolean): Markup {
  const pictures = bodyPictures(story, input)
  const { language: lang } = story
  const attributes = { class: 'body', itemprop: 'articleBody', lang, dir: directionOf(lang) }
  return join([
    element(
      'div',
      attributes,
      newline,
      hasLead ? nothing : leadPicture(story, input, pictures),
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

function rights(story: Projection): Markup {
  const { holder, notice, usageTerms } = story.rights
  const year = story.published?.instant.slice(0, 4)
  const own =
    notice !== '' || holder === '' ? notice : `© ${year === undefined ? '' : `${year} `}${holder}`
  const said = [own, usageTerms].filter((part) => part !== '').join(' ')
  return filledLine(shells.legal, said)
}
