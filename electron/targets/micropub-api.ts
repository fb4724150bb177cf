import * as v from 'valibot'
import { CallFailed } from '../net/call-web'
import type { AskWeb, WebAnswer, WebCall } from '../net/call-web'
import { multipart } from './framed'
import { jsonIn } from './site-state'

/** Which server, and who asks. */
export interface MicropubAccess {
  /** Its Micropub endpoint; may have a query of its own. */
  readonly endpoint: string
  /** A bearer token (RFC 6750) with the scopes create, update, delete and media. */
  readonly token: string
}

/** Properties of a post as microformats 2 has them: each a list. */
export type Properties = Readonly<Record<string, readonly unknown[]>>

/** A post as its server gives it out. */
export interface Post {
  /** '' where the server does not say. */
  readonly url: string
  readonly properties: Properties
}

/** Where a new post stands. `isLater`: the server will show it, but does not yet (202). */
export interface Made {
  readonly url: string
  readonly isLater: boolean
}

/** One server that speaks Micropub (W3C Recommendation of 23 May 2017). Throws `CallFailed`. */
export class MicropubApi {
  readonly #access: MicropubAccess
  /** By which pages are read as well, as a reader gets them. */
  readonly web: AskWeb

  constructor(access: MicropubAccess, web: AskWeb) {
    this.#access = access
    this.web = web
  }

  /** Where pictures go; null where the server takes none. A server may know nothing of such a question. */
  async mediaEndpoint(): Promise<string | null> {
    const answer = await this.#ask({ q: 'config' })
    if (answer.status === 400 && codeIn(answer) !== null) return null
    const { 'media-endpoint': address } = read(configForm, answer)
    return address === undefined || address === '' ? null : this.#absolute(address)
  }

  /** A post by its address, as it lies there; null where there is none, or it was deleted. */
  async post(url: string): Promise<Post | null> {
    const answer = await this.#ask({ q: 'source', url })
    if (notThere.has(answer.status)) return null
    const { properties } = read(postForm, answer)
    return { url, properties: listsOf(properties) }
  }

  /** The newest posts; null where the server does not list any (an extension of the protocol). */
  async newest(): Promise<readonly Post[] | null> {
    const answer = await this.#ask({ q: 'source', limit: '100' })
    if (answer.status === 401 || answer.status === 403) throw refusal(answer)
    const parsed = v.safeParse(postsForm, jsonIn(answer.bytes))
    if (answer.status !== 200 || !parsed.success) return null
    return parsed.output.items.map(({ url, properties }) => {
      const lists = listsOf(properties)
      return { url: url ?? textIn(lists['url']?.[0]), properties: lists }
    })
  }

  async create(properties: Properties): Promise<Made> {
    const answer = await this.#send({ type: ['h-entry'], properties })
    if (answer.status >= 400) throw refusal(answer)
    const url = this.#location(answer)
    if (url === null) throw new CallFailed('target.reason.noLocation', false)
    return { url, isLater: answer.status === 202 }
  }

  /** Answers with the post's address: it may have changed by it (201). */
  async update(url: string, replace: Properties, without: readonly string[]): Promise<string> {
    const left = without.length === 0 ? {} : { delete: without }
    const answer = await this.#send({ action: 'update', url, replace, ...left })
    if (answer.status >= 400) throw refusal(answer)
    return (answer.status === 201 ? this.#location(answer) : null) ?? url
  }

  /** False where the server refuses: it does not know the act, or no such post. */
  async act(action: 'delete' | 'undelete', url: string): Promise<boolean> {
    const answer = await this.#send({ action, url })
    if (answer.status < 400) return true
    if (cannot.has(answer.status) && codeIn(answer) !== 'insufficient_scope') return false
    throw refusal(answer)
  }

  /** Whether the token may change posts, without changing one. */
  async checkScope(url: string): Promise<void> {
    const answer = await this.#send({ action: 'update', url, replace: {} })
    if (answer.status === 401 || answer.status === 403) throw refusal(answer)
  }

  /** Puts a picture or clip where the server wants them; answers with its address. */
  async upload(
    endpoint: string,
    file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array },
  ): Promise<string> {
    const packed = await multipart({ fields: {}, file: { field: 'file', ...file } })
    const answer = await this.#call({
      method: 'POST',
      address: new URL(endpoint),
      headers: { 'content-type': packed.type },
      body: packed.body,
      milliseconds: 300_000,
    })
    if (answer.status >= 400) throw refusal(answer)
    const url = this.#location(answer)
    if (url === null) throw new CallFailed('target.reason.noLocation', false)
    return url
  }

  #ask(query: Readonly<Record<string, string>>): Promise<WebAnswer> {
    const address = new URL(this.#access.endpoint)
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value)
    return this.#call({ method: 'GET', address, headers: { accept: 'application/json' } })
  }

  #send(fields: unknown): Promise<WebAnswer> {
    const headers = { 'content-type': 'application/json', accept: 'application/json' }
    const address = new URL(this.#access.endpoint)
    return this.#call({ method: 'POST', address, headers, body: JSON.stringify(fields) })
  }

  /** Not to know an act (501) is an answer, and nothing that will be otherwise later. */
  async #call(call: WebCall): Promise<WebAnswer> {
    const authorization = `Bearer ${this.#access.token.trim()}`
    try {
      return await this.web({
        mostBytes: 8 << 20,
        ...call,
        headers: { ...call.headers, authorization },
      })
    } catch (error) {
      if (!(error instanceof CallFailed) || error.values['status'] !== 501) throw error
      return { status: 501, headers: new Headers(), bytes: new Uint8Array() }
    }
  }

  #location({ headers }: WebAnswer): string | null {
    const said = headers.get('location')
    return said === null ? null : this.#absolute(said)
  }

  #absolute(address: string): string {
    const { endpoint } = this.#access
    const url = URL.canParse(address, endpoint) ? new URL(address, endpoint) : null
    if (url === null || !/^https?:$/.test(url.protocol))
      throw new CallFailed('target.reason.notMicropub', false)
    return url.href
  }
}

/** The first text in a property's value: what is said in words, or the HTML, name or address of it. */
export function textIn(value: unknown): string {
  if (typeof value === 'string') return value
  const parsed = v.safeParse(valueForm, value)
  if (!parsed.success) return ''
  const { html, value: plain, properties } = parsed.output
  const [named] = properties?.name ?? []
  return html ?? (typeof plain === 'string' ? plain : (named ?? ''))
}

const configForm = v.object({ 'media-endpoint': v.optional(v.string()) })
const propertiesForm = v.record(v.string(), v.unknown())
const postForm = v.object({ properties: propertiesForm })
const postsForm = v.object({
  items: v.array(v.object({ url: v.optional(v.string()), properties: propertiesForm })),
})
const valueForm = v.object({
  html: v.optional(v.string()),
  value: v.optional(v.unknown()),
  properties: v.optional(v.object({ name: v.optional(v.array(v.string())) })),
})
const problemForm = v.object({ error: v.string() })

const notThere: ReadonlySet<number> = new Set([400, 404, 410])
/** A server that knows no such act, or no such post, says so in one of these ways. */
const cannot: ReadonlySet<number> = new Set([400, 404, 405, 410, 501])

function listsOf(properties: v.InferOutput<typeof propertiesForm>): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      Array.isArray(value) ? (value as readonly unknown[]) : [value],
    ]),
  )
}

function read<T>(form: v.GenericSchema<unknown, T>, answer: WebAnswer): T {
  if (answer.status >= 400) throw refusal(answer)
  const parsed = v.safeParse(form, jsonIn(answer.bytes))
  if (!parsed.success) throw new CallFailed('target.reason.notMicropub', false)
  return parsed.output
}

/** What the server calls the problem (Micropub, 3.8); null where it says nothing a program reads. */
function codeIn({ bytes }: WebAnswer): string | null {
  const parsed = v.safeParse(problemForm, jsonIn(bytes))
  return parsed.success ? parsed.output.error.slice(0, 100) : null
}

function refusal(answer: WebAnswer): CallFailed {
  const { status } = answer
  const code = codeIn(answer)
  if (code === 'insufficient_scope') return new CallFailed('target.reason.scope', false)
  if (status === 401) return new CallFailed('target.reason.token', false)
  if (status === 403)
    return new CallFailed('publish.reason.notAllowedThere', false, { code: code ?? status })
  if (code === null && (status === 404 || status === 405))
    return new CallFailed('target.reason.notMicropub', false)
  return new CallFailed('publish.reason.rejected', false, { code: code ?? status })
}
