import { groupsOf, namesJoined } from './parties'
import { phrase } from './phrase'
import type { PhraseKey } from './phrase'
import type { Projection } from './projection'
import { seriesText } from './series-words'

type LabelOf<Key> = Key extends `render.label.${infer Name}` ? Name : never
type Label = LabelOf<PhraseKey>

/** Under the headline, a line each: who, from where, when, in which section; what is not known is left out. */
export function factLines(story: Projection, byline: string): readonly string[] {
  const { words, published, updated, filed, source } = story
  const labelled = (key: Label, value: string | undefined) =>
    value === undefined || value === '' ? '' : phrase(words, `render.label.${key}`) + value
  return [
    byline,
    labelled('source', source.name),
    labelled('original', source.original?.headline),
    labelled('originalAuthors', namesJoined(source.original?.authors ?? [], words)),
    labelled('originalDate', story.originalPublished?.words),
    labelled('originalAddress', source.original?.url),
    published === null
      ? phrase(words, 'render.label.unpublished')
      : labelled('published', published.words),
    labelled('updated', updated?.words),
    labelled('filed', filed?.words),
    labelled('section', story.sections.map((level) => level.name).join(' › ')),
    story.series === null ? '' : seriesText(story.series, words),
  ].filter((line) => line !== '')
}

/** Below the text: who else had a part in it; '' where nobody had. */
export function staffLine(story: Projection): string {
  const others = story.parties.filter((party) => !(party.isAuthor && party.inByline))
  const colon = phrase(story.words, 'render.label.colon')
  return groupsOf(others)
    .map(({ roleName, names }) => roleName + colon + namesJoined(names, story.words))
    .join('\u3000')
}
