import type { wechatWords as english } from '../en/wechat'

/** See the English drawer. */
export const wechatWords: Record<keyof typeof english, string> = {
  'wechat.shown': '预览内容',
  'wechat.shown.page': '网页',
  'wechat.shown.wechat': '公众号',
  'wechat.frame': '手机上看到的文章',
  'wechat.theme': '版式',
  'wechat.theme.plain': '素雅：小标题带竖线',
  'wechat.theme.daily': '日报：小标题红底白字',
  'wechat.theme.feature': '特稿：小标题居中，行距宽松',
  'wechat.field.title': '标题',
  'wechat.field.author': '作者',
  'wechat.field.digest': '摘要',
  'wechat.field.none': '空',
  'wechat.length.title': '公众号标题',
  'wechat.length.author': '公众号作者栏',
  'wechat.length.digest': '公众号摘要',
  'wechat.length.characters': '正文字符数（含排版代码）',
  'wechat.length.bytes': '正文字节数（含排版代码）',
  'wechat.appId': 'AppID',
  'wechat.appIdHint': '见公众号后台的开发设置：wx 加十六个字符',
  'wechat.appSecret': 'AppSecret',
  'wechat.appSecretHint': '存入系统钥匙串。本机的网络地址须加入公众号的 IP 白名单。',
  'wechat.address': '接口地址',
  'wechat.addressHint': '微信自己的地址，或本单位已列入白名单的转发服务器',
  'wechat.rootHint': '本单位的网站；稿件尚未在别处发布时，“阅读原文”指向这里',
  'wechat.limits':
    '稿件只送到草稿箱为止：群发或发表须由人在 mp.weixin.qq.com 操作。已发出的文章无法从这里更正或撤回，只能由人在后台删除。稿件须有图片作封面。',
  'wechat.copy': '复制到公众号',
  'wechat.copied': '已复制，请粘贴到公众号后台的编辑器；标题、作者和摘要在后台另有输入栏。',
}
