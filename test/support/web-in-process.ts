import { vi } from 'vitest'
import { elsewhere, faultyAt, insteadOf } from './faulty-server'
import type { Answer, Asked, Fault, FaultyServer, Start } from './faulty-server'

/*
 * The web within the process, for walks by the thousand: `fetch` fails here as the one of Node does before a server
 * that fails so (test/electron/net/call-web.test.ts compares the two, fault by fault).
 */

/** What goes wrong before a server is reached, besides what goes wrong with its answer. */
export type WebFault =
  Fault | { readonly kind: 'refused' | 'unknownHost' | 'selfSigned' | 'wrongHost' | 'expired' }

const answers = (...statuses: readonly number[]): readonly WebFault[] =>
  statuses.map((status) => ({ kind: 'answer', status }))

/** Every way in which the web fails, by its name; of those that are alike, each seed has the next. */
export const webFaults: Readonly<Record<string, readonly WebFault[]>> = {
  unreachable: [{ kind: 'refused' }, { kind: 'unknownHost' }],
  certificate: [{ kind: 'selfSigned' }, { kind: 'wrongHost' }, { kind: 'expired' }],
  slow: [{ kind: 'slow' }],
  late: [{ kind: 'late' }],
  drip: [{ kind: 'drip' }],
  cutBefore: [{ kind: 'cutBefore' }],
  cutMiddle: [{ kind: 'cutMiddle' }],
  cutAfter: [{ kind: 'cutAfter' }],
  garbage: [{ kind: 'garbage' }],
  endless: [{ kind: 'endless' }],
  double: [{ kind: 'double' }],
  strangeType: [{ kind: 'strangeType' }],
  empty: [{ kind: 'empty' }],
  portal: [{ kind: 'portal' }],
  elsewhere: [{ kind: 'elsewhere', address: `${elsewhere}taken` }],
  busy: [...answers(408, 425), { kind: 'answer', status: 429, wait: 90 }],
  failing: answers(500, 502, 504),
  unavailable: [...answers(503), { kind: 'answer', status: 503, wait: 90 }],
  unknown: answers(404, 410),
  forbidden: answers(401, 403),
  rejected: answers(400, 409, 413, 422),
}

export interface WebInProcess {
  readonly start: Start
  /** Asked before each request, whoever it is for; beside what a server's own `before` says. */
  before: (request: string) => WebFault | null
  /** Everything that was sent to nobody we know. */
  readonly strayed: string[]
}

/** Puts itself in the place of `fetch` until `vi.unstubAllGlobals()`. */
export function webInProcess(): WebInProcess {
  const servers = new Map<string, Hosted>()
  const web: WebInProcess = {
    before: () => null,
    strayed: [],
    start: (answer) => {
      const origin = `http://127.0.0.1:${60_000 + servers.size}`
      const server = faultyAt(`${origin}/`, () => servers.delete(origin))
      servers.set(origin, { server, answer })
      return Promise.resolve(server)
    },
  }
  vi.stubGlobal('fetch', async (address: URL, plan: RequestInit) => {
    const hosted = servers.get(address.origin)
    const asked = askedBy(address, plan)
    if (hosted === undefined) {
      web.strayed.push(`${address.href} ${JSON.stringify(asked.headers)} ${String(asked.body)}`)
      throw failed('ENOTFOUND')
    }
    const { server, answer } = hosted
    const line = `${asked.method} ${asked.path}`
    const fault = web.before(line) ?? (await server.before(line))
    const unreached = codes[fault?.kind ?? '']
    if (unreached !== undefined) throw failed(unreached)
    // What was said in bodies is not kept: thousands of walks would do little else.
    server.requests.push(line)
    if (fault?.kind === 'cutBefore') throw failed('UND_ERR_SOCKET')
    if (fault?.kind === 'slow') throw timedOut()
    const instead = insteadOf(fault as Fault | null)
    const said = instead ?? (await answer(asked, server.root))
    return responseOf(
      plan.method === 'HEAD' ? { ...said, body: '' } : said,
      instead === null ? fault : null,
    )
  })
  return web
}

interface Hosted {
  readonly server: FaultyServer
  readonly answer: Parameters<Start>[0]
}

/** What Node's `fetch` says in its cause. */
const codes: Readonly<Record<string, string>> = {
  refused: 'ECONNREFUSED',
  unknownHost: 'ENOTFOUND',
  selfSigned: 'DEPTH_ZERO_SELF_SIGNED_CERT',
  wrongHost: 'ERR_TLS_CERT_ALTNAME_INVALID',
  expired: 'CERT_HAS_EXPIRED',
}

function failed(code: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
}

function timedOut(): DOMException {
  return new DOMException('The operation was aborted due to timeout', 'TimeoutError')
}

function askedBy(
  { pathname, search, host }: URL,
  { method = 'GET', headers, body }: RequestInit,
): Asked {
  const bytes = typeof body === 'string' ? Buffer.from(body) : (body as Uint8Array | undefined)
  const named = Object.entries((headers ?? {}) as Record<string, string>)
  return {
    method,
    path: pathname + search,
    headers: Object.fromEntries([
      ['host', host],
      ...named.map(([name, value]) => [name.toLowerCase(), value]),
    ]),
    body: bytes === undefined ? Buffer.alloc(0) : Buffer.from(bytes),
  }
}

function responseOf(
  { status, headers = {}, body = '' }: Answer,
  fault: WebFault | null,
): Pick<Response, 'status' | 'headers' | 'body'> {
  const bytes = Buffer.from(body)
  if (fault?.kind === 'cutAfter') throw failed('UND_ERR_SOCKET')
  if (fault?.kind === 'late') throw timedOut()
  const type = fault?.kind === 'strangeType' ? { 'content-type': 'application/x-strange' } : {}
  const parts = partsOf(bytes, fault) as unknown as Response['body']
  return { status, headers: new Headers({ ...headers, ...type }), body: parts }
}

function* partsOf(bytes: Buffer, fault: WebFault | null): Generator<Uint8Array> {
  switch (fault?.kind) {
    case 'garbage':
      return yield Buffer.from('<html>{]')
    case 'endless':
      for (;;) yield much
    case 'cutMiddle':
      yield bytes
      throw new TypeError('terminated', {
        cause: Object.assign(new Error(), { code: 'UND_ERR_SOCKET' }),
      })
    case 'drip':
      yield Buffer.from('x')
      throw timedOut()
    default:
      if (bytes.length > 0) yield bytes
  }
}

const much = Buffer.alloc(8 << 20, 'x')
