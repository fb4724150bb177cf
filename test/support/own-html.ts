import type { Body, BodyMark, BodyNode } from '../../shared/document/body'
import { markGrammar, nodeGrammar } from '../../shared/document/grammar'
import type { AttrGrammar, HtmlForm, MarkName, NodeName } from '../../shared/document/grammar'

/** The body as the grammar says it stands in HTML, and nothing more: the barest of renderers. */
export function ownHtml(body: Body): string {
  return body.content.map(nodeHtml).join('')
}

function nodeHtml(node: BodyNode): string {
  const inside = (node.content ?? []).map(nodeHtml).join('')
  const html =
    node.type === 'text'
      ? escaped(node.text ?? '')
      : formHtml(nodeGrammar[node.type as NodeName], node, inside)
  return [...(node.marks ?? [])]
    .reverse()
    .reduce((inner, mark) => formHtml(markGrammar[mark.type as MarkName], mark, inner), html)
}

function formHtml(
  grammar: { readonly html?: HtmlForm; readonly attrs?: Readonly<Record<string, AttrGrammar>> },
  { attrs = {} }: BodyNode | BodyMark,
  inside: string,
): string {
  const form = grammar.html
  if (form === undefined) return inside
  const tag = form.tag.replace(/\{(\w+)\}/, (_, name: string) => String(attrs[name]))
  const written = Object.entries(form.attributes ?? {})
    .filter(([, name]) => attrs[name] !== grammar.attrs?.[name]?.default)
    .map(([html, name]) => [html, String(attrs[name])] as const)
  const all = [...Object.entries(form.fixed ?? {}), ...written]
  const open = `<${tag}${all.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')}>`
  if (['br', 'hr'].includes(tag)) return open
  const inner = form.inside === undefined ? inside : `<${form.inside}>${inside}</${form.inside}>`
  const after = form.after === undefined ? '' : (attrs[form.after.attr] as string)
  const last =
    form.after === undefined || after === ''
      ? ''
      : `<${form.after.tag} class="${form.after.fixed['class'] ?? ''}">${escaped(after)}</${form.after.tag}>`
  return `${open}${inner}${last}</${tag}>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}
