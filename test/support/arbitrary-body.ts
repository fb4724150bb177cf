import fc from './properties'
import { parseBody } from '../../shared/document/schema'
import type { Body, BodyMark, BodyNode } from '../../shared/document/body'

/** Any body the grammar allows, in its normal form: all nodes and marks, empty blocks, odd white space. */
export function anyBody(options: { readonly notes?: boolean } = {}): fc.Arbitrary<Body> {
  const notes = options.notes ?? true
  const block = fc.oneof(
    { weight: 3, arbitrary: anyBlock(3, notes) },
    { weight: 1, arbitrary: anyNews(notes) },
  )
  return fc
    .array(block, { minLength: 1, maxLength: 6 })
    .map((content) => normal({ type: 'doc', content }))
}

/** Bodies as they come out of foreign HTML: no odd white space, no empty paragraphs, no notes. */
export function anyPlainBody(): fc.Arbitrary<Body> {
  const paragraph = fc
    .array(fc.constantFrom('清溪镇', '修桥', '，', 'Clearbrook', 'the bridge'), {
      minLength: 1,
      maxLength: 5,
    })
    .map((words) => ({ type: 'paragraph', content: [{ type: 'text', text: words.join('') }] }))
  return fc
    .array(paragraph, { minLength: 1, maxLength: 5 })
    .map((content) => normal({ type: 'doc', content }))
}

const words = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('清溪镇', '修桥。', 'Clearbrook', '<b>&amp;"', ' ', '　', '𠮷'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
)

const link: fc.Arbitrary<BodyMark> = fc.record({
  type: fc.constant('link'),
  attrs: fc.record({
    href: fc.constantFrom(
      'https://clearbrook.example/a?b=1&c=2',
      'mailto:desk@clearbrook.example',
      'http://清溪.example/桥',
    ),
    title: fc.option(words.filter((text) => text !== '')),
  }),
})

const mark: fc.Arbitrary<BodyMark> = fc.oneof(
  link,
  fc
    .constantFrom('bold', 'italic', 'underline', 'strike', 'subscript', 'superscript')
    .map((type) => ({
      type,
    })),
)

const inline: fc.Arbitrary<BodyNode> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(words, fc.array(mark, { maxLength: 3 }))
      .map(([text, marks]) => ({ type: 'text', text, marks })),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
  {
    weight: 1,
    arbitrary: fc.tuple(words, fc.array(mark, { maxLength: 2 })).map(([text, marks]) => ({
      type: 'footnote',
      attrs: { text },
      marks,
    })),
  },
)

const line = fc.array(inline, { maxLength: 5 })
const name = fc.uuid({ version: 7 })

function anyBlock(depth: number, notes: boolean): fc.Arbitrary<BodyNode> {
  const lined = (type: string, attrs: fc.Arbitrary<Record<string, unknown>> = fc.constant({})) =>
    fc.record({ type: fc.constant(type), attrs, content: line })
  const flat = [
    lined('paragraph'),
    lined('heading', fc.record({ level: fc.constantFrom(2, 3, 4) })),
    lined(
      'pullquote',
      fc.record({ attribution: fc.constantFrom('', '镇长 李禾', 'Ann “A” <Lee>') }),
    ),
    fc.record({ type: fc.constant('figure'), attrs: fc.record({ media: name }) }),
    fc.constant({ type: 'horizontalRule' }),
    ...(notes ? [lined('note', fc.record({ id: name, resolved: fc.boolean() }))] : []),
  ]
  if (depth === 0) return fc.oneof(...flat)
  const inner = fc.array(anyBlock(depth - 1, notes), { minLength: 1, maxLength: 3 })
  const nested = [quote(inner), bullets(inner), numbers(inner), table(inner)]
  return fc.oneof(...flat, ...nested)
}

/** Blocks that stand outermost only. */
function anyNews(notes: boolean): fc.Arbitrary<BodyNode> {
  const inner = fc.array(anyBlock(2, notes), { minLength: 1, maxLength: 3 })
  const part = (type: string) => line.map((content) => ({ type, content }))
  const pair = fc.tuple(part('question'), inner.map(answer))
  const entry = fc
    .tuple(part('timelineTime'), inner)
    .map(([time, blocks]) => ({ type: 'timelineEntry', content: [time, ...blocks] }))
  return fc.oneof(
    fc
      .tuple(fc.constantFrom('facts', 'points', 'correction'), part('boxTitle'), inner)
      .map(([kind, title, blocks]) => ({
        type: 'box',
        attrs: { kind },
        content: [title, ...blocks],
      })),
    fc
      .array(pair, { minLength: 1, maxLength: 3 })
      .map((pairs) => ({ type: 'qa', content: pairs.flat() })),
    fc
      .array(entry, { minLength: 1, maxLength: 3 })
      .map((content) => ({ type: 'timeline', content })),
    fc
      .tuple(part('tableCaption'), table(inner))
      .map((content) => ({ type: 'captionedTable', content })),
    fc
      .array(
        name.map((media) => ({ type: 'figure', attrs: { media } })),
        { minLength: 1, maxLength: 3 },
      )
      .map((content) => ({ type: 'pictureGroup', content })),
    fc
      .tuple(
        fc.constantFrom('link', 'video', 'audio'),
        fc.constantFrom('', 'https://clearbrook.example/a?b=1&c=2'),
        part('cardTitle'),
        part('cardText'),
        fc.array(
          name.map((media) => ({ type: 'figure', attrs: { media } })),
          { maxLength: 1 },
        ),
      )
      .map(([kind, href, title, text, pictures]) => ({
        type: 'card',
        attrs: { kind, href },
        content: [title, text, ...pictures],
      })),
  )
}

function answer(content: BodyNode[]): BodyNode {
  return { type: 'answer', content }
}

function quote(inner: fc.Arbitrary<BodyNode[]>): fc.Arbitrary<BodyNode> {
  return inner.map((content) => ({ type: 'blockquote', content }))
}

function items(inner: fc.Arbitrary<BodyNode[]>): fc.Arbitrary<BodyNode[]> {
  const item = fc.tuple(line, inner, fc.boolean()).map(([content, blocks, more]) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content }, ...(more ? blocks : [])],
  }))
  return fc.array(item, { minLength: 1, maxLength: 3 })
}

function bullets(inner: fc.Arbitrary<BodyNode[]>): fc.Arbitrary<BodyNode> {
  return items(inner).map((content) => ({ type: 'bulletList', content }))
}

function numbers(inner: fc.Arbitrary<BodyNode[]>): fc.Arbitrary<BodyNode> {
  return fc
    .tuple(items(inner), fc.nat(50))
    .map(([content, start]) => ({ type: 'orderedList', attrs: { start }, content }))
}

function table(inner: fc.Arbitrary<BodyNode[]>): fc.Arbitrary<BodyNode> {
  const cell = fc.record({
    type: fc.constantFrom('tableCell', 'tableHeader'),
    attrs: fc.record({ colspan: fc.constantFrom(1, 1, 2), rowspan: fc.constantFrom(1, 1, 3) }),
    content: inner,
  })
  const row = fc
    .array(cell, { minLength: 1, maxLength: 3 })
    .map((content) => ({ type: 'tableRow', content }))
  return fc
    .array(row, { minLength: 1, maxLength: 3 })
    .map((content) => ({ type: 'table', content }))
}

function normal(body: BodyNode): Body {
  const parsed = parseBody(body)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal))
  return parsed.value
}
