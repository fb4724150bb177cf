import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addClip, mostClipBytes } from '../../electron/add-clip'
import type { GivenClip } from '../../electron/add-clip'
import { memorySource } from '../../electron/clips/byte-source'
import { measureClip } from '../../electron/clips/measure-clip'
import { clipContainerOf } from '../../electron/library/clip-type'
import type { Library } from '../../electron/library/library'
import { hevcClip, mp3Clip, mp4Clip, wavClip, webmClip } from '../support/clips'
import { must, temporaryFolder, temporaryLibrary } from '../support/library'

const clips: readonly (readonly [name: string, make: () => Promise<Uint8Array> | Uint8Array])[] = [
  ['video/mp4', mp4Clip],
  ['video/webm', webmClip],
  ['audio/wav', () => wavClip(2)],
  ['audio/mpeg', mp3Clip],
]

test.each(clips)(
  'a clip (%s) is kept without what it says of place and camera, and plays as before',
  async (type, make) => {
    const library = await temporaryLibrary()
    const bytes = await make()
    expect(said(bytes)).toMatch(/Wanxiang|31\.2304/)
    const added = must(await taken(library, { name: 'clip', bytes }))
    expect(added).toMatchObject({ type, bytes: bytes.length })
    const kept = must(await library.readMedia(added.hash))
    expect(kept.type).toBe(type)
    expect(kept.bytes.length).toBe(bytes.length)
    expect(said(kept.bytes)).not.toMatch(/Wanxiang|31\.2304|121\.4737/)
    const container = clipContainerOf(kept.bytes)!
    const again = must(await measureClip(memorySource(kept.bytes), container, 'clip'))
    expect(again).toEqual({
      type: added.type,
      width: added.width,
      height: added.height,
      milliseconds: added.milliseconds,
    })
  },
)

test('size and length are read as a player shows them: turned, and in milliseconds', async () => {
  const library = await temporaryLibrary()
  const video = must(await taken(library, { name: 'v.mp4', bytes: await mp4Clip() }))
  expect(video).toMatchObject({ width: 240, height: 320, milliseconds: 2000 })
  const sound = must(await taken(library, { name: 's.wav', bytes: wavClip(3) }))
  expect(sound).toMatchObject({ width: 0, height: 0, milliseconds: 3000 })
})

test('a file goes to the library piece by piece, and nothing half written stays', async () => {
  const library = await temporaryLibrary()
  const path = join(await temporaryFolder(), 'long.wav')
  await writeFile(path, wavClip(200))
  const added = must(await taken(library, { path }))
  expect(added.name).toBe('long.wav')
  const part = must(await library.readMediaPart(added.hash, 1_000_000, 100))
  expect(part).toMatchObject({ type: 'audio/wav', size: added.bytes })
  const whole = must(await library.readMedia(added.hash))
  expect(part.bytes).toEqual(Uint8Array.from(whole.bytes.slice(1_000_000, 1_000_100)))
  const stop = new AbortController()
  stop.abort()
  const stopped = await addClip({ library }, { path }, stop.signal)
  expect(stopped).toMatchObject({ ok: false, refusal: { code: 'refusal.cancelled' } })
  expect(await readdir(join(library.path, 'media'))).toEqual([added.hash.slice(0, 2)])
})

const refused: readonly (readonly [string, string, () => Promise<GivenClip> | GivenClip])[] = [
  ['HEVC', 'refusal.clipCodec', async () => ({ name: 'phone.mp4', bytes: await hevcClip() })],
  ['a text', 'refusal.notAClip', () => ({ name: 'a.mp4', bytes: Buffer.from('no clip at all') })],
  ['a film cut off', 'refusal.clipUnreadable', async () => cut(await mp4Clip())],
  ['a track of positions', 'refusal.clipTrack', async () => withPositions(await mp4Clip())],
  ['no file', 'refusal.noSuchFile', () => ({ path: '/nowhere/at/all.mp4' })],
]

test.each(refused)('%s is refused with its reason (%s)', async (_what, code, make) => {
  const library = await temporaryLibrary()
  expect(await taken(library, await make())).toMatchObject({ ok: false, refusal: { code } })
})

test('more than a page should carry is refused before it is read', async () => {
  const library = await temporaryLibrary()
  const bytes = new Uint8Array(mostClipBytes + 1)
  bytes.set((await mp4Clip()).subarray(0, 64))
  const added = await taken(library, { name: 'film.mp4', bytes })
  expect(added).toMatchObject({ ok: false, refusal: { code: 'refusal.clipTooLarge' } })
})

function taken(library: Library, given: GivenClip) {
  return addClip({ library }, given)
}

function said(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

function cut(bytes: Uint8Array): GivenClip {
  return { name: 'cut.mp4', bytes: bytes.subarray(0, 500) }
}

/** The same film, its only track said to be one of timed metadata beside a second one: GoPro writes such. */
function withPositions(bytes: Uint8Array): GivenClip {
  const text = said(bytes)
  const track = text.indexOf('trak') - 4
  const size = Buffer.from(bytes).readUInt32BE(track)
  const positions = Buffer.from(bytes.subarray(track, track + size))
  positions.write('meta', positions.toString('latin1').indexOf('vide'), 'latin1')
  const movie = text.indexOf('moov') - 4
  const whole = Buffer.concat([
    bytes.subarray(0, track + size),
    positions,
    bytes.subarray(track + size),
  ])
  whole.writeUInt32BE(whole.readUInt32BE(movie) + size, movie)
  return { name: 'gopro.mp4', bytes: Uint8Array.from(whole) }
}
