import fc from '../../support/properties'
import { describe, expect, test } from 'vitest'
import { judge } from '../../../electron/desk-log/judge'
import type { Content, MediaUse } from '../../../shared/article/content'
import { parseContent } from '../../../shared/article/draft'
import type { Internal } from '../../../shared/article/internal'
import type { AssetHash } from '../../../shared/article/ids'
import { checks, gate } from '../../../shared/gate/gate'
import type { GateSubject } from '../../../shared/gate/check'
import { mayPass } from '../../../shared/gate/report'
import type { GateOperation } from '../../../shared/gate/report'
import { checkKeys, ruleOfCheck } from '../../../shared/gate/severity'
import type { Severities } from '../../../shared/gate/severity'
import { refuse } from '../../../shared/result'
import type { Result } from '../../../shared/result'
import { sentenceOf } from '../../../shared/words/say'
import { say } from '../../../shared/words/say'
import { article, uuid } from '../../support/article'
import type { ArticleBuilder } from '../../support/article'
import { doc, figure, note, p } from '../../support/document'
import { chineseSite } from '../../support/render'
import { chineseStory, englishStory } from '../../support/stories'

const now = '2026-03-08T06:00:00Z'
const leaving: readonly GateOperation[] = ['publish', 'correct', 'export', 'copy']

function subjectOf(built: ArticleBuilder, content?: Content): GateSubject {
  const judged = judge(built.article)
  return {
    content: content ?? judged.content,
    draft: built.article.draft,
    internal: built.article.internal,
    standing: judged.standing,
    proof: () => [],
  }
}

function found(
  subject: GateSubject,
  operation: GateOperation,
  severities: Severities = {},
): readonly string[] {
  const report = gate(subject, operation, null, now, severities)
  return report.reasons.map(({ severity, check, field }) => `${severity} ${check} ${field}`)
}

function draft(content: Partial<Content>, internal: Partial<Internal> = {}): GateSubject {
  return subjectOf(article({ content, internal }))
}

function notice(text: string) {
  const revisions = { fromRevision: 1, toRevision: 2 }
  return { id: uuid(1), kind: 'correction', at: now, text, place: 'top', ...revisions } as const
}

const sealed = article().submitted().approved()

describe('a whole story', () => {
  test.each([chineseStory, englishStory])('goes through every step', (content) => {
    const built = article({ content })
    expect(found(subjectOf(built), 'submit')).toEqual([])
    expect(found(subjectOf(built), 'approve')).toEqual([])
    for (const operation of leaving) {
      expect(found(subjectOf(built.submitted().approved()), operation)).toEqual([])
    }
  })
})

describe('only what was approved leaves', () => {
  test('a draft nobody approved does not', () => {
    for (const operation of leaving) {
      expect(found(draft({}), operation)).toEqual(['block seal.missing body'])
    }
  })

  test('nor does one with a level missing', () => {
    for (let levels = 0; levels < 6; levels += 1) {
      const report = gate(
        subjectOf(article().submitted().approved(levels)),
        'publish',
        null,
        now,
        {},
      )
      expect(mayPass(report)).toBe(false)
    }
  })

  test('nor does a text that differs in one character from the one approved', () => {
    const text = JSON.stringify(chineseStory)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('a', '0', '清'), (at, put) => {
        const changed = text.slice(0, at) + put + text.slice(at + 1)
        fc.pre(changed !== text)
        const read = parsed(changed)
        fc.pre(read.ok)
        const subject = { ...subjectOf(sealed), content: read.value }
        for (const operation of leaving) {
          expect(mayPass(gate(subject, operation, null, now, {}))).toBe(false)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('an edit since the approval is told apart from no approval at all', () => {
    const edited = sealed.edited({ headline: '改过的标题' })
    expect(found(subjectOf(edited), 'export')).toEqual(['block seal.mismatch body'])
  })

  test('the seal is no matter before the exit', () => {
    expect(found(draft({}), 'submit')).toEqual([])
    expect(found(draft({}), 'approve')).toEqual([])
  })
})

describe('what holds a story in the house', () => {
  const embargo = { active: true, zone: 'Asia/Shanghai', reason: '' }
  const held = (internal: Partial<Internal>, at = now) => {
    const subject = subjectOf(article({ internal }).submitted().approved())
    return leaving.map((operation) => gate(subject, operation, null, at, {}).reasons)
  }

  test('an embargo, to the second, at every exit', () => {
    const until = '2026-03-09T08:00:00+08:00'
    for (const reasons of held({ embargo: { ...embargo, until } }, '2026-03-08T23:59:59Z')) {
      expect(reasons).toMatchObject([{ check: 'embargo', severity: 'block' }])
    }
    for (const reasons of held({ embargo: { ...embargo, until } }, '2026-03-09T00:00:00Z')) {
      expect(reasons).toEqual([])
    }
  })

  test('an embargo says until when, in the language of whoever reads it', () => {
    const until = '2026-03-09T08:00:00+08:00'
    const [reasons] = held({ embargo: { ...embargo, until } })
    const [reason] = reasons ?? []
    const said = (language: 'zh-CN' | 'en') => say(language, reason?.message ?? '', reason?.values)
    expect(said('zh-CN')).toBe('此稿在禁发期内（至 2026-03-09 08:00 GMT+8）。')
    expect(said('en')).toBe('The story is under embargo until 2026-03-09 08:00 GMT+8.')
  })

  test('an embargo without an end, with no date at all', () => {
    const [reasons] = held({ embargo })
    expect(reasons?.[0]?.values).toEqual({ until: '' })
  })

  test('a flag and an open legal check, which warn before', () => {
    const flags = { notForPublication: true, legal: 'needed' as const }
    expect(found(draft({}, { flags }), 'submit')).toEqual([
      'warn notForPublication internal.flags.notForPublication',
      'warn legal.open internal.flags.legal',
    ])
    for (const reasons of held({ flags })) {
      expect(reasons.map((reason) => reason.severity)).toEqual(['block', 'block'])
    }
  })

  test('being held, spiked or killed', () => {
    const standing = subjectOf(sealed).standing
    for (const aside of [{ work: 'onHold' }, { work: 'spiked' }, { publication: 'killed' }]) {
      const subject = { ...subjectOf(sealed), standing: { ...standing, ...aside } }
      expect(found(subject, 'copy')).toEqual(['block aside desk'])
      expect(found(subject, 'submit')).toEqual([])
    }
  })
})

describe('what a story cannot do without', () => {
  test('stops its submission', () => {
    const bare = draft({
      headline: ' ',
      body: doc(p(' ')),
      credits: [],
      source: { kind: 'own', name: '' },
      slug: '',
    })
    expect(found(bare, 'submit').filter((line) => line.startsWith('block'))).toEqual([
      'block headline.missing headline',
      'block body.empty body',
      'block credit.missing credits',
      'block source.missing source.name',
    ])
  })

  test('a picture alone is a story', () => {
    const content = { body: doc(figure(picture.id)), media: [picture] }
    expect(found(draft(content), 'submit')).toEqual([])
  })

  test('stops a reviewer, after a warning at submission', () => {
    const { date: _date, ...dateline } = chineseStory.dateline ?? {
      agency: '',
      place: '',
      text: '',
    }
    const subject = draft({ sections: [' '], dateline })
    const lines = ['section.missing sections', 'date.incomplete dateline.date']
    expect(found(subject, 'submit')).toEqual(lines.map((line) => `warn ${line}`))
    expect(found(subject, 'approve')).toEqual(lines.map((line) => `block ${line}`))
  })

  test('a credit without a name is named by its role', () => {
    const credits = [
      ...chineseStory.credits,
      { id: uuid(1), name: '', role: 'video' as const, showInByline: true },
    ]
    const { reasons } = gate(draft({ credits }), 'approve', null, now, {})
    expect(say('zh-CN', reasons[0]?.message ?? '', reasons[0]?.values)).toBe(
      '有一项署名缺少姓名（摄像）。',
    )
    expect(reasons[0]?.field).toBe('credits.4.name')
  })
})

describe('a date', () => {
  const { dateline: _dateline, ...undated } = chineseStory

  test('that came in without its year stops the story until a person completes it', () => {
    const imported = subjectOf(article({ content: { ...undated, dateText: '3月8日' } }))
    const subject = { ...imported, content: { ...undated, dateText: '3月8日' } }
    expect(found(subject, 'approve')).toEqual(['block date.incomplete dateline.date'])
    const dateline = { agency: '', place: '', date: '2026-03-08', text: '' }
    expect(found({ ...subject, content: { ...subject.content, dateline } }, 'approve')).toEqual([])
  })

  test('that is not the one the dateline prints stops it as well', () => {
    const dateline = { agency: '', place: '', date: '2026-03-09', text: '清溪日报3月8日讯' }
    expect(found(draft({ dateline }), 'approve')).toEqual(['block date.contradicts dateline.date'])
  })
})

describe('what the newsroom still has to say', () => {
  test('an open note stops a reviewer and not the author', () => {
    const body = doc(...chineseStory.body.content, note('n', '数字待核'))
    expect(found(draft({ body }), 'submit')).toEqual(['warn note.open body'])
    expect(found(draft({ body }), 'approve')).toEqual(['block note.open body'])
  })

  test('an open comment only warns, and leads to the comment', () => {
    const comment = {
      id: uuid(1),
      by: sealed.article.log[0]?.actor as never,
      at: now,
      field: 'headline',
      text: '太长',
      resolved: false,
    }
    expect(found(draft({}, { comments: [comment] }), 'approve')).toEqual([
      `warn comment.open internal.comments.${uuid(1)}`,
    ])
    const resolved = { ...comment, resolved: true }
    expect(found(draft({}, { comments: [resolved] }), 'approve')).toEqual([])
  })
})

const picture: MediaUse = {
  id: uuid(31),
  asset: 'c'.repeat(64) as AssetHash,
  type: 'image/jpeg',
  width: 1200,
  height: 800,
  caption: '清溪老街的路灯亮了。',
  alt: '暮色里一排路灯',
  credit: '闻若溪 摄',
}

describe('pictures', () => {
  const bare = { ...picture, caption: '', alt: ' ', credit: '' }

  test('need caption, text for the blind and credit where readers see them', () => {
    const lines = [
      'block caption.missing media.0.caption',
      'block alt.missing media.0.alt',
      'block mediaCredit.missing media.0.credit',
    ]
    const inBody = { body: doc(p('字'), figure(bare.id)), media: [bare] }
    expect(found(draft(inBody), 'approve')).toEqual(lines)
    expect(found(draft({ media: [bare], leadMedia: bare.id }), 'approve')).toEqual(lines)
  })

  test('that no reader sees need nothing', () => {
    expect(found(draft({ media: [bare] }), 'approve')).toEqual([])
  })

  test('that are not there stop the story at once', () => {
    expect(found(draft({ body: doc(p('字'), figure('gone')) }), 'submit')).toEqual([
      'block picture.unknown body',
    ])
  })
})

describe('a reprint', () => {
  test('names its original and its editor', () => {
    const credits = chineseStory.credits.slice(0, 1)
    const source = { kind: 'reprint' as const, name: '柳湾晚报' }
    expect(
      found(draft({ source, credits }), 'approve').filter((line) => line.startsWith('block')),
    ).toEqual([
      'block reprint.original source.original.headline',
      'block reprint.original source.original.authors',
      'block reprint.original source.original.url',
      'block reprint.original credits',
    ])
    const original = {
      headline: '柳湾的灯',
      authors: ['甲'],
      url: 'https://evening.example/lamps',
    }
    expect(found(draft({ source: { ...source, original } }), 'approve')).toEqual([])
  })
})

describe('how it reads elsewhere', () => {
  test('a headline is measured by the language it is in', () => {
    const long = ['warn headline.length headline']
    expect(found(draft({ headline: '灯'.repeat(32) }), 'approve')).toEqual([])
    expect(found(draft({ headline: '灯'.repeat(33) }), 'approve')).toEqual(long)
    const english = { ...englishStory, headline: 'a'.repeat(100) }
    expect(found(draft(english), 'approve')).toEqual([])
    expect(found(draft({ ...english, headline: 'a'.repeat(101) }), 'approve')).toEqual(long)
  })

  test('a text is held to what the places declare that it may go to, or the one it goes to', () => {
    const site = { name: '官网', limits: { headline: 60, body: 4 } }
    const wechat = { name: '微信', limits: { headline: 20 } }
    const places = [site, wechat]
    const subject = { ...draft({ headline: '灯'.repeat(40), body: doc(p('四字之外')) }), places }
    expect(found(subject, 'approve')).toEqual(['warn headline.length headline'])
    const long = { ...draft({ abstract: '字'.repeat(129), body: doc(p('四字之外了')) }), places }
    expect(found(long, 'approve')).toEqual([
      'warn abstract.length abstract',
      'warn body.length body',
    ])
    const target = { kind: 'folder', path: 'p', site: chineseSite, ...wechat } as const
    const leavesFor = gate(long, 'publish', target, now, {}).reasons.map(({ check }) => check)
    expect(leavesFor).not.toContain('body.length')
    const [reason] = gate(subject, 'approve', null, now, {}).reasons
    expect(reason?.values).toEqual({ length: 40, most: 20, place: '微信' })
  })

  test('a teaser that stops inside a sentence is pointed at', () => {
    const related = ['等了三年。', '等了三年，他说', ''].map((teaser, index) => ({
      id: uuid(index),
      title: '旧闻',
      teaser,
      rel: 'latest' as const,
    }))
    expect(found(draft({ related }), 'approve')).toEqual(['warn teaser.cut related.1.teaser'])
  })

  test('a correction without words is none', () => {
    const corrections = [notice(' ')]
    expect(found(draft({ corrections }), 'approve')).toEqual([
      'block correction.text corrections.0.text',
    ])
  })

  test('a notice that was drafted is read by a person before it goes any further', () => {
    const text = '本报道此前版本中的数字有误：“四十二盏”应为“四十三盏”。'
    const drafted = [{ id: uuid(1), text }]
    expect(found(draft({ corrections: [notice(text)] }, { drafted }), 'submit')).toEqual([
      'block correction.unread corrections.0.text',
    ])
    const changed = notice(`${text}特此更正。`)
    expect(found(draft({ corrections: [changed] }, { drafted }), 'submit')).toEqual([])
    expect(found(draft({ corrections: [notice(text)] }), 'submit')).toEqual([])
  })
})

describe('severities', () => {
  test('are set by the newsroom where it may', () => {
    const subject = draft({ headline: '灯'.repeat(40), sections: [] })
    expect(
      found(subject, 'approve', { 'headline.length': 'block', 'section.missing': 'off' }),
    ).toEqual(['block headline.length headline'])
  })

  test('are not set where nobody may: seal, embargo and flags always block', () => {
    const keys = Object.keys(checks)
    const off = Object.fromEntries(keys.map((key) => [key, 'off'])) as Severities
    const embargo = { active: true, zone: 'Asia/Shanghai', reason: '' }
    const flags = { notForPublication: true, legal: 'needed' as const }
    const subject = draft({ headline: '', sections: [] }, { embargo, flags })
    expect(found(subject, 'publish', off)).toEqual([
      'block seal.missing body',
      'block embargo internal.embargo',
      'block notForPublication internal.flags.notForPublication',
      'block legal.open internal.flags.legal',
      'block headline.missing headline',
    ])
  })

  test('every key a newsroom may set is a check, and finds itself', () => {
    expect(checkKeys.filter((key) => !(key in checks))).toEqual([])
    const comment = { id: uuid(2), by: uuid(3) as never, at: now, text: '再短些', resolved: false }
    const fields: Partial<Content> = {
      headline: '灯'.repeat(40),
      slug: '',
      abstract: '',
      keywords: [],
      sections: [],
      credits: chineseStory.credits.slice(0, 1),
      media: [{ ...picture, caption: '', alt: '', credit: '' }],
      leadMedia: picture.id,
      related: [{ id: uuid(1), title: '旧闻', teaser: '没完', rel: 'hot' }],
    }
    const bare = draft(fields, { comments: [comment] })
    const all = Object.fromEntries(checkKeys.map((key) => [key, 'block'])) as Severities
    const places = [{ name: '官网', limits: { body: 1 } }]
    const long = { ...draft({ abstract: '字'.repeat(200) }, { wanted: ['subhead'] }), places }
    const keys = [bare, long].flatMap((subject) =>
      gate(subject, 'approve', null, now, all).reasons.map((reason) => reason.check),
    )
    const own = checkKeys.filter((key) => ruleOfCheck(key) === null)
    expect(keys.toSorted()).toEqual(own.toSorted())
  })
})

test('every reason has its words in both languages, and a field', () => {
  const subject = draft({ headline: '', credits: [], sections: [], slug: '', abstract: '' })
  for (const reason of gate(subject, 'publish', null, now, {}).reasons) {
    expect(sentenceOf('en', reason.message)).toBeTruthy()
    expect(reason.field).not.toBe('')
    expect(say('zh-CN', reason.message, reason.values)).not.toContain('{')
  }
})

function parsed(text: string): Result<Content> {
  try {
    return parseContent(JSON.parse(text))
  } catch {
    return refuse('refusal.invalid')
  }
}
