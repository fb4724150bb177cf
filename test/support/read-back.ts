import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { packed } from '../../electron/pack'
import { withFacts } from '../../electron/pdf-file'
import { atomFeed } from '../../shared/render/feeds/atom'
import { feedHtml } from '../../shared/render/feeds/feed'
import type { Feed } from '../../shared/render/feeds/feed'
import { jsonFeed } from '../../shared/render/feeds/json-feed'
import { rssFeed } from '../../shared/render/feeds/rss'
import type { ExportFormat } from '../../shared/render/format'
import { pdfFacts } from '../../shared/render/pdf/pdf-facts'
import { projectionOf } from '../../shared/render/projection'
import type { RenderInput } from '../../shared/render/publication'
import { renditions } from '../../shared/render/render'
import { listedStory } from '../../shared/render/site/listed-story'
import { survivalInput, survivalStories } from './survival'

/* What a story says of itself, and what a reader that is not ours gave back of it (docs/renditions.md). */

/** The facts every rendition has to give back. */
export const readFacts = [
  'title',
  'authors',
  'source',
  'published',
  'sections',
  'original',
] as const
export type ReadFact = (typeof readFacts)[number]

/** How a fact comes back, in the words of the table in docs/renditions.md. */
export const forms = {
  whole: 'yes',
  each: 'each',
  joined: 'in one text',
  first: 'the first; all in the text',
  path: 'path',
  upwards: 'path, innermost first',
  leading: 'path, before the keywords',
  innermost: 'innermost; path in the text',
  text: 'in the text',
  none: '–',
} as const
export type ReadForm = keyof typeof forms

/** What a reader gave back of one story. What it has no field for is absent. */
export interface ReadBack {
  readonly title?: string
  readonly authors?: readonly string[]
  readonly source?: string
  /** Any form that `Date` reads. */
  readonly published?: string
  readonly sections?: readonly string[]
  readonly original?: { readonly title: string; readonly authors: readonly string[] }
  /** The text it gave back beside the fields; '' where it gives none. */
  readonly text: string
}

/** What is exported, and the feeds of a site. */
export type Rendered = ExportFormat | 'atom' | 'rss' | 'json'

/** A headline with every sign some format could take for its own. */
const signs = `“安澜”#1: 40% <修> & 'twelve' "x" \\ — [y] *z* _v_ $5 @a {b} | c`

/** Stories of our own and reprints, with a colon and with signs in the headline, in both languages. */
export const readInputs: readonly (readonly [name: string, input: RenderInput])[] = survivalStories
  .filter(({ name }) => !name.startsWith('single'))
  .flatMap((story) => {
    const { content, isReprint } = story
    const odd = { ...story, content: { ...content, headline: `${content.headline}: ${signs}` } }
    const named = [[story.name, survivalInput(story)] as const]
    return isReprint ? [...named, [`${story.name}, signs`, survivalInput(odd)] as const] : named
  })

/** A rendition of each of these stories, as files in a folder. */
export function writeRenditions(folder: string, rendered: Rendered): Promise<readonly string[]> {
  return Promise.all(
    readInputs.map(async ([, input], place) => {
      const file = join(folder, `${place}-${rendered}.${extensionOf(rendered)}`)
      writeFileSync(file, await bytesOf(rendered, input))
      return file
    }),
  )
}

function extensionOf(rendered: Rendered): string {
  return rendered in feeds ? rendered : renditions[rendered as ExportFormat].extension
}

const feeds = { atom: atomFeed, rss: rssFeed, json: jsonFeed } as const

async function bytesOf(rendered: Rendered, input: RenderInput): Promise<string | Uint8Array> {
  if (rendered in feeds) return feeds[rendered as keyof typeof feeds](feedOf(input))
  const rendition = renditions[rendered as ExportFormat]
  if ('make' in rendition) return rendition.make(input)
  if ('pack' in rendition) return packed(await rendition.pack(input))
  // The engine that prints is not here; what the file says of itself is put into an empty page.
  const paper = await PDFDocument.create()
  paper.addPage([595, 842])
  return withFacts(await paper.save(), pdfFacts(input))
}

function feedOf(input: RenderInput): Feed {
  const story = projectionOf(input)
  const path = new URL(story.permalink ?? '').pathname.slice(1)
  const entry = { story: listedStory(story, input, path), html: feedHtml(story, input) }
  return { site: input.site, entries: [entry], dropped: [] }
}
