import { describe, expect, test } from 'vitest'
import { authors, bylineText, creditRoleLabel, creditsByRole } from '../../../shared/article/byline'
import { creditRoles } from '../../../shared/article/credit'
import type { Credit, CreditRole } from '../../../shared/article/credit'
import { uuid } from '../../support/article'
import { chineseStory, englishStory } from '../../support/stories'

let next = 0
function credit(role: CreditRole, name: string, showInByline = true): Credit {
  return { id: uuid((next += 1)), role, name, showInByline }
}

describe('the byline', () => {
  test('names the roles the way a Chinese page prints them', () => {
    expect(bylineText(chineseStory, 'zh-CN')).toBe('记者 闻若溪 通讯员 陆小满 季南枝')
  })

  test('names the authors the way an English page prints them, and other work after them', () => {
    expect(bylineText(englishStory, 'en-GB')).toBe(
      'By Mira Vale and Jonah Pike; photographs by Ines Calder',
    )
  })

  test('gathers names of one role where its first one stands', () => {
    const credits = [
      credit('reporter', '甲'),
      credit('correspondent', '乙'),
      credit('reporter', '丙'),
    ]
    expect(bylineText({ credits }, 'zh-CN')).toBe('记者 甲 丙 通讯员 乙')
  })

  test('names three authors with commas', () => {
    const credits = [credit('reporter', 'A'), credit('correspondent', 'B'), credit('data', 'C')]
    expect(bylineText({ credits }, 'en')).toBe('By A, B and C')
  })

  test('of pictures alone begins with a capital letter', () => {
    expect(bylineText({ credits: [credit('photographer', 'Ines Calder')] }, 'en')).toBe(
      'Photographs by Ines Calder',
    )
  })

  test('names nobody twice for one role, and nobody who is not to be shown', () => {
    const credits = [
      credit('reporter', '甲'),
      credit('reporter', '甲'),
      credit('editor', '乙', false),
    ]
    expect(bylineText({ credits }, 'zh-CN')).toBe('记者 甲')
  })

  test('is what somebody wrote by hand, where they did', () => {
    expect(bylineText({ ...chineseStory, bylineOverride: '本报编辑部' }, 'zh-CN')).toBe(
      '本报编辑部',
    )
    expect(bylineText({ ...chineseStory, bylineOverride: '' }, 'zh-CN')).toContain('闻若溪')
  })

  test('is empty where nobody is credited', () => {
    expect(bylineText({ credits: [] }, 'zh-CN')).toBe('')
    expect(bylineText({ credits: [credit('reporter', '')] }, 'en')).toBe('')
  })
})

test('authors are those who wrote, in their order, shown or not', () => {
  expect(authors(chineseStory).map((one) => one.name)).toEqual(['闻若溪', '陆小满', '季南枝'])
  expect(authors({ credits: [credit('reporter', '甲', false)] })).toHaveLength(1)
})

test('every role has its word in both languages', () => {
  for (const role of creditRoles) {
    expect(creditRoleLabel(role, 'zh-Hans-CN')).toMatch(/^\p{Script=Han}+$/u)
    expect(creditRoleLabel(role, 'fr')).toMatch(/^[A-Z][a-z ]+$/)
    expect(bylineText({ credits: [credit(role, 'Orla Finch')] }, 'en')).toContain('Orla Finch')
    expect(bylineText({ credits: [credit(role, 'Orla Finch')] }, 'en')).not.toContain('desk.')
  }
})

test('a credit block groups names by role', () => {
  expect(creditsByRole(chineseStory.credits)).toEqual([
    { role: 'reporter', names: ['闻若溪'] },
    { role: 'correspondent', names: ['陆小满', '季南枝'] },
    { role: 'responsibleEditor', names: ['言慎行'] },
  ])
})
