import { each, listed, pageOf, paragraphs, whole } from './markup'
import { chineseDay, dayOf, two } from './story'
import type { Family, Page, Story } from './story'

/** Chinese layouts of the twelfth round: mail, notices, old and new systems, pictures, other countries. */
export const chineseTwelfthLater: readonly Family[] = [
  { name: 'morning mail', language: 'zh', template: morningMail },
  { name: 'reprint with its first title', language: 'zh', template: firstTitle },
  { name: 'office notice, nobody named', language: 'zh', template: officeNotice },
  { name: 'tables and font tags', language: 'zh', template: tablesAndFonts },
  { name: 'photo report', language: 'zh', template: photoReport },
  { name: 'single page application, wrong data', language: 'zh', template: wrongData },
  { name: 'overseas paper, slashes', language: 'zh', template: overseasPaper },
  { name: 'court news', language: 'zh', template: courtNews },
]

function morningMail(story: Story): Page {
  const { headline, people } = story
  const [a = '', b = ''] = people
  const cell = (content: string, style = '') =>
    `<tr><td style="padding:8px 24px;font-family:sans-serif;${style}">${content}</td></tr>`
  const html = whole(
    story,
    `知汀兰早报：${headline}`,
    `<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="x-apple-disable-message-reformatting">`,
    `<div style="display:none;max-height:0">今天的知汀兰早报，请查收。</div><table width="600" align="center" cellpadding="0" cellspacing="0">${cell('邮件显示异常？<a href="https://mail.example/v">在浏览器中查看</a>', 'font-size:12px;text-align:right')}${cell('<img src="zao.png" alt="知汀兰早报">', 'text-align:center')}${cell(chineseDay(story), 'text-align:center;color:#888')}${cell(`<h1>${headline}</h1>`)}${cell(`撰文：${a}\u3000编辑：${b}`, 'color:#888')}${story.paragraphs.map((text) => cell(`<p>${text}</p>`)).join('')}${cell('<a href="https://mail.example/s">把早报分享给朋友</a>', 'text-align:center')}${cell('你收到这封邮件，是因为订阅了知汀兰早报。<br><a>退订</a> | <a>修改订阅设置</a>', 'font-size:12px')}</table>`,
  )
  return pageOf('morning mail', story, html, {
    byline: each('reporter', a),
    desk: each('editor', b),
    source: '知汀兰早报',
  })
}

function firstTitle(story: Story): Page {
  const { headline, people, outlet, hour } = story
  const [a = '', b = ''] = people
  const html = whole(
    story,
    `${headline}_汀兰_门诊_服务`,
    `<meta name="keywords" content="汀兰,服务"><meta property="og:title" content="${headline}"><meta property="og:release_date" content="${dayOf(story)}">`,
    `<div id="main-header"><a>狐首页</a><a>新闻</a><a>体育</a><a>汽车</a><a>房产</a></div><div class="left main"><div class="text"><div class="text-title"><h1>${headline}<span class="article-tag"></span></h1><div class="article-info"><span class="time" id="news-time">${dayOf(story)} ${hour}</span>\n来源: <a>${outlet}</a><div class="l">发布于：江南省</div></div></div><article class="article" id="mp-editor"><p>原标题：${story.others[3]!}</p>${paragraphs(story.paragraphs)}<p>（${outlet}记者 ${a}）</p><p class="back"><a>返回首页，查看更多</a></p><div class="editor-name">责任编辑：<span>${b}</span></div></article><div class="statement">平台声明：该文观点仅代表作者本人，本号系信息发布平台，仅提供信息存储空间服务。</div><div class="bottom-relate"><span class="read-wrap">阅读 (<em>2310</em>)</span></div></div></div><div class="sidebar"><h3>今日搜热</h3><ul>${listed(story.others.slice(0, 3))}</ul></div>`,
  )
  return pageOf('reprint with its first title', story, html, {
    byline: each('reporter', a),
    desk: each('responsibleEditor', b),
    source: outlet,
  })
}

function officeNotice(story: Story): Page {
  const { headline, year, month, day } = story
  const html = whole(
    story,
    `工作动态 ${headline}`,
    `<meta name="SiteName" content="芦屏县教育体育局"><meta name="Author" content="管理员">`,
    `<div id="top"><embed src="top.swf" width="980" height="180"></div><div id="menu"><a>网站首页</a> | <a>机构设置</a> | <a>工作动态</a> | <a>通知公告</a> | <a>下载中心</a></div><div id="where">您现在的位置： <a>芦屏县教育体育局</a> → <a>工作动态</a> → 浏览文章</div><div id="box"><h2>${headline}</h2><div class="bar">日期：${year}年${two(month)}月${two(day)}日\u3000来源：芦屏县教育体育局\u3000点击：<span>187</span></div><div class="txt">${story.paragraphs.map((text) => `<p class="MsoNormal" style="text-indent:32pt"><span style="font-family:仿宋_GB2312;font-size:16pt">${text}</span></p>`).join('')}</div><div class="ctl">【字体：<a>大</a> <a>中</a> <a>小</a>】【<a>打印</a>】【<a>关闭</a>】</div></div><div id="links"><select><option>--上级部门--</option></select><select><option>--友情链接--</option></select></div><div id="bot">芦屏县教育体育局 版权所有 联系电话：0000-5556666</div>`,
  )
  return pageOf('office notice, nobody named', story, html, {
    source: '芦屏县教育体育局',
    sections: ['工作动态'],
  })
}

function tablesAndFonts(story: Story): Page {
  const { headline, people, outlet, year, month, day, hour } = story
  const [a = '', b = ''] = people
  const html = whole(
    story,
    `${headline}-芦屏热线`,
    `<meta name="robots" content="all"><meta http-equiv="X-UA-Compatible" content="IE=EmulateIE7">`,
    `<table width="950" align="center"><tr><td width="200"><img src="images/logo.gif"></td><td><font size="2">新闻 | 房产 | 招聘 | 二手 | 交友 | 论坛</font></td></tr></table><table width="950" align="center" bgcolor="#f6f6f6"><tr><td><font size="2">您的位置：<a>芦屏热线</a> &gt;&gt; <a>芦屏新闻</a> &gt;&gt; 新闻内容</font></td></tr></table><table width="950" align="center"><tr><td width="640" valign="top"><table width="100%"><tr><td align="center" height="60"><font size="5"><b>${headline}</b></font></td></tr><tr><td align="center" bgcolor="#eeeeee"><font size="2">${year}-${month}-${day} ${hour}:51\u3000来源：${outlet}\u3000我要评论(<font color="red">3</font>)</font></td></tr><tr><td id="newsbody"><font size="3">${story.paragraphs.map((text) => `&nbsp;&nbsp;&nbsp;&nbsp;${text}<br><br>`).join('')}&nbsp;&nbsp;&nbsp;&nbsp;记者 ${a} 文/图</font></td></tr><tr><td align="right"><font size="2">(编辑：${b})</font></td></tr><tr><td><font size="2">上一篇：<a>${story.others[0]!}</a><br>下一篇：<a>${story.others[1]!}</a></font></td></tr></table></td><td valign="top"><table><tr><td><b>本周热点</b></td></tr>${story.others.map((title) => `<tr><td><font size="2">· <a>${title}</a></font></td></tr>`).join('')}</table></td></tr></table><center><font size="2">Copyright 2004-${year} 芦屏热线 客服电话 0000-7778888</font></center>`,
  )
  return pageOf('tables and font tags', story, html, {
    byline: [...each('reporter', a), ...each('photographer', a)],
    desk: each('editor', b),
    source: outlet,
    sections: ['芦屏新闻'],
  })
}

function photoReport(story: Story): Page {
  const { headline, people, hour } = story
  const [a = '', b = ''] = people
  const html = whole(
    story,
    `${headline}_图片频道_汀兰日报社`,
    `<meta name="description" content="图片报道">`,
    `<div class="hdr"><a class="lg">汀兰日报</a><ul><li>图片频道</li><li>视觉</li><li>影像志</li></ul></div><div class="pos"><a>汀兰日报</a>-<a>图片频道</a></div><div class="photo-title"><h1>${headline}</h1><p>${dayOf(story)} ${hour} 来源：汀兰日报 编辑：${b}</p></div><div class="photo-body"><div class="img"><img src="p1.jpg"></div>${paragraphs(story.paragraphs.slice(0, 2), '\u3000\u3000')}<div class="img"><img src="p2.jpg"></div>${paragraphs(story.paragraphs.slice(2, -1), '\u3000\u3000')}<div class="img"><img src="p3.jpg"></div>${paragraphs(story.paragraphs.slice(-1), '\u3000\u3000')}<p>\u3000\u3000本报记者 ${a} 摄影报道</p></div><div class="photo-more"><h3>更多图集</h3><ul>${listed(story.others)}</ul></div><div class="ftr">汀兰日报社 主办</div>`,
  )
  return pageOf('photo report', story, html, {
    byline: [...each('reporter', a), ...each('photographer', a)],
    desk: each('editor', b),
    source: '汀兰日报',
    sections: ['图片频道'],
  })
}

function wrongData(story: Story): Page {
  const { headline, people, sections, hour } = story
  const [a = '', b = '', c = ''] = people
  const ld = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: '知汀兰',
    datePublished: '2020-01-01',
    author: { '@type': 'Person', name: 'zhitinglan_admin' },
    publisher: { '@type': 'Organization', name: '汀兰传媒科技有限公司' },
  })
  const html = whole(
    story,
    '知汀兰 - 生活在汀兰',
    `<meta name="author" content="zhitinglan_admin"><meta name="description" content="知汀兰，汀兰人的新闻客户端"><script type="application/ld+json">${ld}</script>`,
    `<div id="__next"><header class="_h1a"><a>知汀兰</a><nav><a>头条</a><a>${sections[0]}</a><a>问记者</a></nav></header><main class="_m2c"><p class="_c9"><a>${sections[0]}</a></p><h1 class="_t3">${headline}</h1><div class="_b7"><span>知汀兰</span><span>知汀兰记者 ${a} ${b}</span><time>${dayOf(story)} ${hour}</time></div><div class="_k4">${story.paragraphs.map((text) => `<div class="_p">${text}</div>`).join('')}</div><div class="_e5">责任编辑 ${c}</div><div class="_s8"><button>点赞</button><button>收藏</button><button>海报分享</button></div><section class="_r6"><h2>相关阅读</h2>${story.others.map((title) => `<a class="_r6i">${title}</a>`).join('')}</section></main><footer class="_f0">© 知汀兰 用户协议 隐私政策</footer></div>`,
  )
  return pageOf('single page application, wrong data', story, html, {
    byline: each('reporter', a, b),
    desk: each('responsibleEditor', c),
    source: '知汀兰',
    sections: [sections[0]],
  })
}

function overseasPaper(story: Story): Page {
  const { headline, people, hour } = story
  const [a = ''] = people
  const html = whole(
    story,
    `${headline} | 南岛早报`,
    `<meta property="og:site_name" content="南岛早报"><meta property="og:image" content="https://nandao.example/1.jpg"><meta name="robots" content="max-image-preview:large">`,
    `<header><a>南岛早报</a><a>登录</a><a>订阅</a></header><nav><a>首页</a><a>国际</a><a>中国</a><a>评论</a></nav><ol class="breadcrumb"><li><a>首页</a></li><li><a>新闻</a></li><li><a>中国</a></li></ol><article><h1>${headline}</h1><div class="byline-box"><p>报道 / <a href="/author/1">${a}</a></p><p>发布 / ${chineseDay(story)} ${hour}</p></div><div class="share"><a>脸书</a><a>复制链接</a><button>字体大小</button></div><div class="articleBody">${paragraphs(story.paragraphs.slice(0, 2))}<div class="ad"><span>广告</span></div>${paragraphs(story.paragraphs.slice(2))}</div><div class="tags"><a>汀兰</a><a>民生</a></div></article><section><h2>您可能感兴趣的内容</h2><ul>${listed(story.others)}</ul></section><footer>南岛报业有限公司版权所有（公司登记号000000000X）</footer>`,
  )
  return pageOf('overseas paper, slashes', story, html, {
    byline: each('reporter', a),
    source: '南岛早报',
    sections: ['新闻', '中国'],
  })
}

function courtNews(story: Story): Page {
  const { headline, people, hour } = story
  const [a = '', b = ''] = people
  const html = whole(
    story,
    `${headline} - 墨河县人民法院`,
    `<meta name="Keywords" content="法院网"><meta name="Description" content="墨河县人民法院">`,
    `<div class="court"><img src="emblem.png"><b>墨河县人民法院</b></div><div class="court-nav"><a>首页</a><a>法院概况</a><a>新闻中心</a><a>裁判文书</a><a>庭审直播</a></div><div class="court-path">首页 &gt; 新闻中心 &gt; 法院新闻</div><div class="detail"><div class="detail_bigtitle">${headline}</div><div class="detail_thr">作者：${a} <span>来源：墨河县人民法院</span> <span>发布时间：${dayOf(story)} ${hour}:33</span></div><div class="print"><a>打印</a><a>字号</a></div><div class="detail_txt">${story.paragraphs.map((text) => `<div style="text-indent:2em">${text}</div>`).join('')}</div><div class="detail_editor">责任编辑：${b}</div><div class="detail_page"><a>第1页</a> <span>共1页</span></div></div><div class="court-list"><h4>法院新闻</h4><ul>${listed(story.others)}</ul></div><div class="court-foot">版权所有：墨河县人民法院 地址：墨河县建设街1号</div>`,
  )
  return pageOf('court news', story, html, {
    byline: each('reporter', a),
    desk: each('responsibleEditor', b),
    source: '墨河县人民法院',
    sections: ['新闻中心', '法院新闻'],
  })
}
