import { describe, expect, test } from 'vitest'
import { judge, proofOn } from '../../../../electron/desk-log/judge'
import type { Content } from '../../../../shared/article/content'
import type { Internal } from '../../../../shared/article/internal'
import { gate } from '../../../../shared/gate/gate'
import { mayPass } from '../../../../shared/gate/report'
import type { GateOperation } from '../../../../shared/gate/report'
import { gateRules, proofCheckKey, ruleOfCheck } from '../../../../shared/gate/severity'
import type { GateRule, Severities, Severity } from '../../../../shared/gate/severity'
import { emptyLists } from '../../../../shared/proof/lists'
import type { ProofLists } from '../../../../shared/proof/lists'
import { article, newsroom } from '../../../support/article'
import { doc, p } from '../../../support/document'
import fc from '../../../support/properties'

const now = '2026-03-08T06:00:00Z'
const wrong = { body: doc(p('会议定于3月10号召开。'), p('路灯,桥梁,道路。')) }

describe('what the proofreader finds', () => {
  test('is nothing to the gate until the newsroom says so', () => {
    expect(found(wrong, 'approve', {})).toEqual([])
  })

  test('warns or stops, once for all places of a field of which the same is said', () => {
    const severities = { 'proof.halfWidth': 'block', 'proof.dayWord': 'warn' } as const
    expect(found(wrong, 'approve', severities)).toEqual([
      'block proof.halfWidth body',
      'warn proof.dayWord body',
    ])
  })

  test('never stops a reporter from submitting', () => {
    expect(found(wrong, 'submit', { 'proof.halfWidth': 'block' })).toEqual([
      'warn proof.halfWidth body',
    ])
  })

  test('counts in headlines and captions too, each with its own field', () => {
    const headline = '今天,开会'
    expect(found({ headline }, 'approve', { 'proof.halfWidth': 'block' })).toEqual([
      'block proof.halfWidth headline',
    ])
  })

  test('counts where somebody put it aside', () => {
    const severities = { 'proof.dayWord': 'block' } as const
    const [finding] = proofOf(wrong)().filter(({ rule }) => rule === 'dayWord')
    const proof = { ignored: [finding?.mark ?? ''], quotes: [] }
    expect(found(wrong, 'approve', severities, { internal: { proof } })).toEqual([
      'block proof.dayWord body',
    ])
  })

  test('is nothing where the newsroom does not use the rule', () => {
    const lists = { ...emptyLists, off: ['dayWord' as const] }
    expect(found(wrong, 'approve', { 'proof.dayWord': 'block' }, { lists })).toEqual([])
  })

  test('speaks of the newsroom’s own words as well', () => {
    const term = { wrong: '桥梁', right: '桥', reason: '', matchCase: true, except: [] }
    const lists = { ...emptyLists, terms: [term] }
    expect(found(wrong, 'approve', { 'proof.terms': 'block' }, { lists })).toEqual([
      'block proof.terms body',
    ])
  })

  test('is the same on any later day once the text is sealed', () => {
    const register = [
      { name: '林知夏', wrong: [], title: '馆长', from: '', until: '2026-03-09' as const },
    ]
    const dateline = { agency: '', place: '清溪', text: '' }
    const content = { dateline, body: doc(p('馆长林知夏说，灯修好了。')) }
    const built = article({ content }).submitted().approved()
    const desk = newsroom('solo', { proof: { ...emptyLists, register } })
    const on = (day: string, { article: asked } = built) => {
      const judged = judge(asked)
      return proofOn(desk, judged, judged.content, `${day}T06:00:00Z`)().map(({ rule }) => rule)
    }
    expect(on('2026-05-01', article({ content }))).toEqual(['titles'])
    expect(on('2026-05-01')).toEqual([])
  })
})

test('a rule that stops a story stops it exactly where the proofreader finds something', () => {
  const pieces = [
    '路灯,桥梁。',
    '会议定于3月10号。',
    '人来，，了。',
    '他说：“好。',
    '灯亮了。',
    '2月30日。',
  ]
  const weights = fc.dictionary(
    fc.constantFrom(...gateRules),
    fc.constantFrom<Severity>('off', 'warn', 'block'),
  )
  const texts = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(weights, texts, (chosen, paragraphs) => {
      const severities = Object.fromEntries(
        Object.entries(chosen).map(([rule, one]) => [proofCheckKey(rule as GateRule), one]),
      )
      const content = { body: doc(...paragraphs.map((text) => p(text))) }
      const broken = new Set(proofOf(content)().map(({ rule }) => rule))
      const stops = [...broken].filter((rule) => chosen[rule as GateRule] === 'block')
      const report = reportOn(content, 'approve', severities)
      const said = report.reasons.filter(({ severity }) => severity === 'block')
      expect(mayPass(report)).toBe(stops.length === 0)
      expect(new Set(said.map(({ check }) => ruleOfCheck(check)))).toEqual(new Set(stops))
    }),
  )
})

interface Around {
  readonly lists?: ProofLists
  readonly internal?: Partial<Internal>
}

function proofOf(content: Partial<Content>, { lists = emptyLists, internal = {} }: Around = {}) {
  const judged = judge(article({ content, internal }).article)
  return proofOn(newsroom('solo', { proof: lists }), judged, judged.content, now)
}

function reportOn(
  content: Partial<Content>,
  operation: GateOperation,
  severities: Severities,
  around: Around = {},
) {
  const built = article({ content, internal: around.internal ?? {} }).article
  const { standing, content: publishable } = judge(built)
  const proof = proofOf(content, around)
  const { draft, internal } = built
  const subject = { content: publishable, draft, internal, standing, proof }
  return gate(subject, operation, null, now, severities)
}

function found(
  content: Partial<Content>,
  operation: GateOperation,
  severities: Severities,
  around: Around = {},
): readonly string[] {
  const { reasons } = reportOn(content, operation, severities, around)
  return reasons
    .filter(({ check }) => ruleOfCheck(check) !== null)
    .map(({ severity, check, field }) => `${severity} ${check} ${field}`)
}
