import type { Content } from '../../shared/article/content'
import { placeOfField, tabOf } from '../field-places'

/** Frames for which a tab of the inspector is waited for. */
const mostFrames = 60

/**
 * The control that shows the words at a path of `textFields`, wherever in the window it is. `open` is
 * asked to show the tab of the inspector that has it. Null where nothing shows this field.
 */
export async function fieldPlace(
  content: Content,
  path: string,
  open: (tab: string) => void,
): Promise<HTMLElement | null> {
  const inEditor = controlOf(path)
  if (inEditor !== null) return inEditor
  const written = pathByPlace(content, path)
  const here = controlOf(written)
  if (here !== null) return here
  open(tabOf(path) ?? 'story')
  for (let frame = 0; frame < mostFrames; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const found = controlOf(written)
    if (found !== null) return found
  }
  return null
}

function controlOf(path: string): HTMLElement | null {
  const found = placeOfField(path)
  if (found === null) return null
  const { place, isItself } = found
  if (place.matches(controls)) return place
  return place.querySelector<HTMLElement>(controls) ?? (isItself ? place : null)
}

const controls = 'textarea, input:not([type="checkbox"], [type="radio"])'

/** The inspector names entries of lists by their place. */
function pathByPlace(content: Content, path: string): string {
  const [root, id, ...rest] = path.split('.')
  if (root !== 'media' && root !== 'credits' && root !== 'related') return path
  const place = content[root].findIndex((entry) => entry.id === id)
  return [root, place, ...rest].join('.')
}
