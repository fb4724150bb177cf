import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { previewPage, renderConverted, renderExport } from '../../electron/export'
import type { Content } from '../../shared/article/content'
import { PDFDocument } from '@cantoo/pdf-lib'
import { ok } from '../../shared/result'
import { exportFormats } from '../../shared/render/format'
import { extractors } from '../support/extractors'
import { save, sealed, testSite, testSiteIn, value, written } from '../support/publish'
import {
  chineseContent,
  chineseSite,
  englishContent,
  englishSite,
  pictureBytes,
} from '../support/render'
import { chineseStory } from '../support/stories'
import { hasJava, htmlErrors } from '../support/vnu'
import { readStory } from '../support/reading'

const seedFolder = join(import.meta.dirname, '../../../shared/seed')
const hasSeed = existsSync(seedFolder)

/** What every reader of an exported page has to be able to learn from it. */
interface Proof {
  readonly content: Content
  readonly page: string
  readonly draft: string
  readonly url: string
  readonly day: string
}

const proofs: Record<string, Proof> = {}

beforeAll(async () => {
  proofs['chinese'] = await proofOf(chineseContent, '2026年3月8日')
  proofs['english'] = await proofOf(englishContent, '2 May 2026')
  if (hasSeed) proofs['seed'] = await proofOf(await seedStory(), '2023年2月2日')
})

const stories = ['chinese', 'english', ...(hasSeed ? ['seed'] : [])]

describe('an exported page', () => {
  test.skipIf(!hasJava)(
    'passes the Nu HTML checker, sealed and as a draft',
    async () => {
      const pages = stories.flatMap((name) => [
        [name, proof(name).page],
        [`${name}-draft`, proof(name).draft],
      ])
      expect(await htmlErrors(Object.fromEntries(pages) as Record<string, string>)).toEqual([])
    },
    120_000,
  )

  describe.each(stories)('of the %s story', (name) => {
    test.each(Object.keys(extractors))('gives %s all it must know', async (reader) => {
      const { content, page, url, day } = proof(name)
      const kept = await extractors[reader]!(page, url)
      const all = plain(kept.all)
      expect(plain(kept.title)).toBe(plain(content.headline))
      for (const { name: author } of authorsOf(content)) expect(all).toContain(plain(author))
      expect(all).toContain(plain(content.source.name))
      expect(all).toContain(plain(content.sections.at(-1) ?? ''))
      const isDated = all.includes(plain(day)) || kept.all.includes(content.dateline?.date ?? '?')
      expect(isDated).toBe(true)
    })
  })

  test.skipIf(!hasSeed)('of the seed story has its four paragraphs and no furniture', async () => {
    const { page, content } = proof('seed')
    const { document } = (await import('linkedom')).parseHTML(page)
    const paragraphs = [...document.querySelectorAll('.body > p:not(.provenance)')]
    expect(paragraphs).toHaveLength(4)
    expect(paragraphs[0]?.textContent.startsWith(content.dateline?.text ?? '?')).toBe(true)
    expect(document.querySelector('.provenance')?.textContent).toContain('2023年2月2日')
    for (const teaser of document.querySelectorAll('aside li p')) {
      expect(teaser.textContent).toMatch(/[。！？!?”]$/)
    }
  })
})

describe('what leaves', () => {
  test('is sealed text or nothing', async () => {
    const { host } = await testSite()
    const view = await written(host, chineseStory)
    expect(await renderExport(host, view.id, 'page', { draft: false })).toMatchObject({
      ok: false,
      refusal: { code: 'refusal.notSealed' },
    })
    const approved = await sealed(host, chineseStory)
    await save(host, approved.id, { headline: '另一个标题' })
    expect(await renderExport(host, approved.id, 'page', { draft: false })).toMatchObject({
      ok: false,
      refusal: { code: 'refusal.hashMismatch' },
    })
  })

  test('as a draft says so in page, title and metadata, and cannot be mistaken', async () => {
    const { host } = await testSite()
    const view = await written(host, chineseStory)
    const draft = value(await renderExport(host, view.id, 'page', { draft: true }))
    expect(draft.state).toBe('draft')
    expect(draft.suggestedName).toBe('qingxi-taiyangneng-ludeng.draft.html')
    expect(draft.text).toContain(`<title>【草稿】${chineseStory.headline}</title>`)
    expect(draft.text).toContain('<meta name="caibian-state" content="draft">')
    expect(draft.text).toContain('<meta name="robots" content="noindex, nofollow">')
    expect(draft.text.match(/草稿 · 未经审签 · 不得刊发/g)?.length).toBeGreaterThan(5)
    expect(draft.text).not.toContain('datePublished')
    for (const format of exportFormats) {
      const plainDraft = value(
        await renderExport(host, view.id, format, { draft: true, print: emptyPdf }),
      )
      expect(plainDraft.text).toContain('本文未经审签')
    }
    const approved = await sealed(host, chineseStory)
    const marked = value(await renderExport(host, approved.id, 'page', { draft: true }))
    expect(marked.state).toBe('draft')
  })

  test('is nothing at all while an embargo holds, not even a draft', async () => {
    const { host } = await testSite()
    const embargo = { active: true, zone: 'Asia/Shanghai', reason: '统发' }
    const view = await sealed(host, chineseStory, { embargo })
    for (const draft of [true, false]) {
      expect(await renderExport(host, view.id, 'page', { draft })).toMatchObject({
        ok: false,
        refusal: { code: 'refusal.embargoed' },
      })
    }
    expect(value(await previewPage(host, view.id)).state).toBe('sealed')
  })

  test('is the very bytes that were previewed', async () => {
    const { host } = await testSite()
    const view = await sealed(host, chineseStory)
    const preview = value(await previewPage(host, view.id))
    const exported = value(await renderExport(host, view.id, 'page', { draft: false }))
    expect(exported).toEqual(preview)
    host.wait(60)
    expect(value(await renderExport(host, view.id, 'page', { draft: false }))).toEqual(preview)
  })

  test('names the approved content in its metadata', async () => {
    const { host } = await testSite()
    const view = await sealed(host, chineseStory)
    const { text } = value(await renderExport(host, view.id, 'page', { draft: false }))
    expect(text).toContain(`<meta name="caibian-content-hash" content="${view.draftHash}">`)
    expect(text).toContain(
      `<meta name="caibian-revision" content="${view.standing.seal?.revision ?? 0}">`,
    )
    expect(text).toMatch(/<meta name="caibian-log-head" content="[0-9a-f]{64}">/)
  })

  test('carries its pictures inside a page, and by address in a text', async () => {
    const { host } = await testSite()
    const asset = value(await host.library.writeMedia(pictureBytes, 'image/png'))
    const media = chineseContent.media.map((use) => ({ ...use, asset }))
    const view = await sealed(host, { ...chineseContent, media })
    const page = value(await renderExport(host, view.id, 'page', { draft: false }))
    expect(page.text).toContain('<img src="data:image/png;base64,iVBOR')
    const text = value(await renderExport(host, view.id, 'markdown', { draft: false }))
    expect(text.text).toMatch(/https:\/\/news\.qingxi\.example\/media\/[0-9a-f]{64}\.png/)
    expect(text.text).not.toContain(asset)
    for (const format of ['ninjs', 'newsml', 'nitf'] as const) {
      const wire = value(await renderExport(host, view.id, format, { draft: false }))
      expect(wire.text).toMatch(/https:\/\/news\.qingxi\.example\/media\/[0-9a-f]{64}\.png/)
      expect(wire.text).toContain(view.draftHash)
      expect(wire.text).not.toContain('base64')
    }
  })

  test('wears the newsroom’s own stylesheet where the library has one', async () => {
    const { host } = await testSite()
    const view = await written(host, chineseStory)
    const page = value(await previewPage(host, view.id))
    expect(page.text).toContain('color-scheme: light dark')
  })
})

test('a text that is no article yet becomes a marked draft without an address', async () => {
  const page = value(await renderConverted(chineseStory, 'page', '2026-03-08T01:30:00Z'))
  expect(page.text).toContain('【草稿】')
  expect(page.text).not.toContain('localhost')
  expect(page.text).not.toContain('rel="canonical"')
  expect(value(await renderConverted(chineseStory, 'page', '2026-03-08T01:30:00Z'))).toEqual(page)
})

async function emptyPdf() {
  return ok(await (await PDFDocument.create()).save())
}

async function proofOf(content: Content, day: string): Promise<Proof> {
  const site = content.language === 'zh-CN' ? chineseSite : englishSite
  const { host } = testSiteIn('/nowhere', site)
  const asset = value(await host.library.writeMedia(pictureBytes, 'image/png'))
  const media = content.media.map((use) => ({ ...use, asset }))
  const view = await sealed(host, { ...content, media })
  const { text: page } = value(await renderExport(host, view.id, 'page', { draft: false }))
  const { text: draft } = value(await renderExport(host, view.id, 'page', { draft: true }))
  const url = /<link rel="canonical" href="([^"]+)"/.exec(page)?.[1] ?? ''
  return { content, page, draft, url, day }
}

/** The seed page as the importer reads it, completed as an editor would: year, responsible editor, slug. */
async function seedStory(): Promise<Content> {
  const [name = ''] = await readdir(seedFolder)
  const bytes = new Uint8Array(await readFile(join(seedFolder, name)))
  const { host } = testSiteIn('/nowhere')
  const read = (await readStory({ name, bytes }, { desk: 'news' }, host)).content
  return {
    ...read,
    slug: 'seed-story',
    abstract: '摘要。',
    keywords: ['物业'],
    ...(read.dateline === undefined ? {} : { dateline: { ...read.dateline, date: '2023-02-02' } }),
    source: {
      ...read.source,
      original: {
        headline: read.headline,
        authors: authorsOf(read).map(({ name }) => name),
        url: 'https://example.com/original',
      },
    },
    credits: [
      ...read.credits,
      {
        id: '00000000-0000-7000-8000-000000000077',
        name: '言慎行',
        role: 'responsibleEditor',
        showInByline: false,
      },
    ],
    related: read.related.map((story) => ({ ...story, teaser: whole(story.teaser) })),
  }
}

/** A teaser as an editor cuts it, for the check that asks for whole sentences. */
function whole(teaser: string): string {
  return teaser.slice(0, teaser.lastIndexOf('。') + 1)
}

function proof(name: string): Proof {
  const found = proofs[name]
  if (found === undefined) throw new Error(`no story ${name}`)
  return found
}

function authorsOf(content: Content) {
  return content.credits.filter(({ role }) =>
    ['reporter', 'correspondent', 'contributor'].includes(role),
  )
}

/** Letters and digits alone: readers tidy spaces and quotation marks each in their own way. */
function plain(text: string): string {
  return text
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
