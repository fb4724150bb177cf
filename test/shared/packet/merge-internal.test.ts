import { describe, expect, it } from 'vitest'
import { emptyInternal } from '../../../shared/article/draft'
import type { Internal } from '../../../shared/article/internal'
import {
  internalForPacket,
  internalFromPacket,
  mergeInternals,
  stricter,
} from '../../../shared/packet/merge-internal'
import { uuid } from '../../support/article'

const plain: Internal = emptyInternal('news')
const at = '2026-03-08T02:00:00.000Z'

describe('the internal data of a packet', () => {
  it('leaves without what belongs to one library, and takes on that of another', () => {
    const internal: Internal = {
      ...plain,
      sample: true,
      slugline: '桥',
      schedule: { at, zone: 'UTC' },
    }
    const packed = internalForPacket(internal)
    expect(packed).toEqual({ ...plain, desk: '', slugline: '桥' })
    expect(internalFromPacket(packed, { desk: 'county' })).toEqual({ ...packed, desk: 'county' })
  })

  it('is joined by id, and nothing that one side says is lost', () => {
    const said = (number: number, resolved = false): Internal['comments'][number] =>
      ({ id: uuid(number), by: uuid(1), at, text: `第${number}条`, resolved }) as never
    const ours = { ...plain, comments: [said(1), said(2)], slugline: '桥' }
    const theirs = { ...plain, desk: '', comments: [said(1, true), said(3)], editorNote: '急' }
    const { internal, conflicts } = mergeInternals(ours, theirs)
    expect(internal.comments).toEqual([said(1, true), said(2), said(3)])
    expect(internal).toMatchObject({ slugline: '桥', editorNote: '急', desk: 'news' })
    expect(conflicts).toEqual([])
  })

  it('names what both sides say differently', () => {
    const { internal, conflicts } = mergeInternals(
      { ...plain, slugline: '新桥' },
      { ...plain, slugline: '大桥' },
    )
    expect(internal.slugline).toBe('新桥')
    expect(conflicts).toEqual([{ field: 'internal.slugline', ours: '新桥', theirs: '大桥' }])
  })

  it('never ends an embargo sooner', () => {
    const until = (day: string): NonNullable<Internal['embargo']> => ({
      active: true,
      until: `${day}T00:00:00Z`,
      zone: 'UTC',
      reason: '',
    })
    const forGood = { active: true, zone: 'UTC', reason: '' }
    expect(stricter(until('2026-03-09'), until('2026-03-10'))).toEqual(until('2026-03-10'))
    expect(stricter(until('2026-03-10'), undefined)).toEqual(until('2026-03-10'))
    expect(stricter(until('2026-03-10'), forGood)).toEqual(forGood)
    expect(stricter(undefined, until('2026-03-10'))).toEqual(until('2026-03-10'))
    expect(stricter(until('2026-03-10'), { ...forGood, active: false })).toEqual(
      until('2026-03-10'),
    )
  })
})
