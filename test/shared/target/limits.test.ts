import { expect, test } from 'vitest'
import { limitsOf } from '../../../shared/target/limits'

test('WeChat limits headline and digest, and a newsroom may set them lower', () => {
  expect(limitsOf({ kind: 'wechat' })).toEqual({ headline: 32, abstract: 128 })
  expect(limitsOf({ kind: 'wechat', limits: { headline: 20, body: 1_500 } })).toEqual({
    headline: 20,
    abstract: 128,
    body: 1_500,
  })
  expect(limitsOf({ kind: 'folder' })).toBeUndefined()
})
