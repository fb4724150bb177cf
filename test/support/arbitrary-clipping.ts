import fc from './properties'

/**
 * What any program might put on the clipboard as HTML: lists in each other and Word's paragraphs that are
 * lists, tables with all sorts of spans, footnotes that lead both ways, blocks of news, hidden and unknown
 * elements, scripts, comments, entities; and some of it broken off or with its ends in disorder.
 */
export function anyClipping(): fc.Arbitrary<string> {
  const parts = fc.array(fc.oneof({ weight: 4, arbitrary: piece(3) }, anyNotes), { maxLength: 5 })
  const whole = parts.map((pieces) => pieces.join('\n'))
  return fc.oneof({ weight: 3, arbitrary: whole }, broken(whole))
}

const words = fc.oneof(
  fc.constantFrom('清溪', '桥。', 'Clearbrook', 'a&lt;b', '“引”', '第1', '　', '&nbsp;', '𠮷'),
  fc.constantFrom(
    '&#x6e05;&#28330;',
    '&copy;2026',
    '&notanentity;',
    '&#128;',
    'R&D',
    'x < y',
    '&amp;lt;',
  ),
  fc.string({ maxLength: 5 }).map((text) => text.replace(/[<&\\]/g, '')),
)

const inlineTags = [
  'b',
  'i style="font-style:normal"',
  'span style="font-weight:700"',
  'span class=MsoFootnoteReference',
  'a href="https://x.example/"',
  'a href="javascript:1"',
  'a href="#there"',
  'a name=there',
  'ins cite=A',
  'del datetime=2026-01-01',
  'o:p',
  'st1:place',
  'x-gauge',
  'font color=red',
  'q',
  'sub',
  'sup',
  'sup class=footnote',
  'code',
  'time datetime=2026-03-08',
  'button',
  'label',
  'textarea',
  'option',
  'mpvoice',
  'nobr',
  'rt',
  'bdo dir=rtl',
  'span hidden',
  'span style="mso-hide:all"',
  'span style="visibility:hidden"',
]

const blockTags = [
  'p',
  'p class=MsoCaption',
  'p class=MsoTitle',
  'p style="mso-list:l0 level1 lfo1"',
  'p style="mso-list:l0 level2 lfo1"',
  'p style="mso-outline-level:2"',
  'p style="font-size:24pt"',
  'p class=attribution',
  'div',
  'div class=card',
  'p class=card-title',
  'p class=card-text',
  'p class=card-link',
  'div class=gallery',
  'div class=fact-box',
  'p class=box-title',
  'div class=Apple-interchange-newline',
  'section style="font-weight:bold"',
  'h1',
  'h5',
  'blockquote',
  'blockquote class=pullquote',
  'aside',
  'aside class=note',
  'ul',
  'ul class=timeline',
  'ol start=7',
  'menu',
  'li',
  'table',
  'caption',
  'thead',
  'tr',
  'th colspan=0',
  'figure',
  'figure class=table',
  'figcaption',
  'details',
  'summary',
  'dl',
  'dl class=qa',
  'dt',
  'dd',
  'div style="display:none"',
  'div style="mso-element:comment-list"',
  'div style="mso-element:footnote-list"',
  'pre',
  'address',
  'center',
  'fieldset',
  'legend',
  'form',
  'picture',
  'video src="https://x.example/a.mp4"',
  'audio',
  'svg',
  'math',
  'object',
  'template',
]

const leaves = [
  '<br>',
  '<hr>',
  '<img src="https://x.example/a.png" alt="图">',
  '<img src="data:image/png;base64,AAAA">',
  '<img src="file:///C:/a.png">',
  '<img width=1 src=t.gif>',
  '<input value="填">',
  '<![if !supportLists]><span style="mso-list:Ignore">1.</span><![endif]>',
  '<![if !supportLists]><span style="mso-list:Ignore">·</span><![endif]>',
  '<script>no()</script>',
  '<style>p{}</style>',
  '<noscript>no</noscript>',
  '<iframe src="https://x.example/"></iframe>',
  '<!--no-->',
  '<!--[if gte mso 9]>no<![endif]-->',
  '<?xml version="1.0"?>',
  '<wbr>',
]

function piece(depth: number): fc.Arbitrary<string> {
  const inline = fc.oneof(words, fc.constantFrom(...leaves), wrapped(inlineTags, words))
  if (depth === 0) return inline
  const inner = fc.array(piece(depth - 1), { maxLength: 4 }).map((parts) => parts.join(''))
  return fc.oneof(
    inline,
    table(inner),
    list(inner),
    officeLists,
    wrapped([...blockTags, ...inlineTags], inner),
  )
}

function wrapped(tags: readonly string[], inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...tags), inner).map(([open, text]) => element(open, text))
}

function element(open: string, inside: string): string {
  return `<${open}>${inside}</${open.split(' ')[0] ?? ''}>`
}

function table(inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const span = fc.constantFrom(
    '',
    ' colspan=2',
    ' rowspan=2',
    ' rowspan=0 colspan=99',
    ' rowspan=x',
  )
  const cell = fc
    .tuple(fc.constantFrom('td', 'th'), span, inner)
    .map(([tag, spans, text]) => element(`${tag}${spans}`, text))
  const row = fc.array(cell, { maxLength: 3 }).map((cells) => element('tr', cells.join('')))
  return fc
    .tuple(fc.option(inner), fc.array(row, { maxLength: 3 }))
    .map(([caption, rows]) => [caption === null ? '' : element('caption', caption), ...rows])
    .map((parts) => element('table', parts.join('')))
}

function list(inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const line = inner.map((text) => element('li', text))
  const tag = fc.constantFrom('ul', 'ol', 'ol start=4')
  const deeper = fc
    .tuple(tag, fc.array(line, { maxLength: 2 }))
    .map(([open, lines]) => element(open, lines.join('')))
  return fc
    .tuple(tag, fc.array(fc.oneof({ weight: 3, arbitrary: line }, deeper, inner), { maxLength: 4 }))
    .map(([open, lines]) => element(open, lines.join('')))
}

/** Word's lists: paragraphs of a level, with a number for programs that know no lists. */
const officeLists = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 1 }),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom('1.', '2.', '(3)', '一、', 'iv.', '·', 'o', '—'),
      words,
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((lines) =>
    lines
      .map(([name, level, marker, text]) => {
        const ignored = `<span style='mso-list:Ignore'>${marker}<span>&nbsp; </span></span>`
        const style = `margin-left:36.0pt;mso-list:l${name} level${level} lfo1`
        return `<p class=MsoListParagraph style='${style}'>${ignored}${text}<o:p></o:p></p>`
      })
      .join('\n'),
  )

/** A sentence with notes at the foot; the signs are of those that stand for notes and nothing else. */
const anyNotes = fc
  .tuple(
    fc.boolean(),
    fc.array(
      fc.tuple(words, fc.array(fc.oneof(words, wrapped(inlineTags, words)), { maxLength: 3 })),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  )
  .map(([isWord, notes]) => {
    const lines = notes.map(([text], at) => {
      const sign = `<a href="#n${at}" id="r${at}" name="r${at}">†</a>`
      return `${text}${isWord ? `<span class=MsoFootnoteReference>${sign}</span>` : `<sup>${sign}</sup>`}`
    })
    const foot = notes.map(([, parts], at) => {
      const back = `<a href="#r${at}">†</a>`
      return isWord
        ? `<div style='mso-element:footnote' id=n${at}><p class=MsoFootnoteText>${back} ${parts.join('')}</p></div>`
        : `<li id="n${at}">${parts.join('')} ${back}</li>`
    })
    const open = isWord ? "div style='mso-element:footnote-list'" : 'ol'
    return `<p>${lines.join('')}</p>${element(open, foot.join(''))}`
  })

/** Cut off anywhere, without some of its ends, or with ends that nothing began. */
function broken(whole: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const end = fc.constantFrom(
    '</p>',
    '</div>',
    '</td>',
    '</li>',
    '</table>',
    '</b>',
    '<p',
    '<td>',
    '"',
    '<',
  )
  return fc
    .tuple(whole, share, fc.constantFrom('cut', 'unended', 'disordered'), end)
    .map(([html, where, how, extra]) => {
      const at = Math.floor(html.length * where)
      if (how === 'cut') return html.slice(0, at)
      if (how === 'disordered') return html.slice(0, at) + extra + html.slice(at)
      const next = html.indexOf('</', at)
      return next < 0 ? html : html.slice(0, next) + html.slice(html.indexOf('>', next) + 1)
    })
}
