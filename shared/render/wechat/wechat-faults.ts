import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'

export const wechatRules = ['element', 'attribute', 'style', 'value', 'picture', 'comment'] as const

/** What WeChat would take out of a body, or out of its look, by the rule it breaks. */
export interface WechatFault {
  readonly rule: (typeof wechatRules)[number]
  /** What breaks the rule, as it stands in the text. */
  readonly what: string
}

/**
 * Everything in a body that an official account's editor does not keep: other elements, attributes that
 * are not of content or style (class and id among them), styles it strips (position, float, anything
 * fetched from elsewhere), pictures without an address, comments. Its platform's page on `draft/add`
 * says what is filtered; the rest is what its editor was seen to take out.
 */
export function wechatFaults(html: string): readonly WechatFault[] {
  return parseFragment(html).childNodes.flatMap(faultsIn)
}

function faultsIn(node: DefaultTreeAdapterTypes.ChildNode): readonly WechatFault[] {
  if (node.nodeName === '#text') return []
  if (!('tagName' in node)) return [{ rule: 'comment', what: node.nodeName }]
  const known = attributesOf[node.tagName]
  if (known === undefined) return [{ rule: 'element', what: node.tagName }]
  const attributes = node.attrs.flatMap(({ name, value }) => {
    if (name === 'style') return styleFaults(value)
    if (!known.includes(name))
      return [{ rule: 'attribute', what: `${node.tagName} ${name}` } as const]
    const isPicture = name !== 'src' || /^(https?:\/\/|data:image\/)[^\s]+$/.test(value)
    return isPicture ? [] : [{ rule: 'picture', what: value } as const]
  })
  const isBare = node.tagName === 'img' && !node.attrs.some(({ name }) => name === 'src')
  const bare: readonly WechatFault[] = isBare ? [{ rule: 'picture', what: 'img' }] : []
  return [...attributes, ...bare, ...node.childNodes.flatMap(faultsIn)]
}

function styleFaults(style: string): readonly WechatFault[] {
  return style.split(';').flatMap((declaration): readonly WechatFault[] => {
    const [, property, value] = /^\s*([a-z-]+)\s*:\s*(.+?)\s*$/.exec(declaration) ?? []
    if (property === undefined || value === undefined)
      return declaration.trim() === '' ? [] : [{ rule: 'style', what: declaration }]
    if (!properties.has(property)) return [{ rule: 'style', what: property }]
    return /[("'\\@!<>]/.test(value) ? [{ rule: 'value', what: `${property}: ${value}` }] : []
  })
}

const none: readonly string[] = []

/** The elements that are kept, with what each may say besides its style. */
const attributesOf: Readonly<Record<string, readonly string[]>> = {
  section: none,
  p: none,
  h2: none,
  strong: none,
  em: none,
  u: none,
  s: none,
  sub: none,
  sup: none,
  br: none,
  ul: none,
  ol: ['start'],
  li: none,
  img: ['src', 'alt'],
  table: none,
  tbody: none,
  tr: none,
  th: ['colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
}

const properties: ReadonlySet<string> = new Set([
  'background-color',
  'border',
  'border-bottom',
  'border-collapse',
  'border-left',
  'border-radius',
  'border-top',
  'color',
  'font-size',
  'font-weight',
  'height',
  'letter-spacing',
  'line-height',
  'margin',
  'max-width',
  'min-width',
  'overflow-x',
  'padding',
  'padding-left',
  'text-align',
  'vertical-align',
  'width',
  'word-break',
])
