import { describe, expect, it } from 'vitest'
import { isSuddenShrink } from '../../../shared/article/shrink'
import { doc, p } from '../../support/document'

const long = '清溪新桥横跨两岸。'.repeat(50)

describe('a sudden shrink', () => {
  it('is the loss of more than half of a long text', () => {
    expect(isSuddenShrink(doc(p(long)), doc(p(long.slice(0, 200))))).toBe(true)
    expect(isSuddenShrink(doc(p(long)), doc(p('')))).toBe(true)
  })

  it('is neither an ordinary cut nor the loss of a few words', () => {
    expect(isSuddenShrink(doc(p(long)), doc(p(long.slice(0, 240))))).toBe(false)
    expect(isSuddenShrink(doc(p(long.slice(0, 150))), doc(p('')))).toBe(false)
    expect(isSuddenShrink(doc(p('')), doc(p(long)))).toBe(false)
  })
})
