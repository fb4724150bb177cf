import fc from '../../support/properties'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPasted } from '../../../shared/document/pasted'
import type { Pasted } from '../../../shared/document/pasted'
import { anyClipping } from '../../support/arbitrary-clipping'
import {
  isToldInPart,
  missingCharacters,
  visibleCharacters,
  wordsIn,
} from '../../support/visible-characters'

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
      fc.property(anyClipping(), (html) => {
        expect(missing(html)).toEqual([])
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
  if (isToldInPart(lost)) return []
  const told = [
    wordsIn(body),
    ...pictures.flatMap(({ caption, credit, alt, address }) => [caption, credit, alt, address]),
    ...lost.map(({ text }) => text),
  ].join('')
  return missingCharacters(visibleCharacters(html), told)
}
