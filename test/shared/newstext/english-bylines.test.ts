import { describe, expect, it } from 'vitest'
import { readEnglishByline } from '../../../shared/newstext/english-bylines'

const read = (line: string) =>
  readEnglishByline(line)?.credits.map(({ role, name }) => `${role} ${name}`) ?? null

describe('an English byline', () => {
  it('names everyone, whatever stands beside them', () => {
    expect(read('By Ann Lee in Ashford and Bo Chen in Hollis')).toEqual([
      'reporter Ann Lee',
      'reporter Bo Chen',
    ])
    expect(read('By Ann Lee Transport correspondent')).toEqual(['reporter Ann Lee'])
    expect(read('BY ANN LEE AND TOM MCALLISTER')).toEqual([
      'reporter Ann Lee',
      'reporter Tom McAllister',
    ])
  })

  it('keeps the parts of a wire’s closing line apart', () => {
    expect(
      read('Reporting by Ann Lee in Hollis; Writing by Bo Chen; Editing by Tom Hay and Dan Oke'),
    ).toEqual(['reporter Ann Lee', 'reporter Bo Chen', 'editor Tom Hay', 'editor Dan Oke'])
  })

  it('thanks those who contributed, without their posts and places', () => {
    expect(read('Courier writer Ann Lee in Columbus, Ohio, contributed to this report.')).toEqual([
      'contributor Ann Lee',
    ])
  })

  it('is no sentence that only begins like one', () => {
    expect(read('By April, the council hopes to have figures for a full season.')).toBeNull()
    expect(read('Editing the timetable will not need another vote.')).toBeNull()
  })
})
