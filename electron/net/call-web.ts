/** One request to a target's interface. */
export interface WebCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD' | 'MKCOL' | 'MOVE' | 'PROPFIND'
  readonly address: URL
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** For the whole of it, the answer's body included. */
  readonly milliseconds?: number
  readonly mostBytes?: number
}

/** What came back, whatever its status; the body is whole. */
export interface WebAnswer {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array
}

/**
 * Why no usable answer came. `reason` is a word key of the `publish` drawer. `isRetryable`: the same may go
 * well later (RFC 9110, 15: 408, 425, 429 and 5xx). `wait`: the milliseconds the server asked for.
 */
export class CallFailed extends Error {
  constructor(
    readonly reason: string,
    readonly isRetryable: boolean,
    readonly values: Readonly<Record<string, string | number>> = {},
    readonly wait: number | null = null,
  ) {
    super(reason)
  }
}

/** How a target is asked: over the network, or by what stands in for it in a dry run. */
export type AskWeb = (call: WebCall) => Promise<WebAnswer>

/**
 * Asks a target. A redirect is never followed: what is sent may hold a secret, which belongs to this host
 * alone. Throws `CallFailed` where there was no answer, where the server asks to come again, and where it
 * points elsewhere; every other status is an answer.
 */
export async function callWeb(call: WebCall): Promise<WebAnswer> {
  const { method, address, headers, body, milliseconds = 60_000, mostBytes = 32 << 20 } = call
  let response: Response
  let bytes: Uint8Array
  try {
    response = await fetch(address, {
      method,
      headers: { 'user-agent': 'Caibian', ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(milliseconds),
      ...(body === undefined ? {} : { body }),
    })
    bytes = await readAll(response, mostBytes)
  } catch (error) {
    throw error instanceof CallFailed ? error : withoutAnswer(error)
  }
  const { status } = response
  if (status >= 300 && status < 400 && status !== 304)
    throw new CallFailed('publish.reason.redirected', false, {
      address: response.headers.get('location') ?? '',
    })
  if (mayComeAgain.has(status) || status >= 500)
    throw new CallFailed('publish.reason.status', true, { status }, retryAfter(response.headers))
  return { status, headers: response.headers, bytes }
}

/** Throws `CallFailed` where what proves who asks may not be sent: over the open network only TLS will do. */
export function refusePlainHttp(address: string): void {
  const { protocol, hostname } = new URL(address)
  const isHere = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(hostname)
  if (protocol !== 'https:' && !isHere) throw new CallFailed('publish.reason.plainHttp', false)
}

const mayComeAgain: ReadonlySet<number> = new Set([408, 425, 429])

async function readAll(response: Response, mostBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length
    if (length > mostBytes) throw new CallFailed('publish.reason.tooMuch', false)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Node's `fetch` hides what went wrong in its cause. */
function withoutAnswer(error: unknown): CallFailed {
  if (error instanceof Error && error.name === 'TimeoutError')
    return new CallFailed('publish.reason.timeout', true)
  const cause = error instanceof Error ? error.cause : null
  const code =
    cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_/.test(code))
    return new CallFailed('publish.reason.certificate', false, { code })
  return new CallFailed('publish.reason.unreachable', true, { code })
}

/** Seconds or a date (RFC 9110, 10.2.3), as milliseconds from now; at most a day. */
function retryAfter(headers: Headers): number | null {
  const said = headers.get('retry-after')
  if (said === null) return null
  const seconds = /^\d+$/.test(said.trim())
    ? Number(said)
    : (Date.parse(said) - Date.parse(headers.get('date') ?? said)) / 1000
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), 86_400) * 1000 : null
}
