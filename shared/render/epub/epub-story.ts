import { bylineText } from '../../article/byline'
import type { Body, BodyNode } from '../../document/body'
import { mediaIn } from '../../document/media-in'
import { bodyHtml } from '../body-html'
import { datelineText } from '../dateline-lead'
import { factLines, staffLine } from '../fact-lines'
import {
  element,
  join,
  line,
  newline,
  nothing,
  voidElement,
  xhtml,
  xmlDeclaration,
} from '../markup'
import type { Markup } from '../markup'
import { machineNote, noticeText } from '../notices'
import { pictureHtml } from '../picture-html'
import type { BodyPicture } from '../picture-html'
import { phrase } from '../phrase'
import { stillPictures } from '../pictures'
import type { Projection } from '../projection'
import type { RenderInput } from '../publication'

/** A picture as it lies in the book. */
export interface StoredFile {
  /** Below the package's folder. */
  readonly path: string
  readonly type: string
  readonly base64: string
}

/** Name of the chapter at this place, from 0. */
export function storyFile(place: number): string {
  return `story-${place + 1}.xhtml`
}

/** A story as a chapter; its pictures go to `files`, each once, by its bytes. */
export function epubStory(
  input: RenderInput,
  story: Projection,
  files: Map<string, StoredFile>,
): string {
  const pictures = stillPictures(story, input).map((picture) => ({
    ...picture,
    src: stored(picture, files),
  }))
  const body = withoutPlayers(input.content.body)
  const shown = mediaIn(body)
  const lead = pictures.find(({ id }) => id === story.lead?.use.id && !shown.has(id))
  const { notice, usageTerms } = story.rights
  const draft = story.state === 'draft' ? phrase(story.words, 'render.draft.banner') : ''
  const dateline = datelineText(story, body)
  const parts = [
    set('banner', draft),
    set('kicker', story.kicker),
    line('h1', {}, story.headline),
    set('subhead', story.subhead),
    ...factLines(story, bylineText(input.content, story.language)).map((said) =>
      set('facts', said),
    ),
    ...notices(story, 'top'),
    lead === undefined || lead.src === '' ? nothing : pictureHtml(lead),
    bodyHtml(body, pictures, { lead: dateline === '' ? nothing : line('b', {}, dateline) }),
    set('provenance', story.provenance),
    ...notices(story, 'bottom'),
    ...[staffLine(story), machineNote(story), notice, usageTerms].map((said) => set('facts', said)),
    set('banner', draft),
  ]
  return xhtmlPage({
    language: story.language,
    title: story.headline,
    body: element('article', {}, newline, join(parts, newline), newline),
  })
}

/** A content document (EPUB 3.3, 6.1). */
export function xhtmlPage(page: {
  readonly language: string
  readonly title: string
  readonly body: Markup
}): string {
  const { language, title, body } = page
  const root = {
    xmlns: 'http://www.w3.org/1999/xhtml',
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
    lang: language,
    'xml:lang': language,
  }
  const head = element(
    'head',
    {},
    voidElement('meta', { charset: 'utf-8' }),
    line('title', {}, title === '' ? '-' : title),
    voidElement('link', { rel: 'stylesheet', type: 'text/css', href: 'look.css' }),
  )
  return xmlDeclaration + xhtml(element('html', root, head, element('body', {}, body))) + '\n'
}

function set(name: string, said: string): Markup {
  return said === '' ? nothing : line('p', { class: name }, said)
}

function notices(story: Projection, place: 'top' | 'bottom'): readonly Markup[] {
  return story.notices
    .filter((notice) => notice.place === place)
    .map((notice) => set('notice', noticeText(story, notice)))
}

/** The picture's path in the book; '' for one that is not carried inside, or of a type no reader must know. */
function stored({ src }: BodyPicture, files: Map<string, StoredFile>): string {
  const known = files.get(src)
  if (known !== undefined) return known.path
  const [, type = '', base64 = ''] = /^data:image\/(png|jpeg|gif);base64,(.+)$/s.exec(src) ?? []
  if (base64 === '') return ''
  const path = `pictures/${files.size + 1}.${type === 'jpeg' ? 'jpg' : type}`
  files.set(src, { path, type: `image/${type}`, base64 })
  return path
}

/** A book fetches nothing: a film or a sound elsewhere is the card that leads there. */
function withoutPlayers(body: Body): Body {
  return { ...body, content: body.content.map(asLink) }
}

function asLink(node: BodyNode): BodyNode {
  return node.type === 'card' ? { ...node, attrs: { ...node.attrs, kind: 'link' } } : node
}
