import type { Person } from '../article/person'
import { shippedLists } from './checklists'
import type { Level, Policy } from './policy'

/** One person does everything; the text is sealed all the same. */
export const solo: Policy = {
  key: 'solo',
  name: { zh: '单人', en: 'One person' },
  levels: [
    {
      key: 'sign',
      name: { zh: '签发', en: 'Sign-off' },
      roles: ['chief', 'editor', 'admin'],
      kind: 'review',
    },
  ],
  distinctPeople: 'none',
  authorMayReview: true,
  urgentBypass: false,
}

/** Edit, then copy desk, by different people, and never by an author. */
export const desk2: Policy = {
  key: 'desk-2',
  name: { zh: '编辑与文检', en: 'Edit and copy desk' },
  levels: [
    {
      key: 'edit',
      name: { zh: '编辑', en: 'Edit' },
      roles: ['editor', 'chief'],
      kind: 'review',
      checklist: shippedLists.edit,
    },
    {
      key: 'copy',
      name: { zh: '文检', en: 'Copy' },
      roles: ['proofreader', 'editor', 'chief'],
      kind: 'proof',
      checklist: shippedLists.copy,
    },
  ],
  distinctPeople: 'all',
  authorMayReview: false,
  urgentBypass: false,
  acceptChanges: 'minor',
}

const review: readonly Level[] = [
  {
    key: 'review-1',
    name: { zh: '初审', en: 'First review' },
    roles: ['editor', 'reviewer'],
    kind: 'review',
    needs: 'report',
    checklist: shippedLists.first,
  },
  {
    key: 'review-2',
    name: { zh: '复审', en: 'Second review' },
    roles: ['reviewer', 'chief'],
    kind: 'review',
    needs: 'opinion',
    checklist: shippedLists.second,
  },
  {
    key: 'review-3',
    name: { zh: '终审', en: 'Final review' },
    roles: ['chief'],
    kind: 'review',
    needs: 'signature',
    checklist: shippedLists.final,
  },
]

const proof: readonly Level[] = ['一校', '二校', '三校'].map((name, index) => ({
  key: `proof-${index + 1}`,
  name: { zh: name, en: `${['First', 'Second', 'Third'][index]} proof` },
  roles: ['proofreader', 'editor'],
  kind: 'proof',
  checklist: shippedLists.proof,
}))

/**
 * 三审三校, one after another: three reviews by three people (图书质量保障体系 1997; custom in all newsrooms
 * asked: nobody passes two of the three reviews of one piece), then three proofs.
 */
export const cnSequential: Policy = {
  key: 'cn-3r3p',
  name: { zh: '三审三校（先审后校）', en: 'Three reviews, then three proofs' },
  levels: [...review, ...proof],
  distinctPeople: 'reviews',
  authorMayReview: false,
  urgentBypass: false,
  acceptChanges: 'minor',
}

/** 三审三校 in pairs: each review is followed by its proof. */
export const cnPaired: Policy = {
  ...cnSequential,
  key: 'cn-3r3p-paired',
  name: { zh: '三审三校（审校交替）', en: 'Three reviews, each with its proof' },
  levels: review.flatMap((level, index) => [level, ...proof.slice(index, index + 1)]),
}

/** The policies a new library brings along. They are data: a newsroom may change its copies. */
export const shippedPolicies: readonly Policy[] = [solo, desk2, cnSequential, cnPaired]

/** True when the person is at work and one of their roles may hold this level. */
export function mayHold(level: Level, person: Person): boolean {
  return person.active && level.roles.some((role) => person.roles.includes(role))
}

/** The name of a level in the language of the interface. */
export function levelName(level: Level, language: string): string {
  return language.startsWith('zh') ? level.name.zh : level.name.en
}
