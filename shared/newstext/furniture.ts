import { interfaceLanguages } from '../words/language'
import { say } from '../words/say'

/**
 * Why a line is the site's furniture and no part of the story, as a word key, or null.
 *
 * Only whole short lines are judged: a story may speak of copyright, too.
 */
export function furnitureReason(line: string): string | null {
  const text = line.trim()
  if (text === '' || text.length > longestLine) return null
  if (ownMarks.has(text)) return 'import.leftOut.site'
  return kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

/** Whether a line is the site's furniture. */
export function isFurnitureLine(line: string): boolean {
  return furnitureReason(line) !== null
}

/** Marks that only say "the end": `（完）`, `-30-`, `###`, `ENDS`. */
export const endMark =
  /\s*(?:[（(【[]\s*(?:完|全文完|end|ends)\s*[)）】\]]|[■◼∎]|^[\s—–―─_*·.•■◆●※-]{2,}$|^[-—–―─\s·|]*(?:the end|end|完|全文完|e\.?n\.?d\.?)[-—–―─\s·|]*$|^-?\s*30\s*-?$|^#{1,3}$|^-?\s*ends?\s*-?$)\s*$/i

const longestLine = 240

/** What a draft of this program says of itself. */
const ownMarks: ReadonlySet<string> = new Set(
  interfaceLanguages.flatMap((language) => [
    say(language, 'render.draft.banner'),
    say(language, 'render.label.unpublished'),
  ]),
)

/** None of them may go through a line in more than one way: lines of digits are long on some pages. */
const kinds: readonly (readonly [reason: string, pattern: RegExp])[] = [
  [
    'import.leftOut.release',
    /^(?:for immediate release|(?:press|news) release|新闻通稿|新闻稿|媒体通稿)[\s:：.]*$|^(?:(?:(?:media|press) )?contacts?|(?:media|press) (?:inquiries|enquiries|office)|for (?:more|further) information|媒体联系人?|新闻联系人?|媒体垂询)(?:[^:：]{0,30})[:：]/i,
  ],
  [
    'import.leftOut.line',
    /^(?:#[^#\s]{1,20}#?\s*){1,12}$|^[（(]?此件.{0,8}公开.{0,4}[）)]?$|^[（(]?(?:本文|文中|以上)?(?:图片|照片|视频|配图)[均皆]?由[^，。]{2,24}(?:提供|授权使用)[）)]?。?$|^(?:视频|图片|页面|内容|正在)加载中?[.。…]*$|^[^\p{L}\p{N}]{0,3}[\u3400-\u9fff]{2,12}(?:联合)?出品$|^(?:editor['’]s note\s*:\s*)?this (?:story|article|report) has been (?:corrected|updated|clarified)\b|^this is a (?:developing|breaking)(?: news)? story\b.{0,80}$|^(?:filed under|topics?|tagged|tags|categories|posted in|in this story)\s*:.{0,120}$|^(?:view|read) (?:the )?(?:original|full)(?: content| release| version| story)?\b.{0,20}(?::|https?:).{0,160}$|^disclosure\s*:.{0,220}$|^\d{1,3} of \d{1,3}$|^(?:like this\s*:\s*)?loading\s*(?:\.{3}|…)?$|^(?:the )?(?:\p{Lu}[\p{L}.]*\s?){1,4} contributed to this (?:report|story|article)\.?$|^(?:urgent|bulletin|flash|newsalert|news alert|advisory|embargo(?:ed)?\b.*|eds?\s*:.*|editors?\s*:.*|note to editors?.*|(?:first |last |originally )?(?:published|posted|updated|modified)(?: on| at)?\s*:?.{0,50}\d{4}.{0,24}|\(?\d{1,2}(?:st|nd|rd|th) (?:ld|lead).*|[（(]?(?:图片|照片|视频|附件)(?:见|另附|另发).{0,10}|[（(]?(?:本文|文中|文内|部分|除.{1,8}外)?(?:图片?|照片|配图|视频)[/／:：｜\s均皆由为系来自源]*(?:受访者|受访单位|采访对象|网络|资料图?)(?:供图|提供)?[）)]?。?)$|^(?=.*(?:@|\d[\d\s()-]{6,}\d))(?:[\d\s()+|,·/-]|[^\s@]+@[^\s@]+\.\w+)+$/iu,
  ],
  [
    'import.leftOut.legal',
    /^(?:[（(【[*※]*\s*)?(?:免责声明|版权声明|特别声明|声明|特别提示|风险提示|转载请注明|转载声明|版权所有|未经.{0,12}(?:授权|许可)|凡本网|[（(]?本文(?:仅代表|系转载|不代表|首发于|原载于?|刊载于|刊于|发表于)|以上(?:内容|观点)|copyright|©|all rights reserved|this (?:article|material) may not|the views expressed|our standards\s*:|(?:a version of )?this (?:story|article|report) (?:(?:was|is) )?(?:(?:originally|first) )?(?:published|appear(?:s|ed) (?:in|on))|[（(]?本文来源[:：].{0,40}(?:版权|转载)|转载此文|平台声明|郑重声明|本文为.{0,20}原创|原创内容|.{0,12}(?:禁止|谢绝)转载|本网(?:站)?(?:转载|所有|注明)|如有(?:侵权|版权)|图片来源(?:于)?网络|文中图片|特此声明)|(?:版权所有|all rights reserved\.?|未经.{2,12}不得转载.{0,4})$/i,
  ],
  [
    'import.leftOut.invitation',
    /^(?:订阅(?:全年|本刊|本报|方式|热线)|征订|(?:全年|每期|单本)?(?:定价|订价|售价)(?=\s*[:：])|点击|长按|扫码|扫一扫|扫描|微信扫|关注|识别|喜欢|欢迎关注|下载|打开|戳|👇|↓|▼|更多精彩|阅读原文|返回.{0,12}查看更多|我要(?:反馈|纠错|分享)|点个|一键三连|看完.{0,8}(?:在看|点赞)|原文链接|原文地址|分享到|分享至|分享|转发|收藏|点赞|在看|投诉|举报|纠错|我要评论|(?:想看|想知道|了解|查看|获取)?更多(?=.{0,24}(?:关注|下载|订阅|点击|尽在|扫码))|[（(]更多(?=.{0,24}(?:关注|下载|订阅|点击|扫码))|加入(?=.{0,12}(?:群|频道|会员|社群)(?:[，,！!。]|$))|[\u3400-\u9fff+]{2,16}[，,]?\s*(?:点此|点击|戳此|扫码)(?:加入|订阅|关注|进入|下载)|想看更多|(?:如果?您?|您|你)有(?:任何)?(?:新闻线索|爆料|报料)|(?:新闻|报料|爆料|投稿|采编|编辑部)(?:热线|电话|邮箱|信箱)|发表评论|网友评论|热门评论|登录|注册|返回(?:首页|顶部|列表)|回到顶部|share|tweet|follow us|subscribe|sign (?:up|in)|log in|newsletter|download (?:the|our) app|click here|read more|advertisement|comments?|print|unsubscribe|manage (?:your )?(?:email )?preferences|you(?:’|')?(?: a)?re receiving this|was this (?:article|story|page) helpful|story continues below|join the conversation|to comment on this|download the|(?:have|got) an? (?:news )?(?:tip|story idea|question)|do you have an? (?:story|tip|news tip|question)|do you know more|(?:please )?(?:support (?:our|local|independent|nonprofit|quality|public|community) (?:[a-z]+ )?(?:journalism|reporting|newsroom|work|news|media)|help us (?:keep|continue|report|cover|tell)|donate (?:now|today|here|to)|our (?:work|journalism|reporting|newsroom) (?:depends|relies|is (?:made possible|funded))|get (?:the|our|all the) (?:latest|best|top|day’s|day's)|become an? (?:member|subscriber|supporter))|(?:you|readers like you|your (?:support|gift|donation)) makes? (?:our|this) (?:work|journalism|reporting)|email this|skip to|sign up for|reach (?:him|her|them|the reporter) at|back to top|menu|search|广告|余下全文|展开全文)(?:[\s:：!！]|$|.{0,40}$)/i,
  ],
  [
    'import.leftOut.navigation',
    /^(?:上一篇|下一篇|上一页|下一页|上一条|下一条|首页|末页|第\s*\d+\s*页|[\d\s【】]{2,}|\[\d+\](?:\s*\[\d+\])*|previous|next|home)(?:[\s:：].{0,80})?$/i,
  ],
  [
    'import.leftOut.counter',
    /^(?:点击|浏览|阅读|人气|评论|访问)(?:数|量|次数)?\s*[:：]?\s*\d+|^(?:[大中小]?字号|字体|字体大小)\s*[:：]?|^\[?\s*(?:大|中|小)(?:\s*(?:大|中|小))+\s*\]?$|^\d+\s*(?:views|shares|comments)$|^\d+\s*(?:hours?|minutes?|mins?|days?)\s+ago$|^\d+\s*(?:小时|分钟|天)前$/i,
  ],
  [
    'import.leftOut.site',
    /^(?:网站地图|联系我们|关于我们|主办[:：].{0,60}|承办[:：].{0,60}|技术支持[:：].{0,40}|网站标识码.{0,40}|责任编辑邮箱.{0,40}|友情链接|ICP备|.{0,12}ICP[备证].{0,30}|.{0,10}公网安备.{0,30}|互联网新闻信息服务许可证.{0,30}|不良信息举报.{0,40})$/i,
  ],
]
