import { beforeEach, describe, expect, it } from 'vitest'
import { moveDeadline, onDay } from '../../../renderer/calendar/move-deadline'
import { emptyInternal } from '../../../shared/article/draft'
import { ok, refuse } from '../../../shared/result'
import { articleId, TestBridge, testView } from '../../support/bridge'

let bridge: TestBridge
beforeEach(() => {
  bridge = new TestBridge().connect()
})

const deadline = { at: '2026-03-09T10:30:00+08:00', zone: 'Asia/Shanghai' }
const to = { day: '2026-03-12', zone: 'Asia/Shanghai' }

describe('a deadline that is moved to another day', () => {
  it('keeps its hour on the newsroom’s clock and the zone it was set in', () => {
    expect(onDay(deadline, to)).toEqual({ at: '2026-03-12T10:30:00+08:00', zone: 'Asia/Shanghai' })
    expect(onDay({ at: '2026-03-09T02:30:00Z', zone: 'Europe/London' }, to)).toEqual({
      at: '2026-03-12T02:30:00+00:00',
      zone: 'Europe/London',
    })
  })

  it('keeps its hour where the clocks change in between', () => {
    const spring = { at: '2026-03-28T10:00:00+00:00', zone: 'Europe/London' }
    expect(onDay(spring, { day: '2026-03-30', zone: 'Europe/London' })?.at).toBe(
      '2026-03-30T10:00:00+01:00',
    )
  })

  it('is saved as any other change of the plan, and nothing else is', async () => {
    const internal = { ...emptyInternal('news'), deadline }
    bridge.answers['article.open'] = ({ id }) => ok(testView(id, { internal, generation: 4 }))
    const moved = await moveDeadline(articleId(1), to, null)
    expect(moved).toEqual(ok({ at: '2026-03-12T10:30:00+08:00', zone: 'Asia/Shanghai' }))
    const { draft } = testView(articleId(1))
    expect(bridge.asked.at(-1)).toEqual({
      name: 'draft.save',
      input: {
        id: articleId(1),
        base: 4,
        draft,
        internal: { ...internal, deadline: { ...deadline, at: '2026-03-12T10:30:00+08:00' } },
      },
    })
  })

  it('stays where it is when the host refuses', async () => {
    const internal = { ...emptyInternal('news'), deadline }
    bridge.answers['article.open'] = ({ id }) => ok(testView(id, { internal }))
    bridge.answers['draft.save'] = () => refuse('refusal.notOwner')
    expect(await moveDeadline(articleId(1), to, null)).toMatchObject({
      ok: false,
      refusal: { code: 'refusal.notOwner' },
    })
  })

  it('is refused where somebody took it away meanwhile', async () => {
    expect(await moveDeadline(articleId(1), to, null)).toMatchObject({ ok: false })
    expect(bridge.names()).toEqual(['article.open'])
  })
})
