import { startFaulty } from './faulty-server'
import type { Answer, Asked, FaultyServer, Start } from './faulty-server'

/*
 * A WordPress as its REST interface behaves towards the target (6.8, as the real one of wordpress.test.ts does): slugs
 * and names of files are made different, terms have their places, and an account without `unfiltered_html` loses
 * markup.
 */

export interface ModelPost {
  readonly id: number
  readonly slug: string
  readonly status: string
  readonly title: string
  readonly content: string
  readonly categories: readonly number[]
}

export interface WordPressModel {
  readonly server: FaultyServer
  readonly user: string
  readonly password: string
  readonly posts: Map<number, ModelPost>
  /** Slugs of the uploaded files, by id. */
  readonly media: Map<number, string>
  /** Categories and tags. */
  readonly terms: Term[]
  /** Whether the account may keep markup that WordPress does not know. */
  keepsMarkup: boolean
  /** Whether the account may make categories and tags. */
  makesTerms: boolean
}

export interface Term {
  readonly id: number
  readonly kind: string
  readonly name: string
  readonly parent: number
}

export async function startWordPressModel(start: Start = startFaulty): Promise<WordPressModel> {
  const server = await start((asked) => answerOf(model, asked))
  const model: WordPressModel = {
    server,
    user: 'desk',
    password: 'clear brook water mill oak ferry',
    posts: new Map(),
    media: new Map(),
    terms: [],
    keepsMarkup: true,
    makesTerms: true,
  }
  return model
}

function answerOf(model: WordPressModel, asked: Asked): Answer {
  const { pathname, searchParams } = new URL(asked.path, model.server.root)
  const route = searchParams.get('rest_route')
  if (route === null) return shown(model, pathname)
  const { user, password } = model
  const wanted = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  if (asked.headers.authorization !== wanted) return problem(401, 'invalid_application_password')
  const [, , , kind = '', id = ''] = route.split('/')
  switch (kind) {
    case 'users':
      return json({ capabilities: { publish_posts: true, unfiltered_html: model.keepsMarkup } })
    case 'posts':
      return posts(model, asked, id, searchParams)
    case 'media':
      return media(model, asked, searchParams)
    default:
      return termsOf(model, kind, asked, searchParams)
  }
}

function posts(
  model: WordPressModel,
  { method, body }: Asked,
  id: string,
  query: URLSearchParams,
): Answer {
  const known = model.posts.get(Number(id))
  if (id === '' && method === 'GET') {
    const slug = query.get('slug')
    const found = [...model.posts.values()].filter(
      (post) => post.slug === slug && post.status !== 'trash',
    )
    return json(found.map((post) => viewOf(model, post)))
  }
  if (id !== '' && known === undefined) return problem(404, 'rest_post_invalid_id')
  if (method === 'GET' && known !== undefined) return json(viewOf(model, known))
  if (method === 'DELETE' && known !== undefined) {
    if (known.status === 'trash') return problem(410, 'rest_already_trashed')
    return json(viewOf(model, kept(model, { ...known, status: 'trash' })))
  }
  const fields = JSON.parse(body.toString()) as Partial<ModelPost>
  const before = known ?? {
    id: model.posts.size + 1,
    slug: freeSlug(
      fields.slug ?? '',
      [...model.posts.values()].map(({ slug }) => slug),
    ),
    status: 'draft',
    title: '',
    content: '',
    categories: [],
  }
  return json(viewOf(model, kept(model, { ...before, ...fields, slug: before.slug })))
}

function kept(model: WordPressModel, post: ModelPost): ModelPost {
  const { keepsMarkup } = model
  const content = keepsMarkup ? post.content : post.content.replace(/<\/?(time|address)[^>]*>/g, '')
  model.posts.set(post.id, { ...post, content })
  return { ...post, content }
}

function viewOf({ server }: WordPressModel, post: ModelPost) {
  return {
    ...post,
    title: { raw: post.title },
    content: { raw: post.content },
    link: post.status === 'publish' ? `${server.root}${post.slug}/` : `${server.root}?p=${post.id}`,
    permalink_template: `${server.root}%postname%/`,
    generated_slug: post.slug,
  }
}

function media(model: WordPressModel, { method, headers }: Asked, query: URLSearchParams): Answer {
  const view = ([id, slug]: readonly [number, string]) => ({
    id,
    source_url: `${model.server.root}wp-content/uploads/${slug}.png`,
  })
  if (method === 'GET') {
    const slug = query.get('slug')
    return json([...model.media].filter(([, one]) => one === slug).map(view))
  }
  const [, name = ''] = /filename="([^"]+)\.\w+"/.exec(String(headers['content-disposition'])) ?? []
  const entry = [model.media.size + 1, freeSlug(name, [...model.media.values()])] as const
  model.media.set(...entry)
  return json(view(entry))
}

function termsOf(
  { makesTerms, terms }: WordPressModel,
  kind: string,
  { method, body }: Asked,
  query: URLSearchParams,
): Answer {
  const isUnder = (term: Term, parent: number) => term.kind === kind && term.parent === parent
  if (method === 'GET') {
    const [search, parent] = [query.get('search') ?? '', Number(query.get('parent') ?? 0)]
    return json(terms.filter((term) => isUnder(term, parent) && term.name.includes(search)))
  }
  if (!makesTerms) return problem(403, 'rest_cannot_create')
  const { name, parent = 0 } = JSON.parse(body.toString()) as { name: string; parent?: number }
  const known = terms.find((term) => isUnder(term, parent) && term.name === name)
  if (known !== undefined) return problem(400, 'term_exists', { term_id: known.id })
  const term = { id: terms.length + 1, kind, name, parent }
  terms.push(term)
  return json(term)
}

/** A page of a theme for each post that is published. */
function shown({ posts }: WordPressModel, path: string): Answer {
  const post = [...posts.values()].find(({ slug }) => path === `/${slug}/`)
  if (post?.status !== 'publish') return { status: 404 }
  const page = `<!doctype html><title>${post.title}</title><h1>${post.title}</h1>${post.content}`
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: page }
}

function freeSlug(wanted: string, taken: readonly string[]): string {
  let slug = wanted
  for (let count = 2; taken.includes(slug); count += 1) slug = `${wanted}-${count}`
  return slug
}

function json(value: unknown): Answer {
  const headers = { 'content-type': 'application/json' }
  return { status: 200, headers, body: JSON.stringify(value) }
}

function problem(status: number, code: string, data: object = {}): Answer {
  return { ...json({ code, data }), status }
}
