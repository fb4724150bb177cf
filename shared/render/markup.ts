declare const brand: unique symbol
declare const attributeBrand: unique symbol

/** Text that is markup already. Only this file makes it, so that nothing reaches a page unescaped. */
export type Markup = string & { readonly [brand]: 'Markup' }

/** Attribute values; `true` stands alone, absent values leave the attribute out. */
export type Attributes = Readonly<Record<string, string | number | true | null | undefined>>

/** No markup. */
export const nothing = '' as Markup

/** Plain text as markup, for HTML and XML alike. Characters neither format allows are taken out. */
export function text(plain: string): Markup {
  return (unsafe.test(plain) ? escaped(plain) : plain) as Markup
}

/** Plain text as markup, character for character: for HTML that is read back, not for readers. */
export function exactText(plain: string): Markup {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '&#13;') as Markup
}

/** An element with its content. `name` comes from the program, never from a story. */
export function element(name: string, attributes: Attributes, ...content: Markup[]): Markup {
  let inside = ''
  for (const part of content) inside += part
  return `${open(name, attributes)}${inside}</${name}>` as Markup
}

/** An element whose tags are the same on every page, worked out once. Fill it with `filled` or `filledLine`. */
export interface Shell {
  readonly start: string
  readonly end: string
}

export function shell(name: string, attributes: Attributes = {}): Shell {
  return { start: flat(open(name, attributes)), end: close(name) }
}

/** The same text in one piece: what stands on every page is not put together anew each time. */
export function flat<Text extends string>(built: Text): Text {
  return JSON.parse(JSON.stringify(built)) as Text
}

/** A shell with its content; nothing where there is none. */
export function filled({ start, end }: Shell, inside: string): Markup {
  return (inside === '' ? '' : start + inside + end) as Markup
}

/** A shell whose only content is plain text; nothing where that is ''. */
export function filledLine({ start, end }: Shell, plain: string): Markup {
  return (plain === '' ? '' : start + text(plain) + end) as Markup
}

/** An element whose only content is plain text. */
export function line(name: string, attributes: Attributes, plain: string): Markup {
  return `${open(name, attributes)}${text(plain)}</${name}>` as Markup
}

/** An HTML element that has no content, as `meta`. */
export function voidElement(name: string, attributes: Attributes): Markup {
  return open(name, attributes)
}

/** An XML element without content. */
export function emptyElement(name: string, attributes: Attributes): Markup {
  return `${open(name, attributes).slice(0, -1)}/>` as Markup
}

/** The start tag alone; for writers that walk a tree. Close it with `close`. */
export function open(name: string, attributes: Attributes): Markup {
  let tag = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value === null || value === undefined) continue
    tag += value === true ? ` ${key}` : ` ${key}="${attribute(value)}"`
  }
  return `${tag}>` as Markup
}

/** The same from names and values in turn, for the tags there are very many of. */
export function openWith(name: string, pairs: readonly string[]): Markup {
  let tag = `<${name}`
  for (let at = 0; at < pairs.length; at += 2)
    tag += ` ${pairs[at]}="${attribute(pairs[at + 1] ?? '')}"`
  return `${tag}>` as Markup
}

export function close(name: string): Markup {
  return `</${name}>` as Markup
}

/** Markup one after another, with `between` them; parts that are empty leave no gap. */
export function join(parts: readonly Markup[], between: Markup = nothing): Markup {
  let all = ''
  for (const part of parts) {
    if (part !== '') all += all === '' ? part : between + part
  }
  return all as Markup
}

/** A text as the value of an attribute, for those that stand in many elements. Made by `attributeText`. */
export type AttributeText = string & { readonly [attributeBrand]: 'AttributeText' }

export function attributeText(plain: string): AttributeText {
  return attribute(plain) as AttributeText
}

/** The beginning of a `meta` with its name under `key`, worked out once for `metaWith`. */
export function metaStart(key: 'name' | 'property', name: string): Markup {
  return flat(`<meta ${key}="${attribute(name)}" content="`) as Markup
}

/** The same as pieces, each on a line of its own. */
export function addMeta(pieces: Markup[], start: Markup, content: AttributeText): void {
  if (content === '') return
  if (pieces.length > 0) pieces.push(newline)
  pieces.push(start, content as string as Markup, metaEnd)
}

const metaEnd = '">' as Markup

/** Pieces of markup put together at once, into one flat text. */
export function joined(pieces: readonly Markup[]): Markup {
  return pieces.join('') as Markup
}

/** A `meta` that was begun by `metaStart`; nothing where it has no content. */
export function metaWith(start: Markup, content: AttributeText): Markup {
  return (content === '' ? '' : start + content + '">') as Markup
}

/**
 * HTML that this file wrote, as XML: elements without content are closed, attributes that stand alone get
 * a value. Text needs no change: what it is escaped with means the same in both.
 */
export function xhtml(html: Markup): Markup {
  return html
    .replace(/<(br|hr|img|source|meta|link)((?: [^>]*)?)>/g, '<$1$2/>')
    .replace(/<(audio|video) controls /g, '<$1 controls="controls" ') as Markup
}

/** Markup as the plain text of an XML element, as feeds carry HTML (RFC 4287, 3.1.1.2). */
export function asText(markup: Markup): Markup {
  return text(markup)
}

/**
 * A data block for machines, as JSON-LD. `<` is written `\u003c`, so that neither `</script>` nor
 * `<!--` can end or change the block (WHATWG HTML, "restrictions for contents of script elements").
 */
export function jsonScript(type: string, value: unknown): Markup {
  return `<script type="${attribute(type)}">${jsonText(value)}</script>` as Markup
}

/** A stylesheet inside the page. `</` in it is written `<\/`, which means the same in CSS. */
export function style(css: string): Markup {
  return `<style>${stylesheetText(css)}</style>` as Markup
}

/** The text `style` writes between its tags: what a hash in a content security policy speaks of. */
export function stylesheetText(css: string): string {
  return css.replaceAll('</', '<\\/')
}

/** A note in the source that no reader sees: words of ours alone, never anybody’s text. */
export function comment(words: string): Markup {
  return `<!--${words}-->` as Markup
}

/** The first line of an HTML document. */
export const htmlDoctype = '<!doctype html>\n' as Markup

/** The first line of an XML document. */
export const xmlDeclaration = '<?xml version="1.0" encoding="utf-8"?>\n' as Markup

/** A line break between elements: for those who read the source. */
export const newline = '\n' as Markup

/** A space between inline elements. */
export const space = ' ' as Markup

/* Markup characters, and what HTML ("control-character-in-input-stream", "noncharacter-in-input-stream")
   or XML 1.0 (2.2) does not allow. Surrogates are only suspected here: a pair is kept. */

const unsafe = /[&<>\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/

const suspicious = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/

const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g

const unsafeInScript = /[<\u007f-\u009f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]/
const everyUnsafeInScript = new RegExp(unsafeInScript, 'g')

function codeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function escaped(plain: string): string {
  const clean = suspicious.test(plain) ? sound(plain) : plain
  return clean.replace(/[&<>]/g, entity)
}

function entity(character: string): string {
  return character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'
}

function attribute(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const sure = unsafe.test(value) ? escaped(value) : value
  return sure.includes('"') ? sure.replaceAll('"', '&quot;') : sure
}

/** Well-formed text without forbidden characters; line breaks as `\n`. */
function sound(plain: string): string {
  return plain
    .replace(/\r\n?/g, '\n')
    .replace(forbidden, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\p{Noncharacter_Code_Point}/gu, '')
}

function jsonText(value: unknown): string {
  const json = JSON.stringify(value)
  return unsafeInScript.test(json) ? json.replace(everyUnsafeInScript, codeUnit) : json
}
