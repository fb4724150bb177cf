import { describe, expect, it } from 'vitest'
import { creditsBeforePlace, readCreditsAhead } from '../../../shared/newstext/reporter-head'

const story = '清晨六点，清溪老街的豆腐坊亮起了灯，早起的人们排着队等第一锅豆浆。'

const namesAhead = (head: string) =>
  readCreditsAhead(head + story)?.credits.map(({ role, name }) => `${role} ${name}`)

describe('credits before the first sentence', () => {
  it('are read in brackets, behind an outlet, before 报道 and before a mere space', () => {
    const heads = [
      '（记者 李禾）',
      '清溪新闻（记者 李禾）',
      '【本报记者李禾清溪报道】',
      '（李禾/清溪报道）',
      '记者李禾/清溪报道 ',
      '本报记者 李禾　',
      '总台记者 李禾：',
    ]
    expect(heads.map(namesAhead)).toEqual(heads.map(() => ['reporter 李禾']))
  })

  it('leave the story as it was', () => {
    expect(readCreditsAhead(`大潮网记者 李禾 通讯员 周小满 清溪报道 ${story}`)?.rest).toBe(story)
  })

  it('are none where a sentence only speaks of a reporter', () => {
    expect(namesAhead('记者从县里获悉，')).toBeUndefined()
    expect(namesAhead('（清溪）')).toBeUndefined()
  })
})

describe('the place behind a reporter', () => {
  it('is told from the name, and never taken for one', () => {
    expect(creditsBeforePlace('中央社记者李小禾清溪')).toMatchObject({
      place: '清溪',
      credits: [{ name: '李小禾' }],
    })
    expect(creditsBeforePlace('中央社清溪')).toBeNull()
  })
})
