import { describe, expect, it } from 'vitest'
import { summaryChangesAt, summaryOf } from '../../../shared/desk/summary'
import { articleId, noon, story } from '../../support/library'
import { doc, p } from '../../support/document'

describe('an article’s row in the list', () => {
  it('shows what a desk looks for', () => {
    const article = story(1, '清溪桥通车', [], {
      draft: {
        body: doc(p('清溪桥 今天'), p('通车。')),
        sections: ['新闻', '本地'],
        credits: [{ id: articleId(9), name: '顾明澈', role: 'reporter', showInByline: true }],
      },
      internal: { slugline: '清溪桥', priority: 2, deadline: { at: noon, zone: 'Asia/Shanghai' } },
    })
    expect(summaryOf(article, noon)).toMatchObject({
      headline: '清溪桥通车',
      slugline: '清溪桥',
      section: '新闻 / 本地',
      byline: expect.stringContaining('顾明澈') as string,
      source: '清溪日报',
      work: 'drafting',
      publication: 'unpublished',
      deadline: noon,
      priority: 2,
      characters: 8,
      embargoed: false,
      sample: false,
    })
  })

  it('says embargoed until the embargo ends, and always where it has no end', () => {
    const until = '2026-11-22T05:00:00.000Z'
    const embargo = { active: true, until, zone: 'Asia/Shanghai', reason: '会议' }
    const timed = story(1, '公报', ['全文。'], { internal: { embargo } })
    expect(summaryOf(timed, noon).embargoed).toBe(true)
    expect(summaryOf(timed, until).embargoed).toBe(false)
    expect(summaryChangesAt(timed)).toBe(until)

    const { until: _end, ...endless } = embargo
    const open = story(1, '公报', ['全文。'], { internal: { embargo: endless } })
    expect(summaryOf(open, '2030-01-01T00:00:00.000Z').embargoed).toBe(true)
    expect(summaryChangesAt(open)).toBeNull()

    const lifted = story(1, '公报', ['全文。'], {
      internal: { embargo: { ...embargo, active: false } },
    })
    expect(summaryOf(lifted, noon).embargoed).toBe(false)
  })
})
