import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { packed } from '../../../../electron/pack'
import { textIn, xmlTree } from '../../../../electron/importers/xml'
import type { XmlElement } from '../../../../electron/importers/xml'
import type { PackagePart } from '../../../../shared/render/package-part'
import type { RenderInput } from '../../../../shared/render/publication'
import { docxParts } from '../../../../shared/render/docx/docx'
import type { BodyNode } from '../../../../shared/document/body'
import { textOf } from '../../../../shared/document/text'
import fc from '../../../support/properties'
import { readStory } from '../../../support/reading'
import { chineseContent, chineseInput, chineseSite, doc, inputOf, p } from '../../../support/render'
import { canRun } from '../../../support/vnu'
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

const hasOffice = canRun('soffice', ['--version'])

describe('a story as a Word file', () => {
  test('says in its properties what it is called, who wrote it, where it belongs and when', () => {
    const core = tree(partOf(fullInput(), 'docProps/core.xml'))
    const said = Object.fromEntries(
      core.children.flatMap((child) =>
        typeof child === 'string' ? [] : [[child.name, textIn(child)]],
      ),
    )
    expect(said).toMatchObject({
      title: fullContent.headline,
      creator: '闻若溪、柳望川、清溪县水务局宣教科、季南枝',
      subject: '清溪 › 民生要闻',
      category: '民生要闻',
      keywords: '古桥, 修缮, 安澜桥',
      created: '2026-03-08T09:30:00+08:00',
      modified: '2026-03-08T12:00:00+08:00',
      contentStatus: 'Final',
      language: 'zh-CN',
    })
    expect(partOf(fullInput(), 'docProps/custom.xml')).toContain('下谷晚报')
  })

  test('is the same bytes for the same story', async () => {
    expect(await packed(docxParts(fullInput()))).toEqual(await packed(docxParts(fullInput())))
  })

  test('reads back: headline, people, source, date, sections, and the same blocks', async () => {
    const bytes = await packed(docxParts(chineseInput()))
    const { content, pictures } = await readStory({ name: 'a.docx', bytes })
    expect(content).toMatchObject({
      headline: chineseContent.headline,
      source: {
        name: '清溪日报社新闻中心',
        original: { publishedAt: expect.stringContaining('2026-03-08') as string },
      },
      sections: ['清溪', '民生要闻'],
      dateline: { text: '清溪日报3月8日讯' },
    })
    const names = content.credits.map(({ name }) => name)
    for (const { name } of chineseContent.credits) expect(names).toContain(name)
    expect(pictures).toHaveLength(1)
    expect(content.media[0]?.alt).toBe(chineseContent.media[0]?.alt)
    const kinds = content.body.content.map(({ type }) => type)
    for (const kind of ['heading', 'bulletList', 'table', 'figure']) expect(kinds).toContain(kind)
    expect(cellsOf(content.body)).toEqual(cellsOf(chineseContent.body))
    expect(JSON.stringify(content.body)).toContain('https://archive.qingxi.example/bridge?id=7&v=2')
  })

  test('keeps merged cells, numbered lists, footnotes and line breaks', async () => {
    const cell = (text: string, attrs: object = {}): BodyNode => ({
      type: 'tableCell',
      attrs: { colspan: 1, rowspan: 1, ...attrs },
      content: [p(text)],
    })
    const item = (text: string, ...more: BodyNode[]): BodyNode => ({
      type: 'listItem',
      content: [p(text), ...more],
    })
    const body = doc(
      p('桥长', { type: 'footnote', attrs: { text: '以竣工为准。' } }, '十八米。'),
      { type: 'orderedList', attrs: { start: 1 }, content: [item('一'), item('二')] },
      p('中间。'),
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [item('三', { type: 'bulletList', content: [item('内')] })],
      },
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [cell('甲', { rowspan: 2 }), cell('乙', { colspan: 2 })] },
          { type: 'tableRow', content: [cell('丙'), cell('丁')] },
        ],
      },
    )
    const html = await htmlOf(inputOf({ ...chineseContent, body }, chineseSite))
    expect(html).toContain('rowspan="2"')
    expect(html).toContain('colspan="2"')
    expect(html).toMatch(/<ol><li>一<\/li><li>二<\/li><\/ol>/)
    expect(html).toContain('<ol><li>三<ul><li>内</li></ul></li></ol>')
    expect(html).toContain('以竣工为准。')
  })

  test('as a draft says so above and below its text, on each page, and in its properties', async () => {
    const html = await htmlOf(draftInput())
    expect(html.match(/本文未经审签/g)).toHaveLength(2)
    expect(partOf(draftInput(), 'word/header.xml')).toContain('本文未经审签')
    expect(partOf(fullInput(), 'word/header.xml')).not.toContain('<w:t')
    expect(partOf(draftInput(), 'docProps/core.xml')).toContain('>Draft<')
  })

  test('is well-formed and keeps the text whole, whatever the story says', () => {
    fc.assert(
      fc.property(anyWireInput(), (input) => {
        const parts = docxParts(input)
        for (const part of parts) if ('text' in part) expect(xmlTree(part.text)).not.toBeNull()
        const words = ['word/document.xml', 'word/footnotes.xml']
          .map((path) => solid(textIn(tree(textOfPart(parts, path)))))
          .join('')
        for (const said of textsIn(input.content.body)) expect(words).toContain(solid(said))
      }),
      { numRuns: 40 },
    )
  })

  test.skipIf(!hasOffice)(
    'LibreOffice reads its properties, text, headings, lists, tables, links and pictures',
    async () => {
      const document = tree(await officeXml(await packed(docxParts(fullInput()))))
      const meta = textsOf(at(document, 'meta'))
      expect(meta).toEqual(
        expect.arrayContaining([
          ['title', fullContent.headline],
          ['initial-creator', '闻若溪、柳望川、清溪县水务局宣教科、季南枝'],
          ['creator', '言慎行'],
          ['subject', '清溪 › 民生要闻'],
          ...fullContent.keywords.map((keyword) => ['keyword', keyword]),
          ['creation-date', expect.stringMatching(/^2026-03-08T/) as string],
          ['date', expect.stringMatching(/^2026-03-08T/) as string],
          ['language', 'zh-CN'],
          ['Source', '下谷晚报'],
          ['Original headline', '古桥<开工>'],
          ['Original authors', '欧阳川、Pike & Vale'],
          ['Dateline', '清溪日报3月8日讯'],
          ['Caibian content hash', fullInput().publication.hash],
        ]),
      )
      const body = textsOf(at(document, 'body', 'text'))
      expect(body).toEqual(
        expect.arrayContaining([
          ['p', fullContent.headline],
          ['p', '记者 闻若溪 通讯员 柳望川 清溪县水务局宣教科 季南枝'],
          ['p', '来源：下谷晚报'],
          ['p', '栏目：清溪 › 民生要闻'],
          ['h', '石匠回来了'],
          ['list-item', '安澜桥：4月开工'],
          ['table-cell', '18.6'],
          ['a', '桥志全文'],
          ['desc', fullContent.media[0]?.alt],
        ]),
      )
      const text = body.map(([, said]) => said).join('\n')
      for (const said of textsIn(fullContent.body)) expect(text).toContain(said)
      expect(text).toContain('原文永久链接')
    },
    120_000,
  )
})

/** The file as LibreOffice understands it: one XML document in its own format. */
async function officeXml(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'caibian-docx-'))
  try {
    await writeFile(join(folder, 'a.docx'), bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const convert = ['--headless', '--convert-to', 'fodt', '--outdir', folder]
    execFileSync('soffice', [profile, ...convert, join(folder, 'a.docx')], { stdio: 'ignore' })
    return await readFile(join(folder, 'a.fodt'), 'utf8')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What each element says, by its own name where it has one, as properties a newsroom adds. */
function textsOf(element: XmlElement): readonly (readonly [string, string])[] {
  return element.children.flatMap((child) =>
    typeof child === 'string'
      ? []
      : [
          [child.attributes['name'] ?? child.name, textIn(child).trim()] as const,
          ...textsOf(child),
        ],
  )
}

async function htmlOf(input: RenderInput): Promise<string> {
  const buffer = Buffer.from(await packed(docxParts(input)))
  return (await mammoth.convertToHtml({ buffer })).value
}

function partOf(input: RenderInput, path: string): string {
  return textOfPart(docxParts(input), path)
}

function textOfPart(parts: readonly PackagePart[], path: string): string {
  const part = parts.find((each) => each.path === path)
  if (part === undefined || !('text' in part)) throw new Error(`no ${path}`)
  return part.text
}

function cellsOf(body: BodyNode): readonly string[] {
  const table = body.content?.find(({ type }) => type === 'table')
  return (table?.content ?? []).flatMap((row) => (row.content ?? []).map(textOf))
}
