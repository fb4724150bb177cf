import * as v from 'valibot'
import { lossOf } from '../../shared/target/loss'
import type { Target } from '../../shared/target/target'
import { CallFailed, callWeb, refusePlainHttp } from '../net/call-web'
import type { AskWeb } from '../net/call-web'
import { attempted } from './attempted'
import {
  identical,
  isFragment,
  ownSlug,
  pictureName,
  picturesShown,
  publicPage,
  saysFragment,
} from './framed'
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
import { seenOn } from './seen-on'
import { WordPressApi, WordPressProblem } from './wordpress-api'

type WordPress = Extract<Target, { kind: 'wordpress' }>

/**
 * A WordPress site, through its REST interface.
 *
 * A new story first gets a place as a draft, so that its text can name its permanent address; pictures go
 * next; it becomes public with the last request, whole. The text stands in one HTML block, which WordPress
 * shows as it is; where the account may keep it, what machines read stands behind it: the theme that WordPress
 * comes with says nothing to them. What an account may not keep (an author's markup is cleaned) is found when it is read back.
 */
export function wordPressTarget(
  target: WordPress,
  password: string,
  web: AskWeb = callWeb,
): TargetAdapter {
  const { baseUrl } = target.site
  const api = new WordPressApi({ root: baseUrl, user: target.user, password }, web)
  const attempt = <T>(act: () => Promise<T>): Promise<Attempt<T>> =>
    attempted(target, () => {
      refusePlainHttp(baseUrl)
      return act()
    })
  const publish = (parcel: Parcel) => attempt(() => deliver(api, target, parcel))
  return {
    reserve: (story) => attempt(() => reserve(api, story)),
    publish,
    correct: publish,
    withdraw: (removal) => attempt(() => takeDown(api, removal)),
    verify: (sent) => attempt(() => readBack(api, target, sent)),
    test: () =>
      attempt(async () => {
        const capabilities = await capabilitiesAt(api)
        if (capabilities['publish_posts'] !== true)
          throw new CallFailed('publish.reason.notAllowedThere', false, { code: 'publish_posts' })
        return null
      }),
  }
}

const userForm = v.object({ capabilities: v.record(v.string(), v.unknown()) })
const postForm = v.object({
  id: v.number(),
  link: v.string(),
  status: v.string(),
  slug: v.string(),
  title: v.optional(v.object({ raw: v.optional(v.string()) })),
  content: v.object({ raw: v.string() }),
  categories: v.array(v.number()),
  featured_media: v.optional(v.number()),
  permalink_template: v.optional(v.string()),
  generated_slug: v.optional(v.string()),
})
type Post = v.InferOutput<typeof postForm>
const termForm = v.object({ id: v.number(), name: v.string(), parent: v.optional(v.number()) })
const mediaForm = v.object({ id: v.number(), source_url: v.string() })

async function reserve(api: WordPressApi, story: Reservation): Promise<Place> {
  const slug = ownSlug(story)
  const [known] = await api.get(v.array(postForm), '/wp/v2/posts', {
    slug,
    status: 'any',
    context: 'edit',
  })
  const post =
    known ??
    (await api.post(postForm, '/wp/v2/posts', {
      ...datesOf(story),
      slug,
      title: story.headline,
      status: 'draft',
    }))
  return { path: `posts/${post.id}`, url: addressOf(post, slug) }
}

/** Where a draft will stand once it is public. */
function addressOf(post: Post, slug: string): string {
  const { permalink_template: template, link, status } = post
  if (status === 'publish' || template === undefined) return link
  return template.replace(/%(post|page)name%/, slug)
}

function datesOf({ publishedAt }: Pick<Reservation, 'publishedAt'>) {
  return { date_gmt: new Date(publishedAt).toISOString().slice(0, 19) }
}

async function deliver(
  api: WordPressApi,
  target: WordPress,
  parcel: Parcel,
): Promise<Acknowledgement> {
  const { story } = parcel
  const id = postId(story.path)
  const addresses = new Map<string, { readonly id: number; readonly url: string }>()
  for (const picture of picturesShown(parcel, target.featured)) {
    addresses.set(picture.path, await uploaded(api, picture))
  }
  const lead = target.featured && parcel.lead !== null ? addresses.get(parcel.lead) : undefined
  const text = parcel.fragment({
    withLead: lead === undefined,
    pictureUrl: ({ path }) => addresses.get(path)?.url ?? '',
  })
  const post = await api.post(postForm, `/wp/v2/posts/${id}`, {
    title: story.headline,
    excerpt: story.description,
    content: htmlBlock((await mayKeepMarkup(api)) ? `${text}\n${parcel.facts.script}` : text),
    ...datesOf({ publishedAt: story.published }),
    categories: await sectionPath(api, story.sections),
    tags: await tagsOf(api, story.keywords),
    featured_media: lead?.id ?? 0,
    status: 'publish',
  })
  if (post.status !== 'publish') throw new CallFailed('publish.reason.notPublic', false)
  return { url: post.link, remoteId: story.path }
}

function postId(path: string): number {
  const id = Number(/^posts\/(\d+)$/.exec(path)?.[1])
  if (!Number.isInteger(id)) throw new CallFailed('publish.reason.rejected', false, { code: path })
  return id
}

async function capabilitiesAt(api: WordPressApi): Promise<Readonly<Record<string, unknown>>> {
  return (await api.get(userForm, '/wp/v2/users/me', { context: 'edit' })).capabilities
}

/** Of an account that may not, WordPress would take out the tags and show what stood between them. */
async function mayKeepMarkup(api: WordPressApi): Promise<boolean> {
  return (await capabilitiesAt(api))['unfiltered_html'] === true
}

/** As one block, the text is shown as it is: no paragraphs are made of its line breaks. */
function htmlBlock(text: string): string {
  return `<!-- wp:html -->\n${text}\n<!-- /wp:html -->`
}

/** A file is named by its content, so one that is there is the same. WordPress makes sizes of its own. */
async function uploaded(
  api: WordPressApi,
  picture: ParcelPicture,
): Promise<{ readonly id: number; readonly url: string }> {
  const name = pictureName(picture)
  const slug = name.replace(/\.\w+$/, '')
  const [known] = await api.get(v.array(mediaForm), '/wp/v2/media', { slug, context: 'edit' })
  const media =
    known ??
    (await api.upload(mediaForm, { name, type: picture.type, bytes: await picture.bytes() }))
  return { id: media.id, url: media.source_url }
}

/** The categories of a section path, each under the one before, made where they are missing. */
async function sectionPath(
  api: WordPressApi,
  names: readonly string[],
): Promise<readonly number[]> {
  const ids: number[] = []
  for (const name of names) {
    const id = await term(api, 'categories', name, ids.at(-1) ?? 0)
    if (id === null) break
    ids.push(id)
  }
  return ids
}

async function tagsOf(api: WordPressApi, names: readonly string[]): Promise<readonly number[]> {
  const ids: number[] = []
  for (const name of names) {
    const id = await term(api, 'tags', name, null)
    if (id !== null) ids.push(id)
  }
  return ids
}

/** Null where the account may not make it: the story goes out all the same, and what it lacks is said. */
async function term(
  api: WordPressApi,
  kind: 'categories' | 'tags',
  name: string,
  parent: number | null,
): Promise<number | null> {
  const under = parent === null ? {} : { parent }
  const route = `/wp/v2/${kind}`
  const found = await api.get(v.array(termForm), route, { search: name, per_page: 100, ...under })
  const known = found.find((one) => plainName(one.name) === name)
  if (known !== undefined) return known.id
  try {
    return (await api.post(termForm, route, { name, ...under })).id
  } catch (error) {
    if (!(error instanceof WordPressProblem)) throw error
    if (error.termId !== null) return error.termId
    if (error.code === 'rest_cannot_create') return null
    throw error
  }
}

/** Names of terms come escaped for HTML, and so does a title of an account whose markup is cleaned. */
function plainName(name: string): string {
  return name
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#039;', "'")
    .replaceAll('&amp;', '&')
}

async function takeDown(api: WordPressApi, removal: Removal): Promise<Acknowledgement> {
  const id = postId(removal.path)
  if (removal.state === 'killed') await api.bin(id)
  else await hide(api, id)
  return { url: removal.permalink, remoteId: removal.path }
}

/** Out of readers' sight, to come back as it was; well done also where somebody deleted it. */
async function hide(api: WordPressApi, id: number): Promise<void> {
  try {
    await api.post(postForm, `/wp/v2/posts/${id}`, { status: 'draft' })
  } catch (error) {
    const isGone = error instanceof WordPressProblem && error.code === 'rest_post_invalid_id'
    if (!isGone) throw error
  }
}

/** The text as it lies there against what was sent, and the public page as a reader gets it. */
async function readBack(
  api: WordPressApi,
  target: WordPress,
  sent: Parcel | Removal,
): Promise<Verification> {
  if (!('page' in sent)) {
    const shown = await publicPage(sent.permalink, api.web)
    return shown === null ? identical : { verified: 'loss', loss: ['page'] }
  }
  const { story } = sent
  const post = await api.find(postForm, `/wp/v2/posts/${postId(story.path)}`, { context: 'edit' })
  if (post === null) return { verified: 'loss', loss: ['page'] }
  const shown = await publicPage(post.link, api.web)
  if (shown === null) return { verified: 'loss', loss: ['page'] }
  const loss = new Set(lossOf(story, shown).filter((name) => name !== 'text'))
  if (post.categories.length < story.sections.length) loss.add('section')
  // The text says it to machines as well, so the page alone would not show it missing.
  if (plainName(post.title?.raw ?? story.headline) !== story.headline) loss.add('title')
  if (post.link !== story.permalink) loss.add('address')
  if (target.featured && sent.lead !== null && !post.featured_media) loss.add('pictures')
  for (const name of lostText(post.content.raw, sent, !target.featured)) loss.add(name)
  const wanted = sent.fragment({ withLead: !target.featured, pictureUrl: () => '' })
  const seen = seenOn(shown, wanted, story, 'framed')
  return { ...(loss.size === 0 ? identical : { verified: 'loss', loss: [...loss] }), ...seen }
}

/** Where the facts for machines are gone, the marks in the text may be too: then its words are compared. */
function lostText(raw: string, sent: Parcel, withLead: boolean): readonly string[] {
  const text = textIn(raw)
  if (raw.includes(factsStart)) return isFragment(text, sent, withLead) ? [] : ['text']
  return saysFragment(text, sent, withLead) ? ['markup'] : ['markup', 'text']
}

const factsStart = '<script type="application/ld+json">'

/** The text in the block, without its facts for machines; nothing where somebody made something else of it. */
function textIn(raw: string): string {
  const [, block = ''] = /^<!-- wp:html -->\n([^]*)\n<!-- \/wp:html -->$/.exec(raw) ?? []
  return block.replace(/\n<script type="application\/ld\+json">[^<]*<\/script>$/, '')
}
