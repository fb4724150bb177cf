import type { CreditRole } from '../../../shared/article/credit'
import type { Draw } from './draw'

/* What is true of a page of the corpus. Towns, outlets and people are invented. */

export type Credited = readonly [role: CreditRole, name: string]

/** A story before a site prints it: what a template draws from. */
export interface Story {
  readonly number: number
  readonly headline: string
  readonly paragraphs: readonly string[]
  /** Names for whatever roles a template has, all different. */
  readonly people: readonly string[]
  readonly outlet: string
  readonly sections: readonly [string, string]
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: string
  /** Headlines of other stories, for lists. */
  readonly others: readonly string[]
}

/** What a careful reader finds on a page; '' and [] where the page does not say it. */
export interface Expected {
  readonly headline: string
  /** All with a part in the story as authors, photographers and their like. */
  readonly byline: readonly Credited[]
  /** Editors, proofreaders, reviewers, where the page names them. */
  readonly desk: readonly Credited[]
  readonly source: string
  /** `YYYY-MM-DD`, or '' where the page has no whole date. */
  readonly date: string
  readonly sections: readonly string[]
  readonly first: string
  readonly last: string
}

export interface Page {
  readonly family: string
  readonly html: string
  readonly expected: Expected
}

/** What a site makes of a story; what it prints one way or another is drawn. */
export type Template = (story: Story, draw: Draw) => Page

export interface Family {
  readonly name: string
  readonly language: 'zh' | 'en'
  readonly template: Template
}

const surnames = '沈顾陆许韩贺孟邵廖覃莫岑'.split('')
const given = [
  '知远',
  '若水',
  '晚晴',
  '一鸣',
  '守拙',
  '青禾',
  '帆',
  '朗',
  '语',
  '楠',
  '亦舒',
  '怀瑾',
]
const rare = ['欧阳知秋', '阿依古丽·买买提', '司马朗', '诸葛青', '古丽扎尔', '端木晚']

/** The number's story in Chinese: the same one each time. */
export function chineseStory(number: number): Story {
  const pick = <T>(list: readonly T[], step: number): T =>
    list[(number * step + step) % list.length]!
  const people = Array.from({ length: 9 }, (_, place) => {
    if ((number + place) % 11 === 4) return rare[(number + place) % 4]!
    const at = number * 9 + place * 5
    return `${surnames[(at + place) % 12]!}${given[(at * 7 + place) % 12]!}`
  })
  const day = 1 + ((number * 7) % 27)
  const month = 1 + ((number * 5) % 12)
  return {
    number,
    headline: pick(headlines, 1),
    paragraphs: [
      pick(openings, 1),
      ...rotated(middles, number).slice(0, 3 + (number % 3)),
      pick(closings, 3),
    ],
    people: [...new Set(people)].concat(rare.slice(4)),
    outlet: pick(
      [
        '清溪日报',
        '清溪晚报',
        '澜州新闻网',
        '云岭客户端',
        '临江融媒',
        '清溪县融媒体中心',
        '东澜都市报',
      ],
      2,
    ),
    sections: pick(
      [
        ['新闻', '清溪'],
        ['要闻', '民生'],
        ['社会', '热点'],
        ['经济', '乡村'],
        ['文化', '非遗'],
      ] as const,
      1,
    ),
    year: 2026,
    month,
    day,
    hour: `${String(7 + (number % 12)).padStart(2, '0')}:${String((number * 13) % 60).padStart(2, '0')}`,
    others: rotated(headlines, number + 3).slice(0, 4),
  }
}

/** The number's story in English. */
export function englishStory(number: number): Story {
  const names = [
    'Mara Ellison',
    'Tobias Wren',
    'Priya Nandakumar',
    'Owen St. Clair',
    'Lucía Ferrer-Gómez',
    'Dan O’Rourke',
    'Hana Kim',
    'J. T. Mercer',
    'Anneke van der Veen',
    'Sam Okafor',
  ]
  const pick = <T>(list: readonly T[], step: number): T =>
    list[(number * step + step) % list.length]!
  return {
    number,
    headline: pick(englishHeadlines, 1),
    paragraphs: [
      pick(englishOpenings, 1),
      ...rotated(englishMiddles, number).slice(0, 3 + (number % 2)),
      pick(englishClosings, 1),
    ],
    people: rotated(names, number * 3),
    outlet: pick(
      [
        'Clearbrook Courier',
        'Millhaven Post',
        'The Harrow Valley Ledger',
        'Clearbrook Public Radio',
      ],
      1,
    ),
    sections: pick(
      [
        ['News', 'Local'],
        ['News', 'Politics'],
        ['Culture', 'Heritage'],
        ['Business', 'Farming'],
      ] as const,
      1,
    ),
    year: 2026,
    month: 1 + ((number * 5) % 12),
    day: 1 + ((number * 7) % 27),
    hour: `${String(8 + (number % 10)).padStart(2, '0')}:${String((number * 17) % 60).padStart(2, '0')}`,
    others: rotated(englishHeadlines, number + 2).slice(0, 4),
  }
}

export function two(value: number): string {
  return String(value).padStart(2, '0')
}

export function dayOf({ year, month, day }: Story): string {
  return `${year}-${two(month)}-${two(day)}`
}

export function chineseDay({ year, month, day }: Story): string {
  return `${year}年${month}月${day}日`
}

export function englishDay({ year, month, day }: Story): string {
  return `${englishMonths[month - 1]!} ${day}, ${year}`
}

export const englishMonths =
  'January February March April May June July August September October November December'.split(' ')

function rotated<T>(list: readonly T[], by: number): readonly T[] {
  return list.map((_, place) => list[(place + by) % list.length]!)
}

const headlines = [
  '安澜桥修缮完工 百年石拱重现原貌',
  '清溪夜班公交延至零点 三条线路先行试点',
  '“老街坊议事厅”里，停车难有了新答案',
  '一粒油茶籽的三次旅行',
  '澜州启动防汛二级响应：沿江步道全部关闭',
  '云岭小学把课堂搬进稻田，孩子们自己“谈价钱”',
  '临江古渡口修复方案公示，市民可提意见至月底',
  '三年守一盏灯！他让山村图书室不打烊',
]
const openings = [
  '“桥还是那座桥，走上去心里踏实了。”清晨六点，家住东岸的退休教师站在桥头，看着第一批行人走过新铺的条石。',
  '夜里十一点半，末班车准时驶出站台。车厢里坐着刚下班的厨师、护士和几名背着书包的学生。',
  '记者从县水利局获悉，截至昨日晚8时，沿江三个水文站水位均已回落至警戒线以下，居民陆续返回家中。',
  '连日来，村口的晒场上铺满了褐色的果实，合作社的十二名社员正在分拣当天采下的果子。',
]
const middles = [
  '据介绍，工程自去年3月启动，历时二十个月，共替换风化石料三百一十七块，每一块都留有编号和照片。',
  '“编号不是为了好看，是为了以后的人修得明白。”现场负责的石匠师傅说，他的工具箱里放着一本翻旧了的笔记。',
  '县交通局相关负责人告诉记者，试点期间将按周公布客流，若每班平均不足五人，线路会作调整，但不会停开。',
  '2月1日上午，议事会第一次开了三个小时，没有谈拢。第二次，大家把车位图画在了地上。',
  '有居民提出，来源不明的旧石料不应再用；设计单位当场出示了检测报告，并答应把报告贴在社区公告栏。',
  '记者了解到，类似的议事厅在全县已有二十六个，去年共办结小事四百多件，平均用时九天。',
]
const closings = [
  '“明年这个时候再来看吧。”他拍了拍手上的灰，朝河对岸走去。',
  '按照计划，二期工程将于明年春天开工，届时步道将与老城墙连成一线。',
  '县里表示，公示期内收到的每一条意见都会答复，答复全文将在网上公开。',
  '目前，首批八百公斤新油已经装瓶，通过合作社的网店销往外地。',
]
const englishHeadlines = [
  'Clearbrook reopens its last stone bridge after two-year repair',
  'Night buses will run until 1 a.m., council says',
  '“We counted every stone”: inside a village restoration',
  'Harrow Valley farmers bet on an old variety of rye',
  'Library that never closes draws readers from three counties',
  'Millhaven voters to decide on river levy in spring ballot',
]
const englishOpenings = [
  'The first walkers crossed before dawn, some with dogs, one with a thermos, and nobody in a hurry to get to the other side.',
  'Three bus lines will keep running past midnight from next month, the town council decided on Tuesday after a short debate.',
  'Floodwater that closed the lower road for nine days has receded, and families began to return to their homes on Monday.',
]
const englishMiddles = [
  'The work replaced 317 stones, each of them numbered and photographed, according to the county’s heritage office.',
  '“The numbers are not for us,” said a mason on the site. “They are for whoever has to do this again in a hundred years.”',
  'Officials said ridership would be published each week, and that no line would be cut without a hearing.',
  'A similar plan failed in 2019, when a survey found that fewer than one in ten residents knew the buses existed.',
  'By April, the council hopes to have figures for a full season; editing the timetable will not need another vote.',
]
const englishClosings = [
  'The second stage is due to begin in spring, when the towpath will be joined to the old wall.',
  '“Come back in a year,” he said, and walked off towards the far bank.',
  'Every comment received during the consultation will be answered in writing, the council said.',
]
