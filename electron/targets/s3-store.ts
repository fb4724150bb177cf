import { CallFailed } from '../net/call-web'
import type { WebAnswer, WebCall } from '../net/call-web'
import { siteType } from '../net/site-type'
import { sha256 } from '../sha256'
import type { S3Bucket } from './s3-bucket'
import { bytesOf, namesIn } from './site-store'
import type { SiteStore } from './site-store'

/**
 * The files of a site as objects of a bucket (docs.aws.amazon.com/AmazonS3/latest/API).
 *
 * An object is replaced only while it is what it was when this store first looked at it, so that of two
 * machines that publish at once none writes over the other's list of stories. Each object carries the
 * SHA-256 of its bytes; what lies there already is not sent again.
 */
export class S3Store implements SiteStore {
  readonly #bucket: S3Bucket
  readonly #prefix: string
  readonly #known = new Map<string, Known | null>()
  readonly #types = new Map<string, string | null>()

  /** `prefix`: the folder of the site in the bucket, without slashes at its ends; '' is the bucket. */
  constructor(bucket: S3Bucket, prefix: string) {
    this.#bucket = bucket
    this.#prefix = prefix
  }

  async read(path: string): Promise<Uint8Array | null> {
    const answer = await this.#ask(path, { method: 'GET' })
    if (answer.status === 404) {
      this.#note(path, null)
      return null
    }
    this.#note(path, {
      etag: etagOf(answer),
      hash: sha256(answer.bytes),
      length: answer.bytes.length,
    })
    this.#types.set(path, answer.headers.get('content-type'))
    return answer.bytes
  }

  typeOf(path: string): string | null {
    return this.#types.get(path) ?? null
  }

  async write(path: string, content: string | Uint8Array): Promise<boolean> {
    const bytes = bytesOf(content)
    const hash = sha256(bytes)
    const before = await this.#look(path)
    if (before?.hash === hash && before.length === bytes.length) return false
    const call = {
      method: 'PUT',
      headers: {
        'content-type': siteType(path),
        'cache-control': path.startsWith('media/') ? keptForGood : askedEachTime,
        [hashHeader]: hash,
      },
      body: bytes,
    } as const
    const answer = await this.#put(path, call, before)
    // Every store names what it took; whoever only says that all is well is somebody in between.
    if (etagOf(answer) === '') throw notTaken(answer)
    this.#known.set(path, { etag: etagOf(answer), hash, length: bytes.length })
    return true
  }

  async remove(path: string): Promise<void> {
    const answer = await this.#ask(path, { method: 'DELETE' })
    if (answer.status !== 204 && (await this.#ask(path, { method: 'HEAD' })).status !== 404)
      throw notTaken(answer)
    this.#known.set(path, null)
  }

  /** What lies at a path, as this store first saw it. */
  async #look(path: string): Promise<Known | null> {
    const known = this.#known.get(path)
    if (known !== undefined) return known
    const answer = await this.#ask(path, { method: 'HEAD' })
    const found =
      answer.status === 404
        ? null
        : {
            etag: etagOf(answer),
            hash: answer.headers.get(hashHeader) ?? '',
            length: Number(answer.headers.get('content-length')),
          }
    this.#known.set(path, found)
    return found
  }

  #note(path: string, found: Known | null): void {
    if (!this.#known.has(path)) this.#known.set(path, found)
  }

  /** A store that knows no conditions says so, and is then written to without one. */
  async #put(path: string, call: PutCall, before: Known | null): Promise<WebAnswer> {
    const condition = conditionOf(before)
    try {
      return await this.#ask(path, { ...call, headers: { ...call.headers, ...condition } })
    } catch (error) {
      if (!(error instanceof CallFailed) || !knowsNoConditions(error)) throw error
      return await this.#ask(path, call)
    }
  }

  #ask(path: string, call: Omit<WebCall, 'address'>): Promise<WebAnswer> {
    const names = [...(this.#prefix === '' ? [] : namesIn(this.#prefix)), ...namesIn(path)]
    return this.#bucket.ask(names.join('/'), call)
  }
}

interface Known {
  /** '' where the server gave none. */
  readonly etag: string
  /** SHA-256 of the bytes; '' for an object that somebody else wrote. */
  readonly hash: string
  readonly length: number
}

type PutCall = Omit<WebCall, 'address'> & { readonly headers: Readonly<Record<string, string>> }

const hashHeader = 'x-amz-meta-caibian-sha256'

/** A picture is named by its content, so it never changes. */
const keptForGood = 'public, max-age=31536000, immutable'
/** What may be corrected or taken down is asked for anew each time (RFC 9111, 5.2.2.4). */
const askedEachTime = 'no-cache'

function notTaken({ status }: WebAnswer): CallFailed {
  return new CallFailed('publish.reason.notTaken', true, { status })
}

function etagOf({ headers }: WebAnswer): string {
  return headers.get('etag') ?? ''
}

function knowsNoConditions({ values }: CallFailed): boolean {
  return values['status'] === 501 || values['code'] === 'NotImplemented'
}

function conditionOf(before: Known | null): Readonly<Record<string, string>> {
  if (before === null) return { 'if-none-match': '*' }
  // A weak one, as a proxy makes, matches nothing (RFC 9110, 13.1.1).
  return /^(W\/|$)/.test(before.etag) ? {} : { 'if-match': before.etag }
}
