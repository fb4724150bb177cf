import JsZip from 'jszip'
import { expect, test } from 'vitest'
import { renderEpub } from '../../electron/epub'
import { sealed, testSite, value, written } from '../support/publish'
import { chineseContent, englishContent, pictureBytes } from '../support/render'
import { chineseStory } from '../support/stories'

test('several sealed stories become one book, with their pictures; one that may not leave stops it', async () => {
  const { host } = await testSite()
  const asset = value(await host.library.writeMedia(pictureBytes, 'image/png'))
  const media = chineseContent.media.map((use) => ({ ...use, asset }))
  const first = await sealed(host, { ...chineseContent, media })
  const second = await sealed(host, englishContent)
  const order = { ids: [first.id, second.id], title: '清溪一周', draft: false } as const
  const bytes = value(await renderEpub(host, order))
  expect(value(await renderEpub(host, order))).toEqual(bytes)
  const { files } = await JsZip.loadAsync(bytes)
  expect(Object.keys(files)).toContain('book/pictures/1.png')
  const text = async (path: string) => (await files[path]?.async('string')) ?? ''
  expect(await text('book/package.opf')).toContain('<dc:title>清溪一周</dc:title>')
  expect(await text('book/story-2.xhtml')).toContain('Idris Vale')
  const draft = await written(host, chineseStory)
  const mixed = { ...order, ids: [first.id, draft.id] } as const
  expect(await renderEpub(host, mixed)).toMatchObject({
    ok: false,
    refusal: {
      code: 'refusal.bookStopped',
      values: { headline: chineseStory.headline, reason: 'refusal.notSealed' },
    },
  })
  const marked = value(await renderEpub(host, { ...mixed, title: '', draft: true }))
  const read = await JsZip.loadAsync(marked)
  expect(await read.files['book/story-2.xhtml']?.async('string')).toContain('本文未经审签')
})
