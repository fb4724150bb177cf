import { setTimeout as wait } from 'node:timers/promises'
import { shortId } from '../../shared/render/address'
import { lossOf } from '../../shared/target/loss'
import type { Target } from '../../shared/target/target'
import { CallFailed, callWeb, refusePlainHttp } from '../net/call-web'
import type { AskWeb } from '../net/call-web'
import { attempted } from './attempted'
import { identical, isFragment, ownSlug, pictureName, picturesShown, publicPage } from './framed'
import { MicropubApi, textIn } from './micropub-api'
import type { Post, Properties } from './micropub-api'
import { seenOn } from './seen-on'
import type {
  Acknowledgement,
  Attempt,
  Parcel,
  Removal,
  TargetAdapter,
  Verification,
} from './target-adapter'

type Micropub = Extract<Target, { kind: 'micropub' }>

interface MicropubPlan {
  readonly web?: AskWeb
  /** Waits before the server is asked again whether it shows what it accepted. */
  readonly pause?: () => Promise<unknown>
}

/**
 * A site that takes posts by Micropub (W3C Recommendation), as those of the IndieWeb do.
 *
 * The server gives out addresses, and not every one knows drafts: so a story is made whole but for its own
 * address in the text, which the next request puts in. Pictures go before. A story is found again by its
 * identifier or the end of its slug, where the server lists its posts; where it does not, and nobody knows
 * whether a story arrived, a person has to look. A server may keep as few properties as it likes: what it
 * did not keep is found when it is read back.
 */
export function micropubTarget(
  target: Micropub,
  token: string,
  { web = callWeb, pause = () => wait(2000) }: MicropubPlan = {},
): TargetAdapter {
  const { address: endpoint, site } = target
  const api = new MicropubApi({ endpoint, token }, web)
  /** Where the server says that it shows a story, by the key of the order. */
  const places = new Map<string, string>()
  const attempt = <T>(act: () => Promise<T>): Promise<Attempt<T>> =>
    attempted(target, () => {
      refusePlainHttp(endpoint)
      return act()
    })
  const publish = (mayMake: boolean) => (parcel: Parcel) =>
    attempt(async (): Promise<Acknowledgement> => {
      const url = await deliver({ api, target, pause }, parcel, mayMake)
      places.set(parcel.key, url)
      return { url, remoteId: url }
    })
  return {
    publish: publish(true),
    correct: publish(false),
    withdraw: (removal) => attempt(() => takeDown(api, removal)),
    verify: (sent) =>
      attempt(() => readBack(api, target, sent, places.get(sent.key) ?? placeOf(sent))),
    test: () =>
      attempt(async () => {
        const media = await api.mediaEndpoint()
        await api.checkScope(new URL('caibian-test', site.baseUrl).href)
        if ((await api.newest()) === null) return 'target.test.noList'
        return media === null ? 'target.test.noMedia' : null
      }),
  }
}

interface Reached {
  readonly api: MicropubApi
  readonly target: Micropub
  readonly pause: () => Promise<unknown>
}

/** Where a story stands that the server showed before; '' for one that never was there. */
function placeOf(sent: Parcel | Removal): string {
  const path = 'page' in sent ? sent.story.path : sent.path
  return /^https?:/.test(path) ? path : ''
}

/** Answers with the story's address. */
async function deliver(reached: Reached, parcel: Parcel, mayMake: boolean): Promise<string> {
  const { api, target } = reached
  const { post, canLook } = await findPost(api, parcel, mayMake)
  if (post === null && !mayMake) throw new CallFailed('target.reason.gone', false)
  const pictures = await placed(api, target, parcel, post)
  const fields = (permalink: string | null) => propertiesOf(target, parcel, pictures, permalink)
  const url = post?.url ?? (await make(reached, parcel, fields(null), canLook))
  const before = post?.properties ?? {}
  const there = fields(url)
  const without = ['photo', 'summary', 'category', 'updated'].filter(
    (name) => name in before && !(name in there),
  )
  return api.update(url, there, without)
}

/** A post of this story, where the server can tell, and whether it could. */
async function findPost(
  api: MicropubApi,
  parcel: Parcel,
  mayReturn: boolean,
): Promise<{ readonly post: Post | null; readonly canLook: boolean }> {
  const url = placeOf(parcel)
  if (url !== '') {
    const known = await api.post(url)
    const isPublic = known !== null && (await publicPage(url, api.web)) !== null
    if (isPublic) return { post: known, canLook: true }
    // It was withdrawn, or somebody deleted it there.
    if (mayReturn && (await api.act('undelete', url))) {
      const back = await api.post(url)
      if (back !== null) return { post: back, canLook: true }
    }
  }
  const newest = await api.newest()
  const ours = newest?.find((post) => isOf(parcel, post) && post.url !== '') ?? null
  return { post: ours, canLook: newest !== null }
}

function isOf({ publication: { article } }: Parcel, { url, properties }: Post): boolean {
  if (properties['uid']?.some((uid) => uid === identifier(article)) === true) return true
  return URL.canParse(url) && new URL(url).pathname.includes(`-${shortId(article)}`.toLowerCase())
}

function identifier(article: string): string {
  return `urn:uuid:${article}`
}

/** Makes the post. Where nobody can look whether it came about, it is not made twice on a guess. */
async function make(
  { api, pause }: Reached,
  { publication: { article }, content: { slug } }: Parcel,
  properties: Properties,
  canLook: boolean,
): Promise<string> {
  const own = { 'mp-slug': [ownSlug({ slug, article })] }
  const made = await api.create({ ...properties, ...own }).catch((error: unknown) => {
    const isUnsure = error instanceof CallFailed && error.isRetryable && !wasNotTaken(error)
    throw isUnsure && !canLook ? new CallFailed('target.reason.unsure', false) : error
  })
  if (!made.isLater) return made.url
  for (let left = mostLooks; left > 0; left -= 1) {
    if ((await publicPage(made.url, api.web)) !== null) return made.url
    await pause()
  }
  throw new CallFailed('target.reason.later', false, { address: made.url })
}

const mostLooks = 15

/** A server that asks to come again has not done it (RFC 9110, 15.5.9 and 15.6.4; RFC 6585, 4). */
function wasNotTaken({ values }: CallFailed): boolean {
  return [408, 425, 429, 503].includes(Number(values['status']))
}

/** What is said of the story in a vocabulary of feeds (microformats.org/wiki/h-entry). */
function propertiesOf(
  { featured }: Micropub,
  parcel: Parcel,
  pictures: ReadonlyMap<string, string>,
  permalink: string | null,
): Properties {
  const { story, content } = parcel
  const photo = featured && parcel.lead !== null ? pictures.get(parcel.lead) : undefined
  const lead = content.media.find(({ id }) => id === content.leadMedia)
  const html = parcel.fragment({
    withLead: photo === undefined,
    pictureUrl: ({ path }) => pictures.get(path) ?? '',
    permalink,
  })
  const category = [...new Set([...story.sections.toReversed(), ...story.keywords])]
  return {
    name: [story.headline],
    content: [{ html }],
    ...(story.description === '' ? {} : { summary: [story.description] }),
    ...(category.length === 0 ? {} : { category }),
    published: [story.published],
    ...(story.updated === story.published ? {} : { updated: [story.updated] }),
    author: story.authors.map(({ name }) => ({ type: ['h-card'], properties: { name: [name] } })),
    ...(photo === undefined ? {} : { photo: [{ value: photo, alt: lead?.alt ?? '' }] }),
    uid: [identifier(parcel.publication.article)],
    'post-status': ['published'],
  }
}

/** Addresses of the story's pictures there: what its post names already is not sent again. */
async function placed(
  api: MicropubApi,
  { featured }: Micropub,
  parcel: Parcel,
  post: Post | null,
): Promise<ReadonlyMap<string, string>> {
  const addresses = new Map<string, string>()
  const shown = picturesShown(parcel, featured)
  if (shown.length === 0) return addresses
  const known = post === null ? [] : addressesIn(post)
  const missing = shown.filter((picture) => {
    const name = pictureName(picture)
    const there = known.find((one) => one.includes(name))
    if (there !== undefined) addresses.set(picture.path, there)
    return there === undefined
  })
  const endpoint = missing.length === 0 ? null : await api.mediaEndpoint()
  for (const picture of missing) {
    if (endpoint === null) throw new CallFailed('target.reason.noPictures', false)
    refusePlainHttp(endpoint)
    const name = pictureName(picture)
    const file = { name, type: picture.type, bytes: await picture.bytes() }
    const url = await api.upload(endpoint, file)
    // Many a server names files anew; behind the address, our name leads to it the next time.
    addresses.set(picture.path, url.includes(name) ? url : `${url}#${name}`)
  }
  return addresses
}

function addressesIn({ properties }: Post): readonly string[] {
  const text = textIn(properties['content']?.[0])
  const named = [...text.matchAll(/ (?:src|href|poster)="([^"]*)"/g)].map(([, url = '']) => url)
  return [...(properties['photo'] ?? []).map(textIn), ...named]
}

/** Out of readers' sight. A server that knows no such act leaves it to a person, unless it is gone already. */
async function takeDown(api: MicropubApi, removal: Removal): Promise<Acknowledgement> {
  const url = placeOf(removal)
  const isDone = await api.act('delete', url)
  if (!isDone && (await publicPage(url, api.web)) !== null)
    throw new CallFailed('target.reason.noDelete', false, { address: url })
  return { url, remoteId: url }
}

/** What the server keeps against what was sent, and the public page as a reader gets it. */
async function readBack(
  api: MicropubApi,
  { featured }: Micropub,
  sent: Parcel | Removal,
  url: string,
): Promise<Verification> {
  const shown = await publicPage(url, api.web)
  if (!('page' in sent)) return shown === null ? identical : { verified: 'loss', loss: ['page'] }
  if (shown === null) return { verified: 'loss', loss: ['page'] }
  const { story } = sent
  const loss = new Set(lossOf(story, shown).filter((name) => name !== 'text'))
  const post = await api.post(url)
  if (post === null) return { verified: 'loss', loss: [...loss, 'text'] }
  const kept = (name: string) => (post.properties[name] ?? []).map(textIn)
  if (kept('name')[0] !== story.headline) loss.add('title')
  if (kept('author').join() !== story.authors.map(({ name }) => name).join()) loss.add('authors')
  if (Date.parse(kept('published')[0] ?? '') !== Date.parse(story.published)) loss.add('date')
  const section = story.sections.at(-1)
  if (section !== undefined && !kept('category').includes(section)) loss.add('section')
  const withLead = !(featured && sent.lead !== null)
  if (!withLead && kept('photo').length === 0) loss.add('pictures')
  if (!isFragment(kept('content')[0] ?? '', sent, withLead, url)) loss.add('text')
  const wanted = sent.fragment({ withLead, pictureUrl: () => '', permalink: url })
  const seen = seenOn(shown, wanted, story, 'framed')
  return { ...(loss.size === 0 ? identical : { verified: 'loss', loss: [...loss] }), ...seen }
}
