import fc from '../../support/properties'
import { describe, expect, test } from 'vitest'
import {
  absolute,
  mediaPath,
  pagePath,
  sectionPath,
  sectionSlug,
} from '../../../shared/render/address'

test('a page lies under its day, with a name that says what it is', () => {
  const page = {
    article: '0190a5c2-7d3e-7b41-9c55-2f8e6a4b9d17',
    slug: 'qingxi-guqiao',
    publishedAt: '2026-03-08T09:30:00+08:00',
  }
  expect(pagePath(page)).toBe('2026/03/08/qingxi-guqiao-6a4b9d17.html')
  expect(pagePath({ ...page, slug: '' })).toBe('2026/03/08/6a4b9d17.html')
})

describe('a section', () => {
  test('has its own letters in its address, in any script', () => {
    expect(sectionPath(['清溪', 'Local News'])).toBe('section/清溪/local-news/')
    expect(absolute(sectionPath(['清溪']), 'https://a.example/')).toBe(
      'https://a.example/section/%E6%B8%85%E6%BA%AA/',
    )
  })

  test('keeps apart from one that differs only in signs, and from names Windows keeps', () => {
    expect(sectionSlug('C')).toBe('c')
    expect(sectionSlug('C++')).toMatch(/^c-[0-9a-f]{8}$/)
    expect(sectionSlug('con')).toMatch(/^con-[0-9a-f]{8}$/)
    expect(sectionSlug('..')).toMatch(/^[0-9a-f]{8}$/)
  })

  test('is one plain folder, whatever its name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => {
        const slug = sectionSlug(name)
        expect(slug).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*$/u)
        expect(slug).toBe(slug.toLowerCase())
        expect(new TextEncoder().encode(slug).length).toBeLessThanOrEqual(255)
      }),
    )
  })
})

test('a picture is named by its bytes', () => {
  expect(mediaPath({ asset: 'ab'.repeat(32) as never, type: 'image/jpeg' })).toBe(
    `media/${'ab'.repeat(32)}.jpg`,
  )
})
