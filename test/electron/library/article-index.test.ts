import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createLibrary, openLibrary } from '../../../electron/library/disk-library'
import { articlePath } from '../../../electron/library/layout'
import {
  articleId,
  deskFile,
  headlineOf,
  must,
  noon,
  retitle,
  story,
  temporaryFolder,
  temporaryLibrary,
} from '../../support/library'

const place = articlePath(articleId(1))

describe('the index', () => {
  it.each([
    ['missing', (path: string) => rmSync(join(path, 'index'), { recursive: true })],
    [
      'damaged',
      (path: string) => {
        for (const name of readdirSync(join(path, 'index/summaries'))) {
          writeFileSync(join(path, 'index/summaries', name), 'broken')
        }
      },
    ],
    [
      'older than the articles',
      (path: string) => {
        const article = join(path, place)
        const text = readFileSync(join(path, `${place}.bak`))
        writeFileSync(article, text)
      },
    ],
  ])('is made again when it is %s', async (_, harm) => {
    const library = await temporaryLibrary()
    must(await library.createArticle(story(1, '桥')))
    await retitle(library, '桥梁通车')
    must(await library.createArticle(story(2, '水库')))
    await library.search('桥')
    await library.close()
    harm(library.path)
    const again = must(await openLibrary({ path: library.path, mode: 'write', now: () => noon }))
    const rows = again.summaries().map((row) => row.headline)
    expect(rows.length).toBe(2)
    expect(rows).toContain(await headlineOf(again))
    expect(await again.search('桥')).toEqual([articleId(1)])
    await again.close()
  })

  it('forgets an article whose file was taken away', async () => {
    const library = await temporaryLibrary()
    must(await library.createArticle(story(1, '桥')))
    await library.close()
    rmSync(join(library.path, place))
    const again = must(await openLibrary({ path: library.path, mode: 'write', now: () => noon }))
    expect(again.summaries()).toEqual([])
    expect(await again.search('桥')).toEqual([])
    await again.close()
  })

  it('shows an embargo until it ends', async () => {
    const path = join(await temporaryFolder(), 'library')
    let now = noon
    const library = must(await createLibrary({ path, now: () => now, desk: deskFile() }))
    const until = '2026-11-22T05:00:00.000Z'
    const embargo = { active: true, until, zone: 'Asia/Shanghai', reason: '会议' }
    must(await library.createArticle(story(1, '公报', ['全文。'], { internal: { embargo } })))
    expect(library.summaries()[0]?.embargoed).toBe(true)
    now = '2026-11-22T05:00:00.000Z'
    expect(library.summaries()[0]?.embargoed).toBe(false)
    await library.close()
  })
})
