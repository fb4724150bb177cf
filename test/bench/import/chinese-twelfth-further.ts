import type { Draw } from './draw'
import { each, listed, padded, pageOf, paragraphs, whole } from './markup'
import { chineseDay, dayOf, two } from './story'
import type { Family, Page, Story } from './story'

/** Chinese layouts of the twelfth round: forums, stations, gatherers, magazines and party papers. */
export const chineseTwelfthFurther: readonly Family[] = [
  { name: 'forum portal, viewed and answered', language: 'zh', template: forumPortal },
  { name: 'station, three roles in a line', language: 'zh', template: stationLine },
  { name: 'gatherer, account and place', language: 'zh', template: gatherer },
  { name: 'magazine, upright bars', language: 'zh', template: magazine },
  { name: 'big portal, date and outlet', language: 'zh', template: bigPortal },
  { name: 'party paper, source in the middle', language: 'zh', template: partyPaper },
  { name: 'community log', language: 'zh', template: communityLog },
  { name: 'hospital news', language: 'zh', template: hospitalNews },
]

function forumPortal(story: Story): Page {
  const { headline, people, outlet, year, month, day, hour } = story
  const [a = ''] = people
  const html = whole(
    story,
    `${headline}_本地新闻_墨河论坛`,
    `<meta name="generator" content="Discuz! X3.2"><meta name="author" content="Discuz! Team and Comsenz UI Team">`,
    `<div id="toptb"><a>设为首页</a><a>收藏本站</a><a>登录</a><a>立即注册</a></div><div id="hd"><h2><a title="墨河论坛"><img src="logo.png" alt="墨河论坛"></a></h2><ul id="nv"><li>论坛</li><li>本地新闻</li><li>分类信息</li><li>相亲</li></ul></div><div id="wp"><div id="pt" class="bm cl"><div class="z"><a class="nvhm" title="首页">墨河论坛</a><em>›</em><a>本地新闻</a><em>›</em>查看内容</div></div><div class="bm vw"><div class="h hm"><h1 class="ph">${headline}</h1><p class="xg1">${year}-${month}-${day} ${hour}<span class="pipe">|</span>发布者: <a>墨河小二</a><span class="pipe">|</span>查看: <em id="_viewnum">4106</em><span class="pipe">|</span>评论: 5<span class="pipe">|</span>原作者: ${a}<span class="pipe">|</span>来自: ${outlet}</p></div><div class="d"><table class="vwtb"><tr><td id="article_content">${story.paragraphs.map((text) => `<p>${text}</p><p><br></p>`).join('')}</td></tr></table><div id="click_div"><table class="atd"><tr><td>路过</td><td>雷人</td><td>握手</td><td>鲜花</td><td>鸡蛋</td></tr></table></div></div><div class="o cl bm_c"><a class="oshr">分享</a><a class="oshr">邀请</a><a class="oshr">收藏</a></div><div class="pren"><em>上一篇：<a>${story.others[0]!}</a></em><em>下一篇：<a>${story.others[1]!}</a></em></div></div><div class="bm"><h3>最新评论</h3><dl><dt><a>河边钓鱼人</a></dt><dd>顶一个</dd></dl></div></div><div id="ft">Powered by Discuz! X3.2</div>`,
  )
  return pageOf('forum portal, viewed and answered', story, html, {
    byline: each('reporter', a),
    desk: each('editor', '墨河小二'),
    source: outlet,
    sections: ['本地新闻'],
  })
}

function stationLine(story: Story): Page {
  const { headline, people, hour } = story
  const [a = '', b = '', c = '', d = '', e = ''] = people
  const html = whole(
    story,
    `${headline} - 墨河网视`,
    `<meta name="description" content="${headline}">`,
    `<div class="wrap-top"><span>墨河广播电视台官方网站</span><a>直播</a><a>点播</a><a>节目表</a></div><div class="bread"><a>首页</a> / <a>墨河新闻</a> / 正文</div><div class="arti"><h1>${headline}</h1><div class="arti-meta"><span>${dayOf(story)} ${hour}:00</span><span>来源：墨河广播电视台</span></div><div class="arti-video"><div id="player"></div></div><div class="arti-text">${story.paragraphs.map((text) => `<p>\u3000\u3000${text}</p>`).join('')}<p>（记者：${a} ${b}\u3000摄像：${c}）</p></div><div class="arti-staff">编辑：${d} | 责编：${e}</div></div><div class="guess"><h3>猜你喜欢</h3><ul>${listed(story.others)}</ul></div><div class="ft">节目制作经营许可证（墨）字第000号\u3000举报电话：0000-1234567</div>`,
  )
  return pageOf('station, three roles in a line', story, html, {
    byline: [...each('reporter', a, b), ...each('video', c)],
    desk: [...each('editor', d), ...each('responsibleEditor', e)],
    source: '墨河广播电视台',
    sections: ['墨河新闻'],
  })
}

function gatherer(story: Story): Page {
  const { headline, people, hour } = story
  const [a = '', b = ''] = people
  const ld = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: `${dayOf(story)}T${hour}:00+08:00`,
    author: { '@type': 'Organization', name: '快读' },
  })
  const html = whole(
    story,
    `${headline}_快读`,
    `<script type="application/ld+json">${ld}</script>`,
    `<div class="kd-bar"><a>快读</a><a>推荐</a><a>本地</a><a>视频</a><input placeholder="大家都在搜"></div><article class="kd"><h1>${headline}</h1><div class="kd-author"><img src="avatar.jpg"><a class="name">汀兰晚报</a><span class="v">汀兰晚报官方账号</span><span class="t">${dayOf(story)} ${hour}</span><button>+关注</button></div><div class="kd-body">${paragraphs(story.paragraphs)}<p>汀兰晚报记者 ${a} 实习生 ${b}</p></div><div class="kd-report"><a>举报</a></div><div class="kd-act"><span>赞 18</span><span>收藏</span><span>评论 4</span></div></article><div class="kd-feed">${story.others.map((title) => `<div class="card"><h4>${title}</h4><span>汀兰晚报 1天前</span></div>`).join('')}</div>`,
  )
  return pageOf('gatherer, account and place', story, html, {
    byline: [...each('reporter', a), ...each('internReporter', b)],
    source: '汀兰晚报',
  })
}

function magazine(story: Story): Page {
  const { headline, people } = story
  const [a = '', b = '', c = ''] = people
  const half = Math.ceil(story.paragraphs.length / 2)
  const html = whole(
    story,
    `${headline} | 南岸周刊`,
    `<meta property="og:type" content="article"><meta property="og:site_name" content="南岸周刊"><meta property="article:published_time" content="${dayOf(story)}T09:00:00+08:00">`,
    `<div class="nz-nav"><a class="logo">南岸周刊</a><a>封面</a><a>城市</a><a>人物</a><a>订阅</a></div><div class="nz"><p class="cat"><a>城市</a></p><h1>${headline}</h1><p class="deck">小城的变化，常常从一件不起眼的事情开始。</p><p class="by">文｜${a}</p><p class="by">图｜${b}</p><p class="by">编辑｜${c}</p><p class="date">${chineseDay(story)}</p><div class="rt">${paragraphs(story.paragraphs.slice(0, half))}<figure><img src="n1.jpg"></figure><h3>二</h3>${paragraphs(story.paragraphs.slice(half))}</div><div class="copyright">南岸周刊版权作品，转载须经书面授权</div><div class="sub"><h4>订阅南岸周刊</h4><p>每周五，一封信送到你的邮箱。</p><button>订阅</button></div></div>`,
  )
  return pageOf('magazine, upright bars', story, html, {
    byline: [...each('reporter', a), ...each('photographer', b)],
    desk: each('editor', c),
    source: '南岸周刊',
    sections: ['城市'],
  })
}

function bigPortal(story: Story): Page {
  const { headline, people, outlet, hour, year, month, day } = story
  const [a = '', b = ''] = people
  const html = whole(
    story,
    `${headline}|${outlet}_新闻_海门户`,
    `<meta name="mediaid" content="${outlet}"><meta property="article:author" content="海门户"><meta property="article:published_time" content="${dayOf(story)}T${hour}:00+08:00">`,
    `<div class="path-search"><div class="channel-path"><a>新闻中心</a> &gt; <a>社会新闻</a> &gt; 正文</div></div><div class="main-content"><h1 class="main-title">${headline}</h1><div class="top-bar" id="top_bar"><div class="date-source"><span class="date">${year}年${two(month)}月${two(day)}日 ${hour}</span> <a class="source">${outlet}</a></div><div class="page-tools"><span>缩小字体</span><span>放大字体</span><span>收藏</span><span>微博</span><span>微信</span><a>评论(12)</a></div></div><div class="article" id="article">${paragraphs(story.paragraphs, '\u3000\u3000')}<p>\u3000\u3000本报记者 ${a}</p><p class="article-editor">责任编辑：${b} </p></div><div class="keywords">关键字 : <a>汀兰</a><a>民生</a></div><div class="article-report"><a>我要反馈</a></div></div><div class="side"><h2>视频新闻</h2><ul>${listed(story.others)}</ul></div><div class="footer">海门户简介 | 广告服务 | 联系我们</div>`,
  )
  return pageOf('big portal, date and outlet', story, html, {
    byline: each('reporter', a),
    desk: each('responsibleEditor', b),
    source: outlet,
    sections: ['新闻中心', '社会新闻'],
  })
}

function partyPaper(story: Story): Page {
  const { headline, people, outlet, hour, year, month, day } = story
  const [a = '', b = '', c = '', d = ''] = people
  const html = whole(
    story,
    `${headline}--江南频道--民声网`,
    `<meta name="author" content="100000"><meta name="publishdate" content="${dayOf(story)}"><meta name="source" content="来源：${outlet}">`,
    `<div class="fl w1000"><a>民声网</a>&gt;&gt;<a>江南频道</a>&gt;&gt;<a>地市</a></div><div class="rm_txt"><h3 class="pre">高质量发展调研行</h3><h1>${headline}</h1><h4 class="sub"></h4><div class="author">${padded(a)}\u3000${padded(b)}</div><div class="channel">${year}年${two(month)}月${two(day)}日${hour} | 来源：<a>${outlet}</a></div><div class="otherContent"><span>小字号</span></div><div class="rm_txt_con cf">${paragraphs(story.paragraphs, '\u3000\u3000')}<div class="edit">(责编：${c}、${d})</div><div class="share_bottom">分享让更多人看到<img src="share.png"></div></div></div><div class="col-2"><h2>推荐阅读</h2>${story.others.map((title) => `<b>${title}</b><p>${title}，相关情况请看报道……<a>【详细】</a></p>`).join('')}</div><div class="copy">民声网版权所有，未经书面授权禁止使用</div>`,
  )
  return pageOf('party paper, source in the middle', story, html, {
    byline: each('reporter', a, b),
    desk: each('responsibleEditor', c, d),
    source: outlet,
    sections: ['江南频道', '地市'],
  })
}

function communityLog(story: Story): Page {
  const { headline, people } = story
  const [a = ''] = people
  const html = whole(
    story,
    `${headline} – 栖凤街坊`,
    `<meta name="generator" content="WordPress 6.4"><meta property="og:site_name" content="栖凤街坊">`,
    `<header id="masthead"><p class="site-title"><a rel="home">栖凤街坊</a></p><p class="site-description">一个镇子的日常</p><nav><a>首页</a><a>关于</a><a>投稿</a></nav></header><main id="main"><article class="post type-post hentry category-life"><header class="entry-header"><h1 class="entry-title">${headline}</h1><div class="entry-meta"><span class="posted-on">发布于<time class="entry-date published" datetime="${dayOf(story)}T09:12:00+08:00">${chineseDay(story)}</time></span><span class="byline">由<span class="author vcard"><a class="url fn n">${a}</a></span></span></div></header><div class="entry-content">${paragraphs(story.paragraphs)}</div><footer class="entry-footer"><span class="cat-links">分类：<a>镇上的事</a></span><span class="tags-links">标签：<a>栖凤镇</a>、<a>邻里</a></span></footer></article><nav class="post-navigation"><a>← ${story.others[0]!}</a><a>${story.others[1]!} →</a></nav><div id="respond"><h3>发表回复</h3><p>您的邮箱地址不会被公开。必填项已用 * 标注</p></div></main><aside id="secondary"><h2>近期文章</h2><ul>${listed(story.others)}</ul></aside><footer>自豪地采用WordPress</footer>`,
  )
  return pageOf('community log', story, html, {
    byline: each('reporter', a),
    source: '栖凤街坊',
    sections: ['镇上的事'],
  })
}

function hospitalNews(story: Story, draw: Draw): Page {
  const { headline, people } = story
  const [a = '', b = '', c = ''] = people
  const line = draw.chance(50) ? `${a}/文\u3000${b}/图` : `文/${a}\u3000图/${b}`
  const html = whole(
    story,
    `${headline}_医院新闻_汀兰市中心医院`,
    `<meta name="keywords" content="汀兰市中心医院">`,
    `<div class="tel">24小时急救电话：0000-1200120</div><div class="logo"><img src="hos.png" alt="汀兰市中心医院"></div><div class="navbar"><a>首页</a><a>医院概况</a><a>新闻中心</a><a>就医指南</a><a>专家介绍</a></div><div class="loc"><em></em>您的位置：<a>首页</a> - <a>新闻中心</a> - <a>医院新闻</a></div><div class="ins"><h1>${headline}</h1><div class="ins-t">来源：汀兰市中心医院 | 发布日期：${dayOf(story)} | 点击数：336</div><div class="ins-c">${paragraphs(story.paragraphs)}<p>${line}</p><p>审核/${c}</p></div></div><div class="ins-l"><h3>推荐科室</h3><ul><li>儿科</li><li>骨科</li><li>急诊科</li></ul></div><div class="foot">地址：汀兰市健康路8号\u3000乘车路线：3路、12路、27路</div>`,
  )
  return pageOf('hospital news', story, html, {
    byline: [...each('reporter', a), ...each('photographer', b)],
    desk: each('reviewer', c),
    source: '汀兰市中心医院',
    sections: ['新闻中心', '医院新闻'],
  })
}
