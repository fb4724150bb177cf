import { createHash, createHmac } from 'node:crypto'
import { startFaulty } from './faulty-server'
import type { Answer, Asked, Fault, FaultyServer, Start } from './faulty-server'

/* A small store that speaks S3 on loopback. It checks every signature by the rules themselves. */

export interface StoredObject {
  readonly bytes: Buffer
  readonly headers: Readonly<Record<string, string>>
}

export interface S3Key {
  readonly keyId: string
  readonly secret: string
}

/** What goes wrong with a request: as with any server, with a code of S3's own, or with half of it kept. */
export type S3Fault =
  | { readonly kind: 'half' }
  | Exclude<Fault, { kind: 'answer' }>
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly code?: string
      readonly wait?: number
    }

export interface S3Server {
  readonly server: FaultyServer
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

export async function startS3(
  { keyId, secret }: S3Key,
  now: () => string,
  start: Start = startFaulty,
): Promise<S3Server> {
  let keptPart = 1
  const server = await start(({ method, path, headers: given, body }): Answer => {
    const headers = headersOf(given)
    const refused = refusalOf(method, path, headers, body)
    if (refused !== null)
      return refuse({ status: refused === 'NoSuchBucket' ? 404 : 403, code: refused })
    const kept = body.subarray(0, body.length * keptPart)
    keptPart = 1
    return carryOut(store.objects, keyOf(path), method, headers, kept)
  })
  server.before = async (request) => {
    const [method = '', path = ''] = request.split(' ')
    const asked = `${method} ${keyOf(path)}`
    store.requests.push(asked)
    const fault = await store.before(asked)
    if (fault?.kind === 'half') {
      keptPart = 0.5
      return null
    }
    if (fault?.kind !== 'answer') return fault
    const { status, wait, code } = fault
    const said = refuse(code === undefined ? { status } : { status, code })
    return {
      kind: 'answer',
      status,
      body: String(said.body),
      ...(wait === undefined ? {} : { wait }),
    }
  }
  const store: S3Server = {
    server,
    endpoint: server.root.slice(0, -1),
    objects: new Map(),
    requests: [],
    heard: server.heard,
    before: () => null,
    close: () => server.close(),
  }

  function refusalOf(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body: Buffer,
  ): string | null {
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
      method,
      path: path.split('?', 1)[0] ?? '',
      headers,
      signed: names,
      region,
      secret,
    })
    if (signature !== expected) return 'SignatureDoesNotMatch'
    return namesOf(path)[0] === bucket ? null : 'NoSuchBucket'
  }

  return store
}

function namesOf(path: string): readonly string[] {
  return path.slice(1).split('/').map(decodeURIComponent)
}

function keyOf(path: string): string {
  return namesOf(path).slice(1).join('/')
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

function carryOut(
  objects: Map<string, StoredObject>,
  key: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
): Answer {
  const known = objects.get(key)
  switch (method) {
    case 'PUT': {
      const wanted = headers['if-match']
      const isOther = wanted !== undefined && (known === undefined || wanted !== etagOf(known))
      if (isOther || (headers['if-none-match'] === '*' && known !== undefined))
        return refuse({ status: 412, code: 'PreconditionFailed' })
      const kept = ['content-type', 'cache-control', 'x-amz-meta-caibian-sha256']
      const stored = Object.fromEntries(
        kept.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
      )
      objects.set(key, { bytes: Buffer.from(body), headers: stored })
      return { status: 200, headers: { etag: `"${hashOf(body, 'md5')}"` } }
    }
    case 'DELETE':
      objects.delete(key)
      return { status: 204 }
    default:
      if (known === undefined) return refuse({ status: 404, code: 'NoSuchKey' })
      return {
        status: 200,
        headers: {
          ...known.headers,
          etag: etagOf(known),
          'content-length': String(known.bytes.length),
        },
        body: known.bytes,
      }
  }
}

function refuse({ status, code }: { readonly status: number; readonly code?: string }): Answer {
  const body = code === undefined ? '' : `<Error><Code>${code}</Code><Message>x</Message></Error>`
  return { status, body }
}

function headersOf(headers: Asked['headers']): Readonly<Record<string, string>> {
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
