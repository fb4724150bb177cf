import { expect, test } from 'vitest'
import type { ContentHash } from '../../../shared/article/ids'
import { heldAt } from '../../../shared/target/held'
import type { Receipt } from '../../../shared/target/receipt'

test('the board tells who shows which version, who took it down, and who may show it', () => {
  const receipts = [
    receipt('site', 'publish', 1),
    receipt('partner', 'publish', 1),
    receipt('site', 'correct', 2),
    receipt('partner', 'kill', 1),
  ]
  const tried = {
    key: 'k',
    article: 'a' as never,
    headline: '',
    target: 'third',
    operation: 'publish',
    state: 'waiting',
    held: null,
    attempts: 1,
    orderedAt: at,
    nextAt: null,
    refusal: null,
  } as const
  const untried = { ...tried, target: 'fourth', attempts: 0 }
  const removal = { ...tried, target: 'site', operation: 'kill', attempts: 0 } as const
  expect(heldAt(receipts, [tried, untried, removal])).toEqual([
    { target: 'site', state: 'shows', revision: 2, at, url, pending: ['kill'] },
    { target: 'partner', state: 'killed', revision: 1, at, url, pending: [] },
    {
      target: 'third',
      state: 'unknown',
      revision: null,
      at: null,
      url: null,
      pending: ['publish'],
    },
  ])
})

const at = '2026-03-08T02:00:00Z'
const url = 'https://news.qingxi.example/a'

function receipt(target: string, operation: Receipt['operation'], revision: number): Receipt {
  const hash = 'ab'.repeat(32) as ContentHash
  return { key: 'k', target, operation, hash, revision, at, url, verified: 'identical', loss: [] }
}
