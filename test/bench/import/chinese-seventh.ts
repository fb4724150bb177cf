import type { Draw } from './draw'
import { listed, pageOf, paragraphs, whole } from './markup'
import { chineseDay, dayOf, two } from './story'
import type { Credited, Family, Page, Story } from './story'

/** Chinese layouts of the seventh round, written without sight of the reader and measured once. */
export const chineseSeventh: readonly Family[] = [
  { name: 'provincial group', language: 'zh', template: group },
  { name: 'county centre in sections', language: 'zh', template: county },
  { name: 'station with a player', language: 'zh', template: station },
  { name: 'portal channel', language: 'zh', template: channel },
  { name: 'account, credits in cells', language: 'zh', template: account },
  { name: 'university, line below', language: 'zh', template: university },
  { name: 'disclosure table', language: 'zh', template: disclosure },
]

function group(story: Story, draw: Draw): Page {
  const { headline, people, outlet, sections, hour, month, day } = story
  const [a = '', b = '', c = ''] = people
  const isHelped = draw.chance(60)
  const source = draw.of(['大河潮新闻', `大河报业·${outlet}`, outlet])
  const head = draw.of([
    `大河潮新闻${month}月${day}日讯（记者 ${a}${isHelped ? ` 通讯员 ${b}` : ''}）`,
    `大河潮新闻讯（全媒体记者 ${a}${isHelped ? ` 通讯员 ${b}` : ''}）`,
  ])
  const below = `来源：${source}\u3000作者：${a}\u3000编辑：${c}`
  const html = whole(
    story,
    `${headline}_大河潮_${sections[1]}`,
    `<meta name="description" content="${story.paragraphs[0]!.slice(0, 36)}"><meta name="apple-itunes-app" content="app-id=1">`,
    `<div class="hd-top"><span>大河潮新闻网</span><a>手机版</a><a>数字报</a><a>投稿</a></div><div class="w1200"><div class="wz"><i></i>大河潮 &gt; <a>${sections[0]}</a> &gt; <a>${sections[1]}</a></div><div class="lt"><div class="cms-tit"><h1>${headline}</h1><div class="cms-from"><span>来源：${source}</span><span>作者：${a}</span><span>编辑：${c}</span><span>${dayOf(story)} ${hour}:18</span></div><div class="voice"><i>语音播报</i><span>00:00</span>/<span>03:27</span></div></div>
<article class="cms-con"><p style="text-indent:2em">${head}${story.paragraphs[0]!}</p>${story.paragraphs
      .slice(1)
      .map((text) => `<p style="text-indent:2em">${text}</p>`)
      .join(
        '\n',
      )}<div class="cms-bot"><p>${below}</p><p>本文为大河潮原创文章，转载请附上原文出处链接和本声明。</p><p>本文链接：https://h5.tide.example/content/${story.number}.html</p></div><div class="cms-rel"><h4>相关阅读</h4><ul>${listed(story.others.slice(0, 3))}</ul></div>${draw.chance(50) ? `<p class="sj">阅读下一篇</p>` : ''}</article><div class="fj">报料热线：0000-000000</div></div><div class="rt"><h3>阅读排行榜</h3><ol>${listed(story.others)}</ol></div></div>`,
  )
  return pageOf('provincial group', story, html, {
    byline: [['reporter', a], ...(isHelped ? [['correspondent', b] as const] : [])],
    desk: [['editor', c]],
    source,
    sections,
  })
}

function county(story: Story, draw: Draw): Page {
  const { headline, people, outlet, hour } = story
  const [a = '', b = '', c = '', d = '', e = ''] = people
  const section = (text: string, style = 'text-align:justify') =>
    `<section style="margin:0"><section style="${style}"><span style="font-size:16px">${text}</span></section></section>`
  const [lines, byline, desk] = draw.of<
    readonly [readonly string[], readonly Credited[], readonly Credited[]]
  >([
    [
      [`来源：${outlet}`, `记者：${a} ${b}`, `编辑：${c}\u3000责编：${d}\u3000编审：${e}`],
      [
        ['reporter', a],
        ['reporter', b],
      ],
      [
        ['editor', c],
        ['responsibleEditor', d],
        ['reviewer', e],
      ],
    ],
    [
      [`记 者｜${a}`, `摄 影｜${b}`, `一 审｜${c}`, `二 审｜${d}`, `三 审｜${e}`],
      [
        ['reporter', a],
        ['photographer', b],
      ],
      [
        ['reviewer', c],
        ['reviewer', d],
        ['reviewer', e],
      ],
    ],
    [
      [`采编：${a}`, `初审：${c}`, `复审：${d}`, `终审：${e}`, '监制：融媒体中心编委会'],
      [['reporter', a]],
      [
        ['reviewer', c],
        ['reviewer', d],
        ['reviewer', e],
        ['producer', '融媒体中心编委会'],
      ],
    ],
    [
      [`${outlet}记者 ${a} 通讯员 ${b}`, `责任编辑 ${c}\u3000值班主任 ${d}`],
      [
        ['reporter', a],
        ['correspondent', b],
      ],
      [
        ['responsibleEditor', c],
        ['producer', d],
      ],
    ],
  ])
  const body = story.paragraphs.flatMap((text, place) =>
    place === 1 && draw.chance(60)
      ? [
          '<section><img src="/r/1.jpg"></section>',
          section('△居民在社区服务站登记', 'text-align:center;font-size:12px'),
          section(text),
        ]
      : [section(text)],
  )
  const html = whole(
    story,
    headline,
    '',
    `<div id="page"><div class="nv"><a>返回</a><a>听新闻</a></div><div class="ar-box"><div class="ar-title">${headline}</div><div class="ar-sub"><span>${outlet}</span><span>${story.year}/${two(story.month)}/${two(story.day)} ${hour}</span><span>阅读量 ${draw.number(9000) + 100}</span></div><div class="ar-text">${section(`点击上方“${outlet}”关注我们`, 'text-align:center')}${body.join('')}${lines.map((line) => section(line, 'text-align:center')).join('')}${section('点亮<b>“赞”“在看”</b>，一起为家乡打call', 'text-align:center')}</div></div><div class="ar-ft">本文内容由${outlet}发布，不代表平台立场</div></div>`,
  )
  return pageOf('county centre in sections', story, html, { byline, desk, source: outlet })
}

function station(story: Story, draw: Draw): Page {
  const { headline, people, sections, hour } = story
  const [a = '', b = '', c = '', d = '', e = ''] = people
  const isHelped = draw.chance(50)
  const ending = draw.of([
    `（禾川台记者 ${a}\u3000摄像 ${b}${isHelped ? `\u3000通讯员 ${e}` : ''} 报道）`,
    `（广电全媒体记者：${a} 摄像：${b}${isHelped ? ` 通讯员：${e}` : ''}）`,
    `来源丨禾川网络广播电视台 记者丨${a} 摄像丨${b}${isHelped ? ` 通讯员丨${e}` : ''}`,
  ])
  const html = whole(
    story,
    `${headline}-${sections[1]}-禾川网络广播电视台`,
    `<meta property="og:type" content="videolist"><meta property="og:title" content="${headline}">`,
    `<div class="top_bar"><a>直播</a><a>点播</a><a>节目单</a></div><div class="crumb_v">您现在的位置：<a>首页</a> - <a>${sections[0]}</a> - <a>${sections[1]}</a></div><div class="video_box"><div id="player_1">您的浏览器版本过低，请升级后观看</div></div><div class="v_info"><h2 class="v_title">${headline}</h2><p class="v_date">发布时间：${story.year}/${two(story.month)}/${two(story.day)} ${hour}:03\u3000来源：禾川网络广播电视台\u3000播放：${draw.number(999)}次</p><div class="v_share">分享到：<a title="分享到微信"></a><a title="分享到微博"></a></div></div><div class="v_text" id="zoom"><div>${paragraphs(story.paragraphs, '\u3000\u3000')}<p>\u3000\u3000${ending}</p><p>\u3000\u3000编辑丨${c} 责编丨${d} 审核丨刘砚青</p></div><div class="ewm"><img src="ewm.png"><p>扫码下载“禾川+”客户端</p></div></div><div class="v_list"><h3>同期节目</h3><ul>${listed(story.others)}</ul></div>`,
  )
  return pageOf('station with a player', story, html, {
    byline: [['reporter', a], ['video', b], ...(isHelped ? [['correspondent', e] as const] : [])],
    desk: [
      ['editor', c],
      ['responsibleEditor', d],
      ['reviewer', '刘砚青'],
    ],
    source: '禾川网络广播电视台',
    sections,
  })
}

function channel(story: Story, draw: Draw): Page {
  const { headline, people, outlet, hour, month, day } = story
  const [a = '', b = '', c = '', photographer = ''] = people
  const original = story.others[0]!
  const head = draw.of([`${outlet}讯 （记者 ${a}）`, ''])
  const tail = draw.of([`（${outlet}记者 ${a} 实习生 ${b}）`, `文/${a}`, ''])
  const isHeaded = head.includes('记者')
  const byline: readonly Credited[] = isHeaded
    ? [['reporter', a]]
    : tail.includes('实习生')
      ? [
          ['reporter', a],
          ['internReporter', b],
        ]
      : tail !== ''
        ? [['reporter', a]]
        : []
  const last = isHeaded ? '' : tail
  const html = whole(
    story,
    `${headline}_快门网`,
    `<meta property="og:url" content="https://www.shutter.example/a/${story.number}_1"><meta name="mediaid" content="${outlet}"><meta itemprop="datePublished" content="${dayOf(story)} ${hour}">`,
    `<header class="channel-bar"><a>新闻</a><a>体育</a><a>汽车</a><a>房产</a><a class="login">登录快门号</a></header><div class="left-card"><div class="user-info"><img class="avatar" alt="头像"><h4><a>${outlet}</a></h4><dl><dd><em>1.2万</em>文章</dd><dd><em>9亿</em>总阅读</dd></dl></div></div><div class="text-main"><div class="text-title"><h1>${headline} <span class="article-tag"></span></h1><div class="article-info"><span class="time">${dayOf(story)} ${hour}</span> <span>来源: <a>${outlet}</a></span> <span class="area">发布于：${draw.of(['河东省', '江南省'])}</span></div></div><article class="article" id="mp-editor"><p data-role="original-title" style="display:none">原标题：${original}</p><p>原标题：${original}</p><p>${head}${story.paragraphs[0]!}</p><p class="ql-align-center"><img src="//i.example/1.jpeg"></p><p>${month}月${day}日，活动现场。${photographer} 摄</p>${paragraphs(story.paragraphs.slice(1))}${last === '' ? '' : `<p>${last}</p>`}<p><a class="backword">返回快门，查看更多</a></p><p class="editor-name">责任编辑：<span>${c}</span></p></article><div class="statement">平台声明：该文观点仅代表作者本人，快门号系信息发布平台，快门仅提供信息存储空间服务。</div><div class="read-wrap">阅读 (<em>${draw.number(900)}</em>)</div></div><div class="groom-read"><div class="title"><h3>推荐阅读</h3></div><ul>${listed(story.others)}</ul></div>`,
  )
  return pageOf('portal channel', story, html, {
    byline,
    desk: [
      ['responsibleEditor', c],
      ['photographer', photographer],
    ],
    source: outlet,
  })
}

function account(story: Story, draw: Draw): Page {
  const { headline, people, outlet, hour } = story
  const [a = '', b = '', c = '', d = ''] = people
  const box = (label: string, value: string) =>
    `<section style="display:flex"><section style="background:#eee;padding:3px"><p>${label}</p></section><section><p>${value}</p></section></section>`
  const isMoved = draw.chance(40)
  const origin = isMoved ? draw.of(['极目河东', '沅溪发布', '砚城文旅']) : outlet
  const html = `<!DOCTYPE html>
<!-- saved from url=(0052)https://mp.example/s/${story.number} -->
${whole(
  story,
  headline,
  `<meta property="og:title" content="${headline}"><meta property="og:article:author" content="">`,
  `<div class="wx-root" id="page-content"><div class="rich_media_inner"><h1 id="activity-name" class="rich_media_title">\n      ${headline}\n   </h1><div class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a>${outlet}</a><div id="js_profile_qrcode"><strong class="profile_nickname">${outlet}</strong><p class="profile_meta"><label>微信号</label><span>hc_news</span></p><p class="profile_meta"><label>功能介绍</label><span>关注本地，记录生活。</span></p></div></span> <em id="publish_time">${chineseDay(story)} ${hour}</em> <em>河东</em> <span>${draw.number(50)}人听过</span></div>${isMoved ? `<div class="share_notice">以下文章来源于${origin}<span>，作者${a}</span></div>` : ''}<div class="rich_media_content" id="js_content"><section><p style="text-align:center;font-size:12px">全文约1200字，阅读需要3分钟</p></section>${story.paragraphs.map((text) => `<p style="margin:0 16px"><span leaf="">${text}</span></p><p><br></p>`).join('')}<section style="text-align:center"><p>·END·</p></section>${isMoved ? box('来源', origin) : ''}${box('文字', a)}${box('图片', b)}${box('编辑', c)}${box('审核', d)}<section><p>欢迎分享到朋友圈，转载请联系后台</p><p>往期推荐</p><p><a>${story.others[0]!}</a></p><p><a>${story.others[1]!}</a></p></section></div><div class="wx_tool"><a>阅读原文</a><span>阅读 ${draw.number(9000)}</span><span>赞</span><span>分享</span><span>推荐</span><span>写留言</span></div></div></div>`,
).replace('<!DOCTYPE html>', '')}`
  return pageOf('account, credits in cells', story, html, {
    byline: [
      ['reporter', a],
      ['photographer', b],
    ],
    desk: [
      ['editor', c],
      ['reviewer', d],
    ],
    source: origin,
  })
}

function university(story: Story, draw: Draw): Page {
  const { headline, people, sections } = story
  const [a = '', b = '', c = '', d = ''] = people
  const unit = draw.of(['土木工程学院', '后勤保障部', '新闻中心'])
  const isAbove = draw.chance(50)
  const info = `${isAbove ? `文字：${a}  图片：${b}  来源：${unit}  审核：${d}  ` : ''}发布时间：${dayOf(story)}  阅读次数：<span id="hits">${draw.number(900)}</span>`
  const below = `<p style="text-align:right">（来源：${unit} 文/${a} 图/${b} 编辑/${c}）</p>`
  const html = whole(
    story,
    `${headline}-沅溪理工大学新闻网`,
    `<META Name="SiteName" Content="沅溪理工大学新闻网" />`,
    `<div class="logo"><a><img alt="沅溪理工大学"></a><form><input placeholder="搜索"></form></div><ul class="nav1"><li>学校首页</li><li>${sections[1]}</li><li>校园快讯</li></ul><div class="main1"><div class="local"><span>当前位置：</span><a>首页</a>\u3000/\u3000<a>${sections[1]}</a>\u3000/\u3000正文</div><div class="arti"><h1 class="arti_title">${headline}</h1><p class="arti_metas">${info}</p><div class="entry"><div class="read"><div class="wp_articlecontent">${story.paragraphs.map((text, place) => `<p style="text-indent:32px"><span style="font-family:微软雅黑">${text}</span></p>${place === 0 ? '<p style="text-align:center"><img src="/_upload/1.jpg" sudyfile-attr="{}"></p><p style="text-align:center">活动现场</p>' : ''}`).join('')}${isAbove ? '' : below}</div></div></div></div><div class="prevnext">上一篇：${story.others[0]!} 下一篇：${story.others[1]!}</div></div><div class="foot1">版权所有 © 沅溪理工大学党委宣传部 投稿邮箱：xb@yx.example</div>`,
  )
  return pageOf('university, line below', story, html, {
    byline: [
      ['reporter', a],
      ['photographer', b],
    ],
    desk: isAbove ? [['reviewer', d]] : [['editor', c]],
    source: unit,
    sections: [sections[1]],
  })
}

function disclosure(story: Story, draw: Draw): Page {
  const { headline, people, sections } = story
  const [a = '', b = ''] = people
  const office = draw.of(['沅溪县水务局', '禾川市交通运输局', '砚城区城市管理局'])
  const isSigned = draw.chance(60)
  const earlier = `${story.year}-${two(story.month)}-${two(Math.max(1, story.day - 1))}`
  const row = (...cells: readonly string[]) =>
    `<tr>${cells.map((cell, place) => (place % 2 === 0 ? `<td class="t">${cell}</td>` : `<td>${cell}</td>`)).join('')}</tr>`
  const html = whole(
    story,
    `${office} ${sections[1]} ${headline}`,
    `<meta name="ArticleTitle" content="${headline}"><meta name="PubDate" content="${dayOf(story)} 09:30"><meta name="ContentSource" content="${office}"><meta name="ColumnName" content="${sections[1]}">`,
    `<div class="gov-top">无障碍阅读 | 长者版 | 繁體</div><div class="gov-nav"><a>首页</a> &gt; <a>政务公开</a> &gt; <a>${sections[1]}</a></div><table class="xxgk">${row('索引号', `0014${story.number}-8/2026`, '主题分类', '城乡建设')}${row('发布机构', office, '成文日期', earlier)}${row('文号', '无', '发布日期', dayOf(story))}</table><div class="xl-tit">${headline}</div><div class="xl-sub"><span>日期：${dayOf(story)} 09:30</span><span>来源：${office}</span><span>字体：【<a>大</a> <a>中</a> <a>小</a>】</span><span>浏览量：次</span></div><div id="UCAP-CONTENT"><div class="trs_editor_view">${paragraphs(story.paragraphs, '\u3000\u3000')}${isSigned ? `<p>\u3000\u3000（供稿：办公室\u3000撰稿：${a}\u3000审核：${b}）</p>` : ''}</div></div><div class="xl-btn"><a>打印本页</a><a>关闭窗口</a></div><div class="xl-rel"><div>相关文档</div><ul>${listed(story.others)}</ul></div><div class="gov-foot">主办：${office} 网站标识码：0000000001 备案号：河ICP备0000号</div>`,
  )
  return pageOf('disclosure table', story, html, {
    byline: isSigned
      ? [
          ['contributor', '办公室'],
          ['reporter', a],
        ]
      : [],
    desk: isSigned ? [['reviewer', b]] : [],
    source: office,
    sections: ['政务公开', sections[1]],
  })
}
