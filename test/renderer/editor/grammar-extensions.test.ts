import { Editor, getSchema, type JSONContent } from '@tiptap/core'
import { DOMParser, DOMSerializer } from '@tiptap/pm/model'
import fc from '../../support/properties'
import { describe, expect, it } from 'vitest'
import { grammarExtensions } from '../../../renderer/editor/grammar-extensions'
import type { Body } from '../../../shared/document/body'
import { markGrammar, nodeGrammar } from '../../../shared/document/grammar'
import { storySchema, parseBody } from '../../../shared/document/schema'
import { anyBody } from '../../support/arbitrary-body'
import {
  doc,
  figure,
  h,
  hr,
  li,
  note,
  ol,
  p,
  pullquote,
  quote,
  table,
  td,
  th,
  tr,
  ul,
} from '../../support/document'

const schema = getSchema(grammarExtensions())

describe('the editor and the grammar', () => {
  it('have the same nodes and marks, in the same order', () => {
    expect(Object.keys(schema.nodes)).toEqual(Object.keys(nodeGrammar))
    expect(Object.keys(schema.marks)).toEqual(Object.keys(markGrammar))
  })

  it('agree on what may stand where', () => {
    for (const [name, type] of Object.entries(storySchema.nodes)) {
      const { attrs: theirs, ...expected } = type.spec
      const { attrs, parseDOM: _parse, toDOM: _write, ...own } = schema.nodes[name]!.spec
      if (type.spec.atom === true) delete own['draggable']
      expect({ name, ...own }).toEqual({ name, ...expected })
      expect(Object.keys(attrs ?? {})).toEqual(Object.keys(theirs ?? {}))
    }
  })

  it('hold any text the grammar allows without changing a byte of it', () => {
    fc.assert(
      fc.property(anyBody(), (body) => {
        const held = JSON.stringify(schema.nodeFromJSON(body).toJSON())
        const normal = parseBody(body)
        expect(normal.ok && JSON.stringify(normal.value)).toBe(held)
      }),
      { numRuns: 300 },
    )
  })

  it('open a text in Tiptap and give it back as it was', () => {
    const editor = new Editor({
      element: null,
      injectCSS: false,
      content: everything as JSONContent,
      enableContentCheck: true,
      extensions: grammarExtensions(),
    })
    expect(JSON.stringify(editor.getJSON())).toBe(JSON.stringify(everything))
    editor.destroy()
  })

  it('copy and paste within the editor bring every node back', () => {
    const node = schema.nodeFromJSON(everything)
    const dom = document.createElement('div')
    dom.append(DOMSerializer.fromSchema(schema).serializeFragment(node.content))
    const read = DOMParser.fromSchema(schema).parse(dom, { preserveWhitespace: true })
    expect(read.toJSON()).toEqual(everything)
  })

  it('read no address that a story may not link to', () => {
    const dom = document.createElement('div')
    dom.innerHTML = '<p><a href="javascript:alert(1)">x</a><a href="https://a.example/">y</a></p>'
    const read = DOMParser.fromSchema(schema).parse(dom)
    expect(read.toJSON()).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'x' },
            {
              type: 'text',
              text: 'y',
              marks: [{ type: 'link', attrs: { href: 'https://a.example/', title: null } }],
            },
          ],
        },
      ],
    })
  })
})

const everything: Body = normal(
  doc(
    p('清溪新桥', { type: 'text', text: '通车', marks: [{ type: 'bold' }, { type: 'italic' }] }),
    h(3, '小标题'),
    ul(li(p('一')), li(p('二'), ol(3, li(p('三'))))),
    quote(p('引文')),
    pullquote('镇长 李禾', '桥通了，心就通了。'),
    figure('0190a1b2-0000-7000-8000-000000000001'),
    table(tr(th(p('甲')), th(p('乙'))), tr(td(p('一')), td(p(), ul(li(p('二')))))),
    hr(),
    note('0190a1b2-0000-7000-8000-000000000002', '核实桥长'),
    p(),
  ),
)

function normal(body: Body): Body {
  const parsed = parseBody(body)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal))
  return parsed.value
}
