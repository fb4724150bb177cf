import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { en as englishDrawers } from '../shared/words/en'
import { zh as chineseDrawers } from '../shared/words/zh'

const root = dirname(import.meta.dirname)
const en = joined(englishDrawers)
const zh = joined(chineseDrawers)

describe('the house', () => {
  test('every test mirrors a file it tests', () => {
    const orphans = filesUnder(join(root, 'test'))
      .filter((file) => file.endsWith('.test.ts') && !file.startsWith('house'))
      .filter((file) => !isMirror(file))
    expect(orphans).toEqual([])
  })

  test('no drawer is named for what its files are not', () => {
    const names = ['shared', 'electron', 'renderer', 'test'].flatMap((part) =>
      foldersUnder(join(root, part)),
    )
    const vague = /^(utils?|helpers?|common|misc|managers?|services?|handlers?|data|info|items?)$/
    expect(names.filter((name) => vague.test(name))).toEqual([])
  })

  test('no folder has an index file, and nothing shadows the electron package', () => {
    const indexes = ['shared', 'electron', 'renderer', 'test'].flatMap((part) =>
      filesUnder(join(root, part)).filter((file) => /(^|\/)index\.(ts|js|svelte)$/.test(file)),
    )
    expect(indexes).toEqual([])
  })

  test('both languages have every sentence with the same placeholders', () => {
    const differing = Object.entries(en).filter(([key, sentence]) => {
      const other = zh[key]
      return other === undefined || placeholders(other) !== placeholders(sentence)
    })
    expect(differing.map(([key]) => key)).toEqual([])
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort())
  })

  test('no Chinese sentence is left in English and no English one in Chinese', () => {
    const han = /\p{Script=Han}/u
    const chineseInEnglish = Object.entries(en).filter(([, text]) =>
      han.test(text.replace(/[“«(][^”»)]*[”»)]/g, '')),
    )
    // Placeholders and marks belong to no language; a short Latin name (Markdown, HTML) to both.
    const words = (text: string) => text.replace(/\{\w+\}/g, '').match(/[A-Za-z]{2,}/g) ?? []
    const englishInChinese = Object.entries(zh).filter(
      ([, text]) => !han.test(text) && words(text).length > 1,
    )
    const keys = [...chineseInEnglish, ...englishInChinese].map(([key]) => key)
    expect(keys.filter((key) => !isNativeName(key))).toEqual([])
  })

  test('each sentence lies in the drawer that its key names', () => {
    const strays = [englishDrawers, chineseDrawers].flatMap((drawers) =>
      Object.entries(drawers).flatMap(([area, drawer]) =>
        Object.keys(drawer).filter((key) => !key.startsWith(`${area}.`)),
      ),
    )
    expect(strays).toEqual([])
  })

  test('drawers of words never use a key twice', () => {
    const seen = new Map<string, string[]>()
    for (const file of filesUnder(join(root, 'shared/words/en'))) {
      const text = readFileSync(join(root, 'shared/words/en', file), 'utf8')
      for (const [, key = ''] of text.matchAll(/^ {2}(?:'([\w.-]+)'|"[\w.-]+"):/gm)) {
        seen.set(key, [...(seen.get(key) ?? []), file])
      }
    }
    expect([...seen].filter(([, files]) => files.length > 1)).toEqual([])
    expect(seen.size).toBeGreaterThan(100)
  })

  test('migrations and decisions are numbered without a gap', () => {
    for (const folder of ['electron/library/migrations', 'docs/decisions']) {
      if (!existsSync(join(root, folder))) continue
      const numbers = readdirSync(join(root, folder))
        .map((name) => /^(\d{4})-/.exec(name)?.[1])
        .filter((number) => number !== undefined)
        .sort()
      expect(numbers, folder).toEqual(numbers.map((_, place) => String(place + 1).padStart(4, '0')))
    }
  })
})

function placeholders(sentence: string): string {
  return [...sentence.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .sort()
    .join()
}

/** Names of languages and the product's own name stand in their own script everywhere. */
function isNativeName(key: string): boolean {
  return /(language|appName|chinese)/i.test(key)
}

function isMirror(file: string): boolean {
  const source = file.replace(/\.test\.ts$/, '')
  return ['.ts', '.svelte.ts', '.svelte', '.mjs', ''].some((end) =>
    existsSync(join(root, source + end)),
  )
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

function foldersUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .map((name) => name.split(sep).at(-1) ?? '')
}

function joined(
  drawers: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Readonly<Record<string, string>> {
  return Object.assign({}, ...Object.values(drawers)) as Record<string, string>
}
