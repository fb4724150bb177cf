import { describe, expect, test } from 'vitest'
import { childOf, childrenNamed, textIn } from '../../../../electron/importers/xml'
import { nitf } from '../../../../shared/render/wire/nitf'
import fc from '../../../support/properties'
import { chineseInput, englishInput } from '../../../support/render'
import {
  anyWireInput,
  at,
  draftInput,
  fullContent,
  fullInput,
  hasWireSchemas,
  hasXmllint,
  solid,
  textsIn,
  tree,
  xmlFaults,
} from '../../../support/wire'

const inputs = [chineseInput(), englishInput(), fullInput(), draftInput()]

describe('a story as NITF 3.6', () => {
  const story = tree(nitf(fullInput()))
  const head = at(story, 'head')
  const above = at(story, 'body', 'body.head')

  test('has a byline for each author, with their part', () => {
    const said = childrenNamed(above, 'byline').map((byline) => [
      textIn(childOf(byline, 'person')),
      textIn(childOf(byline, 'byttl')),
    ])
    expect(said).toEqual([
      ['闻若溪', '记者'],
      ['柳望川', '通讯员'],
      ['', '通讯员 清溪县水务局宣教科'],
      ['季南枝', '通讯员 县档案馆'],
    ])
  })

  test('names the others by what they did', () => {
    const said = childrenNamed(head, 'revision-history').map(({ attributes }) => attributes)
    expect(said).toEqual([
      { name: '柏青禾', function: 'photographer', comment: '摄影' },
      { name: '言慎行', function: 'editor', comment: '责任编辑' },
      { name: '陆小满', function: 'editor', comment: '校对' },
    ])
    expect(textIn(at(story, 'body', 'body.end', 'tagline'))).toBe('责任编辑 言慎行')
  })

  test('has title, source, dates, dateline, section path, subjects, keywords and rights', () => {
    expect(textIn(at(above, 'hedline', 'hl1'))).toBe(fullContent.headline)
    expect(textIn(at(above, 'distributor', 'org'))).toBe('下谷晚报')
    expect(textIn(at(above, 'dateline'))).toBe('清溪日报3月8日讯')
    expect(at(above, 'dateline', 'story.date').attributes['norm']).toBe('20260308T000000+0800')
    expect(at(head, 'pubdata').attributes).toMatchObject({
      'date.publication': '20260308T093000+0800',
      'position.section': '民生要闻',
      'ex-ref': fullInput().publication.permalink,
    })
    const docdata = at(head, 'docdata')
    expect(at(docdata, 'date.issue').attributes['norm']).toBe('20260308T120000+0800')
    const classified = childrenNamed(at(docdata, 'identified-content'), 'classifier')
    expect(classified.map((one) => [one.attributes['type'], textIn(one)])).toEqual([
      ['section', '清溪'],
      ['section', '民生要闻'],
      ['subject', '交通'],
      ['subject', '桥梁'],
    ])
    const [topic] = childrenNamed(at(head, 'tobject'), 'tobject.subject')
    expect(topic?.attributes['tobject.subject.refnum']).toBe('20000337')
    const keywords = childrenNamed(at(docdata, 'key-list'), 'keyword')
    expect(keywords.map(({ attributes }) => attributes['key'])).toEqual(fullContent.keywords)
    expect(at(docdata, 'doc.copyright').attributes).toEqual({ year: '2026', holder: '清溪日报社' })
  })

  test('carries its corrections, its provenance and its picture', () => {
    const xml = nitf(fullInput())
    expect(childrenNamed(at(head, 'docdata'), 'correction')).toHaveLength(2)
    expect(xml).toContain('摆渡车免费。')
    expect(xml).toContain('原文永久链接：')
    expect(xml).toContain('<media-producer>柏青禾 摄</media-producer>')
    const body = childOf(at(story, 'body'), 'body.content')!
    expect(textIn(childOf(childOf(body, 'media')!, 'media-caption'))).toContain('清点桥石')
  })

  test('as a draft is withheld and says so above its text', () => {
    const draft = tree(nitf(draftInput()))
    expect(at(draft, 'head', 'docdata').attributes['management-status']).toBe('withheld')
    expect(textIn(at(draft, 'body', 'body.head', 'note'))).toContain('本文未经审签')
    expect(nitf(draftInput())).not.toContain('date.release')
  })

  test('is the same bytes for the same story', () => {
    expect(nitf(fullInput())).toBe(nitf(fullInput()))
  })

  test('is well-formed and keeps the text whole, whatever the story says', () => {
    fc.assert(
      fc.property(anyWireInput(), (input) => {
        const read = tree(nitf(input))
        const text = solid(textIn(at(read, 'body', 'body.content')))
        for (const said of textsIn(input.content.body)) expect(text).toContain(solid(said))
        const headline = textIn(at(read, 'body', 'body.head', 'hedline', 'hl1'))
        expect(solid(headline)).toBe(solid(input.content.headline))
      }),
      { numRuns: 60 },
    )
  })

  test.skipIf(!hasWireSchemas || !hasXmllint)('is valid by IPTC’s schema, whatever it says', () => {
    const generated = fc.sample(anyWireInput(), { numRuns: 25, seed: 7 })
    expect(xmlFaults([...inputs, ...generated].map(nitf), 'nitf/nitf-3-6.xsd')).toBe('')
  })
})
