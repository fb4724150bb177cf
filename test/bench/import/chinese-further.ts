import { chineseDay, dayOf, two } from './story'
import type { Family, Page, Story } from './story'
import { listed, padded, pageOf, paragraphs, whole } from './markup'

/** Further Chinese site families the reader was built on, first kept apart to see what it missed. */
export const chineseFurther: readonly Family[] = [
  { name: 'evening paper, closing credits', language: 'zh', template: eveningPaper },
  { name: 'portal with stamped line', language: 'zh', template: portal },
  { name: 'digital edition of a paper', language: 'zh', template: digitalEdition },
  { name: 'magazine with a credit block', language: 'zh', template: magazine },
  { name: 'broadcaster', language: 'zh', template: broadcaster },
  { name: 'industry site, reprint', language: 'zh', template: reprint },
  { name: 'county media centre', language: 'zh', template: mediaCentre },
  { name: 'photo report', language: 'zh', template: photoReport },
]

function eveningPaper(story: Story): Page {
  const {
    people: [a = '', b = '', c = '', d = ''],
    outlet,
    headline,
    sections,
  } = story
  const html = whole(
    story,
    `${headline}_${outlet}`,
    `<meta name="source" content="${outlet}">`,
    `
<div id="nav"><a>首页</a><a>时政</a></div><div class="bread">首页 → ${sections[0]} → ${sections[1]} → 内容</div>
<div class="left"><h1 id="artTitle">${headline}</h1><div class="post-info"><i>${chineseDay(story)}${story.hour}</i><i>来源</i><b>${outlet}</b></div>
<div id="artContent"><p>本报讯 ${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1, -1))}<p>${story.paragraphs.at(-1)!}本报记者 ${a} 通讯员 ${b}</p></div>
<div class="art-editor">编辑：${c} | 校对：${d}</div><p class="copyright">版权声明：本网所有内容，凡注明来源的，均为本网合法拥有版权。</p></div>
<div class="right"><div class="rank"><h3>点击排行</h3><ul>${listed(story.others)}</ul></div></div>`,
  )
  return pageOf('evening paper, closing credits', story, html, {
    byline: [
      ['reporter', a],
      ['correspondent', b],
    ],
    desk: [
      ['editor', c],
      ['proofreader', d],
    ],
    source: outlet,
    sections,
  })
}

function portal(story: Story): Page {
  const {
    people: [a = '', b = '', c = ''],
    outlet,
    headline,
  } = story
  const html = whole(
    story,
    `${headline}|清溪|民生_门户新闻`,
    `<meta property="og:title" content="${headline}"><meta property="article:author" content="门户新闻"><meta property="article:published_time" content="${dayOf(story)}T${story.hour}:00+08:00">`,
    `
<div class="main-content"><h1 class="main-title">${headline}</h1><div class="top-bar"><div class="date-source"><span class="date">${chineseDay(story)} ${story.hour}</span>
<span class="source ent-source">${outlet}</span></div><div class="bar-r">语音播报 缩小字体 放大字体 收藏 微博 微信 分享 0</div></div>
<div class="article" id="article"><p>\u3000\u3000原标题：${headline}</p><p>\u3000\u3000来源：${outlet}</p><p>\u3000\u3000作者：${a}\u3000${b}</p>${paragraphs(story.paragraphs, '\u3000\u3000')}
<p class="article-editor">责任编辑：${c} </p></div><div class="keywords">关键字 : <a>清溪</a><a>民生</a></div><div class="page-tools">我要反馈</div></div>
<div class="blk-feed"><h3>相关新闻</h3><ul>${listed(story.others)}</ul></div>`,
  )
  return pageOf('portal with stamped line', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    desk: [['responsibleEditor', c]],
    source: outlet,
  })
}

function digitalEdition(story: Story): Page {
  const {
    people: [a = '', b = ''],
    outlet,
    headline,
  } = story
  const html = whole(
    story,
    outlet,
    '',
    `
<div class="paper-head">${outlet} 数字报</div><div>第A0${1 + (story.number % 8)}版：要闻</div><table><tr><td>${dayOf(story)} 星期三</td></tr></table>
<founder-title><p class="kicker">${story.others[0]!.slice(0, 8)}</p><h3>${headline}</h3><h4>——来自河岸的报告</h4></founder-title>
<div id="ozoom"><founder-content>${paragraphs([`■ 本报记者 ${a} 通讯员 ${padded(b)}`, ...story.paragraphs], '\u3000\u3000')}</founder-content></div>
<div><a>上一篇</a> <a>下一篇</a> <a>放大</a> <a>缩小</a> <a>默认</a></div>`,
  )
  return pageOf('digital edition of a paper', story, html, {
    byline: [
      ['reporter', a],
      ['correspondent', b],
    ],
    source: outlet,
  })
}

function magazine(story: Story): Page {
  const {
    people: [a = '', b = '', c = '', d = '', e = ''],
    outlet,
    headline,
    sections,
  } = story
  const html = whole(
    story,
    `${headline}-${outlet}`,
    `<meta name="author" content="${c}"><meta property="og:type" content="article">`,
    `
<div class="channel"><a>${sections[1]}</a></div><h1>${headline}</h1><div class="sub"><span>${outlet}</span>·<span>${dayOf(story).replace(/-/g, '/')} ${story.hour}</span></div>
<div class="rich"><p>文 / ${a}</p><p>摄影 / ${b}</p><p>编辑 / ${c}</p>${paragraphs(story.paragraphs)}<p>- END -</p><p>撰文：${a}\u3000摄影：${b}\u3000监制：${d}\u3000设计：${e}</p>
<p>长按识别二维码，关注我们</p></div><div class="next">下一条：${story.others[1]!}</div>`,
  )
  return pageOf('magazine with a credit block', story, html, {
    byline: [
      ['reporter', a],
      ['photographer', b],
      ['graphics', e],
    ],
    desk: [
      ['editor', c],
      ['producer', d],
    ],
    source: outlet,
    sections: [sections[1]],
  })
}

function broadcaster(story: Story): Page {
  const {
    people: [a = '', b = '', c = '', d = ''],
    headline,
    sections,
  } = story
  const html = whole(
    story,
    `${headline}_${sections[1]}_台网`,
    `<meta name="catalogs" content="x"><meta name="publishdate" content="${dayOf(story)}">`,
    `
<div class="cols"><a>台网首页</a>&nbsp;&gt;&nbsp;<a>${sections[0]}</a>&nbsp;&gt;&nbsp;<a>${sections[1]}</a>&nbsp;&gt;&nbsp;正文</div>
<h1>${headline}</h1><div class="function">来源：澜州广播电视台 | ${chineseDay(story)} ${story.hour}</div>
<div class="cnt_bd"><p>\u3000\u3000<strong>澜州台消息</strong>（总台记者 ${a} ${b}）${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1), '\u3000\u3000')}</div><div class="zebian"><span>编辑：${d}</span><span>责任编辑：${c}</span></div><div class="tuijian"><div>为您推荐</div><ul>${listed(story.others)}</ul></div>`,
  )
  return pageOf('broadcaster', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    desk: [
      ['editor', d],
      ['responsibleEditor', c],
    ],
    source: '澜州广播电视台',
    sections,
  })
}

function reprint(story: Story): Page {
  const {
    people: [a = '', b = ''],
    outlet,
    headline,
    sections,
  } = story
  const html = whole(
    story,
    `${headline} - ${sections[0]}行业网`,
    '',
    `
<div class="nav2"><a>行业网首页</a> &raquo; <a>${sections[0]}</a> &raquo; <a>${sections[1]}</a> &raquo; 文章详情</div>
<div class="box"><h1>${headline}</h1><p class="sm">${dayOf(story)} ${story.hour}:01 &nbsp; 转自: ${outlet} &nbsp; 责任编辑: ${b} &nbsp; 人气: 1024</p>
<div class="txt"><div>${outlet}讯（见习记者 ${a}）${story.paragraphs[0]!}</div>${story.paragraphs
      .slice(1)
      .map((text) => `<div>${text}</div>`)
      .join('')}
<div>免责声明：本文转载自${outlet}，仅代表作者个人观点，与本网无关。</div></div></div>
<div class="list"><h3>最新资讯</h3>${listed(story.others)}</div>`,
  )
  return pageOf('industry site, reprint', story, html, {
    byline: [['internReporter', a]],
    desk: [['responsibleEditor', b]],
    source: outlet,
    sections,
  })
}

function mediaCentre(story: Story): Page {
  const {
    people: [a = '', b = '', c = '', d = '', e = ''],
    headline,
    sections,
  } = story
  const html = whole(
    story,
    headline,
    '',
    `
<ul class="menu"><li>要闻</li><li>视频</li><li>直播</li></ul><div><span>当前位置：</span><span>${sections[0]}</span> / <span>${sections[1]}</span></div>
<h2 style="text-align:center">${headline}</h2><p style="text-align:center">发布时间：${story.year}-${two(story.month)}-${two(story.day)} ${story.hour}:00 来源：清溪县融媒体中心 作者：${a} 浏览量：56</p>
<div>${paragraphs(story.paragraphs, '\u3000\u3000')}<p>记者：${a}</p><p>通讯员：${b}</p><p>一审：${c}</p><p>二审：${d}</p><p>三审：${e}</p><p>来源：清溪县融媒体中心</p></div><div>扫一扫在手机打开当前页</div>`,
  )
  return pageOf('county media centre', story, html, {
    byline: [
      ['reporter', a],
      ['correspondent', b],
    ],
    desk: [
      ['reviewer', c],
      ['reviewer', d],
      ['reviewer', e],
    ],
    source: '清溪县融媒体中心',
    sections,
  })
}

function photoReport(story: Story): Page {
  const {
    people: [a = '', b = ''],
    outlet,
    headline,
    sections,
  } = story
  const html = whole(
    story,
    `${headline}-图片-${outlet}`,
    '',
    `
<div class="weizhi">您现在的位置： 首页 > 图片 > ${sections[1]}</div><h1>${headline}</h1><div>${chineseDay(story)} ${story.hour} 来源：${outlet} 责编：${b}</div>
<div class="pics"><p><img src="1.jpg"></p><p>11月22日，游人走过新桥。${a} 摄</p>${paragraphs(story.paragraphs)}<p>${a} 摄影报道</p></div><div class="t">返回顶部</div>`,
  )
  return pageOf('photo report', story, html, {
    byline: [
      ['reporter', a],
      ['photographer', a],
    ],
    desk: [['responsibleEditor', b]],
    source: outlet,
    sections: ['图片', sections[1]],
  })
}
