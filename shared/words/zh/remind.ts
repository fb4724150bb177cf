import type { remindWords as english } from '../en/remind'

/** 提醒。 */
export const remindWords: Record<keyof typeof english, string> = {
  'remind.title': '提醒',
  'remind.bell': '提醒，{count} 条未读',
  'remind.unread': '未读',
  'remind.readAll': '全部标为已读',
  'remind.none': '没有等您处理的事',
  'remind.none.note':
    '派给您的稿件、退给您的稿件、待您审校的稿件、提到您的批注、作废的审签、逾期的稿件、没有送达的发布、错过定时的稿件和与定稿不一致的公开内容，都列在这里，办完即消。',
  'remind.asked': '请您采写',
  'remind.returned': '退给您修改',
  'remind.level': '待{level}',
  'remind.comment': '批注提到您',
  'remind.voided': '稿件有改动，审签作废',
  'remind.late': '已逾期',
  'remind.failed': '没有送达“{target}”',
  'remind.missed': '已过定时，没有发往“{target}”',
  'remind.drift': '“{target}”上的内容与定稿不一致',
  'remind.system': '采编：{count} 条新提醒',
  'remind.and': '，',
  'remind.count.asked': '约稿 {count}',
  'remind.count.returned': '退稿 {count}',
  'remind.count.level': '待审校 {count}',
  'remind.count.comment': '批注 {count}',
  'remind.count.voided': '审签作废 {count}',
  'remind.count.late': '逾期 {count}',
  'remind.count.failed': '未送达 {count}',
  'remind.count.missed': '错过定时 {count}',
  'remind.count.drift': '与定稿不一致 {count}',
  'remind.announce': '有新提醒时用系统通知告知',
  'remind.announce.hint': '仅在窗口不在前台时；只说几条、哪一类，不显示标题。',
}
