import type { ArticleId, PersonId } from '../article/ids'
import type { ArticleSummary } from '../ipc'
import type { FigureCell, FigureRow, FigureTable } from '../render/figure-table'
import { instantInZone, dayWords, momentOf } from '../render/zoned-time'
import type { Role } from '../seal/role'
import { roleName } from '../seal/roles'
import type { WordKey } from '../words/en'
import type { InterfaceLanguage } from '../words/language'
import { say } from '../words/say'
import type { DeskFigures } from './figures'
import type { BypassFigure, FigureStage, OwedFigure } from './story-figures'
import type { Wait } from './waits'

/** What the tables are made of, and how it is put into words. */
export interface FigureParts {
  readonly figures: DeskFigures
  /** Whatever has waited longest first. */
  readonly waits: readonly Wait[]
  /** Stories past their deadline, the oldest deadline first. */
  readonly late: readonly ArticleSummary[]
  readonly nameOf: (person: PersonId) => string
  /** The newsroom's roles. */
  readonly roles: readonly Role[]
  readonly language: InterfaceLanguage
  /** IANA zone the times are told in. */
  readonly zone: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Rows of a list that a person can still read; how many there are in all is said. */
const mostRows = 100

/** Milliseconds: what is shorter is told as none, and drawn as next to none. */
const minute = 60_000

/** The figures of a desk as tables in words. Nothing of them is made anywhere else. */
export function figureTables(parts: FigureParts): readonly FigureTable[] {
  return [
    days(parts),
    stages(parts),
    reasons(parts),
    levels(parts),
    waits(parts),
    late(parts),
    bypasses(parts),
  ]
}

/** So much time in words, its two largest units: `3 h 20 min`. */
export function durationWords(milliseconds: number, language: InterfaceLanguage): string {
  const all = Math.max(0, Math.floor(milliseconds / minute))
  const minutes = all % 60
  const hours = Math.floor(all / 60)
  if (hours === 0) return say(language, 'dashboard.duration.minutes', { minutes })
  if (hours < 48) return say(language, 'dashboard.duration.hours', { hours, minutes })
  const days = Math.floor(hours / 24)
  return say(language, 'dashboard.duration.days', { days, hours: hours % 24 })
}

function days({ figures, language }: FigureParts): FigureTable {
  const kinds = ['submitted', 'approved', 'published'] as const
  const most = Math.max(1, ...figures.days.flatMap((day) => kinds.map((kind) => day[kind])))
  const sums = kinds.map((kind) => figures.days.reduce((sum, day) => sum + day[kind], 0))
  const isEmpty = sums.every((sum) => sum === 0)
  return {
    ...head(language, 'days', 'dashboard.throughput', [
      'dashboard.day',
      'dashboard.submitted',
      'dashboard.approved',
      'dashboard.published',
    ]),
    rows: isEmpty
      ? []
      : figures.days.map((day) =>
          row(null, [
            { text: dayWords(day.day, language) },
            ...kinds.map((kind) => ({ text: String(day[kind]), share: day[kind] / most })),
          ]),
        ),
    foot: isEmpty
      ? null
      : [{ text: say(language, 'dashboard.sum') }, ...sums.map((sum) => ({ text: String(sum) }))],
    none: say(language, 'dashboard.throughput.none'),
  }
}

function stages({ figures, language }: FigureParts): FigureTable {
  const longest = Math.max(minute, ...figures.stages.map((stage) => stage.median))
  return {
    ...head(language, 'stages', 'dashboard.stages', [
      'dashboard.stage',
      'dashboard.count',
      'dashboard.median',
      'dashboard.longest',
      'dashboard.slowest',
    ]),
    rows: figures.stages.map((one) =>
      row(one.slowest.id, [
        { text: stageName(one.stage, language) },
        { text: String(one.count) },
        { text: durationWords(one.median, language), share: one.median / longest },
        { text: durationWords(one.longest, language) },
        story(one.slowest.headline, language),
      ]),
    ),
    none: say(language, 'dashboard.stages.none'),
  }
}

function reasons({ figures, language }: FigureParts): FigureTable {
  return counted(language, {
    key: 'reasons',
    title: 'dashboard.reasons',
    first: 'dashboard.reason',
    counts: figures.returns.reasons.map(({ reason, count }) => ({
      name: say(language, `desk.reason.${reason}`),
      count,
    })),
  })
}

function levels({ figures, language }: FigureParts): FigureTable {
  return counted(language, {
    key: 'levels',
    title: 'dashboard.levels',
    first: 'dashboard.level',
    counts: figures.returns.levels.map(({ stage, count }) => ({
      name: stageName(stage, language),
      count,
    })),
  })
}

function counted(
  language: InterfaceLanguage,
  table: {
    readonly key: FigureTable['key']
    readonly title: WordKey
    readonly first: WordKey
    readonly counts: readonly { readonly name: string; readonly count: number }[]
  },
): FigureTable {
  const most = Math.max(1, ...table.counts.map(({ count }) => count))
  const sum = table.counts.reduce((all, { count }) => all + count, 0)
  return {
    ...head(language, table.key, table.title, [table.first, 'dashboard.returns']),
    rows: table.counts.map(({ name, count }) =>
      row(null, [{ text: name }, { text: String(count), share: count / most }]),
    ),
    foot: sum === 0 ? null : [{ text: say(language, 'dashboard.sum') }, { text: String(sum) }],
    none: say(language, 'dashboard.returns.none'),
  }
}

function waits(parts: FigureParts): FigureTable {
  const { language, now } = parts
  const longest = Math.max(minute, ...parts.waits.map(({ since }) => now - Date.parse(since)))
  return {
    ...listed(language, 'waits', 'dashboard.waits', parts.waits.length, [
      'dashboard.whom',
      'dashboard.story',
      'dashboard.for',
      'dashboard.since',
      'dashboard.waited',
    ]),
    rows: parts.waits.slice(0, mostRows).map((wait) => {
      const waited = Math.max(0, now - Date.parse(wait.since))
      return row(wait.article.id, [
        { text: whom(wait, parts) },
        story(wait.article.headline, language),
        { text: waitsFor(wait, language) },
        { text: time(wait.since, parts) },
        { text: durationWords(waited, language), share: waited / longest },
      ])
    }),
    none: say(language, 'dashboard.waits.none'),
  }
}

function late(parts: FigureParts): FigureTable {
  const { language, now, nameOf } = parts
  return {
    ...listed(language, 'late', 'dashboard.late', parts.late.length, [
      'dashboard.story',
      'dashboard.with',
      'dashboard.due',
      'dashboard.overdueBy',
    ]),
    rows: parts.late.slice(0, mostRows).map((article) => {
      const due = article.deadline ?? ''
      const holder = article.claimedBy ?? article.assignee ?? article.owner
      return row(article.id, [
        story(article.headline, language),
        { text: holder === null ? say(language, 'dashboard.whom.nobody') : nameOf(holder) },
        { text: time(due, parts) },
        { text: durationWords(now - Date.parse(due), language), isLate: true },
      ])
    }),
    none: say(language, 'dashboard.late.none'),
  }
}

function bypasses(parts: FigureParts): FigureTable {
  const { figures, language } = parts
  return {
    ...head(language, 'bypasses', 'dashboard.bypasses', [
      'dashboard.story',
      'dashboard.bypassed',
      'dashboard.by',
      'dashboard.missing',
      'dashboard.owed',
    ]),
    rows: figures.bypasses.map(({ id, headline, bypass, owed }) =>
      row(id, [story(headline, language), ...bypassCells(bypass, parts), owedCell(owed, parts)]),
    ),
    none: say(language, 'dashboard.bypasses.none'),
  }
}

function bypassCells(bypass: BypassFigure | null, parts: FigureParts): readonly FigureCell[] {
  const { language, nameOf } = parts
  if (bypass === null)
    return [{ text: say(language, 'dashboard.bypassed.before') }, { text: '' }, { text: '' }]
  const missing = bypass.missing.map(({ stage }) => stageName(stage, language))
  return [
    { text: time(bypass.at, parts) },
    { text: nameOf(bypass.by) },
    { text: missing.join(separator(language)) },
  ]
}

function owedCell(owed: readonly OwedFigure[], parts: FigureParts): FigureCell {
  const { language, now } = parts
  if (owed.length === 0) return { text: say(language, 'dashboard.owed.none') }
  const isLate = owed.some(({ due }) => Date.parse(due) < now)
  const told = owed.map(({ stage, due }) =>
    say(language, Date.parse(due) < now ? 'dashboard.owed.late' : 'dashboard.owed.due', {
      level: stageName(stage, language),
      time: time(due, parts),
    }),
  )
  return { text: told.join(separator(language)), isLate }
}

function whom({ person, roles }: Wait, { nameOf, roles: known, language }: FigureParts): string {
  if (person !== null) return nameOf(person)
  if (roles.length === 0) return say(language, 'dashboard.whom.nobody')
  const names = roles.map((role) => roleName(role, known, language))
  return say(language, 'dashboard.whom.roles', { roles: names.join(separator(language)) })
}

function waitsFor({ what, level }: Wait, language: InterfaceLanguage): string {
  if (what !== 'level') return say(language, `dashboard.for.${what}`)
  if (level === null) return say(language, 'desk.stage.inReview')
  return language === 'en' ? level.en : level.zh
}

function stageName({ key, name, place }: FigureStage, language: InterfaceLanguage): string {
  if (name !== null) return language === 'en' ? name.en : name.zh
  if (key === 'approved') return say(language, 'dashboard.stage.approved')
  if (key === 'drafting' || key === 'returned' || key === 'onHold')
    return say(language, `desk.stage.${key}`)
  return String((place ?? 0) + 1)
}

function story(headline: string, language: InterfaceLanguage): FigureCell {
  const text = headline === '' ? say(language, 'window.list.untitled') : headline
  return { text, isStory: true }
}

function time(instant: string, { zone, language }: FigureParts): string {
  return momentOf(instantInZone(instant, zone), language).words
}

function separator(language: InterfaceLanguage): string {
  return language === 'en' ? ', ' : '、'
}

function row(article: ArticleId | null, cells: readonly FigureCell[]): FigureRow {
  return { article, cells }
}

function head(
  language: InterfaceLanguage,
  key: FigureTable['key'],
  title: WordKey,
  columns: readonly WordKey[],
): Pick<FigureTable, 'key' | 'title' | 'columns' | 'foot'> {
  return {
    key,
    title: say(language, title),
    columns: columns.map((column) => say(language, column)),
    foot: null,
  }
}

/** The head of a list that may be longer than what is shown of it. */
function listed(
  language: InterfaceLanguage,
  key: FigureTable['key'],
  title: WordKey,
  count: number,
  columns: readonly WordKey[],
): ReturnType<typeof head> {
  const table = head(language, key, title, columns)
  if (count <= mostRows) return table
  const values = { title: table.title, shown: mostRows, count }
  return { ...table, title: say(language, 'dashboard.shownOf', values) }
}
