import { AwsV4Signer } from 'aws4fetch'
import { CallFailed } from '../net/call-web'
import type { AskWeb, WebAnswer, WebCall } from '../net/call-web'
import { sha256 } from '../sha256'

/** Which bucket, and who asks. */
export interface S3Access {
  /** Address of the service, without a path. */
  readonly endpoint: string
  readonly region: string
  readonly bucket: string
  /** The bucket's name goes before the endpoint's, as some services want it; else it begins the path. */
  readonly bucketInHost: boolean
  readonly keyId: string
  /** The secret access key. It is never sent. */
  readonly secret: string
}

/**
 * One bucket of a store that speaks S3, each request signed with all its bytes (AWS Signature Version 4).
 * `now` answers with the time, RFC 3339.
 */
export class S3Bucket {
  readonly #access: S3Access
  readonly #web: AskWeb
  readonly #now: () => string
  /** Keys made of the secret for one day and region: all requests of a delivery are signed by one. */
  readonly #signingKeys = new Map<string, ArrayBuffer>()

  constructor(access: S3Access, now: () => string, web: AskWeb) {
    this.#access = access
    this.#web = web
    this.#now = now
  }

  /** Asks for an object. Answers 404 where there is none; throws `CallFailed` for every other refusal. */
  async ask(key: string, call: Omit<WebCall, 'address'>): Promise<WebAnswer> {
    const { headers, address } = await this.#signed(key, call)
    const sent = { milliseconds: 300_000, mostBytes: 256 << 20, ...call, headers, address }
    const answer = await this.#web(sent).catch((error: unknown) => {
      throw isElsewhere(error) ? new CallFailed('publish.reason.region', false) : error
    })
    if (answer.status < 300) return answer
    const code = codeOf(answer)
    const isAbsent = answer.status === 404 && (code === 'NoSuchKey' || call.method === 'HEAD')
    if (isAbsent && call.method !== 'PUT') return answer
    throw problem(answer.status, code)
  }

  async #signed(
    key: string,
    { method, headers, body }: Omit<WebCall, 'address'>,
  ): Promise<{ readonly address: URL; readonly headers: Readonly<Record<string, string>> }> {
    const { region, keyId, secret } = this.#access
    const signed = await new AwsV4Signer({
      method,
      url: objectAddress(this.#access, key).href,
      headers: { ...headers, 'x-amz-content-sha256': sha256(body ?? '') },
      accessKeyId: keyId,
      secretAccessKey: secret,
      service: 's3',
      region,
      cache: this.#signingKeys,
      datetime: new Date(this.#now()).toISOString().replace(/[:-]|\.\d{3}/g, ''),
    }).sign()
    return { address: signed.url, headers: Object.fromEntries(signed.headers) }
  }
}

/** Where an object is asked for. */
export function objectAddress(
  { endpoint, bucket, bucketInHost }: Pick<S3Access, 'endpoint' | 'bucket' | 'bucketInHost'>,
  key: string,
): URL {
  const address = new URL(endpoint)
  if (bucketInHost) address.hostname = `${bucket}.${address.hostname}`
  const names = [...(bucketInHost ? [] : [bucket]), ...key.split('/')]
  address.pathname = `/${names.map(encodeURIComponent).join('/')}`
  return address
}

/** A bucket of another region is pointed to without an address. */
function isElsewhere(error: unknown): boolean {
  return (
    error instanceof CallFailed &&
    error.reason === 'publish.reason.redirected' &&
    error.values['address'] === ''
  )
}

/** What S3 says is wrong, by its name for it; the status where it says nothing, as to HEAD. */
function codeOf({ status, bytes }: WebAnswer): string {
  const text = new TextDecoder().decode(bytes.subarray(0, 10_000))
  return /<Code>([\w.]{1,80})<\/Code>/.exec(text)?.[1] ?? String(status)
}

function problem(status: number, code: string): CallFailed {
  if (status === 412 || status === 409)
    return new CallFailed('publish.reason.changedThere', true, { code })
  const known = reasons[code]
  if (known !== undefined) return new CallFailed(known, false, { code })
  if (status === 401 || status === 403)
    return new CallFailed('publish.reason.notAllowedThere', false, { code })
  if (/^\d+$/.test(code)) return new CallFailed('publish.reason.notS3', false, { status })
  return new CallFailed('publish.reason.rejected', false, { code })
}

/** Names of errors by docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html. */
const reasons: Readonly<Record<string, string>> = {
  InvalidAccessKeyId: 'publish.reason.keyRefused',
  SignatureDoesNotMatch: 'publish.reason.keyRefused',
  RequestTimeTooSkewed: 'publish.reason.clock',
  NoSuchBucket: 'publish.reason.noBucket',
  InvalidBucketName: 'publish.reason.noBucket',
  AuthorizationHeaderMalformed: 'publish.reason.region',
  PermanentRedirect: 'publish.reason.region',
}
