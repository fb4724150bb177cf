import { describe, expect, test } from 'vitest'
import { textIn } from '../../../../electron/importers/xml'
import { pdfFacts } from '../../../../shared/render/pdf/pdf-facts'
import fc from '../../../support/properties'
import { englishInput } from '../../../support/render'
import {
  anyWireInput,
  at,
  draftInput,
  fullContent,
  fullInput,
  solid,
  tree,
} from '../../../support/wire'

describe('what a PDF says of itself', () => {
  test('is headline, authors, summary, keywords with sections, language and dates', () => {
    expect(pdfFacts(fullInput())).toMatchObject({
      title: fullContent.headline,
      author: '闻若溪、柳望川、清溪县水务局宣教科、季南枝',
      subject: fullContent.abstract,
      keywords: ['古桥', '修缮', '安澜桥', '清溪', '民生要闻'],
      language: 'zh-CN',
      created: '2026-03-08T09:30:00+08:00',
      changed: '2026-03-08T12:00:00+08:00',
    })
    expect(pdfFacts(draftInput()).created).toBe('2026-03-08T08:00:00+08:00')
  })

  test('names each author alone, and the source, in its XMP', () => {
    const description = at(tree(pdfFacts(englishInput()).xmp), 'RDF', 'Description')
    const said = (name: string) =>
      at(description, name)
        .children.flatMap((one) => (typeof one === 'string' ? [] : one.children))
        .map((one) => (typeof one === 'string' ? one : textIn(one)))
    expect(said('creator')).toEqual(['Idris Vale', 'Wren Aldous', 'Tamsin Orrery'])
    expect(said('contributor')).toEqual(['Bram Sedge'])
    expect(textIn(at(description, 'source'))).toBe('Lower Vale Gazette')
    expect(textIn(at(description, 'identifier'))).toContain('https://herald.clearbrook.example/')
  })

  test('is well-formed and keeps the headline, whatever it holds', () => {
    fc.assert(
      fc.property(anyWireInput(), (input) => {
        const said = textIn(tree(pdfFacts(input).xmp))
        expect(solid(said)).toContain(solid(input.content.headline))
      }),
      { numRuns: 40 },
    )
  })
})
