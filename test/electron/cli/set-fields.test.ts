import { describe, expect, test } from 'vitest'
import { applySettings } from '../../../electron/cli/set-fields'
import { Room } from '../../../electron/cli/room'
import { emptyInternal, newContent } from '../../../shared/article/draft'

let ids = 0
const room = new Room({
  io: {
    env: {},
    cwd: '/',
    home: '/',
    platform: 'linux',
    now: () => '2026-11-22T12:00:00.000Z',
    newId: () => `0190d3e0-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
  } as never,
  language: 'en',
  library: '/library',
  person: null,
})
const before = { draft: newContent('zh-CN', '清溪新闻'), internal: emptyInternal('news') }

function set(...settings: string[]) {
  const edited = applySettings(before, settings, room)
  if (!edited.ok) throw new Error(JSON.stringify(edited.refusal))
  return edited.value
}

describe('edit --set', () => {
  test('takes plain text, also where it looks like a number', () => {
    expect(set('headline=2026').draft.headline).toBe('2026')
    expect(set('headline=早市=好').draft.headline).toBe('早市=好')
  })

  test('says nothing of who has the story: that is for the desk', () => {
    const edited = applySettings(before, ['internal.assignee=null'], room)
    expect(edited).toMatchObject({ ok: false, refusal: { code: 'refusal.usage' } })
  })

  test('takes JSON where the field holds more than text', () => {
    expect(set('sections=["新闻","民生"]').draft.sections).toEqual(['新闻', '民生'])
    expect(set('source.kind=wire', 'source.name=通讯社').draft.source).toEqual({
      kind: 'wire',
      name: '通讯社',
    })
  })

  test('gives new entries their ids and what goes without saying', () => {
    const [credit] = set('credits=[{"name":"林小满","role":"reporter"}]').draft.credits
    expect(credit).toMatchObject({ name: '林小满', showInByline: true })
    expect(credit?.id).toMatch(/^0190d3e0/)
    const [correction] = set('corrections=[{"kind":"correction","text":"更正"}]').draft.corrections
    expect(correction).toMatchObject({ at: '2026-11-22T12:00:00.000Z', place: 'bottom' })
  })

  test('makes paragraphs of a body given as text', () => {
    const { body } = set('body=第一段。\n\n第二段。').draft
    expect(body.content.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
  })

  test('takes an optional field away with null', () => {
    const dated = applySettings(before, ['kicker=引题', 'kicker=null'], room)
    expect(dated.ok && 'kicker' in dated.value.draft).toBe(false)
  })

  test('reaches the newsroom’s own fields', () => {
    expect(set('internal.priority=2').internal.priority).toBe(2)
    const { flags } = set('internal.flags.notForPublication=true').internal
    expect(flags.notForPublication).toBe(true)
  })

  test.each([
    ['headline', 'refusal.usage'],
    ['=x', 'refusal.usage'],
    ['nothing.such=1', 'refusal.invalid'],
    ['__proto__.polluted=1', 'refusal.invalid'],
    ['headline=["a"]', 'refusal.invalid'],
    ['source.url=javascript:alert(1)', 'refusal.invalid'],
    ['internal.priority=12', 'refusal.invalid'],
  ])('%s is refused', (setting, code) => {
    const edited = applySettings(before, [setting], room)
    expect(edited).toMatchObject({ ok: false, refusal: { code } })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})
