import type { Content, Dateline, Related, Source } from '../../shared/article/content'
import type { CreditRole } from '../../shared/article/credit'
import type { Internal } from '../../shared/article/internal'
import type { DeskRequest } from '../../shared/desk/request'
import { samplePeople } from './people'
import type { SamplePerson } from './people'
import type { SamplePicture } from './picture'

/** A sample story as it is written down: the article is made of it through the real flows. */
export interface SampleStory {
  readonly desk: SampleDesk
  readonly author: SamplePerson
  readonly language: Content['language']
  readonly headline: string
  readonly kicker?: string
  readonly subhead?: string
  readonly slug: string
  readonly slugline: string
  readonly abstract: string
  /** Days from the day the sample is made; the dateline's day. */
  readonly filed: number
  readonly dateline: Pick<Dateline, 'agency' | 'place'>
  readonly credits: readonly SampleCredit[]
  readonly source: Source
  readonly sections: readonly string[]
  readonly keywords: readonly string[]
  readonly places: readonly string[]
  readonly body: readonly Block[]
  readonly pictures: readonly PictureUse[]
  readonly related: readonly Omit<Related, 'id'>[]
  readonly priority?: Internal['priority']
  readonly editorNote?: string
  /** Hours from the moment the sample is made. */
  readonly deadlineIn?: number
  readonly embargo?: { readonly hours: number; readonly reason: string }
  /** What happens to it, in order, after its author saved it. */
  readonly steps: readonly SampleStep[]
  /** Who publishes it to the site, once it is approved. */
  readonly publishedBy?: SamplePerson
}

/** Key of the desk, which is that of the policy it works by. */
export type SampleDesk = 'cn-3r3p' | 'desk-2' | 'solo'

export interface SampleCredit {
  readonly name: string
  readonly role: CreditRole
  readonly person?: SamplePerson
  readonly affiliation?: string
  readonly inByline?: boolean
}

export type Block =
  | string
  | { readonly heading: string }
  | { readonly quote: string; readonly by: string }
  | { readonly picture: SamplePicture }
  | { readonly note: string }

export interface PictureUse {
  readonly picture: SamplePicture
  readonly caption: string
  readonly alt: string
  readonly credit: string
}

export interface SampleStep {
  readonly by: SamplePerson
  readonly request: DeskRequest
}

/** Steps as they read in a story's list. */
export function does(by: SamplePerson, request: DeskRequest): SampleStep {
  return { by, request }
}

/** A level claimed and passed by one person. */
export function passes(by: SamplePerson, opinion: string): readonly SampleStep[] {
  return [
    { by, request: { type: 'claim' } },
    { by, request: { type: 'approve', opinion, signedAs: samplePeople[by].name } },
  ]
}
