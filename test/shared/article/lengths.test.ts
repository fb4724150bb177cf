import { describe, expect, it } from 'vitest'
import { lineLengths } from '../../../shared/article/lengths'

describe('lengths of lines', () => {
  it('count what a reader counts', () => {
    const [headline, abstract] = lineLengths({ headline: ' 清溪新桥A😀é ', language: 'zh-CN' })
    expect(headline).toEqual({ field: 'headline', length: 7, most: 32 })
    expect(abstract?.length).toBe(0)
  })

  it('leave an English headline more letters', () => {
    const [headline] = lineLengths({ headline: 'Bridge opens', language: 'en' })
    expect(headline).toMatchObject({ length: 12, most: 100 })
  })
})
