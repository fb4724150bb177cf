import { describe, expect, it } from 'vitest'
import { FlatText } from '../../../shared/document/flat-text'
import { findQuote, quoteAt } from '../../../shared/document/quote'
import { storySchema } from '../../../shared/document/schema'
import { doc, p } from '../../support/document'

const flat = (...lines: readonly string[]) =>
  new FlatText(storySchema.nodeFromJSON(doc(...lines.map((line) => p(line)))))

/** The words found, with a bar on each side of them. */
function found(before: FlatText, words: string, nth: number, after: FlatText): string | null {
  let at = before.text.indexOf(words)
  for (let count = 1; count < nth; count += 1) at = before.text.indexOf(words, at + 1)
  const span = findQuote(after, quoteAt(before, before.spanOf(at, at + words.length)))
  if (span === null) return null
  const [start, end] = [after.offsetOf(span.from), after.offsetOf(span.to)]
  return `${after.text.slice(0, start)}|${after.text.slice(start, end)}|${after.text.slice(end)}`
}

describe('words found again by their quotation', () => {
  it('are the same words where they stand several times', () => {
    const before = flat('老桥拆除，新桥通车。', '通车当天，居民走上新桥。')
    const after = flat('昨天老桥拆除，新桥通车。', '通车当天，居民走上新桥。')
    expect(found(before, '新桥', 2, after)).toBe(
      '昨天老桥拆除，新桥通车。\n通车当天，居民走上|新桥|。',
    )
  })

  it('are found where they were moved to', () => {
    const before = flat('清溪新桥今天通车。', '老桥将改建为步道。')
    const after = flat('老桥将改建为步道。', '清溪新桥今天通车。')
    expect(found(before, '步道', 1, after)).toBe('老桥将改建为|步道|。\n清溪新桥今天通车。')
  })

  it('are what stands in their place, where somebody rewrote them', () => {
    const before = flat('清溪镇的新桥昨天上午正式通车，首日有三千人走过新桥看灯。')
    const after = flat('清溪镇的新桥昨天上午正式通车，当晚约两千人走过新桥看灯。')
    expect(found(before, '首日有三千人', 1, after)).toBe(
      '清溪镇的新桥昨天上午正式通车，|当晚约两千人|走过新桥看灯。',
    )
  })

  it('are nowhere once they are gone', () => {
    expect(found(flat('清溪新桥通车。'), '新桥', 1, flat('菜市搬迁。'))).toBeNull()
  })

  it('are not taken for a single character that stands somewhere else', () => {
    expect(found(flat('走上桥面看灯'), '桥', 1, flat('菜市旁的桥也要修'))).toBeNull()
  })
})

it('a quotation keeps the first thousand characters of very long words', () => {
  const long = flat('灯'.repeat(3000))
  expect(quoteAt(long, long.spanOf(0, 3000)).text).toHaveLength(1000)
})
