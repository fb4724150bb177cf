import fc from '../../support/properties'
import { parse, parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, test } from 'vitest'
import {
  attributeText,
  element,
  emptyElement,
  exactText,
  jsonScript,
  line,
  metaStart,
  metaWith,
  style,
  text,
  voidElement,
} from '../../../shared/render/markup'

type Element = DefaultTreeAdapterTypes.Element

/** Texts as an attacker would write them, and any other. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        '<',
        '>',
        '&',
        '</script>',
        '<!--',
        ']]>',
        '\u2028',
        'é',
        '桥',
        '`',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
)

describe('whatever a story says', () => {
  test('stays text between tags', () => {
    fc.assert(
      fc.property(anyText, (said) => {
        const [node, ...more] = childrenOf(line('p', {}, said))
        expect(more).toEqual([])
        expect(textIn(node)).toBe(readable(said))
      }),
    )
  })

  test('stays inside its attribute', () => {
    fc.assert(
      fc.property(anyText, (said) => {
        const html = voidElement('img', { alt: said, title: 'next' })
        const meta = metaWith(metaStart('name', 'author'), attributeText(`x${said}`))
        for (const [markup, name] of [
          [html, 'alt'],
          [meta, 'content'],
        ] as const) {
          const [node, ...more] = childrenOf(markup)
          expect(more).toEqual([])
          const attrs = (node as Element).attrs
          expect(attrs).toHaveLength(2)
          const wanted = readable(name === 'content' ? `x${said}` : said)
          expect(attrs.find((one) => one.name === name)?.value).toBe(wanted)
        }
      }),
    )
  })

  test('neither ends nor opens anything in a data block, and reads back the same', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ maxLength: 5 }), anyText), (value) => {
        const html = `<!doctype html><title>t</title>${jsonScript('application/ld+json', value)}<p>after</p>`
        const page = parse(html)
        const scripts = all(page, 'script')
        expect(scripts).toHaveLength(1)
        expect(JSON.parse(textIn(scripts[0]))).toEqual(JSON.parse(JSON.stringify(value)))
        expect(all(page, 'p').map(textIn)).toEqual(['after'])
      }),
    )
  })

  test('keeps a stylesheet a stylesheet', () => {
    fc.assert(
      fc.property(anyText, (said) => {
        const page = parse(`<!doctype html><title>t</title>${style(said)}<p>after</p>`)
        expect(all(page, 'p').map(textIn)).toEqual(['after'])
        expect(all(page, 'script')).toEqual([])
      }),
    )
  })

  test('is well-formed XML, whatever characters it holds', () => {
    fc.assert(
      fc.property(anyText, (said) => {
        const xml = element('a', { b: said }, line('c', {}, said), emptyElement('d', { e: said }))

        expect(xml).not.toMatch(
          /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u,
        )
        expect(xml.match(/</g)).toHaveLength(5)
      }),
    )
  })
})

test('exact text loses no character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (said) => {
      if (said.includes('\0')) return
      expect(textIn(childrenOf(`<p>${exactText(said)}</p>`)[0])).toBe(said)
    }),
  )
})

test('a character no format allows is left out, a pair of halves is kept', () => {
  expect(text('a\u0000b\u0085c\ufffed')).toBe('abcd')
  expect(text('𠮷 & 🌉')).toBe('𠮷 &amp; 🌉')
  expect(text('half \ud83c only')).toBe('half \ufffd only')
})

test('absent attributes are left out, and true ones stand alone', () => {
  expect(element('a', { href: null, rel: undefined, hidden: true })).toBe('<a hidden></a>')
})

/** What a browser makes of text once the characters HTML forbids are out. */
function readable(said: string): string {
  return said
    .replace(/\r\n?/g, '\n')

    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\p{Noncharacter_Code_Point}/gu, '')
}

function childrenOf(html: string): DefaultTreeAdapterTypes.ChildNode[] {
  return parseFragment(html).childNodes
}

function textIn(node: DefaultTreeAdapterTypes.Node | undefined): string {
  if (node === undefined) return ''
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : ''
}

function all(node: DefaultTreeAdapterTypes.Node, name: string): DefaultTreeAdapterTypes.Node[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap((child) => all(child, name)) : []
  return node.nodeName === name ? [node, ...below] : below
}
