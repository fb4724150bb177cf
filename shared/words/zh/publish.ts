import type { publishWords as english } from '../en/publish'

/** See the English drawer. */
export const publishWords: Record<keyof typeof english, string> = {
  'publish.reason.killed': '该稿在此渠道已销稿，不得再次发布',
  'publish.reason.manifest': '站点稿件清单（caibian-site.json）无法读取，请用备份恢复或移走该文件',
  'publish.reason.foreignSite': '该文件夹里已有别的网站，请换一个空文件夹或采编生成的站点文件夹',
  'publish.reason.collision': '该网址已被另一篇稿件占用，请修改网址短名',
  'publish.reason.outside': '文件夹中有链接指向站点之外',
  'publish.reason.denied': '系统不允许采编写入该位置',
  'publish.loss.title': '标题',
  'publish.loss.authors': '作者',
  'publish.loss.source': '来源',
  'publish.loss.date': '日期',
  'publish.loss.section': '栏目',
  'publish.loss.text': '部分正文',
  'publish.loss.pictures': '图片',
  'publish.loss.page': '整个页面',
  'publish.test.ok': '该渠道可以连接并写入。',
}
