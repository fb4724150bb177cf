import { createServer } from 'node:http'
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/* A server on loopback whose answers go wrong where a test wants it. */

export interface Asked {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/**
 * What goes wrong with a request. It was not carried out (`slow`: no answer in time; `empty`, `portal`: somebody in
 * between answered that all is well), or it was and the answer does not arrive as it should (`late`, `drip`: not in
 * time).
 */
export type Fault =
  | { readonly kind: 'cutBefore' | 'slow' | 'empty' | 'portal' }
  | { readonly kind: 'cutMiddle' | 'cutAfter' | 'late' | 'drip' }
  | { readonly kind: 'garbage' | 'endless' | 'double' | 'strangeType' }
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly wait?: number
      readonly body?: string
    }
  | { readonly kind: 'elsewhere'; readonly address: string }

export const faults: readonly Fault[] = [
  { kind: 'cutBefore' },
  { kind: 'cutMiddle' },
  { kind: 'cutAfter' },
  { kind: 'garbage' },
  { kind: 'endless' },
  { kind: 'elsewhere', address: 'http://127.0.0.1:9/elsewhere' },
  ...[400, 401, 403, 404, 408, 410, 413, 425, 500, 502, 504].map(
    (status) => ({ kind: 'answer', status }) as const,
  ),
  { kind: 'answer', status: 429, wait: 90 },
  { kind: 'answer', status: 503, wait: 90 },
]

/** Where no one answers any question: what is sent there is sent to somebody else. */
export const elsewhere = 'http://elsewhere.example/'

/** Somebody else's page instead of the answer, as networks of hotels give it. */
export const portalPage = '<!doctype html><html><title>Welcome</title><p>Please sign in.</p></html>'

export interface FaultyServer {
  /** With a closing slash. */
  readonly root: string
  /** Method and path of each request. */
  readonly requests: string[]
  /** Everything that arrived, for what must never be in it. */
  readonly heard: string[]
  /** Asked before each request is answered. */
  before: (request: string) => Fault | null | Promise<Fault | null>
  close(): void
}

/** How a model of a target is reached: over a socket of loopback, or within the process. */
export type Start = (
  answer: (asked: Asked, root: string) => Answer | Promise<Answer>,
) => Promise<FaultyServer>

export const startFaulty: Start = async (answer) => {
  const http = createServer((request, response) => {
    const { method = 'GET', url = '/', headers } = request
    buffer(request)
      .then(async (body) => {
        const asked = { method, path: url, headers, body }
        note(server, asked)
        const fault = await server.before(`${method} ${url}`)
        if (fault?.kind === 'cutBefore') return void response.destroy()
        if (fault?.kind === 'slow') return
        const instead = insteadOf(fault)
        give(
          response,
          instead ?? (await answer(asked, server.root)),
          instead === null ? fault : null,
        )
      })
      .catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  const server = faultyAt(`http://127.0.0.1:${port}/`, () => {
    http.close()
    http.closeAllConnections()
  })
  return server
}

/** A server that nobody has asked yet. */
export function faultyAt(root: string, close: () => void): FaultyServer {
  return { root, requests: [], heard: [], before: () => null, close }
}

export function note(server: FaultyServer, { method, path, headers, body }: Asked): void {
  server.requests.push(`${method} ${path}`)
  server.heard.push(path, JSON.stringify(headers), body.toString('latin1'))
}

/** What is answered without the request having been carried out; null where it is. */
export function insteadOf(fault: Fault | null): Answer | null {
  switch (fault?.kind) {
    case 'answer':
      return refusal(fault)
    case 'elsewhere':
      return { status: 307, headers: { location: fault.address } }
    case 'empty':
      return { status: 200 }
    case 'portal':
      return { status: 200, headers: { 'content-type': 'text/html' }, body: portalPage }
    default:
      return null
  }
}

/** The first of the requests after so many goes wrong, and no other. */
export function failOnce(server: FaultyServer, after: number, fault: Fault): void {
  let count = after
  server.before = () => ((count -= 1) === -1 ? fault : null)
}

function refusal({ status, wait, body = '' }: Extract<Fault, { kind: 'answer' }>): Answer {
  return { status, headers: wait === undefined ? {} : { 'retry-after': String(wait) }, body }
}

function give(
  response: ServerResponse,
  { status, headers = {}, body = '' }: Answer,
  fault: Fault | null,
): void {
  if (fault?.kind === 'cutAfter') return void response.destroy()
  if (fault?.kind === 'late') return
  if (fault?.kind === 'drip') {
    response.writeHead(status, { ...headers, 'content-length': String(body.length + 10) })
    return void response.write('x')
  }
  if (fault?.kind === 'double') {
    const said = Buffer.concat([Buffer.from(rawHead(status, headers, body)), Buffer.from(body)])
    return void response.socket?.write(Buffer.concat([said, said]))
  }
  if (fault?.kind === 'cutMiddle') {
    response.writeHead(status, { ...headers, 'content-length': String(body.length + 10) })
    response.write(body)
    return void setImmediate(() => response.destroy())
  }
  const type = fault?.kind === 'strangeType' ? { 'content-type': 'application/x-strange' } : {}
  response.writeHead(status, { ...headers, ...type })
  if (fault?.kind === 'garbage') return void response.end('<html>{]')
  if (fault?.kind !== 'endless') return void response.end(body)
  const more = (): void => {
    if (!response.destroyed) response.write('x'.repeat(262_144), () => setImmediate(more))
  }
  response.on('error', () => undefined)
  more()
}

/** An answer as it stands on the wire. */
function rawHead(status: number, headers: Answer['headers'] = {}, body: string | Buffer): string {
  const all = { ...headers, 'content-length': String(Buffer.byteLength(body)) }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} Status\r\n${lines.join('')}\r\n`
}
