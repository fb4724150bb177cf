import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JsZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { packed } from '../../../../electron/pack'
import { textIn } from '../../../../electron/importers/xml'
import type { XmlElement } from '../../../../electron/importers/xml'
import { epubParts } from '../../../../shared/render/epub/epub'
import type { PackagePart } from '../../../../shared/render/package-part'
import type { RenderInput } from '../../../../shared/render/publication'
import fc from '../../../support/properties'
import { chineseContent, chineseInput, englishInput } from '../../../support/render'
import { hasJava } from '../../../support/vnu'
import {
  anyWireInput,
  at,
  draftInput,
  fullContent,
  fullInput,
  solid,
  textsIn,
  tree,
} from '../../../support/wire'

/** As Debian has it. */
const checker = '/usr/share/java/epubcheck.jar'
const hasEpubcheck = hasJava && existsSync(checker)

const selection = { title: '清溪一周', id: 'urn:uuid:0190a5c2-7d3e-7b41-9c55-2f8e6a4b9d18' }

describe('stories as an EPUB', () => {
  test('begin with their type, as it is, for those who look at bytes', async () => {
    const bytes = await packed(epubParts([fullInput()]))
    const head = Buffer.from(bytes.slice(0, 90)).toString('latin1')
    expect(head.slice(30, 58)).toBe('mimetypeapplication/epub+zip')
    expect(bytes[8]).toBe(0)
    const [first] = Object.keys((await JsZip.loadAsync(bytes)).files)
    expect(first).toBe('mimetype')
    expect(await packed(epubParts([fullInput()]))).toEqual(bytes)
  })

  test('say who wrote them, from where, when, in which language and section', () => {
    const said = metadata(epubParts([fullInput()]))
    expect(said('dc:title')).toEqual([fullContent.headline])
    expect(said('dc:creator')).toEqual(['闻若溪', '柳望川', '清溪县水务局宣教科', '季南枝'])
    expect(said('dc:contributor')).toEqual(['言慎行'])
    expect(said('dc:source')).toEqual(['下谷晚报'])
    expect(said('dc:language')).toEqual(['zh-CN'])
    expect(said('dc:date')).toEqual(['2026-03-08T09:30:00+08:00'])
    expect(said('dc:subject')).toContain('民生要闻')
    expect(said('dc:identifier')).toEqual(['urn:uuid:0190a5c2-7d3e-7b41-9c55-2f8e6a4b9d17'])
    expect(said('meta')).toContain('2026-03-08T04:00:00Z')
  })

  test('stand under their sections in the contents of a selection', () => {
    const parts = epubParts([chineseInput(), englishInput(), fullInput()], selection)
    expect(metadata(parts)('dc:title')).toEqual(['清溪一周'])
    const nav = at(tree(textOfPart(parts, 'book/contents.xhtml')), 'body', 'nav')
    const groups = at(nav, 'ol').children.flatMap((one) => (typeof one === 'string' ? [] : [one]))
    expect(groups.map((group) => textIn(at(group, 'span')))).toEqual([
      '清溪 › 民生要闻',
      'Local news › Heritage',
    ])
    const links = elementsIn(nav, 'a').map(({ attributes }) => attributes['href'])
    expect(links).toEqual(['story-1.xhtml', 'story-3.xhtml', 'story-2.xhtml'])
    // One picture, shown by two of the stories.
    expect(parts.filter(({ path }) => path.startsWith('book/pictures/'))).toHaveLength(1)
  })

  test('fetch and run nothing: a film elsewhere is a card that leads there', () => {
    const film = { kind: 'video', href: 'https://video.qingxi.example/1.mp4' }
    const card = {
      type: 'card',
      attrs: film,
      content: [{ type: 'cardTitle' }, { type: 'cardText' }],
    }
    const body = { type: 'doc', content: [...chineseContent.body.content, card] } as const
    const input = chineseInput()
    const parts = epubParts([{ ...input, content: { ...input.content, body } }])
    const said = textOfPart(parts, 'book/story-1.xhtml')
    expect(said).not.toMatch(/<video|<script|<source/)
    expect(said).toContain(film.href)
  })

  test('as drafts say so above and below their text', () => {
    const said = textOfPart(epubParts([draftInput()]), 'book/story-1.xhtml')
    expect(said.match(/本文未经审签/g)).toHaveLength(2)
  })

  test('are well-formed, whole, and lead to nothing that is not there', () => {
    fc.assert(
      fc.property(fc.array(anyWireInput(), { minLength: 1, maxLength: 3 }), (inputs) => {
        const parts = epubParts(inputs as [RenderInput, ...RenderInput[]], selection)
        expectResolved(parts)
        const words = inputs.map((_, place) =>
          solid(textIn(tree(textOfPart(parts, `book/story-${place + 1}.xhtml`)))),
        )
        for (const [place, { content }] of inputs.entries())
          for (const text of textsIn(content.body)) expect(words[place]).toContain(solid(text))
      }),
      { numRuns: 30 },
    )
  }, 20_000)

  test.skipIf(!hasEpubcheck)(
    'pass epubcheck',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'caibian-epub-'))
      try {
        const file = join(folder, 'a.epub')
        const inputs = [fullInput(), englishInput(), draftInput()] as const
        await writeFile(file, await packed(epubParts(inputs, selection)))
        execFileSync('java', ['-jar', checker, file], { stdio: 'pipe' })
      } finally {
        await rm(folder, { recursive: true })
      }
    },
    120_000,
  )
})

/** Every part is listed, every listed part and every address within is there, and every id is one. */
function expectResolved(parts: readonly PackagePart[]): void {
  const paths = parts.map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  const book = tree(textOfPart(parts, 'book/package.opf'))
  const items = elementsIn(at(book, 'manifest'), 'item')
  const listed = items.map(({ attributes }) => `book/${attributes['href']}`)
  expect([...listed, 'mimetype', 'META-INF/container.xml', 'book/package.opf'].sort()).toEqual(
    [...paths].sort(),
  )
  const ids = items.map(({ attributes }) => attributes['id'])
  for (const { attributes } of elementsIn(at(book, 'spine'), 'itemref'))
    expect(ids).toContain(attributes['idref'])
  for (const path of paths.filter((one) => one.endsWith('.xhtml'))) {
    const page = tree(textOfPart(parts, path))
    const marks = everyElement(page).flatMap(({ attributes }) => attributes['id'] ?? [])
    expect(new Set(marks).size).toBe(marks.length)
    for (const { attributes, name } of everyElement(page)) {
      const address = attributes['src'] ?? attributes['href'] ?? ''
      if (address.startsWith('#')) expect(marks).toContain(address.slice(1))
      else if (name === 'img' || name === 'link' || address.startsWith('story-'))
        expect(paths).toContain(`book/${address}`)
    }
  }
}

function metadata(parts: readonly PackagePart[]): (name: string) => readonly string[] {
  const said = textOfPart(parts, 'book/package.opf')
  const facts = at(tree(said), 'metadata')
  return (name) => elementsIn(facts, name.replace('dc:', '')).map((one) => textIn(one))
}

function elementsIn(element: XmlElement, name: string): readonly XmlElement[] {
  return everyElement(element).filter((one) => one.name === name)
}

function everyElement(element: XmlElement): readonly XmlElement[] {
  return [
    element,
    ...element.children.flatMap((one) => (typeof one === 'string' ? [] : everyElement(one))),
  ]
}

function textOfPart(parts: readonly PackagePart[], path: string): string {
  const part = parts.find((one) => one.path === path)
  if (part === undefined || !('text' in part)) throw new Error(`no part ${path}`)
  return part.text
}
