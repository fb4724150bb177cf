import type { DeskFile } from '../library/desk-file'

const newsroom = '清溪新闻 Clearbrook News'

const deskNames: Readonly<Record<string, string>> = {
  'cn-3r3p': '要闻部',
  'desk-2': 'English desk',
  solo: '读者来信 Letters',
}

const siteName = {
  name: '清溪新闻网',
  shortName: '清溪新闻',
  baseUrl: 'https://news.clearbrook.example/',
  zone: 'Asia/Shanghai',
  description: '清溪的新闻。示例稿件，人物与事件均为虚构。',
} as const

/** A new library's desk file under the names of the sample newsroom. */
export function withSampleNames(desk: DeskFile): DeskFile {
  return {
    ...desk,
    newsroom,
    desks: desk.desks.map((one) => ({ ...one, name: deskNames[one.key] ?? one.name })),
    targets: desk.targets.map((target) => ({ ...target, site: { ...target.site, ...siteName } })),
  }
}

/** Takes the sample's names back, wherever nobody changed them: `fresh` is the desk file of a new library. */
export function withoutSampleNames(desk: DeskFile, fresh: DeskFile): DeskFile {
  return {
    ...desk,
    newsroom: desk.newsroom === newsroom ? fresh.newsroom : desk.newsroom,
    desks: desk.desks.map((one) =>
      one.name === deskNames[one.key]
        ? { ...one, name: fresh.desks.find(({ key }) => key === one.key)?.name ?? one.name }
        : one,
    ),
    targets: desk.targets.map((target) => {
      const site = fresh.targets.find(({ name }) => name === target.name)?.site
      return site === undefined || target.site.name !== siteName.name ? target : { ...target, site }
    }),
  }
}
