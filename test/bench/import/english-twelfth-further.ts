import { each, listed, pageOf, paragraphs, whole } from './markup'
import { dayOf, englishDay, englishMonths } from './story'
import type { Family, Page, Story } from './story'

/** English layouts of the twelfth round: other newsrooms, offices, campuses and older sites. */
export const englishTwelfthFurther: readonly Family[] = [
  { name: 'newsroom without profit, organisation in the data', language: 'en', template: newsroom },
  { name: 'printed page in an archive', language: 'en', template: archivedPage },
  { name: 'release of a town', language: 'en', template: townRelease },
  { name: 'student paper', language: 'en', template: studentPaper },
  { name: 'city paper, dash before the hour', language: 'en', template: dashHour },
  { name: 'column with a note', language: 'en', template: column },
  { name: 'business journal', language: 'en', template: businessJournal },
  { name: 'staff report', language: 'en', template: staffReport },
  { name: 'republished with permission', language: 'en', template: republished },
]

function newsroom(story: Story): Page {
  const { headline, people, sections, hour } = story
  const [a = '', b = ''] = people
  const ld = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline,
    datePublished: `${dayOf(story)}T${hour}:00.000Z`,
    author: { '@type': 'Person', name: 'Open Ledger' },
    publisher: { '@type': 'Organization', name: 'Open Ledger' },
  })
  const html = whole(
    story,
    headline,
    `<meta property="og:site_name" content="Open Ledger"><script type="application/ld+json">${ld}</script>`,
    `<header class="gh-head"><a class="gh-head-logo">Open Ledger</a><nav><a>Stories</a><a>Our team</a><a>Donate</a></nav></header><main class="gh-main"><article class="gh-article post"><header class="gh-article-header"><a class="gh-article-tag">${sections[1]}</a><h1 class="gh-article-title">${headline}</h1><p class="gh-article-excerpt">Records obtained by Open Ledger show how the decision was made.</p><p class="credit-line">Story by ${a} | Photos by ${b}</p><time datetime="${dayOf(story)}">${englishDay(story)}</time> <span>— 6 min read</span></header><figure class="kg-card"><img src="k.jpg"></figure><section class="gh-content">${paragraphs(story.paragraphs)}</section><div class="support"><h3>Support independent reporting</h3><p>Open Ledger depends on readers like you.</p></div></article><section class="gh-readmore"><h2>Read more</h2><ul>${listed(story.others)}</ul></section></main><footer>Open Ledger © ${story.year}. Published with Ghost</footer>`,
  )
  return pageOf('newsroom without profit, organisation in the data', story, html, {
    byline: [...each('reporter', a), ...each('photographer', b)],
    source: 'Open Ledger',
    sections: [sections[1]],
  })
}

function archivedPage(story: Story): Page {
  const { headline, people } = story
  const [a = ''] = people
  const html = whole(
    story,
    'Wexcombe Herald e-Edition',
    `<meta name="viewport" content="width=1024">`,
    `<div class="ee-top"><span>Wexcombe Herald</span><span>${englishDay(story)}</span><a>Page A3</a><a>Previous page</a><a>Next page</a></div><div class="ee-view"><div class="ee-art"><h1>${headline}</h1><p class="ee-by">By ${a.toUpperCase()}<br>Staff Writer</p>${paragraphs(story.paragraphs)}</div></div><div class="ee-tools"><a>Print</a><a>Download</a><a>Listen</a><a>Translate</a></div><div class="ee-list"><b>On this page</b><ul>${listed(story.others)}</ul></div>`,
  )
  return pageOf('printed page in an archive', story, html, {
    byline: each('reporter', a),
    source: 'Wexcombe Herald',
  })
}

function townRelease(story: Story): Page {
  const { headline, people } = story
  const [a = ''] = people
  const html = whole(
    story,
    `${headline} | Town of Wexcombe`,
    `<meta name="generator" content="CivicEngage"><meta property="og:site_name" content="Town of Wexcombe">`,
    `<header><img alt="Town of Wexcombe seal" src="seal.png"><nav><a>Government</a><a>Departments</a><a>Residents</a><a>How Do I…</a></nav></header><ol class="breadCrumbs"><li><a>Home</a></li><li><a>News Releases</a></li></ol><div class="moduleContent"><h1 id="newsTitle">${headline}</h1><p class="posted">Posted on: ${englishDay(story)}</p><p>FOR IMMEDIATE RELEASE</p><div class="fr-view">${paragraphs(story.paragraphs)}<p style="text-align:center">###</p><p>Media contact: ${a}, Communications Office, 555-0142</p></div><a>Email this page</a><div class="other"><h2>Other News</h2><ul>${listed(story.others)}</ul></div></div><footer>Town of Wexcombe, 1 Depot Street<br>Government websites by CivicPlus</footer>`,
  )
  return pageOf('release of a town', story, html, {
    source: 'Town of Wexcombe',
    sections: ['News Releases'],
  })
}

function studentPaper(story: Story): Page {
  const { headline, people } = story
  const [a = '', b = ''] = people
  const html = whole(
    story,
    `The Lantern Post | ${headline}`,
    `<meta property="og:site_name" content="The Lantern Post"><meta name="theme" content="FLEX">`,
    `<div id="sno-top"><a>The Lantern Post</a><p>The student newspaper of Tarnmoor State College</p><nav><a>News</a><a>Opinions</a><a>Arts</a><a>Staff</a></nav></div><div id="sno-main"><div class="catbox"><a>News</a></div><h1 class="sno-story-headline">${headline}</h1><div class="sno-story-byline"><a>${a}</a>, News Editor<span class="sep"> | </span><span class="time-wrapper">${englishDay(story)}</span></div><figure class="sno-photo"><img src="s.jpg"><figcaption>Students wait outside the registrar’s office. (Photo by ${b})</figcaption></figure><div class="sno-story-body">${paragraphs(story.paragraphs)}</div><div class="donate-card"><p>Your donation will support the student journalists of Tarnmoor State College. Your contribution will allow us to purchase equipment and cover our annual website hosting costs.</p></div><div class="about"><h3>About the Contributor</h3><p>${a}, News Editor</p></div><div class="comments"><h3>Leave a Comment</h3></div></div><div class="widget"><h3>Trending Stories</h3><ul>${listed(story.others)}</ul></div>`,
  )
  return pageOf('student paper', story, html, {
    byline: each('reporter', a),
    desk: each('photographer', b),
    source: 'The Lantern Post',
    sections: ['News'],
  })
}

function dashHour(story: Story): Page {
  const { headline, people, hour } = story
  const [a = ''] = people
  const at = Number(hour.slice(0, 2))
  const stamp = `${englishDay(story)} — ${at % 12 === 0 ? 12 : at % 12}.${hour.slice(3)}${at < 12 ? 'am' : 'pm'}`
  const html = whole(
    story,
    headline,
    `<meta property="og:site_name" content="The Harbour Age"><meta property="og:title" content="${headline}"><meta name="twitter:site" content="@harbourage">`,
    `<header><a>The Harbour Age</a><a>Subscribe</a><a>Log in</a></header><ul class="crumb"><li><a>National</a></li><li><a>Cities</a></li></ul><article><span class="flag">Cities</span><h1>${headline}</h1><h5><span>By <a>${a}</a></span></h5><time datetime="${dayOf(story)}T${hour}:00+10:00">${stamp}</time><div class="tools"><button>Save</button><button>Log in, register or subscribe to save articles for later.</button><button>Share</button><span>Normal text size</span><span>Larger text size</span></div><section class="b">${paragraphs(story.paragraphs)}</section><p class="nl"><em>The Morning Edition newsletter is our guide to the day’s most important stories. Sign up here.</em></p><ul class="topics"><li>Councils</li></ul></article><section><h3>Most Viewed in National</h3><ol>${listed(story.others)}</ol></section>`,
  )
  return pageOf('city paper, dash before the hour', story, html, {
    byline: each('reporter', a),
    source: 'The Harbour Age',
    sections: ['National', 'Cities'],
  })
}

function column(story: Story): Page {
  const { headline, people, outlet, hour } = story
  const [a = ''] = people
  const html = whole(
    story,
    `${a}: ${headline} | ${outlet}`,
    `<meta property="og:site_name" content="${outlet}"><meta property="article:section" content="Opinion">`,
    `<header><div class="name">${outlet}</div><nav><a>News</a><a>Opinion</a><a>Letters</a></nav></header><main><div class="label">Opinion</div><h1>${headline}</h1><div class="columnist"><img src="c.jpg"><p>By ${a}</p><p>Columnist</p></div><p class="date">${englishDay(story)} | ${hour}</p><div class="txt">${paragraphs(story.paragraphs)}<p><i>${a} writes about town life every Thursday. Reach the author at letters@paper.example.</i></p></div><div class="box"><h3>Write to us</h3><p>Letters should be 250 words or fewer.</p></div></main><aside><h3>More opinion</h3><ul>${listed(story.others)}</ul></aside>`,
  )
  return pageOf('column with a note', story, html, {
    byline: each('reporter', a),
    source: outlet,
    sections: ['Opinion'],
  })
}

function businessJournal(story: Story): Page {
  const { headline, people } = story
  const [a = '', b = ''] = people
  const date = `${englishMonths[story.month - 1]!.slice(0, 3)} ${story.day}, ${story.year}`
  const html = whole(
    story,
    `${headline} - Tarnmoor Business Review`,
    `<meta property="og:site_name" content="Tarnmoor Business Review"><meta name="author" content="${a}">`,
    `<header><a>Tarnmoor Business Review</a><a>The List</a><a>People on the Move</a><a>Events</a></header><article><p class="eyebrow">Commercial Real Estate</p><h1>${headline}</h1><figure><img src="t.jpg"><figcaption><span>The building has stood empty since 2019.</span><span class="credit">${b} | TBR</span></figcaption></figure><div class="who"><p>By <a>${a}</a> – Senior Reporter, Tarnmoor Business Review</p><p><time>${date}</time></p></div><div class="listen">Listen to this article <span>4 min</span></div><div class="content">${paragraphs(story.paragraphs.slice(0, 2))}<div class="promo">Get the day’s top business news. <a>Sign up for the Afternoon Brief.</a></div>${paragraphs(story.paragraphs.slice(2))}</div><div class="kw"><h4>Keep Digging</h4><ul>${listed(story.others)}</ul></div></article><footer>© ${story.year} Review Media Group</footer>`,
  )
  return pageOf('business journal', story, html, {
    byline: each('reporter', a),
    desk: each('photographer', b),
    source: 'Tarnmoor Business Review',
    sections: ['Commercial Real Estate'],
  })
}

function staffReport(story: Story): Page {
  const { headline, outlet, sections, hour } = story
  const html = whole(
    story,
    `${headline} | ${outlet}`,
    `<meta name="author" content="Staff"><meta property="og:site_name" content="${outlet}">`,
    `<table class="page" width="980"><tr><td colspan="2"><img src="banner.gif" alt="${outlet}"></td></tr><tr><td colspan="2" class="nav">Home | ${sections[0]} | Sports | Obituaries | Archives</td></tr><tr><td class="story" valign="top"><h2>${headline}</h2><p class="by">Staff report</p><p class="d">Posted: ${englishDay(story)} ${hour}</p>${paragraphs(story.paragraphs)}<p class="sm"><a>Print this story</a> | <a>E-mail to a friend</a></p></td><td class="rail" valign="top"><b>Top Jobs</b><br>Drivers wanted<br><b>Recent headlines</b><ul>${listed(story.others)}</ul></td></tr><tr><td colspan="2">Copyright ${story.year} ${outlet}. All rights reserved.</td></tr></table>`,
  )
  return pageOf('staff report', story, html, { source: outlet })
}

function republished(story: Story): Page {
  const { headline, people } = story
  const [a = ''] = people
  const html = whole(
    story,
    `${headline} - Dunlarrow Bulletin`,
    `<meta property="og:site_name" content="Dunlarrow Bulletin"><link rel="canonical" href="https://observer.example/2/">`,
    `<header><a>Dunlarrow Bulletin</a><nav><a>Home</a><a>News</a><a>Partners</a></nav></header><main><h1>${headline}</h1><p class="by">${a} / Northshore Monitor</p><p class="on">${englishDay(story)}</p><div class="c">${paragraphs(story.paragraphs)}<p><em>This story was first published by Northshore Monitor and is republished here with permission.</em></p></div><div class="share">Share this: <a>Email</a> <a>Print</a></div><h3>Related stories</h3><ul>${listed(story.others)}</ul></main><footer>Dunlarrow Bulletin</footer>`,
  )
  return pageOf('republished with permission', story, html, {
    byline: each('reporter', a),
    source: 'Northshore Monitor',
  })
}
