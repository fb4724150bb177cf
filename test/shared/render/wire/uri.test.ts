import { expect, test } from 'vitest'
import { uriOf } from '../../../../shared/render/wire/uri'
import fc from '../../../support/properties'

test('an address with letters of any script becomes one of ASCII alone', () => {
  expect(uriOf('https://下谷.example/桥报?a=[1]')).toBe(
    'https://xn--ghqr92m.example/%E6%A1%A5%E6%8A%A5?a=%5B1%5D',
  )
  expect(uriOf('https://a.example/b%20c?d=%zz#e#f')).toBe('https://a.example/b%20c?d=%25zz#e%23f')
})

test('an address that is a URI already stays as it is', () => {
  for (const uri of ['https://a.example/', 'http://a.example:8080/b/c.html?d=e&f=%E6%A1%A5#g']) {
    expect(uriOf(uri)).toBe(uri)
  }
})

test('what is no address becomes none', () => {
  for (const none of [undefined, null, '', '桥', '//a.example']) expect(uriOf(none)).toBeUndefined()
})

test('whatever an address holds, the URI holds only what RFC 3986 allows', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (path) => {
      const uri = uriOf(`https://a.example/${path}`)
      if (uri !== undefined) {
        expect(uri).toMatch(/^https:\/\/a\.example\/(?:[\w\-.~:/?#@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/)
        expect(uri.split('#').length).toBeLessThan(3)
      }
    }),
  )
})
