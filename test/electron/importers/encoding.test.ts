import { describe, expect, it } from 'vitest'
import { decode } from '../../../electron/importers/encoding'
import { withSigns1252 } from '../../../electron/importers/windows-1252'

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
    ...['图片', '联通', '要闻', '大雨', '停电', '本报讯', '记者李禾', '清溪新桥通车', '怀瑾'].map(
      (text) => ['gb18030', text] as const,
    ),
    ...[
      '市長',
      '停電',
      '稅務新制',
      '清溪鎮新橋通車',
      '颱風來襲 沿海漁船回港避風',
      '電話詐騙',
    ].flatMap((text) => [['big5', text] as const, ['gb18030', text] as const]),
    ...['“Yes”, she said', 'Österreich', 'Señor Núñez', 'coöperation'].map(
      (text) => ['windows-1252', text] as const,
    ),
    ...['清溪镇新桥通车，两岸居民少走五公里。', '颱風來襲，沿海漁船回港避風。'].flatMap((text) => [
      ['utf-16le', text] as const,
      ['utf-16be', text] as const,
    ]),
    ...['é', 'Привет', 'Ελλάδα', '图片', '市長'].map((text) => ['utf-8', text] as const),
  ])('of a few words is read from %s: %s', (encoding, text) => {
    expect(decode(encoded(text, encoding))).toMatchObject({ text, encoding })
  })

  it.each(['utf-8', 'gb18030'])('of %s outlives a byte that got lost on the way', (encoding) => {
    const bytes = encoded(simplified.repeat(3), encoding)
    const read = decode(bytes.subarray(0, bytes.length - 1))
    expect(read).toMatchObject({ encoding })
    expect(read?.text.replace(/.$/u, '')).toBe(simplified.repeat(3).replace(/.$/u, ''))
  })

  it('is read in what a page declares, where its bytes leave both open', () => {
    const page = (charset: string) =>
      Buffer.concat([Buffer.from(`<meta charset="${charset}"><p>`), encoded('简讯', 'gb18030')])
    expect(decode(page('gb2312'))).toMatchObject({ encoding: 'gb18030', guessed: false })
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
  if (encoding === 'windows-1252')
    for (let byte = 0x80; byte < 0xa0; byte += 1)
      table.set(withSigns1252(String.fromCharCode(byte)), [byte])
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) add(lead, trail)
  }
  return table
}
