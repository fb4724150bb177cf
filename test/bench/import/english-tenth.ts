import { listed, pageOf, paragraphs, whole } from './markup'
import { dayOf, englishDay, englishMonths, two } from './story'
import type { Family, Page, Story } from './story'

/** English layouts of the tenth round, in the themes and systems many sites share. */
export const englishTenth: readonly Family[] = [
  { name: 'member theme', language: 'en', template: memberTheme },
  { name: 'newsroom theme', language: 'en', template: newsroomTheme },
  { name: 'submitted node', language: 'en', template: submitted },
  { name: 'information list', language: 'en', template: informationList },
  { name: 'accelerated page', language: 'en', template: accelerated },
  { name: 'letter on the web', language: 'en', template: webLetter },
  { name: 'page maker weblog', language: 'en', template: pageMaker },
  { name: 'print edition text', language: 'en', template: printText },
  { name: 'alternative weekly', language: 'en', template: alternative },
]

const shortMonth = ({ month }: Story) => englishMonths[month - 1]!.slice(0, 3)

function memberTheme(story: Story): Page {
  const { headline, people, outlet, sections } = story
  const [a = '', b = ''] = people
  const html = whole(
    story,
    headline,
    `<meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${dayOf(story)}T06:00:12.000Z"><meta name="generator" content="Ghost 5.80">`,
    `<div class="gh-viewport"><header class="gh-navigation"><a class="gh-navigation-logo">${outlet}</a><a>About</a><a>Sign in</a><a>Subscribe</a></header><main class="gh-main"><article class="gh-article post"><header class="gh-article-header"><a class="gh-article-tag">${sections[1]}</a><h1 class="gh-article-title">${headline}</h1><p class="gh-article-excerpt">A small decision, and everything that hung on it.</p><div class="gh-article-meta"><div class="gh-article-author-image"><img alt="${a}"><img alt="${b}"></div><div><h4 class="gh-article-author-name"><a>${a}</a>, <a>${b}</a></h4><div class="gh-article-meta-content"><time datetime="${dayOf(story)}">${story.day} ${shortMonth(story)} ${story.year}</time><span> — 4 min read</span></div></div></div></header><section class="gh-content">${paragraphs(story.paragraphs.slice(0, 2))}<div class="kg-card kg-cta-card"><p>Enjoying this? Members get every story first.</p><a>Become a member</a></div>${paragraphs(story.paragraphs.slice(2))}</section></article><div class="gh-comments"><h2>Member discussion</h2></div><section class="gh-more"><h2>Read more</h2><ul>${listed(story.others)}</ul></section></main><footer>${outlet} © ${story.year} Powered by Ghost</footer></div>`,
  )
  return pageOf('member theme', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    source: outlet,
    sections: [sections[1]],
  })
}

function newsroomTheme(story: Story): Page {
  const { headline, people, outlet, sections } = story
  const [a = '', b = '', c = ''] = people
  const html = whole(
    story,
    `${headline} - ${outlet}`,
    `<meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${dayOf(story)}T14:30:00+00:00"><meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="${a}">`,
    `<a class="skip-link">Skip to content</a><header id="masthead"><p class="site-title">${outlet}</p><p class="site-description">Independent reporting for the whole valley</p></header><main><article><header class="entry-header"><span class="cat-links"><span class="screen-reader-text">Posted in</span><a rel="category tag">${sections[1]}</a></span><h1 class="entry-title">${headline}</h1><div class="newspack-post-subtitle">Neighbors say they learned of it from a notice on a lamp post</div><div class="entry-subhead"><div class="entry-meta"><span class="author-avatar"><img></span><span class="byline"><span>by</span> <span class="author vcard"><a class="url fn n">${a}</a></span> and <span class="author vcard"><a class="url fn n">${b}</a></span></span><span class="posted-on"><time class="entry-date published" datetime="${dayOf(story)}T09:30:00-05:00">${englishDay(story)}</time></span></div><div class="sharedaddy"><a>Click to share on Facebook (Opens in new window)</a><a>Click to print (Opens in new window)</a></div></div></header><figure class="post-thumbnail"><img src="l.jpg"><figcaption>The quay on Monday morning. <span class="image-credit">Credit: ${c} for ${outlet}</span></figcaption></figure><div class="entry-content">${paragraphs(story.paragraphs)}<h3 class="jp-relatedposts-headline"><em>Related</em></h3></div><footer class="entry-footer"><span class="tags-links">Tagged: <a>council</a>, <a>harbor</a></span></footer><div class="author-bio"><h2>${a}</h2><p>${a} joined ${outlet} in 2019 and writes about money and who spends it.</p><a>More by ${a}</a></div></article></main>`,
  )
  return pageOf('newsroom theme', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    desk: [['photographer', c]],
    source: outlet,
    sections: [sections[1]],
  })
}

function submitted(story: Story): Page {
  const { headline, people, outlet, sections, hour } = story
  const [a = '', b = ''] = people
  const html = whole(
    story,
    `${headline} | ${outlet}`,
    `<meta name="Generator" content="Drupal 7 (http://drupal.org)"><link rel="shortlink" href="/node/${story.number}">`,
    `<div id="page-wrapper"><div id="header"><a id="logo">${outlet}</a><div id="name-and-slogan">Serving three counties since 1904</div></div><div id="breadcrumb"><a>Home</a> » <a>${sections[0]}</a> » <a>${sections[1]}</a></div><h1 class="title" id="page-title">${headline}</h1><div id="node-1" class="node node-article"><div class="meta submitted">Submitted by <span class="username">webdesk</span> on ${englishDay(story)} - ${hour}</div><div class="content"><div class="field field-name-field-byline"><div class="field-items"><div class="field-item even">By ${a}</div></div></div><div class="field field-name-field-photographer"><div class="field-label">Photos:&nbsp;</div><div class="field-items"><div class="field-item even">${b}</div></div></div><div class="field field-name-body">${paragraphs(story.paragraphs)}</div><div class="field field-name-field-tags"><div class="field-label">Tags:&nbsp;</div><a>roads</a></div></div><ul class="links inline"><li>Log in or register to post comments</li></ul></div><div class="region-sidebar"><h2>Popular content</h2><ul>${listed(story.others)}</ul></div></div>`,
  )
  return pageOf('submitted node', story, html, {
    byline: [
      ['reporter', a],
      ['photographer', b],
    ],
    desk: [['editor', 'webdesk']],
    source: outlet,
    sections,
  })
}

function informationList(story: Story): Page {
  const { headline, people, outlet, sections, day, month, year } = story
  const a = people[0]!
  const html = whole(
    story,
    `${headline} - ${outlet}`,
    `<base href="https://www.paper.example/news"><meta name="author" content="${a}"><meta name="generator" content="Joomla! - Open Source Content Management">`,
    `<nav class="navbar"><ul><li>Home</li><li>News</li><li>Notices</li><li>Advertise</li></ul></nav><div class="brand">${outlet}</div><div class="item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header"><h2 itemprop="headline">${headline}</h2></div><dl class="article-info muted"><dt class="article-info-term">Details</dt><dd class="createdby">Written by: <span itemprop="name">${a}</span></dd><dd class="category-name">Category: <a>${sections[1]}</a></dd><dd class="published"><time datetime="${dayOf(story)}T07:15:00+00:00">Published: ${two(day)} ${englishMonths[month - 1]!} ${year}</time></dd><dd class="hits">Hits: 412</dd></dl><div itemprop="articleBody">${paragraphs(story.paragraphs)}</div><ul class="pager pagenav"><li>Prev</li><li>Next</li></ul></div><div class="module"><h3>Latest News</h3><ul>${listed(story.others)}</ul></div><footer>© ${year} ${outlet}. Back to Top</footer>`,
  )
  return pageOf('information list', story, html, {
    byline: [['reporter', a]],
    source: outlet,
    sections: [sections[1]],
  })
}

function accelerated(story: Story): Page {
  const { headline, people, outlet, sections } = story
  const [a = '', b = ''] = people
  const linked = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: `${dayOf(story)}T13:20:00Z`,
    author: [{ '@type': 'Person', name: a }],
    publisher: { '@type': 'NewsMediaOrganization', name: outlet },
    articleSection: sections[1],
  }
  const html = whole(
    story,
    headline,
    `<link rel="canonical" href="https://www.paper.example/${story.number}"><script type="application/ld+json">${JSON.stringify(linked)}</script><script async src="https://cdn.example/v0.js"></script>`,
    `<amp-sidebar id="menu"><ul><li>News</li><li>Sport</li><li>Obituaries</li></ul></amp-sidebar><header class="amp-head"><button>☰</button><amp-img alt="${outlet}"></amp-img></header><amp-consent><div>We and our partners store information on a device. <button>Accept</button></div></amp-consent><article class="amp-article"><p class="amp-section">${sections[1]}</p><h1>${headline}</h1><p class="amp-byline">${a}, ${outlet}</p><p class="amp-date">${shortMonth(story)}. ${story.day}, ${story.year}</p><amp-social-share type="twitter"></amp-social-share><amp-img src="1.jpg"></amp-img><p class="amp-caption">The landing stage at Quillport. ${b}/${outlet}</p><div class="amp-body">${paragraphs(story.paragraphs.slice(0, 2))}<amp-ad><div fallback>Advertisement</div></amp-ad>${paragraphs(story.paragraphs.slice(2))}</div></article><amp-list><template>Loading more stories</template></amp-list><footer><a>View full site</a></footer>`,
  )
  return pageOf('accelerated page', story, html, {
    byline: [['reporter', a]],
    desk: [['photographer', b]],
    source: outlet,
    sections: [sections[1]],
  })
}

function webLetter(story: Story): Page {
  const { headline, people, outlet } = story
  const [a = '', b = ''] = people
  const html = whole(
    story,
    headline,
    `<meta property="og:site_name" content="${outlet}"><meta property="og:type" content="article">`,
    `<div class="bh-nav"><a>${outlet}</a><a>Archive</a><a>Upgrade</a></div><div class="bh-crumbs"><a>${outlet}</a><span>/</span><a>Posts</a></div><div class="bh-post"><h1>${headline}</h1><h2>Plus: the ferry, the frost and a very large marrow</h2><div class="bh-authors"><a>${a}</a><span> &amp; </span><a>${b}</a></div><span class="bh-date">${englishDay(story)} • 5 min read</span><div class="bh-socials"><a>Share on X</a><a>Copy link</a></div><div class="bh-content">${paragraphs(story.paragraphs)}</div><div class="bh-reply"><h3>Reply</h3><p>Be the first to comment.</p></div><div class="bh-rec"><h3>Keep Reading</h3><ul>${listed(story.others)}</ul></div><div class="bh-sign"><p>Join 4,200 neighbors who read us on Fridays.</p><input type="email"><button>Join</button></div></div><footer>${story.year} ${outlet}. <a>Report abuse</a> <a>Privacy policy</a></footer>`,
  )
  return pageOf('letter on the web', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    source: outlet,
  })
}

function pageMaker(story: Story): Page {
  const { headline, people, outlet, sections } = story
  const a = people[0]!
  const html = whole(
    story,
    `${headline} — ${outlet}`,
    `<meta property="og:site_name" content="${outlet}"><meta itemprop="datePublished" content="${dayOf(story)}T08:00:00-0500">`,
    `<header class="Header"><a class="Header-nav-item">Stories</a><a class="Header-nav-item">Events</a><a class="Header-nav-item">Donate</a></header><article class="BlogItem hentry"><div class="blog-item-top-wrapper"><div class="blog-meta-section"><a class="blog-item-category">${sections[1]}</a><time class="blog-meta-item--date" datetime="${dayOf(story)}">${shortMonth(story)} ${story.day}</time></div><h1 class="entry-title">${headline}</h1><div class="blog-meta-author"><span>Written By</span> <a>${a}</a></div></div><div class="blog-item-content"><div class="sqs-block-html"><div class="sqs-block-content">${paragraphs(story.paragraphs.slice(0, 1))}</div></div><div class="sqs-block-image"><img src="s.jpg"><div class="image-caption"><p>The view from the chapel steps.</p></div></div><div class="sqs-block-html"><div class="sqs-block-content">${paragraphs(story.paragraphs.slice(1))}</div></div></div><div class="blog-item-pagination"><a>Previous ${story.others[0]!}</a><a>Next ${story.others[1]!}</a></div></article><footer>${outlet} Hello@news.example <a>Built with a page maker</a></footer>`,
  )
  return pageOf('page maker weblog', story, html, {
    byline: [['reporter', a]],
    source: outlet,
    sections: [sections[1]],
  })
}

function printText(story: Story): Page {
  const { headline, people, outlet } = story
  const [a = '', b = ''] = people
  const html = whole(
    story,
    `${outlet} E-Edition`,
    '',
    `<div class="ee-bar"><a>Pages</a><a>Sections</a><a>Crossword</a><a>Archive</a></div><div class="ee-pop"><div class="ee-tools"><a>Listen</a><a>Translate</a><a>A-</a><a>A+</a><a>Print</a></div><div class="ee-where"><span>${outlet}</span> | <span>${englishDay(story)}</span> | <span>Page A3</span></div><h2 class="ee-title">${headline}</h2><h3 class="ee-deck">Work to begin within weeks</h3><div class="ee-by">BY ${a.toUpperCase()}</div><div class="ee-by2">STAFF WRITER</div><div class="ee-img"><img src="a3.jpg"><div class="ee-cap">Residents gather outside the hall.</div><div class="ee-credit">${b.toUpperCase()}</div></div><div class="ee-text">${paragraphs(story.paragraphs)}</div><div class="ee-nav"><a>Previous article</a><a>Next article</a></div></div><ul class="ee-toc">${listed(story.others)}</ul>`,
  )
  return pageOf('print edition text', story, html, {
    byline: [['reporter', a]],
    desk: [['photographer', b]],
    source: outlet,
  })
}

function alternative(story: Story): Page {
  const { headline, people, sections } = story
  const [a = '', b = ''] = people
  const html = whole(
    story,
    `${headline} | ${sections[1]} | The Tin Lantern`,
    `<meta property="og:site_name" content="The Tin Lantern"><meta name="date" content="${dayOf(story)}">`,
    `<div class="tl-top"><a>Calendar</a><a>Food &amp; Drink</a><a>Music</a><a>Best Of</a></div><div class="tl-crumb"><a>${sections[0]}</a> <span>&rsaquo;</span> <a>${sections[1]}</a></div><div class="tl-art"><div class="tl-date">${englishDay(story)}</div><h1>${headline}</h1><div class="tl-sub">There are two sides to this story. One of them is wet.</div><div class="tl-by">Story by <a>${a}</a><br>Photos by <a>${b}</a></div><div class="tl-share"><a>Tweet</a><a>Email</a><a>Pin It</a><a>Comments (3)</a></div><div class="tl-body">${paragraphs(story.paragraphs)}</div><div class="tl-mag">The Tin Lantern needs you. <a>Chip in</a></div><div class="tl-c"><h4>Comments (3)</h4><p><b>marshdweller</b> Great piece.</p><p><b>Pete</b> What about the parking?</p></div></div><div class="tl-next"><h4>Latest in ${sections[1]}</h4>${listed(story.others)}</div>`,
  )
  return pageOf('alternative weekly', story, html, {
    byline: [
      ['reporter', a],
      ['photographer', b],
    ],
    source: 'The Tin Lantern',
    sections,
  })
}
