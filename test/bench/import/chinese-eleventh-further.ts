import { listed, pageOf, paragraphs, whole } from './markup'
import { chineseDay, dayOf, two } from './story'
import type { Family, Page, Story } from './story'

/** Chinese layouts of the eleventh round of magazines, islands, firms and columns. */
export const chineseEleventhFurther: readonly Family[] = [
  { name: 'fortnightly, named by hand', language: 'zh', template: fortnightly },
  { name: 'island daily, names and place', language: 'zh', template: islandDaily },
  { name: 'online title across the strait', language: 'zh', template: straitOnline },
  { name: 'utility news', language: 'zh', template: utility },
  { name: 'account of an office', language: 'zh', template: officeAccount },
  { name: 'radio network, sent from', language: 'zh', template: network },
  { name: 'long report, leading pen', language: 'zh', template: longReport },
  { name: 'column of a commentator', language: 'zh', template: column },
]

function fortnightly(story: Story): Page {
  const { headline, people, sections, year, month, day } = story
  const [a = '', b = '', c = '', d = ''] = people
  const [first = '', ...more] = story.paragraphs
  const half = Math.ceil(more.length / 2)
  const html = whole(
    story,
    `${headline}｜陇亩杂志`,
    `<meta property="og:site_name" content="陇亩杂志"><meta property="og:image" content="https://www.longmu.example/c.jpg">`,
    `<header class="lm-h"><a>陇亩杂志</a><nav><a>本期</a><a>${sections[1]}</a><a>专栏</a><a>影像</a></nav><a>购买纸刊</a></header><article><div class="lm-cover"><img src="cover.jpg" alt=""><span>封面故事之外</span></div><p class="lm-sec">${sections[1]}</p><h1 class="lm-t">${headline}</h1><p class="lm-d">他们没有离开，只是换了一种方式留在原地。</p><ul class="lm-by"><li><b>撰文</b> ${a}</li><li><b>摄影</b> ${b}</li><li><b>插图</b> ${c}</li><li><b>编辑</b> ${d}</li></ul><p class="lm-no">${year}.${two(month)}.${two(day)} / 总第212期</p><div class="lm-text"><p>${first}</p><p class="lm-star">＊</p>${paragraphs(more.slice(0, half))}<figure><img src="2.jpg"><figcaption>清晨的路口。</figcaption></figure><p class="lm-star">＊</p>${paragraphs(more.slice(half))}</div><div class="lm-end"><p>本刊文章均为原创，转载须经书面许可。</p></div></article><section class="lm-more"><h2>同期文章</h2><ul>${listed(story.others)}</ul></section><footer>陇亩杂志社\u3000邮发代号 00-000</footer>`,
  )
  return pageOf('fortnightly, named by hand', story, html, {
    byline: [
      ['reporter', a],
      ['photographer', b],
      ['graphics', c],
    ],
    desk: [['editor', d]],
    source: '陇亩杂志',
    sections: [sections[1]],
  })
}

function islandDaily(story: Story): Page {
  const { people } = story
  const [a = '', b = '', c = ''] = people
  const headline = '鷺嶼街渡加開夜航 居民盼周末再添兩班'
  const texts = [
    '往返鷺嶼及東灣的街渡昨晚首度加開夜航，九時四十五分的尾班船上，坐着二十七名乘客。',
    '營運公司表示，夜航試行三個月，每日兩班，單程收費與日間相同，長者和學童半價。',
    '「以前趕不上六時那班，就要在東灣過夜。」在市區上班的居民說，等這一班船等了六年。',
    '有議員指夜航的補貼來源尚未落實，要求運輸部門盡快公布安排。',
    '運輸部門回覆查詢時說，會視乎試行期的載客量，再研究周末加班。',
  ]
  const told = { ...story, headline, paragraphs: texts }
  const html = whole(
    told,
    `${headline} - 島聞報`,
    `<meta property="og:title" content="${headline}"><meta property="og:site_name" content="島聞報">`,
    `<div class="dw-top"><a>島聞報</a><a>電子報</a><a>廣告刊例</a><a>简体</a></div><ul class="dw-nav"><li>要聞</li><li>社區</li><li>兩岸</li><li>馬經</li></ul><div class="dw-c"><div class="dw-p">首頁 ＞ 社區 ＞ 內文</div><h1>${headline}</h1><div class="dw-i">${dayOf(story)} 04:02:15\u3000來源：島聞報\u3000版面：A12</div><div class="dw-w">記者 ${a}、實習記者 ${b} 鷺嶼報道</div><div class="dw-ph"><img src="ferry.jpg"><span>▲街渡昨晚首航，碼頭燈火通明。</span></div><div class="dw-t">${paragraphs(texts)}</div><div class="dw-z">責任編輯：${c}</div><div class="dw-s"><a>Facebook</a><a>WhatsApp</a><a>微博</a></div></div><div class="dw-r"><h3>社區新聞</h3><ul>${listed(['東灣街市外牆翻新', '海濱單車徑分段開放', '安老院舍增設牙科外展'])}</ul></div><div class="dw-f">島聞報有限公司版權所有</div>`,
  )
  return pageOf('island daily, names and place', told, html, {
    byline: [
      ['reporter', a],
      ['internReporter', b],
    ],
    desk: [['responsibleEditor', c]],
    source: '島聞報',
    sections: ['社區'],
  })
}

function straitOnline(story: Story): Page {
  const { people, year, month, day, hour } = story
  const [a = '', b = ''] = people
  const headline = '老碾米廠變身社區廚房 阿嬤輪班掌杓'
  const texts = [
    '閒置二十多年的碾米廠重新冒出炊煙，只是這回不碾米，改煮飯。',
    '社區發展協會今年初向農會承租廠房，由十六名志工排班，每週供餐四天，一餐收費五十元。',
    '「鍋子比我孫子還大。」七十二歲的掌杓志工笑說，第一天煮了一百二十份，手痠了三天。',
    '鎮公所指出，廠房的木構碾米機全數保留，後續將申請登錄為歷史建築。',
    '協會說，廚房旁的舊倉庫正在整理，預計年底開放給學生寫功課。',
  ]
  const told = { ...story, headline, paragraphs: texts }
  const html = whole(
    told,
    `${headline} | 地方 | 海角線上`,
    `<meta property="og:site_name" content="海角線上"><meta name="pubdate" content="${dayOf(story)}T${hour}:00+08:00"><meta name="section" content="地方">`,
    `<header><a>海角線上</a><a>熱門</a><a>地方</a><a>生活</a><a>影音</a></header><div class="hj-ad">廣告</div><div class="hj-b"><a>首頁</a><span>/</span><a>地方</a></div><section class="hj-a"><h1>${headline}</h1><div class="hj-t"><time>${year}/${two(month)}/${two(day)} ${hour}</time></div><div class="hj-n">記者${a}／沙汀報導</div><div class="hj-x"><a>分享至LINE</a><a>字級：小 中 大</a></div><div class="hj-c"><figure><img src="rice.jpg"><figcaption>志工在碾米廠前合影。（圖／社區發展協會提供）</figcaption></figure>${paragraphs(texts.slice(0, 3))}<p class="hj-see"><a>▶ 延伸閱讀：老戲院週末重播默片</a></p>${paragraphs(texts.slice(3))}</div><div class="hj-e">責任編輯／${b}</div><div class="hj-k"><a>#社區廚房</a><a>#碾米廠</a></div></section><section class="hj-m"><h3>你可能也喜歡</h3><ul>${listed(['漁港彩繪牆完工', '山線區間車增停兩站'])}</ul></section><footer>© 海角線上 All Rights Reserved.</footer>`,
  )
  return pageOf('online title across the strait', told, html, {
    byline: [['reporter', a]],
    desk: [['responsibleEditor', b]],
    source: '海角線上',
    sections: ['地方'],
  })
}

function utility(story: Story): Page {
  const { headline, people, year, month, day } = story
  const [a = '', b = '', c = ''] = people
  const html = whole(
    story,
    `霁川水务集团-${headline}`,
    `<meta name="author" content="霁川水务集团"><meta name="keywords" content="霁川水务,基层动态">`,
    `<div class="sw-top"><img alt="霁川水务集团"><span>24小时服务热线 00000</span><a>OA办公</a><a>企业邮箱</a></div><ul class="sw-nav"><li>走进水务</li><li>新闻中心</li><li>党建</li><li>营业厅</li></ul><div class="sw-pos">当前位置：<a>首页</a> &raquo; <a>新闻中心</a> &raquo; <a>基层动态</a></div><div class="sw-left"><h3>新闻中心</h3><a>集团要闻</a><a>基层动态</a><a>行业资讯</a></div><div class="sw-art"><h2>${headline}</h2><p class="sw-date">【发布日期：${year}-${two(month)}-${two(day)}】【信息来源：供水二厂】【作者：${a}】【摄影：${b}】【审核：${c}】</p><hr><div class="sw-text">${story.paragraphs.map((text) => `<div>&emsp;&emsp;${text}</div>`).join('<div><br></div>')}</div><div class="sw-op"><a>【打印】</a><a>【关闭】</a></div></div><div class="sw-foot">霁川水务集团有限公司\u3000技术支持：集团信息中心</div>`,
  )
  return pageOf('utility news', story, html, {
    byline: [
      ['reporter', a],
      ['photographer', b],
    ],
    desk: [['reviewer', c]],
    source: '供水二厂',
    sections: ['新闻中心', '基层动态'],
  })
}

function officeAccount(story: Story): Page {
  const { headline, people, hour } = story
  const [a = '', b = '', c = ''] = people
  const html = whole(
    story,
    '',
    `<meta property="og:title" content="${headline}"><meta property="og:description" content="松堰检察在线"><meta property="og:site_name" content="微信公众平台">`,
    `<div class="rich_media_inner"><div id="page-content"><div id="img-content" class="rich_media_wrp"><h1 class="rich_media_title" id="activity-name">${headline}</h1><div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a id="js_name">松堰检察</a></span><em id="publish_time">${chineseDay(story)} ${hour}</em><em>听全文</em></div><div class="rich_media_content" id="js_content"><p style="text-align:center"><span style="color:#0a5">↑ 点击蓝字关注“松堰检察”</span></p><section><section><section>${story.paragraphs.map((text) => `<p style="margin:0 16px;line-height:2em"><span style="font-size:15px">${text}</span></p><p><br></p>`).join('')}</section></section></section><section style="border:1px dashed #ccc"><p>文字丨${a}</p><p>配图丨${b}</p><p>编辑丨${c}</p></section><p style="text-align:center">END</p><p>您的每一次<strong>点赞</strong>和<strong>转发</strong>，都是对我们的鼓励</p></div><div class="rich_media_tool_area"><span>微信扫一扫关注该公众号</span><a>继续滑动看下一个</a></div></div></div></div>`,
  )
  return pageOf('account of an office', story, html, {
    byline: [
      ['reporter', a],
      ['photographer', b],
    ],
    desk: [['editor', c]],
    source: '松堰检察',
  })
}

function network(story: Story): Page {
  const { headline, people, sections, year, month, day, hour } = story
  const [a = '', b = '', c = ''] = people
  const [first = '', ...more] = story.paragraphs
  const html = whole(
    story,
    `${headline}_华声网`,
    `<meta name="catalogs" content="HS0412"><meta name="author" content="${c}"><meta name="source" content="华声网">`,
    `<div class="hs-top"><a>华声网首页</a><a>快讯</a><a>听</a><a>${sections[0]}</a><a>地方</a></div><div class="hs-crumb"><a>华声网</a> > <a>地方</a> > <a>${sections[1]}</a></div><div class="hs-art"><h1>${headline}</h1><p class="hs-src"><span>${dayOf(story)} ${hour}:00</span> <span>来源：华声网</span></p><div class="hs-play"><span>播报文章</span></div><div class="hs-body"><div class="TRS_Editor"><p>\u3000\u3000华声网雁洲${month}月${day}日消息（记者${a} 通讯员${b}）${first}</p><p align="center"><img src="W0201.jpg"></p><p align="center">活动现场（华声网发 通讯员供图）</p>${paragraphs(more, '\u3000\u3000')}</div></div><div class="hs-ed">编辑：${c}</div><div class="hs-law">版权声明：凡注明“来源：华声网”的所有作品，未经本网授权不得转载、摘编或以其他方式使用。</div><div class="hs-copy">© ${year} 华声网</div></div><div class="hs-right"><h4>精彩图集</h4><ul>${listed(story.others)}</ul><h4>长按二维码关注精彩内容</h4></div>`,
  )
  return pageOf('radio network, sent from', story, html, {
    byline: [
      ['reporter', a],
      ['correspondent', b],
    ],
    desk: [['editor', c]],
    source: '华声网',
    sections: ['地方', sections[1]],
  })
}

function longReport(story: Story): Page {
  const { headline, people, outlet, hour } = story
  const [a = '', b = '', c = '', d = '', e = ''] = people
  const [first = '', second = '', ...more] = story.paragraphs
  const html = whole(
    story,
    `${headline} | ${outlet} 深读`,
    `<meta property="og:site_name" content="${outlet}"><meta property="article:section" content="深读">`,
    `<div class="sd-nav"><a>${outlet}</a><a>深读首页</a><a>往期目录</a></div><div class="sd-hero" style="background-image:url(h.jpg)"><h1>${headline}</h1></div><div class="sd-cast"><div><span>主笔</span><span>${a}</span></div><div><span>采访</span><span>${b} ${c}</span></div><div><span>摄影</span><span>${d}</span></div><div><span>统筹</span><span>${e}</span></div></div><div class="sd-when">${chineseDay(story)} ${hour}\u3000${outlet}</div><div class="sd-body"><p>${first}</p><p>${second}</p><h3>01 旧物与新路</h3>${paragraphs(more.slice(0, 1))}<figure><img src="d1.jpg"><figcaption>午后的巷口。 ${d} 摄</figcaption></figure><h3>02 算一笔慢账</h3>${paragraphs(more.slice(1))}</div><div class="sd-act"><a>赞 318</a><a>收藏 57</a><a>生成长图</a></div><div class="sd-next"><h4>深读往期</h4><ul>${listed(story.others)}</ul></div><div class="sd-foot">本栏目文章版权归${outlet}所有</div>`,
  )
  return pageOf('long report, leading pen', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
      ['reporter', c],
      ['photographer', d],
    ],
    desk: [['producer', e]],
    source: outlet,
    sections: ['深读'],
  })
}

function column(story: Story): Page {
  const { people, hour } = story
  const [a = '', b = ''] = people
  const headline = '给慢一点的人留一盏绿灯'
  const texts = [
    '一座城市快不快，看地铁；暖不暖，看斑马线。最近霁川把十几处路口的绿灯延长了几秒，引来不少议论。',
    '有人担心，绿灯长了，车就慢了。这笔账该算，但不能只算车的账。一位老人过马路要二十三秒，绿灯只有十九秒，差的四秒，就是一次次进退两难。',
    '好的治理，往往藏在秒表里。它不需要大动土木，需要的是有人愿意站在路口数一数。',
    '当然，也不必把延长绿灯当成万能药方。人流少的路口，按钮式信号灯可能更管用；学校门口，错峰放学也许比加几秒更有效。',
    '城市是大家的，快的人和慢的人都要走。多留几秒，耽误不了谁的前程。',
  ]
  const told = { ...story, headline, paragraphs: texts }
  const html = whole(
    told,
    `【霁川观察】${headline}-霁川时评网`,
    `<meta name="keywords" content="时评,霁川观察"><meta name="copyright" content="霁川时评网">`,
    `<div class="sp-bar"><a>霁川时评网</a><a>首页</a><a>社论</a><a>霁川观察</a><a>来论</a></div><div class="sp-way"><a>首页</a> | <a>霁川观察</a> | 正文</div><div class="sp-doc"><div class="sp-col">霁川观察</div><h1>${headline}</h1><div class="sp-who">本报评论员\u3000${a}</div><div class="sp-when">${dayOf(story)} ${hour}\u3000来源：霁川日报</div><div class="sp-txt">${paragraphs(texts, '\u3000\u3000')}</div><div class="sp-ed">（责编：${b}）</div><div class="sp-join">欢迎投稿：pinglun@jichuan.example，来稿请注明真实姓名和联系方式</div></div><div class="sp-rank"><h3>观点排行</h3><ul>${listed(['让老手艺也能领工资', '别让“一刀切”切掉耐心', '把公告贴在看得见的地方'])}</ul></div>`,
  )
  return pageOf('column of a commentator', told, html, {
    byline: [['reporter', a]],
    desk: [['responsibleEditor', b]],
    source: '霁川日报',
    sections: ['霁川观察'],
  })
}
