import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from './properties'
import type { Content } from '../../shared/article/content'
import type { BodyNode } from '../../shared/document/body'
import type { RenderInput } from '../../shared/render/publication'
import { childOf, xmlTree } from '../../electron/importers/xml'
import type { XmlElement } from '../../electron/importers/xml'
import { anyBody } from './arbitrary-body'
import { bell, chineseContent, chineseSite, entry, film, inputOf } from './render'
import { canRun } from './vnu'

/* What the tests of wire formats share: a story with every field filled, generated ones, and IPTC's schemas. */

/** IPTC's schemas as they lie beside the checkout; no part of it. */
export const wireSchemas = join(import.meta.dirname, '../../../shared/schemas')
export const hasWireSchemas = existsSync(wireSchemas)
export const hasXmllint = canRun('xmllint', ['--version'])

/** What xmllint has to say against these documents by a schema, all at once; '' where nothing. */
export function xmlFaults(documents: readonly string[], schema: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'caibian-wire-'))
  const files = documents.map((xml, place) => {
    const file = join(folder, `${place}.xml`)
    writeFileSync(file, xml)
    return file
  })
  const options = ['--noout', '--nonet', '--schema', join(wireSchemas, schema)]
  try {
    execFileSync('xmllint', [...options, ...files], { stdio: 'pipe' })
    return ''
  } catch (problem) {
    return String((problem as { stderr?: Buffer }).stderr)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A reprint that was corrected, with everything a wire could say of a story. */
export const fullContent: Content = {
  ...chineseContent,
  alternates: [{ role: 'push', text: '三座古桥开工' }],
  dateline: { ...chineseContent.dateline!, place: '清溪' },
  credits: [
    ...chineseContent.credits,
    {
      id: entry(6),
      name: '季南枝',
      role: 'correspondent',
      affiliation: '县档案馆',
      showInByline: true,
    },
    { id: entry(7), name: '陆小满', role: 'proofreader', showInByline: false },
  ],
  source: {
    kind: 'reprint',
    name: '下谷晚报',
    url: 'https://下谷.example/桥报?a=[1]',
    register: 'CN 00-0000',
    original: {
      headline: '古桥<开工>',
      authors: ['欧阳川', 'Pike & Vale'],
      url: 'https://gazette.example/bridge',
      publishedAt: '2026-03-07T07:15:00Z',
    },
  },
  body: {
    ...chineseContent.body,
    content: [
      ...chineseContent.body.content,
      ...[film, bell].map(({ id }) => ({ type: 'figure', attrs: { media: id } })),
    ],
  },
  media: [...chineseContent.media, film, bell],
  subjects: [
    { scheme: 'medtop', code: '20000337', name: '交通' },
    { scheme: '县志分类', code: '桥 3', name: '桥梁' },
  ],
  aiUse: { level: 'assisted', note: '用于核对桥名。' },
  corrections: [
    {
      id: entry(31),
      kind: 'correction',
      at: '2026-03-08T04:00:00Z',
      text: '投资额应为1260万元。',
      place: 'top',
      was: '1620万元',
      now: '1260万元',
      fromRevision: 2,
      toRevision: 3,
    },
    {
      id: entry(32),
      kind: 'clarification',
      at: '2026-03-08T05:00:00Z',
      text: '摆渡车免费。',
      place: 'bottom',
      fromRevision: 2,
      toRevision: 3,
    },
  ],
}

export function fullInput(more: Partial<RenderInput['publication']> = {}): RenderInput {
  return inputOf(fullContent, chineseSite, { updatedAt: '2026-03-08T12:00:00+08:00', ...more })
}

/** A draft that was never public, in a newsroom without a site. */
export function draftInput(): RenderInput {
  return fullInput({
    state: 'draft',
    revision: 0,
    publishedAt: null,
    updatedAt: null,
    savedAt: '2026-03-08T08:00:00+08:00',
    permalink: null,
    logHead: null,
  })
}

const odd = fc.oneof(
  fc.constantFrom(
    '桥',
    ']]>',
    '<!--',
    '&amp;',
    '𠮷',
    'שלום عالم',
    '\u202e',
    '"\'',
    '<?xml?>',
    '\u0085',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)

/** One line of text as `lineSchema` lets it through. */
const oddLine = fc
  .array(odd, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('').replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, ''))

/** Stories with odd texts in every field, over any body the grammar allows. */
export function anyWireInput(): fc.Arbitrary<RenderInput> {
  return fc
    .record({
      body: anyBody({ notes: false }),
      headline: oddLine,
      kicker: oddLine,
      subhead: oddLine,
      names: fc.array(oddLine, { minLength: 1, maxLength: 4 }),
      source: oddLine,
      sections: fc.array(oddLine, { maxLength: 3 }),
      keywords: fc.array(oddLine, { maxLength: 3 }),
      caption: oddLine,
      dateline: oddLine,
    })
    .map(({ names, source, caption, dateline, ...rest }) => {
      const credits = names.map((name, place) => ({
        ...fullContent.credits[place % fullContent.credits.length]!,
        id: entry(40 + place),
        name,
      }))
      const content: Content = {
        ...fullContent,
        ...rest,
        credits,
        source: { ...fullContent.source, name: source },
        media: fullContent.media.map((use) => ({ ...use, caption, alt: caption })),
        dateline: { ...fullContent.dateline!, text: dateline },
      }
      return inputOf(content, chineseSite)
    })
}

/** Every text a reader of this body must find: words, footnotes, who was quoted. */
export function textsIn(node: BodyNode): readonly string[] {
  const said = [node.text, node.attrs?.['text'], node.attrs?.['attribution']]
  return [
    ...said.filter((text): text is string => typeof text === 'string'),
    ...(node.content ?? []).flatMap(textsIn),
  ]
}

/** Text without what XML cannot hold and without white space, which layout may change. */
export function solid(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffd\ufeff]/gu, '')
}

/** An XML document as a tree of elements; fails where it is not well-formed. */
export function tree(xml: string): XmlElement {
  const read = xmlTree(xml)
  if (read === null) throw new Error(`not well-formed: ${xml}`)
  return read
}

/** The element at the end of a path of names. */
export function at(element: XmlElement, ...path: readonly string[]): XmlElement {
  return path.reduce((inside, name) => {
    const child = childOf(inside, name)
    if (child === null) throw new Error(`no ${name} in ${inside.name}`)
    return child
  }, element)
}
