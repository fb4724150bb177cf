import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchFromWeb, isPublic } from '../../../electron/net/fetch'

const server = createServer((request, response) => {
  if (request.url === '/moved') response.writeHead(302, { location: '/picture' }).end()
  else if (request.url === '/round') response.writeHead(302, { location: '/round' }).end()
  else if (request.url === '/file')
    response.writeHead(302, { location: 'file:///etc/hostname' }).end()
  else if (request.url === '/large') response.end(Buffer.alloc(2000))
  else if (request.url === '/never') response.writeHead(200).write('a')
  else if (request.url === '/picture') response.end('bytes')
  else response.writeHead(404).end()
})
let base = ''

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const limits = { mostBytes: 1000, milliseconds: 2000, mayReach: () => true }

describe('a fetch from the web', () => {
  it('follows a redirect to the bytes', async () => {
    const fetched = await fetchFromWeb(`${base}/moved`, limits)
    expect(fetched.ok && new TextDecoder().decode(fetched.value.bytes)).toBe('bytes')
    expect(fetched.ok && fetched.value.address).toBe(`${base}/picture`)
  })

  it.each(['/round', '/file', '/large', '/missing'])('is refused at %s', async (path) => {
    expect((await fetchFromWeb(base + path, limits)).ok).toBe(false)
  })

  it('ends when its time is over', async () => {
    const fetched = await fetchFromWeb(`${base}/never`, { ...limits, milliseconds: 100 })
    expect(fetched.ok).toBe(false)
  })

  it('never reaches this machine or its neighbours by itself', async () => {
    for (const address of [`${base}/picture`, 'http://localhost/', 'ftp://clearbrook.example/'])
      expect((await fetchFromWeb(address, { mostBytes: 10, milliseconds: 500 })).ok).toBe(false)
    for (const ip of [
      '10.1.2.3',
      '172.20.0.1',
      '169.254.169.254',
      '::1',
      '::ffff:10.0.0.1',
      'fd00::1',
    ])
      expect(isPublic(ip)).toBe(false)
    for (const ip of ['93.184.216.34', '2606:4700::1111']) expect(isPublic(ip)).toBe(true)
  })
})
