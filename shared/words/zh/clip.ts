import type { clipWords as english } from '../en/clip'

/** Clips: videos and sounds that are kept with a story as files. */
export const clipWords: Record<keyof typeof english, string> = {
  'clip.video': '视频',
  'clip.audio': '音频',
  'clip.add': '添加视频或音频',
  'clip.remove': '删除音视频',
  'clip.gone': '稿件中已没有这段音视频',
  'clip.caption.missing': '缺音视频说明',
  'clip.credit.missing': '缺拍摄/录制者或来源',
  'clip.alt': '内容描述',
  'clip.alt.missing': '请用一句话写明画面和声音的内容',
  'clip.alt.hint': '看不到画面或听不到声音的读者需要知道的内容',
  'clip.alt.asked': '还没有内容描述：请用一句话写明画面和声音的内容。',
  'clip.poster': '封面图',
  'clip.poster.none': '不设，用视频首帧',
  'clip.poster.unnamed': '第 {number} 张图片',
  'clip.broken': '播放器无法播放此文件，读者也可能打不开。',
}
