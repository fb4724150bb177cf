import type { Draw } from './draw'
import { listed, pageOf, paragraphs, whole } from './markup'
import { chineseDay, dayOf, two } from './story'
import type { Credited, Family, Page, Story } from './story'

/** The other Chinese layouts of the seventh round. */
export const chineseSeventhFurther: readonly Family[] = [
  { name: 'agency feature', language: 'zh', template: feature },
  { name: 'trade paper', language: 'zh', template: trade },
  { name: 'digital page with three heads', language: 'zh', template: digital },
  { name: 'touch page', language: 'zh', template: touch },
  { name: 'forum portal', language: 'zh', template: forum },
  { name: 'page in parts, saved', language: 'zh', template: parts },
  { name: 'client with a summary', language: 'zh', template: client },
]

function feature(story: Story, draw: Draw): Page {
  const { headline, people, sections, hour, month, day } = story
  const [a = '', b = '', c = '', d = ''] = people
  const form = draw.of(['题', '名', '名 通讯员'] as const)
  const [first, second] = story.paragraphs
  const opening =
    form === '题'
      ? `<p>\u3000\u3000海岸社河阳${month}月${day}日电 题：${headline}</p><p>\u3000\u3000海岸社记者${a}、${b}</p><p>\u3000\u3000${first!}</p>`
      : `<p>\u3000\u3000海岸社河阳${month}月${day}日电 (${form === '名' ? `${a} ${b}` : `记者 ${a} 通讯员 ${b}`})${first!}</p>`
  const html = whole(
    story,
    `${headline}-海岸新闻网`,
    `<meta name="source" content="海岸社"><meta name="newsdate" content="${dayOf(story)}">`,
    `<div id="header"><a>首页</a> <a>滚动</a> <a>国内</a></div><div class="con"><div class="con_left"><div class="bread"><a>首页</a> → <a>${sections[1]}</a></div><h1 class="content_left_title">${headline}</h1><div class="content_left_time">${chineseDay(story)} ${hour}\u3000来源：海岸新闻网 <span id="share1">分享到：</span><div class="big">大字体</div><div class="small">小字体</div></div><div class="content_maincontent_more"><div class="left_ph"><img src="p.jpg"></div><div class="left_pt">图为：砚城老街的早晨。 ${c} 摄</div><div class="left_zw">${opening}<p>\u3000\u3000${second!}</p><div id="function_code_page"></div>${paragraphs(story.paragraphs.slice(2, -1), '\u3000\u3000')}<p>\u3000\u3000${story.paragraphs.at(-1)!}(完)</p><div class="adEditor"><div class="left_name"><span>【编辑:${d}】</span></div></div></div></div><div class="xwzxd"><span>更多精彩内容请进入${sections[1]}频道</span></div></div><div class="con_right"><h2>${sections[1]}精选：</h2><ul>${listed(story.others)}</ul></div></div><div class="pagebottom">本网站所刊载信息，不代表海岸社和海岸网观点。 刊用本网站稿件，务经书面授权。</div>`,
  )
  return pageOf('agency feature', story, html, {
    byline: [
      ['reporter', a],
      [form === '名 通讯员' ? 'correspondent' : 'reporter', b],
    ],
    desk: [
      ['editor', d],
      ['photographer', c],
    ],
    source: '海岸新闻网',
    sections: [sections[1]],
  })
}

function trade(story: Story, draw: Draw): Page {
  const { headline, people, sections, hour } = story
  const [a = '', b = '', c = '', d = ''] = people
  const [line, byline] = draw.of<readonly [string, readonly Credited[]]>([
    [
      `■ 本报记者 ${a} 通讯员 ${b} 文/图`,
      [
        ['reporter', a],
        ['correspondent', b],
        ['photographer', a],
        ['photographer', b],
      ],
    ],
    [
      `□ 东岭交通报记者 ${a} 特约记者 ${b}`,
      [
        ['reporter', a],
        ['specialCorrespondent', b],
      ],
    ],
    [
      `中国桥梁新闻网记者 ${a}/文 ${b}/摄`,
      [
        ['reporter', a],
        ['photographer', b],
      ],
    ],
    [`本报记者 ${a}`, [['reporter', a]]],
  ])
  const html = whole(
    story,
    `${headline}—东岭交通报数字平台`,
    '',
    `<div class="toplink">东岭交通报社主办 | 设为首页 | 加入收藏</div><div class="menu">${['交通要闻', sections[1], '评论'].map((text) => `<a>${text}</a>`).join('')}</div><div class="nr"><div class="nr-t">${headline}</div><div class="nr-s">来源：东岭交通报 ${story.year}-${two(story.month)}-${two(story.day)} ${hour} <span>浏览：${draw.number(5000)}</span> <span>收藏</span></div><div class="nr-abs"><b>摘要</b> ${story.paragraphs[1]!.slice(0, 40)}……</div><div class="nr-c"><div style="text-align:center">${line}</div><div>${story.paragraphs[0]!}</div>${story.paragraphs
      .slice(1)
      .map((text, place) =>
        place === 1
          ? `<div><strong>算清三笔账</strong></div><div>${text}</div>`
          : `<div>${text}</div>`,
      )
      .join(
        '',
      )}<div>&nbsp;</div><div>(责任编辑：${c} 见习编辑：${d})</div></div><div class="nr-cp"><strong>免责声明：</strong>东岭交通报转载此文目的在于传递更多信息，不代表本报的观点和立场。文章内容仅供参考。如有侵权，请联系删除。</div><div class="nr-hot"><h5>热点文章</h5>${listed(story.others)}</div></div>`,
  )
  return pageOf('trade paper', story, html, {
    byline,
    desk: [
      ['responsibleEditor', c],
      ['editor', d],
    ],
    source: '东岭交通报',
  })
}

function digital(story: Story, draw: Draw): Page {
  const { headline, people, outlet } = story
  const [a = '', b = '', c = ''] = people
  const weekday = draw.of(['星期一', '星期三', '星期六'])
  const kicker = draw.chance(60) ? '“小切口”里看民生' : ''
  const subhead = draw.chance(60) ? '首批受益居民达四百余户' : ''
  const [line, byline] = draw.of<readonly [string, readonly Credited[]]>([
    [
      `本报记者 ${a} 通讯员 ${b}`,
      [
        ['reporter', a],
        ['correspondent', b],
      ],
    ],
    [
      `记者 ${a} ${b}`,
      [
        ['reporter', a],
        ['reporter', b],
      ],
    ],
    ['', [['reporter', a]]],
  ])
  const head = line === '' ? `本报讯（记者${a}）` : ''
  const html = whole(
    story,
    `${outlet}数字报-${headline}`,
    '',
    `<div class="wrap1"><div class="side"><div class="date">${story.year}年${two(story.month)}月${two(story.day)}日 ${weekday}</div><div class="ban">第A0${1 + draw.number(8)}版：民生</div><div class="btns"><a>上一版</a> <a>下一版</a> <a>版面目录</a> <a>标题导航</a></div><ul class="mulu">${listed([headline, ...story.others.slice(0, 3)])}</ul></div><div class="text"><div class="tool"><a>上一篇</a> <a>下一篇</a> <span>放大</span> <span>缩小</span> <span>默认</span> <a>朗读</a></div><div class="tt"><p class="yt">${kicker}</p><h2>${headline}</h2><p class="ft">${subhead}</p><p class="zz">${line}</p></div><div id="ozoom"><founder-content><p>\u3000\u3000${head}${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1), '\u3000\u3000')}</founder-content></div><div class="pic"><img src="res1.jpg"><p>\u3000\u3000居民在菜地里忙碌。\u3000记者 ${c} 摄</p></div></div></div><div class="copy">${outlet}版权所有，未经书面授权禁止使用</div>`,
  )
  return pageOf('digital page with three heads', story, html, {
    byline,
    desk: [['photographer', c]],
    source: outlet,
  })
}

function touch(story: Story, draw: Draw): Page {
  const { headline, people, outlet, hour } = story
  const [a = '', b = '', c = ''] = people
  const isAuthor = draw.chance(60)
  const html = whole(
    story,
    `${headline}-手机禾川网`,
    `<meta name="viewport" content="width=device-width"><meta itemprop="datePublished" content="${dayOf(story)}T${hour}:00+08:00"><meta name="format-detection" content="telephone=no">`,
    `<div class="app-down"><span>禾川网客户端</span><button>立即打开</button></div><header><h2 class="logo">手机禾川网</h2></header><section class="art"><header class="art-head"><h1>${headline}</h1><div class="from"><b>${outlet}</b><i>·</i><time>${two(story.month)}-${two(story.day)} ${hour}</time>${isAuthor ? `<i>·</i><u>${a}</u>` : ''}</div></header><div class="art-main">${paragraphs(story.paragraphs.slice(0, 2))}<div class="unfold"><span>余下全文</span></div><div class="hidden-part">${paragraphs(story.paragraphs.slice(2))}<p class="tip">（${isAuthor ? '' : `记者 ${a} `}编辑 ${b} 校对 ${c}）</p></div></div><div class="like"><span>点赞 ${draw.number(99)}</span><span>踩</span></div></section><section class="cmt"><h3>网友评论</h3><div class="one"><b>砚城老李</b><time>2小时前</time><p>这个办法好，建议推广。</p><span>回复</span></div><div class="one"><b>momo</b><time>1天前</time><p>记者写得真细</p><span>回复</span></div></section><section class="rec"><h3>猜你想看</h3><ul>${listed(story.others)}</ul></section><footer>触屏版 | 电脑版</footer>`,
  )
  return pageOf('touch page', story, html, {
    byline: [['reporter', a]],
    desk: [
      ['editor', b],
      ['proofreader', c],
    ],
    source: outlet,
  })
}

function forum(story: Story, draw: Draw): Page {
  const { headline, people, outlet, sections } = story
  const [a = '', b = ''] = people
  const isNamed = draw.chance(60)
  const said = isNamed ? `|原作者: ${a}` : ''
  const html = whole(
    story,
    `${headline} - 砚城在线 - Powered by Discuz!`,
    `<meta name="generator" content="Discuz! X3.4"><meta name="MSSmartTagsPreventParsing" content="True">`,
    `<div id="toptb"><a>设为首页</a><a>收藏本站</a><a>切换到宽版</a></div><div id="hd"><a>论坛</a><a>门户</a><a>群组</a></div><div id="pt" class="bm cl"><div class="z"><a class="nvhm">砚城在线</a><em>›</em><a>门户</a><em>›</em><a>${sections[0]}</a><em>›</em><a>${sections[1]}</a><em>›</em>查看内容</div></div><div id="ct"><div class="bm vw"><div class="h hm"><h1 class="ph">${headline}</h1><p class="xg1">${story.year}-${story.month}-${story.day} ${story.hour}<span class="pipe">|</span>发布者: <a>${b}</a><span class="pipe">|</span>查看: <em>${draw.number(3000)}</em><span class="pipe">|</span>评论: 0${said}<span class="pipe">|</span>来自: ${outlet}</p></div><div class="s"><div><strong>摘要</strong>: ${story.paragraphs[0]!.slice(0, 60)} ...</div></div><div class="d"><table class="vwtb"><tr><td id="article_content">${story.paragraphs.map((text) => `\u3000\u3000${text}<br><br>`).join('\n')}</td></tr></table><div id="click_div"><table class="atd"><tr><td><a>路过</a></td><td><a>雷人</a></td><td><a>握手</a></td><td><a>鲜花</a></td><td><a>鸡蛋</a></td></tr></table></div><div class="o cl ptm"><a>收藏</a><a>分享</a><a>邀请</a></div><div class="pren pbm cl"><em>上一篇：<a>${story.others[0]!}</a></em><em>下一篇：<a>${story.others[1]!}</a></em></div></div></div><div id="related_article"><h3>相关阅读</h3><ul>${listed(story.others)}</ul></div></div><div id="ft">砚城在线 ( 河ICP备00000000号 ) GMT+8, 2026-11-23 12:00</div>`,
  )
  return pageOf('forum portal', story, html, {
    byline: isNamed ? [['reporter', a]] : [],
    desk: [['editor', b]],
    source: outlet,
    sections,
  })
}

function parts(story: Story, draw: Draw): Page {
  const { headline, people, outlet, sections, hour } = story
  const [a = '', b = ''] = people
  const half = 1 + draw.number(story.paragraphs.length - 1)
  const lines = (texts: readonly string[]) =>
    texts.map((text) => `&nbsp;&nbsp;&nbsp;&nbsp;${text}<br>`).join('<br>\n')
  const date = `${story.year}年${two(story.month)}月${two(story.day)}日${hour}`
  const numbers = `<div class="fenye"><span>第1页</span> <a>第2页</a> <a>下一页</a> <a>全文</a></div>`
  const form = draw.of([`（本报记者 ${a}）`, `撰稿：${a}`, `（作者：${a}）`])
  const html = `<!DOCTYPE html>
<!-- saved from url=(0048)http://www.bayside.example/news/${story.number}_all.html -->
${whole(
  story,
  `${headline}_${sections[1]}_湾区在线_全文`,
  `<link rel="stylesheet" href="./全文_files/a.css">`,
  `<div class="tp"><img src="./全文_files/logo.gif">今天是 <span>2026年11月23日 星期一</span> <a>RSS</a></div><div class="dh"><a>湾区在线</a>&gt;&gt;<a>${sections[1]}</a>&gt;&gt;正文</div><h1 id="bt">${headline}</h1><div class="ly">${date} ${outlet} <a>我有话说(<b>0</b>人参与)</a></div><div id="nr_all"><div class="pg">${lines(story.paragraphs.slice(0, half))}</div>${numbers}<div class="gg"><script>ad()</script><span>广告</span></div><div class="pg">${lines([...story.paragraphs.slice(half), form])}</div><div class="fenye"><a>上一页</a> <a>第1页</a> <span>第2页</span></div><div class="bj">[编辑：${b}]\u3000<a>复制链接</a> <a>打印</a> <a>返回顶部</a></div></div><div class="pl"><form>用户名：<input> 匿名发表 <input type="submit" value="发表"></form><p>网友评论仅供其表达个人看法，并不表明湾区在线立场。</p></div><div class="tj1"><dl><dt>图片新闻</dt>${story.others.map((title) => `<dd>${title}</dd>`).join('')}</dl></div>`,
).replace('<!DOCTYPE html>', '')}`
  return pageOf('page in parts, saved', story, html, {
    byline: [['reporter', a]],
    desk: [['editor', b]],
    source: outlet,
    sections: [sections[1]],
  })
}

function client(story: Story, draw: Draw): Page {
  const { headline, people, outlet, sections, hour } = story
  const [a = '', b = '', c = '', d = ''] = people
  const [lines, byline] = draw.of<readonly [readonly string[], readonly Credited[]]>([
    [
      [`撰文 | 极光新闻记者 ${a} ${b}`, `摄影 | ${c}`, `编辑 | ${d}`],
      [
        ['reporter', a],
        ['reporter', b],
        ['photographer', c],
      ],
    ],
    [
      [`作者：${a} ${b}；编辑：${d}`, `图片：${c}`],
      [
        ['reporter', a],
        ['reporter', b],
        ['photographer', c],
      ],
    ],
    [
      [`采写/极光新闻记者${a}`, `视频/${c}`, `编辑/${d}`],
      [
        ['reporter', a],
        ['video', c],
      ],
    ],
  ])
  const html = whole(
    story,
    `${headline} · 极光新闻`,
    `<meta name="author" content="极光新闻"><meta property="og:site_name" content="极光新闻"><script type="application/ld+json">${JSON.stringify({ '@context': 'https://ziyuan.baidu.com/contexts/cambrian.jsonld', title: headline, pubDate: `${dayOf(story)}T${hour}:00` })}</script>`,
    `<div id="root"><div class="bar"><img alt="极光新闻"><span>有温度 有光</span></div><div class="page"><div class="kicker"><a>${sections[1]}</a></div><div class="h">${headline}</div><div class="m"><span>${outlet}</span><span>${dayOf(story)} ${hour}</span><span>河东</span><button>关注</button></div><div class="ai"><div>AI速读</div><p>· ${story.paragraphs[1]!.slice(0, 24)}</p><p>· ${story.paragraphs[2]!.slice(0, 24)}</p><small>内容由AI生成，仅供参考</small></div><div class="rich">${paragraphs(story.paragraphs)}${lines.map((line) => `<p>${line}</p>`).join('')}</div><div class="note">特别声明：本文经极光新闻主编审核发布，仅代表作者观点</div><div class="tags"><a>#${sections[1]}</a></div><div class="react"><span>赞</span><span>收藏</span><span>生成海报</span></div><div class="same"><div>同类推荐</div>${listed(story.others)}</div></div></div>`,
  )
  return pageOf('client with a summary', story, html, {
    byline,
    desk: [['editor', d]],
    source: outlet,
    sections: [sections[1]],
  })
}
