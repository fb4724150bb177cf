import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parsePreferences, PreferencesFile } from '../../electron/settings'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caibian-settings-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('what was set is there after a restart', async () => {
  const before = new PreferencesFile(folder, 'en')
  expect(before.kept.settings).toEqual({ language: 'en', theme: 'system', tourDone: false })
  before.keep({ settings: { language: 'zh-CN', theme: 'dark', tourDone: true } })
  const place = { x: 1, y: 2, width: 900, height: 600 }
  before.keep({ window: { place, isMaximised: true } })
  await before.written()
  const after = new PreferencesFile(folder, 'en')
  expect(after.kept.settings).toEqual({ language: 'zh-CN', theme: 'dark', tourDone: true })
  expect(after.kept.window).toEqual({ place, isMaximised: true })
})

test('an unreadable file is as good as none', async () => {
  await writeFile(join(folder, 'preferences.json'), '{"settings":')
  expect(new PreferencesFile(folder, 'zh-CN').kept.settings.language).toBe('zh-CN')
})

test('one bad field spoils no other', () => {
  const read = parsePreferences(
    { settings: { language: 'xx', theme: 'dark' }, window: { place: { x: 'a' } }, library: 7 },
    'en',
  )
  expect(read.settings).toEqual({ language: 'en', theme: 'dark', tourDone: false })
  expect(read.window.place).toBeNull()
  expect(read.library).toBeNull()
})

test('the file is plain JSON that a person can read', async () => {
  const preferences = new PreferencesFile(folder, 'en')
  preferences.keep({ library: '/稿库' })
  await preferences.written()
  const text = await readFile(join(folder, 'preferences.json'), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ library: '/稿库' })
})

test('the minutes until the window locks are kept, and nonsense is not', () => {
  expect(parsePreferences({ settings: { announces: true } }, 'en').settings.announces).toBe(true)
  expect(
    parsePreferences({ settings: { announces: 'x' } }, 'en').settings.announces,
  ).toBeUndefined()
  expect(parsePreferences({ settings: { lockAfter: 15 } }, 'en').settings.lockAfter).toBe(15)
  expect(parsePreferences({ settings: { lockAfter: -3 } }, 'en').settings.lockAfter).toBeUndefined()
  expect(
    parsePreferences({ settings: { lockAfter: '5' } }, 'en').settings.lockAfter,
  ).toBeUndefined()
})

test('what the command line asks for counts for this run and is not remembered', async () => {
  const run = new PreferencesFile(folder, 'en', { theme: 'dark' })
  expect(run.settings.theme).toBe('dark')
  run.change({ tourDone: true })
  expect(run.settings).toEqual({ language: 'en', theme: 'dark', tourDone: true })
  run.change({ theme: 'light' })
  expect(run.settings.theme).toBe('light')
  await run.written()
  expect(new PreferencesFile(folder, 'en').settings.theme).toBe('light')
})
