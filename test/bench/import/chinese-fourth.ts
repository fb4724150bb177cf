import type { Draw } from './draw'
import { listed, pageOf, whole } from './markup'
import { signingFourth } from './signings-fourth'
import type { Signing } from './signings-fourth'
import { chineseDay, dayOf, two } from './story'
import type { Family, Page, Story } from './story'

/** Chinese layouts of the fourth round, kept apart: whatever they print is drawn independently of them. */
export const chineseFourth: readonly Family[] = [
  { name: 'weblog theme', language: 'zh', template: weblog },
  { name: 'dream-weaver system', language: 'zh', template: dreamWeaver },
  { name: 'empire system', language: 'zh', template: empire },
  { name: 'party site, grey', language: 'zh', template: partySite },
  { name: 'agency mobile page', language: 'zh', template: agencyMobile },
  { name: 'rendered news app', language: 'zh', template: rendered },
  { name: 'account with editor blocks', language: 'zh', template: account },
  { name: 'television station', language: 'zh', template: station },
  { name: 'county centre, padded labels', language: 'zh', template: centre },
  { name: 'department portal', language: 'zh', template: department },
  { name: 'paper pages in a table', language: 'zh', template: paperTable },
  { name: 'print version', language: 'zh', template: printVersion },
  { name: 'island paper', language: 'zh', template: island },
]

/** The paragraphs as a site prints them, signed, with now and then a picture or a subhead between. */
function flow(story: Story, signing: Signing, draw: Draw, line: (text: string) => string): string {
  const { paragraphs } = story
  const lines = paragraphs.map((text, place) => {
    const head = place === 0 ? (signing.head ?? '') : ''
    const tail = place === paragraphs.length - 1 ? (signing.tail ?? '') : ''
    return line(head + text + tail)
  })
  const at = 1 + draw.number(lines.length - 1)
  const between = draw.of([
    '',
    line('<strong>一波三折</strong>'),
    `${line('<img src="/u/1.jpg" alt="">')}${line('▲村民在书屋里看书。')}`,
    line('<img src="/u/2.png">'),
  ])
  lines.splice(at, 0, between)
  return [...(signing.above ?? []).map(line), ...lines, ...(signing.below ?? []).map(line)].join(
    '\n',
  )
}

const p = (text: string) => `<p>${text}</p>`
const indented = (text: string) => `<p>\u3000\u3000${text}</p>`

function weblog(story: Story, draw: Draw): Page {
  const { headline, outlet, sections, hour } = story
  const signing = signingFourth(story, draw)
  const isBlock = draw.chance(50)
  const html = whole(
    story,
    `${headline} – ${outlet}`,
    `<meta name="generator" content="WordPress 6.4"><meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${dayOf(story)}T${hour}:00+08:00">`,
    `<a class="skip-link screen-reader-text" href="#content">跳至内容</a><header id="masthead" class="site-header"><div class="site-branding"><p class="site-title"><a href="/">${outlet}</a></p><p class="site-description">记录身边的变化</p></div><nav class="main-navigation"><ul><li><a href="/a">首页</a></li><li><a href="/b">${sections[0]}</a></li></ul></nav></header>
<main id="primary"><article id="post-${story.number}" class="post type-post status-publish hentry category-bd"><header class="entry-header"><span class="cat-links"><a href="/category/bd" rel="category tag">${sections[1]}</a></span><h1 class="entry-title">${headline}</h1><div class="entry-meta"><span class="posted-on">发布于 <a href="#"><time class="entry-date published" datetime="${dayOf(story)}T${hour}:00+08:00">${chineseDay(story)}</time></a></span><span class="byline"> 由 <span class="author vcard"><a class="url fn n" href="/author/admin">${draw.of(['admin', '编辑部', outlet])}</a></span></span></div></header>
<div class="entry-content${isBlock ? ' wp-block-post-content' : ''}">${flow(story, signing, draw, p)}</div><footer class="entry-footer"><span class="tags-links">标签：<a href="/tag/1">${sections[1]}</a>、<a href="/tag/2">乡村</a></span></footer></article>
<nav class="navigation post-navigation"><h2 class="screen-reader-text">文章导航</h2><div class="nav-previous"><a href="/1">上一篇文章 ${story.others[0]!}</a></div><div class="nav-next"><a href="/2">下一篇文章 ${story.others[1]!}</a></div></nav>
<div id="comments"><div id="respond" class="comment-respond"><h3 id="reply-title">发表回复 <small><a>取消回复</a></small></h3><form><p class="comment-notes">您的邮箱地址不会被公开。 必填项已用 * 标注</p><p><label>评论 *</label><textarea></textarea></p></form></div></div></main><aside id="secondary"><section class="widget"><h2 class="widget-title">近期文章</h2><ul>${listed(story.others)}</ul></section></aside>`,
  )
  return pageOf('weblog theme', story, html, {
    ...signing,
    source: outlet,
    sections: [sections[1]],
  })
}

function dreamWeaver(story: Story, draw: Draw): Page {
  const { headline, outlet, sections, people } = story
  const signing = signingFourth(story, draw)
  const writer = draw.of(['admin', '未知', '佚名', people[0]!])
  const isNamed = writer === people[0] && signing.byline.length === 0
  const html = whole(
    story,
    `${headline}-${sections[1]}-河阳热线`,
    `<meta name="keywords" content="河阳,${sections[1]}"><meta name="description" content="${story.paragraphs[0]!.slice(0, 50)}">`,
    `<div class="header_top"><div class="w960 center"><span class="left">欢迎光临河阳热线！</span></div></div>
<div class="w960 center"><div class="pleft"><div class="place"><strong>当前位置:</strong> <a href='/'>主页</a> > <a href='/x/'>${sections[0]}</a> > <a href='/x/y/'>${sections[1]}</a> > </div>
<div class="viewbox"><div class="title"><h2>${headline}</h2></div><div class="info"><small>时间:</small>${dayOf(story)} ${story.hour}<small>来源:</small>${outlet} <small>作者:</small>${isNamed ? writer : writer === people[0] ? 'admin' : writer} <small>点击:</small><script src="/plus/count.php"></script>次</div>
${draw.chance(40) ? `<div class="intro">${story.paragraphs[1]!.slice(0, 30)}</div>` : ''}
<div class="content"><table width='100%'><tr><td>${flow(story, signing, draw, (text) => `<div>\u3000\u3000${text}</div>`)}</td></tr></table></div>
<div class="dede_pages"><ul class="pagelist"></ul></div><div class="boxoff"><strong>------分隔线----------------------------</strong></div><div class="handle"><div class="context"><ul><li>上一篇：<a href='1.html'>${story.others[0]!}</a> </li><li>下一篇：没有了 </li></ul></div><div class="digg">顶一下 (0) 0% 踩一下 (0) 0%</div></div></div></div>
<div class="pright"><dl class="tbox"><dt><strong>推荐内容</strong></dt><dd><ul class="d4">${listed(story.others)}</ul></dd></dl></div></div><div class="footer">Powered by 河阳热线 © 2011-2026</div>`,
  )
  return pageOf('dream-weaver system', story, html, {
    ...signing,
    byline: isNamed ? [['reporter', writer]] : signing.byline,
    source: outlet,
    sections,
  })
}

function empire(story: Story, draw: Draw): Page {
  const { headline, outlet, sections, people, hour } = story
  const signing = signingFourth(story, draw)
  const editor = people[6]!
  const info = draw.of([
    `${dayOf(story)} ${hour}\u3000|\u3000来源：${outlet}\u3000|\u3000编辑：${editor}`,
    `${dayOf(story).replace(/-/g, '/')} ${hour}:05 来源：<a href="#">${outlet}</a> 编辑：${editor} 浏览：<em>88</em>`,
    `来源：${outlet}\u3000发布日期：${chineseDay(story)}\u3000编辑：${editor}\u3000我要评论(0)`,
  ])
  const html = whole(
    story,
    `${headline}_${sections[1]}_${outlet.slice(0, 2)}在线`,
    '',
    `<div class="topbar"><a>登录</a> | <a>注册</a> | <a>投稿</a></div><div class="cur">位置：<a href="/">首页</a>&nbsp;>&nbsp;<a href="/a">${sections[0]}</a>&nbsp;>&nbsp;<a href="/b">${sections[1]}</a>&nbsp;>&nbsp;正文</div>
<div class="main"><h1 class="title">${headline}</h1><p class="info">${info}</p>${draw.chance(50) ? `<div class="smalltext"><b>摘要：</b>${story.paragraphs[1]!}</div>` : ''}<div class="news_content" id="text">${flow(story, signing, draw, p)}
<p style="display:none">更多资讯请关注微信公众号</p></div><div class="keywords">关键词：<a>乡村</a> <a>公交</a></div><div class="diggit">赞(12)</div><div class="bdsharebuttonbox"><span>分享到：</span><a>QQ空间</a><a>新浪微博</a></div>
<div class="link"><h3>相关文章</h3><ul>${listed(story.others)}</ul></div></div><div class="copyright"><p>网站简介 | 广告服务 | 联系方式</p><p>Copyright © 2026 版权所有</p></div>`,
  )
  return pageOf('empire system', story, html, {
    ...signing,
    desk: [...(signing.desk ?? []), ['editor', editor]],
    source: outlet,
    sections,
  })
}

function partySite(story: Story, draw: Draw): Page {
  const { headline, outlet, sections, hour } = story
  const signing = signingFourth(story, draw)
  const subhead = draw.chance(40) ? '——基层治理一线见闻' : ''
  const html = whole(
    story,
    `${headline}--${sections[1]}--${outlet}`,
    `<meta name="source" content="来源：${outlet}"><meta name="publishdate" content="${dayOf(story)}"><meta name="contentid" content="20040"><meta name="author" content="10024${story.number}">`,
    `<div class="header layout"><span>人事任免</span><i>全国党建</i></div><div class="layout path"><a class="clink" href="/">${outlet}</a>&gt;&gt;<a class="clink" href="/b">${sections[1]}</a></div>
<div class="main"><div class="layout rm_txt cf"><div class="col col-1 fl"><h3 class="pre">${draw.chance(30) ? '乡村振兴看变化' : ''}</h3><h1>${headline}</h1><h4 class="sub">${subhead}</h4><div class="author cf"></div><div class="channel cf"><div class="col-1-1 fl">${chineseDay(story)}${hour} | 来源：<a href="#" target="_blank">${outlet}</a></div><div class="col-1-2 fr"><span class="sidebar">小字号</span></div></div>
<div class="bza"><div id="rwb_bza">点击播报本文，约 <i>3</i>分钟</div></div><div class="rm_txt_con cf">${flow(story, signing, draw, indented)}<p class="paper_num">《 ${outlet} 》（ ${chineseDay(story)} 04 版）</p><div class="edit cf">(责编：高远舟、祁安)</div><div class="share cf">分享让更多人看到</div></div></div>
<div class="col col-2 fr"><div class="t2"><h2>热门排行</h2><ul>${listed(story.others)}</ul></div></div></div></div><div class="footer"><p>人 民 日 报 社 概况</p></div>`,
  )
  return pageOf('party site, grey', story, html, {
    ...signing,
    desk: [...(signing.desk ?? []), ['responsibleEditor', '高远舟'], ['responsibleEditor', '祁安']],
    source: outlet,
    sections: [sections[1]],
  })
}

function agencyMobile(story: Story, draw: Draw): Page {
  const { headline, outlet, people, hour } = story
  const signing = signingFourth(story, draw)
  const html = whole(
    story,
    headline,
    `<meta name="publishdate" content="${dayOf(story)}"><meta name="description" content="${headline}"><meta property="og:title" content="${headline}-${outlet}">`,
    `<div class="mheader domMobile"><div class="logo"><a>${outlet}</a></div></div><div class="header domPC" data="x"><div class="header-time left"><span class="year"><em> ${story.year}</em></span> <span class="day"><em> ${two(story.month)}</em>/<em> ${two(story.day)}</em></span> <span class="time"> ${hour}:31</span></div></div>
<div class="header-cntr"><h1><span class="title">${headline}</span></h1><div class="mheader-info"><span class="info">${dayOf(story)} ${hour}:31</span> <span class="src">来源： ${outlet}</span></div></div>
<div class="main clearfix"><div class="main-left left"><div id="detailContent">${flow(story, signing, draw, indented)}</div><div id="articleEdit"><span class="tiyi1 domPC"><a>【纠错】</a></span><span class="editor"> 【责任编辑:${people[6]!} 】 </span></div><div class="relatedNews"><div class="readBtn">阅读下一篇：</div><div class="tj">深度观察</div></div></div></div><div class="foot"><a>Copyright © 2000 - 2026 ${outlet}\u3000\u3000All Rights Reserved.</a></div>`,
  )
  return pageOf('agency mobile page', story, html, {
    ...signing,
    desk: [...(signing.desk ?? []), ['responsibleEditor', people[6]!]],
    source: outlet,
  })
}

function rendered(story: Story, draw: Draw): Page {
  const { headline, sections, hour, people } = story
  const [a = '', b = '', c = '', d = '', e = ''] = people
  const two = draw.chance(40)
  const line = draw.of([
    `石桥新闻记者 ${a}${two ? ` ${b}` : ''}`,
    `石桥新闻首席记者 ${a}${two ? ` 实习生 ${b}` : ''}`,
  ])
  const second = line.includes('实习生') ? ('internReporter' as const) : ('reporter' as const)
  const state = JSON.stringify({ props: { page: { title: headline, author: '石桥新闻', id: 7 } } })
  const html = whole(
    story,
    `${headline}_${sections[1]}_石桥新闻-The Stone`,
    `<meta property="og:title" content="${headline}_${sections[1]}_石桥新闻"><meta name="Keywords" content="石桥,新闻">`,
    `<div id="__next"><main class="index_page__q1"><div class="index_top__x"><ul class="index_nav__B"><li>首页</li><li>时事</li><li>财经</li><li>思想</li></ul></div><div class="index_wrapper__L_zqV"><div class="index_leftcontent__3"><h1 class="index_title__B8mhI">${headline}</h1><div class="index_left__LfzyH"><div>${line}</div><div class="ant-space"><div class="ant-space-item"><span>${dayOf(story)} ${hour}</span></div><div class="ant-space-item"><span>来源：石桥新闻</span></div></div></div><div class="index_right">${sections[1]} &gt; <span>字号</span></div>
<div class="index_cententWrap__Jv8jK">${flow(story, { byline: [] }, draw, p)}</div><div class="index_copyright__p"><div>责任编辑：${c}</div><div>图片编辑：${d}</div><div>校对：${e}</div><div>石桥新闻报料：021-00000000</div><div>石桥新闻，未经授权不得转载</div></div><div class="index_tags">#<span>夜市</span></div><div class="index_commentWrap"><span>评论(4)</span><p>加油，好城市！</p></div></div><div class="index_rightcontent"><div>热榜</div><ol>${listed(story.others)}</ol></div></div></main></div><script id="__NEXT_DATA__" type="application/json">${state}</script>`,
  )
  return pageOf('rendered news app', story, html, {
    byline: [['reporter', a], ...(two ? [[second, b] as const] : [])],
    desk: [
      ['responsibleEditor', c],
      ['editor', d],
      ['proofreader', e],
    ],
    source: '石桥新闻',
    sections: [sections[1]],
  })
}

function account(story: Story, draw: Draw): Page {
  const { headline, outlet, hour } = story
  const signing = signingFourth(story, draw)
  const section = (text: string) =>
    `<section data-role="paragraph"><p style="text-indent:2em"><span style="letter-spacing:1px">${text}</span></p></section>`
  const author = draw.of([outlet, '小河', ''])
  const html = whole(
    story,
    headline,
    `<meta property="og:title" content="${headline}"><meta property="og:site_name" content="微信公众平台"><meta name="author" content="${author}">`,
    `<div id="js_article" class="rich_media"><div id="img-content" class="rich_media_wrp"><h1 class="rich_media_title" id="activity-name">${headline}</h1><div id="meta_content" class="rich_media_meta_list"><span id="copyright_logo" class="wx_tap_link">原创</span>${author === '' ? '' : `<span class="rich_media_meta rich_media_meta_text">${author}</span>`}<span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" id="js_name">${outlet}</a></span><em id="publish_time" class="rich_media_meta">${chineseDay(story)} ${hour}</em><em id="js_ip_wording_wrp">江南</em></div>
<div class="rich_media_content js_underline_content" id="js_content"><section data-tools="135编辑器"><p style="text-align:center">↑点击上方蓝字关注我们↑</p></section><section><img data-src="https://mm.example/0.gif" class="rich_pages"></section>${flow(story, signing, draw, section)}<section><p style="text-align:center">— END —</p></section><section><p><strong>往期回顾</strong></p><p><a href="https://mp.example/1">${story.others[0]!}</a></p><p><a href="https://mp.example/2">${story.others[1]!}</a></p></section><p style="text-align:center">长按二维码关注我们</p><p>点“在看”，让更多人看到</p></div><div id="js_tags_preview_toast">预览时标签不可点</div></div></div>`,
  )
  return pageOf('account with editor blocks', story, html, { ...signing, source: outlet })
}

function station(story: Story, draw: Draw): Page {
  const { headline, sections, people, hour } = story
  const signing = signingFourth(story, draw)
  const html = whole(
    story,
    `${headline} - 澜江网络台`,
    `<meta property="og:site_name" content="澜江网络台"><meta property="og:type" content="news">`,
    `<div class="nav"><a>电视</a><a>广播</a><a>直播</a></div><div class="crumbs"><a>澜江网络台</a> / <a>${sections[0]}</a> / ${sections[1]}</div><div class="video-box"><video poster="/p.jpg" src="/v.mp4"></video><p class="duration">02:31</p></div>
<div class="article-hd"><h1>${headline}</h1><ul class="meta"><li>${dayOf(story)} ${hour}:12</li><li>澜江广播电视台</li><li>责编：${people[6]!}</li><li>阅读 1.2万</li></ul></div>
<div class="article-bd">${flow(story, signing, draw, p)}</div><div class="statement">声明：凡本台注明“来源：澜江广播电视台”的所有作品，版权均属澜江广播电视台所有，未经授权不得使用。</div><div class="zan">0</div><div class="more-list"><h2>更多新闻</h2>${listed(story.others)}</div>`,
  )
  return pageOf('television station', story, html, {
    ...signing,
    desk: [...(signing.desk ?? []), ['responsibleEditor', people[6]!]],
    source: '澜江广播电视台',
    sections: [sections[0], sections[1]],
  })
}

function centre(story: Story, draw: Draw): Page {
  const { headline, sections, people, hour } = story
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = people
  const isJoint = draw.chance(50)
  const html = whole(
    story,
    headline,
    '',
    `<div class="top">河阳县融媒体中心主办</div><div class="loc">首页 - ${sections[0]} - ${sections[1]} - 详情</div><h2 class="tt">${headline}</h2><div class="ly"><span>来源：河阳县融媒体中心</span><span>时间：${dayOf(story)} ${hour}</span><span>【打印】【关闭】</span></div>
<div class="nr">${story.paragraphs.map(indented).join('')}<p>县融媒体中心记者：${a}${isJoint ? ` ${b}` : ''}</p><p>编 辑：${c}</p><p>一 审：${d}</p><p>二 审：${e}</p><p>总监制：${f}</p><p>免责声明</p><p>本平台部分转载的文章、图文、视频来自网络，其版权归原作者所有，若您不希望文章被转载，请联系我们删除。</p><p>联系电话：0000-38700000</p></div><div class="bot">主管：中共河阳县委宣传部\u3000主办：河阳县融媒体中心</div>`,
  )
  return pageOf('county centre, padded labels', story, html, {
    byline: [['reporter', a], ...(isJoint ? [['reporter', b] as const] : [])],
    desk: [
      ['editor', c],
      ['reviewer', d],
      ['reviewer', e],
      ['producer', f],
    ],
    source: '河阳县融媒体中心',
    sections,
  })
}

function department(story: Story, draw: Draw): Page {
  const { headline, sections, people } = story
  const office = draw.of(['市水务局', '县教育局办公室', '河阳县应急管理局', '政策法规科'])
  const writer = people[0]!
  const isSigned = draw.chance(50)
  const html = whole(
    story,
    `${headline}_${sections[1]}_河阳县水利局`,
    `<meta name="SiteName" content="河阳县水利局"><meta name="ColumnName" content="${sections[1]}"><meta name="ContentSource" content="${office}"><meta name="PubDate" content="${dayOf(story)} ${story.hour}"><meta name="ArticleTitle" content="${headline}">`,
    `<div class="top-nav"><a>无障碍</a><a>长者模式</a></div><div class="bread-nav">当前位置：<a>首页</a> &gt; <a>${sections[0]}</a> &gt; <a>${sections[1]}</a></div><div class="article"><h1>${headline}</h1>
<table class="info-table"><tr><td>发布时间：${dayOf(story)} ${story.hour}</td><td>来源：${office}</td>${isSigned ? `<td>作者：${writer}</td>` : ''}<td>浏览次数：<span id="hits">0</span> 次</td><td>字体：[ <a>大</a> <a>中</a> <a>小</a> ]</td></tr></table>
<div class="trs_editor_view">${story.paragraphs.map(indented).join('')}</div><div class="fj">附件：</div><div class="ewm">扫一扫在手机打开当前页</div><div class="op"><a>打印本页</a><a>关闭窗口</a></div></div><div class="foot"><p>主办单位：河阳县水利局 地址：河阳县滨江路1号 邮编：000000</p><p>网站标识码：0000000001</p></div>`,
  )
  return pageOf('department portal', story, html, {
    byline: isSigned ? [['reporter', writer]] : [],
    source: office,
    sections,
  })
}

function paperTable(story: Story, draw: Draw): Page {
  const { headline, outlet, people } = story
  const [a = '', b = '', c = ''] = people
  const [line, byline] = draw.of([
    [
      `□ 本报记者 ${a} 通讯员 ${b}`,
      [
        ['reporter', a],
        ['correspondent', b],
      ],
    ],
    [
      `本报记者 ${a} ${b} 文/图`,
      [
        ['reporter', a],
        ['reporter', b],
        ['photographer', a],
        ['photographer', b],
      ],
    ],
    [`●${a}`, [['reporter', a]]],
    [
      `本报记者 ${a} 摄影 ${c}`,
      [
        ['reporter', a],
        ['photographer', c],
      ],
    ],
  ] as const)
  const html = whole(
    story,
    `${outlet}-${headline}`,
    '',
    `<table width="100%"><tr><td>${outlet}</td><td>${chineseDay(story)} 星期${'一二三四五六日'[story.day % 7]!}</td></tr><tr><td>第 03 版：民生</td><td><a>上一版</a> <a>下一版</a></td></tr></table>
<table class="art"><tr><td class="yt">${draw.chance(40) ? '开栏的话' : ''}</td></tr><tr><td class="bt"><strong>${headline}</strong></td></tr><tr><td class="zz">${line}</td></tr><tr><td><div id="ozoom">${story.paragraphs.map(indented).join('')}</div></td></tr></table>
<table><tr><td><a>放大+</a> <a>缩小-</a> <a>默认○</a></td><td><a>下一篇</a></td></tr></table><div>标题导航</div><ul>${listed(story.others)}</ul>`,
  )
  return pageOf('paper pages in a table', story, html, { byline, source: outlet })
}

function printVersion(story: Story, draw: Draw): Page {
  const { headline, outlet, hour } = story
  const signing = signingFourth(story, draw)
  const lines = [
    ...(signing.above ?? []),
    ...story.paragraphs.map(
      (text, place) =>
        (place === 0 ? (signing.head ?? '') : '') +
        text +
        (place === story.paragraphs.length - 1 ? (signing.tail ?? '') : ''),
    ),
    ...(signing.below ?? []),
  ]
  const html = whole(
    story,
    `打印：${headline}`,
    '<meta name="robots" content="noindex">',
    `<font size="2"><a href="javascript:window.print()">打印此页</a> <a href="javascript:window.close()">关闭</a></font><hr><center><font size="5"><b>${headline}</b></font><br><br><font size="2">http://www.news.example/2026/0304/1.shtml\u3000${chineseDay(story)}${hour}\u3000${outlet}</font></center><hr size="1"><font size="3">${lines.map((text) => `\u3000\u3000${text}`).join('<br><br>\n')}</font><hr><center><font size="2">版权所有\u3000${outlet}</font></center>`,
  )
  return pageOf('print version', story, html, { ...signing, source: outlet })
}

function island(story: Story, draw: Draw): Page {
  const { people, hour } = story
  const [a = '', b = ''] = people
  const isJoint = draw.chance(30)
  const names = isJoint ? `${a}、${b}` : a
  const [open, byline] = draw.of([
    [`記者${names}／河陽報導`, ''],
    [`〔記者${names}／河陽報導〕`, 'head'],
    [`【記者${names}河陽報導】`, 'head'],
  ] as const)
  const headline = '河陽老糧倉變書屋 居民：晚上終於有地方坐'
  const paragraphs = [
    '河陽一座閒置二十年的老糧倉，經過十個月整修後變身社區書屋，開放首日就吸引三百多人入內參觀。',
    '「以前晚上只能看電視，現在有地方坐。」住在隔壁的退休教師說，他捐出了一百多本藏書。',
    ...(draw.chance(50) ? ['文化局表示，整修保留全部木樑，經費由縣府與企業分擔。'] : []),
    '書屋開放時間為每天上午九點到晚上九點，周一休館。',
  ]
  const told = { ...story, headline, paragraphs }
  const html = whole(
    told,
    `${headline} - 生活 - 海島日報`,
    `<meta property="og:site_name" content="海島日報"><meta property="article:section" content="生活"><meta name="author" content="海島日報"><meta property="article:published_time" content="${dayOf(story)}T${hour}:00+08:00">`,
    `<div class="breadcrumbs"><a>首頁</a> &gt; <a>生活</a></div><div class="content" data-desc="內容頁"><h1>${headline}</h1><div class="text boxTitle boxText"><span class="time">${story.year}/${two(story.month)}/${two(story.day)} ${hour}</span>${byline === '' ? `<p>${open}</p>` : ''}<div class="photo"><img src="1.jpg"><p>老糧倉整修後開放。（記者${a}攝）</p></div>${paragraphs.map((text, place) => `<p>${place === 0 && byline !== '' ? open : ''}${text}</p>`).join('')}
<p class="appE1121">不用抽 不用搶 現在用APP看新聞 保證天天中獎\u3000<a>點我下載APP</a></p></div><div class="share">分享</div><div class="morehot"><h3>熱門新聞</h3><ul>${listed(story.others)}</ul></div></div>`,
  )
  return pageOf('island paper', told, html, {
    byline: [['reporter', a], ...(isJoint ? [['reporter', b] as const] : [])],
    desk: [['photographer', a]],
    source: '海島日報',
    sections: ['生活'],
  })
}
