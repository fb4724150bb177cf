import { describe, expect, test } from 'vitest'
import type { ContentHash } from '../../../shared/article/ids'
import { returnReasons } from '../../../shared/desk/event'
import type { DeskEvent, Happening } from '../../../shared/desk/event'
import { deskFigures } from '../../../shared/desk/figures'
import { fold } from '../../../shared/desk/fold'
import { storyFigures } from '../../../shared/desk/story-figures'
import { cnSequential } from '../../../shared/seal/policies'
import { staff, uuid } from '../../support/article'
import { articleId } from '../../support/bridge'
import fc from '../../support/properties'

const hour = 3_600_000
const start = Date.parse('2026-03-01T00:00:00Z')
const week = { from: start, to: start + 7 * 24 * hour }
const hashes = ['a', 'b'].map((letter) => letter.repeat(64) as ContentHash)

function event(happening: Happening, hours: number, hash = hashes[0]!): DeskEvent {
  return {
    version: 1,
    id: uuid(9),
    article: articleId(1),
    sequence: 1,
    actor: staff.chief.person.id,
    at: new Date(start + hours * hour).toISOString(),
    contentHash: hash,
    happening,
    previous: null,
    key: '',
    signature: '',
  }
}

function figuresOf(...logs: readonly (readonly DeskEvent[])[]) {
  const stories = logs.map((log, place) =>
    storyFigures({ id: articleId(place), headline: `稿件${place}`, desk: 'news', log }),
  )
  return deskFigures(stories, week, 'Asia/Shanghai')
}

const policy = cnSequential
const created: Happening = { type: 'created', policy }
const submitted: Happening = { type: 'submitted', revision: 1, policy }
const published: Happening = { type: 'published', revision: 1, target: 'site', delivery: 'd' }
const returned: Happening = {
  type: 'returned',
  revision: 1,
  to: 'author',
  reason: 'source',
  text: '补充来源',
}
const approved = (level: number): Happening => ({
  type: 'approved',
  level,
  revision: 1,
  opinion: '',
})

describe('the figures of a desk', () => {
  test('count what was submitted, approved and published on each day of the newsroom', () => {
    const all = policy.levels.map((_, level) => event(approved(level), 20))
    const log = [event(created, 1), event(submitted, 2), ...all, event(published, 22)]
    const { days } = figuresOf(log)
    expect(days.slice(0, 3)).toEqual([
      { day: '2026-03-01', submitted: 1, approved: 0, published: 0 },
      { day: '2026-03-02', submitted: 0, approved: 1, published: 1 },
      { day: '2026-03-03', submitted: 0, approved: 0, published: 0 },
    ])
  })

  test('a story is published once, however many sites show it', () => {
    const twice = { ...published, target: 'archive' }
    const { days } = figuresOf([event(created, 0), event(published, 1), event(twice, 2)])
    expect(days.reduce((sum, day) => sum + day.published, 0)).toBe(1)
  })

  test('tell the median and the slowest of the stays that ended, by stage', () => {
    const { stages } = figuresOf(
      [event(created, 0), event(submitted, 2)],
      [event(created, 0), event(submitted, 4)],
      [event(created, 0), event(submitted, 12), event(returned, 13)],
      [event(created, 0)],
    )
    expect(stages.map(({ stage }) => stage.key)).toEqual([
      'drafting',
      `level:${policy.levels[0]!.key}`,
    ])
    expect(stages[0]).toMatchObject({ count: 3, median: 4 * hour, longest: 12 * hour })
    expect(stages[0]?.slowest.headline).toBe('稿件2')
    expect(stages[1]).toMatchObject({ count: 1, median: hour })
  })

  test('tell returns by reason and by the level that sent the text back', () => {
    const { returns } = figuresOf(
      [event(created, 0), event(submitted, 1), event(returned, 2)],
      [event(created, 0), event(submitted, 1), event(approved(0), 2), event(returned, 3)],
    )
    expect(returns.reasons).toEqual([{ reason: 'source', count: 2 }])
    expect(returns.levels.map(({ stage, count }) => [stage.key, count])).toEqual([
      [`level:${policy.levels[0]!.key}`, 1],
      [`level:${policy.levels[1]!.key}`, 1],
    ])
  })

  test('tell an urgent case with the levels left out, and what is owed even when it is long ago', () => {
    const last = policy.levels.length - 1
    const bypassed: Happening = {
      type: 'bypassed',
      level: last,
      revision: 1,
      reason: '突发',
      opinion: '',
    }
    const now = figuresOf([event(created, 0), event(submitted, 1), event(bypassed, 2)])
    expect(now.bypasses[0]?.bypass?.missing).toHaveLength(last)
    const before = figuresOf([event(created, -99), event(submitted, -98), event(bypassed, -97)])
    expect(before.bypasses[0]).toMatchObject({ bypass: null })
    expect(before.bypasses[0]?.owed).toHaveLength(last)
  })
})

const happening = fc.oneof(
  fc.constantFrom<Happening>(
    submitted,
    published,
    { type: 'recalled' },
    { type: 'released' },
    { type: 'edited' },
    { type: 'held', reason: '等' },
    { type: 'resumed' },
    { type: 'spiked', reason: '旧' },
    { type: 'restored' },
    { type: 'withdrawn', target: 'site', delivery: 'w', reason: '误' },
  ),
  fc.nat(policy.levels.length - 1).map(approved),
  fc.nat(policy.levels.length - 1).map((level): Happening => ({ type: 'claimed', level })),
  fc.constantFrom(...returnReasons).map((reason): Happening => ({ ...returned, reason })),
)
const log = fc
  .array(
    fc.record({
      happening,
      gap: fc.integer({ min: 0, max: 20 }),
      hash: fc.constantFrom(...hashes),
    }),
    { maxLength: 25 },
  )
  .map((steps) => {
    let hours = -24
    const rest = steps.map(({ happening: one, gap, hash }) => event(one, (hours += gap), hash))
    return [event(created, -24), ...rest]
  })

test('the sums agree with the log, whatever happened', () => {
  fc.assert(
    fc.property(fc.array(log, { maxLength: 6 }), (logs) => {
      const { days, returns, stages } = figuresOf(...logs)
      const isWithin = ({ at }: { readonly at: string }) =>
        Date.parse(at) >= week.from && Date.parse(at) < week.to
      const within = logs.flat().filter(isWithin)
      const ofType = (type: Happening['type']) =>
        within.filter((one) => one.happening.type === type).length
      const sum = (what: 'submitted' | 'approved' | 'published') =>
        days.reduce((all, day) => all + day[what], 0)
      const count = (list: readonly { readonly count: number }[]) =>
        list.reduce((all, one) => all + one.count, 0)

      expect(days).toHaveLength(8)
      expect(sum('submitted')).toBe(ofType('submitted'))
      expect(count(returns.reasons)).toBe(ofType('returned'))
      expect(count(returns.levels)).toBe(ofType('returned'))
      const firsts = logs.flatMap((one) => {
        const at = fold(one).firstPublishedAt
        return at === null ? [] : [{ at }]
      })
      expect(sum('published')).toBe(firsts.filter(isWithin).length)
      expect(sum('approved')).toBeLessThanOrEqual(ofType('approved'))
      for (const { median, longest, count: stays } of stages) {
        expect(stays).toBeGreaterThan(0)
        expect(median).toBeGreaterThanOrEqual(0)
        expect(median).toBeLessThanOrEqual(longest)
      }
    }),
    { numRuns: 60 },
  )
})

test('the stays of a story follow each other without a gap in what was work', () => {
  fc.assert(
    fc.property(log, (one) => {
      const { stays } = storyFigures({ id: articleId(1), headline: '', desk: '', log: one })
      for (const [place, { from, to }] of stays.entries()) {
        const next = stays[place + 1]
        expect(to === null).toBe(next === undefined && to === null)
        if (to !== null) expect(Date.parse(to)).toBeGreaterThanOrEqual(Date.parse(from))
        if (next !== undefined)
          expect(Date.parse(next.from)).toBeGreaterThanOrEqual(Date.parse(to!))
      }
    }),
    { numRuns: 60 },
  )
})
