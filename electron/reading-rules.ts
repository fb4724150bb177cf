import type { Content } from '../shared/article/content'
import type { Internal } from '../shared/article/internal'
import { ruleFrom, siteOf, withRules } from '../shared/newstext/reading-rules'
import type { Learned, ReadingRule } from '../shared/newstext/reading-rules'
import type { Correction } from '../shared/newstext/correct'
import { ok } from '../shared/result'
import type { Result } from '../shared/result'
import type { Actor, Host } from './host'
import type { ReadStory } from './reading/reader'

/** Most rules kept; the oldest go first. */
const mostRules = 500

/** What this newsroom corrected in imports, oldest first. */
export function readRules(host: Host): readonly ReadingRule[] {
  return host.library.desk().readingRules ?? []
}

/** A reading with what was corrected on the same site before applied to it. */
export function asCorrectedBefore(
  rules: readonly ReadingRule[],
  { content, internal, original }: Pick<ReadStory, 'content' | 'internal' | 'original'>,
  newId: () => string,
): { readonly content: Content; readonly learned: readonly Learned[] } {
  const site = siteOf(content, foundIn(internal))
  const ofSite = site === null ? [] : rules.filter((rule) => rule.site === site)
  return withRules(content, original, ofSite, newId)
}

/** Keeps what corrections teach about the site of a reading; a newer one for the same field replaces it. */
export async function learn(
  host: Host,
  { person }: Actor,
  { content, internal, original }: Pick<ReadStory, 'content' | 'internal' | 'original'>,
  corrections: readonly Correction[],
): Promise<Result<readonly ReadingRule[]>> {
  const site = siteOf(content, foundIn(internal))
  const made = corrections.flatMap((correction) => {
    const known = { id: host.newId(), site: site ?? '', by: person.name, at: host.now() }
    return (site === null ? null : ruleFrom(correction, original, known)) ?? []
  })
  if (made.length === 0) return ok(readRules(host))
  const isReplaced = (rule: ReadingRule) =>
    made.some(({ site: where, field }) => where === rule.site && field === rule.field)
  const changed = await host.library.changeDesk((desk) => {
    const kept = (desk.readingRules ?? []).filter((rule) => !isReplaced(rule))
    return ok({ ...desk, readingRules: [...kept, ...made].slice(-mostRules) })
  })
  return changed.ok ? ok(changed.value.readingRules ?? []) : changed
}

/** Forgets one rule; the next page of the site is read without it. */
export async function forgetRule(host: Host, id: string): Promise<Result<readonly ReadingRule[]>> {
  const changed = await host.library.changeDesk((desk) =>
    ok({ ...desk, readingRules: (desk.readingRules ?? []).filter((rule) => rule.id !== id) }),
  )
  return changed.ok ? ok(changed.value.readingRules ?? []) : changed
}

function foundIn(internal: Internal) {
  return internal.provenance[0]?.found ?? []
}
