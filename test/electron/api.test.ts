import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApi } from '../../electron/api'
import type { Answering } from '../../electron/api'
import type { Library } from '../../electron/library/library'
import { InlineReader } from '../../electron/reading/inline-reader'
import { newDeskFile } from '../../electron/new-library'
import { Seat } from '../../electron/seat'
import type { ArticleView, CallName, Calls, Settings } from '../../shared/ipc'
import { callNames } from '../../shared/ipc-names'
import { ok } from '../../shared/result'
import type { Result } from '../../shared/result'
import { memoryDesktop } from '../support/desktop'
import type { MemoryDesktop } from '../support/desktop'
import { testHost } from '../support/host'
import type { TestHost } from '../support/host'

const passphrase = '足够长的一个口令'
let folder = ''
let settings: Settings
let seat: Seat
let host: TestHost
let desktop: MemoryDesktop
let answer: Answering

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caibian-api-'))
  settings = { language: 'zh-CN', theme: 'system', tourDone: false }
  host = testHost(newDeskFile({ language: 'zh-CN', policy: 'solo', zone: 'Asia/Shanghai' }))
  connect()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function connect(library: Library = host.library): void {
  seat = new Seat({ ...host, library }, () => settings)
  desktop = memoryDesktop({ savePath: join(folder, '导出.html') })
  answer = createApi({
    seat,
    desktop,
    reader: new InlineReader(host.newId),
    onSettings: (changes) => void (settings = { ...settings, ...changes }),
    onSignedIn: () => undefined,
    onLock: () => undefined,
    moveTo: () => Promise.resolve(ok(null)),
  })
}

describe('the door', () => {
  test.each(callNames)('%s refuses an argument that is none of its own', async (name) => {
    for (const wrong of [undefined, 7, 'x', [], { id: 5 }, { unknown: true }]) {
      const answered = await answer(name, wrong)
      expect(answered).toMatchObject({ ok: false, refusal: { code: 'refusal.invalid' } })
    }
  })

  test('a refusal names the field it stumbled over', async () => {
    const answered = await answer('article.open', { id: 'no-id' })
    expect(answered).toMatchObject({ ok: false, refusal: { field: 'id' } })
  })

  test('what writes asks for a person, what looks does not', async () => {
    const refused = await answer('article.create', { language: 'zh-CN' })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'refusal.notSignedIn' } })
    expect(await answer('article.list', { queue: 'all', search: '' })).toMatchObject({ ok: true })
  })

  test('a library opened for reading is not written through any call', async () => {
    await signIn()
    const { actor } = seat
    const id = await newArticle()
    connect({ ...host.library, readOnly: true })
    seat.sit(actor)
    const view = valueOf(await call('article.open', { id }))
    const writing: [CallName, unknown][] = [
      ['article.create', { language: 'en' }],
      ['draft.save', { id, base: 1, draft: view.draft, internal: view.internal }],
      ['desk.do', { id, request: { type: 'submit' } }],
      ['publish.run', { id, target: 'site', operation: 'publish', reason: '' }],
      ['media.add', { name: 'a.png', bytes: new Uint8Array(3) }],
      ['media.fetch', { address: 'https://clearbrook.example/a.png' }],
      ['import.accept', { tokens: ['t'] }],
      ['sample.remove', null],
    ]
    for (const [name, input] of writing) {
      const answered = await answer(name, input)
      expect(answered, name).toMatchObject({ refusal: { code: 'refusal.libraryReadOnly' } })
    }
  })
})

describe('the session', () => {
  test('the first person signs in, and the session says who is here without any secret', async () => {
    const session = valueOf(await signIn())
    expect(session.person?.name).toBe('林知夏')
    expect(JSON.stringify(session)).not.toMatch(/sealed|scrypt|kdf/)
  })

  test('a wrong passphrase leaves the seat empty', async () => {
    await signIn()
    const person = seat.session().people[0]!.id
    await call('session.signOut', null)
    const wrong = await call('session.signIn', { person, passphrase: '别的一个长口令' })
    expect(wrong).toMatchObject({ ok: false, refusal: { code: 'refusal.wrongPassphrase' } })
    expect(seat.actor).toBeNull()
  })

  test('a locked seat has forgotten the key, and remembers whose work the windows hold', async () => {
    const { person } = valueOf(await signIn())
    const id = await newArticle()
    seat.lock()
    expect(seat.actor).toBeNull()
    expect(seat.session()).toMatchObject({ person: null, locked: person?.id })
    const refused = await answer('desk.do', { id, request: { type: 'submit' } })
    expect(refused).toMatchObject({ refusal: { code: 'refusal.notSignedIn' } })
    valueOf(await call('session.signIn', { person: person!.id, passphrase }))
    expect(seat.session().locked).toBeUndefined()
  })

  test('settings change at once and are told to every window', async () => {
    const session = valueOf(await call('settings.set', { theme: 'dark' }))
    expect(session.settings).toEqual({ language: 'zh-CN', theme: 'dark', tourDone: false })
    expect(host.told).toContain('session.changed')
  })

  test('only an administrator changes a target', async () => {
    await signIn()
    const [target] = seat.session().targets
    expect(await call('target.save', { target: target! })).toMatchObject({ ok: true })
    const added = await call('person.add', { name: '记者', roles: ['reporter'], passphrase })
    const reporter = valueOf(added).people.find(({ name }) => name === '记者')!
    await call('session.signIn', { person: reporter.id, passphrase })
    const refused = await call('target.save', { target: target! })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'refusal.notAllowed' } })
  })
})

describe('an article through the calls', () => {
  test('is made, saved, found, submitted and shown', async () => {
    await signIn()
    const id = await newArticle()
    const list = valueOf(await call('article.list', { queue: 'mine', search: '早市' }))
    expect(list.articles.map((row) => row.id)).toEqual([id])
    expect(list.counts).toMatchObject({ mine: 1, all: 1, toReview: 0 })
    await call('desk.do', { id, request: { type: 'submit' } })
    const after = valueOf(await call('article.list', { queue: 'toReview', search: '' }))
    expect(after.counts.toReview).toBe(1)
    const preview = valueOf(await call('preview.address', { id }))
    expect(preview).toMatchObject({ url: 'app://preview/page', state: 'draft' })
    expect(desktop.done.at(-1)).toMatch(/^shown \d{4,}/)
    const theme = 'feature'
    const wechat = valueOf(await call('preview.wechat', { id, theme }))
    expect(wechat).toMatchObject({ state: 'draft', theme, hash: preview.hash })
    expect(wechat.lengths.map(({ part }) => part)).toContain('characters')
    expect(valueOf(await call('preview.wechat', { id, theme: null })).theme).toBe('plain')
  })

  test('leaves as a marked draft, and never unsealed', async () => {
    await signIn()
    const id = await newArticle()
    const refused = await call('export.save', { id, format: 'page', draft: false })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'refusal.notSealed' } })
    const copied = await call('export.copy', { id, format: 'page' })
    expect(copied).toMatchObject({ ok: false })
    expect(desktop.done).toEqual([])
    const saved = valueOf(await call('export.save', { id, format: 'page', draft: true }))
    expect(await readFile(saved!.path, 'utf8')).toContain('清溪早市')
  })

  test('a picture comes in by its bytes, and what is none is refused', async () => {
    await signIn()
    const { drawPicture } = await import('../../electron/sample/picture')
    const bytes = drawPicture('river')
    const [asset] = valueOf(await call('media.add', { name: '河.png', bytes }))
    expect(asset).toMatchObject({ type: 'image/png', width: 720, height: 480, name: '河.png' })
    const script = new TextEncoder().encode('<svg onload="alert(1)"/>')
    const refused = await call('media.add', { name: 'x.png', bytes: script })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'refusal.notAPicture' } })
  })

  test('a file is read first and becomes an article only when it is accepted', async () => {
    await signIn()
    const bytes = new TextEncoder().encode('清溪早市延长\n\n清溪早市从今天起延长一小时。')
    const [reading] = valueOf(await call('import.read', { files: [{ name: '稿.txt', bytes }] }))
    expect(seat.host.library.summaries()).toEqual([])
    const ids = valueOf(await call('import.accept', { tokens: [reading!.token] }))
    expect(seat.host.library.summaries().map(({ id }) => id)).toEqual(ids)
  })

  test('the dialog’s files are read by the host; a missing one is said', async () => {
    await signIn()
    const path = join(folder, '来稿.md')
    await writeFile(path, '# 来稿\n\n一段。')
    Object.assign(desktop, { askFiles: () => Promise.resolve([path]) })
    expect(valueOf(await call('import.read', { files: null }))).toHaveLength(1)
    Object.assign(desktop, { askFiles: () => Promise.resolve([join(folder, '无.md')]) })
    const missing = await call('import.read', { files: null })
    expect(missing).toMatchObject({ ok: false, refusal: { code: 'refusal.noSuchFile' } })
  })
})

async function call<Name extends CallName>(
  name: Name,
  input: Calls[Name]['input'],
): Promise<Result<Calls[Name]['output']>> {
  return (await answer(name, input)) as Result<Calls[Name]['output']>
}

async function signIn() {
  const added = valueOf(
    await call('person.add', { name: '林知夏', roles: ['reporter', 'editor'], passphrase }),
  )
  return call('session.signIn', { person: added.people[0]!.id, passphrase })
}

async function newArticle(): Promise<ArticleView['id']> {
  const view = valueOf(await call('article.create', { language: 'zh-CN' }))
  const { id, generation, draft, internal } = view
  const credit = { id: host.newId(), name: '林知夏', role: 'reporter', showInByline: true } as const
  const text = { type: 'text', text: '早市从今天起延长一小时。' }
  const written = {
    ...draft,
    headline: '清溪早市延长一小时',
    body: { type: 'doc', content: [{ type: 'paragraph', content: [text] }] },
    credits: [credit],
  } as const
  valueOf(await call('draft.save', { id, base: generation, draft: written as never, internal }))
  return id
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
