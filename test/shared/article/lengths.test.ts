import { describe, expect, it } from 'vitest'
import { fieldLengths, passedLimits } from '../../../shared/article/lengths'

const body = { characters: 620, words: 410 }

describe('lengths of fields', () => {
  it('count what a reader counts', () => {
    const [headline, abstract] = fieldLengths(
      { headline: ' 清溪新桥A😀é ', language: 'zh-CN', body },
      [],
    )
    expect(headline).toEqual({ field: 'headline', length: 7, limits: [{ place: '', most: 32 }] })
    expect(abstract?.length).toBe(0)
  })

  it('leave an English headline more letters', () => {
    const [headline] = fieldLengths({ headline: 'Bridge opens', language: 'en', body }, [])
    expect(headline).toMatchObject({ length: 12, limits: [{ most: 100 }] })
  })

  it('count a body in characters the Chinese way, in words the English way', () => {
    const bodyOf = (language: string) => fieldLengths({ headline: '', language, body }, [])[2]
    expect(bodyOf('zh-CN')).toEqual({ field: 'body', length: 620, limits: [] })
    expect(bodyOf('en')).toMatchObject({ length: 410 })
  })

  it('hold to what the places declare, the strictest first, and to nothing else where one does', () => {
    const places = [
      { name: '官网', limits: { headline: 60, body: 600 } },
      { name: '微信', limits: { headline: 20 } },
      { name: '存档' },
    ]
    const headline = '清'.repeat(25)
    const [first, second, third] = fieldLengths({ headline, language: 'zh-CN', body }, places)
    expect(first?.limits).toEqual([
      { place: '微信', most: 20 },
      { place: '官网', most: 60 },
    ])
    expect(first === undefined ? null : passedLimits(first)).toEqual([{ place: '微信', most: 20 }])
    expect(second?.limits).toEqual([{ place: '', most: 128 }])
    expect(third === undefined ? null : passedLimits(third)).toEqual([{ place: '官网', most: 600 }])
  })
})
