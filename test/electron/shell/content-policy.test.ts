import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { previewPolicy, windowPolicy } from '../../../electron/shell/content-policy'

test('the window’s policy allows nothing unsafe and nothing from outside', () => {
  expect(windowPolicy).not.toMatch(/unsafe|https?:|\*/)
  expect(windowPolicy).toContain("default-src 'none'")
  expect(windowPolicy).toContain("script-src 'self'")
  expect(windowPolicy).toContain('frame-src app://preview;')
  expect(windowPolicy).toContain("form-action 'none'")
  expect(windowPolicy).toContain("base-uri 'none'")
})

test('a previewed page keeps its own stylesheets and nothing else', () => {
  const style = 'p { color: red }\n'
  const page = `<style>${style}</style><script>alert(1)</script><style media="print">a{}</style>`
  const policy = previewPolicy(page)
  expect(policy).toContain(`'sha256-${sha256(style)}' 'sha256-${sha256('a{}')}'`)
  expect(policy).not.toMatch(/script-src|unsafe|https?:/)
  expect(policy).toContain("default-src 'none'")
  expect(policy).toMatch(/; sandbox$/)
})

test('a page without a stylesheet may not bring one', () => {
  expect(previewPolicy('<p>清溪</p>')).toContain("style-src 'none'")
})

test('a stylesheet is hashed as the browser reads it: each line ends with LF', () => {
  expect(previewPolicy('<style>a{}\r\nb{}</style>')).toContain(sha256('a{}\nb{}'))
})

test('styles in place are allowed one by one, as the program wrote them', () => {
  const policy = previewPolicy(
    '<p style="margin:0">a</p><p style="margin:0">b</p><b style="x">c</b>',
  )
  const hashes = `'sha256-${sha256('margin:0')}' 'sha256-${sha256('x')}'`
  expect(policy).toContain(`style-src 'unsafe-hashes' ${hashes};`)
})

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
