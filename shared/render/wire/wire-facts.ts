import { draftBanner } from '../draft-mark'
import { lines } from '../feeds/feed-lines'
import { filledLine, join, newline, nothing, shell } from '../markup'
import type { Markup } from '../markup'
import { machineNote, noticeText } from '../notices'
import { phrase } from '../phrase'
import type { PictureFile } from '../picture-files'
import { bodyPictures } from '../pictures'
import type { Picture, Projection, Recording } from '../projection'
import type { RenderInput } from '../publication'
import { storyHtml } from '../story-html'
import { uriOf } from './uri'

/* What all wire formats say, each in its own way. */

/** A news item as JSON says it. */
export type WireItem = Readonly<Record<string, unknown>>

/** A story that was withdrawn or killed, as receivers of a wire are told. */
export interface Cancelled {
  /** `urn:uuid:…`, as the story had it. */
  readonly id: string
  /** Later than every version that went out before. */
  readonly version: number
  /** RFC 3339. */
  readonly at: string
  /** What their editors read. */
  readonly notice: string
  /** BCP 47 tag. */
  readonly language: string
}

/** When this version was made, RFC 3339: at its last told change, or for a draft when it was saved. */
export function versionTime(story: Projection, { publication }: RenderInput): string {
  return publication.savedAt ?? (story.updated ?? story.published)?.instant ?? ''
}

/** Number of this version, from 1: a draft that was never frozen is the first. */
export function versionNumber({ publication }: RenderInput): number {
  return Math.max(1, publication.revision)
}

/** What editors who receive the story must know: that it is a draft, what was corrected, what a machine wrote. */
export function editorsNotes(story: Projection): readonly string[] {
  const notes = [
    draftSaid(story),
    ...story.notices.map((notice) => noticeText(story, notice)),
    machineNote(story),
  ]
  return notes.filter((note) => note !== '')
}

/** The words by which a draft says what it is; '' for approved text. */
export function draftSaid(story: Projection): string {
  return story.state === 'draft' ? phrase(story.words, 'render.draft.banner') : ''
}

/** Elements one below the other, for those who read the source. */
export function elementLines(parts: readonly Markup[]): Markup {
  return join([newline, lines(parts)])
}

/** The whole text as HTML, ending with what readers must know of its making. */
export function wireHtml(story: Projection, input: RenderInput): Markup {
  return join([
    story.state === 'draft' ? draftBanner(story.words) : nothing,
    storyHtml(story, input.content.body, bodyPictures(story, input)),
    join([filledLine(paragraph, machineNote(story)), newline]),
  ])
}

const paragraph = shell('p')

/** One file of a picture, at the address the rendition carries. */
export interface WireFile {
  readonly name: 'main' | 'card'
  readonly file: PictureFile
  /** '' where the file is not carried at all; a data URI where it is carried inside. */
  readonly address: string
}

/** The files a picture goes out with, the one for every reader first. */
export function wireFiles({ files, use }: Picture, input: RenderInput): readonly WireFile[] {
  const addressOf = (file: PictureFile) => input.pictureUrl?.(file) ?? input.mediaUrl(use.asset)
  const main: WireFile = { name: 'main', file: files.main, address: addressOf(files.main) }
  const { card } = files
  return card === null ? [main] : [main, { name: 'card', file: card, address: addressOf(card) }]
}

/** The one file a clip goes out with. */
export function clipFile({ file, use }: Recording, input: RenderInput): WireFile {
  return { name: 'main', file, address: input.pictureUrl?.(file) ?? input.mediaUrl(use.asset) }
}

/** The address of a file for others to fetch; undefined for one that is carried inside, or not at all. */
export function fetchableAt({ address }: WireFile): string | undefined {
  return address.startsWith('data:') ? undefined : uriOf(address)
}

/** An IPTC Media Topic by its code alone; null for a subject of another scheme. */
export function mediaTopicOf({ scheme, code }: Projection['subjects'][number]): string | null {
  const bare = code.replace(/^medtop:/, '')
  return /medtop|mediatopic/i.test(`${scheme} ${code}`) && /^\d{8}$/.test(bare) ? bare : null
}

/** How IPTC calls what a machine had a part in (NewsCodes, digitalsourcetype); undefined where none had. */
export function digitalSource({ aiUse }: Projection): string | undefined {
  if (aiUse === null || aiUse.level === 'none') return undefined
  const codes = {
    assisted: 'compositeWithTrainedAlgorithmicMedia',
    generated: 'trainedAlgorithmicMedia',
  } as const
  return `http://cv.iptc.org/newscodes/digitalsourcetype/${codes[aiUse.level]}`
}
