import fc from '../../support/properties'
import { describe, expect, it } from 'vitest'
import { isSafeHref, resolveHref, safeHref } from '../../../shared/document/links'

describe('the address of a link', () => {
  it.each([
    'https://clearbrook.example/a?b=1&c=2#d',
    'http://清溪.example/桥',
    'mailto:desk@clearbrook.example',
    'tel:+15550100',
    'HTTPS://clearbrook.example',
  ])('may be %s', (address) => {
    expect(safeHref(address)).toBe(address)
    expect(safeHref(`  ${address}\n`)).toBe(address)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://x.example/1',
    'https:clearbrook.example',
    'https:///clearbrook.example',
    'https:\\\\clearbrook.example',
    'https://clearbrook.example/a b',
    'https://clearbrook.example/"onclick=x',
    'https://clearbrook.example/\u202egnp.exe',
    '/news/1',
    '#top',
    '//clearbrook.example',
    'mailto:?subject=x',
    '',
    null,
    42,
  ])('may not be %j', (address) => {
    expect(safeHref(address)).toBeNull()
    expect(isSafeHref(address)).toBe(false)
  })

  it('opens what was checked, whatever a browser makes of it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((tail) => `https:${tail}`),
        ),
        (address) => {
          const safe = safeHref(address)
          if (safe === null) return
          expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(
            new URL(safe, 'app://x/').protocol,
          )
          expect(safeHref(safe)).toBe(safe)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['b.html', 'https://x.example/news/b.html'],
    ['/b', 'https://x.example/b'],
    ['//y.example/b', 'https://y.example/b'],
    ['?p=2', 'https://x.example/news/a?p=2'],
    ['#top', null],
    ['javascript:1', null],
    ['mailto:a@x.example', 'mailto:a@x.example'],
  ])('is resolved against its page: %s', (written, expected) => {
    expect(resolveHref(written, 'https://x.example/news/a')).toBe(expected)
  })

  it('means nothing away from its page', () => {
    expect(resolveHref('b.html', null)).toBeNull()
    expect(resolveHref('b.html', 'file:///home/li/a.html')).toBeNull()
  })
})
