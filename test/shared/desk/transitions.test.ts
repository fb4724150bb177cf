import { expect, test } from 'vitest'
import { checkTransition } from '../../../shared/desk/decide'
import type { DeskContext } from '../../../shared/desk/context'
import { happeningTypes } from '../../../shared/desk/event'
import { beforeAll } from '../../../shared/desk/fold'
import type { Standing } from '../../../shared/desk/standing'
import { transitions } from '../../../shared/desk/transitions'
import type { CommandKey } from '../../../shared/desk/command'
import { solo } from '../../../shared/seal/policies'
import { sentenceOf } from '../../../shared/words/say'
import { shippedRoles } from '../../../shared/seal/roles'
import { staff } from '../../support/article'

const commands = Object.keys(transitions) as CommandKey[]
const works: readonly Standing['work'][] = [
  'drafting',
  'submitted',
  'inReview',
  'approved',
  'returned',
  'onHold',
  'spiked',
]
const publications: readonly Standing['publication'][] = [
  'unpublished',
  'scheduled',
  'live',
  'corrected',
  'withdrawn',
  'superseded',
  'killed',
]
const everything: DeskContext = {
  actor: { ...staff.chief.person, roles: shippedRoles.map(({ key }) => key) },
  deputyFor: [],
  extent: null,
  contentHash: 'a'.repeat(64) as DeskContext['contentHash'],
  revision: 1,
  credits: [],
  assignee: staff.chief.person.id,
  people: [],
  roles: shippedRoles,
  policy: solo,
  report: null,
  openSuggestions: [],
  newNotices: [],
}

test('every happening but the first, the edit and a packet is asked for by one command', () => {
  const asked = commands.map((command) => transitions[command].happening)
  expect([...asked].sort()).toEqual(
    happeningTypes
      .filter((type) => !['created', 'edited', 'handedOff', 'broughtIn'].includes(type))
      .toSorted(),
  )
})

test('from a stage that is not in the table nobody gets anywhere, whatever their roles', () => {
  for (const command of commands) {
    const { work: from, publication: fromPublication } = transitions[command]
    for (const work of works) {
      for (const publication of publications) {
        if (from.includes(work) && fromPublication.includes(publication)) continue
        const standing = { ...beforeAll, policy: solo, work, publication }
        const code = checkTransition(standing, command, everything)?.code
        expect(['refusal.wrongStage', 'refusal.notLive']).toContain(code)
      }
    }
  }
})

test('nothing more happens to a killed story but the rest of the kill', () => {
  const open = commands.filter((command) => transitions[command].publication.includes('killed'))
  expect(open).toEqual(['kill'])
})

test('every command and every stage has its word', () => {
  for (const command of commands) {
    if (command === 'schedule' || command === 'unschedule' || command === 'supersede') continue
    expect(sentenceOf('en', `desk.action.${command}`)).toBeTruthy()
  }
  for (const work of works) expect(sentenceOf('en', `desk.stage.${work}`)).toBeTruthy()
  for (const state of publications)
    expect(sentenceOf('en', `desk.publication.${state}`)).toBeTruthy()
})

test('an article of a newer version is not touched', () => {
  for (const command of commands) {
    const standing = { ...beforeAll, readOnly: true }
    expect(checkTransition(standing, command, everything)?.code).toBe('refusal.readOnlyArticle')
  }
})
