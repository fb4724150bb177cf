import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportFormats } from '../../../shared/render/format'
import { projectionOf } from '../../../shared/render/projection'
import type { Projection } from '../../../shared/render/projection'
import { forms, readFacts, readInputs, writeRenditions } from '../../support/read-back'
import type { ReadBack, ReadFact } from '../../support/read-back'
import { renditionReaders } from '../../support/rendition-readers'
import type { RenditionReader } from '../../support/rendition-readers'

describe('software that is not ours gives back title, authors, source, date, section and original', () => {
  let folder = ''
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'caibian-read-back-'))))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  for (const row of renditionReaders)
    test.skipIf(!row.isHere)(`of ${row.of}, read by ${row.reader}`, async () => {
      const readings = await row.read(await writeRenditions(folder, row.of))
      expect(readings).toHaveLength(readInputs.length)
      for (const [place, [name, input]] of readInputs.entries())
        expectBack(row, projectionOf(input), readings[place]!, name)
    })
})

test('every rendition has a reader, and the table in the documents says what comes back', () => {
  const read = new Set(renditionReaders.map(({ of }) => of))
  expect([...read].sort()).toEqual([...exportFormats, 'atom', 'json', 'rss'].sort())
  const table = readFileSync(join(import.meta.dirname, '../../../docs/renditions.md'), 'utf8')
  const lines = new Set(table.split('\n').map((line) => line.replace(/\s*\|\s*/g, '|')))
  for (const { of, reader, gives } of renditionReaders) {
    const cells = [`\`${of}\``, reader, ...readFacts.map((fact) => forms[gives[fact]])]
    expect(lines).toContain(`|${cells.join('|')}|`)
  }
})

function expectBack(row: RenditionReader, story: Projection, back: ReadBack, name: string): void {
  for (const fact of readFacts) {
    const said = `${name}: ${fact}`
    const form = row.gives[fact]
    if (form === 'text' || form === 'first' || form === 'innermost')
      for (const word of wordsOf(story)[fact]) expect(solid(back.text), said).toContain(solid(word))
    if (form === 'text' || form === 'none') expect(back[fact] ?? '', said).toEqual('')
    else expectFact[fact](row, story, back, said)
  }
}

type Expect = (row: RenditionReader, story: Projection, back: ReadBack, said: string) => void

/** Each fact as it comes back in a field, against the model. */
const expectFact: Readonly<Record<ReadFact, Expect>> = {
  title: (_, { headline }, { title }, said) => expect(title, said).toBe(headline),
  authors: ({ gives }, story, { authors }, said) => {
    const names = story.authors.map(({ name }) => name)
    if (gives.authors === 'joined') expect(authors?.join(), said).toMatch(joined(names))
    else expect(authors, said).toEqual(gives.authors === 'first' ? names.slice(0, 1) : names)
  },
  source: (_, story, { source }, said) => expect(source, said).toBe(story.source.name),
  published: (_, story, { published }, said) =>
    expect(Date.parse(published ?? ''), said).toBe(Date.parse(story.published?.instant ?? '')),
  sections: ({ gives }, story, { sections }, said) => {
    const path = story.sections.map(({ name }) => name)
    if (gives.sections === 'leading') expect(sections, said).toEqual([...path, ...story.keywords])
    else if (gives.sections === 'innermost') expect(sections, said).toEqual(path.slice(-1))
    else expect(sections, said).toEqual(gives.sections === 'upwards' ? path.toReversed() : path)
  },
  original: ({ gives }, story, { original: back }, said) => {
    const { original } = story.source
    expect(back?.title, said).toBe(original?.headline)
    if (gives.original === 'joined' && back !== undefined)
      expect(back.authors.join(), said).toMatch(joined(original?.authors ?? []))
    else expect(back?.authors, said).toEqual(original?.authors)
  },
}

/** Names in one text, in their order, with nothing between them but what joins names. */
function joined(names: readonly string[]): RegExp {
  const literal = names.map((name) => name.replace(/[^\p{L}\p{N} ]/gu, '\\$&'))
  return new RegExp(`^${literal.join('(?:、|, | and )')}$`, 'u')
}

/** The words in which a text says each fact. */
function wordsOf(story: Projection): Readonly<Record<ReadFact, readonly string[]>> {
  const { original } = story.source
  return {
    title: [story.headline],
    authors: story.authors.map(({ name }) => name),
    source: [story.source.name],
    published: [story.published?.spoken ?? '?'],
    sections: story.sections.map(({ name }) => name),
    original: original === undefined ? [] : [original.headline, ...original.authors],
  }
}

/** Layout may break lines anywhere. */
function solid(text: string): string {
  return text.replace(/\s+/g, '')
}
