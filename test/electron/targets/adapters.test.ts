import { describe, expect, test, onTestFinished } from 'vitest'
import type { Parcel, TargetAdapter } from '../../../electron/targets/target-adapter'
import { targetKinds } from '../../../shared/target/target'
import type { TargetKind } from '../../../shared/target/target'
import { en } from '../../../shared/words/en'
import type { GhostPost } from '../../support/ghost'
import type { MicropubPost } from '../../support/micropub'
import { must } from '../../support/parcel'
import * as places from '../../support/places'
import { pagePath, picturePath, story } from '../../support/places'
import type { Files, Keeper, Place, WordPressThere } from '../../support/places'
import type { WechatDraft } from '../../support/wechat-server'

/* Whatever a target does not keep of a story is named when it is read back (docs/faults.md, issue 5). */

/** What is not kept, how it went, and the names of what is lost. */
type Row<There> = readonly [
  what: string,
  spoil: (there: There) => void,
  loss: readonly string[] | 'not-checked',
]

const tables: Readonly<Record<TargetKind, () => void>> = {
  ghost: () =>
    losses<GhostPost>(places.ghost, [
      ['nothing', () => undefined, []],
      [
        'an author it does not know',
        (post) => (post.authors = [{ id: '1', name: '站长' }]),
        ['authors'],
      ],
      ['the section’s tag', (post) => (post.tags = []), ['section']],
      ['marks in the text', (post) => (post.html = bare(post.html)), ['text']],
      ['what stands in the head', (post) => (post['codeinjection_head'] = null), ['markup']],
      ['the page', (post) => (post.status = 'draft'), ['page']],
    ]),
  wordpress: () =>
    losses<WordPressThere>(places.wordpress, [
      ['nothing', () => undefined, []],
      [
        'markup, for the account may not',
        ({ change }) => change(({ content }) => ({ content: blockOf(bare(content)) })),
        ['markup'],
      ],
      [
        'markup and words of the text',
        ({ change }) =>
          change(() => ({ content: blockOf('清溪县 2026-03-08 清溪日报社新闻中心 闻若溪 清溪') })),
        ['markup', 'text'],
      ],
      [
        'what stands behind the text for machines',
        ({ change }) =>
          change(({ content }) => ({ content: content.replace(/\n<script[^]*<\/script>/, '') })),
        ['markup'],
      ],
      [
        'a word of the text',
        ({ change }) => change(({ content }) => ({ content: content.replace('石匠', '') })),
        ['text'],
      ],
      ['the category', ({ change }) => change(() => ({ categories: [] })), ['section']],
      ['the address', ({ change }) => change(() => ({ slug: 'elsewhere' })), ['address']],
      ['the leading picture', ({ change }) => change(() => ({ featured_media: 0 })), ['pictures']],
      ['the headline', ({ change }) => change(() => ({ title: '' })), ['title']],
      ['the page', ({ change }) => change(() => ({ status: 'private' })), ['page']],
    ]),
  micropub: () =>
    losses<MicropubPost>(places.micropub, [
      ['nothing', () => undefined, []],
      ['the headline', drop('name'), ['title']],
      ['the authors', drop('author'), ['authors']],
      ['the date', drop('published'), ['date']],
      ['the sections', drop('category'), ['section']],
      ['the picture', drop('photo'), ['pictures']],
      ['the text', drop('content'), ['source', 'text']],
    ]),
  wechat: () =>
    losses<WechatDraft>(places.wechat, [
      ['nothing', () => undefined, []],
      ['a long headline', (draft) => (draft.title = draft.title.slice(0, 4)), ['title']],
      ['the author', (draft) => (draft.author = ''), ['authors']],
      [
        'a word of the text',
        (draft) => (draft.content = draft.content.replace('石匠', '')),
        ['text'],
      ],
      [
        'a picture of the text',
        (draft) => (draft.content = draft.content.replace(/<img[^>]*>/, '')),
        ['pictures'],
      ],
      ['the draft', (draft) => (draft.content_source_url = 'https://elsewhere.example/'), ['page']],
    ]),
  webhook: () =>
    losses<Keeper>(
      () => places.webhook(true),
      [
        ['nothing', () => undefined, []],
        ['the text', ({ data }) => (data['html'] = ''), ['authors', 'source', 'date', 'text']],
        [
          'a word of the text',
          ({ data }) => (data['html'] = String(data['html']).replace('石匠', '')),
          ['text'],
        ],
        ['the page', ({ stories }) => stories.clear(), ['page']],
      ],
    ),
  ninjs: () =>
    losses<Map<string, unknown>>(places.wire, [
      ['anything: it tells nothing of it', (items) => items.clear(), 'not-checked'],
    ]),
  folder: () => losses(places.folder, ofFiles),
  sftp: () => losses(places.sftp, ofFiles),
  git: () => losses(places.git, ofFiles),
  webdav: () => losses(places.webdav, [...ofFiles, ['its name', renamed, ['page']]]),
  s3: () => losses(places.s3, [...ofFiles, ['its type', ({ retype }) => retype(), ['type']]]),
}

for (const kind of targetKinds) describe(`${kind}, which does not keep`, tables[kind])

test('a receiver that tells no address is never called identical', async () => {
  const { adapter, close } = await places.webhook(false)
  onTestFinished(close)
  const { sent } = await delivered(adapter)
  expect(must(await adapter.verify(sent))).toEqual({ verified: 'not-checked', loss: [] })
})

function losses<There>(start: () => Promise<Place<There>>, rows: readonly Row<There>[]): void {
  test.each(rows)('%s', async (_, spoil, loss) => {
    const place = await start()
    onTestFinished(place.close)
    const { adapter } = place
    const { sent } = await delivered(adapter)
    spoil(place.there)
    const found = must(await adapter.verify(sent))
    if (loss === 'not-checked') expect(found).toEqual({ verified: 'not-checked', loss: [] })
    else {
      expect([...found.loss].sort()).toEqual([...loss].sort())
      expect(found.verified).toBe(loss.length === 0 ? 'identical' : 'loss')
    }
    for (const name of found.loss) expect(en.publish).toHaveProperty([`publish.loss.${name}`])
  })
}

/** Sends the story as a delivery does, to the place it gets. */
async function delivered(adapter: TargetAdapter): Promise<{ readonly sent: Parcel }> {
  const { article, headline, published, permalink } = story.story
  const order = { article, slug: story.content.slug, headline, publishedAt: published }
  const attempt = await adapter.reserve?.(order)
  const place = attempt === undefined ? { path: pagePath, url: permalink } : must(attempt)
  const sent = { ...story, story: { ...story.story, path: place.path, permalink: place.url } }
  const { url, remoteId = place.path } = must(await adapter.publish(sent))
  // A target that gives out addresses is told them by the next text.
  const found = { ...sent.story, path: remoteId, permalink: url }
  const next = { ...sent, edition: 2, key: 'key-2', story: found }
  must(await adapter.correct(next))
  return { sent: next }
}

const drop = (name: string) => (post: MicropubPost) => {
  post.properties = Object.fromEntries(
    Object.entries(post.properties).filter(([property]) => property !== name),
  )
}

/** Text without the attributes that machines read, as WordPress cleans it of an account. */
function bare(html: string): string {
  return html
    .replace(/<script[^]*?<\/script>/g, '')
    .replace(/ (itemprop|itemscope|itemtype|lang|class)(="[^"]*")?/g, '')
}

function blockOf(text: string): string {
  return text.includes('<!-- wp:html -->') ? text : `<!-- wp:html -->\n${text}\n<!-- /wp:html -->`
}

const ofFiles: readonly Row<Files>[] = [
  ['nothing', () => undefined, []],
  ['the second half of the page', (files) => halve(files, pagePath), ['text']],
  ['the second half of a picture', (files) => halve(files, picturePath), ['pictures']],
  ['the picture', (files) => files.set(picturePath, null), ['pictures']],
  ['the page', (files) => files.set(pagePath, null), ['page']],
]

function halve({ get, set }: Files, path: string): void {
  const bytes = Buffer.from(get(path) ?? [])
  set(path, bytes.subarray(0, bytes.length - bytes.length / 2))
}

function renamed({ get, set }: Files): void {
  set(`${pagePath}l`, Buffer.from(get(pagePath) ?? []))
  set(pagePath, null)
}
