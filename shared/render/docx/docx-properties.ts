import { optionalLine } from '../feeds/feed-lines'
import { element, filled, line, nothing, xmlDeclaration } from '../markup'
import type { Markup } from '../markup'
import { namesJoined } from '../parties'
import type { Projection } from '../projection'
import type { RenderInput } from '../publication'
import { root } from './word'

/** `docProps/core.xml`: what every program shows of a file (ECMA-376 part 2, 11). */
export function corePart(story: Projection, { publication }: RenderInput): string {
  const { published, updated } = story
  const created = published?.instant ?? publication.savedAt
  const modified = updated?.instant ?? created
  const editors = namesJoined(
    story.editors.map(({ name }) => name),
    story.words,
  )
  const inside = [
    optionalLine('dc:title', story.headline),
    optionalLine('dc:subject', story.sections.map(({ name }) => name).join(' › ')),
    optionalLine('dc:creator', story.authorNames),
    optionalLine('cp:keywords', story.keywords.join(', ')),
    optionalLine('dc:description', story.description),
    optionalLine('cp:lastModifiedBy', editors),
    dated('dcterms:created', created),
    dated('dcterms:modified', modified),
    optionalLine('cp:category', story.section),
    optionalLine('cp:contentStatus', story.state === 'draft' ? 'Draft' : 'Final'),
    optionalLine('dc:identifier', story.id),
    optionalLine('dc:language', story.language),
    optionalLine('cp:version', String(publication.revision)),
  ].join('')
  const { start, end } = root('cp:coreProperties', ['cp', 'dc', 'dcterms', 'xsi'])
  return xmlDeclaration + filled({ start, end }, inside)
}

/** `docProps/custom.xml`: what the core has no place for, under names that say what it is. */
export function customPart(story: Projection, { publication }: RenderInput): string {
  const { source } = story
  const own: readonly (readonly [name: string, value: string])[] = [
    ['Source', source.name],
    ['Source address', source.url ?? ''],
    ['Original headline', source.original?.headline ?? ''],
    ['Original authors', namesJoined(source.original?.authors ?? [], story.words)],
    ['Original address', source.original?.url ?? ''],
    ['Publisher', story.publisher.name],
    ['Dateline', story.dateline],
    ['Permanent address', story.permalink ?? ''],
    ['Rights', [story.rights.holder, story.rights.notice].filter((part) => part !== '').join(' ')],
    ['Caibian state', story.state],
    ['Caibian content hash', publication.hash],
  ]
  const properties = own
    .filter(([, value]) => value !== '')
    .map(([name, value], place) =>
      element(
        'property',
        { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: place + 2, name },
        line('vt:lpwstr', {}, value),
      ),
    )
  const xmlns = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties'
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'
  return xmlDeclaration + element('Properties', { xmlns, 'xmlns:vt': types }, ...properties)
}

function dated(name: string, instant: string | null): Markup {
  return instant === null ? nothing : line(name, { 'xsi:type': 'dcterms:W3CDTF' }, instant)
}
