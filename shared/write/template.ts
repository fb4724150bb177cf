import type { Content } from '../article/content'
import { bylineRoles } from '../article/credit'
import { newContent } from '../article/draft'
import type { Internal } from '../article/internal'
import { hasField, wantedFields } from '../article/wanted'
import { withoutFigures } from '../document/without-figures'
import { stripWorking } from '../document/working'
import type { StandingText, Template } from './lists'

/** A story of this kind as it begins. `newId` gives a fresh UUIDv7 for each credit. */
export function contentFromTemplate(
  template: Template,
  newsroom: string,
  newId: () => string,
): Content {
  return {
    ...newContent(template.language, newsroom),
    headline: template.headline,
    sections: [...template.sections],
    credits: template.credits.map(({ role, name }) => ({
      id: newId(),
      name,
      role,
      showInByline: bylineRoles.includes(role),
    })),
    body: template.body,
  }
}

/** What the newsroom knows of such a story from the beginning. */
export function internalFromTemplate(template: Template, internal: Internal): Internal {
  const { slugline, plannedLength, wanted } = template
  return {
    ...internal,
    slugline,
    ...(plannedLength === undefined ? {} : { plannedLength }),
    ...(wanted.length === 0 ? {} : { wanted: [...wanted] }),
  }
}

/**
 * A story as a kind of story: its language, section, roles, skeleton and plan. Names of people and
 * pictures stay with the story, and what it has filled is what the next one is asked for.
 */
export function templateFromStory(
  content: Content,
  internal: Internal,
  { id, name }: Pick<StandingText, 'id' | 'name'>,
): Template {
  return {
    id,
    name,
    language: content.language,
    headline: content.headline,
    slugline: internal.slugline,
    sections: content.sections,
    credits: content.credits.map(({ role }) => ({ role, name: '' })),
    body: withoutFigures(stripWorking(content.body), new Set()),
    ...(internal.plannedLength === undefined ? {} : { plannedLength: internal.plannedLength }),
    wanted: wantedFields.filter((field) => hasField(content, field)),
  }
}
