import { textOf } from '../document/text'
import type { Body, BodyNode } from '../document/body'
import { opensSafely } from './opens-safely'

/** A video or a sound that a card of the text leads to. */
export interface Clip {
  readonly kind: 'video' | 'audio'
  readonly title: string
  /** Who shows it, or what it is; '' for nothing said. */
  readonly text: string
  readonly href: string
  /** Whether the address is a file that browsers play, or a page that shows it. */
  readonly isFile: boolean
  /** Id of the use of a picture that stands beside it. */
  readonly media: string | null
}

/** The videos and sounds of a story, in the order of its text. Cards stand outermost only. */
export function clipsIn(body: Body): readonly Clip[] {
  return body.content.flatMap((block) => (block.type === 'card' ? clipOf(block) : []))
}

/** Whether browsers play what lies at this address by themselves, as far as its name says. */
export function isPlayable(href: string): boolean {
  return opensSafely(href) && playable.test(href)
}

function clipOf({ attrs, content = [] }: BodyNode): readonly Clip[] {
  const kind = attrs?.['kind']
  const href = attrs?.['href']
  if ((kind !== 'video' && kind !== 'audio') || typeof href !== 'string') return []
  if (!opensSafely(href)) return []
  const said = (type: string) =>
    content
      .filter((part) => part.type === type)
      .map((part) => textOf({ ...part, content: (part.content ?? []).filter(isSaid) }))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim()
  const media = content.find(({ type }) => type === 'figure')?.attrs?.['media']
  return [
    {
      kind,
      title: said('cardTitle'),
      text: said('cardText'),
      href,
      isFile: isPlayable(href),
      media: typeof media === 'string' ? media : null,
    },
  ]
}

function isSaid({ type }: BodyNode): boolean {
  return type !== 'footnote'
}

const playable = /^https?:[^?#]*\.(?:mp4|m4v|webm|ogv|mp3|m4a|aac|oga|ogg|opus|wav|flac)(?:[?#]|$)/i
