import type { ArticleId, PersonId } from '../shared/article/ids'
import { isLate } from '../shared/desk/board'
import { daysAfter } from '../shared/desk/calendar-days'
import { deskFigures } from '../shared/desk/figures'
import { figureTables } from '../shared/desk/figure-tables'
import { storyFigures } from '../shared/desk/story-figures'
import type { StoryFigures } from '../shared/desk/story-figures'
import { waitsOf } from '../shared/desk/waits'
import type { FiguresWanted } from '../shared/desk/figures-wanted'
import type { ArticleSummary, DeskReport } from '../shared/ipc'
import { dayWords, instantInZone } from '../shared/render/zoned-time'
import type { InterfaceLanguage } from '../shared/words/language'
import { say } from '../shared/words/say'
import { rolesOf } from './desk-log/staff'
import type { Host } from './host'
import type { Library } from './library/library'
import { systemZone } from './new-library'

/** How many stories' logs are read for one answer, those that were changed last. */
const mostStories = 3_000

/**
 * Reads the figures of a desk out of its stories' logs.
 *
 * Only stories that were changed since the span began can have an entry in it, and only their files are read;
 * what one of them adds is kept until it changes. Those that owe levels are read however old they are.
 */
export class DeskReports {
  #library: Library | null = null
  readonly #kept = new Map<
    ArticleId,
    { readonly row: ArticleSummary; readonly figures: StoryFigures }
  >()

  async make(
    host: Host,
    { days, desk }: FiguresWanted,
    language: InterfaceLanguage,
  ): Promise<DeskReport> {
    const { desks, targets, newsroom, people, outsiders = [] } = host.library.desk()
    const zone = targets[0]?.site.zone ?? systemZone()
    const now = Date.parse(host.now())
    const today = instantInZone(host.now(), zone).slice(0, 10)
    const first = daysAfter(today, 1 - days)
    const span = { from: startOf(first, zone), to: now + 1 }
    const rows = host.library.summaries().filter((row) => desk === null || row.desk === desk)
    const wanted = rows.filter(
      (row) => Date.parse(row.updatedAt) >= span.from || row.owedBy !== undefined,
    )
    const stories = await this.#read(host.library, wanted.slice(0, mostStories))
    const names = new Map(
      [...people, ...outsiders].map(({ person }) => [person.id, person.name] as const),
    )
    const parts = {
      figures: deskFigures(stories, span, zone),
      waits: waitsOf(rows),
      late: rows.filter((row) => isLate(row, now)).toSorted(byDeadline),
      nameOf: (person: PersonId) => names.get(person) ?? say(language, 'desk.log.somebody'),
      roles: rolesOf(host.library.desk()),
      language,
      zone,
      now,
    }
    const name = desks.find(({ key }) => key === desk)?.name ?? say(language, 'dashboard.allDesks')
    const about = say(language, 'dashboard.span', {
      first: dayWords(first, language),
      last: dayWords(today, language),
      zone,
    })
    return {
      title: say(language, 'dashboard.pageOf', { newsroom }),
      about: `${name} · ${about}`,
      tables: figureTables(parts),
      note:
        wanted.length <= mostStories ? '' : say(language, 'dashboard.left', { count: mostStories }),
    }
  }

  async #read(library: Library, rows: readonly ArticleSummary[]): Promise<StoryFigures[]> {
    if (library !== this.#library) this.#kept.clear()
    this.#library = library
    const figures: StoryFigures[] = []
    for (const row of rows) {
      const kept = this.#kept.get(row.id)
      // A row is made anew with each change of its story, and only then.
      if (kept?.row.updatedAt === row.updatedAt) {
        figures.push(kept.figures)
        continue
      }
      const stored = await library.readArticle(row.id)
      // What cannot be read is told where the library's notices are.
      if (!stored.ok) continue
      const { id, log, internal, draft } = stored.value.value
      const read = storyFigures({ id, headline: draft.headline, desk: internal.desk, log })
      this.#kept.set(id, { row, figures: read })
      figures.push(read)
    }
    return figures
  }
}

function byDeadline(one: ArticleSummary, other: ArticleSummary): number {
  return Date.parse(one.deadline ?? '') - Date.parse(other.deadline ?? '')
}

/** The first instant of a day in a zone, milliseconds since 1970; also where clocks change later that day. */
function startOf(day: string, zone: string): number {
  const withOffsetAt = (instant: string) =>
    `${day}T00:00:00${instantInZone(instant, zone).slice(19)}`
  return Date.parse(withOffsetAt(withOffsetAt(`${day}T12:00:00Z`)))
}
