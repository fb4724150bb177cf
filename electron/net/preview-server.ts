import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { join, sep } from 'node:path'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import { rangeOf } from './byte-range'
import { siteType } from './site-type'

/** A running preview of a site's folder. */
export interface PreviewServer {
  /** `http://127.0.0.1:<port>/`. */
  readonly address: string
  readonly port: number
  close(): Promise<void>
}

/**
 * Shows a folder to this machine alone, as a web server would show it to readers.
 *
 * Listens on 127.0.0.1 only, and answers only to requests that name it by a loopback name: a page of
 * another origin that points its own name at this machine (DNS rebinding) gets nothing. Port 0 takes any
 * free one; `refusal.portInUse` where the port is taken. Files are read anew for every request.
 */
export async function startPreviewServer(folder: string, port = 0): Promise<Result<PreviewServer>> {
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => {
      end(response, 500)
    })
  })
  server.requestTimeout = 10_000
  const failed = await listening(server, port)
  if (failed !== null) {
    if (failed === 'EADDRINUSE' || failed === 'EACCES') {
      return refuse('refusal.portInUse', { values: { port } })
    }
    throw new Error(`the preview server could not start: ${failed}`)
  }
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('a server without a port')
  return ok({
    port: at.port,
    address: `http://127.0.0.1:${at.port}/`,
    close: () => closed(server),
  })
}

async function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isLoopbackName(request.headers.host)) return void end(response, 421)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return void end(response, 405)
  }
  const path = pathOf(request.url ?? '/')
  if (path === null) return void end(response, 400)
  const found = await findFile(folder, path)
  if (found === null) return void end(response, 404)
  if (found.isFolderWithoutSlash) {
    response.setHeader('Location', encodeURI(`/${path.join('/')}/`))
    return void end(response, 301)
  }
  const range = rangeOf(request.headers.range, found.size)
  if (range === 'outside') return void end(response, 416)
  const { from, to } = range ?? { from: 0, to: found.size }
  response.statusCode = range === null ? 200 : 206
  if (range !== null) response.setHeader('Content-Range', `bytes ${from}-${to - 1}/${found.size}`)
  response.setHeader('Accept-Ranges', 'bytes')
  response.setHeader('Content-Type', siteType(found.place))
  response.setHeader('Content-Length', to - from)
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  if (request.method === 'HEAD' || to === from) response.end()
  else
    createReadStream(found.place, { start: from, end: to - 1 })
      .on('error', () => response.destroy())
      .pipe(response)
}

/** The names in a request's path, decoded; null where it could lead anywhere but down into the site. */
function pathOf(url: string): readonly string[] | null {
  const encoded = url.split(/[?#]/, 1)[0] ?? ''
  if (!encoded.startsWith('/')) return null
  const names = encoded.slice(1).split('/')
  const decoded: string[] = []
  for (const name of names) {
    const plain = decode(name)

    if (plain === null || /[/\\\u0000-\u001f:]/.test(plain)) return null
    if (plain === '.' || plain === '..' || plain.startsWith('.')) return null
    decoded.push(plain)
  }
  return decoded
}

function decode(name: string): string | null {
  try {
    return decodeURIComponent(name)
  } catch {
    return null
  }
}

interface Found {
  readonly place: string
  readonly size: number
  readonly isFolderWithoutSlash: boolean
}

/** The file a path names; the `index.html` of a folder. Links that lead out of the site find nothing. */
async function findFile(folder: string, path: readonly string[]): Promise<Found | null> {
  const wantsFolder = path.at(-1) === ''
  const names = path.filter((name) => name !== '')
  if (names.length < path.length - (wantsFolder ? 1 : 0)) return null
  try {
    const root = await realpath(folder)
    const place = await realpath(join(root, ...names))
    if (place !== root && !place.startsWith(root + sep)) return null
    const stats = await stat(place)
    if (!stats.isDirectory()) {
      return wantsFolder ? null : { place, size: stats.size, isFolderWithoutSlash: false }
    }
    const index = await realpath(join(place, 'index.html'))
    if (!index.startsWith(root + sep)) return null
    const { size } = await stat(index)
    return { place: index, size, isFolderWithoutSlash: !wantsFolder }
  } catch {
    return null
  }
}

function isLoopbackName(host: string | undefined): boolean {
  return host !== undefined && /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i.test(host)
}

function end(response: ServerResponse, status: number): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.statusCode = status
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  response.end(`${status}\n`)
}

/** The errno name of what kept the server from listening; null once it listens. */
function listening(server: Server, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    server.once('error', (error) => {
      resolve('code' in error ? String(error.code) : error.message)
    })
    server.listen(port, '127.0.0.1', () => resolve(null))
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
