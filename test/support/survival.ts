import type { Content } from '../../shared/article/content'
import type { BodyNode } from '../../shared/document/body'
import type { RenderInput } from '../../shared/render/publication'
import type { Site } from '../../shared/target/target'
import { chineseContent, chineseSite, englishContent, englishSite, entry, inputOf } from './render'

/*
 * What must survive strangers' software, and how it is judged: the same stories for our own pages and for those
 * that other systems show (docs/survival.md).
 */

export interface SurvivalStory {
  readonly name: string
  /** A reprint has authors, headline and address of its original to keep as well. */
  readonly isReprint: boolean
  readonly content: Content
  readonly site: Site
  /** First publication and last change, RFC 3339 in the site's zone. */
  readonly publishedAt: string
  readonly updatedAt: string
}

/** The four facts every reader must keep. */
export const facts = ['authors', 'source', 'date', 'section'] as const
export type Fact = (typeof facts)[number]

/** The pictures of a story are no matter here. */
function withoutPictures({ leadMedia: _, ...content }: Content): Content {
  const isText = ({ type }: BodyNode) => type !== 'figure'
  const body = { ...content.body, content: content.body.content.filter(isText) }
  return { ...content, body, media: [] }
}

const chinese: Content = withoutPictures(chineseContent)
const english: Content = {
  ...withoutPictures(englishContent),
  source: { kind: 'own', name: 'Clearbrook Herald newsroom' },
}

function correctionOf(text: string, at: string): Content['corrections'][number] {
  return {
    id: entry(61),
    kind: 'correction',
    at,
    text,
    place: 'top',
    fromRevision: 3,
    toRevision: 4,
  }
}

function storiesOf(
  language: string,
  site: Site,
  own: Content,
  change: Readonly<Record<'correction' | 'colon', string>> & Pick<Content, 'source'>,
): readonly SurvivalStory[] {
  const input = inputOf(own, site)
  const publishedAt = input.publication.publishedAt ?? ''
  const story = (name: string, part: Partial<Content>, updatedAt = publishedAt): SurvivalStory => ({
    name: `${name}, ${language}`,
    isReprint: name === 'reprint',
    content: { ...own, ...part, slug: `${own.slug}-${name}` },
    site,
    publishedAt,
    updatedAt,
  })
  const later = publishedAt.replace('T09', 'T15')
  const [first] = own.credits
  const editor = own.credits.at(-1)
  if (first === undefined || editor === undefined) throw new Error('a story without people')
  return [
    story('own', {}),
    story('single', { credits: [first, editor] }),
    story('corrected', { corrections: [correctionOf(change.correction, later)] }, later),
    story('reprint', { source: change.source }),
    story('colon', { headline: change.colon }),
  ]
}

export const survivalStories: readonly SurvivalStory[] = [
  ...storiesOf('zh', chineseSite, chinese, {
    correction: '投资额应为1260万元。',
    colon: '水务局：三座古桥年底前恢复通行',
    source: {
      kind: 'reprint',
      name: '下谷晚报',
      url: 'https://wanbao.xiagu.example/',
      original: {
        headline: '三座古桥同日开工',
        authors: ['欧阳川', '季南枝'],
        url: 'https://wanbao.xiagu.example/qiao',
        publishedAt: '2026-03-07T07:15:00Z',
      },
    },
  }),
  ...storiesOf('en', englishSite, english, {
    correction: 'The race was dug in 1793, not 1739.',
    colon: 'Mill race: Clearbrook lets the water back in',
    source: englishContent.source,
  }),
]

/** What the renditions of such a story are made of, where it stands at its own site. */
export function survivalInput({ content, site, updatedAt }: SurvivalStory): RenderInput {
  return inputOf(content, site, { updatedAt })
}

/** Everybody a reader must be told of. */
export function namesOf({ content }: SurvivalStory): readonly string[] {
  const shown = content.credits.filter(({ showInByline }) => showInByline)
  return [...shown.map(({ name }) => name), ...(content.source.original?.authors ?? [])]
}

/** Which of the facts stand in everything that a reader kept, in a field or in its text. */
export function keptFacts(story: SurvivalStory, kept: string): Readonly<Record<Fact, boolean>> {
  const all = squeezed(kept)
  const has = (wanted: string) => all.includes(squeezed(wanted))
  return {
    authors: namesOf(story).every(has),
    source: has(story.content.source.name),
    date: namesDay(kept, story.publishedAt),
    section: has(story.content.sections.at(-1) ?? '?'),
  }
}

/** Whether a title is the headline, or that with what a site puts round it. */
export function isHeadline({ content }: SurvivalStory, title: string): boolean {
  return squeezed(title) === squeezed(content.headline)
}

/** Whether a text gives a day with its year, in words or as an instant of that day. */
function namesDay(text: string, instant: string): boolean {
  const day = instant.slice(0, 10)
  const [year = '', month = '', date = ''] = day.split('-')
  const name = months[Number(month) - 1] ?? '?'
  const forms = [
    `${year}年${Number(month)}月${Number(date)}日`,
    ...[name, name.slice(0, 3)].flatMap((word) => [
      `${Number(date)} ${word} ${year}`,
      `${date} ${word} ${year}`,
      `${word} ${Number(date)}, ${year}`,
      `${word} ${date}, ${year}`,
    ]),
    day,
    day.replaceAll('-', '/'),
  ]
  const all = squeezed(text)
  return forms.some((form) => all.includes(squeezed(form)))
}

const months =
  'January February March April May June July August September October November December'.split(' ')

/** As one would compare by eye: no spaces, and one kind of letter for what JSON and HTML write in others. */
function squeezed(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, '')
}
