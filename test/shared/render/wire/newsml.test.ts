import { describe, expect, test } from 'vitest'
import { childOf, childrenNamed, textIn } from '../../../../electron/importers/xml'
import { newsml } from '../../../../shared/render/wire/newsml'
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

describe('a story as NewsML-G2', () => {
  const item = tree(newsml(fullInput()))
  const meta = at(item, 'itemMeta')
  const content = at(item, 'contentMeta')

  test('names every person and unit with their part', () => {
    const parties = (name: string) =>
      childrenNamed(content, name).map((party) => [
        textIn(childOf(party, 'name')),
        textIn(childOf(party, 'definition')),
        party.attributes['role'],
      ])
    expect(parties('creator')).toEqual([
      ['闻若溪', '记者', 'cpprole:author'],
      ['柳望川', '通讯员', 'cpprole:correspondent'],
      ['清溪县水务局宣教科', '通讯员', 'cpprole:correspondent'],
      ['季南枝', '通讯员', 'cpprole:correspondent'],
    ])
    expect(parties('contributor')).toEqual([
      ['柏青禾', '摄影', 'cpprole:cameraOperator'],
      ['言慎行', '责任编辑', 'cpprole:editor'],
      ['陆小满', '校对', 'cpprole:contentEditor'],
    ])
    expect(newsml(fullInput())).toContain('<affiliation literal="县档案馆">')
  })

  test('has title, source, dates, dateline, section path, subjects, keywords and rights', () => {
    expect(textIn(childrenNamed(content, 'headline')[0] ?? null)).toBe(fullContent.headline)
    expect(textIn(at(content, 'infoSource', 'name'))).toBe('下谷晚报')
    expect(textIn(at(meta, 'versionCreated'))).toBe('2026-03-08T12:00:00+08:00')
    expect(textIn(at(meta, 'firstCreated'))).toBe('2026-03-08T09:30:00+08:00')
    expect(textIn(at(content, 'contentCreated'))).toBe('2026-03-08')
    expect(textIn(at(content, 'dateline'))).toBe('清溪日报3月8日讯')
    expect(textIn(at(content, 'located'))).toBe('清溪')
    const subjects = childrenNamed(content, 'subject').map(({ attributes, ...subject }) => [
      textIn(childOf({ attributes, ...subject }, 'name')),
      attributes['typeuri'] ?? attributes['qcode'] ?? attributes['literal'],
    ])
    expect(subjects).toEqual([
      ['清溪', 'https://schema.org/articleSection'],
      ['民生要闻', 'https://schema.org/articleSection'],
      ['交通', 'medtop:20000337'],
      ['桥梁', '县志分类:桥 3'],
      ['清溪县', '清溪县'],
    ])
    expect(childrenNamed(content, 'keyword').map(textIn)).toEqual(fullContent.keywords)
    expect(textIn(at(item, 'rightsInfo', 'usageTerms'))).toBe('转载请注明来源。')
    expect(textIn(at(meta, 'altRep'))).toBe(fullInput().publication.permalink)
  })

  test('tells editors of its corrections and links its picture with caption and credit', () => {
    expect(at(meta, 'signal').attributes['qcode']).toBe('sig:correction')
    expect(childrenNamed(meta, 'edNote').map(textIn).join()).toContain('1620万元')
    const [picture, film, bell, original] = childrenNamed(meta, 'link')
    expect(textIn(childOf(picture!, 'description'))).toBe('石匠骆守成在安澜桥头清点桥石。')
    expect(textIn(childOf(picture!, 'creditline'))).toBe('柏青禾 摄')
    expect(childOf(film!, 'itemClass')?.attributes['qcode']).toBe('ninat:video')
    expect(film?.attributes).toMatchObject({ contenttype: 'video/mp4', size: '4194304' })
    expect(bell?.attributes['reluri']).toBe('https://schema.org/audio')
    expect(textIn(childOf(original!, 'headline'))).toBe('古桥<开工>')
  })

  test('as a draft is withheld, dated by when it was saved, and says so in its text', () => {
    const draft = tree(newsml(draftInput()))
    expect(at(draft, 'itemMeta', 'pubStatus').attributes['qcode']).toBe('stat:withheld')
    expect(textIn(at(draft, 'itemMeta', 'versionCreated'))).toBe('2026-03-08T08:00:00+08:00')
    expect(childOf(at(draft, 'itemMeta'), 'firstCreated')).toBeNull()
    expect(textIn(at(draft, 'contentSet'))).toContain('本文未经审签')
  })

  test('is the same bytes for the same story', () => {
    expect(newsml(fullInput())).toBe(newsml(fullInput()))
  })

  test('is well-formed and keeps the text whole, whatever the story says', () => {
    fc.assert(
      fc.property(anyWireInput(), (input) => {
        const read = tree(newsml(input))
        const text = solid(textIn(at(read, 'contentSet', 'inlineXML', 'html', 'body')))
        for (const said of textsIn(input.content.body)) expect(text).toContain(solid(said))
        const [headline] = childrenNamed(at(read, 'contentMeta'), 'headline')
        expect(solid(textIn(headline ?? null))).toBe(solid(input.content.headline))
      }),
      { numRuns: 60 },
    )
  })

  test.skipIf(!hasWireSchemas || !hasXmllint)('is valid by IPTC’s schema, whatever it says', () => {
    const schema = 'newsml-g2/NewsML-G2_2.35-spec-All-Power.xsd'
    const generated = fc.sample(anyWireInput(), { numRuns: 25, seed: 7 })
    expect(xmlFaults([...inputs, ...generated].map(newsml), schema)).toBe('')
  })
})
