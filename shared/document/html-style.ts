import type { MarkName } from './grammar'
import { attribute } from './html-tree'
import type { HtmlElement } from './html-tree'

/** The marks an element's inline style stands for: word processors and web editors write them so. */
export function markOfStyle(element: HtmlElement): readonly MarkName[] {
  const style = attribute(element, 'style')
  if (style === null) return []
  const marks: MarkName[] = []
  if (/(?:^|[;\s])font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i.test(style)) marks.push('bold')
  if (/(?:^|[;\s])font-style\s*:\s*(?:italic|oblique)/i.test(style)) marks.push('italic')
  if (/text-decoration[^;]*:[^;]*underline/i.test(style)) marks.push('underline')
  if (/text-decoration[^;]*:[^;]*line-through/i.test(style)) marks.push('strike')
  if (/vertical-align\s*:\s*sub/i.test(style)) marks.push('subscript')
  if (/vertical-align\s*:\s*super/i.test(style)) marks.push('superscript')
  return marks
}

/** The marks an element's inline style takes away again: Google's `<b style="font-weight:normal">`. */
export function markEndedByStyle(element: HtmlElement): readonly MarkName[] {
  const style = attribute(element, 'style')
  if (style === null) return []
  const marks: MarkName[] = []
  if (/(?:^|[;\s])font-weight\s*:\s*(?:normal|lighter|[1-5]00)/i.test(style)) marks.push('bold')
  if (/(?:^|[;\s])font-style\s*:\s*normal/i.test(style)) marks.push('italic')
  return marks
}

/** Whether a browser would not show the element. */
export function isHidden(element: HtmlElement): boolean {
  if (attribute(element, 'hidden') !== null) return true
  const style = attribute(element, 'style')
  return style !== null && /(?:^|[;\s])(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(style)
}
