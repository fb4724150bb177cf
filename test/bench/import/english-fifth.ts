import type { Draw } from './draw'
import { listed, pageOf, paragraphs, whole } from './markup'
import { dayOf, englishDay, englishMonths, two } from './story'
import type { Credited, Family, Page, Story } from './story'

/** English layouts of the fifth round, written with the fourth and kept apart until the reader was thought done. */
export const englishFifth: readonly Family[] = [
  { name: 'national broadsheet', language: 'en', template: broadsheet },
  { name: 'metropolitan daily', language: 'en', template: metropolitan },
  { name: 'public radio', language: 'en', template: publicRadio },
  { name: 'letter platform', language: 'en', template: letters },
  { name: 'subcontinent daily', language: 'en', template: subcontinent },
  { name: 'southern broadcaster', language: 'en', template: southern },
  { name: 'release service', language: 'en', template: releases },
  { name: 'student paper', language: 'en', template: student },
  { name: 'print page of the 2000s', language: 'en', template: printPage },
  { name: 'site builder', language: 'en', template: builder },
]

function broadsheet(story: Story, draw: Draw): Page {
  const { headline, people, sections } = story
  const [a = '', b = '', c = ''] = people
  const [line, byline] = draw.of<[string, readonly Credited[]]>([
    [`<a rel="author">${a}</a> in Northgate`, [['reporter', a]]],
    [
      `<a rel="author">${a}</a> in Northgate and <a rel="author">${b}</a> in Ashford`,
      [
        ['reporter', a],
        ['reporter', b],
      ],
    ],
    [
      `<a rel="author">${a}</a>, <a rel="author">${b}</a> and <a rel="author">${c}</a>`,
      [
        ['reporter', a],
        ['reporter', b],
        ['reporter', c],
      ],
    ],
    [`<a rel="author">${a}</a> Transport correspondent`, [['reporter', a]]],
  ])
  const names = byline.map(([, name]) => name)
  const json = JSON.stringify([
    {
      '@type': 'NewsArticle',
      '@context': 'https://schema.org',
      publisher: { '@type': 'Organization', name: 'the Sentinel' },
      author: names.map((name) => ({ '@type': 'Person', name })),
      datePublished: `${dayOf(story)}T10:12:00.000Z`,
      headline,
    },
  ])
  const html = whole(
    story,
    `${headline} | ${sections[1]} | The Sentinel`,
    `<script type="application/ld+json">${json}</script><meta property="og:site_name" content="the Sentinel"><meta property="article:section" content="${sections[1]}">`,
    `<header><a>The Sentinel</a><ul><li>News</li><li>Opinion</li></ul></header><main data-layout="StandardLayout"><div data-gu-name="title"><a>${sections[1]}</a></div><div data-gu-name="headline"><h1 class="dcr-1">${headline}</h1></div><div data-gu-name="standfirst"><p>Passengers face a third day of disruption as both sides blame each other</p></div><div data-gu-name="meta"><address aria-label="Contributor info"><div class="dcr-2">${line}</div></address><details><summary>Wed ${story.day} ${englishMonths[story.month - 1]!.slice(0, 3)} ${story.year} 10.12 GMT</summary>Last modified on Wed ${story.day} ${englishMonths[story.month - 1]!.slice(0, 3)} ${story.year} 14.40 GMT</details><button>Share</button></div>
<div data-gu-name="body" id="maincontent"><div class="article-body-commercial-selector">${paragraphs(story.paragraphs)}</div></div><div data-gu-name="submeta"><span>Explore more on these topics</span><ul><li><a>${sections[1]}</a></li></ul><a>Reuse this content</a></div></main><section><h2>Most viewed</h2><ol>${listed(story.others)}</ol></section><footer>© 2026 The Sentinel or its affiliated companies. All rights reserved.</footer>`,
  )
  return pageOf('national broadsheet', story, html, {
    byline,
    source: 'the Sentinel',
    sections: [sections[1]],
  })
}

function metropolitan(story: Story, draw: Draw): Page {
  const { headline, people, sections } = story
  const [a = '', b = '', c = ''] = people
  const isJoint = draw.chance(50)
  const isHelped = draw.chance(40)
  const html = whole(
    story,
    `${headline} - The Metro Ledger`,
    `<meta name="byl" content="By ${a}${isJoint ? ` and ${b}` : ''}"><meta property="article:published_time" content="${dayOf(story)}T10:03:11.000Z"><meta property="article:section" content="${sections[0]}"><meta name="news_keywords" content="">`,
    `<div id="site-content"><header><a aria-label="The Metro Ledger">The Metro Ledger</a></header><article id="story"><header><h1 data-testid="headline" id="link-4">${headline}</h1><p id="article-summary">In a county with one hospital, a decision about buses has become a decision about who gets to stay.</p><div><div><p class="css-1 e1">By <span class="last-byline" itemprop="name"><a>${a}</a></span>${isJoint ? ` and <span class="last-byline" itemprop="name"><a>${b}</a></span>` : ''}</p><p>Reporting from Northgate</p></div><ul><li><time datetime="${dayOf(story)}T05:03:11-05:00">${englishDay(story)}, <span>5:03 a.m. ET</span></time></li></ul></div></header>
<section name="articleBody">${paragraphs(story.paragraphs.slice(0, 2))}<div class="ad"><p>Advertisement</p><a>SKIP ADVERTISEMENT</a></div>${paragraphs(story.paragraphs.slice(2))}${isHelped ? `<p><strong>${c}</strong> contributed reporting.</p>` : ''}</section><div class="bottom-of-article"><p><a>${a}</a> is a reporter for The Metro Ledger, covering transport.</p><p>A version of this article appears in print on , Section A, Page 11 of the New York edition with the headline: ${story.others[0]!}. <a>Order Reprints</a> | <a>Today’s Paper</a> | <a>Subscribe</a></p></div></article><section><h2>Editors’ Picks</h2>${listed(story.others)}</section></div>`,
  )
  return pageOf('metropolitan daily', story, html, {
    byline: [
      ['reporter', a],
      ...(isJoint ? [['reporter', b] as const] : []),
      ...(isHelped ? [['contributor', c] as const] : []),
    ],
    source: 'The Metro Ledger',
    sections: [sections[0]],
  })
}

function publicRadio(story: Story, draw: Draw): Page {
  const { headline, people, sections } = story
  const [a = '', b = ''] = people
  const isJoint = draw.chance(40)
  const photographer = people[4]!
  const html = whole(
    story,
    `${headline} : WKHP`,
    `<meta name="date" content="${dayOf(story)}"><meta property="og:site_name" content="WKHP">`,
    `<header><nav><a>Home</a><a>News</a><a>Music</a></nav></header><main><section id="main-section"><article class="story"><div class="slug-wrap"><h3 class="slug"><a>${sections[1]}</a></h3></div><div class="storytitle"><h1>${headline}</h1></div><div id="story-meta"><div class="story-meta__one"><div class="dateblock"><time datetime="${dayOf(story)}T05:03:00-05:00"><span class="date">${englishDay(story)}</span><span class="time">5:03 AM ET</span></time></div><div class="program-block"><p>Heard on <a>Morning Edition</a></p></div></div><div id="storybyline"><div class="bucketwrap byline"><div class="byline-container--inline"><p class="byline__name byline__name--block"><a rel="author">${a}</a></p>${isJoint ? `, <p class="byline__name byline__name--block">${b}</p>` : ''}</div></div></div></div><div class="audio-module"><h4>4-Minute Listen</h4><li>Download</li><li>Transcript</li></div>
<div id="storytext" class="storytext"><div class="bucketwrap image"><img src="a.jpg" alt="x"><div class="credit-caption"><div class="caption-wrap"><div class="caption"><p>Parents fill the gym on Tuesday. <b class="credit">${photographer}/WKHP</b> <b class="hide-caption"><b>hide caption</b></b></p></div><b class="toggle-caption"><b>toggle caption</b></b></div><span class="credit">${photographer}/WKHP</span></div></div>${paragraphs(story.paragraphs)}</div><div class="tags"><ul><li><a>buses</a></li></ul></div><div id="share-tools"><ul><li>Facebook</li><li>Email</li></ul></div></article></section></main><section id="npr-rec"><h3>More Stories From WKHP</h3>${listed(story.others)}</section>`,
  )
  return pageOf('public radio', story, html, {
    byline: [['reporter', a], ...(isJoint ? [['reporter', b] as const] : [])],
    desk: [['photographer', photographer]],
    source: 'WKHP',
    sections: [sections[1]],
  })
}

function letters(story: Story, draw: Draw): Page {
  const { headline, people } = story
  const [a = '', b = ''] = people
  const isJoint = draw.chance(30)
  const json = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: `${dayOf(story)}T12:00:00+00:00`,
    author: [a, ...(isJoint ? [b] : [])].map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'Organization', name: 'Hollis Letter' },
  })
  const html = whole(
    story,
    `${headline} - by ${a} - Hollis Letter`,
    `<script type="application/ld+json">${json}</script><meta name="author" content="${a}">`,
    `<div id="main"><div class="topbar"><h1 class="title-oOnUGd"><a>Hollis Letter</a></h1><button>Subscribe</button><button>Sign in</button></div><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">${headline}</h1><h3 class="subtitle">What happens next is up to forty people in a gym</h3><div class="byline-wrapper"><div class="profile-hover"><a>${a}</a></div>${isJoint ? `<div>and <a>${b}</a></div>` : ''}<div class="meta">${englishMonths[story.month - 1]!.slice(0, 3)} ${two(story.day)}, ${story.year}</div></div><div class="post-ufi"><span>12</span><span>3</span><span>Share</span></div></div><div class="available-content"><div class="body markup">${paragraphs(story.paragraphs.slice(0, 2))}<div class="subscription-widget-wrap"><p>Hollis Letter is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p><button>Subscribe</button></div>${paragraphs(story.paragraphs.slice(2))}</div></div><div class="post-footer"><span>12 Likes</span><a>Share</a></div></article><div class="comments-page"><h4>Discussion about this post</h4><p>Comments</p><p>Restacks</p></div><div class="footer">© 2026 Hollis Letter Privacy ∙ Terms ∙ Collection notice</div></div>`,
  )
  return pageOf('letter platform', story, html, {
    byline: [['reporter', a], ...(isJoint ? [['reporter', b] as const] : [])],
    source: 'Hollis Letter',
  })
}

function subcontinent(story: Story, draw: Draw): Page {
  const { headline, people, sections } = story
  const [a = '', b = ''] = people
  const month = englishMonths[story.month - 1]!
  const isAgency = draw.chance(30)
  const html = whole(
    story,
    `${headline} | ${sections[1]} News - The Plain Express`,
    `<meta property="og:site_name" content="The Plain Express"><meta itemprop="dateModified" content="${dayOf(story)}T18:00:00+05:30"><meta itemprop="datePublished" content="${dayOf(story)}T10:12:00+05:30">`,
    `<div class="m-breadcrumb"><ol><li><a>News</a></li><li><a>${sections[1]}</a></li><li>${headline}</li></ol></div><div class="heading-part"><h1 itemprop="headline" class="native_story_title">${headline}</h1><h2 itemprop="description" class="synopsis">Officials say the order will be reviewed after the monsoon session</h2></div><div class="editor-share"><div class="ie-first-publish">${isAgency ? 'By: <a>PTI</a>' : `Written by: <a class="bulletProj">${a}</a><br>Edited By: <a>${b}</a>`}</div><div class="editor-details"><span itemprop="dateModified">Northgate | Updated: ${month} ${story.day}, ${story.year} 18:00 IST</span></div></div>
<div class="story_details" id="pcl-full-content"><p>NEWSGUARD</p>${paragraphs(story.paragraphs)}<p>First published on: ${dayOf(story).split('-').reverse().join('-')} at 10:12 IST</p></div><div class="storytags"><b>TAGS:</b><ul><li><a>ferry</a></li></ul></div><p>Click here to join The Plain Express on WhatsApp and get latest news and updates</p><div class="more-from"><h3>Must Read</h3>${listed(story.others)}</div>`,
  )
  return pageOf('subcontinent daily', story, html, {
    byline: isAgency ? [] : [['reporter', a]],
    desk: isAgency ? [['reporter', 'PTI']] : [['editor', b]],
    source: isAgency ? 'PTI' : 'The Plain Express',
    sections: ['News', sections[1]],
  })
}

function southern(story: Story, draw: Draw): Page {
  const { headline, people, sections } = story
  const [a = '', b = ''] = people
  const isJoint = draw.chance(50)
  const month = englishMonths[story.month - 1]!.slice(0, 3)
  const html = whole(
    story,
    `${headline} - Southern News`,
    `<meta name="ABC.site" content="Southern News"><meta property="og:site_name" content="Southern News"><meta property="article:published_time" content="${dayOf(story)}T05:03:02+10:00"><meta property="article:author" content="https://www.south.example/p/1">`,
    `<div data-component="Masthead"><a>Southern News</a><button>Log in</button></div><main id="content"><article><div data-component="Breadcrumbs"></div><h1>${headline}</h1><div data-component="Byline"><span>By <a data-component="ContentLink">${a}</a>${isJoint ? ` and <a data-component="ContentLink">${b}</a>` : ''}</span></div><p><a>Southern Northgate</a></p><div data-component="InfoSource"><p>Topic:<a>${sections[1]}</a></p></div><div data-component="Dateline"><time datetime="${dayOf(story)}T05:03:02+10:00">Wed ${story.day} ${month} ${story.year} at 5:03am</time><div>Wednesday ${story.day} ${englishMonths[story.month - 1]!} ${story.year} at 5:03am</div></div>
<div class="ArticleRender_article"><figure><img src="1.jpg" alt="A boat"><figcaption>The ferry stayed at its berth for a third day. <cite>(<span>Southern News: ${people[5]!}</span>)</cite></figcaption></figure>${paragraphs(story.paragraphs)}</div><div data-component="RelatedTopics"><h2>More on:</h2><a>Ferries</a></div></article><section data-component="TopStories"><h2>Top Stories</h2>${listed(story.others)}</section></main><footer>We acknowledge the Traditional Custodians of the lands where we live.</footer>`,
  )
  return pageOf('southern broadcaster', story, html, {
    byline: [['reporter', a], ...(isJoint ? [['reporter', b] as const] : [])],
    desk: [['photographer', people[5]!]],
    source: 'Southern News',
    sections: [sections[1]],
  })
}

function releases(story: Story, draw: Draw): Page {
  const { headline, people } = story
  const company = draw.of([
    'Copper Ridge Dairy Cooperative',
    'Northgate Ferries Ltd.',
    'Hollis Health',
  ])
  // What a company says of itself at the end belongs to its release.
  const about = `${company} has served the valley since 1962.`
  const told = { ...story, paragraphs: [...story.paragraphs, about] }
  const html = whole(
    story,
    headline,
    `<meta name="author" content="${company}"><meta name="date" content="${dayOf(story)}T09:00:00-04:00"><meta property="og:site_name" content="Release Line">`,
    `<header><a>Release Line</a><a>Send a Release</a></header><article class="news-release inline-gallery-template"><header class="release-header"><h1>${headline}</h1></header><div class="row detail-headline"><p class="mb-no">News provided by</p><a><strong>${company}</strong></a><p class="mb-no">${englishMonths[story.month - 1]!.slice(0, 3)} ${two(story.day)}, ${story.year}, 09:00 ET</p><p>Share this article</p></div><section class="release-body"><p><span class="xn-location">NORTHGATE, Ohio</span>, <span class="xn-chron">${englishMonths[story.month - 1]!} ${story.day}, ${story.year}</span> /Release Line/ -- ${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1))}<p><b>About ${company}</b></p><p>${about}</p><p>Contact: ${people[0]!}, press@company.example, 555-0110</p><p>SOURCE ${company}</p></section></article>`,
  )
  return pageOf('release service', told, html, {
    byline: [],
    desk: [['contributor', company]],
    source: company,
  })
}

function student(story: Story, draw: Draw): Page {
  const { headline, people, sections, outlet } = story
  const [a = '', b = ''] = people
  const post = draw.of(['Staff Writer', 'News Editor', 'Editor-in-Chief', 'Reporter'])
  const isJoint = draw.chance(40)
  const html = whole(
    story,
    `${headline} – ${outlet}`,
    `<meta property="og:site_name" content="${outlet}"><meta name="twitter:card" content="summary">`,
    `<div id="sno-header"><a>${outlet}</a><div>The student news site of Ashford High School</div></div><div class="sno-story-body"><div class="catprofile"><a>${sections[1]}</a></div><h1 class="sno-story-headline">${headline}</h1><div class="sno-story-byline"><span class="byline-name"><a class="creditline">${a}</a></span><span class="staffposition">, ${post}</span>${isJoint ? ` <span>and</span> <span class="byline-name"><a class="creditline">${b}</a></span>` : ''}<span class="separator"> • </span><span class="time-wrapper">${englishDay(story)}</span></div><div id="sno-main-content">${paragraphs(story.paragraphs)}</div><div class="sno-story-sharing">Leave a Comment</div><div class="donate"><p>Your donation will support the student journalists of Ashford High School.</p><p>$350 $1000 Contributed Our Goal</p></div><div class="storyprofile"><h3>About the Contributor</h3><p><a>${a}</a>, ${post}</p></div><div class="related"><h3>More to Discover</h3>${listed(story.others)}</div></div>`,
  )
  return pageOf('student paper', story, html, {
    byline: [['reporter', a], ...(isJoint ? [['reporter', b] as const] : [])],
    source: outlet,
    sections: [sections[1]],
  })
}

function printPage(story: Story, draw: Draw): Page {
  const { headline, people, outlet } = story
  const [a = '', b = ''] = people
  const by = draw.of<[string, readonly Credited[]]>([
    [`By ${a.toUpperCase()}`, [['reporter', a]]],
    [
      `BY ${a.toUpperCase()} AND ${b.toUpperCase()}`,
      [
        ['reporter', a],
        ['reporter', b],
      ],
    ],
    [`By ${a}<BR>Of the ${outlet.replace(/^The /, '')} staff`, [['reporter', a]]],
  ])
  const html = whole(
    story,
    `${outlet} -- ${headline}`,
    '',
    `<TABLE WIDTH=600><TR><TD><FONT SIZE=1>Printed from ${outlet}</FONT></TD><TD ALIGN=right><A HREF="javascript:print()">Print this page</A></TD></TR></TABLE><HR><FONT SIZE=5><B>${headline}</B></FONT><BR><FONT SIZE=2>${by[0]}</FONT><BR><FONT SIZE=1>${englishDay(story)}</FONT><P>${story.paragraphs.join('\n<P>')}<P><HR><FONT SIZE=1>Copyright &copy; ${story.year} ${outlet}. All rights reserved. This material may not be published, broadcast or redistributed.</FONT>`,
  )
  return pageOf('print page of the 2000s', story, html, { byline: by[1], source: outlet })
}

function builder(story: Story, draw: Draw): Page {
  const { headline, people, sections, outlet } = story
  const a = people[0]!
  const order = draw.chance(50)
  const by = `<span class="blog-author-name"><span>Written By</span> ${a}</span>`
  const html = whole(
    story,
    `${headline} — ${outlet}`,
    `<meta itemprop="name" content="${headline} — ${outlet}"><meta itemprop="datePublished" content="${dayOf(story)}T12:22:22-0500"><meta itemprop="author" content="${a}"><meta property="og:site_name" content="${outlet}">`,
    `<div id="siteWrapper"><header id="header"><a>${outlet}</a><a>Shop</a><a>Events</a></header><main><article class="entry"><div class="blog-item-wrapper"><div class="blog-item-top-wrapper"><div class="blog-item-title"><h1 class="entry-title">${headline}</h1></div><div class="blog-meta-section">${order ? by : ''}<span class="blog-categories-list"><a class="blog-categories">${sections[1]}</a></span><time datetime="${dayOf(story)}" class="blog-date">${englishMonths[story.month - 1]!.slice(0, 3)} ${story.day}</time></div></div><div class="blog-item-content-wrapper"><div class="sqs-html-content">${paragraphs(story.paragraphs)}</div><div class="sqs-html-content"><p class="sqsrte-small"><em>Illustration by ${people[2]!}</em></p></div></div><div class="blog-item-author-profile-wrapper">${order ? '' : by}</div></div></article><section id="itemPagination"><a>Previous <h2>${story.others[0]!}</h2></a><a>Next <h2>${story.others[1]!}</h2></a></section></main></div>`,
  )
  return pageOf('site builder', story, html, {
    byline: [
      ['reporter', a],
      ['graphics', people[2]!],
    ],
    source: outlet,
    sections: [sections[1]],
  })
}
