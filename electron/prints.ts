import { clipKindOf } from '../shared/article/clip'
import type { Content, MediaUse } from '../shared/article/content'
import { absolute, mediaPath } from '../shared/render/address'
import type { PictureFile, PictureFiles } from '../shared/render/picture-files'
import type { AssetHash } from '../shared/article/ids'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import type { Print } from './darkroom/darkroom'
import { bytesFromPrints, printsFromBytes } from './darkroom/print-file'
import { recipeHash, recipeOf } from './darkroom/recipe'
import type { Host } from './host'
import { sha256 } from './sha256'
import type { PrintedPictures } from './targets/parcel'

/** What printing needs of the host. */
export type PrintingHost = Pick<Host, 'library' | 'darkroom'>

/**
 * The published files of every picture of a content. Pure in originals, crops and focal points, so the
 * same sealed content has the same files, names and bytes however often it is published. What was printed
 * before lies in the library's cache. For readers (`public`) only what this program printed itself is taken
 * from there: pixels nobody approved must not come in by a file in a folder.
 */
export async function printPictures(
  host: PrintingHost,
  content: Pick<Content, 'media'>,
  purpose: 'look' | 'public',
): Promise<Result<PrintedPictures>> {
  const files = new Map<string, PictureFiles>()
  const bytes = new Map<string, { readonly type: string; readonly bytes: Uint8Array }>()
  const clips = new Map<string, { readonly type: string; readonly asset: AssetHash }>()
  for (const use of content.media) {
    if (clipKindOf(use) !== null) {
      const main = clipFileOf(use)
      clips.set(main.path, { type: use.type, asset: use.asset })
      files.set(use.id, { main, modern: [], card: null })
      continue
    }
    const prints = await printsOf(host, use, purpose)
    if (!prints.ok) return prints
    const named = prints.value.map((print) => ({ print, file: fileOf(print) }))
    for (const { print, file } of named) bytes.set(file.path, print)
    const of = (purpose: Print['purpose']) =>
      named.filter(({ print }) => print.purpose === purpose).map(({ file }) => file)
    const [main] = of('main')
    if (main === undefined) return refuse('refusal.pictureUnreadable', { values: nameOf(use) })
    files.set(use.id, { main, modern: of('modern'), card: of('card')[0] ?? null })
  }
  return ok({ files, bytes, clips })
}

/**
 * The pictures as a rendition that is one file carries them: inside, each once, in the form every program
 * reads. A clip lies beside the file, where a site has it (`mediaPath`). `baseUrl` is the site's root for a rendition that names their public address instead.
 */
export function pictureInput(printed: PrintedPictures, baseUrl: string | null) {
  const inside = new Map(
    [...printed.files].map(([id, files]) => [id, { ...files, modern: [] }] as const),
  )
  return {
    pictures: inside,
    mediaUrl: () => '',
    pictureUrl: ({ path }: PictureFile): string => {
      if (baseUrl !== null) return absolute(path, baseUrl)
      if (printed.clips.has(path)) return path
      const found = printed.bytes.get(path)
      if (found === undefined) return ''
      return `data:${found.type};base64,${Buffer.from(found.bytes).toString('base64')}`
    },
  }
}

async function printsOf(
  host: PrintingHost,
  use: MediaUse,
  purpose: 'look' | 'public',
): Promise<Result<readonly Print[]>> {
  const recipe = recipeOf(use)
  const name = recipeHash(recipe)
  const kept = await host.library.readPrints(name, purpose === 'public' ? 'us' : 'anyone')
  const before = kept === null ? null : printsFromBytes(kept)
  if (before !== null) return ok(before)
  const original = await host.library.readMedia(use.asset)
  if (!original.ok) return original
  const prints = await host.darkroom.print(original.value, recipe)
  if (!prints.ok) return { ok: false, refusal: { ...prints.refusal, values: nameOf(use) } }
  await host.library.writePrints(name, bytesFromPrints(prints.value))
  return prints
}

function fileOf({ bytes, type, width, height }: Print): PictureFile {
  return { path: `media/${sha256(bytes)}.${endings[type]}`, type, width, height }
}

const endings = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
} as const

function clipFileOf(use: MediaUse): PictureFile {
  const { type, width, height } = use
  return { path: mediaPath(use), type, width, height }
}

/** What a person knows the picture by. */
function nameOf({ caption, asset }: MediaUse): { readonly name: string } {
  return { name: caption === '' ? asset.slice(0, 8) : caption }
}
