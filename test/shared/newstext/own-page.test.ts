import fc from '../../support/properties'
import { describe, expect, it } from 'vitest'
import { drawPicture, pictureSize } from '../../../electron/sample/picture'
import type { Content } from '../../../shared/article/content'
import type { Body, BodyNode } from '../../../shared/document/body'
import { parseBody } from '../../../shared/document/schema'
import { readOwnPage } from '../../../shared/newstext/own-page'
import { htmlTree } from '../../../shared/document/html-tree'
import { page } from '../../../shared/render/page'
import { hashBytes } from '../../../shared/seal/hash'
import { anyBody } from '../../support/arbitrary-body'
import { must } from '../../support/library'
import { readStory } from '../../support/reading'
import { doc, p } from '../../support/document'
import { anyWrittenStory, bareStory } from '../../support/written-body'
import {
  chineseContent,
  chineseSite,
  englishContent,
  englishSite,
  entry,
  inputOf,
} from '../../support/render'

const bytes = drawPicture('river')
const asset = hashBytes(bytes)
const uri = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`
const chinese: Content = {
  ...chineseContent,
  media: chineseContent.media.map((use) => ({ ...use, asset, ...pictureSize })),
}

describe('a page this program made', () => {
  it('is read again field by field in Chinese', async () => {
    const { content, internal } = await readStory({
      name: 'a.html',
      bytes: Buffer.from(page({ ...inputOf(chinese, chineseSite), mediaUrl: () => uri })),
    })
    // What readers see of a story to read beside it is a whole sentence, in one of three lists.
    const { related: _related, leadMedia: _lead, ...expected } = withoutIds(chinese)
    const { related, ...read } = withoutIds(content)
    expect(read).toEqual({ ...expected, body: anyIds(must(parseBody(chinese.body))) })
    expect(related.map(({ title }) => title)).toEqual(chinese.related.map(({ title }) => title))
    expect(internal.provenance[0]!.found.filter(({ confirm }) => confirm)).toMatchObject([
      { field: 'source.kind' },
      { field: 'media.0.caption' },
    ])
  })

  it('is read again field by field in English, with what it was based on', async () => {
    const { content } = await readStory({
      name: 'a.html',
      bytes: Buffer.from(page(inputOf(englishContent, englishSite))),
    })
    const read = withoutIds(content)
    const original = { ...englishContent.source.original, publishedAt: '2026-05-01T08:15:00+01:00' }
    expect(read).toEqual({
      ...withoutIds(englishContent),
      body: anyIds(must(parseBody(englishContent.body))),
      source: { ...englishContent.source, original },
    })
  })

  it('gives its text again whatever blocks it is made of', () => {
    fc.assert(
      fc.property(anyBody({ notes: false }).map(tidy), (body) => {
        const html = page(inputOf({ ...chineseContent, media: [], body }, chineseSite))
        const read = readOwnPage(htmlTree(html)!, () => '')
        expect(must(parseBody(read!.content.body))).toEqual(body)
      }),
      { numRuns: 150 },
    )
  })

  it('gives every block again as it was, with its pictures and tables', async () => {
    const said = [
      ['图为安澜桥。', '柏青禾 摄'],
      ['', '柏青禾'],
      ['石匠在桥头', ''],
      ['', ''],
    ] as const
    const media = said.map(([caption, credit], at) => ({
      ...chinese.media[0]!,
      id: entry(31 + at),
      alt: `桥 ${at}`,
      caption,
      credit,
    }))
    await fc.assert(
      fc.asyncProperty(anyWrittenStory(media), async (story) => {
        const content = { ...chinese, ...story }
        const html = page(inputOf(content, chineseSite))
        const read = await readStory({ name: 'a.html', bytes: Buffer.from(html) })
        const { body, pictures } = bareStory(content)
        expect(bareStory(read.content)).toMatchObject({ body, pictures })
      }),
      { numRuns: 100 },
    )
  })

  it('is not taken for one where another program made it', () => {
    const html = page(inputOf(chineseContent, chineseSite)).replace(
      'content="Caibian"',
      'content="x"',
    )
    expect(readOwnPage(htmlTree(html)!, () => '')).toBeNull()
    expect(readOwnPage(htmlTree('<p>清溪</p>')!, () => '')).toBeNull()
  })
})

it('a page that only claims to be ours is read as any page is', async () => {
  const html = page(inputOf(chineseContent, chineseSite))
    .replace('"inLanguage":"zh-CN"', '"inLanguage":"not a language"')
    .replace('"url":"https://news.qingxi.example/about"', '"url":"javascript:alert(1)"')
  const { content } = await readStory({ name: 'a.html', bytes: Buffer.from(html) })
  expect(content.headline).toBe(chineseContent.headline)
  expect(JSON.stringify(content)).not.toContain('javascript')
})

/** A story as people write it: every line says something, nothing stands on spaces or breaks alone. */
function tidy(body: Body): Body {
  let count = 0
  const said = () => `清溪第${String((count += 1))}句`
  const line = (content: readonly BodyNode[] | undefined): BodyNode[] => [
    { type: 'text', text: said() },
    ...(content ?? [])
      .filter(({ type }) => type !== 'hardBreak')
      .map((node) =>
        node.type === 'text'
          ? { type: 'text', text: said(), ...plainMarks(node) }
          : node.type === 'footnote'
            ? { type: 'footnote', attrs: { text: said() } }
            : node,
      ),
    { type: 'text', text: said() },
  ]
  const isLine = ({ content, type }: BodyNode) =>
    lines.includes(type) || (content ?? []).some(({ type: inner }) => inner === 'text')
  const walk = (node: BodyNode): BodyNode =>
    isLine(node)
      ? { ...node, content: line(node.content) }
      : node.content === undefined
        ? node
        : { ...node, content: kept(node.content) }
  const kept = (nodes: readonly BodyNode[]) => {
    const shown = nodes.filter((node) => !unlikely.includes(node.type))
    const walked = shown.map(walk)
    return walked.length === 0 ? [p(said())] : walked
  }
  const parsed = parseBody({ ...body, content: kept(body.content) })
  return parsed.ok ? parsed.value : doc(p(said()))
}

/** These are in `anyWrittenStory`; a table of one cell, or in another, is read as layout, as on any page. */
const unlikely = ['figure', 'pictureGroup', 'card', 'table', 'captionedTable']

/** Readers underline links, so an underline in one says nothing. */
function plainMarks({ marks = [] }: BodyNode): Pick<BodyNode, 'marks'> {
  const shown = marks.filter(({ type }) => type !== 'underline')
  return shown.length === 0 ? {} : { marks: shown }
}

const lines = [
  'paragraph',
  'heading',
  'pullquote',
  'boxTitle',
  'question',
  'timelineTime',
  'tableCaption',
]

function withoutIds(content: Content) {
  const bare = <T extends { readonly id: string }>({ id: _id, ...rest }: T) => rest
  const { media, credits, related, body, ...rest } = content
  return {
    ...rest,
    body: anyIds(body),
    credits: credits.map(bare),
    media: media.map(bare),
    related: related.map(bare),
  }
}

function anyIds(body: Body): unknown {
  return JSON.parse(
    JSON.stringify(body, (key, value: unknown) => (key === 'media' ? 'any' : value)),
  ) as unknown
}
