import { describe, expect, test } from 'vitest'
import { judge } from '../../../../electron/desk-log/judge'
import type { Content } from '../../../../shared/article/content'
import type { Internal } from '../../../../shared/article/internal'
import { gate } from '../../../../shared/gate/gate'
import type { GateOperation } from '../../../../shared/gate/report'
import { article } from '../../../support/article'
import { doc, p } from '../../../support/document'

function found(
  content: Partial<Content>,
  operation: GateOperation,
  internal: Partial<Internal> = {},
): readonly string[] {
  const built = article({ content, internal }).article
  const { draft } = built
  const judged = judge(built)
  const subject = {
    content: judged.content,
    draft,
    internal: built.internal,
    standing: judged.standing,
    proof: () => [],
  }
  const { reasons } = gate(subject, operation, null, '2026-03-08T06:00:00Z', {})
  return reasons.map(({ severity, check, field }) => `${severity} ${check} ${field}`)
}

describe('a story begun as a kind of story', () => {
  test('cannot be approved while a prompt waits for its words, wherever it stands', () => {
    const form = { headline: '【【谁】】来了', body: doc(p('正文。'), p('[[what next]]')) }
    expect(found(form, 'approve')).toEqual(['block prompt.open headline', 'block prompt.open body'])
    expect(found(form, 'submit')).toEqual(['warn prompt.open headline', 'warn prompt.open body'])
  })

  test('is asked for the fields of its kind', () => {
    const wanted: Internal['wanted'] = ['abstract', 'kicker']
    expect(found({ abstract: '一句话。' }, 'approve', { wanted })).toEqual([
      'warn wanted.missing kicker',
    ])
  })
})
