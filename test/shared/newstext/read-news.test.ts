import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from '../../support/properties'
import { describe, expect, it } from 'vitest'
import { parseContent } from '../../../shared/article/draft'
import type { CreditRole } from '../../../shared/article/credit'
import { textOf } from '../../../shared/document/text'
import { blocksFromText } from '../../../shared/newstext/blocks'
import { noFacts } from '../../../shared/newstext/reading'
import { readNews } from '../../../shared/newstext/read-news'
import { expectLinear } from '../../support/processor-time'

/** The crawled page lies beside the repository and is not ours to copy: what is expected is cut from it here. */
const seedFolder = join(import.meta.dirname, '../../../../shared/seed')

describe.skipIf(!existsSync(seedFolder))('the crawled page', () => {
  const text = existsSync(seedFolder)
    ? readFileSync(join(seedFolder, readdirSync(seedFolder)[0]!), 'utf8')
    : ''
  const lines = text.split('\n').map((line) => line.replace(/[\s\u00a0\u3000]+/g, ' ').trim())
  const { content, found, leftOut } = readText(text)
  const story = lines.findIndex((line) => /^[^(（]{2,12}\d+月\d+日讯[(（]/.test(line))
  const lists = lines.findIndex((line) => line === '相关阅读')
  const body = content.body.content.map(textOf)

  it('keeps its section path, and asks about it', () => {
    const trail = lines.find((line) => line.startsWith('当前位置'))!
    const steps = trail.split(/[:>]/).map((step) => step.trim())
    expect(content.sections).toEqual(steps.slice(2).filter((step) => step !== ''))
    expect(content.sections).toHaveLength(2)
    expect(found).toContainEqual({ field: 'sections', text: trail, confirm: true })
  })

  it('has its headline, whole', () => {
    const headline = lines.slice(0, story).findLast((line) => line !== '' && !/[:：]/.test(line))
    expect(content.headline).toBe(headline)
    expect(found).toContainEqual({ field: 'headline', text: headline, confirm: false })
  })

  it('has its source and its collecting editor, a unit in a person’s place', () => {
    const [, source, collector] = /来源[:：](.*)收集编辑[:：](.*)$/m.exec(text)!
    expect(content.source.name).toBe(source!.trim())
    expect(named('collector')).toEqual([collector!.trim()])
    expect(content.credits.find(({ role }) => role === 'collector')).toMatchObject({
      kind: 'organisation',
      showInByline: false,
    })
  })

  it('has its dateline, as printed, and the date without its year as text that is asked about', () => {
    const [printed, agency, date] = /^(\D+?)(\d+月\d+日)讯[(（][^)）]*[)）]/.exec(lines[story]!)!
    expect(content.dateline).toEqual({ agency, place: '', text: printed })
    expect(content.dateText).toBe(date)
    expect(found.filter(({ field }) => field === 'dateline.date')).toEqual([
      { field: 'dateline.date', text: date, confirm: true },
    ])
    expect(JSON.stringify(content)).not.toMatch(/"(?:19|20)\d\d-\d\d/)
  })

  it('has one reporter and two correspondents, and nobody of the other stories', () => {
    const [, reporter, correspondents] = /记者 (\S+) 通讯员 ([^)）]+)[)）]/.exec(lines[story]!)!
    expect(named('reporter')).toEqual([reporter])
    expect(named('correspondent')).toEqual(correspondents!.trim().split(' '))
    expect(named('correspondent')).toHaveLength(2)
    expect(content.credits).toHaveLength(4)
    expect(content.credits.filter(({ showInByline }) => showInByline)).toHaveLength(3)
  })

  it('has its four paragraphs, to the character, and nothing else in the body', () => {
    const paragraphs = lines.slice(story, lists).filter((line) => line !== '')
    const printed = content.dateline!.text
    expect(body).toEqual(paragraphs.map((line) => line.replace(printed, '')))
    expect(body).toHaveLength(4)
    expect(content.body.content.every(({ type }) => type === 'paragraph')).toBe(true)
  })

  it('has the related and the latest stories, each with the teaser as it was cut', () => {
    const rels = content.related.map(({ rel }) => rel)
    expect(rels).toEqual([...Array<string>(5).fill('see-also'), ...Array<string>(4).fill('latest')])
    for (const { title, teaser } of content.related) {
      expect(lines.some((line) => line.endsWith(title))).toBe(true)
      expect(lines.some((line) => line.endsWith(teaser))).toBe(true)
      expect(title.length).toBeLessThan(40)
      expect(teaser.length).toBeGreaterThanOrEqual(75)
    }
    const asked = found.filter(({ field, confirm }) => field.endsWith('.teaser') && confirm)
    expect(asked).toHaveLength(9)
  })

  it('asks about the headline that was cut at a comma', () => {
    const cut = content.related.flatMap(({ title }, index) => (/[,，]$/.test(title) ? [index] : []))
    expect(cut).toHaveLength(1)
    expect(found).toContainEqual(
      expect.objectContaining({ field: `related.${cut[0]}.title`, confirm: true }),
    )
  })

  it('shows the furniture that was left out, and leaves no word unaccounted for', () => {
    const trail = lines.findIndex((line) => line.startsWith('当前位置'))
    const slogans = lines.slice(0, trail).filter((line) => line !== '')
    expect(slogans.length).toBeGreaterThan(0)
    for (const slogan of slogans) {
      expect(leftOut.map((piece) => piece.text)).toContain(slogan)
      expect(JSON.stringify(content)).not.toContain(slogan)
    }
    expect(leftOut).toContainEqual({ reason: 'import.leftOut.emptyList', text: '热门文章' })
    const kept = JSON.stringify([content, found, leftOut, body])
    const words = text
      .replace(/(?:当前位置|来源|收集编辑|日期|相关阅读|最新文章)[:：]?/g, ' ')
      .replace(/"/g, ' ')
      .split(/[\s\u3000\u00a0•]+/)
    const lost = words.filter((word) => !kept.includes(word) && !body.join('').includes(word))
    expect(lost.filter((word) => !content.dateline!.text.includes(word.slice(0, 4)))).toEqual([])
  })

  it('keeps half-width punctuation as it was', () => {
    const commas = (of: string) => of.split(',').length - 1
    expect(commas(body.join(''))).toBe(commas(lines.slice(story, lists).join('')))
  })

  it('is a content that the newsroom may keep', () => {
    expect(parseContent(content)).toEqual({ ok: true, value: content })
  })

  function named(role: CreditRole): readonly string[] {
    return content.credits.filter((credit) => credit.role === role).map(({ name }) => name)
  }
})

describe('any copy at all', () => {
  const pieces = fc.constantFrom(
    '本报讯（记者 李禾）',
    '3月6日，清溪镇新桥通车。',
    '相关阅读',
    '• 水表换新',
    '来源：清溪晚报 作者：',
    '当前位置：首页 > 新闻',
    'By Ann Lee',
    'CLEARBROOK (AP) — ',
    '2023-02-30',
    '（完）',
    '（',
    '责编：',
    '——',
    '\n',
    '\n\n',
    '\u0000\ud800\u2028',
    '热门文章\n\n最新文章',
  )

  it('is read into a content that may be kept, and never fails', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 15 }), (parts) => {
        const { content } = readText(parts.join(''))
        expect(parseContent(content).ok).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('has no year that the copy does not have', () => {
    fc.assert(
      fc.property(
        fc.array(
          pieces.filter((piece) => !piece.includes('20')),
          { maxLength: 15 },
        ),
        (parts) => {
          expect(readText(parts.join('\n')).content.dateline?.date).toBeUndefined()
        },
      ),
    )
  })

  it.each([
    ['新'],
    ['记者 '],
    ['来源:'],
    ['a > '],
    ['（'],
    [' '],
    ['\u3000'],
    ['.'],
    ['1'],
    ['李 '],
  ])('takes time in proportion to the length of %j', (piece) => {
    expectLinear(25_000, (length) => {
      readText(piece.repeat(length / piece.length))
      readText(`${piece.repeat(50)}\n`.repeat(length / 100))
    })
  })
})

function readText(text: string) {
  let count = 0
  const newId = () => `00000000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`
  return readNews({ blocks: blocksFromText(text), facts: noFacts, leftOut: [] }, newId)
}
