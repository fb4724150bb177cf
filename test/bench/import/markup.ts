import type { CreditRole } from '../../../shared/article/credit'
import { dayOf } from './story'
import type { Credited, Page, Story } from './story'

/** What a page says beside its story: the fields that differ from page to page. */
export interface Said {
  readonly byline?: readonly Credited[]
  readonly desk?: readonly Credited[]
  readonly source?: string
  readonly sections?: readonly string[]
  /** The story's own day where it is not given; '' where the page has no whole date. */
  readonly date?: string
}

/** A page with what a careful reader finds on it: the story's own headline, day and paragraphs, and what was said. */
export function pageOf(family: string, story: Story, html: string, said: Said): Page {
  const { headline, paragraphs } = story
  return {
    family,
    html,
    expected: {
      headline,
      byline: said.byline ?? [],
      desk: said.desk ?? [],
      source: said.source ?? '',
      date: said.date ?? dayOf(story),
      sections: said.sections ?? [],
      first: paragraphs[0]!,
      last: paragraphs.at(-1)!,
    },
  }
}

/** A page with a head; `title` is its title tag as sites print it. */
export function whole(story: Story, title: string, head: string, body: string): string {
  const language = /[\u3400-\u9fff]/.test(story.headline) ? 'zh-CN' : 'en'
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>${head}<style>.x{color:red}</style></head><body>${body}<script>var t = 1</script></body></html>`
}

/** These names in one role. */
export function each(role: CreditRole, ...names: readonly string[]): readonly Credited[] {
  return names.map((name) => [role, name] as const)
}

export function paragraphs(texts: readonly string[], indent = ''): string {
  return texts.map((text) => `<p>${indent}${text}</p>`).join('\n')
}

export function listed(titles: readonly string[]): string {
  return titles.map((title, place) => `<li><a href="/n/${place}.html">${title}</a></li>`).join('')
}

/** A two-character name padded to three, as columns of names are set: `张\u3000三`. */
export function padded(name: string): string {
  return name.length === 2 ? `${name[0]!}\u3000${name[1]!}` : name
}
