import type { Node } from '@tiptap/pm/model'
import { Mapping, StepMap } from '@tiptap/pm/transform'
import type { Step } from '@tiptap/pm/transform'
import type { Change, Comparison, Stretch } from './changes'
import { rangeB } from './body-suggestions'

/**
 * An edit of the suggested body that is no suggestion, as an edit of the body without suggestions; null
 * where it touches only what is suggested, and so can stand nowhere else.
 */
export function onOriginal(comparison: Comparison, step: Step): Step | null {
  const changes = comparison.stretches.flatMap((stretch) =>
    stretch.changes.filter(({ kind }) => kind === 'content'),
  )
  if (isInside(changes, step)) return null
  const ranges = changes.flatMap((change) => {
    const { from, to } = rangeB(change)
    return [from, to - from, sizeA(change)]
  })
  const mapped = step.map(new Mapping([new StepMap(ranges)]))
  return mapped !== null && isAllowed(comparison.before, mapped) ? mapped : null
}

/** Whether all that the step touches was put in by suggestions. */
function isInside(changes: readonly Change[], step: Step): boolean {
  let isInside = false
  step.getMap().forEach((from, to) => {
    isInside ||= changes.some((change) => {
      const put = rangeB(change)
      return put.from < from && to < put.to
    })
  })
  return isInside
}

function isAllowed(before: Node, step: Step): boolean {
  const { doc } = step.apply(before)
  if (doc == null) return false
  try {
    doc.check()
    return true
  } catch (problem) {
    if (problem instanceof RangeError) return false
    throw problem
  }
}

function sizeA({ stretch, fromA, toA }: Change): number {
  return toA === fromA ? 0 : placeA(stretch, toA) - placeA(stretch, fromA)
}

function placeA({ a, startA }: Stretch, place: number): number {
  return a[place]?.from ?? a.at(-1)?.to ?? startA
}
