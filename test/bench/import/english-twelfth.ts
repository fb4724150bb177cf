import type { Draw } from './draw'
import { each, listed, pageOf, paragraphs, whole } from './markup'
import { dayOf, englishDay, englishMonths } from './story'
import type { Family, Page, Story } from './story'

/** English layouts of the twelfth round: papers, stations and newsrooms of towns. */
export const englishTwelfth: readonly Family[] = [
  { name: 'town paper, theme with tags', language: 'en', template: townTheme },
  { name: 'paper with an address in the byline', language: 'en', template: addressByline },
  { name: 'regional paper, hour first', language: 'en', template: hourFirst },
  { name: 'public radio', language: 'en', template: publicRadio },
  { name: 'television station, call letters', language: 'en', template: callLetters },
  { name: 'wire story on a local site', language: 'en', template: wireStory },
  { name: 'neighbourhood site', language: 'en', template: neighbourhood },
  { name: 'national paper, standfirst', language: 'en', template: standfirst },
  { name: 'newsletter platform', language: 'en', template: newsletter },
]

function shortMonth({ month }: Story): string {
  return englishMonths[month - 1]!.slice(0, 3)
}

function clock(hour: string): string {
  const at = Number(hour.slice(0, 2))
  return `${at % 12 === 0 ? 12 : at % 12}${hour.slice(2)}`
}

function half(hour: string): 'a' | 'p' {
  return Number(hour.slice(0, 2)) < 12 ? 'a' : 'p'
}

function townTheme(story: Story): Page {
  const { headline, people, outlet, sections, hour } = story
  const [a = ''] = people
  const html = whole(
    story,
    `${headline} - ${outlet}`,
    `<meta name="robots" content="index, follow"><meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${dayOf(story)}T${hour}:00+00:00"><meta name="author" content="webmaster">`,
    `<a class="skip-link" href="#main">Skip to content</a><header id="masthead"><div class="site-branding"><p class="site-title">${outlet}</p></div><nav><a>News</a><a>Sports</a><a>Obituaries</a><a>Classifieds</a><a>Subscribe</a></nav></header><div id="content"><main id="main"><header class="entry-header"><div class="cat-links"><span class="screen-reader-text">Posted in</span><a>${sections[1]}</a></div><h1 class="entry-title">${headline}</h1><div class="entry-subhead"><div class="entry-meta"><span class="byline"><span>by</span> <span class="author vcard"><a class="url fn n">${a}</a></span></span><span class="posted-on"><time class="entry-date published" datetime="${dayOf(story)}">${englishDay(story)}</time></span></div><ul class="share"><li>Click to share on Facebook</li><li>Click to email a link to a friend</li></ul></div></header><div class="entry-content">${paragraphs(story.paragraphs)}</div><footer class="entry-footer"><span class="tags-links"><span>Tagged:</span> <a>council</a>, <a>town hall</a></span></footer><div id="jp-relatedposts"><h3>Related</h3><ul>${listed(story.others)}</ul></div></main></div><footer><p>© ${outlet}. Powered by WordPress</p></footer>`,
  )
  return pageOf('town paper, theme with tags', story, html, {
    byline: each('reporter', a),
    source: outlet,
    sections: [sections[1]],
  })
}

function addressByline(story: Story): Page {
  const { headline, people, outlet, sections } = story
  const [a = '', b = ''] = people
  const address = `${a.split(' ')[0]!.toLowerCase()}@paper.example`
  const html = whole(
    story,
    `${headline} | ${sections[1]} | paper.example`,
    `<meta property="og:site_name" content="${outlet}"><meta name="author" content="${a} ${address}">`,
    `<div id="site-top"><div class="masthead"><img alt="${outlet}" src="mast.png"></div><div class="weather">54°</div><ul class="menu"><li>Home</li><li>${sections[0]}</li><li>E-edition</li></ul></div><section id="main-body-container"><div class="asset"><header class="asset-header"><h1 class="headline"><span itemprop="headline">${headline}</span></h1><div class="meta"><span><ul class="list-inline"><li><span itemprop="author" class="tnt-byline">By ${a} ${address}</span></li><li class="visible-print"><time datetime="${dayOf(story)}T05:00:00-05:00" class="tnt-date">${shortMonth(story)} ${story.day}, ${story.year}</time></li></ul></span></div></header><figure class="asset-photo"><img src="photo.jpg"><figcaption><span class="caption-text"><p>A view of the site last week.</p></span><span class="tnt-byline">${b}/${outlet}</span></figcaption></figure><div id="article-body" class="asset-content">${story.paragraphs.map((text) => `<div class="subscriber-preview"><p>${text}</p></div>`).join('')}</div><div class="asset-tags"><h4>Tags</h4><a>Politics</a></div></div><div class="block-title">Most Popular</div><ul>${listed(story.others)}</ul></section><footer>Terms of Use | Privacy Policy</footer>`,
  )
  return pageOf('paper with an address in the byline', story, html, {
    byline: each('reporter', a),
    desk: each('photographer', b),
    source: outlet,
  })
}

function hourFirst(story: Story): Page {
  const { headline, people, hour, day, year } = story
  const [a = ''] = people
  const stamp = `${hour}, ${day} ${shortMonth(story).toUpperCase()} ${year}`
  const html = whole(
    story,
    `${headline} - Dunlarrow Live`,
    `<meta property="og:site_name" content="Dunlarrow Live"><meta name="parsely-author" content="${a}"><meta property="article:published_time" content="${dayOf(story)}T${hour}:00Z">`,
    `<header><a class="logo">Dunlarrow Live</a><nav><a>News</a><a>What’s On</a><a>Sport</a><a>In Your Area</a></nav></header><main><article class="article-main"><h1 itemprop="headline name">${headline}</h1><div class="byline"><div class="author"><img src="a.jpg"><span>By</span> <a class="publication-theme">${a}</a><span class="author-label">Local democracy reporter</span></div><ul class="time-info"><li><span class="date-published">${stamp}</span></li></ul></div><div class="social-sharing"><a>Share</a><a>Comments</a></div><div class="article-body" itemprop="articleBody">${paragraphs(story.paragraphs.slice(0, 2))}<div class="inline-newsletter"><p>Sign up to our daily newsletter for the latest from Dunlarrow</p><input><button>Subscribe</button></div>${paragraphs(story.paragraphs.slice(2))}</div><div class="follow"><a>Follow Dunlarrow Live</a><a>Facebook</a></div><div class="more-on"><h4>More On</h4><a>Council</a></div></article><aside><h3>Most Read</h3><ol>${listed(story.others)}</ol></aside></main>`,
  )
  return pageOf('regional paper, hour first', story, html, {
    byline: each('reporter', a),
    source: 'Dunlarrow Live',
  })
}

function publicRadio(story: Story): Page {
  const { headline, people, sections, hour } = story
  const [a = '', b = ''] = people
  const html = whole(
    story,
    `${headline} | Tarnmoor Public Radio`,
    `<meta property="og:site_name" content="Tarnmoor Public Radio"><meta name="brightspot.contentId" content="0000-1111">`,
    `<header class="Page-header"><a>Tarnmoor Public Radio</a><a class="donate">Donate</a><div class="player"><b>On Air</b><span>Afternoon Magazine</span></div></header><main><div class="ArtP-section"><a>${sections[1]}</a></div><h1 class="ArtP-headline">${headline}</h1><div class="ArtP-byline"><span>Tarnmoor Public Radio | </span><span>By <a>${a}</a></span></div><div class="ArtP-date">Published ${englishDay(story)} at ${clock(hour)} ${half(hour).toUpperCase()}M EST</div><div class="audio"><button>LISTEN</button><span>• 3:51</span></div><figure><img src="r.jpg"><div class="attr"><span>${b}</span>/<span>Tarnmoor Public Radio</span></div><figcaption>Neighbors gathered at the site on Tuesday.</figcaption></figure><div class="ArtP-articleBody"><div class="RichTextArticleBody">${paragraphs(story.paragraphs)}</div></div><div class="ArtP-tags"><span>Tags</span><a>${sections[1]}</a></div><div class="ArtP-author"><img src="h.jpg"><a>${a}</a><p>${a.split(' ')[0]!} covers local government for the station and hosts its weekend news program.</p></div><div class="Latest"><h2>Latest Stories</h2><ul>${listed(story.others)}</ul></div></main><footer>© ${story.year} Tarnmoor Public Radio</footer>`,
  )
  return pageOf('public radio', story, html, {
    byline: each('reporter', a),
    desk: each('photographer', b),
    source: 'Tarnmoor Public Radio',
    sections: [sections[1]],
  })
}

function callLetters(story: Story, draw: Draw): Page {
  const { headline, people, hour } = story
  const [a = '', b = ''] = people
  const isTwo = draw.chance(40)
  const names = isTwo ? [a, b] : [a]
  const stamp = `${shortMonth(story)} ${story.day}, ${story.year} / ${clock(hour)} ${half(hour).toUpperCase()}M EST`
  const [opening = '', ...rest] = story.paragraphs
  const html = whole(
    story,
    `${headline} | WQTM`,
    `<meta property="og:site_name" content="WQTM"><meta property="og:title" content="${headline} | WQTM">`,
    `<div class="alert-bar"><b>1 closing</b> View all</div><header><a class="site-header__logo">WQTM</a><nav><a>News</a><a>Weather</a><a>Sports</a><a>Watch Live</a></nav></header><main><article><div class="article-header"><p class="breadcrumb"><a>Local News</a></p><h1 class="article-title">${headline}</h1><div class="article-authors"><p>by: ${names.map((name) => `<a>${name}</a>`).join(', ')}</p><p>Posted: <time>${stamp}</time></p></div><div class="share-links"><a>SHARE</a></div></div><div class="article-content rich-text"><p>TARNMOOR, Ohio (WQTM) — ${opening}</p>${paragraphs(rest)}</div><p class="copyright">Copyright ${story.year} WQTM. All rights reserved. This material may not be published, broadcast, rewritten, or redistributed.</p></article><section><h2>More Stories</h2><ul>${listed(story.others)}</ul></section></main>`,
  )
  return pageOf('television station, call letters', story, html, {
    byline: each('reporter', ...names),
    source: 'WQTM',
    sections: ['Local News'],
  })
}

function wireStory(story: Story): Page {
  const { headline, people } = story
  const [a = '', b = ''] = people
  const [opening = '', ...rest] = story.paragraphs
  const html = whole(
    story,
    `${headline} - Quillan Bay News`,
    `<meta property="article:modified_time" content="2026-09-30T10:00:00Z"><meta name="news_keywords" content="state, local">`,
    `<header><h2 class="brand">Quillan Bay News</h2><nav><a>Local</a><a>State</a><a>Tides</a></nav></header><article><h1>${headline}</h1><div class="dek-line"><span class="by">By ${a}</span><span class="src">Source: Union Press Wire</span><span class="when">${englishDay(story)}</span></div><div class="story"><p>CAPITAL CITY (UPW) — ${opening}</p>${paragraphs(rest)}<p><em>Editing by ${b}</em></p></div></article><aside><h3>State news</h3><ul>${listed(story.others)}</ul></aside><footer>Quillan Bay News is a member of the Union Press Wire cooperative.</footer>`,
  )
  return pageOf('wire story on a local site', story, html, {
    byline: each('reporter', a),
    desk: each('editor', b),
    source: 'Union Press Wire',
  })
}

function neighbourhood(story: Story): Page {
  const { headline, people, sections, hour } = story
  const [a = ''] = people
  const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][
    new Date(Date.UTC(story.year, story.month - 1, story.day)).getUTCDay()
  ]!
  const html = whole(
    story,
    `${headline} | Wexcombe, NH Stoop`,
    `<meta property="og:site_name" content="Stoop"><meta name="author" content="Stoop"><meta property="og:description" content="${story.others[0]!}">`,
    `<header><a>Stoop</a><a>Wexcombe, NH</a><button>Subscribe</button></header><nav><a>News Feed</a><a>Neighbor Posts</a><a>Local Businesses</a><a>Events</a></nav><main><article><h4 class="st_Category">${sections[1]}</h4><h1 class="st_Title">${headline}</h1><h2 class="st_Summary">Here is what we know so far.</h2><div class="st_Byline"><img src="face.png"><div><a>${a}</a>, <span>Stoop Staff</span></div><div class="st_Verified">Verified Stoop Staff Badge</div><div>Posted <time datetime="${dayOf(story)}T${hour}:00Z">${weekday}, ${shortMonth(story)} ${story.day}, ${story.year} at ${clock(hour)} ${half(hour)}m ET</time></div></div><div class="st_Share"><button>Like</button><button>Reply</button></div><div class="st_Body">${paragraphs(story.paragraphs)}</div><div class="st_Cta">Get more local news delivered straight to your inbox. Sign up for free Stoop newsletters and alerts.</div></article><section><h3>More from Wexcombe</h3><ul>${listed(story.others)}</ul></section></main>`,
  )
  return pageOf('neighbourhood site', story, html, {
    byline: each('reporter', a),
    source: 'Stoop',
    sections: [sections[1]],
  })
}

function standfirst(story: Story): Page {
  const { headline, people, hour, day, year } = story
  const [a = '', b = ''] = people
  const html = whole(
    story,
    `${headline} | Housing | The Meridian`,
    `<meta property="og:site_name" content="The Meridian"><meta property="article:author" content="https://meridian.example/profile/1"><meta property="article:published_time" content="${dayOf(story)}T${hour}:00.000Z">`,
    `<a href="#maincontent">Skip to main content</a><header><a>Support the Meridian</a><a>Print subscriptions</a><a>Sign in</a><div>The Meridian</div></header><nav><a>News</a><a>Opinion</a><a>Sport</a><a>Culture</a></nav><main id="maincontent"><aside class="series"><a>Housing</a></aside><h1>${headline}</h1><div class="stand"><p>Officials say the plan is on track, but people who live nearby have heard that before</p></div><div class="meta"><address aria-label="Contributor info"><div><a rel="author">${a}</a> and <a rel="author">${b}</a></div></address><details><summary>${shortMonth(story)} ${day} ${year} ${hour.replace(':', '.')} GMT</summary></details><a>Share</a></div><div id="maincontent-body">${paragraphs(story.paragraphs.slice(0, 1))}<aside class="rich-link"><a>${story.others[0]!}</a><span>Read more</span></aside>${paragraphs(story.paragraphs.slice(1))}</div><div class="submeta"><span>Explore more on these topics</span><a>Housing</a><a>Reuse this content</a></div></main><section><h2>Most viewed</h2><ol>${listed(story.others.slice(1))}</ol></section>`,
  )
  return pageOf('national paper, standfirst', story, html, {
    byline: each('reporter', a, b),
    source: 'The Meridian',
    sections: ['Housing'],
  })
}

function newsletter(story: Story): Page {
  const { headline, people } = story
  const [a = ''] = people
  const html = whole(
    story,
    `${headline} - by ${a} - The Creek Letter`,
    `<meta property="og:site_name" content="The Creek Letter"><meta name="author" content="${a}"><meta property="og:type" content="article">`,
    `<div class="topbar"><a>The Creek Letter</a><button>Subscribe</button><button>Sign in</button></div><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title">${headline}</h1><h3 class="subtitle">Notes from a council chamber with no air conditioning</h3><div class="byline-wrapper"><a>${a}</a><div>${shortMonth(story)} ${story.day}, ${story.year}</div></div><div class="post-ufi"><a>14</a><a>3</a><a>Share</a></div></div><div class="available-content"><div class="body markup">${paragraphs(story.paragraphs.slice(0, 2))}<div class="subscription-widget"><p>The Creek Letter is a reader-supported publication. To receive new posts, consider becoming a subscriber.</p><button>Subscribe</button></div>${paragraphs(story.paragraphs.slice(2))}</div></div><div class="post-footer"><a>14 Likes</a><a>Previous</a><a>Next</a></div></article><section><h4>Discussion about this post</h4><div>Comments</div><div>Restacks</div></section><section><h4>Top</h4><ul>${listed(story.others)}</ul></section><p>Ready for more?</p>`,
  )
  return pageOf('newsletter platform', story, html, {
    byline: each('reporter', a),
    source: 'The Creek Letter',
  })
}
