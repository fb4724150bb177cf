import type { publishWords as english } from '../en/publish'

/** See the English drawer. */
export const publishWords: Record<keyof typeof english, string> = {
  'publish.reason.clipLost': '资料库中已没有定稿时的那段音视频，或文件已改变。',
  'publish.reason.killed': '该稿在此渠道已销稿，不得再次发布',
  'publish.reason.manifest':
    '站点的稿件记录（caibian-site.json、caibian-part.json 或 caibian 文件夹）无法读取，请用备份恢复',
  'publish.reason.foreignSite': '该文件夹里已有别的网站，请换一个空文件夹或采编生成的站点文件夹',
  'publish.reason.collision': '该网址已被另一篇稿件占用，请修改网址短名',
  'publish.reason.outside': '文件夹中有链接指向站点之外',
  'publish.reason.denied': '系统不允许采编写入该位置',
  'publish.reason.unreachable': '连不上（{code}）',
  'publish.reason.timeout': '没有按时应答',
  'publish.reason.certificate': '证书不可信（{code}）',
  'publish.reason.redirected': '它把请求转到别处（{address}）；请把渠道地址改成那里',
  'publish.reason.status': '它应答 {status}',
  'publish.reason.tooMuch': '它的应答过长',
  'publish.reason.plainHttp': '它的地址以 http 开头；密码只经 https 发送',
  'publish.reason.notWordPress': '这个地址上没有 WordPress 应答，或其 REST 接口已关闭',
  'publish.reason.signIn': '它不接受这个用户名和应用程序密码',
  'publish.reason.notAllowedThere': '那边的账号无权这样做（{code}）',
  'publish.reason.rejected': '它拒收了稿件（{code}）',
  'publish.reason.notPublic': '它收下了稿件却没有公开；那边的账号可能无权发布，或其时钟偏慢',
  'publish.reason.notTaken': '它回答一切正常，却没有收下文件（{status}），中间可能有别的设备代答',
  'publish.reason.keyRefused': '它不接受这个访问密钥 ID 或密钥（{code}）',
  'publish.reason.clock': '它认为本机时钟不准，请校准时钟后重试',
  'publish.reason.noBucket': '它没有这个名字的存储桶（{code}）',
  'publish.reason.region': '存储桶在另一个地域，请在渠道设置里改正地域',
  'publish.reason.notS3': '这个地址上没有对象存储，只应答 {status}',
  'publish.reason.password': '它不接受这个用户名和密码',
  'publish.reason.locked': '那边的文件已被人锁定',
  'publish.reason.notWebDav': '这个地址上没有 WebDAV 文件夹，只应答 {status}',
  'publish.reason.changedThere': '有人同时改动了站点，采编会重新读取后再试',
  'publish.reason.hostKey':
    '服务器出示的主机密钥（{shown}）与已确认的不同，对方可能不是原来那台机器；没有发送任何内容。请向服务器管理员核实，确系更换的，在渠道设置里查看并确认新密钥',
  'publish.reason.sshSignIn': '它不接受这个用户名和密码（或私钥）',
  'publish.reason.privateKey':
    '填入的不是采编能读取的私钥；请使用不带口令的私钥，它由系统钥匙串保管',
  'publish.reason.notSsh': '这个地址上没有采编能识别的 SSH 服务（{code}）',
  'publish.reason.noSftp': '服务器允许该账号登录，但不提供 SFTP 文件服务',
  'publish.reason.noFolderThere': '那边没有这个文件夹，也无法新建（{code}）',
  'publish.reason.deniedThere': '那边的账号无权写入这个文件夹（{code}）',
  'publish.reason.failedThere': '服务器未能完成操作（{code}）；其磁盘或该账号的配额可能已满',
  'publish.reason.notGhost': '这个地址上没有 Ghost 应答；请填写 Ghost 在密钥旁给出的 API 地址',
  'publish.reason.ghostKey': '它不接受这个 Admin API 密钥：请用自建集成的密钥，或校准本机时钟',
  'publish.reason.signingSecret': '签名密钥不对：应为接收方给出的 whsec_ 加 24 至 64 字节的 base64',
  'publish.reason.signatureRefused':
    '它不接受签名（{code}）：请核对双方的密钥是否一致，并校准本机时钟',
  'publish.reason.noReceiver': '这个地址上没有接收稿件的程序（{code}）',
  'publish.reason.notWechat': '这个地址上没有微信接口应答',
  'publish.reason.wechatSecret':
    '微信不接受这组 AppID 和 AppSecret（{code}）；AppSecret 若已重置或冻结，请重新填写',
  'publish.reason.wechatAddress':
    '本机的网络地址（{address}）不在公众号的 IP 白名单里；请在 mp.weixin.qq.com 添加，或经白名单内的转发服务器连接',
  'publish.reason.wechatRight': '该公众号无权使用这个接口（{code}），可能须先完成微信认证',
  'publish.reason.wechatQuota': '该公众号今天调用微信接口的次数已用完',
  'publish.reason.wechatBusy': '微信系统繁忙（{code}）',
  'publish.reason.wechatTitle':
    '标题有 {length} 字，微信最多 {most} 字；请在其他标题里另拟公众号标题',
  'publish.reason.wechatLong':
    '超过微信的长度限制（{length}，最多 {most}，含排版代码）；请删短，或去掉表格',
  'publish.reason.wechatCover': '微信文章须有封面图片，而稿件没有图片',
  'publish.reason.wechatGone':
    '草稿箱里已没有这篇：已群发、发表或被删除。发出的文章程序无法改动，请在 mp.weixin.qq.com 另发更正',
  'publish.reason.wechatMixed': '这份草稿里还有别的文章，请在 mp.weixin.qq.com 单独移除这一篇',
  'publish.reason.noGit': '本机没有安装 git，请安装后再试',
  'publish.reason.gitHostKey':
    '本机不认识该 SSH 服务器的密钥，或与已知的不同；没有发送任何内容。请先用 ssh 登录一次并核对密钥',
  'publish.reason.gitSignIn': '它不接受这个用户名和令牌，或本机的 SSH 密钥（{code}）',
  'publish.reason.gitUnreachable': '连不上代码仓库（{code}）',
  'publish.reason.noRepository': '这个地址上没有代码仓库（{code}）',
  'publish.loss.title': '标题',
  'publish.loss.authors': '作者',
  'publish.loss.source': '来源',
  'publish.loss.date': '日期',
  'publish.loss.section': '栏目',
  'publish.loss.text': '部分正文',
  'publish.loss.markup': '写给程序的标记（该账号无权保留，或被网站删去）',
  'publish.loss.type': '文件类型（浏览器不会把它当网页显示）',
  'publish.loss.pictures': '图片',
  'publish.loss.page': '整个页面',
  'publish.loss.address': '正文中的本文网址（下次发布时改正）',
  'publish.loss.sent': '草稿箱里已没有这篇；如已发出，须由人在 mp.weixin.qq.com 删除',
  'publish.test.ok': '该渠道可以连接并写入。',
  'publish.test.wechat':
    '草稿箱可以连接。稿件只送到草稿箱，须由人在 mp.weixin.qq.com 发出；发出后无法从这里更正或撤回。',
  'publish.test.keepsHistory':
    '该渠道可以连接并写入。撤稿、销稿之后，仓库的历史记录及其所有副本仍保留原文，须由仓库管理员清除。',
  'publish.test.notAtOnce':
    '该渠道可以连接并写入。其服务器不能一步替换文件：更换页面的瞬间，读者可能打不开。',
}
