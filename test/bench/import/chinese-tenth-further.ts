import { listed, pageOf, paragraphs, whole } from './markup'
import { chineseDay, dayOf, two } from './story'
import type { Family, Page, Story } from './story'

/** Chinese layouts of the tenth round, of accounts, offices, magazines and students. */
export const chineseTenthFurther: readonly Family[] = [
  { name: 'account, moved from another', language: 'zh', template: movedAccount },
  { name: 'account, hands in one paragraph', language: 'zh', template: joinedAccount },
  { name: 'township news', language: 'zh', template: township },
  { name: 'bureau answers', language: 'zh', template: bureau },
  { name: 'monthly', language: 'zh', template: monthly },
  { name: 'weekly, sent from', language: 'zh', template: sentFrom },
  { name: 'student reporters', language: 'zh', template: students },
  { name: 'translated report', language: 'zh', template: translated },
]

function movedAccount(story: Story): Page {
  const { headline, people, hour } = story
  const [a = '', b = ''] = people
  const p = (text: string) => `<p style="line-height:1.75em;margin:0 8px 24px">${text}</p>`
  const html = whole(
    story,
    '',
    `<meta property="og:title" content="${headline}"><meta property="og:site_name" content="微信公众平台"><meta property="twitter:card" content="summary">`,
    `<div id="js_article" class="rich_media"><div class="rich_media_area_primary"><h1 class="rich_media_title" id="activity-name"><span class="js_title_inner">${headline}</span></h1><div id="meta_content" class="rich_media_meta_list"><span id="copyright_logo" class="wx_tap_link">转载</span><span class="rich_media_meta rich_media_meta_text">${a}</span><span class="rich_media_meta rich_media_meta_nickname"><a id="js_name">岚汀生活圈</a></span><em id="publish_time" class="rich_media_meta rich_media_meta_text">${chineseDay(story)} ${hour}</em><em id="js_ip_wording">岚汀</em></div><div class="rich_media_content" id="js_content"><section style="border-left:4px solid #ccc;padding-left:8px"><p><span style="font-size:14px">作者 | ${a}</span></p><p><span style="font-size:14px">来源 | 棠溪观察（ID：tangxi_view）</span></p></section><p><br></p>${story.paragraphs.map((text) => p(text)).join('')}<p style="text-align:center">—— The End ——</p>${p('<span style="font-size:12px;color:#888">本文经授权转载自棠溪观察，如需二次转载请联系原作者。</span>')}${p(`<span style="font-size:12px;color:#888">排版：${b}</span>`)}</div><div class="rich_media_tool"><a>阅读原文</a><span>阅读 1.1万</span><span>在看 26</span></div><div class="discuss"><h4>精选留言</h4><p><b>小城故事</b> 看得眼眶湿了</p></div></div></div>`,
  )
  return pageOf('account, moved from another', story, html, {
    byline: [['reporter', a]],
    desk: [['editor', b]],
    source: '棠溪观察',
  })
}

function joinedAccount(story: Story): Page {
  const { headline, people, outlet, hour } = story
  const [a = '', b = '', c = '', d = '', e = ''] = people
  const html = whole(
    story,
    headline,
    `<meta name="author" content=""><meta name="description" content="${story.others[0]!}">`,
    `<div class="rich_media_wrp"><h1 id="activity-name">${headline}</h1><div><a id="js_name">${outlet}</a> <em id="publish_time">${dayOf(story)} ${hour}</em></div><div id="js_content"><section data-role="outer"><section style="text-align:center"><p><strong>点击蓝字 关注我们</strong></p></section><section data-role="paragraph">${story.paragraphs.map((text, at) => (at === 1 ? `<p>${text}</p><p style="text-align:center"><img data-src="https://mm.example/1.jpg"></p>` : `<p>${text}</p>`)).join('')}</section><section style="text-align:center"><p><span style="font-size:13px">文字丨${a} ${b}<br>图片丨${c}<br>编辑丨${d}<br>审核丨${e}<br>出品丨${outlet}</span></p></section><section><p>往期回顾</p><p><a>${story.others[1]!}</a></p><p><a>${story.others[2]!}</a></p></section><section style="text-align:center"><p>喜欢就点个赞和在看吧</p></section></section></div></div>`,
  )
  return pageOf('account, hands in one paragraph', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
      ['photographer', c],
    ],
    desk: [
      ['editor', d],
      ['reviewer', e],
      ['producer', outlet],
    ],
    source: outlet,
  })
}

function township(story: Story): Page {
  const { headline, people, year, month, day } = story
  const [a = '', b = ''] = people
  const last = story.paragraphs.at(-1)!
  const html = whole(
    story,
    `${headline}-棠溪镇人民政府`,
    `<meta name="SiteName" content="棠溪镇人民政府"><meta name="ColumnType" content="工作动态"><meta name="PubDate" content="${dayOf(story)} 16:20">`,
    `<div class="zf-top"><a>楚塬县人民政府</a><a>智能问答</a><a>网站地图</a></div><div class="zf-logo">棠溪镇人民政府</div><div class="zf-loc"><img src="home.gif"> <a>网站首页</a> » <a>乡镇动态</a> » <a>工作动态</a></div><div class="zf-body"><div class="zf-tt">${headline}</div><ul class="zf-ly"><li>信息来源：棠溪镇党政综合办公室</li><li>发布日期：${year}年${two(month)}月${two(day)}日</li><li>点击数：217</li><li>【字号：大 中 小】</li></ul><div class="zf-zw">${story.paragraphs
      .slice(0, -1)
      .map((text) => `<p style="text-indent:32pt"><font face="仿宋_GB2312">${text}</font></p>`)
      .join(
        '',
      )}<p style="text-indent:32pt"><font face="仿宋_GB2312">${last}（通讯员\u3000${a}/文\u3000${b}/图）</font></p></div><div class="zf-er">扫一扫在手机打开当前页</div></div><div class="zf-ft"><p>主办单位：棠溪镇人民政府\u3000联系电话：0000-7654321</p><p>网站标识码：0000000002\u3000ICP备案编号：梅ICP备00000002号</p></div>`,
  )
  return pageOf('township news', story, html, {
    byline: [
      ['correspondent', a],
      ['photographer', b],
    ],
    source: '棠溪镇党政综合办公室',
    sections: ['乡镇动态', '工作动态'],
  })
}

function bureau(story: Story): Page {
  const { hour } = story
  const headline = '岚汀市应急管理局就《户外用火管理办法》答记者问'
  const texts = [
    '近日，岚汀市人民政府印发了《岚汀市户外用火管理办法》，将于下月起施行。就社会关心的问题，市应急管理局有关负责人回答了记者的提问。',
    '问：请介绍一下办法出台的背景。',
    '答：去年入冬以来，全市接报野外火情四十三起，其中三十一起由烧荒和祭扫引发。原有规定散见于三份文件，来源不一，执行中常有争议。',
    '问：村民烧一堆落叶，也要审批吗？',
    '答：不需要。办法划定了禁火区和限火区，限火区内实行报备，一个电话就可以办理。',
  ]
  const told = { ...story, headline, paragraphs: texts }
  const html = whole(
    told,
    `${headline}_政策解读_岚汀市应急管理局`,
    `<meta name="ArticleTitle" content="${headline}"><meta name="ContentSource" content="岚汀市应急管理局"><meta name="PubDate" content="${dayOf(story)} ${hour}"><meta name="ColumnName" content="政策解读">`,
    `<div class="y-head"><span>我的空间</span><span>关怀版</span><span>English</span></div><nav class="y-nav"><a>机构概况</a><a>政务公开</a><a>办事服务</a></nav><div class="y-where"><i></i><a>首页</a> &gt; <a>政务公开</a> &gt; <a>政策解读</a></div><div class="y-art"><h3>${headline}</h3><div class="y-m"><div>发布时间：${dayOf(story)} ${hour}</div><div>文章来源：岚汀市应急管理局</div><div>浏览次数：<span id="v">108</span></div><div><a>打印</a> <a>收藏</a></div></div><div class="y-zoom">${texts.map((text) => (text.startsWith('问') ? `<p><strong>\u3000\u3000${text}</strong></p>` : `<p>\u3000\u3000${text}</p>`)).join('\n')}</div><div class="y-rel"><p>相关文件：<a>岚汀市户外用火管理办法</a></p><p>图解：<a>一图读懂户外用火管理办法</a></p></div></div><div class="y-foot"><p>承办：岚汀市应急管理局信息中心</p></div>`,
  )
  return pageOf('bureau answers', told, html, {
    source: '岚汀市应急管理局',
    sections: ['政务公开', '政策解读'],
  })
}

function monthly(story: Story): Page {
  const { headline, people, year, month, sections } = story
  const [a = '', b = '', c = ''] = people
  const html = whole(
    story,
    `${headline} | 渡口杂志`,
    `<meta property="og:site_name" content="渡口杂志"><meta property="article:published_time" content="${dayOf(story)}T08:00:00+08:00"><meta property="article:section" content="${sections[1]}">`,
    `<header class="mz"><a class="mz-logo">渡口</a><nav><a>最新一期</a><a>往期</a><a>订阅</a><a>播客</a></nav></header><article class="mz-a"><div class="mz-col"><a>${sections[1]}</a></div><h1>${headline}</h1><p class="mz-lead">有人离开，有人留下，有人替离开的人看着门。</p><div class="mz-by">文丨${a}\u3000图丨${b}（除署名外）\u3000编辑丨${c}</div><div class="mz-no">《渡口》${year}年第${month}期\u3000发布于 ${dayOf(story)}</div><div class="mz-t"><p class="mz-first">${story.paragraphs[0]!}</p><h2>一</h2>${paragraphs(story.paragraphs.slice(1, 2))}<blockquote>慢一点，也是一种办法。</blockquote><h2>二</h2>${paragraphs(story.paragraphs.slice(2))}</div><div class="mz-sub"><h4>订阅全年12期</h4><p>定价：每期28元</p></div></article><footer class="mz-f">© 渡口杂志社\u3000稿件垂询：tougao@dukou.example</footer>`,
  )
  return pageOf('monthly', story, html, {
    byline: [
      ['reporter', a],
      ['photographer', b],
    ],
    desk: [['editor', c]],
    source: '渡口杂志',
    sections: [sections[1]],
  })
}

function sentFrom(story: Story): Page {
  const { headline, people, year, month, day } = story
  const [a = '', b = ''] = people
  const html = whole(
    story,
    `${headline}-环线周刊`,
    `<meta name="Keywords" content="环线周刊"><meta name="applicable-device" content="pc,mobile">`,
    `<div class="zk-bar"><a>环线周刊</a><a>封面</a><a>社会</a><a>财经</a><form><input type="text" value="搜索"></form></div><div class="zk-m"><h1 class="zk-t">${headline}</h1><div class="zk-d">${year}-${two(month)}-${two(day)} <span>来源：环线周刊</span> <span>作者：${a}</span></div><div class="zk-x"><p><strong>本刊记者/${a} 发自楚塬</strong></p>${paragraphs(story.paragraphs)}<p>（实习生${b}参与采写）</p></div><div class="zk-l">本文首发于《环线周刊》总第486期，未经许可不得转载</div><div class="zk-h"><h3>热门</h3>${listed(story.others)}</div></div>`,
  )
  return pageOf('weekly, sent from', story, html, {
    byline: [
      ['reporter', a],
      ['internReporter', b],
    ],
    source: '环线周刊',
  })
}

function students(story: Story): Page {
  const { headline, people, hour } = story
  const [a = '', b = '', c = '', d = ''] = people
  const html = whole(
    story,
    `${headline} - 梅港师范学院大学生记者团`,
    `<meta name="generator" content="WordPress 6.4.2">`,
    `<div class="campus-top"><h2>梅港师范学院大学生记者团</h2><p>用笔尖丈量校园</p></div><ul class="campus-nav"><li><a>校园速递</a></li><li><a>人物</a></li><li><a>镜头</a></li></ul><div class="campus-crumb">首页 › 校园速递 › 正文</div><div class="campus-main"><h1>${headline}</h1><div class="campus-meta">日期：${dayOf(story)} ${hour} 来源：梅港师范学院大学生记者团 人气：64</div><div class="campus-text">${paragraphs(story.paragraphs, '\u3000\u3000')}<p style="text-align:right">文字：学生记者 ${a} ${b}</p><p style="text-align:right">摄影：学生记者 ${c}</p><p style="text-align:right">责任编辑：${d}</p></div><div class="campus-next"><span>« ${story.others[0]!}</span><span>${story.others[1]!} »</span></div></div><div class="campus-foot">招新QQ群：000000000 | 地址：大学生活动中心305</div>`,
  )
  return pageOf('student reporters', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
      ['photographer', c],
    ],
    desk: [['responsibleEditor', d]],
    source: '梅港师范学院大学生记者团',
    sections: ['校园速递'],
  })
}

function translated(story: Story): Page {
  const { people, hour } = story
  const [a = '', b = ''] = people
  const headline = '费恩港最后一座灯塔改由居民轮流点亮'
  const texts = [
    '北海小城费恩港的灯塔熄灭三年后，本周重新亮起。不同的是，这一次看守它的是四十七户居民。',
    '据当地《费恩港纪事报》报道，每户每年轮值八天，负责巡查、擦拭透镜和填写日志。',
    '“我祖父当年就站在这里。”参与轮值的退休船长托马斯·埃里克森说，“我只是接着站。”',
    '港务部门表示，灯塔已不再承担导航任务，但会继续列入海图。',
  ]
  const told = { ...story, headline, paragraphs: texts }
  const html = whole(
    told,
    `${headline} - 环宇时讯`,
    `<meta property="og:site_name" content="环宇时讯"><meta property="og:locale" content="zh_CN">`,
    `<header><a>环宇时讯</a><nav><a>欧洲</a><a>亚洲</a><a>图说</a></nav></header><section class="hy"><p class="hy-c"><a>国际</a> / <a>欧洲</a></p><h1>${headline}</h1><p class="hy-i"><time datetime="${dayOf(story)}T${hour}:00+08:00">${dayOf(story)} ${hour}</time><span>环宇时讯</span></p><p class="hy-w">编译 | ${a}\u3000审校 | ${b}</p><figure><img src="light.jpg"><figcaption>费恩港灯塔外景（资料图）</figcaption></figure><div class="hy-b">${paragraphs(texts)}</div><p class="hy-o">原文链接：https://www.fennhavn.example/news/lighthouse</p></section><section class="hy-n"><h2>更多国际新闻</h2><ul>${listed(['北方铁路恢复夜间列车', '山谷小镇选出最年轻镇长'])}</ul></section>`,
  )
  return pageOf('translated report', told, html, {
    byline: [['translator', a]],
    desk: [
      ['proofreader', b],
      ['reviewer', b],
    ],
    source: '环宇时讯',
    sections: ['国际', '欧洲'],
  })
}
