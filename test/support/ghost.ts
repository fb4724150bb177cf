import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { parseFragment, serialize } from 'parse5'
import { startFaulty } from './faulty-server'
import type { Answer, FaultyServer, Start } from './faulty-server'

/*
 * A Ghost as its Admin interface behaves (5.130, as it was seen: docs/renditions.md): slugs are made different,
 * unknown authors become the owner, a change has to name the state it was made on, markup outside of an HTML
 * card is cleaned, and a file of a name that is taken gets another.
 */

export interface GhostPost {
  id: string
  slug: string
  title: string
  status: string
  html: string
  updated_at: string
  authors: readonly { id: string; name: string }[]
  tags: readonly { name: string }[]
  [field: string]: unknown
}

export interface GhostSite extends FaultyServer {
  readonly key: string
  readonly owner: string
  readonly posts: Map<string, GhostPost>
  /** Names of the stored pictures. */
  readonly pictures: Map<string, Buffer>
  /** Prefix of every post's path, as routes of the site's own set it. */
  prefix: string
}

/** `names`: who has an account there besides the owner. */
export async function startGhost(
  names: readonly string[],
  now: () => string,
  start: Start = startFaulty,
): Promise<GhostSite> {
  const secret = randomBytes(32)
  const kid = randomBytes(12).toString('hex')
  const owner = { id: '1', name: 'Owner of the site' }
  const users = [owner, ...names.map((name) => ({ id: newId(), name }))]
  const state = {
    key: `${kid}:${secret.toString('hex')}`,
    owner: owner.name,
    posts: new Map<string, GhostPost>(),
    pictures: new Map<string, Buffer>(),
    prefix: '',
  }
  let clock = 0
  const tick = () => new Date(Date.parse(now()) + (clock += 1000)).toISOString()
  const server = await start(({ method, path, headers, body }): Answer => {
    const ghost = { ...site, users, tick, now }
    const isAdmin = path.startsWith('/ghost/api/admin/')
    const isKnown = isAdmin && mayAsk(headers.authorization ?? '', kid, secret, now())
    const [status, said, type] = !isAdmin
      ? shown(ghost, path)
      : isKnown
        ? asked(ghost, { method, url: path, body, type: headers['content-type'] ?? '' })
        : problem(401, 'UnauthorizedError', 'INVALID_JWT')
    return {
      status,
      headers: { 'content-type': type ?? 'application/json' },
      body: Buffer.isBuffer(said) || typeof said === 'string' ? said : JSON.stringify(said),
    }
  })
  const site: GhostSite = Object.assign(server, state)
  return site
}

interface Ghost extends GhostSite {
  readonly users: readonly { id: string; name: string }[]
  /** A time that never comes twice. */
  readonly tick: () => string
  readonly now: () => string
}

interface Asked {
  readonly method: string
  readonly url: string
  readonly body: Buffer
  readonly type: string
}

type Said = readonly [status: number, said: unknown, type?: string]

function mayAsk(authorization: string, kid: string, secret: Buffer, now: string): boolean {
  const [head = '', claims = '', signature = ''] = authorization.replace(/^Ghost /, '').split('.')
  const expected = createHmac('sha256', secret).update(`${head}.${claims}`).digest()
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false
  const { kid: who, alg } = JSON.parse(Buffer.from(head, 'base64url').toString())
  const { iat, exp, aud } = JSON.parse(Buffer.from(claims, 'base64url').toString())
  const at = Date.parse(now) / 1000
  const holds = iat <= at + 5 && exp > at && exp - iat <= 300
  return who === kid && alg === 'HS256' && aud === '/admin/' && holds
}

function asked(ghost: Ghost, { method, url, body, type }: Asked): Said {
  const { pathname, searchParams } = new URL(url, 'http://ghost')
  const [kind = '', first = '', second = ''] = pathname.split('/').slice(4)
  if (kind === 'users') return [200, { users: ghost.users }]
  if (kind === 'images') return stored(ghost, body, type)
  const post = [...ghost.posts.values()].find((one) =>
    first === 'slug' ? one.slug === second : one.id === first,
  )
  if (kind !== 'posts') return problem(404, 'NotFoundError')
  if (method === 'POST') return made(ghost, fieldsIn(body), searchParams)
  if (post === undefined) return problem(404, 'NotFoundError')
  if (method === 'DELETE') {
    ghost.posts.delete(post.id)
    return [204, '']
  }
  if (method === 'GET') return [200, { posts: [withUrl(ghost, post)] }]
  const fields = fieldsIn(body)
  if (fields['updated_at'] === undefined) return problem(422, 'ValidationError')
  if (fields['updated_at'] !== post.updated_at)
    return problem(409, 'UpdateCollisionError', 'UPDATE_COLLISION')
  return kept(ghost, post, fields, searchParams)
}

function made(ghost: Ghost, fields: Record<string, unknown>, query: URLSearchParams): Said {
  const wanted = wordsIn(fields, 'slug') || 'untitled'
  let slug = wanted
  const isTaken = () => [...ghost.posts.values()].some((one) => one.slug === slug)
  for (let count = 2; isTaken(); count += 1) slug = `${wanted}-${count}`
  const post: GhostPost = {
    id: newId(),
    slug,
    title: '',
    status: 'draft',
    html: '',
    updated_at: '',
    authors: ghost.users.slice(0, 1),
    tags: [],
  }
  const [, ...answer] = kept(ghost, post, { ...fields, slug }, query)
  return [201, ...answer]
}

function kept(
  ghost: Ghost,
  before: GhostPost,
  { id: _, html, authors, ...fields }: Record<string, unknown>,
  query: URLSearchParams,
): Said {
  if (Array.isArray(authors) && authors.length === 0) return problem(422, 'ValidationError')
  if (wordsIn(fields, 'title').length > 255) return problem(422, 'ValidationError')
  if (wordsIn(fields, 'custom_excerpt').length > 300) return problem(422, 'ValidationError')
  const known = (authors as { id?: string }[] | undefined)?.map(
    (wanted) => ghost.users.find(({ id }) => id === wanted.id) ?? ghost.users[0],
  )
  const post = {
    ...before,
    ...fields,
    ...(typeof html === 'string' && query.get('source') === 'html' ? { html: cleaned(html) } : {}),
    ...(known === undefined ? {} : { authors: known }),
    updated_at: ghost.tick(),
  } as GhostPost
  ghost.posts.set(post.id, post)
  return [200, { posts: [withUrl(ghost, post)] }]
}

function withUrl({ root, prefix }: Ghost, post: GhostPost) {
  const path = post.status === 'published' ? `${prefix}${post.slug}/` : `p/${post.id}/`
  return { ...post, url: `${root}${path}` }
}

/**
 * What lies in a card stays, written anew as a browser would; of the rest only a few elements do, without
 * what they say to machines.
 */
function cleaned(html: string): string {
  const [card] = /<!--kg-card-begin: html-->[^]*<!--kg-card-end: html-->/.exec(html) ?? []
  if (card !== undefined) return `\n${serialize(parseFragment(card))}\n`
  return html.replace(/<\/?(?:time|address|span|div|table|tr|td)[^>]*>/g, '')
}

function stored(ghost: Ghost, body: Buffer, type: string): Said {
  const [, boundary = ''] = /boundary=(.+)$/.exec(type) ?? []
  const text = body.toString('latin1')
  const part = text.split(`--${boundary}`).find((one) => one.includes('name="file"')) ?? ''
  const [, wanted = ''] = /filename="([^"]+)"/.exec(part) ?? []
  if (wanted === '') return problem(422, 'ValidationError')
  const month = ghost.now().slice(0, 7).replace('-', '/')
  let name = wanted
  for (let count = 1; ghost.pictures.has(`${month}/${name}`); count += 1)
    name = wanted.replace(/(\.\w+)$/, `-${count}$1`)
  const bytes = part.slice(part.indexOf('\r\n\r\n') + 4, -2)
  ghost.pictures.set(`${month}/${name}`, Buffer.from(bytes, 'latin1'))
  return [201, { images: [{ url: `${ghost.root}content/images/${month}/${name}`, ref: wanted }] }]
}

/** The public site: its pictures, and a page of a theme for each post that is published. */
function shown(ghost: Ghost, url: string): Said {
  const picture = ghost.pictures.get(url.replace('/content/images/', ''))
  if (picture !== undefined) return [200, picture, 'image/png']
  const slug = url.split('/').at(-2)
  const post = [...ghost.posts.values()].find((one) => one.slug === slug)
  if (post?.status !== 'published') return [404, 'Page not found', 'text/html']
  const names = post.authors.map(({ name }) => name).join(', ')
  const tag = post.tags[0]?.name ?? ''
  const page = `<!doctype html><title>${post.title}</title><h1>${post.title}</h1><p>${tag} ${names}</p>${post.html}`
  return [200, page, 'text/html; charset=utf-8']
}

function problem(status: number, type: string, code: string | null = null): Said {
  return [status, { errors: [{ message: type, type, code }] }]
}

function fieldsIn(body: Buffer): Record<string, unknown> {
  const { posts } = JSON.parse(body.toString()) as { posts: Record<string, unknown>[] }
  return posts[0] ?? {}
}

function wordsIn(fields: Record<string, unknown>, name: string): string {
  const words = fields[name]
  return typeof words === 'string' ? words : ''
}

function newId(): string {
  return randomBytes(12).toString('hex')
}
