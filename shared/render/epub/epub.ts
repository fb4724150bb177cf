import { emptyElement, element, filled, line, xmlDeclaration } from '../markup'
import type { PackagePart } from '../package-part'
import { phrase } from '../phrase'
import { projectionOf } from '../projection'
import type { Projection } from '../projection'
import type { RenderInput } from '../publication'
import { epubPackage } from './epub-package'
import type { EpubBook, EpubChapter } from './epub-package'
import { epubStory, storyFile, xhtmlPage } from './epub-story'
import type { StoredFile } from './epub-story'

/**
 * Stories as the parts of an EPUB 3.3 publication: one chapter each, under their sections in the contents,
 * pictures inside, nothing that runs. A single story is its own book. The same stories give the same parts.
 */
export function epubParts(
  inputs: readonly [RenderInput, ...RenderInput[]],
  book?: EpubBook,
): readonly PackagePart[] {
  const files = new Map<string, StoredFile>()
  const chapters = inputs.map((input, place) => {
    const story = projectionOf(input)
    return { story, path: storyFile(place), text: epubStory(input, story, files) }
  })
  const [input] = inputs
  const first = projectionOf(input)
  const whole = book ?? { title: first.headline, id: first.id }
  const { language } = input.content
  return [
    { path: 'mimetype', text: 'application/epub+zip', isStored: true },
    { path: 'META-INF/container.xml', text: container },
    {
      path: 'book/package.opf',
      text: epubPackage({ ...whole, language, chapters, inputs, files: [...files.values()] }),
    },
    { path: 'book/contents.xhtml', text: contents(whole, first, chapters) },
    { path: 'book/look.css', text: look },
    ...chapters.map(({ path, text }) => ({ path: `book/${path}`, text })),
    ...[...files.values()].map(({ path, base64 }) => ({ path: `book/${path}`, base64 })),
  ]
}

/** The navigation document: stories under the path of their sections, in the order they come. */
function contents(book: EpubBook, first: Projection, chapters: readonly EpubChapter[]): string {
  const groups: { readonly name: string; readonly chapters: EpubChapter[] }[] = []
  for (const chapter of chapters) {
    const name = chapter.story.sections.map((level) => level.name).join(' › ')
    const known = groups.find((group) => group.name === name)
    if (known === undefined) groups.push({ name, chapters: [chapter] })
    else known.chapters.push(chapter)
  }
  const entry = ({ story, path }: EpubChapter) =>
    element('li', {}, line('a', { href: path }, story.headline || book.title || path))
  const entries = groups.flatMap((group) =>
    group.name === ''
      ? group.chapters.map(entry)
      : [
          element(
            'li',
            {},
            line('span', {}, group.name),
            element('ol', {}, ...group.chapters.map(entry)),
          ),
        ],
  )
  const nav = element(
    'nav',
    {
      'epub:type': 'toc',
      role: 'doc-toc',
      'aria-label': phrase(first.words, 'render.epub.contents'),
    },
    line('h1', {}, book.title || phrase(first.words, 'render.epub.contents')),
    element('ol', {}, ...entries),
  )
  return xhtmlPage({ language: first.language, title: book.title, body: nav })
}

const container =
  xmlDeclaration +
  filled(
    {
      start: '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">',
      end: '</container>',
    },
    element(
      'rootfiles',
      {},
      emptyElement('rootfile', {
        'full-path': 'book/package.opf',
        'media-type': 'application/oebps-package+xml',
      }),
    ),
  )

/** Readers set faces and sizes themselves; this only tells the parts of a story from each other. */
const look = `.kicker, .subhead, .facts, figcaption { color: #595959; }
.facts, figcaption, .footnotes { font-size: .85em; }
.facts { margin: 0; }
figure { margin: 1em 0; text-align: center; }
img { max-width: 100%; height: auto; }
.notice, .banner, .box, .card { margin: 1em 0; padding: .5em .8em; border: 1px solid #888; }
.pullquote { margin: 1.2em 1.5em; font-size: 1.15em; }
.attribution { font-size: .85em; }
.box-title, .card-title, .when, .qa dt { font-weight: bold; }
.timeline { list-style: none; padding-left: 1em; border-left: 2px solid #888; }
table { border-collapse: collapse; }
th, td { padding: .2em .5em; border: 1px solid #888; text-align: left; }
.card-link { overflow-wrap: anywhere; }
`
