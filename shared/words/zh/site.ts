import type { siteWords as english } from '../en/site'

/** 网站在稿件之外的东西：更新通知谁、置顶什么、专栏连载有哪些篇。 */
export const siteWords: Record<keyof typeof english, string> = {
  'site.hub': '订阅中枢（WebSub Hub）地址',
  'site.hubHint':
    '如 https://hub.example/。各订阅源会注明它；订阅源一有更新就通知它，订户不必等待下次查看。没有则留空。',
  'site.hub.title': '尚未通知的订阅中枢',
  'site.hub.note': '稿件本身已送达，只是订户要等下次自行查看时才会看到更新。',
  'site.hub.line': '渠道“{target}”的订阅中枢。',
  'site.hub.tell': '立即通知',
}
