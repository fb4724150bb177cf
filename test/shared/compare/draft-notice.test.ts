import { describe, expect, it } from 'vitest'
import type { Content, CorrectionKind } from '../../../shared/article/content'
import { draftNotice } from '../../../shared/compare/draft-notice'
import { doc, p, table, td, tr } from '../../support/document'
import { chineseStory, englishStory } from '../../support/stories'

/** What readers of a Chinese story are told where one paragraph became another. */
function chinese(was: string, now: string, kind: CorrectionKind = 'correction'): string {
  return draftNotice(story(chineseStory, was), story(chineseStory, now), kind)
}

function english(was: string, now: string, kind: CorrectionKind = 'correction'): string {
  return draftNotice(story(englishStory, was), story(englishStory, now), kind)
}

function story(content: Content, text: string): Content {
  return { ...content, body: doc(p(text)) }
}

describe('a notice drafted from the difference names', () => {
  it('a figure', () => {
    expect(chinese('老街亮起四十二盏路灯。', '老街亮起四十三盏路灯。')).toBe(
      '本报道此前版本中的数字有误：“老街亮起四十二盏路灯”应为“老街亮起四十三盏路灯”。',
    )
    expect(english('Some 1,200 stalls opened.', 'Some 1,500 stalls opened.')).toBe(
      'An earlier version of this story gave a wrong figure: it said “Some 1,200 stalls opened”. ' +
        'It should have said “Some 1,500 stalls opened”.',
    )
  })

  it('a figure by its share or its point alone', () => {
    expect(chinese('增长1.5%。', '增长15%。')).toContain('“增长1.5%”应为“增长15%”')
    expect(english('Sales rose 5 a year.', 'Sales rose 5% a year.')).toContain('5% a year')
  })

  it('a day or an hour', () => {
    expect(chinese('早市3月7日开张。', '早市3月8日开张。')).toContain('中的日期或时间有误')
    expect(chinese('早市周六开张。', '早市周日开张。')).toContain('中的日期或时间有误')
    expect(english('It opened on March 7.', 'It opened on March 8.')).toContain(
      'gave a wrong date or time',
    )
    expect(english('It opened on Friday.', 'It opened on Saturday.')).toContain('date or time')
  })

  it('a name', () => {
    expect(chinese('摊主叶春和说，今年不同。', '摊主叶春禾说，今年不同。')).toContain(
      '中的姓名或名称有误',
    )
    expect(english('It was built by Ann Leigh.', 'It was built by Ann Lee.')).toContain(
      'had a name wrong',
    )
    expect(chinese('大家都很高兴。', '大家都很高明。')).not.toContain('姓名')
  })

  it('only the clauses that differ of a long sentence', () => {
    const long = (count: string) =>
      `在清溪老街做了三十年生意的摊主们说，这条街上一共有${count}家店铺，其中一半以上是父母传给子女的，最老的一家开了九十年。`
    expect(chinese(long('六十'), long('六十二'))).toContain(
      '“这条街上一共有六十家店铺”应为“这条街上一共有六十二家店铺”',
    )
  })

  it('what was taken out and what was put in', () => {
    expect(chinese('灯亮了。有人受伤。', '灯亮了。')).toBe(
      '本报道此前版本中“有人受伤”的内容有误，已删去。',
    )
    expect(chinese('灯亮了。', '灯亮了。无人受伤。', 'update')).toBe(
      '本报道已更新，补充：“无人受伤”。',
    )
  })

  it('what a sentence gained at its end as put in, and not as an error', () => {
    expect(chinese('灯亮了', '灯亮了，说话的是二村居民。')).toBe('现补充：“说话的是二村居民”。')
  })

  it('the lines beside the text, and a cell of a table', () => {
    const grid = (text: string) => ({ ...chineseStory, body: doc(table(tr(td(p(text))))) })
    expect(draftNotice(grid('南岸四十户'), grid('南岸五十户'), 'correction')).toContain('数字有误')
    const headline = { ...chineseStory, headline: '清溪老街亮灯' }
    expect(draftNotice(chineseStory, headline, 'correction')).toContain(
      '的标题有误：“' + chineseStory.headline,
    )
  })
})

describe('a notice drafted from the difference', () => {
  it('tells one change after the other, and of many that there are more', () => {
    const body = (offset: number) =>
      doc(
        ...Array.from({ length: 9 }, (_, place) => p(`第${place}条街有${place + offset}盏路灯。`)),
      )
    const text = draftNotice(
      { ...chineseStory, body: body(20) },
      { ...chineseStory, body: body(40) },
      'correction',
    )
    expect(text.match(/应为/g)).toHaveLength(6)
    expect(text).toMatch(/另，此前版本中的数字有误.*另有其他修改。$/)
  })

  it('speaks as its kind does', () => {
    const [was, now] = ['灯由镇里管。', '灯由镇里和村里一起管。']
    expect(chinese(was, now, 'clarification')).toContain('表述不够清楚，现改为')
    expect(chinese(was, now, 'update')).toContain('本报道已更新')
    expect(chinese(was, now, 'retraction')).toContain('现予撤回')
    expect(english('It has ten lamps.', 'It has a dozen lamps.', 'update')).toMatch(
      /^This story has been updated: where it said/,
    )
  })

  it('says nothing of marks, spaces, capitals, and of what only moved', () => {
    expect(chinese('灯亮了，很好。', '灯亮了、很好！')).toBe('')
    expect(english('The Lamp is lit.', 'The lamp  is lit.')).toBe('')
    const [one, two] = [p('老街的路灯昨晚全部亮起来了。'), p('镇里明年还要再装一百盏路灯。')]
    const before = { ...chineseStory, body: doc(one, two) }
    expect(draftNotice(before, { ...before, body: doc(two, one) }, 'correction')).toBe('')
    expect(draftNotice(before, { ...before, keywords: ['路灯'] }, 'correction')).toBe('')
  })

  it('quotes speech with single marks', () => {
    expect(chinese('他说：“有三十盏。”', '他说：“有四十盏。”')).not.toMatch(/“[^”]*“/)
  })
})
