import type { ArticleId } from '../../shared/article/ids'

/** Where things lie in a library, as paths relative to it, with `/`. Described in docs/formats.md. */
export const places = {
  desk: 'library.json',
  outbox: 'outbox.json',
  lock: 'lock',
  articles: 'articles',
  revisions: 'revisions',
  media: 'media',
  undo: 'undo',
  trash: 'trash',
  setAside: 'set-aside',
  summaries: 'index/summaries',
  texts: 'index/texts',
  prints: 'index/prints',
} as const

/**
 * The folder of an article: the last two digits of its id. The first ones are time (UUIDv7, RFC 9562)
 * and would put a whole year into one folder.
 */
export function articleFolder(id: ArticleId): string {
  return `${places.articles}/${shardOf(id)}`
}

export function articlePath(id: ArticleId): string {
  return `${articleFolder(id)}/${id}.json`
}

export function undoPath(id: ArticleId): string {
  return `${places.undo}/${shardOf(id)}/${id}.json`
}

export function revisionPath(hash: string): string {
  return `${places.revisions}/${hash.slice(0, 2)}/${hash}.json`
}

export function mediaFolder(hash: string): string {
  return `${places.media}/${hash.slice(0, 2)}`
}

/** Where what was printed of a picture lies, by the hash of its recipe. */
export function printsPath(name: string): string {
  return `${places.prints}/${name.slice(0, 2)}/${name}.prints`
}

/** The two digits an article's folder and its part of the index are named by. */
export function shardOf(id: ArticleId): string {
  return id.slice(-2)
}

/** All 256 shards. */
export const shards: readonly string[] = Array.from({ length: 256 }, (_, index) =>
  index.toString(16).padStart(2, '0'),
)

/** The id in the name of an article's file; null for every other name. */
export function idFromName(name: string): ArticleId | null {
  const found = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.json$/.exec(name)
  return found === null ? null : (found[1] as ArticleId)
}
