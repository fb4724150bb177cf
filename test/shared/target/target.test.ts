import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { placeOf, targetSchema } from '../../../shared/target/target'
import type { Target } from '../../../shared/target/target'
import { chineseSite } from '../../support/render'

const bucket: Extract<Target, { kind: 's3' }> = {
  kind: 's3',
  name: 'bucket',
  endpoint: 'https://s3.cn-north-1.qingxi.example',
  region: 'cn-north-1',
  bucket: 'qingxi-news',
  prefix: '',
  bucketInHost: false,
  keyId: 'DESK',
  site: chineseSite,
}

describe('a bucket', () => {
  test.each([
    {},
    { prefix: 'site/清溪网' },
    { endpoint: 'http://127.0.0.1:9000' },
    { bucket: 'news.qingxi.example' },
  ])('is taken with %o', (change) => {
    expect(v.is(targetSchema, { ...bucket, ...change })).toBe(true)
  })

  test.each([
    { prefix: '/site' },
    { prefix: 'site/' },
    { prefix: 'a//b' },
    { prefix: '../site' },
    { prefix: '.caibian-site' },
    { endpoint: 'https://s3.qingxi.example/news' },
    { endpoint: 'https://key:secret@s3.qingxi.example' },
    { endpoint: 's3.qingxi.example' },
    { bucket: 'Qingxi' },
    { bucket: 'a/b' },
    { region: 'cn north' },
    { keyId: '' },
  ])('is not taken with %o', (change) => {
    expect(v.is(targetSchema, { ...bucket, ...change })).toBe(false)
  })
})

test('a list of targets says where each writes to', () => {
  const { endpoint } = bucket
  expect(placeOf(bucket)).toBe(`${endpoint}/qingxi-news`)
  expect(placeOf({ ...bucket, prefix: 'site' })).toBe(`${endpoint}/qingxi-news/site`)
  const address = 'https://dav.qingxi.example/site/'
  const site = chineseSite
  expect(placeOf({ kind: 'webdav', name: 'dav', address, user: 'desk', site })).toBe(address)
  expect(placeOf({ kind: 'folder', name: 'site', path: 'public', site })).toBe('public')
})
