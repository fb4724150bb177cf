import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runChild } from '../../electron/dev/child.mjs'
import { folderTarget } from '../../electron/targets/folder'
import { diskSteps } from '../../electron/targets/site-files'
import type { FileSteps } from '../../electron/targets/site-files'
import type { ListedStory } from '../../shared/render/site/listed-story'
import type { Target } from '../../shared/target/target'
import { storiesUntil, wholeManifest } from '../support/listed'
import { must, parcel } from '../support/parcel'
import { chineseSite } from '../support/render'
import { median } from './figure'
import type { Figure } from './figure'
import { addText, eleventy, hugo, writeTexts } from './generators'
import type { Generator } from './generators'
import { benchGhost } from './ghost'
import { peerPackages } from './peers/packages'

/** How many stories each site has. */
const sizes = [100, 10_000, 100_000]
/** How often each program makes the whole of them anew; 0 where that would take too long. */
const rebuildsOf = { hugo: [5, 2, 1], eleventy: [3, 1, 0] }
const rounds = 15
/** The last stories have their texts: feeds carry those. */
const twins = 4000
/** Seconds that a rebuild may take: the whole bench shall end within eight minutes. */
const limit = 100

const target: Extract<Target, { kind: 'folder' }> = {
  kind: 'folder',
  name: 'bench',
  path: '/bench',
  site: chineseSite,
}

/**
 * One story published into the folder of a site, with its page, its text for machines, the lists, feeds and
 * sitemaps it stands in, each synced to the disk: in sites of a hundred stories and of many thousand, twenty
 * a day, in turn. The time shall not grow with the site. Beside it, how long programs that make a site of a folder of
 * texts take after one story was added, with templates that say less; and how many renditions Ghost's renderer makes.
 */
export async function benchPublish(): Promise<readonly Figure[]> {
  const packages = await peerPackages()
  const figures: Figure[] = packages === null ? [] : [...(await benchGhost(packages))]
  const folder = await mkdtemp(join(tmpdir(), 'caibian-bench-'))
  try {
    const times = await publishedInTurn(folder)
    const [few = [], ...many] = times
    for (const [place, ours] of many.entries())
      figures.push(figureOf(place + 1, ours, `into a site of ${sizes[0]}`, few, 1.5))
    const programs = [
      { program: await hugo(), many: rebuildsOf.hugo },
      { program: packages === null ? null : await eleventy(packages), many: rebuildsOf.eleventy },
    ]
    for (const { program, many } of programs) {
      if (program !== null) figures.push(...(await rebuilt({ folder, program, many }, times)))
    }
    return figures
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Milliseconds of each publication, by size. */
async function publishedInTurn(folder: string): Promise<readonly (readonly number[])[]> {
  const roots: string[] = []
  for (const size of sizes) {
    roots.push(await siteOf(join(folder, String(size)), size))
    console.log(`a site of ${size} is ready`)
  }
  // What was only prepared is written now and not while it is measured.
  await runChild('sync', [])
  const times = sizes.map((): number[] => [])
  for (let round = -2; round < rounds; round += 1) {
    for (const [place, root] of roots.entries()) {
      const took = await published(root, 900_000 + round)
      if (round >= 0) times[place]?.push(took)
    }
  }
  for (const root of roots) await rm(root, { recursive: true })
  return times
}

/** The time of a program's rebuild beside ours, for each size; what it did not end in time is said. */
async function rebuilt(
  { folder, program, many }: Rebuilding,
  times: readonly (readonly number[])[],
): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  let isInTime = true
  for (const [place, size] of sizes.entries()) {
    const round = many[place] ?? 0
    const mayTry: boolean = isInTime && round > 0
    const took: readonly number[] | null = mayTry
      ? await rebuilds(folder, program, size, round)
      : null
    isInTime = took !== null
    const what = `${program.name}: whole site made again`
    const late = round > 0 ? `, not within ${limit} seconds` : ', not tried: too long'
    figures.push(figureOf(place, times[place] ?? [], isInTime ? what : what + late, took))
  }
  return figures
}

interface Rebuilding {
  readonly folder: string
  readonly program: Generator
  /** For each size. */
  readonly many: readonly number[]
}

async function rebuilds(
  folder: string,
  { name, build }: Generator,
  size: number,
  many: number,
): Promise<readonly number[] | null> {
  const root = join(folder, 'texts')
  const stories = storiesUntil(until, size)
  await writeTexts(root, stories)
  const took: number[] = []
  for (let round = 0; round < many; round += 1) {
    await addText(root, oneMore(stories, round))
    const time = await build(root, limit)
    console.log(
      `${name}, ${size} stories: ${time === null ? 'too long' : `${Math.round(time)} ms`}`,
    )
    if (time !== null) took.push(time)
    else break
  }
  await rm(root, { recursive: true })
  return took.length === many ? took : null
}

function oneMore(stories: readonly ListedStory[], round: number): ListedStory {
  const last = stories.at(-1)!
  return {
    ...last,
    headline: `再加${round}`,
    path: last.path.replace(/n\d+\.html$/, `more${round}.html`),
  }
}

function figureOf(
  place: number,
  ours: readonly number[],
  peerName: string,
  peer: readonly number[] | null,
  most: number | null = null,
): Figure {
  return {
    name: `one story published into a site of ${sizes[place]?.toLocaleString('en')}, p50`,
    peerName,
    unit: 'ms',
    ours: median(ours),
    peer: peer === null ? null : median(peer),
    most,
    least: null,
    samples: ours.length,
  }
}

async function published(root: string, number: number): Promise<number> {
  const story = parcel(
    { slug: `n${number}`, headline: `第${number}号稿`, media: [], leadMedia: undefined },
    number,
  )
  const begun = performance.now()
  must(await folderTarget(target, root).publish(story))
  return performance.now() - begun
}

const until = '2026-03-08T09:00:00Z'

/** A site of so many stories, whose lists were all made once. */
async function siteOf(root: string, size: number): Promise<string> {
  const stories = storiesUntil(until, size)
  await mkdir(root, { recursive: true })
  await writeFile(join(root, 'caibian-site.json'), wholeManifest(stories))
  const html = `<p>${'清溪县古桥修缮现场，石匠们逐一清点编号的桥石。'.repeat(100)}</p>`
  const twin = JSON.stringify({ content_html: html })
  for (const { path } of stories.slice(-twins)) {
    const place = join(root, path.replace(/\.html$/, '.json'))
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, twin)
  }
  must(
    await folderTarget(target, root, unsynced).publish(
      parcel({ media: [], leadMedia: undefined }, 1),
    ),
  )
  return root
}

/** What is only prepared need not outlast a power cut. */
const unsynced: FileSteps = {
  ...diskSteps,
  fill: (path, bytes) => writeFile(path, bytes),
  syncFolder: () => Promise.resolve(),
}
