import { expect } from 'vitest'
import { logProblems } from '../../electron/desk-log/problems'
import type { Article } from '../../shared/desk/article'
import type { DeskEvent } from '../../shared/desk/event'
import { apply, beforeAll, fold } from '../../shared/desk/fold'
import { sealOf } from '../../shared/seal/seal'
import { staff } from './article'

/** What must hold of every log, however it came about: each sample of a test checks all of it. */
export function checkLog({ id, log, revisions }: Article): void {
  expect(fold(JSON.parse(JSON.stringify(log)) as readonly DeskEvent[])).toEqual(fold(log))
  let standing = beforeAll
  for (const event of log) {
    const before = structuredClone(standing)
    const next = apply(standing, event)
    expect(standing).toEqual(before)
    standing = next
    const { seal, policy, work, level } = standing
    if (seal !== null && policy !== null) {
      expect(sealOf(standing.approvals, seal.hash, policy)).toEqual(seal)
      expect(seal.approvals.map((one) => one.level)).toEqual(policy.levels.map((_, at) => at))
      expect(seal.approvals.every((one) => one.hash === seal.hash)).toBe(true)
    }
    if (work === 'approved') expect(seal).not.toBeNull()
    if (work === 'approved') expect(level).toBe(policy?.levels.length)
    if (work === 'inReview') expect(standing.claim?.level).toBe(level)
    if (work !== 'inReview') expect(standing.claim).toBeNull()
  }
  expect(standing).toEqual(fold(log))
  for (const { happening, contentHash } of log) {
    if ('revision' in happening) {
      expect(revisions[happening.revision - 1]?.hash).toBe(contentHash)
    }
  }
  const people = Object.values(staff).map((actor) => actor.person)
  expect(logProblems({ id, log }, people)).toEqual([])
}
