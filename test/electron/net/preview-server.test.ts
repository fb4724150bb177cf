import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startPreviewServer } from '../../../electron/net/preview-server'
import type { PreviewServer } from '../../../electron/net/preview-server'
import { siteFolder, value } from '../../support/publish'

let server: PreviewServer
let root: string

beforeEach(async () => {
  const folder = await siteFolder()
  root = join(folder, 'www')
  await mkdir(join(root, 'section/民生'), { recursive: true })
  await mkdir(join(root, 'media'))
  await writeFile(join(folder, 'secret.txt'), 'not for readers')
  await writeFile(join(root, 'index.html'), '<!doctype html>首页')
  await writeFile(join(root, 'section/民生/index.html'), '民生栏目')
  await writeFile(join(root, 'feed.json'), '{}')
  await writeFile(join(root, '.caibian-1'), 'half a page')
  await symlink(join(folder, 'secret.txt'), join(root, 'media/out.txt'))
  server = value(await startPreviewServer(root))
})

afterEach(() => server.close())

test('readers on this machine see pages, sections and feeds with their types', async () => {
  const index = await fetch(server.address)
  expect(await index.text()).toBe('<!doctype html>首页')
  expect(index.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(index.headers.get('cache-control')).toBe('no-store')
  const section = await fetch(`${server.address}section/民生/`)
  expect(await section.text()).toBe('民生栏目')
  const bare = await fetch(`${server.address}section/民生`, { redirect: 'manual' })
  expect([bare.status, bare.headers.get('location')]).toEqual([301, '/section/%E6%B0%91%E7%94%9F/'])
  const feed = await fetch(`${server.address}feed.json`)
  expect(feed.headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
  const head = await fetch(server.address, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
})

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/media/..%2f..%2fsecret.txt',
  '/media/..%5c..%5csecret.txt',
  '/media/out.txt',
  '/.caibian-1',
  '//secret.txt',
  '/%00',
  '/%zz',
  '/media/',
  '/index.html/',
])('nothing outside the site is shown for %s', async (path) => {
  const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}`)
  expect(answer).toMatch(/^HTTP\/1\.1 (400|404)/)
  expect(answer).not.toContain('not for readers')
})

test('a page of another origin that borrows our address gets nothing', async () => {
  const answer = await raw('GET / HTTP/1.1\r\nHost: evil.example')
  expect(answer).toMatch(/^HTTP\/1\.1 421/)
  expect(await raw(`GET / HTTP/1.1\r\nHost: localhost:${server.port}`)).toMatch(/^HTTP\/1\.1 200/)
})

test('nothing can be written through it', async () => {
  const answer = await fetch(server.address, { method: 'PUT', body: 'x' })
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})

test('it listens on loopback alone, and a port in use is said so', async () => {
  expect(server.address).toBe(`http://127.0.0.1:${server.port}/`)
  const second = await startPreviewServer(root, server.port)
  expect(second).toMatchObject({
    ok: false,
    refusal: { code: 'refusal.portInUse', values: { port: server.port } },
  })
})

/** A request as it stands, since `fetch` tidies paths and names before it sends them. */
function raw(head: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(server.port, '127.0.0.1', () =>
      socket.write(`${head}\r\nConnection: close\r\n\r\n`),
    )
    socket.on('data', (bytes) => (answer += String(bytes)))
    socket.on('end', () => resolve(answer))
    socket.on('error', reject)
  })
}
