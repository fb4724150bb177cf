import type { Draw } from './draw'
import { listed, pageOf, whole } from './markup'
import type { Signing } from './signings-fourth'
import { signingFifth } from './signings-fifth'
import { chineseDay, dayOf, two } from './story'
import type { Family, Page, Story } from './story'

/** Chinese layouts of the fifth round, written with the fourth and kept apart until the reader was thought done. */
export const chineseFifth: readonly Family[] = [
  { name: 'portal with open platform', language: 'zh', template: openPlatform },
  { name: 'portal, joined line', language: 'zh', template: joinedLine },
  { name: 'village system', language: 'zh', template: villageSystem },
  { name: 'school site', language: 'zh', template: school },
  { name: 'company news', language: 'zh', template: company },
  { name: 'labels in cells', language: 'zh', template: cells },
  { name: 'harbour paper', language: 'zh', template: harbour },
  { name: 'shared app page', language: 'zh', template: shared },
  { name: 'static magazine', language: 'zh', template: magazine },
  { name: 'radio site', language: 'zh', template: radio },
  { name: 'easy system of the 2000s', language: 'zh', template: easySystem },
  { name: 'bracketed line', language: 'zh', template: bracketed },
]

function lines(story: Story, signing: Signing): readonly string[] {
  const { paragraphs } = story
  const told = paragraphs.map(
    (text, place) =>
      (place === 0 ? (signing.head ?? '') : '') +
      text +
      (place === paragraphs.length - 1 ? (signing.tail ?? '') : ''),
  )
  return [...(signing.above ?? []), ...told, ...(signing.below ?? [])]
}

function flow(story: Story, signing: Signing, draw: Draw): string {
  const all = lines(story, signing).map((text) => `<p>${text}</p>`)
  const at = (signing.above?.length ?? 0) + 1 + draw.number(story.paragraphs.length - 1)
  const caption = '<p class="pic-note">图为游客在湿地边拍照。 通讯员供图</p>'
  all.splice(at, 0, draw.of(['', `<p><img src="a.jpg"></p>${caption}`, '<h3>账要怎么算</h3>']))
  return all.join('\n')
}

function openPlatform(story: Story, draw: Draw): Page {
  const { headline, outlet, people, hour } = story
  const signing = signingFifth(story, draw)
  const html = whole(
    story,
    `${headline}|河阳|湿地|书屋_大河网`,
    `<meta property="og:title" content="${headline}"><meta property="article:published_time" content="${dayOf(story)} ${hour}:00"><meta name="author" content="大河网">`,
    `<div class="ntes_nav_wrap"><a>大河首页</a><a>应用</a></div><div class="post_main"><h1 class="post_title">${headline}</h1><div class="post_info">${dayOf(story)} ${hour}:00\u3000来源: <a href="#">${outlet}</a>\u3000河阳 <a>举报</a></div><div class="post_comment"><a>0</a> <div class="post_top_share_title">分享至</div></div>
<div class="post_body">${flow(story, signing, draw)}</div><div class="post_author"><a href="/"><img src="end.png" alt="${people[6]!}"></a>本文来源：${outlet}\u3000责任编辑：${people[6]!}_NN4994</div><div class="post_statement"><p>特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台“大河号”用户上传并发布，本平台仅提供信息存储服务。</p></div></div><div class="post_side"><div class="mod_hot_rank"><h2>热点新闻</h2><ul>${listed(story.others)}</ul></div></div>`,
  )
  return pageOf('portal with open platform', story, html, {
    ...signing,
    desk: [...(signing.desk ?? []), ['responsibleEditor', people[6]!]],
    source: outlet,
  })
}

function joinedLine(story: Story, draw: Draw): Page {
  const { headline, outlet, hour, sections } = story
  const signing = signingFifth(story, draw)
  const html = whole(
    story,
    `${headline}_凤栖网${sections[1]}_凤栖网`,
    `<meta name="og:time " content="${dayOf(story)} ${hour}:58"><meta name="og:category " content="凤栖${sections[1]}">`,
    `<div class="navTop-x"><a>凤栖网首页</a><a>资讯</a></div><div class="index_breadcrumb_9"><a>${sections[0]}</a>&gt;<a>凤栖${sections[1]}</a>&gt;<span>正文</span></div><div class="artical"><h1 class="index_title_a1">${headline}</h1><div class="index_info_b2"><time>${chineseDay(story)} ${hour}:58</time> 来自<span class="index_source_c3"><a>${outlet}</a></span></div>
<div class="index_text_D0"><div class="index_main_content">${flow(story, signing, draw)}</div></div><span class="index_tail">[责任编辑：聂远 PN041]</span><div class="index_comment">0条评论 <span>还没有人评论，快来抢沙发</span></div></div><div class="index_recommend"><h3>为您推荐</h3><ul>${listed(story.others)}</ul></div>`,
  )
  return pageOf('portal, joined line', story, html, {
    ...signing,
    desk: [...(signing.desk ?? []), ['responsibleEditor', '聂远']],
    source: outlet,
    sections: [sections[0], `凤栖${sections[1]}`],
  })
}

function villageSystem(story: Story, draw: Draw): Page {
  const { headline, outlet, sections, hour } = story
  const signing = signingFifth(story, draw)
  const html = whole(
    story,
    `${headline} - ${sections[1]} - 河阳资讯网`,
    `<meta name="keywords" content="${sections[1]}"><meta name="description" content="${story.paragraphs[0]!.slice(0, 40)}...">`,
    `<div class="login lh24 blue"><a href="#">登录</a></div><div class="main"><div class="col-left"><div class="crumbs"><a href="/">首页</a><span> &gt; </span><a href="/a">${sections[0]}</a> &gt; <a href="/b">${sections[1]}</a> &gt;  正文</div><div id="Article"><h1>${headline}<br /><span>${dayOf(story)} ${hour}:08&nbsp;&nbsp;&nbsp;来源：${outlet}&nbsp;&nbsp;&nbsp;评论：<a href="#c" id="comment">0</a> 点击：<em id="hits"></em></span></h1>
${draw.chance(50) ? `<div class="summary">${story.paragraphs[1]!.slice(0, 24)}……</div>` : ''}<div class="content">${flow(story, signing, draw)}<div id="pages" class="text-c"></div></div><p style="margin-bottom:10px"><strong>相关热词搜索：</strong><a>湿地</a> <a>书屋</a></p><p class="f14"><strong>上一篇：</strong><a href="/1">${story.others[0]!}</a><br /><strong>下一篇：</strong><a href="/2">${story.others[1]!}</a></p><a class="f12">收藏</a></div></div><div class="col-auto"><div class="box"><h5 class="title-2">频道总排行</h5><ul>${listed(story.others)}</ul></div></div></div>`,
  )
  return pageOf('village system', story, html, { ...signing, source: outlet, sections })
}

function school(story: Story, draw: Draw): Page {
  const { headline, sections, people } = story
  const [a = '', b = '', c = '', d = ''] = people
  const unit = draw.of(['党委宣传部', '校团委', '水利工程学院'])
  const hasPicture = draw.chance(60)
  const html = whole(
    story,
    `${headline}-河阳师范学院`,
    `<META Name="keywords" Content="河阳师范学院"><META Name="description" Content="">`,
    `<div class="header"><img alt="河阳师范学院" src="logo.png"></div><div class="ny-dqwz">当前位置: <a>首页</a>&gt;&gt;<a>${sections[1]}</a>&gt;&gt;正文</div><form name="_newscontent_fromname"><div class="show01"><h5>${headline}</h5><p><i>发布时间：${dayOf(story)}</i><i>供稿单位：${unit}</i><i>作者：${a}</i>${hasPicture ? `<i>摄影：${b}</i>` : ''}<i>编辑：${c}</i><i>审核：${d}</i><i>点击：<span id="dynclicks">31</span></i></p></div>
<div id="vsb_content"><div class="v_news_content">${story.paragraphs.map((text) => `<p class="vsbcontent_start" style="text-indent:2em">${text}</p>`).join('')}</div></div><div class="page"><p>上一条：<a>${story.others[0]!}</a></p><p>下一条：<a>${story.others[1]!}</a></p></div></form><div class="foot">河阳师范学院 版权所有 地址：河阳市学府路</div>`,
  )
  return pageOf('school site', story, html, {
    byline: [
      ['contributor', unit],
      ['reporter', a],
      ...(hasPicture ? [['photographer', b] as const] : []),
    ],
    desk: [
      ['editor', c],
      ['reviewer', d],
    ],
    source: '河阳师范学院',
    sections: [sections[1]],
  })
}

function company(story: Story, draw: Draw): Page {
  const { headline, people } = story
  const [a = '', b = ''] = people
  const isJoint = draw.chance(50)
  const html = whole(
    story,
    `${headline}_集团要闻_澜江水务集团有限公司`,
    '',
    `<ul class="nav"><li>关于我们</li><li>新闻中心</li><li>党建工作</li></ul><div class="pos"><span>您的位置：</span><a>首页</a> / <a>新闻中心</a> / <span>集团要闻</span></div><div class="news-detail"><h3>${headline}</h3><div class="news-info"><span>发布人：党群工作部</span><span>发布日期：${story.year}.${two(story.month)}.${two(story.day)}</span><span>浏览：219</span></div><div class="cont">${story.paragraphs.map((text) => `<p><span style="font-family:宋体;font-size:16px">${text}</span></p>`).join('')}<p style="text-align:right">（${isJoint ? `${a}、${b}` : a}）</p></div><div class="back"><a>返回列表</a></div></div><div class="copy">Copyright © 澜江水务集团有限公司</div>`,
  )
  return pageOf('company news', story, html, {
    byline: [['reporter', a], ...(isJoint ? [['reporter', b] as const] : [])],
    source: '澜江水务集团有限公司',
    sections: ['新闻中心', '集团要闻'],
  })
}

function cells(story: Story, draw: Draw): Page {
  const { headline, outlet, sections, people, hour } = story
  const [a = '', b = ''] = people
  const rows = draw.some(
    [
      ['来源', outlet],
      ['作者', a],
      ['编辑', b],
      ['发布时间', `${dayOf(story)} ${hour}`],
    ],
    4,
  )
  const isList = draw.chance(50)
  const table = isList
    ? `<dl class="meta">${rows.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`
    : `<table class="meta">${rows.map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`).join('')}</table>`
  const html = whole(
    story,
    `${headline} | ${sections[0]} | 望川在线`,
    '',
    `<header><a>望川在线</a></header><nav aria-label="breadcrumb"><ol class="breadcrumb"><li><a>首页</a></li><li><a>${sections[0]}</a></li><li class="active">${sections[1]}</li></ol></nav><main><h1>${headline}</h1>${table}<div class="post-body">${flow(story, { byline: [] }, draw)}</div></main><section class="related-posts"><h4>相关推荐</h4><ul>${listed(story.others)}</ul></section>`,
  )
  return pageOf('labels in cells', story, html, {
    byline: [['reporter', a]],
    desk: [['editor', b]],
    source: outlet,
    sections,
  })
}

function harbour(story: Story, draw: Draw): Page {
  const { people, hour } = story
  const [a = '', b = ''] = people
  const isJoint = draw.chance(40)
  const headline = '海灣渡輪｜班次重組惹爭議 居民促保留尾班船'
  const paragraphs = [
    '渡輪公司早前宣布重組班次，尾班船將提早一小時開出。多名居民昨日到碼頭請願，要求保留現有安排。',
    '在島上住了三十年的林太說，丈夫夜班放工後只能靠尾班船回家，「改早一個鐘，我們就要在市區過夜」。',
    '渡輪公司回覆查詢時表示，會考慮居民意見，並在下月公布最終方案。',
  ]
  const told = { ...story, headline, paragraphs }
  const html = whole(
    told,
    `${headline}｜海灣01`,
    `<meta property="og:title" content="${headline}"><meta property="og:site_name" content="海灣01"><meta name="author" content="${a}">`,
    `<div id="root"><nav><a>港聞</a><a>國際</a></nav><article><div class="breadcrumb"><a>港聞</a><span>/</span><a>社會新聞</a></div><h1 id="articleTitle">${headline}</h1><div class="flex"><div data-testid="article-author"><span>撰文：</span><a>${a}</a>${isJoint ? ` <a>${b}</a>` : ''}</div><div><span>出版：</span><time datetime="${dayOf(story)}T${hour}:00+08:00">${dayOf(story)} ${hour}</time></div><div>更新：<time datetime="${dayOf(story)}T23:59:00+08:00">${dayOf(story)} 23:59</time></div></div>
<div class="article-grid__content-section">${paragraphs.map((text) => `<p class="my-6">${text}</p>`).join('')}</div><div class="tags">#渡輪</div></article><section><h2>熱門文章</h2><ul>${listed(story.others)}</ul></section></div>`,
  )
  return pageOf('harbour paper', told, html, {
    byline: [['reporter', a], ...(isJoint ? [['reporter', b] as const] : [])],
    source: '海灣01',
    sections: ['港聞', '社會新聞'],
  })
}

function shared(story: Story, draw: Draw): Page {
  const { headline, outlet, people, hour } = story
  const a = people[0]!
  const isNamed = draw.chance(50)
  const html = whole(
    story,
    headline,
    `<meta property="og:title" content="${headline}"><meta property="og:description" content="${story.paragraphs[0]!.slice(0, 30)}"><meta name="apple-mobile-web-app-title" content="新南屏">`,
    `<div id="app"><div class="download-bar"><span>新南屏客户端 看见不一样的南屏</span><a>打开</a></div><h1 class="detail-title">${headline}</h1><div class="detail-sub"><span class="detail-source">${outlet}</span><span class="detail-time">${dayOf(story)} ${hour}</span><span class="detail-read">3.4万阅读</span></div>${isNamed ? `<div class="detail-reporters"><div class="reporter"><img src="h.png"><div class="name">${a}</div><div class="job">记者</div></div></div>` : ''}
<div class="detail-content">${flow(story, { byline: [] }, draw)}</div><div class="open-more">打开APP阅读全文</div><div class="detail-comment"><div>最新评论</div><div><span>澜江人</span><p>为家乡点赞！</p></div></div></div>`,
  )
  return pageOf('shared app page', story, html, {
    byline: isNamed ? [['reporter', a]] : [],
    source: outlet,
  })
}

function magazine(story: Story, draw: Draw): Page {
  const { headline, people, sections } = story
  const [a = '', b = '', c = '', d = ''] = people
  const line = draw.of([
    [`文｜${a}\u3000编辑｜${b}`, [['reporter', a]]],
    [
      `采访、撰文｜${a} 摄影｜${c} 编辑｜${b}`,
      [
        ['reporter', a],
        ['photographer', c],
      ],
    ],
    [
      `作者 ${a} / 编辑 ${b} / 插画 ${d}`,
      [
        ['reporter', a],
        ['graphics', d],
      ],
    ],
  ] as const)
  const html = whole(
    story,
    `${headline} - 慢刊`,
    `<meta name="author" content="慢刊"><meta property="og:site_name" content="慢刊"><meta property="article:section" content="${sections[1]}"><meta property="article:published_time" content="${dayOf(story)}T08:00:00+08:00">`,
    `<header class="site"><a>慢刊</a></header><article class="post"><h1>${headline}</h1><p class="post-meta"><time>${story.year}/${story.month}/${story.day}</time></p><div class="post-content"><p>${line[0]}</p>${flow(story, { byline: [] }, draw)}<p>——完——</p><p>题图来自视觉素材库，基于授权协议</p></div></article><section class="newsletter"><p>订阅慢刊，每周五收到一封信</p></section>`,
  )
  return pageOf('static magazine', story, html, {
    byline: line[1],
    desk: [['editor', b]],
    source: '慢刊',
    sections: [sections[1]],
  })
}

function radio(story: Story, draw: Draw): Page {
  const { headline, sections, people, hour } = story
  const signing = signingFifth(story, draw)
  const html = whole(
    story,
    `${headline}_东浦广播网`,
    `<meta name="filetype" content="1"><meta name="publishedtype" content="1">`,
    `<div class="nav-bar"><a>东浦广播网</a></div><div class="wrapper"><div class="weizhi"><a>东浦广播网</a> &gt; <a>${sections[1]}</a></div><div class="article"><h2 class="title">${headline}</h2><div class="source"><span>${dayOf(story)} ${hour}:00</span><span>来源：东浦广播网</span></div><div class="audio"><audio src="a.mp3"></audio><span>收听</span></div><div class="article-body"><div class="TRS_Editor">${flow(story, signing, draw)}</div></div><div class="editor">编辑：${people[6]!}</div></div><p class="sm">版权声明：凡注明来源为“东浦广播网”的稿件，转载时须保留来源。</p><div class="tj"><h4>精彩图集</h4>${listed(story.others)}</div></div>`,
  )
  return pageOf('radio site', story, html, {
    ...signing,
    desk: [...(signing.desk ?? []), ['editor', people[6]!]],
    source: '东浦广播网',
    sections: [sections[1]],
  })
}

function easySystem(story: Story, draw: Draw): Page {
  const { headline, outlet, sections, people } = story
  const a = people[0]!
  const isNamed = draw.chance(50)
  const all = lines(story, { byline: [] }).map((text) => `&nbsp;&nbsp;&nbsp; ${text}`)
  const html = whole(
    story,
    headline,
    '',
    `<TABLE width=760 align=center><TR><TD>您现在的位置：&nbsp;<A>河阳信息港</A>&nbsp;&gt;&gt;&nbsp;<A>${sections[0]}</A>&nbsp;&gt;&gt;&nbsp;<A>${sections[1]}</A>&nbsp;&gt;&gt;&nbsp;正文</TD><TD>今天是：2026年11月2日</TD></TR></TABLE>
<TABLE width=760 align=center><TR><TD class=main_ArticleTitle align=middle><FONT size=5><B>${headline}</B></FONT></TD></TR><TR><TD align=middle>作者：${isNamed ? a : '佚名'}&nbsp;&nbsp;&nbsp;&nbsp;文章来源：${outlet}&nbsp;&nbsp;&nbsp;&nbsp;点击数：<SCRIPT></SCRIPT>&nbsp;&nbsp;&nbsp;&nbsp;更新时间：${story.year}-${story.month}-${story.day}</TD></TR><TR><TD id=fontzoom><P>${all.join('<BR><BR>')}</P></TD></TR><TR><TD align=right>文章录入：admin&nbsp;&nbsp;&nbsp;&nbsp;责任编辑：admin&nbsp;</TD></TR><TR><TD><LI>上一篇文章： <A>${story.others[0]!}</A></LI><BR><LI>下一篇文章： 没有了</LI></TD></TR><TR><TD>【<A>发表评论</A>】【<A>加入收藏</A>】【<A>告诉好友</A>】【<A>打印此文</A>】【<A>关闭窗口</A>】</TD></TR></TABLE>`,
  )
  return pageOf('easy system of the 2000s', story, html, {
    byline: isNamed ? [['reporter', a]] : [],
    source: outlet,
    sections,
  })
}

function bracketed(story: Story, draw: Draw): Page {
  const { headline, outlet, sections, people, hour } = story
  const signing = signingFifth(story, draw)
  const editor = people[6]!
  const line = draw.of([
    `[${dayOf(story)} ${hour}] 来源:${outlet} 编辑:${editor} 点击:[ <b>12</b> ]次`,
    `时间：${dayOf(story)} | 来源：${outlet} | 编辑：${editor} | 阅读：203次 | <a>打印</a>`,
    `稿源：${outlet}\u3000${chineseDay(story)}\u3000${hour}\u3000本文编辑：${editor}`,
  ])
  const html = whole(
    story,
    `${headline} ${sections[1]} 南屏网`,
    '',
    `<div class="t">南屏网 · 看南屏</div><div class="wz">当前位置 : 南屏网 » ${sections[0]} » ${sections[1]} » 浏览文章</div><h1>${headline}</h1><center>${line}</center><div id="cont">${flow(story, signing, draw)}</div><p class="zw">（编辑：${editor}）</p><table><tr><td><b>热点专题</b></td></tr><tr><td>${story.others.map((title) => `· <a href="/x">${title}</a><br>`).join('')}</td></tr></table>`,
  )
  return pageOf('bracketed line', story, html, {
    ...signing,
    desk: [...(signing.desk ?? []), ['editor', editor]],
    source: outlet,
    sections,
  })
}
