import { shortId } from '../../../shared/render/address'
import { never } from '../../../shared/result'
import { masked } from '../../../shared/target/dry-run'
import type { Target } from '../../../shared/target/target'
import type { AskWeb, WebAnswer, WebCall } from '../../net/call-web'
import type { Recorder } from './recorder'

/** What the pretended server has to know of the story it is sent. */
export interface Pretence {
  readonly article: string
  /** Names of everybody who had a part in it. */
  readonly people: readonly string[]
  /** Where the target shows it already; null where it does not. */
  readonly shownAt: string | null
  /** False where a delivery has found that the account may not keep markup. */
  readonly keepsMarkup: boolean
}

/**
 * Stands in for a target's server: answers as one would that has nothing yet but the story itself, where it was
 * shown before, and writes every request down. Nothing goes over the network.
 */
export function pretendedWeb(target: Target, pretence: Pretence, recorder: Recorder): AskWeb {
  const answer = answersOf(target, pretence, recorder)
  return (call) => {
    recorder.request(call)
    return Promise.resolve(answer(call))
  }
}

type Answers = (call: WebCall) => WebAnswer

function answersOf(target: Target, pretence: Pretence, recorder: Recorder): Answers {
  switch (target.kind) {
    case 'wordpress':
      return wordPress(target.site.baseUrl, pretence, recorder)
    case 'ghost':
      return ghost(target.site.baseUrl, pretence, recorder)
    case 'wechat':
      return wechat(pretence, recorder)
    case 'micropub':
      return micropub(target.site.baseUrl, pretence, recorder)
    case 's3':
    case 'webdav':
      return shelf(recorder)
    case 'webhook':
    case 'ninjs':
      return ({ method }) => (method === 'GET' ? said(404) : said(200, {}))
    case 'folder':
    case 'sftp':
    case 'git':
      return () => said(404)
    default:
      return never(target)
  }
}

function wordPress(root: string, { keepsMarkup }: Pretence, recorder: Recorder): Answers {
  const number = (what: string) =>
    Number(recorder.give(what, (count) => String(900_000_000 + count)))
  const address = (what: string) => recorder.give(what, (count) => `${root}given-${count}/`)
  return ({ method, address: { searchParams }, body }) => {
    const [, kind = '', id] =
      /^\/wp\/v2\/(\w+)(?:\/(\d+))?/.exec(searchParams.get('rest_route') ?? '') ?? []
    // Nothing is asked of the real server: the account is what an earlier delivery found it to be.
    if (kind === 'users') return said(200, { capabilities: { unfiltered_html: keepsMarkup } })
    if (method === 'GET') return said(200, [])
    if (kind === 'media')
      return said(201, { id: number('picture'), source_url: address('pictureAddress') })
    if (kind !== 'posts') return said(201, { id: number('term'), name: '' })
    const status = wordIn(body, 'status')
    const post = { status, slug: '', content: { raw: '' }, categories: [] }
    if (id !== undefined) return said(200, { ...post, id: Number(id), link: root })
    return said(201, { ...post, id: number('post'), link: address('address') })
  }
}

function ghost(root: string, { people }: Pretence, recorder: Recorder): Answers {
  const id = (what: string) => recorder.give(what, (count) => String(count).padStart(24, 'd'))
  const accounts: { id: string; name: string }[] = []
  const state = recorder.give('state', () => '2000-01-01T00:00:00.000Z')
  const post = (postId: string, status: string, slug: string) => ({
    posts: [{ id: postId, slug, url: root, status, updated_at: state }],
  })
  return ({ method, address: { pathname }, body }) => {
    const [, route = ''] = /\/ghost\/api\/admin\/(.*)\/$/.exec(pathname) ?? []
    if (route === 'users') {
      for (const name of accounts.length === 0 ? people : [])
        accounts.push({ id: id('account'), name })
      return said(200, { users: accounts })
    }
    if (/^(images|media)\/upload$/.test(route)) {
      const url = recorder.give('pictureAddress', (count) => `${root}content/images/given-${count}`)
      const [kind = ''] = route.split('/')
      return said(201, { [kind]: [{ url }] })
    }
    if (route.startsWith('posts/slug/')) return said(404, { errors: [{ type: 'NotFoundError' }] })
    if (method === 'POST') return said(201, post(id('post'), 'draft', wordIn(body, 'slug')))
    if (method === 'DELETE') return said(204)
    if (route === '') return said(404)
    return said(200, post(route.replace('posts/', ''), 'published', ''))
  }
}

function wechat({ article, shownAt }: Pretence, recorder: Recorder): Answers {
  const url = (what: string) =>
    recorder.give(what, (count) => `https://mmbiz.qpic.cn/given-${count}`)
  const id = (what: string) => recorder.give(what, (count) => `given-media-${count}`)
  const item = { title: '', content_source_url: `https://x/#caibian-${shortId(article)}` }
  return ({ address: { pathname } }) => {
    switch (pathname.split('/cgi-bin/').at(-1)) {
      case 'stable_token':
        return said(200, { access_token: masked })
      case 'draft/batchget': {
        const drafts =
          shownAt === null ? [] : [{ media_id: id('draft'), content: { news_item: [item] } }]
        return said(200, { total_count: drafts.length, item: drafts })
      }
      case 'draft/get':
        return said(200, { errcode: 40007 })
      case 'material/batchget_material':
        return said(200, { total_count: 0, item: [] })
      case 'media/uploadimg':
        return said(200, { url: url('pictureAddress') })
      case 'material/add_material':
        return said(200, { media_id: id('picture'), url: url('pictureAddress') })
      case 'draft/add':
        return said(200, { media_id: id('draft') })
      default:
        return said(200, { errcode: 0 })
    }
  }
}

function micropub(root: string, { shownAt }: Pretence, recorder: Recorder): Answers {
  const media = `${root}given-media-endpoint`
  return ({ method, address, body }) => {
    const { searchParams } = address
    if (address.href === media) {
      const name = /filename="([^"]+)"/.exec(Buffer.from(body ?? '').toString('latin1'))?.[1] ?? ''
      const location = recorder.give('pictureAddress', (count) => `${root}given-${count}/${name}`)
      return said(201, null, { location })
    }
    if (method === 'POST' && /^\{"type"/.test(String(body))) {
      const location = recorder.give('address', (count) => `${root}given-${count}`)
      return said(201, null, { location })
    }
    if (method === 'POST') return said(204)
    if (searchParams.get('q') === 'config') {
      recorder.give('mediaEndpoint', () => media)
      return said(200, { 'media-endpoint': media })
    }
    if (searchParams.get('q') === 'source' && searchParams.has('url'))
      return said(shownAt === null ? 404 : 200, { properties: {} })
    if (searchParams.get('q') === 'source') return said(200, { items: [] })
    return said(shownAt === null ? 404 : 200)
  }
}

/** A store with nothing in it, which gives out again what was put there. */
function shelf(recorder: Recorder): Answers {
  const files = new Map<string, Uint8Array>()
  const etag = { etag: `"${recorder.give('version', () => 'given-version')}"` }
  return ({ method, address: { pathname }, headers = {}, body }) => {
    const there = files.get(pathname)
    switch (method) {
      case 'PUT':
        files.set(pathname, Buffer.from(body ?? ''))
        return said(201, null, etag)
      case 'MOVE':
        files.set(new URL(headers['destination'] ?? '').pathname, there ?? new Uint8Array())
        files.delete(pathname)
        return said(201)
      case 'DELETE':
        files.delete(pathname)
        return said(204)
      default:
        return there === undefined
          ? { ...said(404), bytes: Buffer.from('<Code>NoSuchKey</Code>') }
          : { ...said(200, null, etag), bytes: there }
    }
  }
}

/** A plain word of a message in JSON; '' where it does not say it. */
function wordIn(body: WebCall['body'], name: string): string {
  const [, word = ''] = new RegExp(`"${name}":"([\\w-]+)"`).exec(String(body)) ?? []
  return word
}

function said(
  status: number,
  value: unknown = null,
  headers: Readonly<Record<string, string>> = {},
): WebAnswer {
  const bytes = value === null ? new Uint8Array() : Buffer.from(JSON.stringify(value))
  return { status, headers: new Headers(headers), bytes }
}
