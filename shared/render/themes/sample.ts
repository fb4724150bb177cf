import type { Content } from '../../article/content'
import type { AssetHash } from '../../article/ids'
import { never } from '../../result'
import type { InterfaceLanguage } from '../../words/language'

/** A story that has one of everything a theme shows, to try a theme with. It is in no library. */
export function sampleContent(language: InterfaceLanguage): Content {
  switch (language) {
    case 'zh-CN':
      return sampleOf('zh-CN', chinese)
    case 'en':
      return sampleOf('en', english)
    default:
      return never(language)
  }
}

type Words = Readonly<Record<keyof typeof english, string>>

function sampleOf(language: InterfaceLanguage, words: Words): Content {
  const person = (id: number, name: string, role: 'reporter' | 'responsibleEditor') => ({
    id: idOf(id),
    name,
    role,
    showInByline: role === 'reporter',
  })
  const related = (id: number, title: string, rel: 'series' | 'background' | 'latest') => ({
    id: idOf(id),
    title,
    teaser: '',
    rel,
  })
  const paragraph = (text: string) => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  })
  return {
    language,
    kicker: words.kicker,
    headline: words.headline,
    subhead: words.subhead,
    alternates: [],
    slug: 'sample',
    abstract: words.first,
    body: {
      type: 'doc',
      content: [
        paragraph(words.first),
        {
          type: 'heading',
          attrs: { level: 2 },
          content: [{ type: 'text', text: words.heading }],
        },
        paragraph(words.second),
        {
          type: 'pullquote',
          attrs: { attribution: words.person },
          content: [{ type: 'text', text: words.quote }],
        },
        paragraph(words.third),
      ],
    },
    dateline: { agency: '', place: words.place, date: '2026-03-08', text: words.dateline },
    credits: [
      person(1, words.reporter, 'reporter'),
      person(2, words.colleague, 'reporter'),
      person(3, words.editor, 'responsibleEditor'),
    ],
    source: { kind: 'own', name: words.source },
    sections: [words.section, words.below],
    subjects: [],
    keywords: [],
    places: [],
    media: [
      {
        id: idOf(11),
        asset: '0'.repeat(64) as AssetHash,
        type: 'image/png',
        width: 1200,
        height: 750,
        caption: words.caption,
        alt: words.caption,
        credit: words.reporter,
      },
    ],
    leadMedia: idOf(11),
    rights: { holder: words.source, notice: '', usageTerms: '' },
    related: [
      related(21, words.series, 'series'),
      related(22, words.related, 'background'),
      related(23, words.latest, 'latest'),
    ],
    corrections: [
      {
        id: idOf(31),
        kind: 'correction',
        at: '2026-03-09T02:00:00Z',
        text: words.correction,
        place: 'top',
        fromRevision: 1,
        toRevision: 2,
      },
    ],
  }
}

function idOf(number: number): string {
  return `0190a5c2-0000-7000-8000-0000000f${String(number).padStart(4, '0')}`
}

const english = {
  kicker: 'After the flood',
  headline: 'Clearbrook’s old granary opens as a library',
  subhead: 'Nine months of work, most of it by neighbours',
  first:
    'The doors of the old granary opened on Sunday morning to a queue that reached the bridge. Inside, where sacks once stood, there are eleven thousand books.',
  heading: 'What was kept',
  second:
    'The beams are as they were found. “You can still see where the ropes ran,” said Hester Quill, who planned the work.',
  quote: 'A town that reads has its lights on.',
  person: 'Hester Quill, architect',
  third: 'The library is open every day until nine. A reading room for children follows in May.',
  place: 'CLEARBROOK',
  dateline: 'CLEARBROOK, March 8',
  reporter: 'Idris Vale',
  colleague: 'Wren Aldous',
  editor: 'Bram Sedge',
  source: 'The Clearbrook Herald',
  section: 'Local news',
  below: 'Culture',
  caption: 'The granary at the mill race, on the evening before it opened.',
  series: 'The granary, part one: the rope marks',
  related: 'How the flood of last summer changed Mill Lane',
  latest: 'Council votes on the new ferry',
  correction: 'An earlier version gave a wrong number of books.',
} as const

const chinese: Words = {
  kicker: '洪水过后',
  headline: '清溪老粮仓变身图书馆，开馆首日排队到桥头',
  subhead: '九个月修缮，多半靠街坊出力',
  first:
    '3月8日上午，清溪老粮仓重新开门，等候的队伍一直排到桥头。当年堆放粮包的地方，如今摆着一万一千册图书。',
  heading: '留下的老物件',
  second: '梁架保持原样。“绳子勒过的印子还看得见。”主持修缮的骆守拙说。',
  quote: '读书的镇子，灯总是亮的。',
  person: '骆守拙，建筑师',
  third: '图书馆每天开放到晚上九点，儿童阅览室将于五月开放。',
  place: '清溪',
  dateline: '本报清溪3月8日讯',
  reporter: '闻若溪',
  colleague: '柳望川',
  editor: '言慎行',
  source: '清溪日报',
  section: '清溪',
  below: '文化',
  caption: '开馆前夜的老粮仓。',
  series: '老粮仓之一：绳印',
  related: '去年那场洪水怎样改变了磨坊街',
  latest: '镇里表决新渡口方案',
  correction: '此前报道的图书册数有误，现予更正。',
}
