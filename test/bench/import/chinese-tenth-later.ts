import { listed, pageOf, paragraphs, whole } from './markup'
import { chineseDay, dayOf, two } from './story'
import type { Family, Page, Story } from './story'

/** Chinese layouts of the tenth round, of print editions, common systems and the islands. */
export const chineseTenthLater: readonly Family[] = [
  { name: 'print edition with article comment', language: 'zh', template: printEdition },
  { name: 'print edition, flip reader', language: 'zh', template: flipReader },
  { name: 'forum thread', language: 'zh', template: thread },
  { name: 'weblog with author box', language: 'zh', template: weblog },
  { name: 'node with fields', language: 'zh', template: node },
  { name: 'online title of the harbour', language: 'zh', template: harbourOnline },
  { name: 'island agency', language: 'zh', template: islandAgency },
  { name: 'instant page', language: 'zh', template: instant },
]

function printEdition(story: Story): Page {
  const { headline, people, year, month, day } = story
  const [a = '', b = '', c = ''] = people
  const html = `<!--enpproperty <articleid>81${story.number}</articleid><date>${dayOf(story)} 00:00:00.0</date><author>${a} ${b}</author><title>${headline}</title><nodename>A04 县域</nodename>/enpproperty-->${whole(
    story,
    headline,
    '',
    `<table class="np"><tr><td class="np-l"><div class="np-d">梅港商报 ${year} 年 ${month} 月 ${day} 日</div><div class="np-m"><img src="p4.jpg" usemap="#pagepic"></div><a>A03</a> <a>A05</a></td><td class="np-r"><table><tr><td align="center" class="font02">${headline}</td></tr><tr><td align="center" class="font03">小改动里有大学问</td></tr></table><div class="np-pic"><img src="res03.jpg"><div>改造后的街口。\u3000${c} 摄</div></div><div id="ozoom"><p>\u3000\u3000<b>商报记者 ${a} 通讯员 ${b}</b></p>${paragraphs(story.paragraphs, '\u3000\u3000')}</div><div class="np-t"><a>3 上一篇</a> <a>下一篇 4</a></div></td></tr></table><div class="np-f">按日期检索 | 版面导航 | 梅港商报社 版权所有 不得转载</div>`,
  )}`
  return pageOf('print edition with article comment', story, html, {
    byline: [
      ['reporter', a],
      ['correspondent', b],
    ],
    desk: [['photographer', c]],
    source: '梅港商报',
  })
}

function flipReader(story: Story): Page {
  const { headline, people } = story
  const [a = '', b = ''] = people
  const html = whole(
    story,
    '楚塬报 电子版',
    '',
    `<div class="flip"><div class="flip-page"><img src="b2.jpg"><span>02版</span></div><div class="flip-tools"><a>首页</a><a>版面</a><a>目录</a><a>日历</a></div></div><div class="layer"><a class="layer-x">×</a><h1>${headline}</h1><h5>——来自一线的观察</h5><div class="layer-i"><span>报纸：楚塬报</span><span>出版日期：${dayOf(story)}</span><span>版次：02 要闻</span><span>作者：${a}\u3000\u3000${b}</span></div><div class="layer-t">${story.paragraphs.map((text) => `\u3000\u3000${text}`).join('<br/>')}</div><div class="layer-b"><a>上一篇</a><a>语音朗读</a><a>下一篇</a></div></div><ul class="flip-list">${listed(story.others)}</ul>`,
  )
  return pageOf('print edition, flip reader', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    source: '楚塬报',
  })
}

function thread(story: Story): Page {
  const { headline, people, year, month, day, hour } = story
  const [a = '', b = ''] = people
  const html = whole(
    story,
    `${headline} - 本地播报 - 岚汀社区 - Powered by Discuz!`,
    `<meta name="generator" content="Discuz! X3.5"><meta name="author" content="Discuz! Team and Comsenz UI Team">`,
    `<div id="toptb"><a>登录</a><a>立即注册</a></div><div id="pt" class="bm cl"><div class="z"><a class="nvhm">岚汀社区</a> <em>›</em> <a>论坛</a> <em>›</em> <a>新闻播报</a> <em>›</em> <a>本地播报</a> <em>›</em> <a>${headline}</a></div></div><div id="postlist"><table><tr><td class="pls">查看: <span>2210</span> | 回复: <span>2</span></td><td class="plc"><h1 class="ts"><a>[城事]</a> <span id="thread_subject">${headline}</span></h1></td></tr></table><div id="post_1"><table><tr><td class="pls"><div class="authi"><a>岚汀网编</a></div><p>主题 812 | 帖子 1万 | 积分 3.2万</p></td><td class="plc"><div class="authi"><em>发表于 ${year}-${month}-${day} ${hour}:11</em> | <a>只看该作者</a> | <a>倒序浏览</a></div><td class="t_f" id="postmessage_1">来源：岚汀日报\u3000记者：${a}\u3000编辑：${b}<br><br>${story.paragraphs.map((text) => `\u3000\u3000${text}`).join('<br>\n<br>\n')}<br></td></td></tr><tr><td></td><td class="plc"><a>收藏</a> <a>回复</a> <a>举报</a></td></tr></table></div><div id="post_2"><div class="authi"><a>汀洲客</a> <em>发表于 ${year}-${month}-${day} 23:02</em></div><div class="t_f">好事，顶一个。</div></div><div id="post_3"><div class="authi"><a>南门老张</a> <em>发表于 ${year}-${month}-${day} 23:40</em></div><div class="t_f">什么时候轮到我们小区？</div></div></div><div id="ft">GMT+8 , Processed in 0.02 second(s)</div>`,
  )
  return pageOf('forum thread', story, html, {
    byline: [['reporter', a]],
    desk: [['editor', b]],
    source: '岚汀日报',
    sections: ['新闻播报', '本地播报'],
  })
}

function weblog(story: Story): Page {
  const { headline, people, sections } = story
  const [a = '', b = ''] = people
  const html = whole(
    story,
    `${headline} – 棠溪札记`,
    `<meta name="generator" content="WordPress 6.5"><meta property="og:site_name" content="棠溪札记">`,
    `<header id="masthead"><p class="site-title"><a>棠溪札记</a></p><p class="site-description">一座小城的公共记录</p></header><main><article class="post"><header class="entry-header"><h1 class="entry-title">${headline}</h1><div class="entry-meta"><span class="byline">作者：<a rel="author">${a}</a></span> · <time class="entry-date" datetime="${dayOf(story)}T09:00:00+08:00">${chineseDay(story)}</time> · <span class="cat-links">分类：<a rel="category tag">${sections[1]}</a></span> · <span>5 条评论</span></div></header><div class="entry-content">${paragraphs(story.paragraphs.slice(0, 1))}<figure class="wp-block-image"><img src="w.jpg"><figcaption>摄影：${b}</figcaption></figure>${paragraphs(story.paragraphs.slice(1))}</div><footer class="entry-footer"><p>赞赏作者</p><p>除特别注明外，本站文章均采用 CC BY-NC 4.0 许可协议，转载请注明来自棠溪札记。</p></footer></article><section class="author-box"><h3>${a}</h3><p>自由撰稿人，住在棠溪，写过两本没有出版的书。</p></section><nav class="post-navigation"><a>« 上一篇：${story.others[0]!}</a><a>下一篇：${story.others[1]!} »</a></nav><section id="comments"><h2>5 条评论</h2><ol><li><b>老陶</b> 说：<p>写得真好，期待下一篇。</p></li></ol></section></main>`,
  )
  return pageOf('weblog with author box', story, html, {
    byline: [['reporter', a]],
    desk: [['photographer', b]],
    source: '棠溪札记',
    sections: [sections[1]],
  })
}

function node(story: Story): Page {
  const { headline, people, outlet, hour } = story
  const [a = '', b = '', c = ''] = people
  const field = (label: string, value: string) =>
    `<div class="field field--label-inline"><div class="field__label">${label}</div><div class="field__item">${value}</div></div>`
  const html = whole(
    story,
    `${headline} | 楚塬公共资讯`,
    `<meta name="Generator" content="Drupal 10 (https://www.drupal.org)">`,
    `<a href="#main-content" class="visually-hidden">跳转到主要内容</a><nav class="breadcrumb"><h2 class="visually-hidden">面包屑</h2><ol><li><a>首页</a></li><li><a>县情</a></li><li><a>一线报道</a></li></ol></nav><main><h1 class="page-title"><span class="field--name-title">${headline}</span></h1><article class="node node--type-news"><footer class="node__meta"><div class="node__submitted">由 <span>资讯编辑部</span> 提交于 <time datetime="${dayOf(story)}T${hour}:00+08:00">${chineseDay(story)} ${hour}</time></div></footer><div class="node__content">${field('来源', outlet)}${field('记者', a)}${field('通讯员', b)}${field('责任编辑', c)}<div class="field field--name-body">${paragraphs(story.paragraphs)}</div></div></article></main><aside><h2>最近内容</h2><ul>${listed(story.others)}</ul></aside><footer><nav><a>联系我们</a><a>隐私声明</a></nav></footer>`,
  )
  return pageOf('node with fields', story, html, {
    byline: [
      ['reporter', a],
      ['correspondent', b],
    ],
    desk: [
      ['responsibleEditor', c],
      ['editor', '资讯编辑部'],
    ],
    source: outlet,
    sections: ['县情', '一线报道'],
  })
}

function harbourOnline(story: Story): Page {
  const { hour } = story
  const [a, b] = ['溫詠嵐', '岑柏熙']
  const headline = '舊區樓梯街擬加建升降機\u3000居民憂施工期封路'
  const texts = [
    '城西樓梯街擬加建兩部升降機，連接山腰屋苑與電車站，工程料需時三年，區議會將於下周討論。',
    '路政部門提交的文件指出，樓梯街全長二百一十級，區內三成居民年逾六十五歲，每日上落人次約八千。',
    '在樓梯街經營文具店的店東擔心施工期間封路，影響生意，「等到升降機建好，舖頭都未必仲喺度」。',
    '部門回覆查詢時表示，會分段施工，全程保留最少兩米闊通道。',
  ]
  const told = { ...story, headline, paragraphs: texts }
  const html = whole(
    told,
    `${headline}｜港島線報`,
    `<meta property="og:site_name" content="港島線報"><meta property="article:published_time" content="${dayOf(story)}T${hour}:00+08:00">`,
    `<header><a>港島線報</a><nav><a>港聞</a><a>國際</a><a>體育</a></nav><button>會員登入</button></header><div class="bc"><a>港聞</a><a>社會新聞</a></div><h1>${headline}</h1><div class="by"><div>撰文：<a>${a}</a></div><div>出版：<time>${dayOf(story)} ${hour}</time></div><div>更新：<time>${dayOf(story)} 23:50</time></div></div><div class="lead-img"><img src="h.jpg"><p>樓梯街現時沒有無障礙設施。（${b}攝）</p></div><div class="art">${paragraphs(texts.slice(0, 2))}<div class="rd">相關文章：<a>山道行人電梯啟用首日錄五千人次</a></div>${paragraphs(texts.slice(2))}</div><div class="gal">+3</div><div class="tags"><a>升降機</a><a>無障礙</a></div><div class="app">下載「線報」App，即睇城中大小事</div><footer>港島線報有限公司 版權所有 © 不得轉載</footer>`,
  )
  return pageOf('online title of the harbour', told, html, {
    byline: [['reporter', a]],
    desk: [['photographer', b]],
    source: '港島線報',
    sections: ['港聞', '社會新聞'],
  })
}

function islandAgency(story: Story): Page {
  const { day, year, month, hour } = story
  const [a, b] = ['簡佑寧', '藍心潔']
  const headline = '蘭汀舊糖廠鐵道復駛\u3000首日車票半小時售罄'
  const texts = [
    '停駛二十八年的蘭汀糖廠鐵道今天復駛，首班列車載著九十六名乘客，從舊磅秤站緩緩駛出。',
    '鐵道由居民與退休員工募款整修，軌道全長三點二公里，沿途設四站，單程約二十五分鐘。',
    '整修團隊成員受訪時說，最難找的不是零件，而是還記得怎麼開的人。',
    '主辦單位指出，年底前每週末往返六班，預約系統將於下週開放。',
  ]
  const told = { ...story, headline, paragraphs: texts }
  const html = whole(
    told,
    `${headline} | 地方 | 海灣通訊社`,
    `<meta property="og:site_name" content="海灣通訊社"><meta itemprop="datePublished" content="${dayOf(story)}T${hour}:00+08:00">`,
    `<div class="menu"><a>海灣通訊社</a><a>即時</a><a>政治</a><a>產經</a><a>地方</a></div><div class="crumbs"><a>首頁</a> / <a>地方</a></div><article><div class="centralContent"><h1><span>${headline}</span></h1><div class="updatetime">${year}/${month}/${day} ${hour}</div><div class="say">請同意我們的隱私權規範，才能啟用聽新聞的功能。</div><div class="paragraph"><p>（海灣社記者${a}蘭汀${day}日電）${texts[0]!}</p>${paragraphs(texts.slice(1, -1))}<p>${texts.at(-1)!}（編輯：${b}）${year - 1911}${two(month)}${two(day)}</p></div><div class="paragraph bottomBox"><p>本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。</p></div></div></article><div class="keywordTag"><a># 鐵道</a><a># 糖廠</a></div><section><h2>地方最新</h2><ul>${listed(['河堤自行車道夜間封閉', '老戲院修復工程動工'])}</ul></section>`,
  )
  return pageOf('island agency', told, html, {
    byline: [['reporter', a]],
    desk: [['editor', b]],
    source: '海灣通訊社',
    sections: ['地方'],
  })
}

function instant(story: Story): Page {
  const { headline, people, outlet, month, day, hour } = story
  const [a = '', b = ''] = people
  const linked = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: `${dayOf(story)}T${hour}:00+08:00`,
    publisher: { '@type': 'Organization', name: outlet },
  }
  const html = whole(
    story,
    `${headline}_${outlet}`,
    `<link rel="canonical" href="https://www.lanting.example/a/${story.number}.html"><script type="application/ld+json">${JSON.stringify(linked)}</script>`,
    `<mip-fixed type="top"><a>${outlet}</a><a>频道</a></mip-fixed><div class="mip-art"><h1>${headline}</h1><div class="mip-info"><span>${outlet}</span><span>${two(month)}-${two(day)} ${hour}</span></div><div class="mip-text">${story.paragraphs.map((text, at) => (at === 1 ? `<p>${text}</p><mip-img src="m.jpg"></mip-img>` : `<p>${text}</p>`)).join('')}<p>记者${a}</p><p>（编辑：${b}）</p></div><mip-showmore>展开全文</mip-showmore></div><mip-ad>广告</mip-ad><div class="mip-rel"><p>相关推荐</p>${listed(story.others)}</div><div class="mip-foot">举报邮箱：jubao@lanting.example</div>`,
  )
  return pageOf('instant page', story, html, {
    byline: [['reporter', a]],
    desk: [['editor', b]],
    source: outlet,
  })
}
