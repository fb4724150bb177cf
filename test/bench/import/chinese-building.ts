import { chineseDay, dayOf, two } from './story'
import type { Family, Page, Story } from './story'
import { listed, padded, pageOf, paragraphs, whole } from './markup'

/** Chinese site families the reader was built on: markup, labels and furniture as such sites have them. */
export const chineseBuilding: readonly Family[] = [
  { name: 'county daily, dateline', language: 'zh', template: countyDaily },
  { name: 'metro paper, labelled line', language: 'zh', template: metroPaper },
  { name: 'aggregator, collapsed line', language: 'zh', template: aggregator },
  { name: 'messaging account', language: 'zh', template: account },
  { name: 'government site', language: 'zh', template: government },
  { name: 'news client with JSON-LD', language: 'zh', template: client },
  { name: 'provincial site, split date', language: 'zh', template: provincial },
  { name: 'agency text in a table', language: 'zh', template: tableSite },
]

function countyDaily(story: Story): Page {
  const {
    people: [a = '', b = '', c = '', d = '', e = ''],
    outlet,
    headline,
    sections,
  } = story
  const credit = [
    `（记者 ${a} 通讯员 ${b} ${c}）`,
    `（记者 ${a}）`,
    `（记者${a} ${b} 通讯员${c}）`,
  ][story.number % 3]!
  const line = `${outlet}${story.month}月${story.day}日讯${credit}`
  const byline = (
    [
      [
        ['reporter', a],
        ['correspondent', b],
        ['correspondent', c],
      ],
      [['reporter', a]],
      [
        ['reporter', a],
        ['reporter', b],
        ['correspondent', c],
      ],
    ] as const
  )[story.number % 3]!
  const html = whole(
    story,
    `${headline}_${sections[0]}_${outlet}`,
    '',
    `
<div class="top_nav"><a href="/">首页</a> <a href="/yw/">要闻</a> <a href="/ms/">民生</a></div>
<div class="crumb">您当前的位置：<a href="/">首页</a> &gt; <a href="/a/">${sections[0]}</a> &gt; <a href="/b/">${sections[1]}</a> &gt; 正文</div>
<h1 class="title">${headline}</h1>
<div class="info"><span>${dayOf(story)} ${story.hour}</span><span>来源：${outlet}</span><span>点击：<i id="hits">203</i></span></div>
<div id="content" class="content">
<p>\u3000\u3000${line}${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1), '\u3000\u3000')}
</div>
<div class="editor">责任编辑：${d}\u3000校对：${padded(e)}</div>
<div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a></div>
<div class="rel"><h3>相关阅读</h3><ul>${listed(story.others)}</ul></div>
<div class="footer">版权所有 ${outlet} 未经授权不得转载 云ICP备00000000号</div>`,
  )
  return pageOf('county daily, dateline', story, html, {
    byline,
    desk: [
      ['responsibleEditor', d],
      ['proofreader', e],
    ],
    source: outlet,
    sections,
  })
}

function metroPaper(story: Story): Page {
  const {
    people: [a = '', b = '', c = '', d = ''],
    outlet,
    headline,
    sections,
  } = story
  const forms = [
    {
      lead: `文/图 本报记者 ${a}`,
      byline: [
        ['reporter', a],
        ['photographer', a],
      ],
    },
    {
      lead: `本报记者 ${a} ${b} 文/图`,
      byline: [
        ['reporter', a],
        ['reporter', b],
        ['photographer', a],
        ['photographer', b],
      ],
    },
    {
      lead: `文｜记者 ${a}\u3000图｜${b}`,
      byline: [
        ['reporter', a],
        ['photographer', b],
      ],
    },
  ] as const
  const form = forms[story.number % 3]!
  const html = whole(
    story,
    `${headline} - ${outlet}`,
    `<meta name="keywords" content="清溪,民生"><meta name="description" content="${story.paragraphs[1]!.slice(0, 30)}">`,
    `
<header><nav><ul><li><a href="/">首页</a></li><li><a href="/s">社会</a></li></ul></nav></header>
<div class="path">位置：首页 > ${sections[0]} > ${sections[1]}</div>
<div class="article"><h2 class="art-title">${headline}</h2>
<p class="meta">时间：${chineseDay(story)} ${story.hour}\u3000来源：${outlet}\u3000作者：${a}\u3000编辑：${d}</p>
<div class="art-body"><p>${form.lead}</p>${paragraphs(story.paragraphs)}
<p>编辑：${d}\u3000审核：${c}</p>
<p>声明：转载此文是出于传递更多信息之目的。若有来源标注错误，请与本网联系。</p></div></div>
<div class="hot"><h4>热门文章</h4><ol>${listed(story.others)}</ol></div>`,
  )
  return pageOf('metro paper, labelled line', story, html, {
    byline: form.byline,
    desk: [
      ['editor', d],
      ['reviewer', c],
    ],
    source: outlet,
    sections,
  })
}

function aggregator(story: Story): Page {
  const {
    people: [a = '', b = '', c = ''],
    outlet,
    headline,
    sections,
  } = story
  const html = whole(
    story,
    `${headline.slice(0, 10)}_搜罗网`,
    '',
    `
<div>每日精选 为你搜罗</div><div>当前位置:<a href=/>首页</a> > <a href=/1>${sections[0]}</a> > <a href=/2>${sections[1]}</a> > </div>
<h1>${headline}</h1><div class=xx>日期: 来源:${outlet}收集编辑:${c}</div>
<div class=nr>${outlet.replace(/日报$/, '网')}讯(记者 ${a} ${b})${story.paragraphs[0]!}<br><br>${story.paragraphs.slice(1).join('<br><br>')}</div>
<div class=xg><b>相关阅读</b><ul>${story.others.map((title) => `<li><a href=/x>${title}</a><p>${story.paragraphs[1]!.slice(0, 44)}</p></li>`).join('')}</ul></div>
<div class=rm><b>热门文章</b></div><div class=zx><b>最新文章</b><ul>${listed(story.others)}</ul></div>
<div class=foot>Copyright © 搜罗网 All rights reserved.</div>`,
  )
  return pageOf('aggregator, collapsed line', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    desk: [['collector', c]],
    source: outlet,
    date: '',
    sections,
  })
}

function account(story: Story): Page {
  const {
    people: [a = '', b = '', c = '', d = ''],
    outlet,
    headline,
  } = story
  const html = whole(
    story,
    '',
    `<meta property="og:title" content="${headline}"><meta property="og:article:author" content="${a}">`,
    `
<div id="page-content"><h1 class="rich_media_title" id="activity-name">
  ${headline}
</h1><div id="meta_content"><span class="rich_media_meta rich_media_meta_text">${a}</span>
<a id="js_name" href="javascript:void(0);">${outlet}</a> <em id="publish_time">${dayOf(story)} ${story.hour}</em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden"><section><section><p><span>点击上方蓝字</span><span>关注我们</span></p></section></section>
${story.paragraphs.map((text) => `<section style="margin:0"><span>${text}</span></section><section><br></section>`).join('')}
<section><p>来源：${outlet}</p><p>记者：${a} ${b}</p><p>编辑：${c}</p><p>审核：${d}</p></section>
<section><p>往期推荐</p><p><a href="https://m.example/1">${story.others[0]!}</a></p></section><p>点赞、在看、转发</p></div></div>`,
  )
  return pageOf('messaging account', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    desk: [
      ['editor', c],
      ['reviewer', d],
    ],
    source: outlet,
  })
}

function government(story: Story): Page {
  const { outlet, headline, sections } = story
  const html = whole(
    story,
    `${headline}-清溪县人民政府`,
    `<meta name="ArticleTitle" content="${headline}"><meta name="PubDate" content="${dayOf(story)} ${story.hour}"><meta name="ContentSource" content="${outlet}"><meta name="ColumnName" content="${sections[1]}">`,
    `
<div class="header"><div class="logo">清溪县人民政府</div><div class="search"><input placeholder="请输入关键字"><button>搜索</button></div></div>
<div class="position">当前位置：<a>首页</a>&gt;&gt;<a>${sections[0]}</a>&gt;&gt;<a>${sections[1]}</a></div>
<table width="100%"><tr><td class="bt">${headline}</td></tr><tr><td>信息来源：${outlet}&nbsp;&nbsp;发布日期：${chineseDay(story)}&nbsp;&nbsp;浏览次数：118&nbsp;&nbsp;【字体：大 中 小】</td></tr>
<tr><td><div class="TRS_Editor">${paragraphs(story.paragraphs, '&nbsp;&nbsp;&nbsp;&nbsp;')}</div></td></tr></table>
<div class="dy"><a href="#">【打印本页】</a> <a href="#">【关闭窗口】</a></div>
<div class="foot">主办：清溪县人民政府办公室\u3000网站标识码：0000000000\u3000联系我们</div>`,
  )
  return pageOf('government site', story, html, {
    source: outlet,
    sections,
  })
}

function client(story: Story): Page {
  const {
    people: [a = '', b = '', c = ''],
    outlet,
    headline,
    sections,
  } = story
  const json = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: `${dayOf(story)}T${story.hour}:00+08:00`,
    author: [{ '@type': 'Person', name: c }],
    editor: { '@type': 'Person', name: c },
    publisher: { '@type': 'Organization', name: '云岭客户端' },
    articleSection: sections[1],
  })
  const html = whole(
    story,
    `${headline}｜${sections[1]}`,
    `<script type="application/ld+json">${json}</script><meta name="author" content="${c}">`,
    `
<main><article><h1>${headline}</h1><div class="byline-row"><span class="src">${outlet}</span> <time>${dayOf(story)} ${story.hour}</time></div>
<div class="article-content">${paragraphs(story.paragraphs)}<p>（${outlet}记者 ${a} 实习生 ${b}）</p><p class="ed">[责任编辑: ${c}_QX014]</p></div></article>
<aside><h2>推荐阅读</h2><ul>${listed(story.others)}</ul></aside></main><footer>下载客户端 扫一扫</footer>`,
  )
  return pageOf('news client with JSON-LD', story, html, {
    byline: [
      ['reporter', a],
      ['internReporter', b],
    ],
    desk: [['responsibleEditor', c]],
    source: outlet,
    sections: [sections[1]],
  })
}

function provincial(story: Story): Page {
  const {
    people: [a = '', b = '', c = '', d = ''],
    outlet,
    headline,
    sections,
  } = story
  const html = whole(
    story,
    `${headline}--${sections[0]}--省网`,
    '',
    `
<div class="w1000 loc"><a>首页</a> -- <a>${sections[0]}</a> -- <a>${sections[1]}</a></div>
<div class="head-line"><div class="header-time"><span class="year"><em>${story.year}</em></span><span class="day"><em>${two(story.month)}</em>/<em>${two(story.day)}</em></span><span class="time">${story.hour}:12</span></div>
<div class="header-cont"><h1><span class="title">${headline}</span></h1><div class="source">来源：${outlet}</div></div></div>
<div class="main-article"><div id="detail"><p><strong>原标题：${headline.replace(/\s/g, '，')}</strong></p>${paragraphs(story.paragraphs, '\u3000\u3000')}
<p style="text-align:right">（${a}、${b}）</p><p>图为修缮后的桥面。${c} 摄</p><span class="editor">【责任编辑：${d}】</span></div></div>
<div class="bottom"><div>延伸阅读</div><div><a href="/1">${story.others[0]!}</a></div><div><a href="/2">${story.others[1]!}</a></div></div>`,
  )
  return pageOf('provincial site, split date', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    desk: [['responsibleEditor', d]],
    source: outlet,
    sections,
  })
}

function tableSite(story: Story): Page {
  const {
    people: [a = '', b = '', c = ''],
    headline,
    sections,
  } = story
  const wire = ['新华社', '中新社'][story.number % 2]!
  const html = whole(
    story,
    headline,
    '',
    `
<table><tr><td><a href=/>网站首页</a> | <a>${sections[0]}</a> | <a>图片</a></td></tr></table>
<table align=center><tr><td align=center><font size=5><b>${headline}</b></font></td></tr>
<tr><td align=center><font color=#999>${dayOf(story)} ${story.hour}:30\u3000稿源：${wire}\u3000作者：${a}</font></td></tr>
<tr><td><font size=4><p>\u3000\u3000${wire}清溪${story.month}月${story.day}日电（记者${a}、${b}）${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1), '\u3000\u3000')}<p>（完）</p></font></td></tr>
<tr><td align=right>（责编：${c}）</td></tr></table><table><tr><td>上一篇：${story.others[0]!}</td></tr><tr><td>下一篇：${story.others[1]!}</td></tr></table>`,
  )
  return pageOf('agency text in a table', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    desk: [['responsibleEditor', c]],
    source: wire,
  })
}
