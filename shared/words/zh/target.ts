import type { targetWords as english } from '../en/target'

/** See the English drawer. */
export const targetWords: Record<keyof typeof english, string> = {
  'target.endpoint': 'Micropub 接口地址',
  'target.endpointHint': '也可填网站的任一页面，例如 https://news.example.org/，再点“查找”从中读出',
  'target.find': '查找接口地址',
  'target.found': '找到：{endpoint}。令牌只会发往这里。',
  'target.foundSame': '这就是接口地址。',
  'target.tokenHint':
    '由网站发给，须有 create、update、delete、media 权限；存入系统钥匙串，只发往接口地址',
  'target.rootHint': '例如 https://news.example.org/，即读者所见网站的根地址',
  'target.reason.notMicropub': '该地址没有 Micropub 服务应答',
  'target.reason.noEndpoint':
    '该页面没有写明 Micropub 接口，本身也不是接口；请向网站管理员询问地址',
  'target.reason.token': '对方不接受这个令牌，请让网站重新发给',
  'target.reason.scope': '令牌权限不足，请让网站发给带 create、update、delete、media 权限的令牌',
  'target.reason.noLocation': '对方收下了，但没有说明放在哪里，请到网站上查看',
  'target.reason.noPictures': '对方不收图片（没有媒体接口），而本稿带有图片',
  'target.reason.noDelete': '对方不支持由程序撤下；请自行到网站上删除 {address}，然后重试',
  'target.reason.gone': '网站上已没有这篇稿件：已被删除，或换了地址',
  'target.reason.unsure':
    '发送时连接中断，而该网站不提供文章列表，无法得知是否送达。请到网站上查看：没有就重试，已有就先在网站上删除',
  'target.reason.later': '对方已收下稿件，但尚未显示（{address}）。重试之前请先到网站上查看',
  'target.test.noList':
    '可以连接并写入。该网站不提供文章列表：首次发送时若连接中断，须先到网站上查看，再决定是否重发。',
  'target.test.noMedia': '可以连接并写入，但对方不收图片和音视频：没有媒体接口。',
}
