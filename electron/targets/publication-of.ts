import type { Content } from '../../shared/article/content'
import type { ContentHash } from '../../shared/article/ids'
import type { Article } from '../../shared/desk/article'
import { absolute, pagePath } from '../../shared/render/address'
import type { Publication } from '../../shared/render/publication'
import { instantInZone } from '../../shared/render/zoned-time'
import { hashEvent } from '../../shared/seal/hash'
import type { Receipt } from '../../shared/target/receipt'
import type { Site, Target } from '../../shared/target/target'
import type { Place } from './target-adapter'

/** A sealed content on its way to a target, or to a file. */
export interface Sealed {
  readonly article: Article
  readonly content: Content
  readonly hash: ContentHash
  readonly revision: number
  /** Null for an export without a target. */
  readonly target: Pick<Target, 'name'> | null
  /** Where the target itself says that the story stands. */
  readonly place?: Place
  readonly site: Site
  /** The time this content counts from where it was not delivered before: of the order, or of the seal. */
  readonly at: string
  /** Whether readers are told of the change (a notice of correction), or it is made in silence. */
  readonly isTold: boolean
}

/**
 * When and where a sealed content is shown.
 *
 * What was said once is said again: first publication, last told change and address are read from the
 * receipts, so that the same content gives the same page however often it is delivered.
 */
export function publicationOf(sealed: Sealed): Publication & { readonly publishedAt: string } {
  const { article, hash, site } = sealed
  const { published, updated } = timesOf(sealed)
  const publishedAt = instantInZone(published, site.zone)
  return {
    state: 'sealed',
    article: article.id,
    hash,
    revision: sealed.revision,
    publishedAt,
    updatedAt: instantInZone(updated, site.zone),
    savedAt: null,
    permalink: sealed.place?.url ?? absolute(pathOf(sealed, publishedAt), site.baseUrl),
    logHead: approvalHead(article, hash),
  }
}

/**
 * Path of a story's page at a target: where it was first put, or a new one from its slug and the day of
 * its first publication. A changed headline or slug never moves a page.
 */
export function pathOf(
  { article, content, target, place }: Pick<Sealed, 'article' | 'content' | 'target' | 'place'>,
  publishedAt: string,
): string {
  const known = place?.path ?? (target === null ? null : firstPathAt(article, target.name))
  return known ?? pagePath({ article: article.id, slug: content.slug, publishedAt })
}

/** Where a story's page was first put at a target, as its receipts tell; null where it never was there. */
export function firstPathAt(article: Pick<Article, 'receipts'>, target: string): string | null {
  return placeAt(article, target)?.path ?? null
}

/** Where a target said that a story stands; null where it never was there. */
export function placeAt(article: Pick<Article, 'receipts'>, target: string): Place | null {
  const receipt = article.receipts.find((one) => one.target === target && shows(one))
  const { remoteId, url } = receipt ?? {}
  return remoteId === undefined || url === undefined ? null : { path: remoteId, url }
}

/** Where readers find what stands at a place: below the site's root, as that is now, or where the target says. */
export function addressAt({ path, url }: Place, { baseUrl }: Pick<Site, 'baseUrl'>): string {
  const below = absolute(path, '/')
  return url.endsWith(below) ? absolute(path, baseUrl) : url
}

/** Where readers find a story that another target than this shows now; null where none does. */
export function addressElsewhere(
  { receipts }: Pick<Article, 'receipts'>,
  target: Pick<Target, 'name'>,
  targets: readonly Target[],
): string | null {
  for (const { name, kind } of targets) {
    if (name === target.name || kind === 'wechat') continue
    const last = receipts.findLast((receipt) => receipt.target === name)
    if (last?.url !== undefined && shows(last)) return last.url
  }
  return null
}

/** The draft's place in time: public dates only where the story was public before. */
export function draftPublication(
  article: Article,
  hash: ContentHash,
  site: Site | null,
): Publication {
  const shown = article.receipts.filter(shows)
  const first = shown[0]
  const zone = site?.zone ?? 'UTC'
  const publishedAt = first === undefined ? null : instantInZone(first.at, zone)
  const { remoteId: path, url } = first ?? {}
  const isPlaced = path !== undefined && url !== undefined
  const permalink =
    site === null || publishedAt === null
      ? null
      : isPlaced
        ? addressAt({ path, url }, site)
        : absolute(
            pagePath({ article: article.id, slug: article.draft.slug, publishedAt }),
            site.baseUrl,
          )
  return {
    state: 'draft',
    article: article.id,
    hash,
    revision: article.revisions.length,
    publishedAt,
    updatedAt: publishedAt,
    savedAt: instantInZone(article.updatedAt, zone),
    permalink,
    logHead: null,
  }
}

function timesOf({ article, hash, at, isTold }: Sealed): { published: string; updated: string } {
  const shown = article.receipts.filter(shows)
  const published = shown[0]?.at ?? at
  const known = shown.findIndex((receipt) => receipt.hash === hash)
  const until = known < 0 ? shown : shown.slice(0, known + 1)
  const told = until.filter((receipt) => wasTold(article, receipt))
  const before = told.at(-1)?.at ?? published
  return { published, updated: known < 0 && isTold && shown.length > 0 ? at : before }
}

function shows({ operation }: Receipt): boolean {
  return operation === 'publish' || operation === 'correct' || operation === 'update'
}

function wasTold({ log }: Article, { key, operation }: Receipt): boolean {
  if (operation === 'publish') return false
  return log.some(
    ({ happening }) =>
      happening.type === 'corrected' && happening.delivery === key && happening.correction !== null,
  )
}

const sealing: readonly string[] = ['approved', 'accepted', 'bypassed']

/** Hash of the entry by which this content passed its last level, however it did. */
function approvalHead({ log }: Article, hash: ContentHash): Publication['logHead'] {
  const approval = log.findLast(
    (event) => sealing.includes(event.happening.type) && event.contentHash === hash,
  )
  return approval === undefined ? null : hashEvent(approval)
}
