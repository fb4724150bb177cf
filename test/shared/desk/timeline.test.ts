import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../shared/article/ids'
import type { DeskEvent } from '../../../shared/desk/event'
import { nextLevelName, timeline } from '../../../shared/desk/timeline'
import { article, staff } from '../../support/article'
import type { ArticleBuilder } from '../../support/article'

function nameOf(id: PersonId): string | null {
  return Object.values(staff).find(({ person }) => person.id === id)?.person.name ?? null
}

function told(built: ArticleBuilder, language: 'zh-CN' | 'en' = 'zh-CN'): readonly string[] {
  return timeline(built.article.log, nameOf, language).map((entry) => entry.text)
}

const reviewed = article({ policy: 'desk-2' }).submitted().approved()

describe('the history of an article', () => {
  test('reads as a desk would tell it', () => {
    expect(told(reviewed)).toEqual([
      '闻若溪建稿',
      '闻若溪送审第 1 版',
      '易怀川领取编辑',
      '易怀川通过编辑（第 1 版）',
      '顾长庚领取文检',
      '顾长庚通过文检（第 1 版），定稿',
    ])
    expect(told(reviewed, 'en').at(-1)).toBe('顾长庚 passed Copy on revision 1: sealed')
  })

  test('says what a return asked for, and to whom it went', () => {
    const back = article({ policy: 'desk-2' }).submitted().approved(1)
    const author = timeline(back.returned().article.log, nameOf, 'zh-CN').at(-1)
    expect(author).toMatchObject({
      text: '顾长庚退回作者：消息来源',
      note: '请补充第二个消息来源',
      type: 'returned',
    })
    expect(told(back.returned('再看', staff.chief, 0)).at(-1)).toBe('顾长庚退回编辑：消息来源')
  })

  test('says when an edit voids approvals, and when they hold again', () => {
    const { headline } = reviewed.article.draft
    const edited = reviewed.edited({ headline: '新' })
    expect(told(edited).at(-1)).toBe('易怀川改动文字，2 个审签失效')
    expect(told(edited.edited({ headline })).at(-1)).toBe('易怀川改回已审文字，原审签重新有效')
    const one = article({ policy: 'solo' }).submitted().approved().edited({ headline: '新' })
    expect(told(one, 'en').at(-1)).toBe('易怀川 changed the text: one approval is void')
  })

  test('tells publication apart by target and revision', () => {
    const live = reviewed.published()
    expect(told(live).at(-1)).toBe('Niall Birch将第 1 版发布到 site')
    const corrected = live.edited({ headline: '新' }).approved()
    const silent = corrected.publishes(staff.publisher, {
      type: 'correct',
      target: 'site',
      delivery: 'c',
      correction: null,
      reason: '错字',
    })
    const last = timeline(silent.article.log, nameOf, 'zh-CN').at(-1)
    expect(last).toMatchObject({ note: '错字', revision: 2 })
    expect(last?.text).toContain('未附说明')
  })

  test('does not hide who is not known, nor what is not', () => {
    const [first] = reviewed.article.log as [DeskEvent]
    const unknown = { ...first, happening: { type: 'translated' } } as unknown as DeskEvent
    const entries = timeline([first, unknown], () => null, 'zh-CN')
    expect(entries.map((entry) => entry.text)).toEqual([
      '不在本稿库中的人员建稿',
      '由更新版本的采编写入的记录',
    ])
  })

  test('leaves no word unsaid in either language', () => {
    const log = reviewed
      .published()
      .asks(staff.editor, { type: 'hold', reason: '等' })
      .asks(staff.editor, { type: 'resume' })
      .publishes(staff.chief, { type: 'withdraw', target: 'site', delivery: 'w', reason: '误' })
      .publishes(staff.publisher, {
        type: 'schedule',
        target: 'site',
        at: '2026-03-09T00:00:00Z',
        zone: 'Asia/Shanghai',
      })
      .publishes(staff.publisher, { type: 'unschedule' })
      .asks(staff.editor, { type: 'spike', reason: '旧' })
      .asks(staff.editor, { type: 'restore' })
      .publishes(staff.chief, { type: 'requestKill', reason: '误' })
      .publishes(staff.secondChief, { type: 'kill', target: 'site', delivery: 'k', reason: '误' })
      .article.log
    for (const language of ['zh-CN', 'en'] as const) {
      for (const { text } of timeline(log, nameOf, language)) {
        expect(text).not.toMatch(/desk\.|[{}]|undefined/)
      }
    }
  })
})

test('the level that is next has its name', () => {
  expect(nextLevelName(article().submitted().approved(1).standing, 'zh-CN')).toBe('复审')
  expect(nextLevelName(article().submitted().approved().standing, 'en')).toBeNull()
})
