import { listed, pageOf, paragraphs, whole } from './markup'
import { chineseDay, dayOf, two } from './story'
import type { Family, Page, Story } from './story'

/** Chinese layouts of the tenth round, of papers, stations and media centres. */
export const chineseTenth: readonly Family[] = [
  { name: 'county cloud, list of hands', language: 'zh', template: countyCloud },
  { name: 'county centre, reporter card', language: 'zh', template: reporterCard },
  { name: 'group client, hands in chips', language: 'zh', template: chips },
  { name: 'evening paper with a hint', language: 'zh', template: hinted },
  { name: 'town paper, signed below', language: 'zh', template: signedBelow },
  { name: 'radio report', language: 'zh', template: radioReport },
  { name: 'television programme', language: 'zh', template: programme },
  { name: 'agency copy on a portal', language: 'zh', template: agencyCopy },
]

function countyCloud(story: Story): Page {
  const { headline, people, outlet, hour } = story
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = people
  const [first = '', ...more] = story.paragraphs
  const html = whole(
    story,
    headline,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="stylesheet" href="/h5/c.css">`,
    `<div class="c-head"><a class="c-back">返回</a><b>楚塬云</b><a class="c-search">搜索</a></div><article class="c-art"><h1>${headline}</h1><p class="c-time"><span>${dayOf(story)} ${hour}</span><span>浏览 3521</span></p><div class="c-main"><p>${first}</p><p class="c-img"><img src="/u/1.jpg"></p><p class="c-cap">图为活动现场。</p>${paragraphs(more)}</div><dl class="c-hands"><dt>来源</dt><dd>${outlet}</dd><dt>文字</dt><dd>${a}、${b}</dd><dt>图片</dt><dd>${c}</dd><dt>一校</dt><dd>${d}</dd><dt>二校</dt><dd>${e}</dd><dt>终审</dt><dd>${f}</dd></dl><div class="c-zan"><span>点赞 86</span><span>收藏</span><span>分享到朋友圈</span></div></article><div class="c-more"><h3>更多推荐</h3><ul>${listed(story.others)}</ul></div><div class="c-bot"><input placeholder="说点什么吧"><button>发送</button></div>`,
  )
  return pageOf('county cloud, list of hands', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
      ['photographer', c],
    ],
    desk: [
      ['proofreader', d],
      ['proofreader', e],
      ['reviewer', f],
    ],
    source: outlet,
  })
}

function reporterCard(story: Story): Page {
  const { headline, people, outlet, hour } = story
  const [a = '', b = '', c = '', d = ''] = people
  const html = whole(
    story,
    `${headline} - 爱楚塬`,
    `<meta property="og:title" content="${headline}"><meta property="og:image" content="https://h5.chuyuan.example/l.png">`,
    `<div class="down"><img src="i.png"><span>爱楚塬APP 看见身边事</span><a>立即下载</a></div><main class="pg"><h1 class="pg-h">${headline}</h1><div class="pg-card"><img src="/avatar/8.jpg" alt=""><div><strong>${a}</strong><small>楚塬融媒记者</small></div><a>+ 关注</a></div><div class="pg-sub"><span>${chineseDay(story)} ${hour}</span><span>来源：${outlet}</span></div><div class="pg-rich"><p style="text-align:justify;text-indent:2em">${story.paragraphs.join('</p><p style="text-align:justify;text-indent:2em">')}</p><p style="text-align:justify;text-indent:2em"><span style="color:#7f7f7f">编辑：${b}\u3000责编：${c}\u3000值班主编：${d}</span></p></div><div class="pg-tip">版权归原作者所有，未经许可不得转载</div><div class="pg-cmt"><h4>全部评论(2)</h4><div><b>楚塬微友</b><p>盼了好几年，终于落实了。</p><i>昨天 21:08</i></div><div><b>青山依旧</b><p>建议把公告也贴到村里。</p><i>昨天 22:40</i></div></div></main>`,
  )
  return pageOf('county centre, reporter card', story, html, {
    byline: [['reporter', a]],
    desk: [
      ['editor', b],
      ['responsibleEditor', c],
      ['editor', d],
    ],
    source: outlet,
  })
}

function chips(story: Story): Page {
  const { headline, people, sections, hour } = story
  const [a = '', b = '', c = '', d = ''] = people
  const html = whole(
    story,
    `${headline}-岚汀报业`,
    `<meta name="keywords" content="岚汀,${sections[1]}"><meta name="description" content="${story.paragraphs[0]!.slice(0, 40)}">`,
    `<header class="top"><div class="logo"><img alt="岚汀报业"></div><ul><li><a>推荐</a></li><li><a>${sections[0]}</a></li><li><a>视频</a></li><li><a>报纸</a></li></ul></header><div class="path">首页<i>/</i><a>${sections[0]}</a><i>/</i><a>${sections[1]}</a></div><div class="news"><h1>${headline}</h1><div class="line"><em>原创</em><span>岚汀报业</span><time>${dayOf(story)} ${hour}:07</time><span class="ip">发布于岚汀</span></div><div class="tool"><a>听</a><a>大</a><a>小</a></div><div class="text">${paragraphs(story.paragraphs)}</div><div class="chips"><span>记者：${a}</span><span>通讯员：${b}</span><span>编辑：${c}</span><span>审核：${d}</span></div><div class="fb"><a>举报/纠错</a></div></div><aside><h3>24小时热榜</h3><ol>${listed(story.others)}</ol></aside><footer><p>互联网新闻信息服务许可证编号：00000000000</p><p>岚汀日报社版权所有</p></footer>`,
  )
  return pageOf('group client, hands in chips', story, html, {
    byline: [
      ['reporter', a],
      ['correspondent', b],
    ],
    desk: [
      ['editor', c],
      ['reviewer', d],
    ],
    source: '岚汀报业',
    sections,
  })
}

function hinted(story: Story): Page {
  const { headline, people, hour } = story
  const [a = '', b = '', c = '', d = ''] = people
  const html = whole(
    story,
    `${headline}_都市_岚汀晚报网`,
    '',
    `<div id="nav"><a>晚报网首页</a><a>都市</a><a>教育</a><a>房产</a><a>数字报</a></div><div id="where">您的位置：<a>晚报网首页</a> » <a>都市</a> » 正文</div><div id="left"><div class="yin">百姓关注·回声</div><h1>${headline}</h1><div class="fu">本报连续三天追踪，有关部门作出回应</div><div class="info"><span class="t">${story.year}-${two(story.month)}-${two(story.day)} ${hour}</span><span class="s">来源：岚汀晚报</span><span class="c">评论：<b>9</b></span></div><div class="names">□岚汀晚报首席记者 ${a} 实习生 ${b} 文\u3000${c} 摄</div><div class="hint"><b>核心提示</b>一件拖了多年的小事，如何在三个月里有了着落？</div><div class="con">${paragraphs(story.paragraphs.slice(0, 2), '\u3000\u3000')}<h3>争议怎样解决</h3>${paragraphs(story.paragraphs.slice(2), '\u3000\u3000')}</div><div class="zr">责任编辑：${d}</div><div class="share">分享到：<a>微信</a><a>微博</a><a>空间</a></div><div class="pre">上一篇：<a>${story.others[0]!}</a><br>下一篇：<a>${story.others[1]!}</a></div></div><div id="right"><div class="hd">晚报热线 0000-1234567</div><ul>${listed(story.others)}</ul></div>`,
  )
  return pageOf('evening paper with a hint', story, html, {
    byline: [
      ['reporter', a],
      ['internReporter', b],
      ['photographer', c],
    ],
    desk: [['responsibleEditor', d]],
    source: '岚汀晚报',
    sections: ['都市'],
  })
}

function signedBelow(story: Story): Page {
  const { headline, people, outlet, year, month, day, hour } = story
  const [a = '', b = ''] = people
  const html = whole(
    story,
    `${headline}|棠溪报`,
    `<meta name="author" content="棠溪报"><meta name="copyright" content="棠溪报社">`,
    `<div class="tx-top"><img src="/bt.png" alt="棠溪报"><div class="tx-date">今天是个好天气</div></div><div class="tx-menu"><a>头条</a>·<a>乡镇</a>·<a>副刊</a>·<a>专版</a></div><div class="tx-wrap"><h2 class="tx-title">${headline}</h2><div class="tx-meta">${year}.${two(month)}.${two(day)} ${hour}\u3000稿件来源：${outlet}\u3000责任编辑：${b}</div><div class="tx-text"><p>${story.paragraphs[0]!}</p><div class="tx-pic"><img src="2.jpg"><div>村民在晒谷场上讨论。</div></div>${paragraphs(story.paragraphs.slice(1))}<p align="right">${outlet}记者\u3000${a}\u3000文/图</p></div><div class="tx-qr"><img src="qr.png"><span>长按识别二维码，关注棠溪报</span></div></div><div class="tx-rel"><div class="h">本栏更多</div>${listed(story.others)}</div>`,
  )
  return pageOf('town paper, signed below', story, html, {
    byline: [
      ['reporter', a],
      ['photographer', a],
    ],
    desk: [['responsibleEditor', b]],
    source: outlet,
  })
}

function radioReport(story: Story): Page {
  const { headline, people, hour } = story
  const [a = '', b = '', c = ''] = people
  const [first = '', ...more] = story.paragraphs
  const last = more.at(-1)!
  const html = whole(
    story,
    `${headline}_梅港之声`,
    `<meta property="og:type" content="news"><meta property="og:audio" content="https://a.meigang.example/1.m4a">`,
    `<div class="fm"><span>FM 98.3 新闻综合</span><span>正在直播：《早安梅港》</span><button>收听</button></div><ol class="way"><li>首页</li><li>听新闻</li></ol><div class="fm-doc"><h1>${headline}</h1><p class="fm-line">${chineseDay(story)} ${hour} 来源：梅港之声</p><audio src="1.m4a">您的浏览器不支持播放</audio><div class="fm-text"><p>梅港之声记者${a}、${b}报道：${first}</p>${paragraphs(more.slice(0, -1))}<p>${last}（编辑：${c}）</p></div><div class="fm-tag">标签：<a>广播</a><a>梅港</a></div></div><div class="fm-list"><h3>同一节目</h3><ul>${listed(story.others)}</ul></div>`,
  )
  return pageOf('radio report', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    desk: [['editor', c]],
    source: '梅港之声',
    sections: ['听新闻'],
  })
}

function programme(story: Story): Page {
  const { headline, people, hour } = story
  const [a = '', b = '', c = '', d = ''] = people
  const html = whole(
    story,
    `《直播梅港》${headline}_梅港广播电视台`,
    `<meta name="source" content="梅港广播电视台"><meta property="article:section" content="直播梅港">`,
    `<div class="tvnav"><a>电视直播</a><a>节目表</a><a>主持人</a></div><div class="tvpath"><a>首页</a>&nbsp;|&nbsp;<a>直播梅港</a></div><div class="tv"><h1>${headline}</h1><div class="tvinfo"><i>${dayOf(story)} ${hour}:30</i><i>梅港广播电视台</i></div><div class="tvhands"><span>文字记者：${a}</span><span>摄像记者：${b}</span><span>制作：${c}</span><span>编审：${d}</span></div><div class="tvplay"><video poster="p.jpg"></video><p>视频加载中，请稍候…</p></div><div class="tvtext">${paragraphs(story.paragraphs, '\u3000\u3000')}</div><div class="tvdown">下载“梅港+”客户端，观看完整节目</div></div><div class="tvside"><h3>往期回看</h3><ul>${listed(story.others)}</ul></div><div class="tvfoot">梅港广播电视台 信息网络传播视听节目许可证：000000</div>`,
  )
  return pageOf('television programme', story, html, {
    byline: [
      ['reporter', a],
      ['video', b],
    ],
    desk: [
      ['producer', c],
      ['editor', c],
      ['reviewer', d],
    ],
    source: '梅港广播电视台',
    sections: ['直播梅港'],
  })
}

function agencyCopy(story: Story): Page {
  const { headline, people, sections, year, month, day, hour } = story
  const [a = '', b = '', c = '', d = ''] = people
  const [first = '', ...more] = story.paragraphs
  const html = whole(
    story,
    `${headline}--${sections[1]}--岚汀门户网`,
    `<meta name="publishdate" content="${dayOf(story)}"><meta name="source" content="大江通讯社"><meta name="editor" content="${d}">`,
    `<div class="ph"><a>岚汀门户网</a><a>时政</a><a>${sections[0]}</a><a>访谈</a></div><div class="pp">岚汀门户网&gt;&gt;<a>${sections[0]}</a>&gt;&gt;<a>${sections[1]}</a></div><div class="pt"><h1>${headline}</h1><div class="ps"><span>${year}年${two(month)}月${two(day)}日${hour}</span> | <span>来源：<a>大江通讯社</a></span> <span class="pf">小字号 中字号 大字号</span></div></div><div class="pc"><p>\u3000\u3000大江社岚汀${month}月${day}日电（记者${a}、${b}）${first}</p>${paragraphs(more, '\u3000\u3000')}<p>\u3000\u3000（参与记者：${c}）（完）</p></div><div class="pe">(责编：${d})</div><div class="pz">分享让更多人看到</div><div class="pj"><h2>推荐阅读</h2><ul>${listed(story.others)}</ul></div><div class="pd">凡本网注明“来源：大江通讯社”的作品，版权均属大江通讯社，转载请联系授权。</div>`,
  )
  return pageOf('agency copy on a portal', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
      ['reporter', c],
    ],
    desk: [['responsibleEditor', d]],
    source: '大江通讯社',
    sections,
  })
}
