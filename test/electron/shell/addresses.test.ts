import fc from '../../support/properties'
import { resolve, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isWindowAddress, mediaAddress, parseAddress } from '../../../electron/shell/addresses'

describe('the app’s own addresses', () => {
  test('the page and its parts are files below the window’s folder', () => {
    expect(parseAddress('app://caibian/index.html')).toEqual({ kind: 'file', path: ['index.html'] })
    expect(parseAddress('app://caibian/assets/main-Bx_1.js?v=1#top')).toEqual({
      kind: 'file',
      path: ['assets', 'main-Bx_1.js'],
    })
  })

  test('a picture is named by its hash alone', () => {
    const hash = 'a'.repeat(64)
    expect(parseAddress(mediaAddress(hash))).toEqual({ kind: 'media', hash })
    expect(parseAddress(`app://caibian/media/${hash}.png`)).not.toMatchObject({ kind: 'media' })
    expect(parseAddress('app://caibian/media/..%2f..%2flibrary.json')).toBeNull()
  })

  test('a preview is found only by its token, on an origin of its own', () => {
    const token = '0190d3e0-1111-4222-8333-444455556666'
    expect(parseAddress(`app://preview/${token}`)).toEqual({ kind: 'preview', token })
    expect(parseAddress('app://preview/index.html')).toBeNull()
    const hash = 'b'.repeat(64)
    expect(parseAddress(`app://preview/media/${hash}.mp4`)).toEqual({ kind: 'media', hash })
    expect(parseAddress(`app://preview/media/${hash}.mp4/x`)).toBeNull()
  })

  test.each([
    'app://caibian/',
    'app://caibian/.env',
    'app://caibian/assets/../../package.json%00.js',
    'app://caibian/%2e%2e%2fpackage.json',
    'app://caibian/..%5c..%5cpackage.json',
    'app://caibian//etc/passwd',
    'app://caibian/C:/Windows/win.ini',
    'app://elsewhere/index.html',
    'https://caibian/index.html',
    'file:///etc/passwd',
    'nothing',
  ])('%s is nothing we give', (address) => {
    expect(parseAddress(address)).toBeNull()
  })

  test('no address leads out of the window’s folder', () => {
    const folder = resolve('/window')
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '\\',
      '/',
      'a',
      'a.js',
      '%5c',
      '%00',
      ':',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const wanted = parseAddress(`app://caibian/${pieces.join('/')}`)
        if (wanted?.kind !== 'file') return
        expect(resolve(folder, ...wanted.path).startsWith(folder + sep)).toBe(true)
      }),
    )
  })

  test('only our own page, or the development server’s, speaks with the host', () => {
    expect(isWindowAddress('app://caibian/index.html', null)).toBe(true)
    expect(isWindowAddress('app://preview/0190d3e0-1111-4222-8333-444455556666', null)).toBe(false)
    expect(isWindowAddress('http://127.0.0.1:5317/', null)).toBe(false)
    expect(isWindowAddress('http://127.0.0.1:5317/', 'http://127.0.0.1:5317/')).toBe(true)
    expect(isWindowAddress('http://127.0.0.1:5318/', 'http://127.0.0.1:5317/')).toBe(false)
    expect(isWindowAddress('about:blank', null)).toBe(false)
  })
})
