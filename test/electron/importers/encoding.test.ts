import { describe, expect, it } from 'vitest'
import { decode } from '../../../electron/importers/encoding'

const simplified =
  '清溪镇新桥通车，两岸居民少走五公里。本报讯（记者 李禾）镇长说，修桥用了十四个月。'
const traditional = '清溪鎮新橋通車，兩岸居民從此不必繞路。鎮長說，這座橋比計劃提早完成。'
const english = 'The café on the bridge opened in March, said Zoë Müller, its owner.'

describe('the text of a file', () => {
  it.each([
    ['utf-8', simplified, 'utf-8', false],
    ['gb18030', simplified, 'gb18030', true],
    ['gbk', simplified, 'gb18030', true],
    ['big5', traditional, 'big5', true],
    ['windows-1252', english, 'windows-1252', true],
    ['utf-16le', simplified.repeat(3) + english, 'utf-16le', true],
  ])('is read from %s', (encoding, text, expected, guessed) => {
    expect(decode(encoded(text, encoding))).toEqual({ text, encoding: expected, guessed })
  })

  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ])('follows the byte order mark of %s', (encoding, mark) => {
    const bytes = Buffer.concat([Buffer.from(mark), encoded(simplified, encoding)])
    expect(decode(bytes)).toEqual({ text: simplified, encoding, guessed: false })
  })

  it.each([
    ['zeros', new Uint8Array(64)],
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0, 62, 0])],
    [
      'noise',
      Uint8Array.from({ length: 4000 }, (_, index) => (index * index * 31 + index * 7) % 256),
    ],
    ['a broken mark', new Uint8Array([0xef, 0xbb, 0xbf, 0xff, 0xff])],
  ])('is none in %s', (_, bytes) => {
    expect(decode(bytes)).toBeNull()
  })
})

function encoded(text: string, encoding: string): Buffer {
  if (encoding === 'utf-8' || encoding === 'utf-16le') return Buffer.from(text, encoding)
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf-16le').swap16()
  const table = tableOf(encoding)
  return Buffer.from(Array.from(text).flatMap((character) => table.get(character) ?? []))
}

/** Bytes by character, made by decoding every byte and every pair: runtimes only ship the decoder. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(encoding)
  const add = (...bytes: readonly number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes))
    if (Array.from(character).length === 1 && !table.has(character)) table.set(character, bytes)
  }
  for (let byte = 0; byte < 0x100; byte += 1) add(byte)
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) add(lead, trail)
  }
  return table
}
