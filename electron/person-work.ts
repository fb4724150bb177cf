import type { PersonId } from '../shared/article/ids'
import type { RightsEvent } from '../shared/desk/staff-event'
import { timeline } from '../shared/desk/timeline'
import type { PersonDeed, PersonWork } from '../shared/desk/person-work'
import type { InterfaceLanguage } from '../shared/words/language'
import type { Host } from './host'

/** How many stories are looked through, those that were changed last, and how many deeds are told. */
const mostStories = 200
const mostDeeds = 12

/** What a person did lately, newest first, and how their rights came about, as the logs tell. */
export async function workOf(
  host: Host,
  person: PersonId,
  language: InterfaceLanguage,
): Promise<PersonWork> {
  const { people, outsiders = [], staffLog = [] } = host.library.desk()
  const names = new Map(
    [...people, ...outsiders].map((entry) => [entry.person.id, entry.person.name]),
  )
  const deeds: PersonDeed[] = []
  for (const { id, headline } of host.library.summaries().slice(0, mostStories)) {
    const stored = await host.library.readArticle(id)
    if (!stored.ok || stored.value.value.log.every(({ actor }) => actor !== person)) continue
    const told = timeline(stored.value.value.log, (one) => names.get(one) ?? null, language)
    const theirs = told.filter(({ by }) => by === person).slice(-mostDeeds)
    deeds.push(...theirs.map(({ at, text }) => ({ article: id, headline, at, text })))
  }
  return {
    isStaff: people.some((entry) => entry.person.id === person),
    deeds: deeds
      .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
      .slice(0, mostDeeds),
    changes: staffLog
      .filter((event): event is RightsEvent => 'person' in event && event.person === person)
      .toReversed(),
  }
}
