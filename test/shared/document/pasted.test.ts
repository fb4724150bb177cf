import fc from '../../support/properties'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BodyNode } from '../../../shared/document/body'
import { readPasted } from '../../../shared/document/pasted'
import type { Pasted } from '../../../shared/document/pasted'
import { visibleCharacters } from '../../support/visible-characters'

const cases = join(import.meta.dirname, '../../cases/paste')
const samples = readdirSync(cases).flatMap((program) =>
  readdirSync(join(cases, program))
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(program, name)),
)

describe('what was copied in other programs', () => {
  it.each(samples)('%s reads as expected', (sample) => {
    const file = join(cases, sample.replace(/\.html$/, '.json'))
    const { body, pictures, lost } = pasted(readFileSync(join(cases, sample), 'utf8'))
    const read = `${JSON.stringify({ body, pictures, lost }, null, 2)}\n`
    if (process.env['UPDATE'] === '1' || !existsSync(file)) writeFileSync(file, read)
    expect(read).toBe(readFileSync(file, 'utf8'))
  })

  it.each(samples)('%s loses no visible character without saying so', (sample) => {
    const html = readFileSync(join(cases, sample), 'utf8')
    expect(missing(html)).toEqual([])
  })
})

describe('a pasted fragment', () => {
  it('loses no visible character without saying so, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.array(piece(3), { maxLength: 6 }), (pieces) => {
        expect(missing(pieces.join('\n'))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('takes the pictures of Word from the rich text beside it, where all of them are there', () => {
    const html =
      '<p>一</p><p><img src="file:///C:/t/1.png"></p><p><img src="file:///C:/t/2.png"></p>'
    const picture = (hex: string) =>
      `{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn x}}}\\picw10\\pngblip\n${hex}}}{\\nonshppict{\\pict\\wmetafile8 ffff}}`
    const both = readPasted(
      { html, rtf: `{\\rtf1 ${picture('89504e47')}text${picture('ffd8')}}`, files: 0 },
      ids(),
    )
    expect(both.pictures.map(({ from }) => from)).toEqual([
      { kind: 'bytes', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47) },
      { kind: 'bytes', bytes: Uint8Array.of(0xff, 0xd8) },
    ])
    const one = readPasted({ html, rtf: `{\\rtf1 ${picture('89504e47')}}`, files: 0 }, ids())
    expect(one.pictures).toEqual([])
    expect(one.lost.map(({ text }) => text)).toEqual(['file:///C:/t/1.png', 'file:///C:/t/2.png'])
    expect(one.body.content).toHaveLength(1)
  })

  it('takes a picture that has no address of its own from the file that lies beside it', () => {
    const html = '<p>一</p><img src="blob:https://clearbrook.example/1" alt="桥">'
    const { pictures, lost } = readPasted({ html, rtf: '', files: 1 }, ids())
    expect(pictures.map(({ from }) => from)).toEqual([{ kind: 'file', index: 0 }])
    expect(lost).toEqual([])
  })
})

function pasted(html: string): Pasted {
  return readPasted({ html, rtf: '', files: 0 }, ids())
}

function ids(): () => string {
  let last = 0
  return () => `p${(last += 1)}`
}

/** Visible characters of the fragment that are neither in the body nor in what is said to be lost. */
function missing(html: string): readonly string[] {
  const { body, pictures, lost } = pasted(html)
  const told = [
    wordsIn(body),
    ...pictures.flatMap(({ caption, credit, alt, address }) => [caption, credit, alt, address]),
    ...lost.map(({ text }) => text),
  ].join('')
  const left = counted(told)
  return [...counted(visibleCharacters(html))]
    .filter(([sign, count]) => (left.get(sign) ?? 0) < count)
    .map(([sign]) => sign)
}

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const sign of text.normalize('NFKC').match(/[^\s\p{C}]/gu) ?? [])
    counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return counts
}

function wordsIn(node: BodyNode): string {
  const attrs = Object.values(node.attrs ?? {}).filter((value) => typeof value === 'string')
  return [node.text ?? '', ...attrs, ...(node.content ?? []).map(wordsIn)].join('')
}

const words = fc.oneof(
  fc.constantFrom('清溪', '桥。', 'Clearbrook', 'a&lt;b', '“引”', '第1', '　', '&nbsp;', '𠮷'),
  fc.string({ maxLength: 5 }).map((text) => text.replace(/[<&\\]/g, '')),
)

const inlineTags = [
  'b',
  'i style="font-style:normal"',
  'span style="font-weight:700"',
  'span class=MsoFootnoteReference',
  'a href="https://x.example/"',
  'a href="javascript:1"',
  'ins cite=A',
  'del datetime=2026-01-01',
  'o:p',
  'st1:place',
  'q',
  'button',
  'label',
  'mpvoice',
  'span style="mso-hide:all"',
]
const blockTags = [
  'p',
  'p class=MsoCaption',
  'p style="mso-list:l0 level1 lfo1"',
  'p style="mso-list:l0 level2 lfo1"',
  'p style="mso-outline-level:2"',
  'div',
  'section style="font-weight:bold"',
  'h1',
  'h5',
  'blockquote',
  'blockquote class=pullquote',
  'aside',
  'ul',
  'ol start=7',
  'li',
  'table',
  'figure',
  'figcaption',
  'details',
  'div style="display:none"',
  'div style="mso-element:comment-list"',
  'div style="mso-element:footnote-list"',
  'pre',
  'dl',
  'fieldset',
  'svg',
]
const leaves = [
  '<br>',
  '<hr>',
  '<img src="https://x.example/a.png" alt="图">',
  '<img src="file:///C:/a.png">',
  '<img width=1 src=t.gif>',
  '<![if !supportLists]><span style="mso-list:Ignore">1.</span><![endif]>',
  '<script>no()</script>',
  '<!--[if gte mso 9]>no<![endif]-->',
]

function piece(depth: number): fc.Arbitrary<string> {
  const wrapped = (tag: fc.Arbitrary<string>, inner: fc.Arbitrary<string>) =>
    fc.tuple(tag, inner).map(([open, text]) => `<${open}>${text}</${open.split(' ')[0] ?? ''}>`)
  const inline = fc.oneof(
    words,
    fc.constantFrom(...leaves),
    wrapped(fc.constantFrom(...inlineTags), words),
  )
  if (depth === 0) return inline
  const inner = fc.array(piece(depth - 1), { maxLength: 4 }).map((parts) => parts.join(''))
  const row = inner.map((text) => `<table><tr><td>${text}</td><td colspan=2>x</td></tr></table>`)
  return fc.oneof(inline, row, wrapped(fc.constantFrom(...blockTags, ...inlineTags), inner))
}
