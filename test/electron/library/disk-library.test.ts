import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createLibrary, openLibrary } from '../../../electron/library/disk-library'
import type { Library } from '../../../electron/library/library'
import { articlePath, revisionPath } from '../../../electron/library/layout'
import { ok } from '../../../shared/result'
import {
  articleId,
  codeOf,
  deskFile,
  headlineOf,
  must,
  noon,
  reopened,
  retitle,
  retitled,
  story,
  temporaryFolder,
  temporaryLibrary,
} from '../../support/library'

const place = articlePath(articleId(1))

describe('a library on the disk', () => {
  it('has everything again after closing', async () => {
    const first = await temporaryLibrary()
    must(await first.createArticle(story(1, '初稿')))
    await retitle(first, '二稿')
    must(await first.changeDesk((desk) => ok({ ...desk, newsroom: '石桥日报' })))
    const summaries = first.summaries()
    const second = await reopened(first)
    expect(must(await second.readArticle(articleId(1))).generation).toBe(2)
    expect(second.desk().newsroom).toBe('石桥日报')
    expect(second.summaries()).toEqual(summaries)
    expect(second.notices()).toEqual([])
    await second.close()
  })

  it('can be read with any program: one line a file, what it is in front', async () => {
    const library = await temporaryLibrary()
    must(await library.createArticle(story(1, '清溪桥通车')))
    const text = readFileSync(join(library.path, place), 'utf8')
    expect(text).toMatch(
      /^\{"format":"caibian\/article","version":1,"generation":1,"sha256":"[0-9a-f]{64}","data":\{/,
    )
    expect(text.trimEnd()).not.toContain('\n')
    const parsed = JSON.parse(text) as { data: { draft: { headline: string } } }
    expect(parsed.data.draft.headline).toBe('清溪桥通车')
  })

  it('is refused where there is none, and not made over one that is there', async () => {
    const path = join(await temporaryFolder(), 'library')
    const options = { path, now: () => noon }
    expect(codeOf(await openLibrary({ ...options, mode: 'write' }))).toBe('refusal.libraryMissing')
    const library = must(await createLibrary({ ...options, desk: deskFile() }))
    expect(codeOf(await createLibrary({ ...options, desk: deskFile() }))).toBe(
      'refusal.libraryExists',
    )
    await library.close()
  })

  it('refuses a value it could not read again, and keeps the one before', async () => {
    const library = await temporaryLibrary()
    must(await library.createArticle(story(1, '初稿')))
    const refused = await library.changeArticle(articleId(1), ({ value }) =>
      ok(retitled(value, '一行\n两行')),
    )
    expect(refused).toMatchObject({ refusal: { code: 'refusal.invalid', field: 'draft.headline' } })
    expect(await headlineOf(library)).toBe('初稿')
    expect(await headlineOf(await reopened(library, 'read'))).toBe('初稿')
  })
})

describe('an article’s file that cannot be read', () => {
  async function damaged(change: (bytes: Buffer) => Buffer): Promise<Library> {
    const library = await temporaryLibrary()
    must(await library.createArticle(story(1, '初稿')))
    await retitle(library, '二稿')
    await library.close()
    const file = join(library.path, place)
    writeFileSync(file, change(readFileSync(file)))
    return must(await openLibrary({ path: library.path, mode: 'write', now: () => noon }))
  }
  const flip = (bytes: Buffer) => {
    const at = bytes.length - 20
    bytes[at] = (bytes[at] ?? 0) ^ 1
    return bytes
  }

  it('is set aside byte for byte, said so, and its last good copy offered', async () => {
    let kept = Buffer.alloc(0)
    const library = await damaged((bytes) => (kept = Buffer.from(flip(bytes))))
    const refused = await library.readArticle(articleId(1))
    expect(refused).toMatchObject({
      refusal: { code: 'refusal.unreadable', values: { path: place, reason: 'SHA-256' } },
    })
    const [notice] = library.notices()
    expect(notice).toMatchObject({ path: place, hasCopy: true })
    const aside = String(notice?.refusal.values?.['aside'])
    expect(readFileSync(join(library.path, aside)).equals(kept)).toBe(true)
    expect(library.summaries()).toEqual([])

    must(await library.restoreCopy(place))
    expect(await headlineOf(library)).toBe('初稿')
    expect(library.notices()).toEqual([])
    expect(library.summaries().map((row) => row.headline)).toEqual(['初稿'])
    await retitle(library, '重写')
    expect(await headlineOf(await reopened(library))).toBe('重写')
  })

  it('is still offered the next time the library is opened', async () => {
    const first = await damaged(flip)
    expect(await headlineOf(first)).toBe('refusal.unreadable')
    const second = await reopened(first)
    expect(second.notices()).toMatchObject([{ path: place, hasCopy: true }])
    must(await second.restoreCopy(place))
    const third = await reopened(second)
    expect(third.notices()).toEqual([])
    expect(await headlineOf(third)).toBe('初稿')
    await third.close()
  })

  it.each([
    ['empty', () => Buffer.alloc(0), '0 bytes'],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40), 'JSON'],
    ['not ours', () => Buffer.from('{"name":"something"}'), 'JSON'],
    ['zeros, as after a power cut', (bytes: Buffer) => Buffer.alloc(bytes.length), 'JSON'],
  ])('is noticed when it is %s', async (_, change, reason) => {
    const library = await damaged(change)
    expect(await library.readArticle(articleId(1))).toMatchObject({
      refusal: { code: 'refusal.unreadable', values: { reason } },
    })
    await library.close()
  })

  it('is noticed when another article lies under its name', async () => {
    const library = await temporaryLibrary()
    must(await library.createArticle(story(1, '一')))
    must(await library.createArticle(story(2, '二')))
    await library.close()
    const other = readFileSync(join(library.path, articlePath(articleId(2))))
    writeFileSync(join(library.path, place), other)
    const again = must(await openLibrary({ path: library.path, mode: 'write', now: () => noon }))
    expect(await headlineOf(again)).toBe('refusal.unreadable')
    await again.close()
  })

  it('stays as it is in a library opened for reading', async () => {
    const library = await damaged(flip)
    await library.close()
    const before = readdirSync(library.path)
    rmSync(join(library.path, 'index'), { recursive: true })
    const reading = must(await openLibrary({ path: library.path, mode: 'read', now: () => noon }))
    expect(reading.notices().length).toBe(1)
    expect(readdirSync(library.path).sort()).toEqual(
      before.filter((name) => name !== 'index').sort(),
    )
  })

  it('does not cost the text that is open when the file is damaged from outside', async () => {
    const library = await temporaryLibrary()
    must(await library.createArticle(story(1, '初稿')))
    await retitle(library, '二稿')
    writeFileSync(join(library.path, place), 'broken')
    await retitle(library, '三稿')
    expect(await headlineOf(library)).toBe('三稿')
    expect(await headlineOf(await reopened(library))).toBe('三稿')
  })

  it('is not written over when another program wrote it: the change is asked again', async () => {
    const library = await temporaryLibrary()
    must(await library.createArticle(story(1, '初稿')))
    const older = readFileSync(join(library.path, place))
    await retitle(library, '二稿')
    writeFileSync(join(library.path, place), older)
    const seen: string[] = []
    const changed = await library.changeArticle(articleId(1), ({ value }) => {
      seen.push(value.draft.headline)
      return ok(retitled(value, `${value.draft.headline}续`))
    })
    expect(seen).toEqual(['二稿', '初稿'])
    expect(must(changed).value.draft.headline).toBe('初稿续')
    expect(must(changed).generation).toBe(4)
  })

  it('is the newer one when another program wrote it', async () => {
    const library = await temporaryLibrary()
    must(await library.createArticle(story(1, '初稿')))
    const older = readFileSync(join(library.path, place))
    await retitle(library, '二稿')
    writeFileSync(join(library.path, place), older)
    const read = must(await library.readArticle(articleId(1)))
    expect(read.value.draft.headline).toBe('初稿')
    expect(read.generation).toBe(3)
  })
})

describe('a file of a newer version', () => {
  const newer = '{"format":"caibian/article","version":2,"something":"else"}\n'

  it('is left as it is and said so', async () => {
    const library = await temporaryLibrary()
    must(await library.createArticle(story(1, '初稿')))
    await library.close()
    writeFileSync(join(library.path, place), newer)
    const again = must(await openLibrary({ path: library.path, mode: 'write', now: () => noon }))
    expect(await headlineOf(again)).toBe('refusal.newerFile')
    const refused = await again.changeArticle(articleId(1), ({ value }) => ok(value))
    expect(codeOf(refused)).toBe('refusal.newerFile')
    expect(again.notices()).toMatchObject([{ refusal: { code: 'refusal.newerFile' } }])
    expect(readFileSync(join(library.path, place), 'utf8')).toBe(newer)
    await again.close()
  })

  it('keeps the whole library shut when it is library.json', async () => {
    const library = await temporaryLibrary()
    await library.close()
    const file = join(library.path, 'library.json')
    const text = readFileSync(file, 'utf8').replace('"version":1', '"version":9')
    writeFileSync(file, text)
    const refused = await openLibrary({ path: library.path, mode: 'write', now: () => noon })
    expect(refused).toMatchObject({
      refusal: { code: 'refusal.libraryNewer', values: { schema: '9' } },
    })
    expect(readFileSync(file, 'utf8')).toBe(text)
    expect(readdirSync(library.path)).not.toContain('lock')
  })
})

describe('library.json and outbox.json', () => {
  it.each(['library.json', 'outbox.json'])(
    'are opened from the copy, and it is said, when %s is damaged or gone',
    async (name) => {
      const library = await temporaryLibrary()
      await library.close()
      const file = join(library.path, name)
      writeFileSync(file, 'broken')
      const second = must(await openLibrary({ path: library.path, mode: 'write', now: () => noon }))
      expect(second.notices()).toMatchObject([
        { path: name, refusal: { code: 'refusal.copyOpened' } },
      ])
      expect(second.desk()).toEqual(deskFile())
      expect(readdirSync(join(library.path, 'set-aside')).length).toBe(1)
      const third = await reopened(second)
      expect(third.notices()).toEqual([])
      await third.close()
      rmSync(file)
      const fourth = must(await openLibrary({ path: library.path, mode: 'write', now: () => noon }))
      expect(fourth.desk()).toEqual(deskFile())
      expect(fourth.notices().length).toBe(1)
      await fourth.close()
    },
  )

  it('keep the library shut when nothing of library.json can be read', async () => {
    const library = await temporaryLibrary()
    await library.close()
    writeFileSync(join(library.path, 'library.json'), 'broken')
    writeFileSync(join(library.path, 'library.json.bak'), 'broken too')
    const refused = await openLibrary({ path: library.path, mode: 'write', now: () => noon })
    expect(codeOf(refused)).toBe('refusal.unreadable')
  })
})

describe('what was removed and what was frozen', () => {
  it('lies in the trash, with its copy, and can be removed again under the same name', async () => {
    const library = await temporaryLibrary()
    for (const text of ['一', '二']) {
      must(await library.createArticle(story(1, text)))
      await retitle(library, `${text}改`)
      must(await library.removeArticle(articleId(1)))
    }
    expect(readdirSync(join(library.path, 'trash')).length).toBe(4)
    const again = await reopened(library)
    expect(again.notices()).toEqual([])
    expect(again.summaries()).toEqual([])
    await again.close()
  })

  it('is not read when its bytes no longer have the hash they are named by, and is written anew', async () => {
    const library = await temporaryLibrary()
    const { draft } = story(1, '定稿')
    const hash = must(await library.writeRevision(draft))
    const file = join(library.path, revisionPath(hash))
    writeFileSync(file, readFileSync(file, 'utf8').replace('定稿', '改稿'))
    expect(codeOf(await library.readRevision(hash))).toBe('refusal.unreadable')
    expect(must(await library.writeRevision(draft))).toBe(hash)
    expect(must(await library.readRevision(hash))).toEqual(draft)
    expect(library.notices()).toEqual([])
  })

  it('leaves nothing half-written behind', async () => {
    const library = await temporaryLibrary()
    must(await library.createArticle(story(1, '初稿')))
    await library.close()
    const folder = join(library.path, 'articles/01')
    writeFileSync(join(folder, `${articleId(1)}.json.0123456789abcdef.tmp`), 'half')
    mkdirSync(join(folder, 'a folder of somebody'), { recursive: true })
    const again = must(await openLibrary({ path: library.path, mode: 'write', now: () => noon }))
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
    expect(again.summaries().length).toBe(1)
    await again.close()
  })
})
