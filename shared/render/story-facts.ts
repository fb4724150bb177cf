import { phrase } from './phrase'
import type { PhraseKey } from './phrase'
import {
  close,
  element,
  filled,
  filledLine,
  flat,
  join,
  line,
  newline,
  nothing,
  open,
  shell,
  space,
  text,
  voidElement,
} from './markup'
import { opensSafely } from './opens-safely'
import type { Markup, Shell } from './markup'
import type { Party } from './parties'
import type { Projection } from './projection'
import { seriesNumber } from './series-words'
import type { Moment } from './zoned-time'

/** Under the headline: who, from where, when, in which section. */
export function factsLine(story: Projection): Markup {
  const parts = [byline(story), source(story), ...times(story), section(story), filed(story)]
  const shown = parts.filter((part) => part !== nothing)
  const lines = [
    element('p', { class: 'facts' }, join(shown, newline)),
    seriesLine(story),
    ...original(story),
  ]
  return join([newline, join(lines, newline)])
}

/**
 * The byline: one `.author` element with a single child, in it one Person for each name (Postlight's
 * readers pass over an author element with several children, others over several author elements). A
 * newsroom's own byline stands as it was written, with the people named for machines beside it.
 */
function byline(story: Projection): Markup {
  const shown = story.parties.filter((party) => party.isAuthor && party.inByline)
  if (story.bylineOverride !== '') {
    const named = join(story.authors.map(hiddenPerson))
    return wrapped(join([line('span', {}, story.bylineOverride), named]))
  }
  if (shown.length === 0) return nothing
  const isChinese = story.words === 'zh-CN'
  const people = shown.map((party, place) => {
    const before = shown[place - 1]
    const name = person(party)
    if (!isChinese) return join([text(englishGap(place, shown.length)), name])
    if (before?.role === party.role) return join([text('、'), name])
    return join([text(`${place === 0 ? '' : ' '}${party.roleName} `), name])
  })
  return wrapped(join(isChinese ? people : [text('By '), ...people]))
}

function wrapped(inside: Markup): Markup {
  return filled(bylineShell, inside)
}

const bylineShell: Shell = {
  start: flat(
    open('span', { class: 'byline' }) + open('span', { class: 'author' }) + open('span', {}),
  ),
  end: flat(close('span') + close('span') + close('span')),
}

function englishGap(place: number, count: number): string {
  if (place === 0) return ''
  return place === count - 1 ? ' and ' : ', '
}

function person(party: Party): Markup {
  return filled(partyShells[party.kind], filledLine(nameShell, party.name) + roleMeta(party))
}

function hiddenPerson(party: Party): Markup {
  const name = voidElement('meta', { itemprop: 'name', content: party.name })
  return filled(partyShells[party.kind], name + roleMeta(party))
}

const nameShell = shell('span', { itemprop: 'name' })

const partyShells: Readonly<Record<Party['kind'], Shell>> = {
  person: authorShell('Person'),
  organisation: authorShell('Organization'),
}

function authorShell(kind: string): Shell {
  return shell('span', {
    itemprop: 'author',
    itemscope: true,
    itemtype: `https://schema.org/${kind}`,
  })
}

function roleMeta(party: Party): Markup {
  return party.kind === 'person'
    ? voidElement('meta', { itemprop: 'jobTitle', content: party.roleName })
    : nothing
}

function source(story: Projection): Markup {
  const { name, url } = story.source
  if (name === '') return nothing
  const plain = filledLine(nameShell, name)
  const named =
    url !== undefined && opensSafely(url)
      ? element('a', { href: url, itemprop: 'url' }, plain)
      : plain
  const label = text(phrase(story.words, 'render.label.source'))
  return filled(sourceShell, label + filled(organisationShell, named))
}

const sourceShell = shell('span', { class: 'source' })
const organisationShell = shell('span', {
  itemprop: 'sourceOrganization',
  itemscope: true,
  itemtype: 'https://schema.org/Organization',
})
const bareShell = shell('span')

function times(story: Projection): Markup[] {
  const { published, updated, words } = story
  if (published === null) return [line('span', {}, phrase(words, 'render.label.unpublished'))]
  const first = timeHtml(phrase(words, 'render.label.published'), published, 'datePublished')
  if (updated === null) return [first]
  return [first, timeHtml(phrase(words, 'render.label.updated'), updated, 'dateModified')]
}

function timeHtml(label: string, moment: Moment, itemprop: string): Markup {
  const time = line('time', { itemprop, datetime: moment.instant }, moment.words)
  return filled(bareShell, text(label) + time)
}

function section(story: Projection): Markup {
  if (story.section === '') return nothing
  const name = filledLine(sectionShell, story.section)
  const url = story.sections.at(-1)?.url ?? null
  const linked = url === null ? name : element('a', { rel: 'tag', href: url }, name)
  return filled(bareShell, text(phrase(story.words, 'render.label.section')) + linked)
}

const sectionShell = shell('span', { itemprop: 'articleSection' })

function filed(story: Projection): Markup {
  const { filed: day, words } = story
  if (day === null) return nothing
  const time = line('time', { itemprop: 'dateCreated', datetime: day.day }, day.words)
  return filled(bareShell, text(phrase(words, 'render.label.filed')) + time)
}

/**
 * Which part of which series it is, the title leading to the page of all parts where there is one. schema.org has the
 * series in `isPartOf` and the number in the story's own `position`.
 */
function seriesLine({ series, words }: Projection): Markup {
  if (series === null) return nothing
  const title = filledLine(nameShell, series.title)
  const { url, part } = series
  const named = url === null ? title : element('a', { href: url, itemprop: 'url' }, title)
  const said = element(
    'span',
    {},
    text(phrase(words, 'render.series.before')),
    filled(seriesShell, named),
    voidElement('meta', { itemprop: 'position', content: String(part) }),
    line('span', {}, seriesNumber(series, words)),
  )
  return element('p', { class: 'facts series' }, said)
}

const seriesShell = shell('span', {
  itemprop: 'isPartOf',
  itemscope: true,
  itemtype: 'https://schema.org/CreativeWorkSeries',
})

/** What the rules on reprints ask for: the original's headline, authors, time and address, traceable. */
function original(story: Projection): Markup[] {
  const { original: from } = story.source
  if (from === undefined) return []
  const { words, originalPublished } = story
  const said = (key: PhraseKey, value: string): Markup =>
    value === '' ? nothing : line('span', {}, phrase(words, key) + value)
  const parts = [
    said('render.label.original', from.headline),
    said('render.label.originalAuthors', from.authors.join(words === 'zh-CN' ? '、' : ', ')),
    said('render.label.originalDate', originalPublished?.words ?? ''),
    from.url !== undefined && opensSafely(from.url)
      ? element(
          'span',
          {},
          text(phrase(words, 'render.label.originalAddress')),
          line('a', { href: from.url }, from.url),
        )
      : nothing,
  ].filter((part) => part !== nothing)
  return [element('p', { class: 'facts origin' }, join(parts, space))]
}
