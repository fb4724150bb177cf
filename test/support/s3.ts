import { createHash, createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/* A small store that speaks S3 on loopback. It checks every signature by the rules themselves. */

export interface StoredObject {
  readonly bytes: Buffer
  readonly headers: Readonly<Record<string, string>>
}

export interface S3Key {
  readonly keyId: string
  readonly secret: string
}

/** What goes wrong with a request: an answer instead of the right one, or none. */
export type S3Fault =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly code?: string
      readonly wait?: number
    }
  | { readonly kind: 'cutBefore' | 'cutAfter' | 'half' }

export interface S3Server {
  readonly endpoint: string
  /** What lies in the bucket, by key. */
  readonly objects: Map<string, StoredObject>
  /** Each request that arrived: method and key. */
  readonly requests: string[]
  /** Everything that arrived, for what must never be in it. */
  readonly heard: string[]
  /** Asked before each request is carried out; may await, and change the server meanwhile. */
  before: (request: string) => S3Fault | null | Promise<S3Fault | null>
  close(): void
}

export const bucket = 'news'
export const region = 'cn-test-1'

export async function startS3({ keyId, secret }: S3Key, now: () => string): Promise<S3Server> {
  const http = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  const server: S3Server = {
    endpoint: `http://127.0.0.1:${port}`,
    objects: new Map(),
    requests: [],
    heard: [],
    before: () => null,
    close: () => {
      http.close()
      http.closeAllConnections()
    },
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request)
    const names = (request.url ?? '/').slice(1).split('/').map(decodeURIComponent)
    const key = names.slice(1).join('/')
    const asked = `${request.method} ${key}`
    server.requests.push(asked)
    server.heard.push(JSON.stringify(request.headers), body.toString('latin1'))
    const fault = await server.before(asked)
    if (fault?.kind === 'cutBefore') return void response.destroy()
    if (fault?.kind === 'answer') return void refuse(response, fault)
    const refused = refusalOf(request, body) ?? (names[0] === bucket ? null : 'NoSuchBucket')
    if (refused !== null)
      return void refuse(response, {
        status: refused === 'NoSuchBucket' ? 404 : 403,
        code: refused,
      })
    const kept = fault?.kind === 'half' ? body.subarray(0, body.length / 2) : body
    carryOut(server.objects, key, request, kept, (status, headers, bytes) => {
      if (fault?.kind === 'cutAfter') return void response.destroy()
      if (status >= 400 && bytes === '')
        return void refuse(response, { status, code: codes[status] ?? '' })
      response.writeHead(status, headers).end(bytes)
    })
  }

  function refusalOf(request: IncomingMessage, body: Buffer): string | null {
    const headers = headersOf(request)
    const given =
      /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([\w-]+)\/s3\/aws4_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/.exec(
        headers['authorization'] ?? '',
      )
    if (given === null) return 'AccessDenied'
    const [, id, , place = '', signed = '', signature] = given
    if (id !== keyId) return 'InvalidAccessKeyId'
    const mustSign = ['host', 'x-amz-content-sha256', 'x-amz-date', 'if-match', 'if-none-match']
    const names = signed.split(';')
    if (mustSign.some((name) => headers[name] !== undefined && !names.includes(name)))
      return 'AccessDenied'
    const date = headers['x-amz-date'] ?? ''
    const at = date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
    if (Math.abs(Date.parse(at) - Date.parse(now())) > 15 * 60_000) return 'RequestTimeTooSkewed'
    if (place !== region) return 'AuthorizationHeaderMalformed'
    if (headers['x-amz-content-sha256'] !== hashOf(body)) return 'XAmzContentSHA256Mismatch'
    const expected = signatureOf({
      method: request.method ?? '',
      path: (request.url ?? '/').split('?', 1)[0] ?? '',
      headers,
      signed: names,
      region,
      secret,
    })
    return signature === expected ? null : 'SignatureDoesNotMatch'
  }

  return server
}

/** The signature of a request by AWS Signature Version 4 (docs.aws.amazon.com, sig-v4-header-based-auth). */
export function signatureOf(request: {
  readonly method: string
  /** Decoded or encoded. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly signed: readonly string[]
  readonly region: string
  readonly secret: string
}): string {
  const { method, path, headers, signed, region, secret } = request
  const date = headers['x-amz-date'] ?? ''
  const scope = `${date.slice(0, 8)}/${region}/s3/aws4_request`
  const canonical = [
    method,
    path
      .split('/')
      .map((name) => strict(decodeURIComponent(name)))
      .join('/'),
    '',
    ...signed.map((name) => `${name}:${headers[name]?.trim()}`),
    '',
    signed.join(';'),
    headers['x-amz-content-sha256'],
  ].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', date, scope, hashOf(Buffer.from(canonical))].join('\n')
  const key = [date.slice(0, 8), region, 's3', 'aws4_request'].reduce<Buffer>(
    (made, part) => createHmac('sha256', made).update(part).digest(),
    Buffer.from(`AWS4${secret}`),
  )
  return createHmac('sha256', key).update(toSign).digest('hex')
}

const codes: Readonly<Record<number, string>> = { 404: 'NoSuchKey', 412: 'PreconditionFailed' }

function carryOut(
  objects: Map<string, StoredObject>,
  key: string,
  request: IncomingMessage,
  body: Buffer,
  answer: (status: number, headers: Record<string, string>, bytes: Buffer | '') => void,
): void {
  const known = objects.get(key)
  const headers = headersOf(request)
  switch (request.method) {
    case 'PUT': {
      const wanted = headers['if-match']
      const isOther = wanted !== undefined && (known === undefined || wanted !== etagOf(known))
      if (isOther || (headers['if-none-match'] === '*' && known !== undefined))
        return answer(412, {}, '')
      const kept = ['content-type', 'cache-control', 'x-amz-meta-caibian-sha256']
      const stored = Object.fromEntries(
        kept.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
      )
      objects.set(key, { bytes: Buffer.from(body), headers: stored })
      return answer(200, { etag: `"${hashOf(body, 'md5')}"` }, '')
    }
    case 'DELETE':
      objects.delete(key)
      return answer(204, {}, '')
    default:
      if (known === undefined) return answer(404, {}, '')
      return answer(
        200,
        { ...known.headers, etag: etagOf(known), 'content-length': String(known.bytes.length) },
        known.bytes,
      )
  }
}

function refuse(
  response: ServerResponse,
  {
    status,
    code,
    wait,
  }: { readonly status: number; readonly code?: string; readonly wait?: number },
): void {
  const headers = wait === undefined ? {} : { 'retry-after': String(wait) }
  response.writeHead(status, headers)
  response.end(code === undefined ? '' : `<Error><Code>${code}</Code><Message>x</Message></Error>`)
}

function headersOf({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, text]) =>
      typeof text === 'string' ? [[name, text]] : [],
    ),
  )
}

function etagOf({ bytes }: StoredObject): string {
  return `"${hashOf(bytes, 'md5')}"`
}

function hashOf(bytes: Uint8Array, kind = 'sha256'): string {
  return createHash(kind).update(bytes).digest('hex')
}

/** As RFC 3986 encodes a name: all but letters, digits and -._~ */
function strict(name: string): string {
  return encodeURIComponent(name).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
