import type { Draw } from './draw'
import { listed, pageOf, paragraphs, whole } from './markup'
import { chineseDay, dayOf, two } from './story'
import type { Credited, Family, Page, Story } from './story'

/** Chinese layouts of the ninth round, measured before the reader was mended on them. */
export const chineseNinth: readonly Family[] = [
  { name: 'learning platform', language: 'zh', template: learning },
  { name: 'harbour city daily', language: 'zh', template: harbourCity },
  { name: 'paper of the peninsula', language: 'zh', template: peninsula },
  { name: 'museum', language: 'zh', template: museum },
  { name: 'account of long reads', language: 'zh', template: longReads },
  { name: 'market flashes', language: 'zh', template: flashes },
  { name: 'youth paper', language: 'zh', template: youth },
  { name: 'police branch', language: 'zh', template: police },
  { name: 'station app, shared', language: 'zh', template: stationApp },
  { name: 'portal reprint', language: 'zh', template: reprint },
]

function learning(story: Story, draw: Draw): Page {
  const { headline, people, outlet, hour } = story
  const [a = '', b = '', c = ''] = people
  const isTwo = draw.chance(50)
  const html = whole(
    story,
    headline,
    '',
    `<div class="top-bar">学习平台<span>我的积分</span></div><div class="render-detail"><div class="render-detail-title">${headline}</div><div class="render-detail-info"><span class="render-detail-resource">来源：${outlet}</span><span class="render-detail-creator">作者：${a}${isTwo ? ` ${b}` : ''}</span></div><div class="render-detail-time">发布时间：${dayOf(story)} ${hour}</div><div class="render-detail-audio">播放语音 00:00/04:12</div><div class="render-detail-content">${paragraphs(story.paragraphs, '\u3000\u3000')}</div><div class="render-detail-editor"><p>责任编辑：${c}</p></div><div class="render-zan">126 人点赞</div><div class="like">猜你喜欢<ul>${listed(story.others)}</ul></div></div>`,
  )
  return pageOf('learning platform', story, html, {
    byline: [['reporter', a], ...(isTwo ? [['reporter', b] as const] : [])],
    desk: [['responsibleEditor', c]],
    source: outlet,
  })
}

function harbourCity(story: Story, draw: Draw): Page {
  const { people, hour } = story
  const [a = '', b = '', c = ''] = people
  const headline = '舊碼頭擬活化為市集 街坊憂租金趕客'
  const texts = [
    '位於南灣的舊貨運碼頭擬活化為假日市集，設八十個攤位，當局昨日公布初步設計並展開兩個月諮詢。',
    '在碼頭旁經營五金舖的店主直言，人流多是好事，但「業主一聽見市集兩個字，租金就先跳一級」。',
    '當局回應時表示，會以短期租約形式出租，首兩年不設加租。',
  ]
  const told = { ...story, headline, paragraphs: texts }
  const isMarked = draw.chance(50)
  const html = whole(
    told,
    `${headline} - 港聞 - 南灣日報`,
    `<meta property="og:site_name" content="南灣日報"><meta name="keywords" content="南灣,碼頭">`,
    `<div class="hd"><a>要聞</a><a>港聞</a><a>副刊</a></div><div class="path"><a>首頁</a> > <a>港聞</a> > 正文</div><div class="art"><h1>${headline}</h1><div class="art-time">${dayOf(story)} ${hour}:12 <span>港聞</span></div><div class="art-tools"><a>放大</a><a>縮小</a><a>列印</a></div><div class="art-body"><div class="pic"><img src="3.jpg"><p>■ 舊碼頭昨日所見。 本報記者${b}攝</p></div>${isMarked ? `<p>■本報記者 ${a}</p><p>${texts[0]!}</p>` : `<p>【南灣日報訊】（記者 ${a}）${texts[0]!}</p>`}${paragraphs(texts.slice(1))}<p>■責任編輯：${c}</p></div></div><div class="r"><h3>相關新聞</h3>${listed(['海濱長廊延至明年落成', '街市加設無障礙通道'])}</div>`,
  )
  return pageOf('harbour city daily', told, html, {
    byline: [['reporter', a]],
    desk: [
      ['photographer', b],
      ['responsibleEditor', c],
    ],
    source: '南灣日報',
    sections: ['港聞'],
  })
}

function peninsula(story: Story, draw: Draw): Page {
  const { headline, people, sections, month, day, year } = story
  const [a = '', b = ''] = people
  const [line, byline] = draw.of<readonly [string, readonly Credited[]]>([
    [
      `<p><strong>报道：${a}</strong></p><p><strong>摄影：${b}</strong></p>`,
      [
        ['reporter', a],
        ['photographer', b],
      ],
    ],
    [`<p><em>特约：${a}</em></p>`, [['specialCorrespondent', a]]],
    ['', []],
  ])
  const html = whole(
    story,
    `${headline} | 半岛新报`,
    `<meta property="og:site_name" content="半岛新报"><meta property="article:published_time" content="${dayOf(story)}T10:12:00+08:00"><meta property="article:section" content="${sections[1]}">`,
    `<header><a>登入</a><a>订阅电子报</a></header><main><article><a class="cat">${sections[1]}</a><h1>${headline}</h1><div class="pub">发布： 10:12am ${two(day)}/${two(month)}/${year}</div><div class="soc">Facebook WhatsApp 微信 复制链接</div><div class="inner">${line}<p>（石浦${day}日讯）${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1, 2))}<div class="ad-label">ADVERTISEMENT</div>${paragraphs(story.paragraphs.slice(2))}<p><a>半岛新报电报频道，点此加入</a></p></div></article><div class="more"><h3>延伸阅读</h3><ul>${listed(story.others)}</ul></div></main>`,
  )
  return pageOf('paper of the peninsula', story, html, {
    byline,
    source: '半岛新报',
    sections: [sections[1]],
  })
}

function museum(story: Story, draw: Draw): Page {
  const { headline, people, sections } = story
  const [a = '', b = '', c = ''] = people
  const isSplit = draw.chance(50)
  const html = whole(
    story,
    `澄江博物馆-${sections[1]}-${headline}`,
    '',
    `<div class="m-lang"><a>EN</a><a>预约参观</a></div><div class="m-loc">当前位置：<a>首页</a>/<a>资讯</a>/<a>馆内动态</a></div><div class="m-art"><h2>${headline}</h2><ul class="m-info"><li>发布部门：宣传教育部</li><li>${isSplit ? `撰稿：${a}` : `图文：${a}`}</li>${isSplit ? `<li>摄影：${b}</li>` : ''}<li>审核：${c}</li><li>日期：${dayOf(story)}</li><li>浏览次数：<b>89</b></li></ul><div class="m-body">${story.paragraphs.map((text, place) => `<p><span style="font-family:仿宋">${text}</span></p>${place === 0 ? '<p style="text-align:center"><img src="z.jpg"></p><p style="text-align:center"><span style="font-size:12px">活动现场</span></p>' : ''}`).join('')}</div><div class="m-next"><p>上一条：<a>${story.others[0]!}</a></p><p>下一条：<a>${story.others[1]!}</a></p></div></div><div class="m-foot">开放时间：9:00—17:00（周一闭馆） 澄江博物馆 版权所有</div>`,
  )
  return pageOf('museum', story, html, {
    byline: [
      ['reporter', a],
      ['photographer', isSplit ? b : a],
    ],
    desk: [['reviewer', c]],
    source: '澄江博物馆',
    sections: ['资讯', '馆内动态'],
  })
}

function longReads(story: Story, draw: Draw): Page {
  const { headline, people, outlet } = story
  const [a = '', b = '', c = ''] = people
  const isSpaced = draw.chance(50)
  const mark = isSpaced ? ' | ' : '丨'
  const [first = '', second = '', ...more] = story.paragraphs
  const html = whole(
    story,
    '',
    `<meta property="og:title" content="${headline}"><meta property="og:description" content="有些东西不会回来，有些东西换了个样子。">`,
    `<div id="img-content"><h1 class="rich_media_title" id="activity-name">${headline}</h1><div id="meta_content"><span class="rich_media_meta rich_media_meta_nickname"><a id="js_name">${outlet}</a></span><em id="publish_time">${chineseDay(story)} ${story.hour}</em></div><div id="js_content"><section><section style="text-align:center"><span>有些东西不会回来，有些东西换了个样子。</span></section></section><section><p style="text-align:center"><span>文${mark}${a}</span></p><p style="text-align:center"><span>编辑${mark}${b}</span></p><p style="text-align:center"><span>图${mark}受访者提供</span></p></section><section><p><br></p><p><span>${first}</span></p><p><span>${second}</span></p></section><section style="text-align:center"><strong>01</strong></section><section>${more.map((text) => `<p><span>${text}</span></p>`).join('')}</section><section><p style="text-align:center">- END -</p><p>值班编辑${mark}${c}</p><p>欢迎把这篇文章转给还没睡的朋友</p></section></div></div>`,
  )
  return pageOf('account of long reads', story, html, {
    byline: [['reporter', a]],
    desk: [
      ['editor', b],
      ['editor', c],
    ],
    source: outlet,
  })
}

function flashes(story: Story, draw: Draw): Page {
  const { headline, people, hour, month, day } = story
  const [a = '', b = ''] = people
  const isSigned = draw.chance(60)
  const html = whole(
    story,
    `${headline}_澄江财讯`,
    `<meta name="author" content="澄江财讯">`,
    `<div class="f-top">7×24 快讯 行情 专栏 APP</div><div class="f-detail"><div class="f-title">${headline}</div><div class="f-meta"><span>${dayOf(story)} ${hour} 星期三</span><span>澄江财讯${isSigned ? `记者 ${a}` : ''}</span><span>评论(12)</span></div><div class="f-brief">①关键数字 ②各方反应</div><div class="f-con"><p>澄江财讯${month}月${day}日${isSigned ? `讯（记者 ${a}）` : '电，'}${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1))}<p>（编辑 ${b}）</p></div><div class="f-tip">风险提示：文中内容仅供参考，不构成投资建议</div><div class="f-app">扫码下载澄江财讯APP</div></div>`,
  )
  return pageOf('market flashes', story, html, {
    byline: isSigned ? [['reporter', a]] : [],
    desk: [['editor', b]],
    source: '澄江财讯',
  })
}

function youth(story: Story, draw: Draw): Page {
  const { headline, people, year, month, day } = story
  const [a = '', b = '', c = ''] = people
  const [line, byline] = draw.of<readonly [string, readonly Credited[]]>([
    [`澄江青年报·青澄客户端记者 ${a}`, [['reporter', a]]],
    [
      `澄江青年报·青澄客户端见习记者 ${a} 记者 ${b}`,
      [
        ['internReporter', a],
        ['reporter', b],
      ],
    ],
    [
      `通讯员 ${a} 澄江青年报·青澄客户端记者 ${b}`,
      [
        ['correspondent', a],
        ['reporter', b],
      ],
    ],
  ])
  const html = whole(
    story,
    `${headline}-澄江青年报`,
    '',
    `<div class="date-box">澄江青年报 ${year}年${two(month)}月${two(day)}日 星期五 <a>往期</a></div><div class="list-t">第06版：教育科学</div><div class="article"><h2>${headline}</h2><h6>——一座城市的小改动</h6><div class="zuozhe">${line}</div><div class="origin">澄江青年报（${year}年${two(month)}月${two(day)}日\u300006版）</div><div class="content-h">${paragraphs(story.paragraphs, '\u3000\u3000')}<p>\u3000\u3000来源：澄江青年报</p></div></div><div class="turn"><a>上一篇</a><a>下一篇</a><a>放大+</a><a>缩小-</a><a>默认o</a></div><div>责编 ${c}</div>`,
  )
  return pageOf('youth paper', story, html, {
    byline,
    desk: [
      ['editor', c],
      ['responsibleEditor', c],
    ],
    source: '澄江青年报',
  })
}

function police(story: Story, draw: Draw): Page {
  const { headline, people, sections, hour } = story
  const [a = '', b = '', c = ''] = people
  const [line, byline] = draw.of<readonly [string, readonly Credited[]]>([
    [
      `（${a} ${b}）`,
      [
        ['reporter', a],
        ['reporter', b],
      ],
    ],
    [
      `供稿人：${a}\u3000图片：${b}`,
      [
        ['contributor', a],
        ['photographer', b],
      ],
    ],
    [`<span>通讯员\u3000${a}</span>`, [['correspondent', a]]],
  ])
  const html = whole(
    story,
    `${headline}_石浦市公安局交通警察支队`,
    `<meta name="SiteDomain" content="jj.shipu.example"><meta name="ColumnName" content="${sections[1]}"><meta name="PubDate" content="${dayOf(story)} ${hour}"><meta name="ContentSource" content="石浦市公安局交通警察支队">`,
    `<div class="gov"><a>网站支持IPv6</a><a>无障碍</a><a>长者模式</a></div><div class="crumb">首页 &gt; 警务资讯 &gt; ${sections[1]}</div><div class="xl"><div class="xl-tit">${headline}</div><table class="xl-tab"><tr><td>发布时间：${dayOf(story)} ${hour}</td><td>信息来源：石浦市公安局交通警察支队</td><td>字体：[ <a>大</a> <a>中</a> <a>小</a> ]</td></tr></table><div class="view TRS_UEDITOR">${story.paragraphs.map((text) => `<p style="text-indent:2em">${text}</p>`).join('')}<p style="text-align:right">${line}</p></div><div class="xl-file">附件：无</div><div class="xl-ed">（责任编辑：${c}）【打印本页】【关闭窗口】</div></div><div class="gov-f">主办：石浦市公安局 网站标识码：0000000000</div>`,
  )
  return pageOf('police branch', story, html, {
    byline,
    desk: [['responsibleEditor', c]],
    source: '石浦市公安局交通警察支队',
    sections: ['警务资讯', sections[1]],
  })
}

function stationApp(story: Story, draw: Draw): Page {
  const { headline, people, outlet } = story
  const [a = '', b = '', c = '', d = ''] = people
  const isFilmed = draw.chance(50)
  const html = whole(
    story,
    headline,
    `<meta property="article:published_time" content="${dayOf(story)}T18:20:00+08:00"><meta name="viewport" content="width=device-width">`,
    `<div class="open">打开APP 阅读体验更佳</div><div class="wrap"><h1 class="tt">${headline}</h1><div class="user"><img class="avatar" src="a.png"><div><div class="nick">${outlet}</div><div class="ago">3天前</div></div><button>+关注</button></div><div class="rich">${story.paragraphs.map((text) => `<p>${text}</p>`).join('<p><br></p>')}<p><br></p><p>记者丨${a} ${b}</p>${isFilmed ? `<p>摄像丨${c}</p>` : ''}<p>编辑丨${d}</p></div><div class="stat">1.2万阅读 36评论</div><div class="cmt"><h3>热门评论</h3><div class="c"><b>山里人</b><p>这才是办实事，给${a.slice(0, 1)}记者点赞！</p><i>5-2</i></div><div class="c"><b>用户8812</b><p>希望其他地方也学一学，别光喊口号。</p><i>5-3</i></div></div></div>`,
  )
  return pageOf('station app, shared', story, html, {
    byline: [['reporter', a], ['reporter', b], ...(isFilmed ? [['video', c] as const] : [])],
    desk: [['editor', d]],
    source: outlet,
  })
}

function reprint(story: Story, draw: Draw): Page {
  const { headline, people, outlet, sections, hour } = story
  const [a = '', b = '', c = ''] = people
  const isSigned = draw.chance(50)
  const html = whole(
    story,
    `${headline}-${sections[1]}-大澄网`,
    `<meta property="og:site_name" content="大澄网"><meta name="author" content="${c}">`,
    `<div class="nav9"><a>大澄首页</a><a>${sections[0]}</a></div><div class="bread"><a>大澄网</a>&gt;<a>${sections[0]}</a>&gt;<a>${sections[1]}</a></div><div class="box9"><h1>${headline}</h1><div class="sub9"><i>${dayOf(story)} ${hour}:33</i> <i>${outlet}</i> <i>我要评论(0)</i> <i class="fz">字号：T T</i></div><div class="txt9"><p>原标题：${headline}</p>${paragraphs(story.paragraphs.slice(0, 1), '\u3000\u3000')}<p align="center"><img src="9.jpg"></p><p align="center">▲改造后的现场。${outlet}记者 ${b} 摄</p><div class="gg">广告</div>${paragraphs(story.paragraphs.slice(1), '\u3000\u3000')}<p>\u3000\u3000${isSigned ? `（${outlet}记者 ${a}）` : `来源：${outlet}\u3000记者：${a}`}</p></div><div class="ed9">[责任编辑：${c}]</div><div class="sm9">大澄网声明：转载此文是出于传递更多信息之目的，若有来源标注错误，请与本网联系。</div><div class="tj9"><h4>精彩推荐</h4>${listed(story.others)}</div></div>`,
  )
  return pageOf('portal reprint', story, html, {
    byline: [['reporter', a]],
    desk: [
      ['photographer', b],
      ['responsibleEditor', c],
    ],
    source: outlet,
    sections: [sections[0], sections[1]],
  })
}
