import type { Content } from '../../shared/article/content'
import type { ArticleId, AssetHash, ContentHash } from '../../shared/article/ids'
import type { Article } from '../../shared/desk/article'
import { summaryOf } from '../../shared/desk/summary'
import type { UndoTrail } from '../../shared/ipc'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import { hashContent } from '../../shared/seal/hash'
import type { DeskFile } from './desk-file'
import type { Library, Stored } from './library'
import type { Picture } from './media-shelf'
import { outboxFileVersion } from './outbox-file'
import type { OutboxFile } from './outbox-file'
import { mediaTypeOf } from './media-type'
import { searchTextOf, wordsOf } from './search-text'
import { sha256 } from '../sha256'

/** A library that lives as long as the process: for `convert`, which needs none, and for tests of the flows. */
export function memoryLibrary(desk: DeskFile, now: () => string): Library {
  const articles = new Map<ArticleId, Stored<Article>>()
  const revisions = new Map<ContentHash, Content>()
  const media = new Map<AssetHash, Picture>()
  const prints = new Map<string, Uint8Array>()
  const undo = new Map<ArticleId, UndoTrail>()
  let people = desk
  let outbox: OutboxFile = { schema: outboxFileVersion, deliveries: [] }

  function put(article: Article): Result<Stored<Article>> {
    const stored = {
      generation: (articles.get(article.id)?.generation ?? 0) + 1,
      value: structuredClone(article),
    }
    articles.set(article.id, stored)
    return ok(stored)
  }

  return {
    path: '',
    readOnly: false,
    notices: () => [],
    desk: () => people,
    changeDesk: (change) =>
      later(() => {
        const changed = change(people)
        if (changed.ok) people = changed.value
        return changed
      }),
    summaries: () => newestFirst(articles).map((article) => summaryOf(article, now())),
    search: (query) =>
      later(() => {
        const words = wordsOf(query)
        const holds = (article: Article) => {
          const text = searchTextOf(article)
          return words.every((word) => text.includes(word))
        }
        return newestFirst(articles)
          .filter(holds)
          .map((article) => article.id)
      }),
    readArticle: (id) => later(() => found(articles.get(id), id)),
    createArticle: (article) =>
      later(() =>
        articles.has(article.id)
          ? refuse('refusal.invalid', { values: { detail: 'id' } })
          : put(article),
      ),
    changeArticle: (id, change) =>
      later(() => {
        const current = found(articles.get(id), id)
        if (!current.ok) return current
        const next = change(current.value)
        return next.ok ? put(next.value) : next
      }),
    removeArticle: (id) =>
      later(() => {
        undo.delete(id)
        return articles.delete(id) ? ok(null) : refuseUnknown(id)
      }),
    writeRevision: (content) =>
      later(() => {
        const hash = hashContent(content)
        revisions.set(hash, structuredClone(content))
        return ok(hash)
      }),
    readRevision: (hash) => later(() => held(revisions.get(hash), hash)),
    writeMedia: (bytes, type) =>
      later(() => {
        const known = mediaTypeOf(bytes, type)
        if (known === null) return refuse('refusal.notAPicture', { values: { name: type } })
        const hash = sha256(bytes) as AssetHash
        media.set(hash, { bytes: Uint8Array.from(bytes), type: known })
        return ok(hash)
      }),
    writeClip: async (pieces, type) => {
      const whole: Uint8Array[] = []
      for await (const piece of pieces) whole.push(Uint8Array.from(piece))
      const bytes = Uint8Array.from(Buffer.concat(whole))
      return later(() => {
        if (mediaTypeOf(bytes, type) !== type)
          return refuse('refusal.notAClip', { values: { name: type } })
        const hash = sha256(bytes) as AssetHash
        media.set(hash, { bytes, type })
        return ok(hash)
      })
    },
    readMediaPart: (hash, from, length) =>
      later(() => {
        const found = held(media.get(hash), hash)
        if (!found.ok) return found
        const { bytes, type } = found.value
        return ok({ bytes: bytes.slice(from, from + length), type, size: bytes.length })
      }),
    readMedia: (hash) => later(() => held(media.get(hash), hash)),
    readPrints: (name) => later(() => prints.get(name) ?? null),
    writePrints: (name, bytes) => later(() => void prints.set(name, Uint8Array.from(bytes))),
    outbox: () => outbox,
    changeOutbox: (change) =>
      later(() => {
        const changed = change(outbox)
        if (changed.ok) outbox = changed.value
        return changed
      }),
    readUndo: (id) => later(() => undo.get(id) ?? null),
    writeUndo: (id, trail) =>
      later(() => {
        undo.set(id, structuredClone(trail))
        return ok(null)
      }),
    restoreCopy: (path) => later(() => refuse('refusal.noSuchFile', { values: { path } })),
    close: () => Promise.resolve(),
  }
}

function later<T>(answer: () => T): Promise<T> {
  return Promise.resolve().then(answer)
}

function newestFirst(articles: ReadonlyMap<ArticleId, Stored<Article>>): readonly Article[] {
  return [...articles.values()]
    .map((stored) => stored.value)
    .sort(
      (one, other) =>
        Date.parse(other.updatedAt) - Date.parse(one.updatedAt) || (one.id < other.id ? 1 : -1),
    )
}

function found(stored: Stored<Article> | undefined, id: ArticleId): Result<Stored<Article>> {
  return stored === undefined ? refuseUnknown(id) : ok(stored)
}

function held<T>(value: T | undefined, name: string): Result<T> {
  return value === undefined ? refuse('refusal.noSuchFile', { values: { path: name } }) : ok(value)
}

function refuseUnknown(id: ArticleId): Result<never> {
  return refuse('refusal.noSuchArticle', { values: { id } })
}
