import type { Draw } from './draw'
import { listed, pageOf, paragraphs, whole } from './markup'
import { chineseDay, dayOf, two } from './story'
import type { Family, Page, Story } from './story'

/** Chinese layouts of the sixth round, written after the fifth was used up and measured once. */
export const chineseSixth: readonly Family[] = [
  { name: 'national television', language: 'zh', template: television },
  { name: 'writing platform', language: 'zh', template: platform },
  { name: 'journal archive', language: 'zh', template: archive },
  { name: 'union site', language: 'zh', template: union },
  { name: 'sports site', language: 'zh', template: sports },
  { name: 'finance daily', language: 'zh', template: finance },
  { name: 'news weekly', language: 'zh', template: weekly },
  { name: 'city feed', language: 'zh', template: feed },
]

function television(story: Story, draw: Draw): Page {
  const { headline, people, sections, hour } = story
  const [a = '', b = '', c = '', d = ''] = people
  const isFilmed = draw.chance(60)
  const html = whole(
    story,
    `${headline}_新闻频道_海岸网(coast.example)`,
    `<meta name="catalogs" content="PAGE"><meta name="contentid" content="ART1"><meta name=author content="${d}"><meta name=source content="海岸新闻客户端">`,
    `<div class="header_nav"><a>首页</a><a>新闻</a></div><div class="content_18313"><div class="title_area"><h1>${headline}</h1><div class="info1">来源 : <a href="#">海岸新闻客户端</a> | ${story.year}年${two(story.month)}月${two(story.day)}日 ${hour}:07</div><div class="info2"><span>内容字号</span><a>大</a><a>中</a><a>小</a></div></div><div class="content_area" id="content_area">${paragraphs(story.paragraphs, '\u3000\u3000')}<p>（总台记者 ${a}${isFilmed ? ` 摄像 ${b}` : ''}）</p></div><div class="zebian"><span>编辑：${c}</span> <span>责任编辑：${d}</span></div><div class="tuwen"><h3>精彩推荐</h3><ul>${listed(story.others)}</ul></div></div><div class="foot">海岸网 版权所有 ${sections[0]}</div>`,
  )
  return pageOf('national television', story, html, {
    byline: [['reporter', a], ...(isFilmed ? [['video', b] as const] : [])],
    desk: [
      ['editor', c],
      ['responsibleEditor', d],
    ],
    source: '海岸新闻客户端',
  })
}

function platform(story: Story, draw: Draw): Page {
  const { headline, people, hour } = story
  const a = people[0]!
  const html = whole(
    story,
    `${headline} - 竹简`,
    `<meta property="og:site_name" content="竹简"><meta property="og:title" content="${headline}">`,
    `<header><nav><a>竹简</a><a>登录</a><a>注册</a></nav></header><div role="main"><section class="ouvJEz"><h1 class="_1RuRku" title="${headline}">${headline}</h1><div class="rEsl9f"><div class="s-dsoj"><a class="author-link" href="/u/1">${a}</a><button>关注</button><time datetime="${dayOf(story)}T${hour}:13.000Z">${dayOf(story).replace(/-/g, '.')} ${hour}:13</time><span>字数 ${draw.number(900) + 300}</span><span>阅读 ${draw.number(900)}</span></div></div><article class="_2rhmJa">${paragraphs(story.paragraphs)}</article><div class="_1kCBjS">© 著作权归作者所有,转载或内容合作请联系作者</div><div class="_19DgIp">“小礼物走一走，来竹简关注我”</div><div>还没有人赞赏，支持一下</div></section><section><h3>推荐阅读</h3><ul>${listed(story.others)}</ul></section></div>`,
  )
  return pageOf('writing platform', story, html, { byline: [['reporter', a]], source: '竹简' })
}

function archive(story: Story, draw: Draw): Page {
  const { headline, people } = story
  const [a = '', b = ''] = people
  const isJoint = draw.chance(50)
  const html = whole(
    story,
    `${headline}_参考网`,
    '',
    `<div class="path"><a>首页</a> &gt; <a>时政</a> &gt; <a>乡村纪事</a></div><div class="qkbt"><h1>${headline}</h1><p class="qkly"><span>${dayOf(story)}</span><span>${isJoint ? `${a} ${b}` : a}</span></p><p class="qkly2">来源：《乡村纪事》 作者：${isJoint ? `${a} ${b}` : a}</p></div><div class="qknr">${paragraphs(story.paragraphs)}<p>（责任编辑 ${people[4]!}）</p></div><div class="xgyd"><h2>猜你喜欢</h2><ul>${listed(story.others)}</ul></div>`,
  )
  return pageOf('journal archive', story, html, {
    byline: [['reporter', a], ...(isJoint ? [['reporter', b] as const] : [])],
    desk: [['responsibleEditor', people[4]!]],
    source: '乡村纪事',
    sections: ['时政', '乡村纪事'],
  })
}

function union(story: Story, draw: Draw): Page {
  const { headline, people, sections } = story
  const [a = '', b = ''] = people
  const isTwo = draw.chance(40)
  const html = whole(
    story,
    `${headline} - ${sections[1]} - 河阳市总工会`,
    `<meta name="SiteName" content="河阳市总工会"><meta name="PubDate" content="${dayOf(story)}">`,
    `<div class="top"><a>河阳市总工会</a></div><div class="dqwz">您的位置：<a>首页</a> &gt;&gt; <a>${sections[1]}</a></div><div class="info_con"><div class="info_title">${headline}</div><div class="info_time">时间：${dayOf(story)}\u3000\u3000访问量：<span>56</span></div><div class="info_txt">${paragraphs(story.paragraphs)}<p style="text-align: right;">（供稿：河阳市总工会 ${a}${isTwo ? `、${b}` : ''}）</p></div></div><div class="bottom">地址：河阳市人民路\u3000邮编：000000</div>`,
  )
  return pageOf('union site', story, html, {
    byline: [
      ['contributor', '河阳市总工会'],
      ['contributor', a],
      ...(isTwo ? [['contributor', b] as const] : []),
    ],
    source: '河阳市总工会',
    sections: [sections[1]],
  })
}

function sports(story: Story, draw: Draw): Page {
  const { headline, people, outlet, hour } = story
  const [a = '', b = ''] = people
  const form = draw.of([`本报记者${a}发自河阳 `, `本报记者 ${a} 河阳报道 `])
  const html = whole(
    story,
    `${headline}_赛场网`,
    '',
    `<div class="nav">足球 | 篮球 | 综合</div><div class="main"><h2 class="art-t">${headline}</h2><div class="art-i"><span>${dayOf(story)} ${hour}</span> | <span>文章来源：${outlet}</span> | <span>编辑：${b}</span></div><div class="art-c"><p>${form}${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1))}</div><div class="tags">标签：<a>女足</a></div><p class="sm">赛场网声明：以上内容仅代表作者观点，转载请注明出处。</p></div><div class="r"><b>24小时热文</b><ul>${listed(story.others)}</ul></div>`,
  )
  return pageOf('sports site', story, html, {
    byline: [['reporter', a]],
    desk: [['editor', b]],
    source: outlet,
  })
}

function finance(story: Story, draw: Draw): Page {
  const { headline, people, sections, hour } = story
  const [a = '', b = ''] = people
  const isAbove = draw.chance(50)
  const line = `每日河经记者：${a}    每日河经编辑：${b}`
  const html = whole(
    story,
    `${headline} | 每日河经网`,
    `<meta property="og:site_name" content="每日河经网">`,
    `<div class="g-crumb"><a>每日河经网首页</a> &gt; <a>${sections[1]}</a> &gt; 正文</div><div class="g-article"><div class="g-article-top"><h1>${headline}</h1><p class="u-time"><span class="source">每日河经新闻</span> <span class="time">${dayOf(story)} ${hour}:44</span></p></div><div class="g-articl-text">${isAbove ? `<p>${line}</p>` : ''}${paragraphs(story.paragraphs)}${isAbove ? '' : `<p>${line}</p>`}<p>如需转载请与《每日河经新闻》报社联系。未经授权，严禁转载或镜像，违者必究。</p><p>特别提醒：如果我们使用了您的图片，请作者与本站联系索取稿酬。</p></div></div><div class="g-list"><h3>热点推荐</h3><ul>${listed(story.others)}</ul></div>`,
  )
  return pageOf('finance daily', story, html, {
    byline: [['reporter', a]],
    desk: [['editor', b]],
    source: '每日河经新闻',
    sections: [sections[1]],
  })
}

function weekly(story: Story, draw: Draw): Page {
  const { headline, people } = story
  const [a = '', b = '', c = ''] = people
  const isPhotographed = draw.chance(50)
  const html = whole(
    story,
    `${headline}_南窗周刊`,
    `<meta name="author" content="南窗周刊"><meta name="keywords" content="乡村">`,
    `<div class="hd"><a>南窗周刊</a></div><h1>${headline}</h1><div class="ft">文/本刊记者 ${a}（发自河阳）${isPhotographed ? `\u3000摄影/本刊记者 ${b}` : ''}</div><div class="rq">${chineseDay(story)}</div><div class="zw">${paragraphs(story.paragraphs)}<p>（本文首发于${chineseDay(story)}《南窗周刊》，责任编辑：${c}）</p></div><div class="wx">关注“南窗周刊”公众号</div>`,
  )
  return pageOf('news weekly', story, html, {
    byline: [['reporter', a], ...(isPhotographed ? [['photographer', b] as const] : [])],
    desk: [['responsibleEditor', c]],
    source: '南窗周刊',
  })
}

function feed(story: Story, draw: Draw): Page {
  const { headline, people, outlet, hour } = story
  const [a = '', b = ''] = people
  const isVideo = draw.chance(30)
  const html = whole(
    story,
    headline,
    `<meta property="og:title" content="${headline}">`,
    `<div class="wrap"><div class="art-title">${headline}</div><div class="art-source"><img class="logo" src="l.png"><span class="name">${outlet}</span><span class="dot">·</span><span class="date">${two(story.month)}-${two(story.day)} ${hour}</span></div><div class="art-content">${paragraphs(story.paragraphs)}<p>记者 ${a}${isVideo ? ` 视频 ${b}` : ''}</p></div><div class="art-more">展开全文</div><div class="reply"><b>全部评论</b><p>什么时候也到我们村建一个？</p></div></div>`,
  )
  return pageOf('city feed', story, html, {
    byline: [['reporter', a], ...(isVideo ? [['video', b] as const] : [])],
    source: outlet,
    date: '',
  })
}
