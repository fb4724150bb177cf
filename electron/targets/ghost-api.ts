import { createHmac } from 'node:crypto'
import * as v from 'valibot'
import { CallFailed } from '../net/call-web'
import type { AskWeb, WebAnswer, WebCall } from '../net/call-web'
import { multipart } from './framed'

/** Which Ghost, and who asks. */
export interface GhostAccess {
  /** What Ghost calls the API URL of an integration, with a closing slash. */
  readonly address: string
  /** The Admin API key of a custom integration: id and secret with a colon between. */
  readonly key: string
  /** The time, RFC 3339: what proves who asks holds for five minutes. */
  readonly now: () => string
}

type Query = Readonly<Record<string, string | number>>

/** The Admin interface of one Ghost, 5.0 and later (docs.ghost.org/admin-api). Throws `CallFailed`. */
export class GhostApi {
  readonly #access: GhostAccess
  /** By which pages are read as well, as a reader gets them. */
  readonly web: AskWeb

  constructor(access: GhostAccess, web: AskWeb) {
    this.#access = access
    this.web = web
  }

  /** Null where there is none. */
  async find<T>(form: v.GenericSchema<unknown, T>, route: string, query: Query): Promise<T | null> {
    const answer = await this.#call(route, query, { method: 'GET' })
    return answer.status === 404 && problemIn(answer) !== null ? null : read(form, answer)
  }

  async get<T>(form: v.GenericSchema<unknown, T>, route: string, query: Query): Promise<T> {
    return read(form, await this.#call(route, query, { method: 'GET' }))
  }

  /** Makes something (POST), or changes what is there (PUT). */
  async send<T>(
    form: v.GenericSchema<unknown, T>,
    method: 'POST' | 'PUT',
    { route, query = {}, fields }: { route: string; query?: Query; fields: unknown },
  ): Promise<T> {
    const headers = { 'content-type': 'application/json' }
    return read(
      form,
      await this.#call(route, query, { method, headers, body: JSON.stringify(fields) }),
    )
  }

  /** Uploads a picture or clip as it is; answers with its public address. */
  async upload(name: string, type: string, bytes: Uint8Array): Promise<string> {
    const packed = await multipart({
      fields: { ref: name },
      file: { field: 'file', name, type, bytes },
    })
    const isPicture = type.startsWith('image/')
    const answer = await this.#call(
      isPicture ? 'images/upload' : 'media/upload',
      {},
      {
        method: 'POST',
        headers: { 'content-type': packed.type },
        body: packed.body,
        milliseconds: 300_000,
      },
    )
    return isPicture ? read(imagesForm, answer).images[0].url : read(mediaForm, answer).media[0].url
  }

  /** Well done also where it is not there any more. */
  async remove(route: string): Promise<void> {
    const answer = await this.#call(route, {}, { method: 'DELETE' })
    if (answer.status !== 404) refuseProblem(answer)
  }

  #call(route: string, query: Query, call: Omit<WebCall, 'address'>): Promise<WebAnswer> {
    const address = new URL(`ghost/api/admin/${route}/`, this.#access.address)
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, String(value))
    const authorization = `Ghost ${ghostToken(this.#access)}`
    const headers = { ...call.headers, authorization, 'accept-version': 'v5.0' }
    return this.web({ ...call, headers, address })
  }
}

/**
 * What proves who asks, for five minutes (RFC 7519 by HS256; docs.ghost.org/admin-api, token
 * authentication). Throws `CallFailed` where the key is none.
 */
export function ghostToken({ key, now }: Pick<GhostAccess, 'key' | 'now'>): string {
  const [, id, secret] = /^([0-9a-f]{24}):((?:[0-9a-f]{2}){16,64})$/i.exec(key.trim()) ?? []
  if (id === undefined || secret === undefined)
    throw new CallFailed('publish.reason.ghostKey', false)
  const at = Math.floor(Date.parse(now()) / 1000)
  const said = [
    { alg: 'HS256', typ: 'JWT', kid: id },
    { iat: at, exp: at + 300, aud: '/admin/' },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  const signature = createHmac('sha256', Buffer.from(secret, 'hex'))
    .update(said)
    .digest('base64url')
  return `${said}.${signature}`
}

const imagesForm = v.object({
  images: v.tupleWithRest([v.object({ url: v.string() })], v.unknown()),
})
const mediaForm = v.object({
  media: v.tupleWithRest([v.object({ url: v.string() })], v.unknown()),
})
const problemForm = v.object({
  errors: v.tupleWithRest(
    [v.object({ type: v.string(), code: v.nullish(v.string()) })],
    v.unknown(),
  ),
})

function read<T>(form: v.GenericSchema<unknown, T>, answer: WebAnswer): T {
  refuseProblem(answer)
  const parsed = v.safeParse(form, jsonOf(answer))
  if (!parsed.success) throw new CallFailed('publish.reason.notGhost', false)
  return parsed.output
}

function problemIn(answer: WebAnswer): string | null {
  const parsed = v.safeParse(problemForm, jsonOf(answer))
  if (!parsed.success) return null
  const [{ type, code }] = parsed.output.errors
  return code ?? type
}

function refuseProblem(answer: WebAnswer): void {
  const { status } = answer
  if (status < 400) return
  const code = problemIn(answer)
  if (code === null) throw new CallFailed('publish.reason.notGhost', false)
  if (status === 409) throw new CallFailed('publish.reason.changedThere', true, { code })
  throw new CallFailed(reasons[status] ?? 'publish.reason.rejected', false, { code })
}

const reasons: Readonly<Record<number, string>> = {
  401: 'publish.reason.ghostKey',
  403: 'publish.reason.notAllowedThere',
}

function jsonOf({ bytes }: WebAnswer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
