import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { placeOf, targetSchema, usesSecret } from '../../../shared/target/target'
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

const server: Extract<Target, { kind: 'sftp' }> = {
  kind: 'sftp',
  name: 'sftp',
  host: 'sftp.qingxi.example',
  port: 22,
  hostKey: `ssh-ed25519 SHA256:${'a'.repeat(43)}`,
  user: 'desk',
  proof: 'key',
  folder: 'public_html/新闻 站',
  site: chineseSite,
}

describe('an SFTP server', () => {
  test.each([
    {},
    { host: '2001:db8::7', port: 2222 },
    { hostKey: `SHA256:${'+'.repeat(43)}` },
    { folder: '' },
    { folder: '/' },
    { folder: '/srv/www/.site' },
    { proof: 'password' },
  ])('is taken with %o', (change) => {
    expect(v.is(targetSchema, { ...server, ...change })).toBe(true)
  })

  test.each([
    { host: '' },
    { host: 'desk@sftp.qingxi.example' },
    { host: 'sftp.qingxi.example/site' },
    { port: 0 },
    { port: 70_000 },
    { hostKey: '' },
    { hostKey: 'SHA256:short' },
    { hostKey: `MD5:${'a'.repeat(43)}` },
    { user: '' },
    { folder: '../site' },
    { folder: '/srv/./site' },
    { folder: 'site/' },
    { folder: 'a//b' },
    { folder: 'a\\b' },
  ])('is not taken with %o', (change) => {
    expect(v.is(targetSchema, { ...server, ...change })).toBe(false)
  })
})

test.each(['https://hook.qingxi.example/', 'https://key@hook.qingxi.example/s', 'hook'])(
  'a receiver is not taken with %s',
  (address) => {
    const target = { kind: 'webhook', name: 'hook', site: chineseSite }
    expect(v.is(targetSchema, { ...target, address: 'https://hook.qingxi.example/s' })).toBe(true)
    expect(v.is(targetSchema, { ...target, address })).toBe(false)
  },
)

const repository = { kind: 'git', name: 'git', branch: 'main', folder: '', user: '' } as const

test.each([
  'https://git.qingxi.example/desk/www.git',
  'ssh://git@git.qingxi.example:2222/www.git',
  'git@git.qingxi.example:desk/www.git',
  '/srv/git/清溪 网.git',
  'D:\\git\\www.git',
])('a repository is taken at %s', (address) => {
  expect(v.is(targetSchema, { ...repository, address, site: chineseSite })).toBe(true)
})

test.each([
  { address: 'https://desk:token@git.qingxi.example/www.git' },
  { address: 'ssh://-oProxyCommand=x/www.git' },
  { address: '--upload-pack=x' },
  { address: 'ext::sh -c x' },
  { address: 'www.git' },
  { branch: '-f' },
  { branch: 'a..b' },
  { branch: 'main.lock' },
  { branch: 'a b' },
])('a repository is not taken with %o', (change) => {
  const target = { ...repository, address: '/srv/git/www.git', site: chineseSite }
  expect(v.is(targetSchema, { ...target, ...change })).toBe(false)
})

test('a Micropub endpoint may have a query, and no name or password in it', () => {
  const taken = (address: string) => {
    const target = { kind: 'micropub', name: 'blog', address, featured: true, site: chineseSite }
    return v.safeParse(targetSchema, target).success
  }
  expect(taken('https://news.qingxi.example/?rest_route=/micropub/1.0/endpoint')).toBe(true)
  for (const address of [
    '',
    'news.qingxi.example',
    'https://a:b@news.qingxi.example/',
    'https://a b/',
  ])
    expect(taken(address), address).toBe(false)
})

test('a repository asks for a secret over HTTPS alone, a folder never', () => {
  expect(usesSecret({ kind: 'git', address: 'https://git.qingxi.example/www.git' })).toBe(true)
  expect(usesSecret({ kind: 'git', address: 'git@git.qingxi.example:www.git' })).toBe(false)
  expect(usesSecret({ kind: 'git', address: '/srv/git/www.git' })).toBe(false)
  expect(usesSecret({ kind: 'folder' })).toBe(false)
  expect(usesSecret({ kind: 'ghost' })).toBe(true)
})

test('a list of targets says where each writes to', () => {
  const { endpoint } = bucket
  expect(placeOf(bucket)).toBe(`${endpoint}/qingxi-news`)
  expect(placeOf({ ...bucket, prefix: 'site' })).toBe(`${endpoint}/qingxi-news/site`)
  const address = 'https://dav.qingxi.example/site/'
  const site = chineseSite
  expect(placeOf({ kind: 'webdav', name: 'dav', address, user: 'desk', site })).toBe(address)
  expect(placeOf(server)).toBe('sftp://desk@sftp.qingxi.example/~/public_html/新闻 站')
  const elsewhere = { ...server, host: '2001:db8::7', port: 2222, folder: '/srv/www' }
  expect(placeOf(elsewhere)).toBe('sftp://desk@[2001:db8::7]:2222/srv/www')
  expect(placeOf({ kind: 'folder', name: 'site', path: 'public', site })).toBe('public')
})
