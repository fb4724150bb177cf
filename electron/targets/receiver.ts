import { CallFailed, refusePlainHttp } from '../net/call-web'
import type { AskWeb, WebAnswer } from '../net/call-web'
import { standardSignature, superdeskSignature } from './signature'

/** Which receiver, and by what it knows who sends. */
export interface ReceiverAccess {
  readonly address: string
  readonly signature: 'standard' | 'superdesk'
  /** It is never sent. */
  readonly secret: string
  /** The time, RFC 3339: a signature holds for minutes. */
  readonly now: () => string
}

/** A program that is sent signed messages. Throws `CallFailed`. */
export class Receiver {
  readonly #access: ReceiverAccess
  readonly #web: AskWeb

  constructor(access: ReceiverAccess, web: AskWeb) {
    this.#access = access
    this.#web = web
  }

  /** Sends a message as JSON; any answer but a refusal or a page for people is its receipt. */
  send(id: string, message: unknown): Promise<WebAnswer> {
    const body = new TextEncoder().encode(JSON.stringify(message))
    return this.post(id, body, { type: 'application/json' })
  }

  /** `path` goes behind the receiver's own address; `taken` are refusals that count as answers. */
  async post(
    id: string,
    body: Uint8Array,
    { type, path = '', taken = [] }: PostPlan,
  ): Promise<WebAnswer> {
    const { address, signature, secret, now } = this.#access
    refusePlainHttp(address)
    const proof =
      signature === 'standard'
        ? standardSignature(secret, { id, body, at: now() })
        : superdeskSignature(secret, body)
    const answer = await this.#web({
      method: 'POST',
      address: new URL(address + path),
      headers: { 'content-type': type, ...proof },
      body,
      milliseconds: 300_000,
      mostBytes: 1 << 20,
    })
    const { status } = answer
    if (status < 300 && isPage(answer))
      throw new CallFailed('publish.reason.noReceiver', false, { code: 'HTML' })
    if (status < 300 || taken.includes(status)) return answer
    throw new CallFailed(reasons[status] ?? 'publish.reason.rejected', false, { code: status })
  }

  /** Whether something can be fetched there. Nothing secret is sent. */
  async has(path: string): Promise<boolean> {
    const { address } = this.#access
    const answer = await this.#web({ method: 'GET', address: new URL(address + path) })
    if (answer.status < 300) return true
    if (answer.status === 404) return false
    throw new CallFailed('publish.reason.rejected', false, { code: answer.status })
  }
}

/** What a network puts between, or a server shows people: no program takes a story so. */
function isPage({ bytes }: WebAnswer): boolean {
  return /^\s*<(!doctype\s+html|html)\b/i.test(new TextDecoder().decode(bytes.subarray(0, 200)))
}

interface PostPlan {
  readonly type: string
  readonly path?: string
  readonly taken?: readonly number[]
}

const reasons: Readonly<Record<number, string>> = {
  401: 'publish.reason.signatureRefused',
  403: 'publish.reason.signatureRefused',
  404: 'publish.reason.noReceiver',
  405: 'publish.reason.noReceiver',
  410: 'publish.reason.noReceiver',
}
