import { cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runChild } from '../../electron/dev/child.mjs'
import type { ListedStory } from '../../shared/render/site/listed-story'

/** A program that makes a whole site of a folder of texts. */
export interface Generator {
  /** As it calls itself, with its version. */
  readonly name: string
  /** Makes the site in this folder anew; milliseconds, null where it takes longer than `limit` seconds. */
  readonly build: (root: string, limit: number) => Promise<number | null>
}

/** Hugo as it is on the PATH; null, and said aloud, where it is not. */
export async function hugo(): Promise<Generator | null> {
  const { code, output } = await runChild('hugo', ['version'])
  const version = /v(\d+\.\d+\.\d+)/.exec(output)?.[1]
  if (code !== 0 || version === undefined) {
    console.log('skipped: hugo is not installed')
    return null
  }
  const words = ['--quiet', '--buildFuture']
  return { name: `Hugo ${version}`, build: (root, limit) => timed('hugo', words, root, limit) }
}

/** Eleventy from the folder of packages to measure against. */
export async function eleventy(packages: string): Promise<Generator> {
  const program = join(packages, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs')
  const { output } = await runChild(process.execPath, [program, '--version'])
  const version = /\d+\.\d+\.\d+/.exec(output)?.[0] ?? ''
  const words = ['--max-old-space-size=6144', program, '--quiet']
  return {
    name: `Eleventy ${version}`,
    build: (root, limit) => timed(process.execPath, words, root, limit),
  }
}

/**
 * The same stories as texts with their fields before them, and for both programs the plainest templates that give a
 * page for each story, pages of sixty for the front page and each section, author and keyword, feeds and a sitemap.
 */
export async function writeTexts(root: string, stories: readonly ListedStory[]): Promise<void> {
  await cp(join('test', 'bench', 'peers', 'site'), root, { recursive: true })
  for (let from = 0; from < stories.length; from += 500) {
    await writeAll(root, stories.slice(from, from + 500).map(textFile))
  }
}

/** One more story than there was. */
export async function addText(root: string, story: ListedStory): Promise<void> {
  await writeAll(root, [textFile(story)])
}

async function timed(program: string, words: readonly string[], root: string, limit: number) {
  const begun = performance.now()
  const { code, output, isLate } = await runChild(program, words, { cwd: root, limit })
  if (isLate) return null
  if (code !== 0) throw new Error(`${program} failed: ${output.slice(-2000)}`)
  return performance.now() - begun
}

type TextFile = readonly [path: string, text: string]

async function writeAll(root: string, files: readonly TextFile[]): Promise<void> {
  await Promise.all(
    [...new Set(files.map(([path]) => dirname(path)))].map((folder) =>
      mkdir(join(root, folder), { recursive: true }),
    ),
  )
  await Promise.all(files.map(([path, text]) => writeFile(join(root, path), text)))
}

function textFile({
  path,
  headline,
  published,
  authors,
  sections,
  keywords,
}: ListedStory): TextFile {
  const fields = {
    title: headline,
    date: published,
    authors: authors.map(({ name }) => name),
    sections: [sections.at(-1)],
    topics: keywords,
  }
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  return [`content/${path.replace(/\.html$/, '.md')}`, `---\n${lines.join('\n')}\n---\n${text}`]
}

/** As long as the texts in the feeds of our own site. */
const text = Array.from({ length: 10 }, () =>
  '清溪县古桥修缮现场，石匠们逐一清点编号的桥石。'.repeat(10),
).join('\n\n')
