import type { Draw } from './draw'
import { each, listed, pageOf, paragraphs, whole } from './markup'
import { chineseDay, dayOf, two } from './story'
import type { Family, Page, Story } from './story'

/** Chinese layouts of the twelfth round: sites of papers, county centres, accounts and offices. */
export const chineseTwelfth: readonly Family[] = [
  { name: 'city portal, one line', language: 'zh', template: cityPortal },
  { name: 'county centre, triple review', language: 'zh', template: tripleReview },
  { name: 'public account, closing block', language: 'zh', template: accountBlock },
  { name: 'government reprint', language: 'zh', template: governmentReprint },
  { name: 'agency site, square brackets', language: 'zh', template: agencySite },
  { name: 'evening paper, shared page', language: 'zh', template: sharedPage },
  { name: 'electronic paper, three headlines', language: 'zh', template: electronicPaper },
  { name: 'university news centre', language: 'zh', template: newsCentre },
]

function cityPortal(story: Story): Page {
  const { headline, people, outlet, sections, hour } = story
  const [a = '', b = ''] = people
  const html = whole(
    story,
    `${headline}_${sections[0]}_汀兰网`,
    `<meta name="keywords" content="汀兰,新闻"><meta name="description" content="${story.paragraphs[0]!}">`,
    `<div class="topbar"><div class="w"><a href="/">汀兰网首页</a><a>设为首页</a><a>加入收藏</a><span id="weather"></span></div></div><div class="nav w"><ul><li><a>首页</a></li><li><a>${sections[0]}</a></li><li><a>视频</a></li><li><a>专题</a></li><li><a>房产</a></li></ul></div><div class="position w">当前位置：<a href="/">首页</a> &gt; <a href="/a/">${sections[0]}</a> &gt; <a href="/a/b/">${sections[1]}</a> &gt; 正文</div><div class="w main"><div class="left"><h1 class="title">${headline}</h1><div class="info">${dayOf(story)} ${hour}:12&nbsp;&nbsp;来源：<a>${outlet}</a>&nbsp;&nbsp;作者：${a}&nbsp;&nbsp;责任编辑：${b}</div><div class="content" id="content">${paragraphs(story.paragraphs, '\u3000\u3000')}</div><div class="pages"></div><div class="statement">声明：本网注明“来源：汀兰网”的作品，版权均属本网所有，未经授权不得转载。</div></div><div class="right"><h3>热点排行</h3><ol>${listed(story.others)}</ol></div></div><div class="footer">关于我们 | 广告服务 | 联系方式<br>汀兰网版权所有</div>`,
  )
  return pageOf('city portal, one line', story, html, {
    byline: each('reporter', a),
    desk: each('responsibleEditor', b),
    source: outlet,
    sections,
  })
}

function tripleReview(story: Story): Page {
  const { headline, people, hour } = story
  const [a = '', b = '', c = '', d = '', e = ''] = people
  const html = whole(
    story,
    `${headline} - 芦屏融媒`,
    '',
    `<div class="header"><a class="logo"><img src="/logo.png" alt="芦屏融媒"></a><ul class="menu"><li>首页</li><li>芦屏要闻</li><li>镇街动态</li><li>看电视</li><li>听广播</li></ul></div><div class="article"><h2 class="article-title">${headline}</h2><p class="article-info"><span>芦屏县融媒体中心</span><span>${dayOf(story)} ${hour}</span><span>阅读量：3721</span></p><div class="article-body">${story.paragraphs.map((text, at) => `<p style="text-indent:2em">${text}</p>${at === 0 ? '<p style="text-align:center"><img src="/u/1.jpg" /></p>' : ''}`).join('')}<p>&nbsp;</p><p>记者：${a}\u3000${b}</p><p>初审：${c}</p><p>复审：${d}</p><p>终审：${e}</p></div><div class="zan"><i></i><em>27</em></div></div><div class="recommend"><h4>为您推荐</h4><ul>${listed(story.others)}</ul></div><div class="bottom">主办：中共芦屏县委宣传部\u3000承办：芦屏县融媒体中心<br>投稿邮箱：lprm@luping.example</div>`,
  )
  return pageOf('county centre, triple review', story, html, {
    byline: each('reporter', a, b),
    desk: each('reviewer', c, d, e),
    source: '芦屏县融媒体中心',
  })
}

function accountBlock(story: Story): Page {
  const { headline, people, hour } = story
  const [a = '', b = '', c = '', d = ''] = people
  const html = whole(
    story,
    headline,
    `<meta name="author" content=""><meta property="og:site_name" content="微信公众平台"><meta property="og:title" content="${headline}">`,
    `<div id="js_article" class="rich_media"><div class="rich_media_inner"><div id="page-content" class="rich_media_area_primary"><div id="img-content" class="rich_media_wrp"><h1 class="rich_media_title" id="activity-name"><span class="js_title_inner">${headline}</span></h1><div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" class="wx_tap_link" id="js_name">汀兰发布</a></span><em id="publish_time" class="rich_media_meta rich_media_meta_text">${chineseDay(story)} ${hour}</em></div><div class="rich_media_content" id="js_content"><section style="text-align:center"><span style="font-size:14px;color:#3daad6">点击上方蓝字关注我们</span></section>${story.paragraphs.map((text) => `<section style="margin:0 16px"><p style="text-align:justify"><span style="font-size:16px">${text}</span></p></section><p><br></p>`).join('')}<section style="border-top:1px solid #ddd"><p><span style="font-size:13px">来源：汀兰发布</span></p><p><span style="font-size:13px">文字：${a}</span></p><p><span style="font-size:13px">图片：${b}</span></p><p><span style="font-size:13px">编辑：${c}</span></p><p><span style="font-size:13px">审核：${d}</span></p></section><section><p style="text-align:center">点个<strong>“在看”</strong>，转发给更多人</p></section></div></div></div></div><div class="rich_media_tool"><a>阅读原文</a><span>喜欢此内容的人还喜欢</span>${listed(story.others.slice(0, 2))}</div></div>`,
  )
  return pageOf('public account, closing block', story, html, {
    byline: [...each('reporter', a), ...each('photographer', b)],
    desk: [...each('editor', c), ...each('reviewer', d)],
    source: '汀兰发布',
  })
}

function governmentReprint(story: Story, draw: Draw): Page {
  const { headline, people, outlet, hour } = story
  const [a = '', b = ''] = people
  const line = draw.chance(50) ? `记者 ${a}` : `记者 ${a} 通讯员 ${b}`
  const [opening = '', ...rest] = story.paragraphs
  const html = whole(
    story,
    `${headline}_县区动态_汀兰市人民政府`,
    `<meta name="SiteName" content="汀兰市人民政府"><meta name="ColumnName" content="县区动态"><meta name="ContentSource" content="${outlet}"><meta name="PubDate" content="${dayOf(story)} ${hour}">`,
    `<div class="gov-top"><a>市委</a><a>市人大</a><a>市政协</a><a>繁体</a><a>长者模式</a><a>智能问答</a></div><div class="gov-logo">汀兰市人民政府<small>www.tinglan.example</small></div><div class="gov-nav"><a>首页</a><a>政务公开</a><a>政务服务</a><a>政民互动</a><a>走进汀兰</a></div><div class="gov-bc"><a>首页</a>&gt;<a>新闻动态</a>&gt;<a>县区动态</a></div><div class="gov-art"><div class="gov-title">${headline}</div><div class="gov-attr"><span>发布时间：${dayOf(story)} ${hour}</span><span>信息来源：${outlet}</span><span>浏览次数：<i id="hits">602</i>次</span><span>字体：[<a>大</a> <a>中</a> <a>小</a>]</span></div><div id="zoom"><p>本报讯（${line}）${opening}</p>${paragraphs(rest)}</div><div class="gov-tool"><a>【打印本页】</a><a>【关闭窗口】</a></div></div><div class="gov-foot"><p>主办：汀兰市人民政府办公室</p><p>网站标识码：0000000012</p></div>`,
  )
  return pageOf('government reprint', story, html, {
    byline: line.includes(b)
      ? [...each('reporter', a), ...each('correspondent', b)]
      : each('reporter', a),
    source: outlet,
    sections: ['新闻动态', '县区动态'],
  })
}

function agencySite(story: Story): Page {
  const { headline, people, year, month, day, hour } = story
  const [a = '', b = '', c = ''] = people
  const [opening = '', ...rest] = story.paragraphs
  const html = whole(
    story,
    `${headline}-东陆网`,
    `<meta name="publishdate" content="${dayOf(story)}"><meta name="source" content="东陆网"><meta name="filetype" content="0">`,
    `<div class="dl-head"><div class="time"><span class="year">${year}</span><span class="day">${two(month)}/${two(day)}</span><span class="clock">${hour}:08</span></div><div class="head-title"><h1><span class="title">${headline}</span></h1></div><div class="source">来源：东陆网</div><div class="tools">字体： <a>小</a> <a>中</a> <a>大</a> 分享到：<a class="wx"></a><a class="wb"></a></div></div><div class="dl-main"><div id="detail"><p>\u3000\u3000东陆社汀兰${month}月${day}日电（记者${a}、${b}）${opening}</p>${paragraphs(rest, '\u3000\u3000')}<div class="editor">【纠错】 <span>【责任编辑：${c}】</span></div></div></div><div class="dl-more"><h3>阅读下一篇：</h3><a>${story.others[0]!}</a></div><div class="dl-link">深度观察</div><ul>${listed(story.others.slice(1))}</ul><div class="dl-foot">Copyright © 2000 - ${year} dongluwang.example All Rights Reserved. 制作单位：东陆网股份有限公司</div>`,
  )
  return pageOf('agency site, square brackets', story, html, {
    byline: each('reporter', a, b),
    desk: each('responsibleEditor', c),
    source: '东陆网',
  })
}

function sharedPage(story: Story): Page {
  const { headline, people, hour } = story
  const [a = '', b = '', c = ''] = people
  const html = whole(
    story,
    headline,
    `<meta name="viewport" content="width=device-width"><meta itemprop="name" content="${headline}"><meta itemprop="description" content="汀兰晚报客户端">`,
    `<div class="download-bar"><img src="icon.png"><span>汀兰晚报客户端</span><span>看本地新闻，就上汀兰晚报</span><button>立即打开</button></div><section class="detail"><h1 class="detail-title">${headline}</h1><div class="detail-sub"><span class="tag">原创</span><span>汀兰晚报</span><span>${dayOf(story)} ${hour}</span></div><div class="detail-content"><p>汀兰晚报记者\u3000${a}</p>${paragraphs(story.paragraphs)}<p style="text-align:right">编辑\u3000${b}</p><p style="text-align:right">校对\u3000${c}</p></div></section><section class="comment-list"><div class="hd">全部评论</div><div class="empty">还没有评论，快来抢沙发</div></section><section class="hot-list"><div class="hd">24小时热文</div>${story.others.map((title) => `<a class="it"><p>${title}</p><span>汀兰晚报</span></a>`).join('')}</section>`,
  )
  return pageOf('evening paper, shared page', story, html, {
    byline: each('reporter', a),
    desk: [...each('editor', b), ...each('proofreader', c)],
    source: '汀兰晚报',
  })
}

function electronicPaper(story: Story): Page {
  const { headline, people, year, month, day } = story
  const [a = '', b = ''] = people
  const html = whole(
    story,
    '墨河日报',
    '',
    `<table class="ep"><tr><td class="ep-l"><div class="ep-date">${year}年${two(month)}月${two(day)}日</div><div>第A03版：民生</div><img src="../../../page/A03_s.jpg"><div class="ep-nav"><a>上一版</a> <a>下一版</a></div></td><td class="ep-r"><div class="ep-menu"><a>返回目录</a> <a>放大</a> <a>缩小</a> <a>全文复制</a></div><founder-prename class="yinti">民生实事看进展</founder-prename><h1>${headline}</h1><h4 class="futi">——来自一线的回访</h4><div class="zuozhe">墨河日报记者 ${a}</div><div id="ozoom"><founder-content>${paragraphs(story.paragraphs)}</founder-content></div><table class="pic"><tr><td><img src="res1.jpg"></td></tr><tr><td>图为活动现场。${b} 摄</td></tr></table></td></tr></table><div class="ep-foot">墨河日报社\u3000版权所有</div>`,
  )
  return pageOf('electronic paper, three headlines', story, html, {
    byline: each('reporter', a),
    desk: each('photographer', b),
    source: '墨河日报',
  })
}

function newsCentre(story: Story): Page {
  const { headline, people, year, month, day } = story
  const [a = '', b = '', c = '', d = ''] = people
  const html = whole(
    story,
    `${headline}-汀兰师范大学新闻中心`,
    `<meta name="pageTitle" content="${headline}"><meta name="pageType" content="3">`,
    `<header class="hd"><a><img src="/images/logo.png" alt="汀兰师范大学"></a><nav><a>网站首页</a><a>师大要闻</a><a>综合新闻</a><a>媒体师大</a><a>影像师大</a></nav></header><div class="ny"><div class="ny-dq"><span>当前位置: <a>网站首页</a> &gt;&gt; <a>师大要闻</a> &gt;&gt; 正文</span></div><form name="_newscontent_fromname"><div class="content-title"><h3>${headline}</h3></div><div class="content-info"><span>文字：${a}</span><span>摄影：${b}</span><span>编辑：${c}</span><span>审核：${d}</span><span>来源：汀兰师范大学新闻中心</span><span>发布时间：${year}-${month}-${day}</span><span>点击：[<i>1024</i>]</span></div><div class="v_news_content">${story.paragraphs.map((text) => `<p style="text-align:justify;text-indent:2em;line-height:28px">${text}</p>`).join('')}<p style="text-align:center"><img src="/__local/2.jpg"></p></div></form><div class="turn"><p>上一条：<a>${story.others[0]!}</a></p><p>下一条：<a>${story.others[1]!}</a></p></div><p align="right">【<a href="javascript:window.close();">关闭</a>】</p></div><footer>地址：汀兰市大学路66号\u3000邮编：000000<br>汀兰师范大学党委宣传部 主办</footer>`,
  )
  return pageOf('university news centre', story, html, {
    byline: [...each('reporter', a), ...each('photographer', b)],
    desk: [...each('editor', c), ...each('reviewer', d)],
    source: '汀兰师范大学新闻中心',
    sections: ['师大要闻'],
  })
}
