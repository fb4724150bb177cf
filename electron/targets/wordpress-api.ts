import * as v from 'valibot'
import { CallFailed } from '../net/call-web'
import type { AskWeb, WebAnswer, WebCall } from '../net/call-web'

/** What is asked of WordPress, with who asks. */
export interface WordPressAccess {
  /** Root of the site, with a closing slash. */
  readonly root: string
  readonly user: string
  /** An application password (WordPress 5.6 and later), with or without its spaces. */
  readonly password: string
}

type Query = Readonly<Record<string, string | number>>

/**
 * The REST interface of one WordPress site (developer.wordpress.org/rest-api/reference).
 *
 * Routes are asked by `?rest_route=`, which works whatever the site's permalinks are. Throws `CallFailed`.
 */
export class WordPressApi {
  readonly #access: WordPressAccess
  /** By which pages are read as well, as a reader gets them. */
  readonly web: AskWeb

  constructor(access: WordPressAccess, web: AskWeb) {
    this.#access = access
    this.web = web
  }

  get<T>(form: v.GenericSchema<unknown, T>, route: string, query: Query = {}): Promise<T> {
    return this.#ask(form, { method: 'GET', address: this.#address(route, query) })
  }

  /** Null where WordPress says that there is no such post. */
  async find<T>(form: v.GenericSchema<unknown, T>, route: string, query: Query): Promise<T | null> {
    try {
      return await this.get(form, route, query)
    } catch (error) {
      if (error instanceof WordPressProblem && error.code === 'rest_post_invalid_id') return null
      throw error
    }
  }

  post<T>(form: v.GenericSchema<unknown, T>, route: string, fields: unknown): Promise<T> {
    return this.#ask(form, {
      method: 'POST',
      address: this.#address(route, { context: 'edit' }),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fields),
    })
  }

  /** Uploads a file as it is. `name` is of plain letters, as it becomes the file's name there. */
  upload<T>(
    form: v.GenericSchema<unknown, T>,
    {
      name,
      type,
      bytes,
    }: { readonly name: string; readonly type: string; readonly bytes: Uint8Array },
  ): Promise<T> {
    return this.#ask(form, {
      method: 'POST',
      address: this.#address('/wp/v2/media', { context: 'edit' }),
      headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
      body: bytes,
      milliseconds: 300_000,
    })
  }

  /** Puts a post into the bin; well done also where it lies there, or is not there any more. */
  async bin(id: number): Promise<void> {
    const address = this.#address(`/wp/v2/posts/${id}`, {})
    const answer = await this.#call({ method: 'DELETE', address })
    if (answer.status !== 404 && answer.status !== 410) refuseProblem(answer)
  }

  async #ask<T>(form: v.GenericSchema<unknown, T>, call: WebCall): Promise<T> {
    const answer = await this.#call(call)
    refuseProblem(answer)
    const read = v.safeParse(form, jsonOf(answer))
    if (!read.success) throw new CallFailed('publish.reason.notWordPress', false)
    return read.output
  }

  #call(call: WebCall): Promise<WebAnswer> {
    const { user, password } = this.#access
    const credentials = Buffer.from(`${user}:${password}`).toString('base64')
    return this.web({
      ...call,
      headers: { ...call.headers, authorization: `Basic ${credentials}` },
    })
  }

  #address(route: string, query: Query): URL {
    const address = new URL(this.#access.root)
    address.searchParams.set('rest_route', route)
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, String(value))
    return address
  }
}

/** WordPress says what is wrong in `code`, and for a name that is taken, whose it is. */
export class WordPressProblem extends CallFailed {
  constructor(
    readonly code: string,
    readonly termId: number | null,
    reason: string,
    values: Readonly<Record<string, string | number>>,
  ) {
    super(reason, false, values)
  }
}

const problemForm = v.object({
  code: v.string(),
  data: v.optional(v.nullable(v.object({ term_id: v.optional(v.number()) }))),
})

function refuseProblem(answer: WebAnswer): void {
  const { status } = answer
  if (status < 400) return
  const read = v.safeParse(problemForm, jsonOf(answer))
  if (!read.success)
    throw new CallFailed(
      status === 404 ? 'publish.reason.notWordPress' : 'publish.reason.status',
      false,
      {
        status,
      },
    )
  const { code, data } = read.output
  const reason =
    status === 401
      ? 'publish.reason.signIn'
      : status === 403
        ? 'publish.reason.notAllowedThere'
        : 'publish.reason.rejected'
  throw new WordPressProblem(code, data?.term_id ?? null, reason, { code })
}

function jsonOf({ bytes }: WebAnswer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
