import { expect, test } from 'vitest'
import { cleanGif } from '../../../electron/darkroom/gif'

const latin = (text: string) => [...Buffer.from(text, 'latin1')]
const head = [...latin('GIF89a'), 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
const frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]
const loop = [0x21, 0xff, 11, ...latin('NETSCAPE2.0'), 3, 1, 0, 0, 0]
const comment = [0x21, 0xfe, 6, ...latin('secret'), 0]
const xmp = [0x21, 0xff, 11, ...latin('XMP DataXMP'), 6, ...latin('secret'), 0]
const pause = [0x21, 0xf9, 4, 0, 10, 0, 0, 0]

test('a moving picture keeps its frames and its loop, and loses what programs wrote into it', () => {
  const given = Uint8Array.from([...head, ...loop, ...comment, ...xmp, ...pause, ...frame, 0x3b, 7])
  expect([...cleanGif(given)]).toEqual([...head, ...loop, ...pause, ...frame, 0x3b])
})

test('a moving picture that was cut off is not mended in silence', () => {
  expect(() => cleanGif(Uint8Array.from([...head, ...frame]))).toThrow('ends early')
})
