import { clipKindOf } from '../../article/clip'
import type { Content, MediaUse } from '../../article/content'
import type { BodyNode } from '../../document/body'
import type { WordKey } from '../../words/en'
import type { Check } from '../check'
import { isBlank } from './fields'

/** Every picture and clip readers will see has its caption, its credit and its alternative text (WCAG 2.2, 1.1.1). */
export const pictureChecks = {
  'picture.unknown': {
    from: 'submit',
    severity: 'block',
    find: ({ content }) =>
      usedIds(content)
        .filter((id) => !content.media.some((use) => use.id === id))
        .map(() => ({
          check: 'picture.unknown',
          message: 'gate.pictureUnknown',
          field: 'body',
        })),
  },
  'caption.missing': lacking('caption.missing', 'caption', {
    picture: 'gate.captionMissing',
    clip: 'gate.clipCaptionMissing',
  }),
  'alt.missing': lacking('alt.missing', 'alt', {
    picture: 'gate.altMissing',
    clip: 'gate.clipAltMissing',
  }),
  'mediaCredit.missing': lacking('mediaCredit.missing', 'credit', {
    picture: 'gate.mediaCreditMissing',
    clip: 'gate.clipCreditMissing',
  }),
} as const satisfies Record<string, Check>

function lacking(
  check: string,
  part: 'caption' | 'alt' | 'credit',
  messages: { readonly picture: WordKey; readonly clip: WordKey },
): Check {
  return {
    from: 'approve',
    severity: 'block',
    find: ({ content }) => {
      const used = usedIds(content)
      return content.media.flatMap((use: MediaUse, index) => {
        if (!used.includes(use.id) || !isBlank(use[part])) return []
        const message = clipKindOf(use) === null ? messages.picture : messages.clip
        return [{ check, message, field: `media.${index}.${part}`, values: { number: index + 1 } }]
      })
    },
  }
}

/** Ids of the pictures readers see: those in the body, and the one that leads. */
function usedIds({ body, leadMedia }: Content): readonly string[] {
  const ids = new Set(leadMedia === undefined ? [] : [leadMedia])
  const see = (node: BodyNode) => {
    const media = node.attrs?.['media']
    if (node.type === 'figure') ids.add(typeof media === 'string' ? media : '')
    for (const child of node.content ?? []) see(child)
  }
  see(body)
  return [...ids]
}
