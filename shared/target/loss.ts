import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { ListedStory } from '../render/site/listed-story'

/**
 * What a public copy of a story lost of what its readers must know: `title`, `authors`, `source`,
 * `date`, `section`. Only what the copy shows or says to machines counts, wherever on the page.
 */
export function lossOf(story: ListedStory, html: string): string[] {
  const seen = textsOf(html)
  const has = (wanted: string) => wanted === '' || seen.includes(squeezed(wanted))
  const loss: string[] = []
  if (!has(story.headline)) loss.push('title')
  if (!story.authors.every(({ name }) => has(name))) loss.push('authors')
  if (!has(story.source.name)) loss.push('source')
  if (!has(story.published) && !has(story.published.slice(0, 10))) loss.push('date')
  if (!has(story.sections.at(-1) ?? '')) loss.push('section')
  return loss.length === 0 ? ['text'] : loss
}

/** Whether a page says every piece of this text (HTML), in whatever order and frame. */
export function isSaidIn(html: string, wanted: string): boolean {
  const seen = textsOf(html)
  const parts: string[] = []
  visit(parse(wanted), parts)
  return parts.every((part) => seen.includes(squeezed(part)))
}

/** Everything a page says, in its text and in the values machines read, with its spaces taken out. */
function textsOf(html: string): string {
  const parts: string[] = []
  visit(parse(html), parts)
  return squeezed(parts.join('\n'))
}

function visit(node: DefaultTreeAdapterTypes.Node, parts: string[]): void {
  if (node.nodeName === '#text' && 'value' in node) parts.push(node.value)
  if ('attrs' in node) {
    for (const { name, value } of node.attrs) {
      if (name === 'content' || name === 'datetime') parts.push(value)
    }
  }
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, parts)
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}
