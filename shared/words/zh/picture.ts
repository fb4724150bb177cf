import type { pictureWords as english } from '../en/picture'

/** 图片：裁切、发布尺寸与图片面板。 */
export const pictureWords: Record<keyof typeof english, string> = {
  'picture.crop': '裁切',
  'picture.crop.frame': '读者看到的画面',
  'picture.crop.hint': '拖动，或用方向键移动；按住 Shift 用方向键改变大小。',
  'picture.crop.ratio': '比例',
  'picture.crop.whole': '完整画面',
  'picture.crop.done': '完成',
  'picture.adding': '正在读取“{name}”（{number}/{of}）',
  'picture.adding.stop': '取消',
  'picture.used': '用过的图片',
  'picture.used.title': '用过的图片',
  'picture.used.search': '查找图片',
  'picture.used.hint': '图片说明、署名、替代文字或稿件中的词',
  'picture.used.none': '还没有稿件用过这样的图片。',
  'picture.used.noCaption': '无图片说明',
  'picture.used.in': '见：{headline}',
  'picture.alt.asked': '还没有替代文字：请用一句话说清画面内容。',
}
