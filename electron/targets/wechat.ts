import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import * as v from 'valibot'
import { shortId } from '../../shared/render/address'
import { wechatLengths } from '../../shared/render/wechat/wechat-fields'
import type { WechatFields } from '../../shared/render/wechat/wechat-fields'
import type { Target } from '../../shared/target/target'
import { CallFailed, callWeb, refusePlainHttp } from '../net/call-web'
import type { AskWeb } from '../net/call-web'
import { attempted } from './attempted'
import { pictureName } from './framed'
import type {
  Acknowledgement,
  Attempt,
  Parcel,
  ParcelPicture,
  Removal,
  TargetAdapter,
  Verification,
} from './target-adapter'
import { WechatApi } from './wechat-api'

type Wechat = Extract<Target, { kind: 'wechat' }>

/**
 * The draft box of a WeChat official account (公众号). Stories are put there and no further: to send them to
 * readers is a person's act there, and what was sent cannot be changed by a program.
 *
 * A draft is found again by its “read the original” address, whose end names the story, so that a lost
 * answer leaves no second one. Pictures of the text are uploaded outside of the account's library, where
 * none is counted; the cover lies in it, under a name by its content, once.
 */
export function wechatTarget(
  target: Wechat,
  appSecret: string,
  web: AskWeb = callWeb,
): TargetAdapter {
  const { address, appId } = target
  const api = new WechatApi({ address, appId, appSecret }, web)
  let wasThere = true
  const attempt = <T>(act: () => Promise<T>): Promise<Attempt<T>> =>
    attempted(target, () => {
      refusePlainHttp(address)
      return act()
    })
  return {
    // A draft needs its text and its cover to be made, and has no address: it is found by the story's id.
    reserve: ({ article }) =>
      Promise.resolve({ ok: true, value: { path: shortId(article), url: draftBox } }),
    publish: (parcel) => attempt(() => deliver(api, target, parcel, true)),
    correct: (parcel) => attempt(() => deliver(api, target, parcel, false)),
    withdraw: (removal) =>
      attempt(async () => {
        wasThere = await takeOut(api, removal)
        return { url: removal.permalink, remoteId: removal.path }
      }),
    verify: (sent) => attempt(() => readBack(api, target, sent, wasThere)),
    test: () =>
      attempt(async () => {
        await api.get(v.object({ total_count: v.number() }), 'draft/count')
        return 'publish.test.wechat'
      }),
  }
}

/** Where a person finds the draft. */
const draftBox = 'https://mp.weixin.qq.com/'

const articleForm = v.object({
  title: v.string(),
  author: v.optional(v.string(), ''),
  content: v.optional(v.string(), ''),
  content_source_url: v.optional(v.string(), ''),
})
const draftForm = v.object({ news_item: v.array(articleForm) })
const draftsForm = v.object({
  total_count: v.number(),
  item: v.array(v.object({ media_id: v.string(), content: draftForm })),
})
const materialsForm = v.object({
  total_count: v.number(),
  item: v.array(
    v.object({ media_id: v.string(), name: v.string(), url: v.optional(v.string(), '') }),
  ),
})
const madeForm = v.object({ media_id: v.string() })
const doneForm = v.object({ errcode: v.literal(0) })

/** A story's place in the draft box: a draft may hold several articles. */
interface Found {
  readonly draft: string
  readonly index: number
  readonly count: number
}

async function deliver(
  api: WechatApi,
  target: Wechat,
  parcel: Parcel,
  mayMake: boolean,
): Promise<Acknowledgement> {
  const { article } = parcel.publication
  const { fields } = parcel.wechat({ theme: target.theme, pictureUrl: () => '' })
  const found = await findDraft(api, article, parcel.story.path)
  if (found === null && !mayMake) throw new CallFailed('publish.reason.wechatGone', false)
  const shown = named(parcel, target)
  refuseTooLong(fields, parcel, target)
  const cover = shown.find(({ path }) => path === parcel.lead) ?? shown[0]
  if (cover === undefined) throw new CallFailed('publish.reason.wechatCover', false)
  const addresses = new Map<string, string>()
  for (const picture of shown) addresses.set(picture.path, await placed(api, picture))
  const { html } = parcel.wechat({
    theme: target.theme,
    pictureUrl: ({ path }) => addresses.get(path) ?? '',
  })
  const fieldsThere = {
    article_type: 'news',
    ...fields,
    content: html,
    content_source_url: originalAddress(parcel, target),
    thumb_media_id: await coverOf(api, cover),
  }
  if (found === null) {
    const made = await api.send(madeForm, 'draft/add', { articles: [fieldsThere] })
    return { url: draftBox, remoteId: made.media_id }
  }
  const change = { media_id: found.draft, index: found.index, articles: fieldsThere }
  await api.send(doneForm, 'draft/update', change)
  return { url: draftBox, remoteId: found.draft }
}

/** What WeChat would refuse is said before anything is sent. */
function refuseTooLong(fields: WechatFields, parcel: Parcel, { theme }: Wechat): void {
  // As long as the addresses are that pictures get there.
  const { html } = parcel.wechat({ theme, pictureUrl: () => `data:${'x'.repeat(140)}` })
  const over = wechatLengths(fields, html).find(({ length, most }) => length > most)
  if (over === undefined) return
  const { part, length, most } = over
  const reason = part === 'title' ? 'publish.reason.wechatTitle' : 'publish.reason.wechatLong'
  throw new CallFailed(reason, false, { length, most })
}

/** The pictures that the text shows, in their order. */
function named(parcel: Parcel, { theme }: Wechat): readonly ParcelPicture[] {
  const paths = new Set<string>()
  parcel.wechat({ theme, pictureUrl: ({ path }) => (paths.add(path), '') })
  return parcel.pictures.filter(({ path }) => paths.has(path))
}

/** “Read the original”: where the story stands elsewhere, else the newsroom's site; its end names the story. */
function originalAddress(parcel: Parcel, { site }: Wechat): string {
  const address = new URL(parcel.content.canonicalUrl ?? parcel.elsewhere ?? site.baseUrl)
  address.hash = markOf(parcel.publication.article)
  return address.href
}

function markOf(article: string): string {
  return `caibian-${shortId(article)}`
}

/** Where the draft box holds the story: in the draft it was last put into, else in any. */
async function findDraft(api: WechatApi, article: string, path: string): Promise<Found | null> {
  const isOurs = ({ content_source_url: address }: v.InferOutput<typeof articleForm>) =>
    address.endsWith(`#${markOf(article)}`)
  if (path !== shortId(article)) {
    const draft = await api.find(draftForm, 'draft/get', { media_id: path })
    const index = draft?.news_item.findIndex(isOurs) ?? -1
    if (draft !== null && index >= 0) return { draft: path, index, count: draft.news_item.length }
  }
  for (let offset = 0; ; offset += pageSize) {
    const asked = { offset, count: pageSize, no_content: 1 }
    const { item, total_count: total } = await api.send(draftsForm, 'draft/batchget', asked)
    for (const { media_id: draft, content } of item) {
      const index = content.news_item.findIndex(isOurs)
      if (index >= 0) return { draft, index, count: content.news_item.length }
    }
    if (item.length === 0 || offset + pageSize >= total) return null
  }
}

/** The most that WeChat lists at once. */
const pageSize = 20

const plainUpload = { types: ['image/jpeg', 'image/png'], bytes: 1 << 20 }

/** The address of a picture for the text. What the upload for texts does not take goes into the library. */
async function placed(api: WechatApi, picture: ParcelPicture): Promise<string> {
  const bytes = await picture.bytes()
  const file = { name: pictureName(picture), type: picture.type, bytes }
  if (plainUpload.types.includes(picture.type) && bytes.length < plainUpload.bytes)
    return (await api.upload(v.object({ url: v.string() }), 'media/uploadimg', file)).url
  return (await material(api, picture)).url
}

async function coverOf(api: WechatApi, picture: ParcelPicture): Promise<string> {
  return (await material(api, picture)).media_id
}

/** A picture in the account's library: by its name the same one, if an answer was lost after it was stored. */
async function material(api: WechatApi, picture: ParcelPicture) {
  const name = pictureName(picture)
  for (let offset = 0; offset < mostLookedThrough; offset += pageSize) {
    const asked = { type: 'image', offset, count: pageSize }
    const { item, total_count: total } = await api.send(
      materialsForm,
      'material/batchget_material',
      asked,
    )
    const known = item.find((one) => one.name === name)
    if (known !== undefined) return known
    if (offset + pageSize >= total) break
  }
  const file = { name, type: picture.type, bytes: await picture.bytes() }
  const form = v.object({ media_id: v.string(), url: v.string() })
  return api.upload(form, 'material/add_material?type=image', file)
}

/** A library lists its newest first; what is further down was no upload of this story. */
const mostLookedThrough = 200

/** Whether the draft box held it. A draft with articles of others in it is left to a person. */
async function takeOut(api: WechatApi, { article, path }: Removal): Promise<boolean> {
  const found = await findDraft(api, article, path)
  if (found === null) return false
  if (found.count > 1) throw new CallFailed('publish.reason.wechatMixed', false)
  await api.send(doneForm, 'draft/delete', { media_id: found.draft })
  return true
}

/** What lies in the draft box against what was sent: title, author, every word, every picture. */
async function readBack(
  api: WechatApi,
  target: Wechat,
  sent: Parcel | Removal,
  wasThere: boolean,
): Promise<Verification> {
  if (!('page' in sent)) {
    const left = await findDraft(api, sent.article, sent.path)
    if (left !== null) return { verified: 'loss', loss: ['page'] }
    return wasThere ? { verified: 'identical', loss: [] } : { verified: 'loss', loss: ['sent'] }
  }
  const found = await findDraft(api, sent.publication.article, sent.story.path)
  if (found === null) return { verified: 'loss', loss: ['page'] }
  const draft = await api.find(draftForm, 'draft/get', { media_id: found.draft })
  const there = draft?.news_item[found.index]
  if (there === undefined) return { verified: 'loss', loss: ['page'] }
  const { fields, html } = sent.wechat({ theme: target.theme, pictureUrl: () => 'https://x/' })
  const loss: string[] = []
  if (there.title.trim() !== fields.title) loss.push('title')
  if (there.author.trim() !== fields.author) loss.push('authors')
  const [wanted, kept] = [seenIn(html), seenIn(there.content)]
  if (wanted.text !== kept.text) loss.push('text')
  if (wanted.pictures !== kept.pictures) loss.push('pictures')
  return { verified: loss.length === 0 ? 'identical' : 'loss', loss }
}

/** The words of a text without its spaces, and how many pictures it shows: WeChat sets marks of its own. */
function seenIn(html: string): { readonly text: string; readonly pictures: number } {
  const words: string[] = []
  let pictures = 0
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === '#text' && 'value' in node) words.push(node.value)
    if (node.nodeName === 'img' && 'attrs' in node) {
      const hasAddress = node.attrs.some(
        ({ name, value }) => /^(data-)?src$/.test(name) && value !== '',
      )
      if (hasAddress) pictures += 1
    }
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parseFragment(html))
  return { text: words.join('').replace(/\s+/g, ''), pictures }
}
