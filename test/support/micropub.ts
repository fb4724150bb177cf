import { randomUUID } from 'node:crypto'
import { startFaulty } from './faulty-server'
import type { Answer, Asked, FaultyServer, Start } from './faulty-server'

/*
 * A site that takes posts by Micropub as the Recommendation has it (www.w3.org/TR/2017/REC-micropub-20170523):
 * create in JSON with commands (`mp-…`), update by replace, add and delete, delete and undelete, the media
 * endpoint, q=config and q=source, its errors and its status codes. What a server may do otherwise can be set.
 */

export interface MicropubPost {
  readonly url: string
  properties: Record<string, unknown[]>
  isDeleted: boolean
}

export interface MicropubSite extends FaultyServer {
  readonly token: string
  readonly endpoint: string
  readonly posts: Map<string, MicropubPost>
  /** By their addresses. */
  readonly pictures: Map<string, { readonly type: string; readonly bytes: Buffer }>
  scopes: readonly string[]
  /** Whether it lists its posts: an extension. */
  lists: boolean
  /** Whether it has a media endpoint. */
  takesPictures: boolean
  /** Whether an uploaded file keeps its name. */
  keepsNames: boolean
  /** Whether it knows how to delete. */
  deletes: boolean
  /** Whether it minds the slug that is wished for. */
  mindsSlug: boolean
  /** How often a new post's page is asked for before it is shown (202); null shows it at once. */
  shownAfter: number | null
  /** Which properties it keeps. */
  keeps: (property: string) => boolean
}

/** Commands are never kept (3.3.1, `mp-`). */
const isCommand = (name: string) => name.startsWith('mp-')

export async function startMicropub(start: Start = startFaulty): Promise<MicropubSite> {
  const token = randomUUID()
  const server = await start((asked) => answerOf(site, asked))
  const site: MicropubSite = Object.assign(server, {
    token,
    endpoint: `${server.root}micropub?site=desk`,
    posts: new Map<string, MicropubPost>(),
    pictures: new Map<string, { readonly type: string; readonly bytes: Buffer }>(),
    scopes: ['create', 'update', 'delete', 'undelete', 'media'],
    lists: true,
    takesPictures: true,
    keepsNames: true,
    deletes: true,
    mindsSlug: true,
    shownAfter: null,
    keeps: (name: string) => !isCommand(name),
  })
  return site
}

function answerOf(site: MicropubSite, asked: Asked): Answer {
  const { pathname } = new URL(asked.path, site.root)
  if (pathname !== '/micropub' && pathname !== '/media') return shown(site, asked)
  if (asked.headers.authorization !== `Bearer ${site.token}`) return problem(401, 'unauthorized')
  if (pathname === '/media') return stored(site, asked)
  return asked.method === 'GET' ? queried(site, asked) : written(site, asked)
}

/** 3.7: queries. */
function queried(site: MicropubSite, { path }: Asked): Answer {
  const { searchParams } = new URL(path, site.root)
  const url = searchParams.get('url')
  switch (searchParams.get('q')) {
    case 'config':
      return json(200, site.takesPictures ? { 'media-endpoint': `${site.root}media` } : {})
    case 'source': {
      if (url === null) {
        if (!site.lists) return problem(400, 'invalid_request')
        const items = [...site.posts.values()].filter((post) => !post.isDeleted)
        return json(200, { items: items.map((post) => source(post, true)).toReversed() })
      }
      const post = site.posts.get(url)
      return post === undefined || post.isDeleted
        ? problem(400, 'invalid_request')
        : json(200, source(post, false))
    }
    default:
      return problem(400, 'invalid_request')
  }
}

function source({ url, properties }: MicropubPost, withUrl: boolean) {
  return { type: ['h-entry'], properties: withUrl ? { ...properties, url: [url] } : properties }
}

/** 3.3 to 3.6: create, update, delete, undelete. */
function written(site: MicropubSite, { headers, body }: Asked): Answer {
  if (headers['content-type'] !== 'application/json') return problem(400, 'invalid_request')
  const said = JSON.parse(body.toString()) as Record<string, unknown>
  const action = said['action'] ?? 'create'
  if (action !== 'create' && action !== 'update' && !site.deletes)
    return problem(400, 'invalid_request')
  if (typeof action !== 'string' || !site.scopes.includes(action))
    return problem(403, 'insufficient_scope')
  if (action === 'create') return created(site, said)
  const post = site.posts.get(String(said['url']))
  if (post === undefined) return problem(400, 'invalid_request')
  if (action === 'update') return updated(site, post, said)
  post.isDeleted = action === 'delete'
  return { status: 204 }
}

function created(site: MicropubSite, said: Record<string, unknown>): Answer {
  const properties = said['properties'] as Record<string, unknown[]>
  const isEntry = Array.isArray(said['type']) && said['type'][0] === 'h-entry'
  if (!isEntry || !Object.values(properties).every(Array.isArray))
    return problem(400, 'invalid_request')
  const [wished] = properties['mp-slug'] ?? []
  const slug = site.mindsSlug && typeof wished === 'string' ? wished : randomUUID().slice(0, 8)
  const url = `${site.root}2026/03/${slug}`
  site.posts.set(url, { url, properties: kept(site, properties), isDeleted: false })
  return { status: site.shownAfter === null ? 201 : 202, headers: { location: url } }
}

/** 3.4: what `replace`, `add` and `delete` hold has to be lists. */
function updated(site: MicropubSite, post: MicropubPost, said: Record<string, unknown>): Answer {
  if (post.isDeleted) return problem(400, 'invalid_request')
  const replace = (said['replace'] ?? {}) as Record<string, unknown[]>
  if (!Object.values(replace).every(Array.isArray)) return problem(400, 'invalid_request')
  const dropped = (said['delete'] ?? []) as readonly string[]
  const next = { ...post.properties, ...kept(site, replace) }
  post.properties = Object.fromEntries(
    Object.entries(next).filter(([name]) => !dropped.includes(name)),
  )
  return { status: 204 }
}

function kept(site: MicropubSite, properties: Record<string, unknown[]>) {
  return Object.fromEntries(
    Object.entries(properties).filter(([name]) => !isCommand(name) && site.keeps(name)),
  )
}

/** 3.6: one file, in the part named `file`. */
function stored(site: MicropubSite, { body, headers }: Asked): Answer {
  if (!site.scopes.includes('media')) return problem(403, 'insufficient_scope')
  const [, boundary = ''] = /boundary=(.+)$/.exec(headers['content-type'] ?? '') ?? []
  const parts = body.toString('latin1').split(`--${boundary}`)
  const part = parts.find((one) => one.includes('name="file"'))
  if (part === undefined) return problem(400, 'invalid_request')
  const [, name = ''] = /filename="([^"]+)"/.exec(part) ?? []
  const [, type = ''] = /content-type: (\S+)/i.exec(part) ?? []
  const url = `${site.root}files/${site.keepsNames ? name : randomUUID()}`
  const bytes = Buffer.from(part.slice(part.indexOf('\r\n\r\n') + 4, -2), 'latin1')
  site.pictures.set(url, { type, bytes })
  return { status: 201, headers: { location: url } }
}

/** The public site: its front page names the endpoint, pictures, and a page for each post. */
function shown(site: MicropubSite, { path }: Asked): Answer {
  const html = { 'content-type': 'text/html; charset=utf-8' }
  if (path === '/')
    return { status: 200, headers: html, body: `<link rel="micropub" href="/micropub?site=desk">` }
  if (path === '/named') {
    const link = `</other>; rel="micropub-other", <${site.endpoint}>; rel="me micropub"`
    return { status: 200, headers: { ...html, link }, body: '<link rel="micropub" href="/wrong">' }
  }
  if (path === '/moved') return { status: 301, headers: { location: '/named' } }
  const address = new URL(path, site.root).href
  const picture = site.pictures.get(address)
  if (picture !== undefined)
    return { status: 200, headers: { 'content-type': picture.type }, body: picture.bytes }
  const post = site.posts.get(address)
  if (post === undefined) return { status: 404, headers: html }
  if (post.isDeleted) return { status: 410, headers: html }
  if (site.shownAfter !== null && (site.shownAfter -= 1) >= 0) return { status: 404, headers: html }
  return { status: 200, headers: html, body: page(post) }
}

function page({ properties: { name, content, category, published, author, photo } }: MicropubPost) {
  const [text] = (content ?? []) as { html: string }[]
  const people = (author ?? []) as { properties: { name: string[] } }[]
  const pictures = (photo ?? []) as { value: string; alt: string }[]
  return [
    `<!doctype html><title>${String(name)}</title><h1>${String(name)}</h1>`,
    `<p>${people.map(({ properties }) => properties.name.join()).join()} ${String(category)}</p>`,
    `<time datetime="${String(published)}"></time>`,
    ...pictures.map(({ value, alt }) => `<img src="${value}" alt="${alt}">`),
    text?.html ?? '',
  ].join('\n')
}

function json(status: number, said: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(said) }
}

/** 3.8: an error says what it is. */
function problem(status: number, error: string): Answer {
  return json(status, { error, error_description: 'in words' })
}
