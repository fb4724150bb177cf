import { readFileSync } from 'node:fs'
import fc from '../../support/properties'
import { describe, expect, test } from 'vitest'
import { englishStories } from '../../../electron/sample/stories-en'
import { chineseStories } from '../../../electron/sample/stories-zh'
import type { SampleStory } from '../../../electron/sample/story'
import type { ProofFinding } from '../../../shared/proof/finding'
import { ProofReader, proofread } from '../../../shared/proof/reader'
import type { ProofSetting } from '../../../shared/proof/rule'
import {
  chineseSetting,
  englishSetting,
  fixed,
  foundIn,
  hasFix,
  paragraphs,
} from '../../support/proof'

const pieces = [
  ...Array.from(
    '清溪河的了在是和，。、；：！？“”‘’（）《》…—～·-,.;:!?()"\' 0123456789%年月日号时点分十百千万亿零〇○',
  ),
  '二〇二六年',
  '3月10日（星期三）',
  'the the ',
  'http://a.example/x,y',
  '近30余人',
  '分别占60%、70%',
  '共10人，其中男6人、女5人',
  'Ａ１',
  '\n',
  '\ufffc',
  '😀',
]
const story = fc.array(
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((all) => all.join('')),
  {
    maxLength: 6,
  },
)
const setting: fc.Arbitrary<ProofSetting> = fc.constantFrom(
  chineseSetting,
  englishSetting,
  { ...chineseSetting, lists: { ...chineseSetting.lists, spacing: 'space' as const } },
  { ...chineseSetting, quotes: ['河水清了又清，桥还是那座桥'] },
)

describe('the proofreader', () => {
  test('every finding lies inside its paragraph and names the very text', () => {
    fc.assert(
      fc.property(story, setting, (texts, how) => {
        for (const finding of proofread(paragraphs(...texts), how)) {
          const text = texts[Number(finding.passage)] ?? ''
          expect(finding.from).toBeGreaterThanOrEqual(0)
          expect(finding.to).toBeGreaterThan(finding.from)
          expect(finding.to).toBeLessThanOrEqual(text.length)
          expect(text.slice(finding.from, finding.to)).toBe(finding.text)
        }
      }),
      { numRuns: 600 },
    )
  })

  test('reading what changed says the same as reading the whole', () => {
    fc.assert(
      fc.property(fc.array(story, { maxLength: 4 }), setting, (states, how) => {
        const reader = new ProofReader()
        for (const texts of states)
          expect(reader.read(paragraphs(...texts), how)).toEqual(
            proofread(paragraphs(...texts), how),
          )
      }),
    )
  })

  test('a proposal is never what stands there already', () => {
    fc.assert(
      fc.property(story, setting, (texts, how) => {
        for (const finding of proofread(paragraphs(...texts), how))
          expect(finding.replacements).not.toContain(finding.text)
      }),
      { numRuns: 400 },
    )
  })

  test('a fix removes its finding', () => {
    fc.assert(
      fc.property(story, setting, (texts, how) => {
        const findings = proofread(paragraphs(...texts), how)
        for (const finding of findings.filter(hasFix)) {
          const at = Number(finding.passage)
          const after = texts.map((text, place) => (place === at ? fixed(text, finding) : text))
          const again = proofread(paragraphs(...after), how)
          const times = (all: readonly ProofFinding[]) =>
            all.filter((one) => one.passage === finding.passage && one.mark === finding.mark).length
          expect(times(again)).toBeLessThan(times(findings))
        }
      }),
      { numRuns: 400 },
    )
  })

  test('another choice of the newsroom is read anew', () => {
    const reader = new ProofReader()
    const passages = paragraphs('共有 5G 基站 300 个。')
    expect(reader.read(passages, chineseSetting)).toHaveLength(4)
    const any = { ...chineseSetting, lists: { ...chineseSetting.lists, spacing: 'any' as const } }
    expect(reader.read(passages, any)).toEqual([])
  })

  test('a rule the newsroom does not use says nothing', () => {
    const off = { ...chineseSetting, lists: { ...chineseSetting.lists, off: ['dayWord'] as const } }
    expect(
      foundIn('会议定于3月10号召开。', { ...off, lists: { ...off.lists, off: ['dayWord'] } }),
    ).toEqual([])
    expect(foundIn('会议定于3月10号召开。', chineseSetting)).toEqual(['dayWord: 号'])
  })

  test('addresses obey no rule of prose', () => {
    expect(
      foundIn('详见 https://news.example/a,b;c?d=1.2...3 。', {
        ...chineseSetting,
        lists: { ...chineseSetting.lists, spacing: 'any', off: ['extraSpace'] },
      }),
    ).toEqual([])
    expect(foundIn('请发至desk@qingxi.example，谢谢。', chineseSetting)).toEqual([])
  })
})

describe('clean texts', () => {
  test.each([
    ['clean-zh.txt', chineseSetting],
    ['clean-en.txt', englishSetting],
  ] as const)('nothing is said of %s', (name, how) => {
    const text = readFileSync(`test/cases/proof/${name}`, 'utf8').trimEnd()
    const findings = proofread(paragraphs(...text.split('\n')), how)
    expect(findings.map(({ rule, text: piece }) => `${rule}: ${piece}`)).toEqual([])
  })

  test('nothing is said of the sample newsroom’s stories', () => {
    const said = [...chineseStories, ...englishStories].flatMap((told) =>
      proofread(
        sampleTexts(told).map((text, place) => ({
          key: String(place),
          field: 'body',
          kind: 'line' as const,
          text,
        })),
        told.language === 'en' ? englishSetting : chineseSetting,
      ).map(({ rule, text }) => `${rule}: ${text}`),
    )
    expect(said).toEqual([])
  })
})

function sampleTexts(told: SampleStory): readonly string[] {
  const body = told.body.flatMap((block) =>
    typeof block === 'string' ? [block] : 'quote' in block ? [block.quote] : [],
  )
  return [told.headline, told.abstract, ...told.pictures.map(({ caption }) => caption), ...body]
}
