import { wavClip } from '../../support/clips'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../../electron/library/library'
import { memoryLibrary } from '../../../electron/library/memory-library'
import { ok, refuse } from '../../../shared/result'
import { hashContent } from '../../../shared/seal/hash'
import type { AssetHash, ContentHash } from '../../../shared/article/ids'
import {
  articleId,
  codeOf,
  deskFile,
  must,
  noon,
  retitled,
  story,
  temporaryLibrary,
} from '../../support/library'

const makers: readonly (readonly [string, () => Promise<Library>])[] = [
  ['on the disk', () => temporaryLibrary()],
  ['in memory', () => Promise.resolve(memoryLibrary(deskFile(), () => noon))],
]

describe.each(makers)('a library %s', (_, make) => {
  it('gives back an article as it was saved', async () => {
    const library = await make()
    const saved = must(await library.createArticle(story(1, '清溪桥通车')))
    expect(saved.generation).toBe(1)
    expect(must(await library.readArticle(articleId(1)))).toEqual(saved)
    expect(saved.value).toEqual(story(1, '清溪桥通车'))
  })

  it('lets no article be made over another', async () => {
    const library = await make()
    must(await library.createArticle(story(1, '清溪桥通车')))
    expect(codeOf(await library.createArticle(story(1, '另一篇')))).toBe('refusal.invalid')
    expect(must(await library.readArticle(articleId(1))).value.draft.headline).toBe('清溪桥通车')
  })

  it('refuses an article it does not have', async () => {
    const library = await make()
    expect(codeOf(await library.readArticle(articleId(9)))).toBe('refusal.noSuchArticle')
    expect(codeOf(await library.changeArticle(articleId(9), (current) => ok(current.value)))).toBe(
      'refusal.noSuchArticle',
    )
    expect(codeOf(await library.removeArticle(articleId(9)))).toBe('refusal.noSuchArticle')
  })

  it('saves one article strictly one change after another', async () => {
    const library = await make()
    must(await library.createArticle(story(1, '0')))
    const saves = Array.from({ length: 20 }, () =>
      library.changeArticle(articleId(1), ({ value }) =>
        ok(retitled(value, String(Number(value.draft.headline) + 1))),
      ),
    )
    const generations = (await Promise.all(saves)).map((save) => must(save).generation)
    expect(generations).toEqual(Array.from({ length: 20 }, (__, index) => index + 2))
    expect(must(await library.readArticle(articleId(1))).value.draft.headline).toBe('20')
  })

  it('writes nothing when the change is refused', async () => {
    const library = await make()
    must(await library.createArticle(story(1, '清溪桥通车')))
    const refused = await library.changeArticle(articleId(1), () => refuse('refusal.stale'))
    expect(codeOf(refused)).toBe('refusal.stale')
    expect(must(await library.readArticle(articleId(1))).generation).toBe(1)
  })

  it('lists the articles, newest first, as they now are', async () => {
    const library = await make()
    must(await library.createArticle(story(1, '旧闻')))
    must(
      await library.createArticle({ ...story(2, '新闻'), updatedAt: '2026-11-22T05:00:00.000Z' }),
    )
    expect(library.summaries().map((row) => row.headline)).toEqual(['新闻', '旧闻'])
    must(
      await library.changeArticle(articleId(1), ({ value }) =>
        ok({ ...retitled(value, '旧闻续报'), updatedAt: '2026-11-22T06:00:00.000Z' }),
      ),
    )
    expect(library.summaries().map((row) => row.headline)).toEqual(['旧闻续报', '新闻'])
    must(await library.removeArticle(articleId(2)))
    expect(library.summaries().map((row) => row.id)).toEqual([articleId(1)])
  })

  it('finds Chinese words of one and two characters, Latin words, and all words together', async () => {
    const library = await make()
    must(await library.createArticle(story(1, '清溪桥通车', ['石桥镇到清溪镇只要十分钟。'])))
    must(await library.createArticle(story(2, 'ＡＩ进课堂', ['The Clearbrook school opens.'])))
    const found = async (words: string) => [...(await library.search(words))].sort()
    expect(await found('桥')).toEqual([articleId(1)])
    expect(await found('石桥 分钟')).toEqual([articleId(1)])
    expect(await found('石桥 课堂')).toEqual([])
    expect(await found('clearbrook')).toEqual([articleId(2)])
    expect(await found('ai')).toEqual([articleId(2)])
    expect(await found('')).toEqual([articleId(1), articleId(2)])
    must(await library.changeArticle(articleId(1), ({ value }) => ok(retitled(value, '水库蓄水'))))
    expect(await found('水库')).toEqual([articleId(1)])
    expect(await found('通车')).toEqual([])
    must(await library.removeArticle(articleId(1)))
    expect(await found('水库')).toEqual([])
  })

  it('keeps a frozen content under its hash', async () => {
    const library = await make()
    const { draft } = story(1, '清溪桥通车')
    const hash = must(await library.writeRevision(draft))
    expect(hash).toBe(hashContent(draft))
    expect(must(await library.writeRevision(draft))).toBe(hash)
    expect(must(await library.readRevision(hash))).toEqual(draft)
    const unknown = '0'.repeat(64) as ContentHash
    expect(codeOf(await library.readRevision(unknown))).toBe('refusal.noSuchFile')
  })

  it('keeps a picture under the hash of its bytes, with the type the bytes tell', async () => {
    const library = await make()
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
    const hash = must(await library.writeMedia(png, 'image/jpeg'))
    const picture = must(await library.readMedia(hash))
    expect([...picture.bytes]).toEqual([...png])
    expect(picture.type).toBe('image/png')
    const script = new TextEncoder().encode('<svg onload="alert(1)"/>')
    expect(codeOf(await library.writeMedia(script, 'image/png'))).toBe('refusal.notAPicture')
    const unknown = '0'.repeat(64) as AssetHash
    expect(codeOf(await library.readMedia(unknown))).toBe('refusal.noSuchFile')
  })

  it('keeps a clip that comes in pieces, and gives any part of it', async () => {
    const library = await make()
    const bytes = wavClip(1)
    const pieces = async function* () {
      for (let at = 0; at < bytes.length; at += 5000) {
        await Promise.resolve()
        yield bytes.slice(at, at + 5000)
      }
    }
    const hash = must(await library.writeClip(pieces(), 'audio/wav'))
    expect(must(await library.writeClip(pieces(), 'audio/wav'))).toBe(hash)
    const whole = must(await library.readMedia(hash))
    expect(whole.type).toBe('audio/wav')
    expect(Buffer.compare(whole.bytes, bytes)).toBe(0)
    const part = must(await library.readMediaPart(hash, bytes.length - 10, 100))
    expect([...part.bytes]).toEqual([...bytes.slice(-10)])
    expect(part.size).toBe(bytes.length)
    expect(codeOf(await library.writeClip(pieces(), 'video/mp4'))).toBe('refusal.notAClip')
  })

  it('keeps people, policies and the outbox', async () => {
    const library = await make()
    must(await library.changeDesk((desk) => ok({ ...desk, newsroom: '石桥日报' })))
    expect(library.desk().newsroom).toBe('石桥日报')
    expect(library.outbox().deliveries).toEqual([])
    must(await library.changeOutbox((outbox) => ok(outbox)))
  })

  it('keeps the undo history of an article', async () => {
    const library = await make()
    const trail = { base: { type: 'doc' }, groups: [[1, 2], [3]], leadsTo: 'abc' }
    expect(await library.readUndo(articleId(1))).toBeNull()
    must(await library.writeUndo(articleId(1), trail))
    expect(await library.readUndo(articleId(1))).toEqual(trail)
  })

  it('restores nothing that no notice offers', async () => {
    const library = await make()
    expect(codeOf(await library.restoreCopy('../../etc/passwd'))).toBe('refusal.noSuchFile')
  })
})
