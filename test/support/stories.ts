import type { Content } from '../../shared/article/content'
import { doc, p } from './document'

/* Two whole stories of a fictional town, as a desk would submit them. */

function entry(number: number): string {
  return `00000000-0000-7000-9000-${String(number).padStart(12, '0')}`
}

export const chineseStory: Content = {
  language: 'zh-CN',
  headline: '清溪老街亮起第一批太阳能路灯',
  alternates: [],
  slug: 'qingxi-taiyangneng-ludeng',
  abstract: '清溪老街首批四十二盏太阳能路灯投入使用。',
  body: doc(
    p('3月7日傍晚，清溪老街四十二盏太阳能路灯同时亮起。'),
    p('“以后收摊不用摸黑了。”卖了三十年豆花的叶春和说。'),
  ),
  dateline: { agency: '清溪日报', place: '', date: '2026-03-08', text: '清溪日报3月8日讯' },
  credits: [
    { id: entry(1), name: '闻若溪', role: 'reporter', showInByline: true },
    { id: entry(2), name: '陆小满', role: 'correspondent', showInByline: true },
    { id: entry(3), name: '季南枝', role: 'correspondent', showInByline: true },
    { id: entry(4), name: '言慎行', role: 'responsibleEditor', showInByline: false },
  ],
  source: { kind: 'own', name: '清溪日报' },
  sections: ['清溪', '民生'],
  subjects: [],
  keywords: ['路灯'],
  places: ['清溪'],
  media: [],
  rights: { holder: '清溪日报', notice: '', usageTerms: '' },
  related: [],
  corrections: [],
}

export const englishStory: Content = {
  language: 'en-GB',
  headline: 'Clearbrook library opens on Sundays for the first time',
  alternates: [],
  slug: 'clearbrook-library-sundays',
  abstract: 'The town library will open its doors every Sunday from April.',
  body: doc(
    p('The Clearbrook town library will open every Sunday from April, its board said.'),
    p('“People have asked for this since I started here,” said librarian Orla Finch.'),
  ),
  dateline: { agency: 'Clearbrook Herald', place: 'Clearbrook', date: '2026-03-08', text: '' },
  credits: [
    { id: entry(11), name: 'Mira Vale', role: 'reporter', showInByline: true },
    { id: entry(12), name: 'Jonah Pike', role: 'contributor', showInByline: true },
    { id: entry(13), name: 'Ines Calder', role: 'photographer', showInByline: true },
    { id: entry(14), name: 'Rhys Alder', role: 'responsibleEditor', showInByline: false },
  ],
  source: { kind: 'own', name: 'Clearbrook Herald' },
  sections: ['Town'],
  subjects: [],
  keywords: ['library'],
  places: ['Clearbrook'],
  media: [],
  rights: { holder: 'Clearbrook Herald', notice: '', usageTerms: '' },
  related: [],
  corrections: [],
}
