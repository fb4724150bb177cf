import type { windowWords as english } from '../en/window'

export const windowWords: Record<keyof typeof english, string> = {
  'window.close': '关闭',
  'window.dismiss': '收起',
  'window.cancel': '取消',
  'window.time.now': '刚刚',
  'window.time.day': '日期',
  'window.time.time': '时间',
  'window.time.zone': '时区',
  'window.time.clear': '清除',
  'window.tag.remove': '移除“{name}”',
}
