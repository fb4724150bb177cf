import type { Draw } from './draw'
import { listed, pageOf, paragraphs, whole } from './markup'
import { chineseDay, dayOf, two } from './story'
import type { Credited, Family, Page, Story } from './story'

/** Chinese layouts of the eighth round, written with the seventh, measured once when its faults were mended. */
export const chineseEighth: readonly Family[] = [
  { name: 'hospital news', language: 'zh', template: hospital },
  { name: 'city paper, one strip', language: 'zh', template: strip },
  { name: 'court page', language: 'zh', template: court },
  { name: 'southern client', language: 'zh', template: southern },
  { name: 'science daily', language: 'zh', template: science },
  { name: 'strait paper', language: 'zh', template: strait },
  { name: 'civic portal in a frame', language: 'zh', template: civic },
  { name: 'reading mode', language: 'zh', template: reading },
]

function hospital(story: Story, draw: Draw): Page {
  const { headline, people, sections } = story
  const [a = '', b = '', c = ''] = people
  const unit = draw.of(['护理部', '急诊医学科', '宣传统战部'])
  const isPhotographed = draw.chance(60)
  const html = whole(
    story,
    `${headline}|${sections[1]}|沅溪市第二人民医院`,
    '',
    `<div class="topx">预约挂号 服务热线：0000-0000000</div><div class="subnav"><a>医院概况</a><a>科室导航</a><a>${sections[1]}</a></div><div class="position">您当前所在的位置：<a>网站首页</a>-<a>${sections[1]}</a>-<span>详细内容</span></div><div class="view"><div class="view-h">${headline}</div><div class="view-i">发布日期：${dayOf(story)}\u3000作者：${unit} ${a}\u3000${isPhotographed ? `摄影：${b}\u3000` : ''}点击量：${draw.number(999)}</div><div class="view-c">${story.paragraphs.map((text) => `<p class="MsoNormal"><span lang="ZH-CN">${text}</span></p>`).join('')}<p class="MsoNormal">&nbsp;</p></div><div class="view-f">本文编辑：${c}</div><div class="view-n"><p>上一篇：${story.others[0]!}</p><p>下一篇：没有了</p></div></div><div class="btm">地址：沅溪市沿河路9号 急救电话：120</div>`,
  )
  return pageOf('hospital news', story, html, {
    byline: [['reporter', a], ...(isPhotographed ? [['photographer', b] as const] : [])],
    desk: [
      ['editor', c],
      ['contributor', unit],
    ],
    source: '沅溪市第二人民医院',
    sections: [sections[1]],
  })
}

function strip(story: Story, draw: Draw): Page {
  const { headline, people, outlet, sections, hour } = story
  const [a = '', b = '', c = '', d = ''] = people
  const isShot = draw.chance(50)
  const names = `${a}${isShot ? `/文 ${b}/图` : ` ${b}`}`
  const html = whole(
    story,
    `${headline}_${outlet}`,
    `<meta name="keywords" content="${sections[1]}"><meta property="og:release_date" content="${dayOf(story)} ${hour}:00">`,
    `<div class="xx-head"><a>首页</a>|<a>县区</a>|<a>视听</a></div><div class="xx-box"><h1>${headline}</h1><div class="xx-strip">${dayOf(story)} ${hour}:00\u3000${outlet}\u3000记者：${names}\u3000责编：${c}\u3000审读：${d}\u3000<a>评论</a> <a>收藏</a> <a>A+</a> <a>A-</a></div><div class="xx-text" id="vsb_content">${paragraphs(story.paragraphs.slice(0, 1), '\u3000\u3000')}<p style="text-align:center"><img src="1.jpg" alt="${headline}"></p><p style="text-align:center"><span style="color:#888">图为认领菜地的居民。</span></p>${paragraphs(story.paragraphs.slice(1), '\u3000\u3000')}<p><strong>更多新闻</strong></p><p><a>${story.others[0]!}</a></p><p><a>${story.others[1]!}</a></p></div></div><div class="xx-foot">${outlet}社主办 违法和不良信息举报电话：0000-0000000</div>`,
  )
  return pageOf('city paper, one strip', story, html, {
    byline: [['reporter', a], isShot ? ['photographer', b] : ['reporter', b]],
    desk: [
      ['responsibleEditor', c],
      ['reviewer', d],
      ['proofreader', d],
    ],
    source: outlet,
  })
}

function court(story: Story, draw: Draw): Page {
  const { headline, people, sections, hour } = story
  const [a = '', b = '', c = ''] = people
  const [line, byline] = draw.of<readonly [string, readonly Credited[]]>([
    [
      `（通讯员 ${a} ${b}）`,
      [
        ['correspondent', a],
        ['correspondent', b],
      ],
    ],
    [
      `供稿：砚城区人民法院\u3000${a}`,
      [
        ['contributor', '砚城区人民法院'],
        ['contributor', a],
      ],
    ],
    [
      `文字：${a}\u3000图片：${b}`,
      [
        ['reporter', a],
        ['photographer', b],
      ],
    ],
  ])
  const html = whole(
    story,
    `${headline} - 砚城区人民法院`,
    `<meta name="SiteName" content="砚城区人民法院">`,
    `<div class="banner"><img alt="砚城区人民法院"></div><div class="dqwz2">所在位置：<a>首页</a> - <a>${sections[1]}</a></div><div class="detail_bigtitle">${headline}</div><div class="from_a"><div class="from_b">发布时间：${dayOf(story)} ${hour}:21</div><div class="from_c">来源：<span>砚城区人民法院</span></div></div><div class="detail_wz"><div>${story.paragraphs.map((text) => `<div style="line-height:2">${text}</div>`).join('')}<div style="text-align:right">${line}</div></div><div class="zrbj">责任编辑：${c}</div></div><div class="bottom2"><a>网站声明</a> <a>联系我们</a></div>`,
  )
  return pageOf('court page', story, html, {
    byline,
    desk: [['responsibleEditor', c]],
    source: '砚城区人民法院',
    sections: [sections[1]],
  })
}

function southern(story: Story, draw: Draw): Page {
  const { headline, people, sections, hour } = story
  const [a = '', b = '', c = '', d = ''] = people
  const [lines, byline] = draw.of<readonly [readonly string[], readonly Credited[]]>([
    [
      [`南岭+ 记者 ${a}`, `通讯员 ${b}`, `【作者】 ${a}`, '【来源】 南岭报业传媒集团南岭+客户端'],
      [
        ['reporter', a],
        ['correspondent', b],
      ],
    ],
    [
      [`撰文：${a} ${b}`, `摄影：${c}`, '【来源】 南岭报业传媒集团南岭+客户端'],
      [
        ['reporter', a],
        ['reporter', b],
        ['photographer', c],
      ],
    ],
  ])
  const html = whole(
    story,
    headline,
    `<meta name="source" content="南岭+"><meta name="description" content="${story.paragraphs[0]!.slice(0, 30)}">`,
    `<div class="nlapp"><a>打开南岭+，看更多</a></div><div class="nl"><h1>${headline}</h1><div class="nl-i"><span class="src">南岭+</span><span>${dayOf(story)} ${hour}</span><a>订阅</a></div><div class="nl-c">${story.paragraphs.map((text) => `<p><!--article--><span>${text}</span></p>`).join('')}${lines.map((line) => `<p>${line}</p>`).join('')}</div><div class="nl-e"><span>编辑 ${d}</span></div><div class="nl-t">#${sections[1]}#</div></div>`,
  )
  return pageOf('southern client', story, html, {
    byline,
    desk: [['editor', d]],
    source: '南岭+',
  })
}

function science(story: Story, draw: Draw): Page {
  const { headline, people, sections, hour } = story
  const [a = '', b = '', c = ''] = people
  const [line, byline] = draw.of<readonly [string, readonly Credited[]]>([
    [`◎科创日报记者 ${a}`, [['reporter', a]]],
    [
      `◎本报记者 ${a} 实习生 ${b}`,
      [
        ['reporter', a],
        ['internReporter', b],
      ],
    ],
    [
      `◎${a} 科创日报记者 ${b}`,
      [
        ['reporter', a],
        ['reporter', b],
      ],
    ],
  ])
  const html = whole(
    story,
    `${headline}-科创网`,
    `<meta name="author" content="${c}">`,
    `<div class="kj"><a>科创网</a><a>科创日报</a><a>专题</a></div><div class="kj-path">首页&gt;${sections[0]}&gt;${sections[1]}</div><section class="kj-main"><h1>${headline}</h1><p class="kj-info"><span>${dayOf(story)} ${hour}:41</span> <span>来源: 科创日报</span> <span>作者: ${a}</span></p><div class="kj-zan">点击右上角<b>微信好友</b></div><div class="kj-share">请使用浏览器分享功能进行分享</div><div class="kj-body"><p>\u3000\u3000${line}</p>${paragraphs(story.paragraphs, '\u3000\u3000')}</div><div class="kj-ed">责任编辑： ${c}</div><div class="kj-fav">收藏</div></section><div class="kj-r">抢先读${listed(story.others)}</div>`,
  )
  return pageOf('science daily', story, html, {
    byline,
    desk: [['responsibleEditor', c]],
    source: '科创日报',
    sections,
  })
}

function strait(story: Story, draw: Draw): Page {
  const { people, hour } = story
  const [a = '', b = ''] = people
  const headline = '老菜市場換新裝 攤商盼留下熟客的味道'
  const texts = [
    '營運超過半世紀的海東菜市場，昨日完成第一期整修，二樓攤位率先開放，不少老客人一早就來報到。',
    '賣了三十年魚丸的攤商說，新的排水溝不再積水，「地板乾了，客人也敢穿皮鞋進來」。',
    '市府表示，第二期工程預計明年動工，期間攤商將移往隔壁停車場營業。',
  ]
  const told = { ...story, headline, paragraphs: texts }
  const [line, byline] = draw.of<readonly [string, readonly Credited[]]>([
    [`記者${a}／海東報導`, [['reporter', a]]],
    [`〔記者${a}／海東報導〕`, [['reporter', a]]],
    [
      `文／${a}\u3000攝影／${b}`,
      [
        ['reporter', a],
        ['photographer', b],
      ],
    ],
  ])
  const isInside = line.startsWith('〔')
  const html = whole(
    told,
    `${headline} | 地方 | 海峽日報網`,
    `<meta property="og:site_name" content="海峽日報網"><meta property="article:published_time" content="${dayOf(story)}T${hour}:00+08:00"><meta name="section" content="地方">`,
    `<nav class="menu"><a>即時</a><a>政治</a><a>地方</a></nav><div class="breadcrumb"><a>首頁</a> &gt; <a>地方</a></div><article><h1>${headline}</h1><span class="time">${story.year}/${two(story.month)}/${two(story.day)} ${hour}</span><div class="share"><a>分享</a><a>複製連結</a></div>${isInside ? '' : `<p class="authorline">${line}</p>`}<div class="text boxTitle"><figure><img src="m.jpg"><figcaption>菜市場二樓昨日開放。（記者${b}攝）</figcaption></figure><p>${isInside ? line : ''}${texts[0]!}</p>${paragraphs(texts.slice(1))}<p class="appE1121">點我下載APP\u3000按我看活動辦法</p><p>不用抽 不用搶 現在用APP看新聞 保證天天中獎</p></div></article><section><h2>延伸閱讀</h2><ul>${listed(story.others)}</ul></section>`,
  )
  return pageOf('strait paper', told, html, {
    byline,
    desk: [['photographer', b]],
    source: '海峽日報網',
    sections: ['地方'],
  })
}

function civic(story: Story, draw: Draw): Page {
  const { headline, people, outlet, sections } = story
  const [a = '', b = '', c = ''] = people
  const isTyped = draw.chance(50)
  const html = whole(
    story,
    `${sections[1]} - ${headline}`,
    '',
    `<table width="980"><tr><td><img src="top.jpg"></td></tr><tr><td>${chineseDay(story)}以来访问量：1200</td></tr></table><table width="980"><tr><td width="200"><b>栏目导航</b><br><a>${sections[0]}</a><br><a>${sections[1]}</a></td><td><table><tr><td align="center"><font size="5">${headline}</font></td></tr><tr><td align="center">稿源：${outlet} | 撰稿人：${a} | 摄影：${b} | ${isTyped ? `录入：${c} | ` : ''}更新时间：${story.year}-${story.month}-${story.day} | 阅读次数：36</td></tr><tr><td><hr></td></tr><tr><td class="f14">${story.paragraphs.map((text) => `<p>&nbsp;&nbsp;&nbsp;&nbsp;${text}</p>`).join('')}</td></tr><tr><td align="right"><a>【关闭】</a><a>【打印】</a></td></tr></table></td></tr></table><table><tr><td>Copyright 2026 禾川市民网</td></tr></table>`,
  )
  return pageOf('civic portal in a frame', story, html, {
    byline: [
      ['reporter', a],
      ['photographer', b],
    ],
    desk: [
      ['editor', c],
      ['collector', c],
    ],
    source: outlet,
  })
}

function reading(story: Story, draw: Draw): Page {
  const { headline, people, outlet, hour, month, day } = story
  const [a = '', b = '', c = ''] = people
  const isLong = draw.chance(50)
  const html = whole(
    story,
    headline,
    '',
    `<div class="reader"><div class="domain">www.hechuan.example</div><h1>${headline}</h1><div class="credits">${outlet} • ${chineseDay(story)} ${hour}</div><div class="minutes">4-5 分钟</div><hr><div class="content"><div id="readability-page-1"><p>${outlet}${month}月${day}日电（记者${a}${isLong ? `、${b}` : ''}）${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1))}<p>${isLong ? `（编辑：${c}）` : `[ 责编：${c} ]`}</p><p>阅读剩余全文（）</p></div></div></div>`,
  )
  return pageOf('reading mode', story, html, {
    byline: [['reporter', a], ...(isLong ? [['reporter', b] as const] : [])],
    desk: [[isLong ? 'editor' : 'responsibleEditor', c]],
    source: outlet,
  })
}
