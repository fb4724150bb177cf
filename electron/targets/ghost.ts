import * as v from 'valibot'
import { text as markup } from '../../shared/render/markup'
import { ghostMost } from '../../shared/target/ghost-most'
import { lossOf } from '../../shared/target/loss'
import type { Target } from '../../shared/target/target'
import { CallFailed, callWeb, refusePlainHttp } from '../net/call-web'
import type { AskWeb, WebAnswer } from '../net/call-web'
import { attempted } from './attempted'
import { identical, isFragment, ownSlug, pictureName, picturesShown, publicPage } from './framed'
import { GhostApi } from './ghost-api'
import { seenOn } from './seen-on'
import type {
  Acknowledgement,
  Attempt,
  Parcel,
  ParcelPicture,
  Place,
  Removal,
  Reservation,
  TargetAdapter,
  Verification,
} from './target-adapter'

type Ghost = Extract<Target, { kind: 'ghost' }>

/**
 * A Ghost publication, through its Admin interface.
 *
 * A new story first gets a place as a draft, so that its text can name its address; pictures go next; it
 * becomes public with the last request, whole. The text stands in one HTML card: made into Ghost's own
 * blocks it would lose `<time>`, tables and what machines read. Authors are accounts there, found by their
 * name; Ghost puts another in the place of one it does not know, so such a story counts as published with
 * loss, and names its authors in the text alone. `now` answers with the time, RFC 3339.
 */
export function ghostTarget(
  target: Ghost,
  key: string,
  now: () => string,
  web: AskWeb = callWeb,
): TargetAdapter {
  const { address } = target
  const api = new GhostApi({ address, key, now }, web)
  const attempt = <T>(act: () => Promise<T>): Promise<Attempt<T>> =>
    attempted(target, () => {
      refusePlainHttp(address)
      return act()
    })
  const publish = (parcel: Parcel) => attempt(() => deliver(api, target, parcel, now()))
  return {
    reserve: (story) => attempt(() => reserve(api, target, story)),
    publish,
    correct: publish,
    withdraw: (removal) => attempt(() => takeDown(api, removal)),
    verify: (sent) => attempt(() => readBack(api, target, sent)),
    test: () =>
      attempt(async () => {
        await accounts(api)
        return null
      }),
  }
}

const postForm = v.object({
  id: v.string(),
  slug: v.string(),
  url: v.string(),
  status: v.string(),
  updated_at: v.string(),
  html: v.nullish(v.string()),
  feature_image: v.nullish(v.string()),
  codeinjection_head: v.nullish(v.string()),
  authors: v.optional(v.array(v.object({ name: v.string() })), []),
  tags: v.optional(v.array(v.object({ name: v.string() })), []),
})
const postsForm = v.object({ posts: v.tupleWithRest([postForm], v.unknown()) })
const usersForm = v.object({ users: v.array(v.object({ id: v.string(), name: v.string() })) })
type Post = v.InferOutput<typeof postForm>

const wholePost = { formats: 'html', include: 'authors,tags' }

/** A draft of the story's slug, made where there is none: a second one would get another slug. */
async function reserve(api: GhostApi, { site }: Ghost, story: Reservation): Promise<Place> {
  const slug = ownSlug(story)
  const known = await api.find(postsForm, `posts/slug/${slug}`, wholePost)
  const fields = { posts: [{ slug, title: titleOf(story.headline), status: 'draft' }] }
  const made = known ?? (await api.send(postsForm, 'POST', { route: 'posts', fields }))
  const [post] = made.posts
  // Where a draft will stand Ghost does not tell; a site with routes of its own is found out later.
  const url = post.status === 'published' ? post.url : new URL(`${post.slug}/`, site.baseUrl).href
  return { path: `posts/${post.id}`, url }
}

async function deliver(
  api: GhostApi,
  target: Ghost,
  parcel: Parcel,
  now: string,
): Promise<Acknowledgement> {
  const { story } = parcel
  const route = routeOf(story.path)
  const [before] = (await api.get(postsForm, route, wholePost)).posts
  const addresses = new Map<string, string>()
  // Ghost files a picture under the month it came in, which may have ended since the first try.
  const months = [...new Set([now, parcel.at].map((at) => at.slice(0, 7).replace('-', '/')))]
  for (const picture of picturesShown(parcel, target.featured))
    addresses.set(picture.path, await placed(api, target, before, { picture, months }))
  const lead = target.featured && parcel.lead !== null ? addresses.get(parcel.lead) : undefined
  const text = parcel.fragment({
    withLead: lead === undefined,
    pictureUrl: ({ path }) => addresses.get(path) ?? '',
  })
  const fields = {
    ...factsOf(parcel),
    ...featureOf(parcel, lead ?? null),
    ...headOf(parcel),
    html: htmlCard(text),
    ...(await authorsOf(api, story.authors)),
    updated_at: before.updated_at,
    status: 'published',
  }
  const query = { ...wholePost, source: 'html' }
  const sent = await api.send(postsForm, 'PUT', { route, query, fields: { posts: [fields] } })
  const [post] = sent.posts
  if (post.status !== 'published') throw new CallFailed('publish.reason.notPublic', false)
  return { url: post.url, remoteId: story.path }
}

function routeOf(path: string): string {
  if (!/^posts\/[0-9a-f]{24}$/.test(path))
    throw new CallFailed('publish.reason.rejected', false, { code: path })
  return path
}

/** Ghost's longest fields: ghost/core/core/server/data/schema/schema.js. */
function factsOf({ content, story }: Parcel) {
  const [section, ...others] = story.sections.toReversed()
  const names = [...(section === undefined ? [] : [section]), ...others, ...story.keywords]
  return {
    title: titleOf(story.headline),
    published_at: new Date(story.published).toISOString(),
    visibility: 'public',
    custom_excerpt: cut(story.description, ghostMost.excerpt) || null,
    meta_description: cut(story.description, 500) || null,
    canonical_url: content.canonicalUrl ?? null,
    // The first is the primary tag, under which Ghost files the story.
    tags: [...new Set(names)].map((name) => ({ name: cut(name, 191) })),
  }
}

/**
 * What the head says to machines: Ghost's own names one account of several, no source, and its own time of the
 * last change as the day.
 */
function headOf({ facts }: Parcel) {
  const card = cut(facts.card, 300) || null
  return {
    codeinjection_head: `${facts.metas}\n${facts.script}`,
    og_description: card,
    twitter_description: card,
  }
}

function featureOf({ content }: Parcel, address: string | null) {
  const lead = content.media.find(({ id }) => id === content.leadMedia)
  if (address === null || lead === undefined)
    return { feature_image: null, feature_image_alt: null, feature_image_caption: null }
  const caption = [lead.caption, lead.credit].filter((text) => text !== '').join(' ')
  return {
    feature_image: address,
    feature_image_alt: cut(lead.alt, 191) || null,
    // It is HTML there.
    feature_image_caption: markup(caption) || null,
  }
}

/** Titles are plain text of at most 255 characters. */
function titleOf(headline: string): string {
  return cut(headline, ghostMost.title)
}

function cut(text: string, most: number): string {
  const letters = Array.from(text)
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}

/** As one card, the text is kept as it is. */
function htmlCard(text: string): string {
  return `${cardStart}\n${text}\n${cardEnd}`
}

const cardStart = '<!--kg-card-begin: html-->'
const cardEnd = '<!--kg-card-end: html-->'

async function accounts(api: GhostApi) {
  return (await api.get(usersForm, 'users', { limit: 'all' })).users
}

/** The accounts of these names, in their order. Where Ghost knows none of them it has to choose itself. */
async function authorsOf(
  api: GhostApi,
  authors: Parcel['story']['authors'],
): Promise<{ readonly authors?: readonly { readonly id: string }[] }> {
  const users = await accounts(api)
  const known = authors.flatMap(({ name }) => {
    const user = users.find((one) => squeezed(one.name) === squeezed(name))
    return user === undefined ? [] : [{ id: user.id }]
  })
  return known.length === 0 ? {} : { authors: known }
}

function squeezed(name: string): string {
  return name.replace(/\s+/g, '').toLowerCase()
}

/** Where a picture stands: the post may name it already, or an answer was lost after it was stored. */
async function placed(
  api: GhostApi,
  { site }: Ghost,
  post: Post,
  { picture, months }: { readonly picture: ParcelPicture; readonly months: readonly string[] },
): Promise<string> {
  const name = pictureName(picture)
  const named = [post.feature_image ?? '', ...sourcesIn(post.html ?? '')]
  const known = named.find((address) => address.endsWith(`/${name}`))
  if (known !== undefined) return known
  const bytes = await picture.bytes()
  for (const month of months) {
    const likely = new URL(`content/images/${month}/${name}`, site.baseUrl)
    const there = await api.web({ method: 'GET', address: likely })
    if (there.status === 200 && isPicture(there, bytes)) return likely.href
  }
  return api.upload(name, picture.type, bytes)
}

/**
 * Its name says that it is the same, also where Ghost made it smaller. A site with a face of its own may answer every
 * address with a page.
 */
function isPicture({ headers, bytes }: WebAnswer, sent: Uint8Array): boolean {
  if (bytes.length === 0) throw new CallFailed('publish.reason.status', true, { status: 200 })
  const type = headers.get('content-type') ?? ''
  return /^(image|video|audio)\//.test(type) || Buffer.compare(bytes, sent) === 0
}

function sourcesIn(html: string): readonly string[] {
  return [...html.matchAll(/ src="([^"]*)"/g)].map(([, address = '']) => address)
}

/** Out of readers' sight, to come back as it was; a kill deletes it. Well done where somebody did before. */
async function takeDown(api: GhostApi, removal: Removal): Promise<Acknowledgement> {
  const route = routeOf(removal.path)
  if (removal.state === 'killed') await api.remove(route)
  else {
    const found = await api.find(postsForm, route, wholePost)
    const [post] = found?.posts ?? []
    if (post !== undefined && post.status !== 'draft') {
      const fields = { posts: [{ status: 'draft', updated_at: post.updated_at }] }
      await api.send(postsForm, 'PUT', { route, fields })
    }
  }
  return { url: removal.permalink, remoteId: removal.path }
}

/** What lies there against what was sent, and the public page as a reader gets it. */
async function readBack(
  api: GhostApi,
  { featured }: Ghost,
  sent: Parcel | Removal,
): Promise<Verification> {
  if (!('page' in sent)) {
    const shown = await publicPage(sent.permalink, api.web)
    return shown === null ? identical : { verified: 'loss', loss: ['page'] }
  }
  const { story } = sent
  const found = await api.find(postsForm, routeOf(story.path), wholePost)
  if (found === null) return { verified: 'loss', loss: ['page'] }
  const [post] = found.posts
  const shown = await publicPage(post.url, api.web)
  if (shown === null) return { verified: 'loss', loss: ['page'] }
  const loss = new Set(lossOf(story, shown).filter((name) => name !== 'text'))
  const wanted = story.authors.map(({ name }) => squeezed(name))
  const named = post.authors.map(({ name }) => squeezed(name))
  if (wanted.join() !== named.join()) loss.add('authors')
  const section = story.sections.at(-1)
  if (section !== undefined && post.tags[0]?.name !== section) loss.add('section')
  if (post.url !== story.permalink) loss.add('address')
  if (post.codeinjection_head?.includes(sent.facts.script) !== true) loss.add('markup')
  const [, card = ''] = (post.html ?? '').split(cardStart)
  const withLead = !(featured && typeof post.feature_image === 'string')
  if (!isFragment(card.split(cardEnd)[0] ?? '', sent, withLead)) loss.add('text')
  const seen = seenOn(shown, sent.fragment({ withLead, pictureUrl: () => '' }), story, 'framed')
  return { ...(loss.size === 0 ? identical : { verified: 'loss', loss: [...loss] }), ...seen }
}
