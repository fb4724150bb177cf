import fc from '../../support/properties'
import { describe, expect, it } from 'vitest'
import type { Body, BodyNode } from '../../../shared/document/body'
import { textOf } from '../../../shared/document/text'
import { mergeBodies } from '../../../shared/packet/merge-body'
import { anyBody } from '../../support/arbitrary-body'
import { doc, note, p, table, td, tr } from '../../support/document'

const noteOf = (block: BodyNode) => note('00000000-0000-7000-8000-000000000001', textOf(block))
const merged = (base: Body, ours: Body, theirs: Body) => mergeBodies(base, ours, theirs, noteOf)

const base = doc(p('桥修好了。'), p('镇长到场。'), p('通车在三月。'))

describe('two texts that grew from one', () => {
  it('are one again where each changed another paragraph', () => {
    const ours = doc(p('桥终于修好了。'), p('镇长到场。'), p('通车在三月。'))
    const theirs = doc(p('桥修好了。'), p('镇长到场。'), p('通车在三月八日。'), p('两岸欢喜。'))
    expect(merged(base, ours, theirs)).toEqual({
      body: doc(p('桥终于修好了。'), p('镇长到场。'), p('通车在三月八日。'), p('两岸欢喜。')),
      conflicts: [],
    })
  })

  it('take a paragraph out that one side took out, and keep what the other wrote around it', () => {
    const ours = doc(p('桥修好了。'), p('通车在三月。'))
    const theirs = doc(p('桥修好了！'), p('镇长到场。'), p('通车在三月。'))
    const { body, conflicts } = merged(base, ours, theirs)
    expect(textOf(body)).toContain('通车在三月。')
    // The paragraphs are neighbours: that both sides touched the same place is said.
    expect(conflicts.length + Number(!textOf(body).includes('镇长到场。'))).toBeGreaterThan(0)
  })

  it('keep ours and show theirs in a note where both changed the same paragraph', () => {
    const ours = doc(p('桥修好了。'), p('镇长刘到场。'), p('通车在三月。'))
    const theirs = doc(p('桥修好了。'), p('副镇长到场。'), p('通车在三月。'))
    expect(merged(base, ours, theirs)).toEqual({
      body: doc(p('桥修好了。'), p('镇长刘到场。'), noteOf(p('副镇长到场。')), p('通车在三月。')),
      conflicts: [{ ours: '镇长刘到场。', theirs: '副镇长到场。' }],
    })
  })

  it('keep the notes to the editor of both sides, each behind its paragraph', () => {
    const mine = note('00000000-0000-7000-8000-0000000000a1', '核实金额')
    const other = note('00000000-0000-7000-8000-0000000000a2', '换一张图')
    const ours = doc(p('桥修好了。'), mine, p('镇长到场。'), p('通车在三月。'))
    const theirs = doc(p('桥修好了。'), p('镇长到场。'), other, p('通车在三月。'))
    expect(merged(base, ours, theirs).body).toEqual(
      doc(p('桥修好了。'), mine, p('镇长到场。'), other, p('通车在三月。')),
    )
  })

  it('treat a table as one block', () => {
    const before = doc(p('表：'), table(tr(td(p('甲')), td(p('1')))))
    const ours = doc(p('下表：'), table(tr(td(p('甲')), td(p('1')))))
    const theirs = doc(p('表：'), table(tr(td(p('甲')), td(p('2')))))
    const { body, conflicts } = merged(before, ours, theirs)
    expect(conflicts).toEqual([])
    expect(body).toEqual(doc(p('下表：'), table(tr(td(p('甲')), td(p('2'))))))
  })

  const bodies = anyBody({ notes: false })

  it('are the side that changed, where the other did not, whatever they hold', () => {
    fc.assert(
      fc.property(bodies, bodies, (before, after) => {
        expect(merged(before, before, after)).toEqual({ body: after, conflicts: [] })
        expect(merged(before, after, before)).toEqual({ body: after, conflicts: [] })
        expect(merged(before, after, after)).toEqual({ body: after, conflicts: [] })
      }),
      { numRuns: 200 },
    )
  })

  it('lose no block of either side: what is in neither the text nor the base stands in a note', () => {
    fc.assert(
      fc.property(bodies, bodies, bodies, (before, ours, theirs) => {
        const { body } = merged(before, ours, theirs)
        const all = JSON.stringify(body)
        const known = new Set(before.content.map((block) => JSON.stringify(block)))
        for (const block of ours.content) {
          const json = JSON.stringify(block)
          if (!known.has(json)) expect(all).toContain(json)
        }
        const said = body.content.map(textOf)
        for (const block of theirs.content) {
          if (!known.has(JSON.stringify(block))) expect(said).toContain(textOf(block))
        }
      }),
      { numRuns: 200 },
    )
  })
})
