import imageSize from 'image-size'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { drawPicture, pictureSize } from '../../../electron/sample/picture'

test.each(['river', 'field', 'station', 'library'] as const)('%s is a whole PNG', (picture) => {
  const bytes = drawPicture(picture)
  expect(imageSize(bytes)).toMatchObject({ type: 'png', ...pictureSize })
  const text = Buffer.from(bytes)
  const at = text.indexOf('IDAT')
  const length = text.readUInt32BE(at - 4)
  const rows = inflateSync(text.subarray(at + 4, at + 4 + length))
  expect(rows.length).toBe(pictureSize.height * (1 + pictureSize.width * 3))
})
