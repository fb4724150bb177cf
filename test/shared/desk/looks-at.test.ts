import { describe, expect, it } from 'vitest'
import { looksAt } from '../../../shared/desk/looks-at'
import { timeline } from '../../../shared/desk/timeline'
import { article } from '../../support/article'

describe('what there is to see of an entry of the history', () => {
  const built = article({ policy: 'desk-2' }).submitted().approved()
  const { log, revisions } = built.article
  const entries = timeline(log, () => null, 'zh-CN')

  it('is the text that was approved, though the entry of another moment froze it', () => {
    const approved = entries.findLast(({ type }) => type === 'approved')!
    const looks = looksAt(approved, entries, revisions)
    expect(looks.own).not.toBeNull()
    expect(revisions.find(({ number }) => number === looks.own)?.hash).toBe(approved.contentHash)
    expect(looks.isPublic).toBe(false)
  })

  it('has a step before only where that spoke of another text', () => {
    for (const entry of entries) {
      const { before } = looksAt(entry, entries, revisions)
      const hash = revisions.find(({ number }) => number === before)?.hash
      if (before !== null) expect(hash).not.toBe(entry.contentHash)
    }
    expect(looksAt(entries[0]!, entries, revisions).before).toBeNull()
  })

  it('is nothing where that text was never frozen', () => {
    expect(looksAt(entries[0]!, entries, []).own).toBeNull()
  })

  it('is a page where readers were shown one', () => {
    const shown = { ...entries[0]!, type: 'published' as const }
    expect(looksAt(shown, entries, revisions).isPublic).toBe(true)
  })
})
