import fc from './properties'
import type { Content, MediaUse } from '../../shared/article/content'
import { parseBody } from '../../shared/document/schema'
import type { Body, BodyNode } from '../../shared/document/body'
import { must } from './library'

/**
 * Stories as people write them, of every block and mark there is, in every order: each line says something, with
 * any sign in the middle of it. What renditions cannot say is left out here and named in docs/renditions.md:
 * two breaks in a row, an underlined link, a table of one cell or in a table.
 *
 * Each of these uses of a picture stands in it at most once.
 */
export function anyWrittenStory(
  uses: readonly MediaUse[],
): fc.Arbitrary<{ readonly body: Body; readonly media: MediaUse[] }> {
  return fc
    .array(fc.oneof({ weight: 2, arbitrary: anyBlock(2) }, { weight: 3, arbitrary: anyNews }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((content) => {
      const media: MediaUse[] = []
      const body = {
        type: 'doc',
        content: content.map((block) => withPictures(block, uses, media)),
      }
      return { body: must(parseBody(body)), media }
    })
}

/**
 * A story without what every reading makes anew: ids, and the marks of line breaks, which nobody sees. Its
 * pictures by their order and what is said of them.
 */
export function bareStory({ credits, body, media, related, ...rest }: Content) {
  const places = new Map<unknown, number>()
  const written = JSON.parse(JSON.stringify(must(parseBody(body))), (_, value: unknown) => {
    const node = value as { type?: string; marks?: unknown; attrs?: { media?: string } } | null
    if (node?.type === 'hardBreak') return { type: 'hardBreak' }
    if (node?.type !== 'figure') return value
    places.set(node.attrs?.media, places.size)
    return { type: 'figure', attrs: { media: places.size } }
  }) as unknown
  const pictures = media.map(({ id, caption, alt, credit }) => ({
    place: places.get(id) ?? -1,
    caption,
    alt,
    credit,
  }))
  const bare = <T extends { readonly id: string }>({ id: _id, ...said }: T) => said
  return {
    ...rest,
    credits: credits.map(bare),
    related: related.map(bare),
    body: written,
    pictures: pictures.toSorted((one, other) => one.place - other.place),
  }
}

const texts = fc.constantFrom(
  ...[
    '清溪镇',
    '修桥',
    '，',
    '“好。”',
    'Clearbrook',
    'the bridge',
    '𠮷',
    '!',
    '?',
    ':',
    '(',
    ')',
    '[1]',
  ],
  ...[
    '*',
    '**',
    '_a_',
    '# a',
    '- a',
    '1. a',
    '1) a',
    '+',
    '=',
    '---',
    '> a',
    '|',
    '\\',
    '`a`',
    '~~a~~',
  ],
  ...[
    '<b>',
    '<b class="when">',
    '&amp;',
    'http://a.b/c',
    'www.a.b',
    'mailto:a@b.c',
    '$x$',
    '[^1]',
    '^',
  ],
)

const link = fc.record({
  type: fc.constant('link'),
  attrs: fc.record({
    href: fc.constantFrom(
      'https://clearbrook.example/a?b=1&c=2',
      'mailto:desk@clearbrook.example',
      'http://清溪.example/桥(1)',
      'https://clearbrook.example/?a=1&lt;=2',
    ),
    title: fc.option(fc.constantFrom('桥志', 'The “old” "bridge"', '*a* <b> \\')),
  }),
})

const mark = fc
  .constantFrom('bold', 'italic', 'strike', 'subscript', 'superscript', 'underline')
  .map((type) => ({ type }))

const plain = texts.map((text): BodyNode => ({ type: 'text', text }))
const marked = fc
  .tuple(texts, fc.array(mark, { minLength: 1, maxLength: 3 }))
  .map(([text, marks]): BodyNode => ({ type: 'text', text, marks }))
const linked = fc
  .tuple(texts, link, fc.array(mark, { maxLength: 2 }))
  .map(([text, first, more]): BodyNode => {
    const marks = [first, ...more.filter(({ type }) => type !== 'underline')]
    return { type: 'text', text, marks }
  })
const footnote = fc
  .constantFrom('县志卷三', '- 实测', '1. 一', '[^1]: 回', 'See *the* plan', '> 桥', '# a')
  .map((text): BodyNode => ({ type: 'footnote', attrs: { text } }))

const pieces = fc.oneof(
  ...[plain, marked, linked, footnote].map((one) => one.map((node) => [node])),
)
const broken = plain.map((node): BodyNode[] => [{ type: 'hardBreak' }, node])

function lineOf(piece: fc.Arbitrary<BodyNode[]>): fc.Arbitrary<BodyNode[]> {
  return fc
    .array(piece, { maxLength: 4 })
    .map((parts) => [textNode('桥'), ...parts.flat(), textNode('。')])
}

const line = lineOf(pieces)
const lines = lineOf(fc.oneof({ weight: 4, arbitrary: pieces }, { weight: 1, arbitrary: broken }))

const paragraph = textBlock('paragraph', lines)
const figure = fc.constant<BodyNode>({ type: 'figure', attrs: { media: '' } })

function anyBlock(depth: number, isCell = false): fc.Arbitrary<BodyNode> {
  const flat: fc.Arbitrary<BodyNode>[] = [
    paragraph,
    fc
      .tuple(fc.constantFrom(2, 3, 4), line)
      .map(([level, content]) => ({ type: 'heading', attrs: { level }, content })),
    fc
      .tuple(fc.constantFrom('', '镇长 李禾', 'Ann “A” <Lee>', '— *佚名*', 'a_b_ <cite>'), lines)
      .map(([attribution, content]) => ({ type: 'pullquote', attrs: { attribution }, content })),
    figure,
    fc.constant({ type: 'horizontalRule' }),
  ]
  if (depth === 0) return fc.oneof(...flat)
  const inner = blocks(depth - 1, isCell)
  const nested = [
    inner.map((content): BodyNode => ({ type: 'blockquote', content })),
    items(inner).map((content): BodyNode => ({ type: 'bulletList', content })),
    fc
      .tuple(items(inner), fc.constantFrom(0, 1, 7, 120))
      .map(([content, start]): BodyNode => ({ type: 'orderedList', attrs: { start }, content })),
    ...(isCell ? [] : [anyTable(depth - 1)]),
  ]
  return fc.oneof(...flat, ...nested)
}

function blocks(depth: number, isCell = false): fc.Arbitrary<BodyNode[]> {
  return fc.array(anyBlock(depth, isCell), { minLength: 1, maxLength: 2 })
}

function items(inner: fc.Arbitrary<BodyNode[]>): fc.Arbitrary<BodyNode[]> {
  const item = fc
    .tuple(paragraph, fc.option(inner, { nil: [] }))
    .map(([first, more]) => ({ type: 'listItem', content: [first, ...more] }))
  return fc.array(item, { minLength: 1, maxLength: 2 })
}

/** Three by two, as a head and rows, or with cells that reach over others and hold more than a line. */
function anyTable(depth: number): fc.Arbitrary<BodyNode> {
  const plainCell = fc
    .oneof(paragraph, fc.constant<BodyNode>({ type: 'paragraph' }))
    .map((one) => [one])
  const cells = (content: fc.Arbitrary<BodyNode[]>) =>
    fc.array(content, { minLength: 6, maxLength: 6 })
  const node = (type: string, content: BodyNode[], attrs = {}): BodyNode => ({
    type,
    attrs,
    content,
  })
  const table = (...rows: BodyNode[][]): BodyNode => ({
    type: 'table',
    content: rows.map((content) => ({ type: 'tableRow', content })),
  })
  const simple = cells(plainCell).map((all) =>
    table(
      ...[0, 2, 4].map((at) =>
        all
          .slice(at, at + 2)
          .map((content) => node(at === 0 ? 'tableHeader' : 'tableCell', content)),
      ),
    ),
  )
  const rich = cells(blocks(depth, true)).map(([a, b, c, d, e, f]) =>
    table(
      [node('tableCell', a!, { colspan: 2 }), node('tableHeader', b!)],
      [node('tableHeader', c!, { rowspan: 2 }), node('tableCell', d!), node('tableCell', e!)],
      [node('tableCell', f!), node('tableCell', [{ type: 'paragraph' }])],
    ),
  )
  return fc.oneof(simple, rich)
}

const part = (type: string, content: fc.Arbitrary<BodyNode[]> = lines) => textBlock(type, content)
const orNone = fc.oneof(
  { weight: 3, arbitrary: lines },
  { weight: 1, arbitrary: fc.constant<BodyNode[]>([]) },
)
const inside = fc.oneof(
  { weight: 4, arbitrary: blocks(2) },
  { weight: 1, arbitrary: fc.constant<BodyNode[]>([{ type: 'paragraph' }]) },
)

const anyNews: fc.Arbitrary<BodyNode> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('facts', 'points', 'correction'),
      fc.oneof(fc.tuple(part('boxTitle'), inside), fc.tuple(part('boxTitle', orNone), blocks(2))),
    )
    .map(([kind, [title, more]]) => ({ type: 'box', attrs: { kind }, content: [title, ...more] })),
  fc.array(fc.tuple(part('question'), inside), { minLength: 1, maxLength: 3 }).map((pairs) => ({
    type: 'qa',
    content: pairs.flatMap(([question, content]) => [question, { type: 'answer', content }]),
  })),
  fc
    .array(fc.tuple(part('timelineTime'), inside), { minLength: 1, maxLength: 3 })
    .map((entries) => ({
      type: 'timeline',
      content: entries.map(([time, more]) => ({ type: 'timelineEntry', content: [time, ...more] })),
    })),
  fc
    .tuple(part('tableCaption'), anyTable(1))
    .map((content) => ({ type: 'captionedTable', content })),
  fc
    .array(figure, { minLength: 1, maxLength: 3 })
    .map((content) => ({ type: 'pictureGroup', content })),
  fc
    .tuple(
      fc.record({
        kind: fc.constantFrom('link', 'video', 'audio'),
        href: fc.constantFrom(
          '',
          'https://clearbrook.example/a?b=1&c=2',
          'http://清溪.example/桥(1).mp4',
        ),
      }),
      part('cardTitle'),
      part('cardText', orNone),
      fc.array(figure, { maxLength: 1 }),
    )
    .map(([attrs, title, text, pictures]) => ({
      type: 'card',
      attrs,
      content: [title, text, ...pictures],
    })),
)

/** The block with a use of its own for each figure; a rule stands where there are no more. */
function withPictures(node: BodyNode, uses: readonly MediaUse[], media: MediaUse[]): BodyNode {
  if (node.type === 'figure') {
    const use = uses[media.length]
    if (use === undefined) return { type: 'horizontalRule' }
    media.push(use)
    return { type: 'figure', attrs: { media: use.id } }
  }
  if (node.content === undefined) return node
  const content = node.content.map((child) => withPictures(child, uses, media))
  const isFrame = node.type === 'pictureGroup' || node.type === 'card'
  const kept = isFrame ? content.filter(({ type }) => type !== 'horizontalRule') : content
  return kept.length === 0 ? { type: 'horizontalRule' } : { ...node, content: kept }
}

function textBlock(type: string, content: fc.Arbitrary<BodyNode[]>): fc.Arbitrary<BodyNode> {
  return content.map((inline) => (inline.length === 0 ? { type } : { type, content: inline }))
}

function textNode(text: string): BodyNode {
  return { type: 'text', text }
}
