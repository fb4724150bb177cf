import type { Draw } from './draw'
import { listed, pageOf, paragraphs, whole } from './markup'
import { chineseDay, dayOf, two } from './story'
import type { Credited, Family, Page, Story } from './story'

/** Chinese layouts of the eleventh round that print what they know in more than one way. */
export const chineseEleventh: readonly Family[] = [
  { name: 'group site, three reviews', language: 'zh', template: groupSite },
  { name: 'county centre, slashes', language: 'zh', template: slashCentre },
  { name: 'paper page, squares', language: 'zh', template: paperPage },
  { name: 'saved account, original', language: 'zh', template: savedAccount },
  { name: 'station, reported in brackets', language: 'zh', template: stationClose },
  { name: 'county bureau, labels in bold', language: 'zh', template: countyBureau },
  { name: 'evening client, text and picture', language: 'zh', template: clientFoot },
  { name: 'college press corps', language: 'zh', template: collegePress },
]

function groupSite(story: Story, draw: Draw): Page {
  const { headline, people, outlet, sections, hour } = story
  const [a = '', b = '', c = '', d = '', e = ''] = people
  const isHelped = draw.chance(50)
  const line = isHelped ? `本报全媒体记者 ${a} 通讯员 ${b}` : `本报全媒体记者 ${a} ${b}`
  const html = whole(
    story,
    `${headline}_${sections[1]}_霁报网`,
    `<meta name="description" content="${story.paragraphs[0]!.slice(0, 50)}"><meta name="renderer" content="webkit">`,
    `<div class="jb-bar"><a>霁报网</a><a>新闻热线 0000-2345678</a><a>数字报</a><a>客户端下载</a></div><div class="jb-menu"><a>时政</a><a>${sections[0]}</a><a>县区</a><a>图片</a><a>专题</a></div><div class="jb-way">您当前的位置 ： <a>霁报网</a> &gt; <a>${sections[0]}</a> &gt; <a>${sections[1]}</a> &gt; 正文</div><div class="jb-main"><h1>${headline}</h1><div class="jb-sub">改动不大，居民感受到的变化不小</div><div class="jb-from"><span>${dayOf(story)} ${hour}:40</span><span>稿源：${outlet}</span><span>编辑：${c}</span></div><div class="jb-text"><p style="text-align:center"><strong>${line}</strong></p>${paragraphs(story.paragraphs, '\u3000\u3000')}</div><div class="jb-shen"><span>一审 ${c}</span><span>二审 ${d}</span><span>三审 ${e}</span></div><div class="jb-note">免责声明：本网转载稿件旨在传递信息，如涉版权问题，请与本网联系，我们将及时处理。</div></div><div class="jb-side"><h3>图说霁川</h3><ul>${listed(story.others)}</ul></div><div class="jb-foot">霁川报业传媒集团主办\u3000增值电信业务经营许可证：霁B2-00000000</div>`,
  )
  return pageOf('group site, three reviews', story, html, {
    byline: [
      ['reporter', a],
      [isHelped ? 'correspondent' : 'reporter', b],
    ],
    desk: [
      ['editor', c],
      ['reviewer', c],
      ['reviewer', d],
      ['reviewer', e],
    ],
    source: outlet,
    sections,
  })
}

function slashCentre(story: Story, draw: Draw): Page {
  const { headline, people, outlet, hour, year, month, day } = story
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = people
  const hands = [
    `来源/${outlet}`,
    `记者/${a} ${b}`,
    `图片/${c}`,
    `责编/${d}`,
    `审核/${e}`,
    `监制/${f}`,
  ]
  const tail = draw.chance(50)
    ? `<p class="sy-hand">${hands.join('<br>')}</p>`
    : hands.map((hand) => `<p class="sy-hand"><span>${hand}</span></p>`).join('')
  const html = whole(
    story,
    headline,
    `<meta name="viewport" content="width=device-width,initial-scale=1.0,user-scalable=no"><meta name="format-detection" content="telephone=no">`,
    `<div class="sy-open"><img src="logo.png"><div><b>爱松堰</b><small>松堰人自己的掌上家园</small></div><a>打开APP</a></div><div class="sy-page"><div class="sy-title">${headline}</div><div class="sy-sub"><span>${year}/${two(month)}/${two(day)} ${hour}</span><span><i class="eye"></i>${draw.number(8000) + 200}</span></div><div class="sy-rich">${story.paragraphs.map((text, at) => (at === 0 ? `<p>${text}</p><p><img src="/upload/1.jpeg"></p>` : `<p>${text}</p>`)).join('')}${tail}</div><div class="sy-like"><span>${draw.number(200)}</span>人觉得很赞</div></div><div class="sy-hot"><div class="sy-h">热门资讯</div>${listed(story.others)}</div><div class="sy-tab"><a>首页</a><a>直播</a><a>问政</a><a>我的</a></div>`,
  )
  return pageOf('county centre, slashes', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
      ['photographer', c],
    ],
    desk: [
      ['responsibleEditor', d],
      ['reviewer', e],
      ['producer', f],
    ],
    source: outlet,
  })
}

function paperPage(story: Story, draw: Draw): Page {
  const { headline, people, year, month, day } = story
  const [a = '', b = '', c = ''] = people
  const weekday = '日一二三四五六'[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!
  const isHelped = draw.chance(50)
  const byline: readonly Credited[] = isHelped
    ? [
        ['reporter', a],
        ['correspondent', b],
      ]
    : [['reporter', a]]
  const line = isHelped ? `□本报记者 ${a} 通讯员 ${b}` : `□本报记者 ${a}`
  const html = whole(
    story,
    '雁洲晚报数字报-第05版',
    '',
    `<div class="sz-head"><img src="masthead.jpg" alt="雁洲晚报"><span>${year}年${two(month)}月${two(day)}日\u3000星期${weekday}</span><a>&lt;上一期</a><a>下一期&gt;</a><select><option>往期回顾</option></select></div><div class="sz-left"><div>第05版</div><img src="page05.jpg"><a>版面PDF</a><div class="sz-list"><h4>本版新闻</h4><ul>${listed([headline, ...story.others])}</ul></div></div><div class="sz-right"><div class="sz-tools"><a>上一篇</a><a>下一篇</a><a>字号+</a><a>字号-</a></div><div class="sz-title">${headline}</div><div class="sz-text" id="articleContent">\u3000\u3000${line}<br><br>${story.paragraphs.map((text) => `\u3000\u3000${text}`).join('<br><br>')}</div><div class="sz-photo"><img src="res05.jpg"><div>市民在现场参观。 本报记者 ${c} 摄</div></div></div><div class="sz-foot">雁洲晚报社版权所有\u3000未经授权，不得转载、镜像</div>`,
  )
  return pageOf('paper page, squares', story, html, {
    byline,
    desk: [['photographer', c]],
    source: '雁洲晚报',
  })
}

function savedAccount(story: Story, draw: Draw): Page {
  const { headline, people, outlet, hour } = story
  const [a = '', b = '', c = '', d = '', e = ''] = people
  const isOriginal = draw.chance(50)
  const authors = isOriginal
    ? `<span id="copyright_logo" class="wx_tap_link">原创</span><span class="rich_media_meta rich_media_meta_text"><span id="js_author_name">${a} ${b}</span></span>`
    : ''
  const hands = isOriginal ? '' : `<p><span>记者：${a} ${b}</span></p>`
  const html = whole(
    story,
    headline,
    `<meta property="og:title" content="${headline}"><meta property="og:type" content="article"><meta name="referrer" content="origin-when-cross-origin">`,
    `<div id="js_article" class="rich_media"><div id="page-content"><h1 class="rich_media_title" id="activity-name">${headline}</h1><div id="meta_content">${authors}<span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a id="js_name">${outlet}</a></span><span id="meta_content_hide_info"><em id="publish_time">${dayOf(story)} ${hour}</em><em id="js_ip_wording_wrp">发表于<span>江南</span></em></span></div><div class="rich_media_content" id="js_content" style="visibility:visible"><section><img data-src="https://mm.example/gif/0?wx_fmt=gif"></section><section style="line-height:2em">${story.paragraphs.map((text) => `<p style="text-indent:2em"><span style="letter-spacing:1px">${text}</span></p>`).join('<p><br></p>')}</section><section style="text-align:center;color:#999">${hands}<p><span>编辑：${c}</span></p><p><span>校对：${d}</span></p><p><span>终审：${e}</span></p></section><section><p><strong>推荐阅读</strong></p><p>▶<a>${story.others[0]!}</a></p><p>▶<a>${story.others[1]!}</a></p></section><p>转载请注明来源，投稿邮箱：tougao@yanzhou.example</p></div><div id="js_tags">#民生 12个</div><div class="rich_media_tool"><span>阅读 3862</span><span>分享</span><span>收藏</span><span>在看</span></div></div></div>`,
  )
  return pageOf('saved account, original', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    desk: [
      ['editor', c],
      ['proofreader', d],
      ['reviewer', e],
    ],
    source: outlet,
  })
}

function stationClose(story: Story, draw: Draw): Page {
  const { headline, people, hour } = story
  const [a = '', b = '', c = '', d = ''] = people
  const reported = `（雁洲台记者 ${a} ${b} 摄像 ${c} 报道）`
  const last = story.paragraphs.at(-1)!
  const closing = draw.chance(50)
    ? `<p>${last}${reported}</p>`
    : `<p>${last}</p><p style="text-align:right">${reported}</p>`
  const html = whole(
    story,
    `${headline} - 雁洲网络台`,
    `<meta name="keywords" content="雁洲,新闻,视频"><meta itemprop="image" content="/poster.jpg">`,
    `<div class="yz-top"><a>网络台首页</a><a>新闻频道</a><a>生活频道</a><a>FM101.2</a><span>电视直播</span></div><div class="yz-crumb"><a>首页</a><em>→</em><a>本台新闻</a><em>→</em>详情</div><div class="yz-doc"><h1>${headline}</h1><div class="yz-meta"><i>时间：${chineseDay(story)} ${hour}</i><i>来源：雁洲广播电视台</i><i>编辑：${d}</i></div><div class="yz-video"><video controls></video><span>03:14</span></div><div class="yz-body">${paragraphs(story.paragraphs.slice(0, -1))}${closing}</div><div class="yz-share">扫一扫，分享给好友<img src="qr.png"></div><div class="yz-np"><a>上一条：${story.others[0]!}</a><a>下一条：${story.others[1]!}</a></div></div><div class="yz-side"><h3>正在热播</h3><ul>${listed(story.others.slice(2))}</ul></div><div class="yz-foot">雁洲广播电视台\u3000地址：雁洲市台前路1号\u3000违法和不良信息举报：0000-8765432</div>`,
  )
  return pageOf('station, reported in brackets', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
      ['video', c],
    ],
    desk: [['editor', d]],
    source: '雁洲广播电视台',
    sections: ['本台新闻'],
  })
}

function countyBureau(story: Story, draw: Draw): Page {
  const { headline, people, hour } = story
  const [a = '', b = '', c = '', d = ''] = people
  const isJoint = draw.chance(50)
  const label = (name: string, value: string) => `<span><b>${name}</b>${value}</span>`
  const html = whole(
    story,
    `${headline} - 部门动态 - 松堰县林业局`,
    `<meta name="SiteDomain" content="lyj.songyan.example"><meta name="ArticleTitle" content="${headline}"><meta name="PubDate" content="${dayOf(story)} ${hour}">`,
    `<div class="ly-bar"><a>松堰县人民政府门户网站</a><a>无障碍浏览</a><a>适老版</a><input placeholder="请输入关键字"></div><h2 class="ly-logo">松堰县林业局</h2><div class="ly-loc">当前位置： <a>首页</a> <i>/</i> <a>资讯中心</a> <i>/</i> <a>部门动态</a></div><div class="ly-box"><h1>${headline}</h1><div class="ly-info">${label('日期：', `${dayOf(story)} ${hour}`)}${label('来源：', '松堰县林业局')}${label('撰稿：', isJoint ? `${a}、${b}` : a)}${label('审核：', c)}${label('发布：', d)}${label('浏览：', '加载中')}</div><div class="ly-size">字号 <a>A-</a> <a>A</a> <a>A+</a></div><div class="ly-cont">${story.paragraphs.map((text) => `<p style="text-indent:2em;line-height:2"><span style="font-size:16pt;font-family:仿宋">${text}</span></p>`).join('')}</div><div class="ly-share">分享： <a>微信</a> <a>微博</a></div><div class="ly-qr">扫描二维码，用手机看此页</div></div><div class="ly-list"><h3>最新动态</h3><ul>${listed(story.others)}</ul></div><div class="ly-foot"><p>版权所有：松堰县林业局</p><p>政府网站标识码：0000000003\u3000松公网安备00000000000000号</p></div>`,
  )
  return pageOf('county bureau, labels in bold', story, html, {
    byline: isJoint
      ? [
          ['reporter', a],
          ['reporter', b],
        ]
      : [['reporter', a]],
    desk: [
      ['reviewer', c],
      ['editor', d],
    ],
    source: '松堰县林业局',
    sections: ['资讯中心', '部门动态'],
  })
}

function clientFoot(story: Story, draw: Draw): Page {
  const { headline, people, sections, hour } = story
  const [a = '', b = '', c = '', d = '', e = ''] = people
  const isOne = draw.chance(50)
  const signed = isOne
    ? `<p>文字/图片：霁事新闻记者 ${a}</p>`
    : `<p>文字：霁事新闻记者 ${a}</p><p>图片：通讯员 ${b}</p>`
  const html = whole(
    story,
    `${headline}-霁事新闻`,
    `<meta property="og:site_name" content="霁事新闻"><meta property="article:published_time" content="${dayOf(story)}T${hour}:00+08:00">`,
    `<header class="js-h"><a class="js-logo">霁事新闻</a><nav><a>要闻</a><a>${sections[0]}</a><a>帮办</a><a>理论</a></nav><a>登录</a></header><main class="js-m"><div class="js-tag"><a>${sections[0]}</a></div><h1>${headline}</h1><div class="js-i"><b>霁事新闻</b><time>${dayOf(story)} ${hour}</time><button>听全文</button></div><div class="js-c">${paragraphs(story.paragraphs)}${signed}</div><div class="js-e"><em>编辑：${c}</em><em>校对：${d}</em><em>审核：${e}</em></div><div class="js-tip"><p>我要报料：拨打热线或进入客户端“帮办”频道</p></div><div class="js-cm"><h4>评论（2）</h4><div><b>霁川一员</b><span>03:12</span><p>希望我们小区也能这样。</p></div><div><b>南门口的风</b><span>昨日</span><p>支持记者多跑跑这样的新闻！</p></div></div></main><aside class="js-r"><h4>大家都在看</h4><ol>${listed(story.others)}</ol></aside>`,
  )
  return pageOf('evening client, text and picture', story, html, {
    byline: [
      ['reporter', a],
      ['photographer', isOne ? a : b],
    ],
    desk: [
      ['editor', c],
      ['proofreader', d],
      ['reviewer', e],
    ],
    source: '霁事新闻',
    sections: [sections[0]],
  })
}

function collegePress(story: Story, draw: Draw): Page {
  const { headline, people, year, month, day } = story
  const [a = '', b = '', c = '', d = '', e = ''] = people
  const isGuided = draw.chance(50)
  const html = whole(
    story,
    `${headline}-雁洲工学院新闻网`,
    `<meta name="keywords" content="雁洲工学院,校园要闻"><meta name="generator" content="WebBuilder">`,
    `<div class="gx-head"><img alt="雁洲工学院"><span>新闻网</span><ul><li>学校主页</li><li>校园要闻</li><li>学子风采</li><li>光影</li></ul></div><div class="gx-nav">首页 / 学子风采 / 正文</div><div class="gx-art"><h3 class="gx-tit">${headline}</h3><table class="gx-tab"><tr><td>时间：${year}年${two(month)}月${two(day)}日</td><td>来源：雁洲工学院报</td><td>点击量：<span>…</span></td></tr></table><div class="gx-con" id="vsb_content_2"><div class="v_news_content">${story.paragraphs.map((text) => `<p class="vsbcontent_start">${text}</p>`).join('')}<p class="vsbcontent_img"><img src="/__local/1.jpg"></p><p style="text-align:right">（文：校记者团 ${a}、${b}\u3000图：${c}${isGuided ? `\u3000指导教师：${e}` : ''}）</p></div></div><p class="gx-ed">责任编辑：${d}</p><p class="gx-turn"><a>上一篇：${story.others[0]!}</a> <a>下一篇：${story.others[1]!}</a></p></div><div class="gx-links">友情链接：<a>团委</a> <a>图书馆</a> <a>教务在线</a></div>`,
  )
  return pageOf('college press corps', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
      ['photographer', c],
    ],
    desk: [
      ['responsibleEditor', d],
      ['editor', e],
    ],
    source: '雁洲工学院报',
    sections: ['学子风采'],
  })
}
