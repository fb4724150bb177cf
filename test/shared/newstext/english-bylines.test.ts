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

  it('says what each of them made, however the line parts them', () => {
    const both = ['reporter Ann Lee', 'photographer Bo Chen']
    expect(read('By Ann Lee with photos by Bo Chen')).toEqual(both)
    expect(read('Words: Ann Lee Pictures: Bo Chen')).toEqual(both)
    expect(read('Text by Ann Lee | Photographs by Bo Chen')).toEqual(both)
    expect(read('Story and photos by Ann Lee')).toEqual([
      'reporter Ann Lee',
      'photographer Ann Lee',
    ])
    expect(read('Written by Ann Lee, edited by Bo Chen')).toEqual([
      'reporter Ann Lee',
      'editor Bo Chen',
    ])
  })

  it('leaves out what the page says of itself and whom they work for', () => {
    const lines = [
      'By Ann Lee Updated 3 hours ago',
      'By Ann Lee 5 min read',
      'By Ann Lee BBC News',
      'By Ann Lee, Political Editor, in Hollis',
      'Opinion by Ann Lee',
    ]
    expect(lines.flatMap(read)).toEqual(lines.map(() => 'reporter Ann Lee'))
  })

  it('is no sentence that only begins like one', () => {
    expect(read('By April, the council hopes to have figures for a full season.')).toBeNull()
    expect(read('Editing the timetable will not need another vote.')).toBeNull()
  })

  it('reads who did what behind the names, and no post as a person', () => {
    expect(read('By Ann Lee (text) and Bo Chen (photos)')).toEqual([
      'reporter Ann Lee',
      'photographer Bo Chen',
    ])
    expect(read('By Ann Lee (she/her)')).toEqual(['reporter Ann Lee'])
    expect(read('By Ann Lee, Courier Columnist')).toEqual(['reporter Ann Lee'])
    expect(read('By Ann Lee | For The Post')).toEqual(['reporter Ann Lee'])
  })
})
