import { randomBytes } from 'node:crypto'
import { startFaulty } from './faulty-server'
import type { Fault, FaultyServer, Start } from './faulty-server'

/*
 * WeChat's interface to an official account as its public pages describe it: a token is asked for first,
 * problems are codes in answers of status 200, pictures of texts have to come from its own upload, a cover
 * from the account's library, and what is sent to readers leaves the draft box.
 */

export interface WechatDraft {
  title: string
  author: string
  digest: string
  content: string
  content_source_url: string
  thumb_media_id: string
}

/** Goes wrong as any server does, or with a code of WeChat's own. */
export type WechatFault =
  Fault | { readonly kind: 'code'; readonly code: number; readonly message?: string }

export interface WechatAccount {
  readonly server: FaultyServer
  readonly address: string
  readonly appId: string
  readonly appSecret: string
  /** Articles by the id of their draft. */
  readonly drafts: Map<string, WechatDraft[]>
  /** Names and sizes in the account's library, by id. */
  readonly library: Map<string, { readonly name: string; readonly bytes: number }>
  /** Addresses that its upload for texts gave out. */
  readonly uploads: Set<string>
  /** Every address and body that was asked, as text. */
  readonly heard: string[]
  /** Asked with the route before each request is answered. */
  before: (route: string) => WechatFault | null
  /** Ends every token that was given out. */
  endTokens(): void
  close(): void
}

export async function startWechat(start: Start = startFaulty): Promise<WechatAccount> {
  const tokens = new Set<string>()
  const state = {
    appId: `wx${randomBytes(8).toString('hex')}`,
    appSecret: randomBytes(16).toString('hex'),
    drafts: new Map<string, WechatDraft[]>(),
    library: new Map<string, { readonly name: string; readonly bytes: number }>(),
    uploads: new Set<string>(),
  }
  const server = await start(async ({ path, headers, body }) => {
    const { pathname, searchParams } = new URL(path, 'http://wechat')
    const route = routeOf(pathname)
    account.heard.push(`${path} ${body.toString()}`)
    const mayAsk = route === 'stable_token' || tokens.has(searchParams.get('access_token') ?? '')
    return coded(
      mayAsk
        ? await asked({ ...account, tokens }, route, body, headers['content-type'] ?? '')
        : problem(40001, 'invalid credential'),
    )
  })
  server.before = (request) => {
    const [, path = ''] = request.split(' ')
    const fault = account.before(routeOf(new URL(path, 'http://wechat').pathname))
    if (fault?.kind !== 'code') return fault
    return { kind: 'answer', ...coded(problem(fault.code, fault.message)) }
  }
  const account: WechatAccount = {
    ...state,
    server,
    address: server.root,
    heard: [],
    before: () => null,
    endTokens: () => tokens.clear(),
    close: () => server.close(),
  }
  return account
}

function routeOf(pathname: string): string {
  return pathname.replace('/cgi-bin/', '')
}

/** Its answers have the status 200, whatever they say. */
function coded(said: unknown) {
  const headers = { 'content-type': 'application/json' }
  return { status: 200, headers, body: JSON.stringify(said) }
}

type Account = WechatAccount & { readonly tokens: Set<string> }

async function asked(account: Account, route: string, body: Buffer, type: string) {
  const { drafts, library, uploads, tokens } = account
  if (type.startsWith('multipart/')) return stored(account, route, body, type)
  const text = body.toString()
  if (/\\u[0-9a-f]{4}/i.test(text)) return problem(44003, 'escaped characters')
  const fields = (text === '' ? {} : JSON.parse(text)) as Asked
  switch (route) {
    case 'stable_token': {
      if (fields.appid !== account.appId) return problem(40013, 'invalid appid')
      if (fields.secret !== account.appSecret) return problem(40125, 'invalid appsecret')
      const [known] = tokens
      const token = known ?? randomBytes(12).toString('hex')
      tokens.add(token)
      return { access_token: token, expires_in: 7200 }
    }
    case 'draft/count':
      return { total_count: drafts.size }
    case 'draft/batchget': {
      const all = [...drafts].reverse().map(([id, items]) => ({
        media_id: id,
        content: { news_item: items.map(({ content: _, ...item }) => item) },
      }))
      const item = all.slice(fields.offset, (fields.offset ?? 0) + (fields.count ?? 0))
      return { total_count: all.length, item_count: item.length, item }
    }
    case 'draft/get': {
      const items = drafts.get(fields.media_id ?? '')
      return items === undefined ? problem(40007, 'invalid media_id') : { news_item: items }
    }
    case 'draft/add': {
      const [article] = fields.articles as WechatDraft[]
      const kept = keptOf(account, article!)
      if ('errcode' in kept) return kept
      const id = randomBytes(12).toString('base64url')
      drafts.set(id, [kept])
      return { media_id: id }
    }
    case 'draft/update': {
      const items = drafts.get(fields.media_id ?? '')
      const kept = keptOf(account, fields.articles as WechatDraft)
      if (items === undefined) return problem(40007, 'invalid media_id')
      if ('errcode' in kept) return kept
      items[fields.index ?? 0] = kept
      return problem(0, 'ok')
    }
    case 'draft/delete':
      return problem(drafts.delete(fields.media_id ?? '') ? 0 : 40007, '')
    case 'material/batchget_material': {
      const all = [...library].reverse().map(([media_id, { name }]) => ({
        media_id,
        name,
        url: `${picturesAt}${media_id}`,
      }))
      const item = all.slice(fields.offset, (fields.offset ?? 0) + (fields.count ?? 0))
      return { total_count: all.length, item_count: item.length, item }
    }
    default:
      return problem(40066, `no route ${route}, ${uploads.size}`)
  }
}

interface Asked {
  readonly appid?: string
  readonly secret?: string
  readonly media_id?: string
  readonly offset?: number
  readonly count?: number
  readonly index?: number
  readonly articles?: unknown
}

const picturesAt = 'https://mmbiz.qpic.cn/'

async function stored(account: Account, route: string, body: Buffer, type: string) {
  const form = await new Response(Uint8Array.from(body), {
    headers: { 'content-type': type },
  }).formData()
  const file = form.get('media')
  if (!(file instanceof File)) return problem(41005, 'media data missing')
  if (route === 'media/uploadimg') {
    if (!/^image\/(png|jpeg)$/.test(file.type)) return problem(40005, 'invalid file type')
    if (file.size >= 1 << 20) return problem(40009, 'invalid image size')
    const url = `${picturesAt}${randomBytes(9).toString('hex')}`
    account.uploads.add(url)
    return { url }
  }
  const id = randomBytes(12).toString('base64url')
  account.library.set(id, { name: file.name, bytes: file.size })
  const url = `${picturesAt}${id}`
  account.uploads.add(url)
  return { media_id: id, url }
}

/** What its filter leaves of an article, or why it takes none. */
function keptOf(account: Account, article: WechatDraft): WechatDraft | ReturnType<typeof problem> {
  if (Array.from(article.title).length > 32) return problem(45003, 'title size out of limit')
  if (Array.from(article.author).length > 16) return problem(45110, 'author size out of limit')
  if (Array.from(article.digest).length > 128)
    return problem(45004, 'description size out of limit')
  if (article.content.length >= 20_000) return problem(45002, 'content size out of limit')
  if (!account.library.has(article.thumb_media_id)) return problem(40007, 'invalid media_id')
  const content = article.content
    .replace(/<script[^]*?<\/script>|<a [^>]*>|<\/a>| (?:class|id)="[^"]*"/g, '')
    .replace(/<img src="([^"]*)"/g, (image, src: string) =>
      account.uploads.has(src) ? `<img data-src="${src}" data-w="640"` : '<img',
    )
  return { ...article, content }
}

function problem(errcode: number, errmsg = '') {
  return { errcode, errmsg }
}
