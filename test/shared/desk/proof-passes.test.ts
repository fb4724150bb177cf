import { describe, expect, it } from 'vitest'
import { proofPasses } from '../../../shared/desk/proof-passes'
import { article, staff } from '../../support/article'
import { doc, p } from '../../support/document'

const comma = { body: doc(p('清溪老街的路灯，亮了。')) }

/** A story at its first proof, as the proofreader takes it up. */
function atFirstProof() {
  const built = article({ policy: 'cn-3r3p' }).submitted()
  const { policy } = built.standing
  const reviews = policy!.levels.findIndex(({ kind }) => kind === 'proof')
  return { built: built.approved(reviews).claimed(staff.proofreader), reviews }
}

describe('the proofs of a story', () => {
  it('are its three proofs, each from the text it was given to the text it handed on', () => {
    const passes = proofPasses(article({ policy: 'cn-3r3p' }).submitted().approved().article.log)
    expect(passes.map(({ number, end }) => [number, end])).toEqual([
      [1, 'approved'],
      [2, 'approved'],
      [3, 'approved'],
    ])
    for (const { from, to, rule } of passes) {
      expect(to).toBe(from)
      expect(rule.kind).toBe('proof')
    }
  })

  it('are none while nothing was proofread', () => {
    expect(proofPasses(article({ policy: 'solo' }).submitted().approved().article.log)).toEqual([])
    expect(proofPasses(atFirstProof().built.article.log)).toEqual([])
    expect(proofPasses([])).toEqual([])
  })

  it('tell a change in a proof that the final reviewer answered for as its marks', () => {
    const { built, reviews } = atFirstProof()
    const given = built.article.revisions.at(-1)!.number
    const changed = built.edited(comma, staff.proofreader)
    const log = [
      ...changed.article.log,
      acceptedBy(changed.article.log.at(-1)!, reviews - 1, given + 1),
    ]
    expect(proofPasses(log)).toMatchObject([
      { number: 1, by: staff.proofreader.person.id, end: 'accepted', from: given, to: given + 1 },
    ])
  })

  it('leave a change that was reviewed anew to that review', () => {
    const { built } = atFirstProof()
    const changed = built.edited(comma, staff.proofreader).approved(1)
    expect(proofPasses(changed.article.log)).toEqual([])
  })

  it('end where the text is sent back, and begin again with who takes it up', () => {
    const { built } = atFirstProof()
    const returned = built.returned('第三段有错字', staff.proofreader)
    const passes = proofPasses(returned.submitted().approved().article.log)
    expect(passes.map(({ end }) => end)).toEqual(['returned', 'approved', 'approved', 'approved'])
  })

  it('are of whoever read, also where another took over', () => {
    const { built } = atFirstProof()
    const taken = built.asks(staff.editor, { type: 'takeOver' })
    const [first] = proofPasses(taken.article.log)
    expect(first).toMatchObject({ end: 'takenOver', by: staff.proofreader.person.id })
    const all = proofPasses(taken.asks(staff.editor, { type: 'approve', opinion: '' }).article.log)
    expect(all.at(-1)).toMatchObject({ end: 'approved', by: staff.editor.person.id })
  })
})

/** The next entry: somebody answers for the change. Only its form matters here, so nobody signs it. */
function acceptedBy(
  last: ReturnType<typeof article>['article']['log'][number],
  level: number,
  revision: number,
) {
  return {
    ...last,
    sequence: last.sequence + 1,
    happening: {
      type: 'accepted' as const,
      level,
      revision,
      from: last.contentHash,
      extent: 'typographic' as const,
      opinion: '',
    },
  }
}
