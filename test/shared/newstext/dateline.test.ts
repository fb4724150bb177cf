import { describe, expect, it } from 'vitest'
import { readDateline } from '../../../shared/newstext/dateline'

const chinese = '清晨六点，清溪老街的豆腐坊亮起了灯，早起的人们排着队。'
const english = 'The lamps on Mill Street came on at six in the morning.'

describe('the head of a first paragraph', () => {
  it('may stand in brackets as a whole', () => {
    expect(readDateline(`（清溪6日讯）${chinese}`)).toMatchObject({ place: '清溪', rest: chinese })
    expect(readDateline(`（中央社记者李小禾清溪6日电）${chinese}`)).toMatchObject({
      agency: '中央社',
      place: '清溪',
      credits: [{ name: '李小禾' }],
      rest: chinese,
    })
  })

  it('may name an outlet that holds a word for news, and close with a comma', () => {
    const read = readDateline(`清溪财讯3月9日电，${chinese}`)
    expect(read).toMatchObject({ agency: '清溪财讯', rest: chinese })
  })

  it('is none where a sentence begins with what an outlet reports', () => {
    expect(readDateline(`据清溪网消息，${chinese}`)).toBeNull()
    expect(readDateline(`记者从供电局获悉，${chinese}`)).toBeNull()
  })

  it('closes with a dash, a colon or brackets in English', () => {
    const heads = [
      'Clearbrook, Ohio — ',
      'CLEARBROOK: ',
      'CLEARBROOK, Ohio--(BUSINESS WIRE)--',
      'Clearbrook, March 9 (PTI) ',
      'CLEARBROOK, Ohio.—',
    ]
    expect(heads.map((head) => readDateline(head + english)?.rest)).toEqual(
      heads.map(() => english),
    )
  })

  it('is no notice in capitals', () => {
    expect(readDateline(`WATCH: ${english}`)).toBeNull()
    expect(readDateline(`Bakers, Mill Street — ${english}`)).toBeNull()
  })
})
