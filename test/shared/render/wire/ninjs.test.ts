import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020'
import { fullFormats } from 'ajv-formats/dist/formats'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../../../shared/document/text'
import { ninjs } from '../../../../shared/render/wire/ninjs'
import fc from '../../../support/properties'
import { readStory } from '../../../support/reading'
import { chineseInput, englishInput } from '../../../support/render'
import {
  anyWireInput,
  draftInput,
  fullContent,
  fullInput,
  hasWireSchemas,
  wireSchemas,
} from '../../../support/wire'

describe('a story as ninjs 3.1', () => {
  test('names every person with their part, the source, the dateline and the section path', () => {
    expect(JSON.parse(ninjs(fullInput()))).toMatchObject({
      uri: 'urn:uuid:0190a5c2-7d3e-7b41-9c55-2f8e6a4b9d17',
      version: '3',
      pubStatus: 'usable',
      firstCreated: '2026-03-08T09:30:00+08:00',
      versionCreated: '2026-03-08T12:00:00+08:00',
      contentCreated: '2026-03-07T15:15:00+08:00',
      by: '记者 闻若溪 通讯员 柳望川 清溪县水务局宣教科 季南枝',
      people: [
        { name: '闻若溪', rel: 'author', literal: '记者' },
        { name: '柳望川', rel: 'author', literal: '通讯员' },
        { name: '柏青禾', rel: 'photographer', literal: '摄影' },
        { name: '言慎行', rel: 'editor', literal: '责任编辑' },
        { name: '季南枝', rel: 'author', literal: '通讯员' },
        { name: '陆小满', rel: 'proofreader', literal: '校对' },
        { name: '欧阳川', rel: 'originalAuthor' },
        { name: 'Pike & Vale', rel: 'originalAuthor' },
      ],
      organisations: [
        { name: '清溪日报网', rel: 'publisher' },
        { name: '清溪县水务局宣教科', rel: 'author', literal: '通讯员' },
        { name: '县档案馆', rel: 'affiliation', literal: '季南枝' },
      ],
      infoSources: [{ name: '下谷晚报', role: 'originator', literal: 'CN 00-0000' }],
      located: '清溪',
      places: [
        { name: '清溪', rel: 'dateline', literal: '清溪日报3月8日讯' },
        { name: '清溪县', rel: 'about' },
      ],
      subjects: [
        { name: '清溪', rel: 'section' },
        { name: '民生要闻', rel: 'section' },
        { name: '交通', uri: 'http://cv.iptc.org/newscodes/mediatopic/20000337' },
        { name: '桥梁', rel: 'subject', literal: '桥 3', creator: '县志分类' },
        { name: '古桥', rel: 'keyword' },
        { name: '修缮', rel: 'keyword' },
        { name: '安澜桥', rel: 'keyword' },
      ],
      headlines: [
        { role: 'main', value: fullContent.headline },
        { role: 'kicker', value: fullContent.kicker },
        { role: 'subhead', value: fullContent.subhead },
        { role: 'original', value: '古桥<开工>' },
        { role: 'push', value: '三座古桥开工' },
      ],
      copyrightHolder: '清溪日报社',
      usageTerms: '转载请注明来源。',
      digitalSourceType: {
        uri: 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
      },
    })
  })

  test('carries its corrections for editors, and for readers in the text', () => {
    const item = JSON.parse(ninjs(fullInput())) as { edNote: string; bodies: { value: string }[] }
    for (const said of ['投资额应为1260万元。', '1620万元', '摆渡车免费。']) {
      expect(item.edNote).toContain(said)
      expect(item.bodies[0]?.value).toContain(said)
    }
  })

  test('names each picture with its caption, credit and files', () => {
    const item = JSON.parse(ninjs(fullInput())) as { associations: unknown[] }
    expect(item.associations[0]).toMatchObject({
      rel: 'leadPicture',
      type: 'picture',
      by: '柏青禾 摄',
      descriptions: [
        { role: 'caption', value: '石匠骆守成在安澜桥头清点桥石。' },
        { role: 'alternative' },
      ],
      renditions: [{ name: 'main', contentType: 'image/png', width: 1200, height: 800 }],
    })
  })

  test('as a draft is withheld, says so in its text, and has no day of publication', () => {
    const draft = ninjs(draftInput())
    expect(JSON.parse(draft)).toMatchObject({
      pubStatus: 'withheld',
      version: '1',
      versionCreated: '2026-03-08T08:00:00+08:00',
    })
    expect(draft).not.toContain('firstCreated')
    expect(draft.match(/本文未经审签/g)?.length).toBeGreaterThan(1)
  })

  test('is the same bytes for the same story', () => {
    expect(ninjs(fullInput())).toBe(ninjs(fullInput()))
  })

  test.skipIf(!hasWireSchemas)('is valid by IPTC’s schema, whatever it says', () => {
    const faults = schemaFaults()
    for (const input of [chineseInput(), englishInput(), fullInput(), draftInput()]) {
      expect(faults(ninjs(input))).toEqual([])
    }
    fc.assert(
      fc.property(anyWireInput(), (input) => {
        expect(faults(ninjs(input))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('reads back: headline, people with their parts, source, date, sections, keywords, text', async () => {
    const bytes = new TextEncoder().encode(ninjs(fullInput()))
    const { content, pictures } = await readStory({ name: 'a.ninjs.json', bytes })
    expect(content).toMatchObject({
      language: 'zh-CN',
      headline: fullContent.headline,
      kicker: fullContent.kicker,
      subhead: fullContent.subhead,
      source: { name: '下谷晚报', original: { publishedAt: '2026-03-08T09:30:00+08:00' } },
      sections: ['清溪', '民生要闻'],
      keywords: fullContent.keywords,
      dateline: { text: '清溪日报3月8日讯' },
    })
    const partsOf = (credits: typeof content.credits) =>
      credits.map(({ name, role }) => `${role} ${name}`).sort()
    expect(partsOf(content.credits)).toEqual(partsOf(fullContent.credits))
    expect(textOf(content.body)).toContain('施工期间，县公交公司将增开两班摆渡车')
    expect(textOf(content.body)).not.toContain('原文永久链接')
    expect(pictures).toHaveLength(1)
  })
})

/** A validator with IPTC's own schema; of GeoJSON, which it names on the network, no story has any. */
function schemaFaults(): (json: string) => unknown[] {
  const ajv = new Ajv2020({ strict: false, formats: fullFormats })
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' })
  const path = join(wireSchemas, 'ninjs/ninjs-schema_3.1.json')
  const isValid = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object)
  return (json) => {
    isValid(JSON.parse(json))
    return isValid.errors ?? []
  }
}
