import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import fc from '../../support/properties'
import { describe, expect, test } from 'vitest'
import { contentFromDraft, newContent, parseContent } from '../../../shared/article/draft'
import type { Content } from '../../../shared/article/content'
import { hashBytes, hashContent } from '../../../shared/seal/hash'
import { anyBody } from '../../support/arbitrary-body'
import { doc, note, p } from '../../support/document'
import { chineseStory, englishStory } from '../../support/stories'
import { expectLinear } from '../../support/processor-time'

describe('the content hash', () => {
  test('is the SHA-256 of the canonical JSON, as other programs make it', () => {
    for (const story of [chineseStory, englishStory]) {
      const other = createHash('sha256')
        .update(canonicalize(story) as string)
        .digest('hex')
      expect(hashContent(story)).toBe(other)
    }
  })

  test('stays what it was when this program grows older', () => {
    expect(hashContent(newContent('zh-CN', '清溪日报'))).toBe(
      'ee31b4ec2eb90f4575dd81687d2e81cf526b37fc13ebf50a9e4821a09fc7a558',
    )
  })

  test('of bytes is their SHA-256', () => {
    const bytes = new TextEncoder().encode('清溪')
    expect(hashBytes(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  test('does not change with the order of keys, with saving and loading, or with parsing', () => {
    fc.assert(
      fc.property(anyBody({ notes: true }), (body) => {
        const draft: Content = { ...chineseStory, body }
        const parsed = parseContent(draft)
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal))
        const content = contentFromDraft(parsed.value)
        const hash = hashContent(content)
        expect(hashContent(reversed(content) as Content)).toBe(hash)
        expect(hashContent(JSON.parse(JSON.stringify(content)) as Content)).toBe(hash)
        expect(hashContent(contentFromDraft(content))).toBe(hash)
        const again = parseContent(JSON.parse(JSON.stringify(content)))
        expect(again.ok && hashContent(contentFromDraft(again.value))).toBe(hash)
      }),
      { numRuns: 100 },
    )
  })

  test('changes with any character of any field', () => {
    const text = JSON.stringify(chineseStory)
    const before = hashContent(chineseStory)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('a', '0', '清'), (at, put) => {
        const changed = text.slice(0, at) + put + text.slice(at + 1)
        fc.pre(changed !== text)
        const other = parsedJson(changed)
        fc.pre(other !== null)
        expect(hashContent(other as Content)).not.toBe(before)
      }),
      { numRuns: 300 },
    )
  })

  test('does not see notes to the editor, nor fields that were filled and emptied again', () => {
    const before = hashContent(contentFromDraft(chineseStory))
    const noted = { ...chineseStory, body: doc(...chineseStory.body.content, note('n', '待核')) }
    const emptied = { ...chineseStory, kicker: '', subhead: '', bylineOverride: '', dateText: '' }
    expect(hashContent(contentFromDraft(noted))).toBe(before)
    expect(hashContent(contentFromDraft(emptied))).toBe(before)
  })

  test('takes time in proportion to the length of the story', () => {
    const paragraph = p('清溪老街的路灯亮了，叶春和说以后收摊不用摸黑。'.repeat(20))
    expectLinear(44, (length) => {
      const body = doc(...Array.from({ length }, () => paragraph))
      return hashContent(contentFromDraft({ ...chineseStory, body }))
    })
  })
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).reverse()
  return Object.fromEntries(entries.map(([key, part]) => [key, reversed(part)]))
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
