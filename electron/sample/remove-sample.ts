import type { ArticleSummary } from '../../shared/ipc'
import { ok } from '../../shared/result'
import type { Result } from '../../shared/result'
import { samplePassphrase } from '../../shared/sample-passphrase'
import type { InterfaceLanguage } from '../../shared/words/language'
import { mayNow } from '../desk-log/staff'
import type { Host } from '../host'
import type { Library } from '../library/library'
import { newDeskFile, systemZone } from '../new-library'
import { signIn } from '../people'
import { publish } from '../publish'
import { withoutSampleNames } from './newsroom'

/** What was removed. */
export interface SampleRemoved {
  readonly articles: number
  readonly people: number
}

/**
 * Removes the sample: the stories marked as sample (to the library's trash), their pages on the targets, the
 * sample's people, and its names where nobody changed them. Work of one's own stays as it is, also where a
 * sample person signed it: their name and public key are then kept in the record, without the right to sign in.
 */
export async function removeSample(host: Host): Promise<Result<SampleRemoved>> {
  const { library } = host
  const sample = library.summaries().filter((summary) => summary.sample)
  const withdrawn = await withdrawShown(host, sample)
  if (!withdrawn.ok) return withdrawn
  for (const { id } of sample) {
    const removed = await library.removeArticle(id)
    if (!removed.ok) return removed
    host.tell('article.changed', { id })
  }
  const cited = await peopleInLogs(library)
  const before = library.desk().people.length
  const fresh = newDeskFile({ language: languageOf(library), zone: systemZone(), policy: 'solo' })
  const changed = await library.changeDesk((desk) =>
    ok({
      ...withoutSampleNames(desk, fresh),
      people: desk.people.flatMap((entry) => {
        if (entry.person.sample !== true) return [entry]
        if (!cited.has(entry.person.id)) return []
        const { sample: _sample, ...person } = entry.person
        return [{ ...entry, person: { ...person, active: false } }]
      }),
    }),
  )
  if (!changed.ok) return changed
  return ok({ articles: sample.length, people: before - changed.value.people.length })
}

/** Takes the pages of published sample stories down, as the sample's own chief editor. */
async function withdrawShown(host: Host, sample: readonly ArticleSummary[]): Promise<Result<null>> {
  const shown = sample.filter(({ publication }) => ['live', 'corrected'].includes(publication))
  const desk = host.library.desk()
  const chief = desk.people.find(
    ({ person }) => person.sample === true && mayNow(desk, person, 'withdraw'),
  )
  if (shown.length === 0 || chief === undefined) return ok(null)
  const actor = await signIn(host, chief.person.id, samplePassphrase)
  if (!actor.ok) return actor
  for (const { id } of shown) {
    const order = { id, target: '', operation: 'withdraw', reason: 'sample' } as const
    const withdrawn = await publish(host, actor.value, order)
    if (!withdrawn.ok) return withdrawn
  }
  return ok(null)
}

async function peopleInLogs(library: Library): Promise<ReadonlySet<string>> {
  const { staffLog = [] } = library.desk()
  const cited = new Set<string>(staffLog.map(({ actor }) => actor))
  for (const { id } of library.summaries()) {
    const stored = await library.readArticle(id)
    if (!stored.ok) continue
    for (const { actor } of stored.value.value.log) cited.add(actor)
  }
  return cited
}

/** The language the sample was made in, as its site still says. */
function languageOf(library: Library): InterfaceLanguage {
  const language = library.desk().targets[0]?.site.language ?? 'zh-CN'
  return language.startsWith('en') ? 'en' : 'zh-CN'
}
