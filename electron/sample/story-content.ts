import type { Content } from '../../shared/article/content'
import type { Credit } from '../../shared/article/credit'
import type { AssetHash, PersonId } from '../../shared/article/ids'
import { emptyInternal } from '../../shared/article/draft'
import type { Internal } from '../../shared/article/internal'
import type { BodyNode } from '../../shared/document/body'
import { pictureSize } from './picture'
import type { SamplePicture } from './picture'
import type { SamplePerson } from './people'
import type { Block, SampleCredit, SampleStory } from './story'

/** What a story is filled in with when it becomes an article. */
export interface StoryFilling {
  readonly newId: () => string
  /** RFC 3339; days and hours of a story count from here. */
  readonly now: string
  readonly zone: string
  readonly personId: (person: SamplePerson) => PersonId
  readonly asset: (picture: SamplePicture) => AssetHash
}

/** The content of a sample story, as its author would have saved it. */
export function contentOf(story: SampleStory, filling: StoryFilling): Content {
  const media = story.pictures.map((use) => ({
    id: filling.newId(),
    asset: filling.asset(use.picture),
    type: 'image/png',
    ...pictureSize,
    caption: use.caption,
    alt: use.alt,
    credit: use.credit,
  }))
  const useOf = (picture: SamplePicture) =>
    media[story.pictures.findIndex((use) => use.picture === picture)]?.id ?? ''
  const [lead] = media
  const { language, headline, slug, abstract, source, dateline } = story
  return {
    language,
    headline,
    ...(story.kicker === undefined ? {} : { kicker: story.kicker }),
    ...(story.subhead === undefined ? {} : { subhead: story.subhead }),
    alternates: [],
    slug,
    abstract,
    body: {
      type: 'doc',
      content: story.body.map((block) => nodeOf(block, useOf, filling)),
    },
    dateline: { ...dateline, date: dayFrom(filling, story.filed), text: '' },
    credits: story.credits.map((credit) => creditOf(credit, filling)),
    source,
    sections: [...story.sections],
    subjects: [],
    keywords: [...story.keywords],
    places: [...story.places],
    media,
    ...(lead === undefined ? {} : { leadMedia: lead.id }),
    rights: { holder: source.name, notice: '', usageTerms: '' },
    related: story.related.map((piece) => ({ ...piece, id: filling.newId() })),
    corrections: [],
  }
}

/** What the newsroom knows of a sample story. `sample` is what its removal goes by. */
export function internalOf(story: SampleStory, filling: StoryFilling): Internal {
  const { zone } = filling
  return {
    ...emptyInternal(story.desk),
    slugline: story.slugline,
    editorNote: story.editorNote ?? '',
    priority: story.priority ?? 5,
    sample: true,
    ...(story.deadlineIn === undefined
      ? {}
      : { deadline: { at: instantFrom(filling, story.deadlineIn), zone } }),
    ...(story.embargo === undefined
      ? {}
      : {
          embargo: {
            active: true,
            until: instantFrom(filling, story.embargo.hours),
            zone,
            reason: story.embargo.reason,
            setBy: filling.personId(story.author),
          },
        }),
  }
}

function creditOf(credit: SampleCredit, { newId, personId }: StoryFilling): Credit {
  const { name, role, person, affiliation, inByline = true } = credit
  return {
    id: newId(),
    ...(person === undefined ? {} : { personId: personId(person) }),
    name,
    role,
    ...(affiliation === undefined ? {} : { affiliation }),
    showInByline: inByline,
  }
}

function nodeOf(
  block: Block,
  useOf: (picture: SamplePicture) => string,
  { newId }: StoryFilling,
): BodyNode {
  if (typeof block === 'string') return paragraph(block)
  if ('heading' in block) {
    return { type: 'heading', attrs: { level: 2 }, content: [text(block.heading)] }
  }
  if ('quote' in block) {
    return { type: 'pullquote', attrs: { attribution: block.by }, content: [text(block.quote)] }
  }
  if ('picture' in block) return { type: 'figure', attrs: { media: useOf(block.picture) } }
  return { type: 'note', attrs: { id: newId(), resolved: false }, content: [text(block.note)] }
}

function paragraph(words: string): BodyNode {
  return { type: 'paragraph', content: [text(words)] }
}

function text(words: string): BodyNode {
  return { type: 'text', text: words }
}

function instantFrom({ now }: StoryFilling, hours: number): string {
  return new Date(Date.parse(now) + hours * 3_600_000).toISOString()
}

/** The calendar day in the newsroom's zone. */
function dayFrom({ now, zone }: StoryFilling, days: number): string {
  const instant = new Date(Date.parse(now) + days * 86_400_000)
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant)
}
