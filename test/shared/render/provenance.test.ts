import fc from '../../support/properties'
import { describe, expect, test } from 'vitest'
import { projectionOf } from '../../../shared/render/projection'
import { provenanceSentence } from '../../../shared/render/provenance'
import type { ProvenanceFacts } from '../../../shared/render/provenance'
import {
  chineseContent,
  chineseInput,
  chineseSite,
  englishInput,
  inputOf,
} from '../../support/render'

const facts: ProvenanceFacts = {
  authors: '记者闻若溪',
  site: '清溪日报网',
  source: '清溪日报社',
  filed: '',
  date: '2026年3月8日9时30分',
  updated: '',
  section: '民生要闻',
  editor: '言慎行',
  link: 'https://news.qingxi.example/1.html',
  originalHeadline: '',
  originalAuthors: '',
  originalDate: '',
}

describe('the provenance sentence', () => {
  test('says who, from where, when with its year, in which section, who answers for it, and where', () => {
    expect(projectionOf(chineseInput()).provenance).toBe(
      '本文由记者闻若溪、通讯员柳望川、清溪县水务局宣教科采写，来源：清溪日报社新闻中心，于2026年3月8日9时30分首次发布在“清溪·民生要闻”栏目，责任编辑：言慎行，原文永久链接：https://news.qingxi.example/2026/03/08/qingxi-guqiao-xiushan-6a4b9d17.html。',
    )
    expect(projectionOf(englishInput()).provenance).toBe(
      'This story is by Idris Vale (reporter), Wren Aldous (reporter, Mill Society), Tamsin Orrery (contributor); original: “Mill race flows again”; original by Ossian Pike; original published on 1 May 2026 at 08:15 (UTC+01:00); source: Lower Vale Gazette; first published on 2 May 2026 at 09:30 (UTC+01:00) in the section “Local news / Heritage”; responsible editor: Bram Sedge; permanent link: https://herald.clearbrook.example/2026/05/02/clearbrook-mill-race-reopens-6a4b9d17.html.',
    )
  })

  test('gives the year a dateline lacks, and leaves the dateline as it was printed', () => {
    const dateline = {
      agency: '清溪日报',
      place: '',
      date: '2025-12-30',
      text: '清溪日报12月30日讯',
    }
    const input = { ...chineseInput(), content: { ...chineseContent, dateline } }
    const story = projectionOf(input)
    expect(story.provenance).toContain('于2025年12月30日发稿')
    expect(story.dateline).toBe('清溪日报12月30日讯')
  })

  test('is worded by the newsroom, part by part', () => {
    const wording =
      '（{source}　{authors}[　责编 {editor}][　制图 {originalAuthors}]）{date}刊于{section}：{link}'
    expect(provenanceSentence(facts, 'zh-CN', wording)).toBe(
      '（清溪日报社 记者闻若溪 责编 言慎行）2026年3月8日9时30分刊于民生要闻：https://news.qingxi.example/1.html',
    )
  })

  test('cannot leave a fact out, however it is worded', () => {
    expect(provenanceSentence(facts, 'zh-CN', '欢迎关注清溪日报。')).toBe(
      '欢迎关注清溪日报。本文由记者闻若溪采写，来源：清溪日报社，于2026年3月8日9时30分首次发布在“民生要闻”栏目，责任编辑：言慎行，原文永久链接：https://news.qingxi.example/1.html。',
    )
    const wording = fc
      .array(fc.constantFrom('{authors}', '{source}', '{date}', '{section}', '[', ']', '{', 'x'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(wording, (words) => {
        const said = provenanceSentence(facts, 'zh-CN', words)
        for (const fact of [facts.authors, facts.source, facts.date, facts.section, facts.link]) {
          expect(said).toContain(fact)
        }
      }),
    )
  })

  test('does not fill placeholders that stand in a fact', () => {
    const tricky = { ...facts, source: '{link}' }
    expect(provenanceSentence(tricky, 'zh-CN', '{source}')).toMatch(/^\{link\}/)
  })

  test('says of a draft that it was never published', () => {
    const draft = chineseInput({
      state: 'draft',
      publishedAt: null,
      updatedAt: null,
      permalink: null,
    })
    expect(projectionOf(draft).provenance).toContain('草稿，尚未发布')
    expect(projectionOf(draft).provenance).not.toContain('首次发布')
  })

  test('stands in the page as the last paragraph of the body', async () => {
    const { page } = await import('../../../shared/render/page')
    const site = { ...chineseSite, provenance: '来源 {source}' }
    expect(page(inputOf(chineseContent, site))).toMatch(
      /<p class="provenance">来源 [^<]+<\/p>\n<\/div>/,
    )
  })
})
