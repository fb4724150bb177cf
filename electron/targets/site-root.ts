import * as v from 'valibot'
import { partPath, partsOf } from '../../shared/render/site/part'
import type { ListedIn, Part } from '../../shared/render/site/part'
import type { ListedStory } from '../../shared/render/site/listed-story'
import { Stopped } from './attempted'
import { madeSchema, rootSchema, wholeSchema } from './site-forms'
import type { Due, GoneStory, SiteMonth, SiteRoot, WholeManifest } from './site-forms'
import { jsonIn } from './site-state'
import type { SiteState } from './site-state'
import type { SiteStore } from './site-store'

/** The manifest: by it a site is known to be ours. */
export const rootPath = 'caibian-site.json'

/** Refused where it is somebody else's site, or its manifest cannot be read; changes nothing. */
export async function checkRoot(files: SiteStore): Promise<void> {
  const bytes = await files.read(rootPath)
  if (bytes === null) return refuseForeign(files)
  const value = jsonIn(bytes)
  if (v.is(rootSchema, value) || v.is(wholeSchema, value)) return
  throw new Stopped('publish.reason.manifest')
}

async function refuseForeign(files: SiteStore): Promise<void> {
  if ((await files.read('index.html')) !== null) throw new Stopped('publish.reason.foreignSite')
}

/** The manifest, one of version 1 brought to the form of now; refused as `checkRoot` does. */
export async function rootOf(files: SiteStore, state: SiteState): Promise<SiteRoot> {
  const bytes = await files.read(rootPath)
  if (bytes === null) {
    await refuseForeign(files)
    return { schema: 2, generator: 'Caibian', look: '', months: [], sections: [], due: [] }
  }
  const value = jsonIn(bytes)
  const root = v.safeParse(rootSchema, value)
  if (root.success) return root.output
  const whole = v.safeParse(wholeSchema, value)
  if (!whole.success) throw new Stopped('publish.reason.manifest')
  return parted(files, state, whole.output)
}

export async function writeRoot(files: SiteStore, root: SiteRoot): Promise<void> {
  await files.write(rootPath, `${JSON.stringify(root, null, 1)}\n`)
}

/** The month of a story, `YYYY-MM`: it belongs to the one of its first publication. */
export function monthOf({ published }: Pick<ListedStory, 'published'>): string {
  return published.slice(0, 7)
}

/** The month of what is known by its address alone: every address begins with the day. */
export function monthOfPath(path: string, at: string): string {
  return /^\d{4}\/\d{2}\//.test(path) ? path.slice(0, 7).replace('/', '-') : at.slice(0, 7)
}

/** Where a story that was taken down was listed, as far as its feeds tell of it. */
export function partsOfGone({ sections = [], authors = [] }: GoneStory): readonly Part[] {
  const listed = authors.map((name) => ({ name, role: '', kind: 'person' as const }))
  return partsOf({ sections, authors: listed, keywords: [] } satisfies ListedIn)
}

/** Parts by their paths, each once. */
export function eachOnce(parts: readonly Part[]): Due['parts'] {
  const found = new Map(parts.map((part) => [partPath(part), part]))
  return [...found.values()].map((part) =>
    part.kind === 'section' ? { kind: 'section', names: [...part.names] } : { ...part },
  )
}

/**
 * A manifest of version 1, which held everything, in its parts. It is left as it is until all of them are
 * there: the root is written by the delivery that asked.
 */
async function parted(files: SiteStore, state: SiteState, whole: WholeManifest): Promise<SiteRoot> {
  const months = new Map<string, SiteMonth>()
  const monthAt = (month: string) => {
    const known = months.get(month) ?? { schema: 1 as const, stories: [], gone: [] }
    months.set(month, known)
    return known
  }
  const places: [string, { month: string; path: string }][] = []
  for (const shown of whole.stories) {
    const month = monthOf(shown.story)
    monthAt(month).stories.push(shown)
    places.push([shown.story.article, { month, path: shown.story.path }])
  }
  for (const gone of whole.gone) {
    const month = monthOfPath(gone.path, gone.at)
    monthAt(month).gone.push(gone)
    places.push([gone.article, { month, path: gone.path }])
  }
  for (const [month, value] of months) await state.writeMonth(month, value)
  for (const near of grouped(places, ([article]) => article.slice(-3).toLowerCase())) {
    await state.writeArticlesNear(near[0]?.[0] ?? '', Object.fromEntries(near))
  }
  await writeUsers(state, whole)
  const shown = new Set(whole.stories.flatMap(({ pictures }) => pictures))
  for (const path of whole.droppedPictures) if (!shown.has(path)) await files.remove(path)
  for (const [month, pages] of await madeBefore(files)) {
    monthAt(month)
    await state.writePages(month, Object.fromEntries(pages.map((path) => [path, ''])))
  }
  await files.remove(madePath)
  return {
    schema: 2,
    generator: 'Caibian',
    look: '',
    months: [...months.keys()].sort(),
    sections: whole.sections.map((names) => ({ names, stories: 0 })),
    due: [],
  }
}

/** The pages of months that version 1 had made: those that list nothing any more have to say so. */
async function madeBefore(files: SiteStore): Promise<ReadonlyMap<string, readonly string[]>> {
  const bytes = await files.read(madePath)
  const made = v.safeParse(madeSchema, bytes === null ? null : jsonIn(bytes))
  const months = new Map<string, string[]>()
  for (const path of made.success ? Object.keys(made.output.pages) : []) {
    const month = /archive-(\d{4}-\d{2})(?:-\d+)?\.html$/.exec(path)?.[1]
    if (month !== undefined) months.set(month, [...(months.get(month) ?? []), path])
  }
  return months
}

/** Beside a manifest of version 1: of what each page that lists stories was last made. */
const madePath = 'caibian-lists.json'

async function writeUsers(state: SiteState, { stories }: WholeManifest): Promise<void> {
  const users = new Map<string, string[]>()
  for (const { story, pictures } of stories) {
    for (const path of pictures) users.set(path, [...(users.get(path) ?? []), story.article])
  }
  const name = (path: string) => path.slice(path.lastIndexOf('/') + 1).slice(0, 3)
  for (const near of grouped([...users], ([path]) => name(path))) {
    await state.writePicturesNear(near[0]?.[0] ?? '', Object.fromEntries(near))
  }
}

function grouped<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): readonly (readonly Value[])[] {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group === undefined) groups.set(keyOf(value), [value])
    else group.push(value)
  }
  return [...groups.values()]
}
