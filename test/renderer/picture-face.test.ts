import { expect, test } from 'vitest'
import { pictureFace } from '../../renderer/picture-face'
import type { AssetHash } from '../../shared/article/ids'

const use = { asset: 'ab'.repeat(32) as AssetHash, type: 'image/jpeg', width: 3000, height: 2000 }

test('a picture nobody cropped is shown whole', () => {
  expect(pictureFace(use)).toMatchObject({
    width: 3000,
    height: 2000,
    viewBox: null,
  })
})

test('a cropped one is shown as the part that is printed', () => {
  const crop = { x: 0.1, y: 0.2, width: 0.5, height: 0.5 }
  expect(pictureFace({ ...use, crop })).toMatchObject({
    width: 1500,
    height: 1000,
    viewBox: 'inset(20% 40% 30% 10%)',
  })
})
