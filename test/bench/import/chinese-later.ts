import { chineseDay, dayOf, two } from './story'
import type { Family, Page, Story } from './story'
import { listed, pageOf, paragraphs, whole } from './markup'

/** Chinese site families of a third round, kept apart at first as well. */
export const chineseLater: readonly Family[] = [
  { name: 'party paper, semantic spans', language: 'zh', template: partyPaper },
  { name: 'microblog-like news app', language: 'zh', template: newsApp },
  { name: 'city portal, GBK-era markup', language: 'zh', template: cityPortal },
  { name: 'university news', language: 'zh', template: university },
  { name: 'court bulletin', language: 'zh', template: bulletin },
  { name: 'travel weekly', language: 'zh', template: weekly },
  { name: 'agency mirror', language: 'zh', template: mirror },
  { name: 'self-media platform', language: 'zh', template: selfMedia },
]

function partyPaper(story: Story): Page {
  const {
    people: [a = '', b = '', c = '', d = ''],
    outlet,
    headline,
    sections,
  } = story
  const html = whole(
    story,
    `${headline}--${sections[1]}--${outlet}`,
    `<meta name="publishdate" content="${dayOf(story)}"><meta name="source" content="来源：${outlet}"><meta name="author" content="10017">`,
    `
<div class="path w1000"><a>${outlet}</a>&gt;&gt;<a>${sections[0]}</a>&gt;&gt;<a>${sections[1]}</a></div><div class="col"><h1>${headline}</h1><h4 class="sub">——${story.others[1]!.slice(0, 10)}</h4>
<div class="col-1-1">${chineseDay(story)}${story.hour} | 来源：<a href="#">${outlet}</a> <span>小字号</span></div>
<div class="rm_txt_con"><p style="text-indent:2em">本报清溪${story.month}月${story.day}日电 （记者${a}、${b}）${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1), '\u3000\u3000')}
<div class="zdfy"></div><div class="edit">(责编：${c}、${d})</div></div><div class="rm_relevant"><h3>相关新闻</h3><ul>${listed(story.others)}</ul></div></div>`,
  )
  return pageOf('party paper, semantic spans', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    desk: [
      ['responsibleEditor', c],
      ['responsibleEditor', d],
    ],
    source: outlet,
    sections,
  })
}

function newsApp(story: Story): Page {
  const {
    people: [a = '', b = '', c = ''],
    outlet,
    headline,
  } = story
  const html = whole(
    story,
    headline,
    `<meta property="og:title" content="${headline}"><meta property="og:site_name" content="云岭客户端">`,
    `
<div class="app-bar"><span>打开APP</span></div><div class="title">${headline}</div><div class="author-box"><img src="a.png" alt=""><div>${outlet}</div><div>${story.year}-${two(story.month)}-${two(story.day)} ${story.hour}</div><button>关注</button></div>
<div class="news-detail">${paragraphs(story.paragraphs)}<p>记者 ${a} ${b} 报道</p><p>来源 / ${outlet}</p><p>编辑 ${c}</p></div><div class="comment-list"><p>网友评论</p><p>写得真好，桥修得也好。</p></div>`,
  )
  return pageOf('microblog-like news app', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    desk: [['editor', c]],
    source: outlet,
  })
}

function cityPortal(story: Story): Page {
  const {
    people: [a = '', b = '', c = ''],
    outlet,
    headline,
    sections,
  } = story
  const html = whole(
    story,
    `${headline}_${sections[1]}频道_清溪在线`,
    '',
    `
<TABLE><TR><TD>今天是${story.year}年12月31日 星期四</TD><TD><A>设为首页</A> <A>加入收藏</A></TD></TR></TABLE><div id=dqwz>您的位置：清溪在线 > ${sections[0]} > ${sections[1]}</div>
<div id=bt><h2>${headline}</h2></div><div id=xx>发布时间：${dayOf(story)} ${story.hour}:08 \u3000作者：${a} \u3000来源：${outlet} \u3000【字号 大 中 小】</div>
<div id=zoom><font><p>${outlet}讯 记者${a}报道：${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1))}</font></div><div>稿源：${outlet}\u3000编辑：${b}\u3000审稿：${c}</div>
<div>本站声明：本网注明来源的作品，版权均属本网所有。</div><div class=tj><b>图片推荐</b><ul>${listed(story.others)}</ul></div>`,
  )
  return pageOf('city portal, GBK-era markup', story, html, {
    byline: [['reporter', a]],
    desk: [
      ['editor', b],
      ['reviewer', c],
    ],
    source: outlet,
    sections,
  })
}

function university(story: Story): Page {
  const {
    people: [a = '', b = '', c = '', d = ''],
    headline,
    sections,
  } = story
  const html = whole(
    story,
    `${headline}-澜州学院新闻网`,
    `<meta name="pageTitle" content="${headline}"><meta name="keywords" content="桥 学生">`,
    `
<div class="dqlm">当前位置： <a>首页</a> &gt; <a>${sections[1]}</a> &gt; 正文</div><form><div class="arti"><h1 class="arti_title">${headline}</h1>
<p class="arti_metas"><span>来源：宣传部</span><span>作者：${a} ${b}</span><span>摄影：${c}</span><span>编辑：${d}</span><span>发布时间：${dayOf(story)}</span><span>浏览次数：<span id="wp">10</span></span></p>
<div class="wp_articlecontent"><p style="text-indent:2em">（通讯员 ${a} ${b}）${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1))}</div></div></form><div>上一篇：<a>${story.others[0]!}</a></div><div>下一篇：<a>${story.others[1]!}</a></div>`,
  )
  return pageOf('university news', story, html, {
    byline: [
      ['correspondent', a],
      ['correspondent', b],
      ['photographer', c],
    ],
    desk: [['editor', d]],
    source: '宣传部',
    sections: [sections[1]],
  })
}

function bulletin(story: Story): Page {
  const {
    people: [a = '', b = ''],
    headline,
  } = story
  const html = whole(
    story,
    headline,
    `<meta name="PubDate" content="${dayOf(story)}T${story.hour}"><meta name="ContentSource" content="清溪县人民法院">`,
    `
<div class="hd"><a>法院概况</a><a>新闻中心</a></div><div class="detail_bigtitle">${headline}</div><div class="detail_mes">发布时间：${dayOf(story)} ${story.hour}</div>
<div class="detail_txt">${paragraphs(story.paragraphs, '\u3000\u3000')}<p style="text-align:right">作者：${a}</p><p style="text-align:right">责任编辑：${b}</p></div><div class="prev">上一条：无</div>`,
  )
  return pageOf('court bulletin', story, html, {
    byline: [['reporter', a]],
    desk: [['responsibleEditor', b]],
    source: '清溪县人民法院',
  })
}

function weekly(story: Story): Page {
  const {
    people: [a = '', b = '', c = ''],
    headline,
    sections,
  } = story
  const html = whole(
    story,
    `${headline} | 远行周刊`,
    '<meta property="og:site_name" content="远行周刊">',
    `
<nav>首页 目的地 人物</nav><article><div class="category">${sections[1]}</div><h1>${headline}</h1><p class="lede-credit">撰文 ${a} 摄影 ${b} 编辑 ${c}</p><time datetime="${dayOf(story)}T${story.hour}:00+08:00">${two(story.month)}.${two(story.day)}</time>
<section class="body">${paragraphs(story.paragraphs)}</section><p class="cc">本文为远行周刊原创内容，未经授权禁止转载</p></article><aside><h3>猜你喜欢</h3><ul>${listed(story.others)}</ul></aside>`,
  )
  return pageOf('travel weekly', story, html, {
    byline: [
      ['reporter', a],
      ['photographer', b],
    ],
    desk: [['editor', c]],
    source: '远行周刊',
    sections: [sections[1]],
  })
}

function mirror(story: Story): Page {
  const {
    people: [a = '', b = '', c = ''],
    headline,
  } = story
  const html = whole(
    story,
    `${headline}-中新网`,
    '',
    `
<div id="nav">首页→社会新闻</div><h1 style="display:block">${headline}</h1><div class="left-time"><div>${chineseDay(story)} ${story.hour}\u3000来源：<a>中国新闻网</a></div></div>
<div class="left_zw"><p>\u3000\u3000中新网清溪${story.month}月${story.day}日电 (记者 ${a} ${b})${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1), '\u3000\u3000')}<p>\u3000\u3000(完)</p></div><div class="left_name">【编辑:${c}】</div><div>更多精彩内容请进入社会频道</div>`,
  )
  return pageOf('agency mirror', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    desk: [['editor', c]],
    source: '中国新闻网',
    sections: ['社会新闻'],
  })
}

function selfMedia(story: Story): Page {
  const {
    people: [a = '', b = ''],
    outlet,
    headline,
  } = story
  const html = whole(
    story,
    `${headline}_号_平台`,
    '',
    `
<div class="article-main"><h1>${headline}</h1><div class="article-info"><span>${chineseDay(story)} ${story.hour}</span><span>来源：${outlet}</span><span>发布于：${story.outlet}官方账号</span></div>
<article>${paragraphs([`原标题：${headline}`, `本报记者：${a}`, ...story.paragraphs, `（编辑：${b}）`, '返回搜罗，查看更多'])}</article><p>平台声明：该文观点仅代表作者本人，平台系信息发布平台，仅提供信息存储空间服务。</p><div>阅读 (31)</div></div><div class="hot-rank"><h4>今日热榜</h4>${listed(story.others)}</div>`,
  )
  return pageOf('self-media platform', story, html, {
    byline: [['reporter', a]],
    desk: [['editor', b]],
    source: outlet,
  })
}
