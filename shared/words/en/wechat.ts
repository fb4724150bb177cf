/** A story for a WeChat official account: how it looks there, how long it may be, how it gets there. */
export const wechatWords = {
  'wechat.shown': 'What is shown',
  'wechat.shown.page': 'Page',
  'wechat.shown.wechat': 'WeChat',
  'wechat.frame': 'The article as a telephone shows it',
  'wechat.theme': 'Look',
  'wechat.theme.plain': 'Plain: headings behind a bar',
  'wechat.theme.daily': 'Daily: headings on red',
  'wechat.theme.feature': 'Feature: headings centred, wide lines',
  'wechat.field.title': 'Title',
  'wechat.field.author': 'Author',
  'wechat.field.digest': 'Digest',
  'wechat.field.none': 'empty',
  'wechat.length.title': 'Title for WeChat',
  'wechat.length.author': 'Author for WeChat',
  'wechat.length.digest': 'Digest for WeChat',
  'wechat.length.characters': 'Body with its mark-up, in characters',
  'wechat.length.bytes': 'Body with its mark-up, in bytes',
  'wechat.appId': 'AppID',
  'wechat.appIdHint':
    'As the account shows it under development settings: wx and sixteen characters',
  'wechat.appSecret': 'AppSecret',
  'wechat.appSecretHint':
    'Goes into the system’s keychain. This computer’s address has to be on the account’s IP list.',
  'wechat.address': 'Address of the interface',
  'wechat.addressHint':
    'WeChat’s own, or a relay of the newsroom’s whose address is on the IP list',
  'wechat.rootHint':
    'The newsroom’s own site; “read the original” leads there while a story stands nowhere else',
  'wechat.limits':
    'Stories go to the draft box and no further: sending them to readers is a person’s act at mp.weixin.qq.com. What has been sent can neither be corrected nor called back from here; only a person can delete it there. A story needs a picture for its cover.',
  'wechat.copy': 'Copy for WeChat',
  'wechat.copied':
    'Copied. Paste it into the editor of the official account; title, author and digest have fields of their own there.',
} as const
