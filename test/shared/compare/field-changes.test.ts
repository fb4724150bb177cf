import { describe, expect, it } from 'vitest'
import type { Content } from '../../../shared/article/content'
import type { AssetHash } from '../../../shared/article/ids'
import { changesOfFields } from '../../../shared/compare/field-changes'
import type { EntryChange, FieldChange } from '../../../shared/compare/field-changes'
import { chineseStory, englishStory } from '../../support/stories'

describe('the fields of two versions', () => {
  it('are all there but the text, and equal where nothing changed', () => {
    const changes = changesOfFields(chineseStory, structuredClone(chineseStory), 'zh-CN')
    expect(changes.map(({ field }) => field)).not.toContain('body')
    expect(changes.length).toBeGreaterThan(20)
    expect(changes.filter(({ differs }) => differs)).toEqual([])
    expect(changes.flatMap(({ entries }) => entries).every(({ kind }) => kind === 'same')).toBe(
      true,
    )
  })

  it('show by person and role what became of the credits', () => {
    const [first, second, third, editor] = chineseStory.credits
    const after = {
      ...chineseStory,
      credits: [
        second!,
        { ...first!, role: 'correspondent' as const },
        editor!,
        { ...third!, id: '00000000-0000-7000-9000-000000000099', name: '孟晚舟' },
      ],
    }
    const credits = field(chineseStory, after, 'credits')
    const told = credits.entries.map((entry) => [entry.kind, said(entry)])
    expect(told).toContainEqual(['same', '通讯员：陆小满'])
    expect(told).toContainEqual(['changed', '记者通讯员：闻若溪'])
    expect(told).toContainEqual(['removed', '通讯员：季南枝'])
    expect(told).toContainEqual(['same', '责任编辑：言慎行'])
    expect(told).toContainEqual(['added', '通讯员：孟晚舟'])
    const moved = credits.entries.filter(({ isMoved }) => isMoved)
    expect(moved).toHaveLength(1)
  })

  it('know a person again who got another id', () => {
    const credits = chineseStory.credits.map((credit, place) => ({
      ...credit,
      id: `00000000-0000-7000-9000-00000000080${place}`,
    }))
    const change = field(chineseStory, { ...chineseStory, credits }, 'credits')
    expect(change).toMatchObject({ differs: true, isHidden: true })
    expect(change.entries.every(({ kind }) => kind === 'same')).toBe(true)
  })

  it('show what became of a picture: caption, crop, credit and alt text, each by itself', () => {
    const use = {
      id: '00000000-0000-7000-9000-000000000050',
      asset: 'a'.repeat(64) as AssetHash,
      type: 'image/jpeg' as const,
      width: 1200,
      height: 800,
      caption: '老街的路灯',
      alt: '一排路灯',
      credit: '陆小满 摄',
    }
    const before = { ...chineseStory, media: [use] }
    const crop = { x: 0.1, y: 0, width: 0.5, height: 1 }
    const after = { ...chineseStory, media: [{ ...use, caption: '老街的新路灯', crop }] }
    const [entry] = field(before, after, 'media').entries
    expect(entry?.before).toEqual(use)
    expect(entry?.after?.crop).toEqual(crop)
    const changed = entry?.parts.filter(({ segments }) =>
      segments.some(({ kind }) => kind !== 'same'),
    )
    expect(changed?.map(({ label }) => label)).toEqual(['', '裁剪（左、上、宽、高）'])
  })

  it('tell keywords that came, went and changed places', () => {
    const before = { ...chineseStory, keywords: ['路灯', '老街', '太阳能'] }
    const after = { ...chineseStory, keywords: ['老街', '路灯', '夜市'] }
    const kinds = field(before, after, 'keywords').entries.map(({ kind, isMoved }) =>
      isMoved ? 'moved' : kind,
    )
    expect(kinds.toSorted()).toEqual(['added', 'moved', 'removed', 'same'])
  })

  it('are equal under another order of keys', () => {
    const { name, kind } = chineseStory.source
    const source = field(chineseStory, { ...chineseStory, source: { name, kind } }, 'source')
    expect(source.differs).toBe(false)
  })

  it('stand in the language of the window', () => {
    const [entry] = changesOfFields(englishStory, englishStory, 'en').find(
      ({ field: name }) => name === 'credits',
    )!.entries
    expect(said(entry!)).toBe('Reporter: Mira Vale')
  })
})

function field(before: Content, after: Content, name: keyof Content): FieldChange {
  return changesOfFields(before, after, 'zh-CN').find((change) => change.field === name)!
}

/** The line an entry is known by, with what was taken out and put in. */
function said({ parts }: EntryChange): string {
  return parts[0]?.segments.map(({ text }) => text).join('') ?? ''
}
