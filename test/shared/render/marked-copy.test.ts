import { describe, expect, test } from 'vitest'
import type { ArticleId, ContentHash } from '../../../shared/article/ids'
import type { Content } from '../../../shared/article/content'
import { markedCopy } from '../../../shared/render/marked-copy'
import type { CopyInput } from '../../../shared/render/marked-copy'
import { bold, doc, footnote, h, li, p, table, td, th, tr, ul } from '../../support/document'
import { uuid } from '../../support/article'
import { chineseStory } from '../../support/stories'
import { hasJava, htmlErrors } from '../../support/vnu'

const light = '3月7日傍晚，清溪老街四十二盏太阳能路灯同时亮起。'
const stall = '“以后收摊不用摸黑了。”卖了三十年豆花的叶春和说。'
const plan = '镇里打算明年再装一百盏，覆盖到北岸的两个村。'

const before: Content = {
  ...chineseStory,
  body: doc(p(light), p(stall), p(plan), ul(li(p('南岸')), li(p('北岸')))),
}
const after: Content = {
  ...chineseStory,
  headline: '清溪老街亮起四十三盏太阳能路灯',
  credits: chineseStory.credits.slice(1),
  body: doc(
    p(stall),
    h(2, '明年再装'),
    p(plan.replace('一百', '二百'), footnote('据镇政府')),
    p(bold('南岸')),
    p(light.replace('四十二', '四十三')),
    table(tr(th(p('村')), td(p('<盏数>')))),
  ),
}

function copy(options: Partial<CopyInput> = {}): string {
  return markedCopy({
    before: {
      content: before,
      hash: 'ab'.repeat(32) as ContentHash,
      revision: { number: 3, cause: '送审', name: '闻若溪' },
      at: '2026年3月8日 09:30',
    },
    after: {
      content: after,
      hash: 'cd'.repeat(32) as ContentHash,
      revision: null,
      at: '2026年3月8日 11:05',
    },
    pass: null,
    article: uuid(7) as ArticleId,
    slugline: '老街路灯',
    newsroom: '清溪日报',
    madeAt: '2026年3月8日 11:06',
    language: 'zh-CN',
    pictureUrl: () => null,
    ...options,
  })
}

describe('a marked-up proof', () => {
  test('of a proof names it and its reader, and has an ink of its own', () => {
    const pass = { level: '二校', name: '祁墨', at: '2026年3月8日 11:05' }
    const pages = [1, 2, 3, 4].map((number) => copy({ pass: { ...pass, number } }))
    for (const page of pages) expect(page).toContain('二校 · 祁墨 · 2026年3月8日 11:05')
    expect(pages.map((page) => /<body class="([^"]+)"/.exec(page)?.[1])).toEqual([
      'proof-1',
      'proof-2',
      'proof-3',
      'proof-3',
    ])
    expect(copy()).not.toContain('<body class')
  })

  test('says which two versions it is of, who signed them, and when it was made', () => {
    const page = copy()
    for (const said of [
      '花脸稿',
      '第 3 版 · 送审 · 闻若溪 · 2026年3月8日 09:30',
      'abababababababab',
      '草稿 · 2026年3月8日 11:05',
      'cdcdcdcdcdcdcdcd',
      '2026年3月8日 11:06',
      '老街路灯',
      uuid(7),
      '编辑部内部审稿用，不得刊发。',
    ])
      expect(page).toContain(said)
  })

  test('marks what was put in, taken out and moved in ways that print in black', () => {
    const page = copy()
    expect(page).toContain('<del>一百</del><ins>二百</ins>')
    expect(page).toContain('移 1：移走')
    expect(page).toContain('移 1：移来')
    expect(page).toContain('<ins><span class="note">〔注：据镇政府〕</span></ins>')
    expect(page).toMatch(/<del>记者：闻若溪<\/del>/)
    expect(page).toContain('项目列表 → 段落')
    expect(page).toMatch(/ins \{ text-decoration: underline/)
    expect(page).toMatch(/del \{ text-decoration: line-through/)
  })

  test('never lets words of a story become markup', () => {
    expect(copy()).toContain('&lt;盏数&gt;')
    expect(copy()).not.toContain('<盏数>')
  })

  test('is the same bytes for the same two versions', () => {
    expect(copy()).toBe(copy())
  })

  test('reads in English too', () => {
    const page = copy({ language: 'en' })
    expect(page).toContain('Marked-up proof')
    expect(page).toContain('Move 1: to here')
  })

  test.skipIf(!hasJava)(
    'passes the Nu HTML checker',
    async () => {
      const pages = { zh: copy(), en: copy({ language: 'en' }) }
      expect(await htmlErrors(pages)).toEqual([])
    },
    120_000,
  )
})
