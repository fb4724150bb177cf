import { clipKindOf } from '../shared/article/clip'
import type { MediaUse } from '../shared/article/content'
import type { AssetHash } from '../shared/article/ids'
import type { MediaAsset, UsedPicture } from '../shared/ipc'
import { ok } from '../shared/result'
import type { Result } from '../shared/result'
import type { Host } from './host'
import { measurePicture } from './measure-picture'
import { fetchFromWeb } from './net/fetch'

/**
 * Takes a picture into the library. The bytes tell what it is; its name is only a name. Every pixel is
 * read once beforehand, away from this thread, so that no picture is found unreadable on the day it is
 * published.
 */
export async function addPicture(
  host: Host,
  picture: { readonly name: string; readonly bytes: Uint8Array },
  signal?: AbortSignal,
): Promise<Result<MediaAsset>> {
  const measured = measurePicture(picture)
  if (!measured.ok) return measured
  const { name, type } = measured.value
  const seen = await host.darkroom.inspect({ bytes: picture.bytes, type }, signal)
  if (!seen.ok) return { ok: false, refusal: { ...seen.refusal, values: { name } } }
  const hash = await host.library.writeMedia(picture.bytes, type)
  return hash.ok ? ok({ hash: hash.value, ...measured.value }) : hash
}

/** Takes a picture of the web into the library, for a person who asked for it. */
export async function fetchPicture(host: Host, address: string): Promise<Result<MediaAsset>> {
  const fetched = await fetchFromWeb(address, webPicture)
  if (!fetched.ok) return fetched
  const path = new URL(fetched.value.address).pathname
  const name = path.slice(path.lastIndexOf('/') + 1)
  return addPicture(host, { name: name === '' ? 'picture' : name, bytes: fetched.value.bytes })
}

/** A picture of a page: twenty megabytes and half a minute are far beyond any of them. */
const webPicture = { mostBytes: 20 * 1024 * 1024, milliseconds: 30_000 }

/**
 * Pictures that stories of the library use, newest story first, each picture once with its latest use.
 * `words` are looked for as the list's search does: in captions, credits and everything else a story says.
 */
export async function findUsedPictures(host: Host, words: string): Promise<readonly UsedPicture[]> {
  const wanted = new Set(await host.library.search(words))
  const lower = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const saying = ({ caption, credit, alt }: MediaUse) => `${caption} ${credit} ${alt}`.toLowerCase()
  const found = new Map<AssetHash, UsedPicture & { readonly isNamed: boolean }>()
  for (const { id, headline } of host.library.summaries()) {
    if (found.size >= mostFound) break
    if (!wanted.has(id)) continue
    const stored = await host.library.readArticle(id)
    for (const use of stored.ok ? stored.value.value.draft.media : []) {
      if (found.has(use.asset) || clipKindOf(use) !== null) continue
      const isNamed = lower.every((word) => saying(use).includes(word))
      found.set(use.asset, { use, article: id, headline, isNamed })
    }
  }
  // Those whose own words fit come before those whose story does.
  const all = [...found.values()]
  const sorted = [...all.filter(({ isNamed }) => isNamed), ...all.filter(({ isNamed }) => !isNamed)]
  return sorted.map(({ use, article, headline }) => ({ use, article, headline }))
}

/** What a person looks through at a time. */
const mostFound = 60

/** Every use of a picture in the drafts of the library, so that a caption and a credit can be taken over. */
export async function usesOfPicture(host: Host, asset: AssetHash): Promise<readonly MediaUse[]> {
  const uses: MediaUse[] = []
  for (const { id } of host.library.summaries()) {
    const stored = await host.library.readArticle(id)
    if (!stored.ok) continue
    uses.push(...stored.value.value.draft.media.filter((use) => use.asset === asset))
  }
  return uses
}
