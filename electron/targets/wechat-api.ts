import * as v from 'valibot'
import { CallFailed } from '../net/call-web'
import type { AskWeb, WebAnswer, WebCall } from '../net/call-web'

/** Which official account, and what proves who asks. */
export interface WechatAccess {
  /** Where the interface answers, with a closing slash: WeChat's own, or a relay of the newsroom's. */
  readonly address: string
  readonly appId: string
  readonly appSecret: string
}

/** WeChat answers with a code where something went wrong, whatever the status. */
const codeForm = v.object({ errcode: v.number(), errmsg: v.optional(v.string(), '') })
const tokenForm = v.object({ access_token: v.string() })

/** Code of an answer that knows no draft, or no material, of that id. */
const noSuchMedia = 40007

/** The interface of one official account (developers.weixin.qq.com/doc/subscription). Throws `CallFailed`. */
export class WechatApi {
  readonly #access: WechatAccess
  readonly #web: AskWeb
  #token: string | null = null

  constructor(access: WechatAccess, web: AskWeb) {
    this.#access = access
    this.#web = web
  }

  /** Null where WeChat knows nothing of that id. */
  async find<T>(
    form: v.GenericSchema<unknown, T>,
    route: string,
    fields: unknown,
  ): Promise<T | null> {
    const said = await this.#ask(route, posted(fields))
    return codeIn(said) === noSuchMedia ? null : read(form, said)
  }

  async send<T>(form: v.GenericSchema<unknown, T>, route: string, fields: unknown): Promise<T> {
    return read(form, await this.#ask(route, posted(fields)))
  }

  async get<T>(form: v.GenericSchema<unknown, T>, route: string): Promise<T> {
    return read(form, await this.#ask(route, { method: 'GET' }))
  }

  /** A file in the field `media`, as every upload there wants it. */
  async upload<T>(
    form: v.GenericSchema<unknown, T>,
    route: string,
    file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array },
  ): Promise<T> {
    const parts = new FormData()
    parts.set('media', new Blob([Uint8Array.from(file.bytes)], { type: file.type }), file.name)
    const packed = new Response(parts)
    const call = {
      method: 'POST',
      headers: { 'content-type': packed.headers.get('content-type') ?? '' },
      body: new Uint8Array(await packed.arrayBuffer()),
      milliseconds: 300_000,
    } as const
    return read(form, await this.#ask(route, call))
  }

  /** Asks once more with a new token where the one before holds no longer. */
  async #ask(route: string, call: Omit<WebCall, 'address'>): Promise<unknown> {
    const said = await this.#call(route, call, await this.#currentToken())
    if (!staleToken.has(codeIn(said) ?? 0)) return said
    this.#token = null
    return this.#call(route, call, await this.#currentToken())
  }

  /** The same one for two hours, whoever asks: this way of asking ends nobody else's token. */
  async #currentToken(): Promise<string> {
    const { appId, appSecret } = this.#access
    this.#token ??= read(
      tokenForm,
      await this.#call(
        'stable_token',
        posted({ grant_type: 'client_credential', appid: appId, secret: appSecret.trim() }),
      ),
    ).access_token
    return this.#token
  }

  async #call(route: string, call: Omit<WebCall, 'address'>, token?: string): Promise<unknown> {
    const address = new URL(`cgi-bin/${route}`, this.#access.address)
    if (token !== undefined) address.searchParams.set('access_token', token)
    try {
      return jsonOf(await this.#web({ ...call, address }))
    } catch (error) {
      throw error instanceof CallFailed ? withoutToken(error) : error
    }
  }
}

/** Where a redirect leads may repeat what was asked, the token in it. */
function withoutToken(failed: CallFailed): CallFailed {
  const { reason, isRetryable, values, wait } = failed
  const to = values['address']
  if (typeof to !== 'string') return failed
  return new CallFailed(reason, isRetryable, { ...values, address: to.replace(/\?.*$/s, '') }, wait)
}

function posted(fields: unknown) {
  const headers = { 'content-type': 'application/json; charset=utf-8' }
  return { method: 'POST', headers, body: JSON.stringify(fields) } as const
}

function codeIn(said: unknown): number | null {
  const parsed = v.safeParse(codeForm, said)
  return parsed.success ? parsed.output.errcode : null
}

function read<T>(form: v.GenericSchema<unknown, T>, said: unknown): T {
  const problem = v.safeParse(codeForm, said)
  if (problem.success && problem.output.errcode !== 0) throw failure(problem.output)
  const parsed = v.safeParse(form, said)
  if (!parsed.success) throw new CallFailed('publish.reason.notWechat', false)
  return parsed.output
}

/** What a code means for whoever has to do something about it (WeChat's list of global return codes). */
function failure({ errcode, errmsg }: v.InferOutput<typeof codeForm>): CallFailed {
  if (errcode === 40164) {
    const [address = ''] = /\d+\.\d+\.\d+\.\d+/.exec(errmsg) ?? []
    return new CallFailed('publish.reason.wechatAddress', false, { address })
  }
  if (errcode === -1 || errcode === 45011)
    return new CallFailed('publish.reason.wechatBusy', true, { code: errcode })
  if (errcode === 45009) return new CallFailed('publish.reason.wechatQuota', true, {}, hour)
  const reason = reasons[errcode] ?? 'publish.reason.rejected'
  return new CallFailed(reason, false, { code: errcode })
}

const hour = 3_600_000

/** A token that ran out, or that somebody else's asking ended. */
const staleToken: ReadonlySet<number> = new Set([40001, 40014, 42001])

const reasons: Readonly<Record<number, string>> = {
  40001: 'publish.reason.wechatSecret',
  40013: 'publish.reason.wechatSecret',
  40125: 'publish.reason.wechatSecret',
  40243: 'publish.reason.wechatSecret',
  48001: 'publish.reason.wechatRight',
  48004: 'publish.reason.wechatRight',
  50002: 'publish.reason.wechatRight',
}

function jsonOf({ bytes }: WebAnswer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
