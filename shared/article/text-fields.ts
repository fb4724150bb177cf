import type { Content } from './content'
import type { Internal } from './internal'

/** A field of an article that holds words a person wrote, by its path: `headline`, `media.<id>.caption`. */
export interface TextField {
  readonly path: string
  readonly text: string
}

/**
 * Every field of an article that holds words, but the body, in the order in which a reader meets them;
 * empty ones too. Entries of lists that have an id are named by it, so that a path stays true when the
 * list is sorted anew. Fields that are identifiers (address, dates, subjects by code), and what was
 * already said to readers or signed by somebody (corrections, comments), are not among them.
 */
export function textFields(content: Content, internal: Internal): readonly TextField[] {
  const { dateline, source, rights } = content
  return [
    field('kicker', content.kicker),
    field('headline', content.headline),
    field('subhead', content.subhead),
    field('bylineOverride', content.bylineOverride),
    ...ofRecord('dateline', dateline, ['agency', 'place', 'text']),
    field('abstract', content.abstract),
    ...content.alternates.map(({ text }, place) => field(`alternates.${place}.text`, text)),
    ...content.media.flatMap((use) =>
      ofRecord(`media.${use.id}`, use, ['caption', 'credit', 'alt', 'rights']),
    ),
    ...content.credits.flatMap((credit) =>
      ofRecord(`credits.${credit.id}`, credit, ['name', 'affiliation']),
    ),
    field('source.name', source.name),
    field('source.original.headline', source.original?.headline),
    ...content.sections.map((text, place) => field(`sections.${place}`, text)),
    field('series.title', content.series?.title),
    ...content.keywords.map((text, place) => field(`keywords.${place}`, text)),
    ...content.places.map((text, place) => field(`places.${place}`, text)),
    ...content.related.flatMap((one) => ofRecord(`related.${one.id}`, one, ['title', 'teaser'])),
    ...ofRecord('rights', rights, ['holder', 'notice', 'usageTerms']),
    field('aiUse.note', content.aiUse?.note),
    field('internal.slugline', internal.slugline),
    field('internal.editorNote', internal.editorNote),
  ].filter((one) => one !== null)
}

/** Content and internal fields with the words at `path` replaced; the same objects where there is no such field. */
export function withTextField<
  Fields extends { readonly content: Content; readonly internal: Internal },
>(fields: Fields, path: string, text: string): Pick<Fields, 'content' | 'internal'> {
  const { content, internal } = fields
  const inside = path.startsWith('internal.')
  return inside
    ? { content, internal: withText(internal, path.split('.').slice(1), text) }
    : { content: withText(content, path.split('.'), text), internal }
}

function withText<Value>(value: Value, [key, ...rest]: readonly string[], text: string): Value {
  if (key === undefined) return (typeof value === 'object' ? value : text) as Value
  if (Array.isArray(value)) {
    const place = placeOf(value, key)
    const next = value.map((entry: unknown, at) =>
      at === place ? withText(entry, rest, text) : entry,
    )
    return (place === -1 ? value : next) as Value
  }
  if (typeof value !== 'object' || value === null) return value
  if (!(key in value) && rest.length > 0) return value
  const inner = (value as Record<string, unknown>)[key]
  return { ...value, [key]: withText(inner, rest, text) }
}

function placeOf(list: readonly unknown[], key: string): number {
  const byId = list.findIndex(
    (entry) => typeof entry === 'object' && entry !== null && 'id' in entry && entry.id === key,
  )
  if (byId !== -1 || !/^\d+$/.test(key)) return byId
  return Number(key) < list.length ? Number(key) : -1
}

function field(path: string, text: string | undefined): TextField | null {
  return text === undefined ? null : { path, text }
}

function ofRecord<Value extends object>(
  path: string,
  value: Value | undefined,
  keys: readonly (string & keyof Value)[],
): readonly (TextField | null)[] {
  return keys.map((key) => {
    const text = value?.[key]
    return typeof text === 'string' ? field(`${path}.${key}`, text) : null
  })
}
