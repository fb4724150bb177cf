import type { Draw } from './draw'
import { listed, pageOf, paragraphs, whole } from './markup'
import { dayOf, englishDay, englishMonths, two } from './story'
import type { Credited, Family, Page, Story } from './story'

/** English layouts of the seventh round, written without sight of the reader and measured once. */
export const englishSeventh: readonly Family[] = [
  { name: 'town paper with gallery', language: 'en', template: gallery },
  { name: 'regional agency', language: 'en', template: agency },
  { name: 'member station', language: 'en', template: memberStation },
  { name: 'quarterly', language: 'en', template: quarterly },
  { name: 'campus weekly', language: 'en', template: campus },
  { name: 'council newsroom', language: 'en', template: council },
  { name: 'island regional title', language: 'en', template: regional },
  { name: 'non-profit, republished', language: 'en', template: republished },
]

const shortMonth = ({ month }: Story) => englishMonths[month - 1]!.slice(0, 3)

function gallery(story: Story, draw: Draw): Page {
  const { headline, people, outlet, sections } = story
  const [a = '', b = '', c = ''] = people
  const post = draw.of([
    'Staff Writer',
    'Education Reporter',
    'Special to the paper',
    'Assistant Editor',
  ])
  const isJoint = draw.chance(40)
  const name = isJoint ? `${a} and ${b}` : a
  const mail = `${a.split(' ')[0]!.toLowerCase()}@paper.example`
  const html = whole(
    story,
    `${headline} | ${sections[1]} | paper.example`,
    `<meta property="og:site_name" content="${outlet}"><meta name="author" content="${name} ${post}"><meta property="article:published_time" content="${dayOf(story)}T04:00:00-06:00">`,
    `<div id="site-navbar"><a>Menu</a><a>E-Edition</a><a>Obituaries</a><span>41°</span></div><ol class="crumb"><li><a>Home</a></li><li><a>${sections[0]}</a></li><li><a>${sections[1]}</a></li></ol><div class="asset" itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline"><span>${headline}</span></h1><ul class="asset-meta"><li><span itemprop="author">${name}<br>${post}<br>${mail}</span></li><li><time datetime="${dayOf(story)}T04:00:00-06:00">${shortMonth(story)} ${story.day}, ${story.year}</time></li><li>Updated ${draw.number(20) + 2} hrs ago</li><li><a>0</a></li></ul><div class="photos"><div><img src="a.jpg"><span class="caption">Rows of empty lockers at the site on Tuesday.</span><span class="byline">${c} | ${outlet}</span></div><div class="count">1 of 3</div><a>Buy Now</a></div><div class="asset-body">${paragraphs(story.paragraphs.slice(0, 2))}<div class="tncms-block"><p>Support local journalism. <a>Subscribe today.</a></p></div><div class="ad">Advertisement</div>${paragraphs(story.paragraphs.slice(2))}<p><em>Reach ${a} at 555-0142 or ${mail}. Follow on X: @${a.split(' ')[0]!.toLowerCase()}news.</em></p></div><div class="tag-line">Tags <a>Pool</a> <a>Council</a></div><div class="rec"><h4>Recommended for you</h4><ul>${listed(story.others)}</ul></div></div>`,
  )
  return pageOf('town paper with gallery', story, html, {
    byline: [['reporter', a], ...(isJoint ? [['reporter', b] as const] : [])],
    desk: [['photographer', c]],
    source: outlet,
    sections,
  })
}

function agency(story: Story, draw: Draw): Page {
  const { headline, people, sections } = story
  const [a = '', b = '', c = ''] = people
  const isJoint = draw.chance(40)
  const isHelped = draw.chance(60)
  const place = draw.of(['HOLLIS, Ohio', 'LARKFIELD', 'SALT MARSH, Md.'])
  const html = whole(
    story,
    `${headline} | Coastal News Agency`,
    `<meta property="og:site_name" content="Coastal News Agency"><meta name="cXenseParse:recs:publishtime" content="${dayOf(story)}T17:05:00Z">`,
    `<header><a>CNA</a><nav><a>Top stories</a><a>States</a></nav></header><main><div class="eyebrow"><a>${sections[0]}</a></div><h1>${headline}</h1><div class="key"><span>By ${a}${isJoint ? ` and ${b}` : ''} | Coastal News Agency</span><span>Published ${englishDay(story)} at 5:05 PM</span><span>Add CNA on Search</span></div><div class="lead-art"><img src="a.jpg" alt=""><p class="cap">A view of the site, ${englishDay(story)}. (CNA Photo/${people[5]!})</p></div><div class="copy"><p>${place} (CNA) — ${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1))}<p>___</p>${isHelped ? `<p>${c} reported from Bellhaven.</p>` : ''}<p>This story has been corrected to show the vote was held on a Monday.</p><p>Copyright ${story.year} Coastal News Agency. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.</p></div><aside><h2>Most Read</h2><ol>${listed(story.others)}</ol></aside></main>`,
  )
  return pageOf('regional agency', story, html, {
    byline: [
      ['reporter', a],
      ...(isJoint ? [['reporter', b] as const] : []),
      ...(isHelped ? [['contributor', c] as const] : []),
    ],
    desk: [['photographer', people[5]!]],
    source: 'Coastal News Agency',
    sections: [sections[0]],
  })
}

function memberStation(story: Story, draw: Draw): Page {
  const { headline, people, sections } = story
  const [a = '', b = ''] = people
  const isJoint = draw.chance(40)
  const html = whole(
    story,
    `${headline} | KQRN`,
    `<meta property="og:site_name" content="KQRN 91.3"><script type="application/ld+json">${JSON.stringify({ '@context': 'http://schema.org', '@type': 'NewsArticle', headline, datePublished: `${dayOf(story)}T17:00:00-05:00`, publisher: { '@type': 'Organization', name: 'KQRN 91.3' } })}</script>`,
    `<div class="PH-top"><a>Play Live Radio</a><span>Next Up: 6:00 PM All Evening</span><span>Available On Air Stations</span></div><main><div class="ArtP"><a class="sec">${sections[1]}</a><h1 class="ArtP-headline">${headline}</h1><div class="ArtP-by"><div>KQRN 91.3 | By <a>${a}</a>${isJoint ? `, <a>${b}</a>` : ''}</div><div>Published ${englishDay(story)} at 5:00 PM EST</div></div><div class="soc"><a>Facebook</a><a>LinkedIn</a><a>Email</a></div><div class="aud"><button>Listen</button> • 3:45</div><div class="ArtP-lead"><img src="b.jpg" alt="river"><div class="fig-cap"><div>The slip at low tide, where the ferry lands.</div><div>${people[4]!} / KQRN</div></div></div><div class="ArtP-body">${paragraphs(story.paragraphs)}<p><i>Copyright ${story.year} KQRN 91.3</i></p></div><div class="ArtP-tags"><span>Tags</span> <a>${sections[1]}</a> <a>water</a></div><div class="bio"><div><a>${a}</a></div><div>${a} covers ${sections[1].toLowerCase()} for KQRN. Before joining the station, ${a.split(' ')[0]!} fixed boats.</div><a>See stories by ${a}</a></div><div class="rel">Related Content<ul>${listed(story.others)}</ul></div></div></main>`,
  )
  return pageOf('member station', story, html, {
    byline: [['reporter', a], ...(isJoint ? [['reporter', b] as const] : [])],
    desk: [['photographer', people[4]!]],
    source: 'KQRN 91.3',
    sections: [sections[1]],
  })
}

function quarterly(story: Story, draw: Draw): Page {
  const { headline, people, sections } = story
  const [a = '', b = ''] = people
  const [line, byline] = draw.of<readonly [string, readonly Credited[]]>([
    [
      `<span>Words by ${a}</span> <span>Photographs by ${b}</span>`,
      [
        ['reporter', a],
        ['photographer', b],
      ],
    ],
    [
      `<span>By ${a}</span><span>Illustrations by ${b}</span>`,
      [
        ['reporter', a],
        ['graphics', b],
      ],
    ],
    [`<span>${a}</span>`, [['reporter', a]]],
  ])
  const first = story.paragraphs[0]!
  const html = whole(
    story,
    `${headline} - The Long Acre`,
    `<meta property="og:site_name" content="The Long Acre"><meta property="article:published_time" content="${dayOf(story)}T10:00:00Z"><meta property="article:author" content="${a}">`,
    `<header class="mast"><a>The Long Acre</a><a>Issues</a><a>Shop</a></header><article class="feature"><div class="rubric">${sections[1]}</div><h1>${headline}</h1><p class="dek">A report from a place where nothing was supposed to happen.</p><div class="contrib">${line}</div><div class="when">${englishMonths[story.month - 1]!} ${story.year} Issue · ${englishDay(story)}</div><div class="prose"><p><span class="cap">${first[0]!}</span>${first.slice(1)}</p><blockquote class="pull"><p>${story.paragraphs[1]!.slice(0, 30)}</p></blockquote>${paragraphs(story.paragraphs.slice(1, -1))}<p>* * *</p><p>${story.paragraphs.at(-1)!} ■</p></div><p class="colophon"><em>This article appears in the ${englishMonths[story.month - 1]!} ${story.year} print edition under the headline “The Quiet Part.”</em></p><p class="colophon"><b>${a}</b> is a writer in Bellhaven whose last essay for this magazine was about tides.</p></article><footer><form>Get our newsletter <input></form></footer>`,
  )
  return pageOf('quarterly', story, html, {
    byline,
    source: 'The Long Acre',
    sections: [sections[1]],
  })
}

function campus(story: Story, draw: Draw): Page {
  const { headline, people, sections } = story
  const [a = '', b = '', c = ''] = people
  const [line, byline] = draw.of<readonly [string, readonly Credited[]]>([
    [`by ${a} / ${draw.of(['Beacon Staff', 'News Editor'])}`, [['reporter', a]]],
    [
      `${a} & ${b}, Staff Reporters`,
      [
        ['reporter', a],
        ['reporter', b],
      ],
    ],
    [`${a}, Senior Staff Writer`, [['reporter', a]]],
    [`By ${a.toUpperCase()} ’28`, [['reporter', a]]],
  ])
  const html = whole(
    story,
    `${headline} • The Larkfield Beacon`,
    `<meta property="og:site_name" content="The Larkfield Beacon"><meta property="og:type" content="article">`,
    `<div class="strip">The independent student newspaper of Larkfield State since 1921</div><nav>News Opinion Sports Arts</nav><main id="story"><div class="cat">${sections[1]}</div><h1>${headline}</h1><div class="b">${line}<br>${englishDay(story)}</div><div class="img"><img src="x.png"><p>Students cross the quad on Monday. (${c}/The Beacon)</p></div><div class="txt">${paragraphs(story.paragraphs)}<p><em>Contact the reporter at news@beacon.example.</em></p><p><em>Editor’s note: The Beacon’s print edition returns in the fall.</em></p></div><div class="donate"><h3>Support student journalism</h3><p>Your gift keeps the lights on at the Beacon.</p></div><div id="more"><h3>More in ${sections[1]}</h3>${listed(story.others)}</div></main>`,
  )
  return pageOf('campus weekly', story, html, {
    byline,
    desk: [['photographer', c]],
    source: 'The Larkfield Beacon',
    sections: [sections[1]],
  })
}

function council(story: Story, draw: Draw): Page {
  const { headline } = story
  const date = draw.of([
    `Published: ${story.day} ${englishMonths[story.month - 1]!} ${story.year}`,
    `Date published: ${two(story.day)} ${shortMonth(story)} ${story.year}`,
    `${englishMonths[story.month - 1]!} ${story.day}, ${story.year} | News release`,
  ])
  const isNoted = draw.chance(60)
  const html = whole(
    story,
    `${headline} - Dunmore Borough Council`,
    `<meta name="DC.publisher" content="Dunmore Borough Council"><meta name="DC.date.created" content="${dayOf(story)}">`,
    `<a class="skip" href="#m">Skip to main content</a><div class="cookie">We use cookies to make this site work. <button>Accept all</button></div><header>Dunmore Borough Council <a>Sign in to My Account</a></header><nav class="bc"><a>Home</a> <a>News</a> <span>${headline}</span></nav><main id="m"><h1>${headline}</h1><p class="d">${date}</p><div class="editor">${paragraphs(story.paragraphs)}${isNoted ? '<p>ENDS</p><p>Notes to editors:</p><p>1. The scheme is part-funded by the regional growth fund.</p><p>Media enquiries: press@dunmore.example or 01000 000000</p>' : ''}</div><div class="help"><h2>Is this page useful?</h2><button>Yes</button><button>No</button><p>Report a problem with this page</p></div><div class="latest"><h2>Latest news</h2><ul>${listed(story.others)}</ul></div></main><footer><a>Accessibility</a><a>Privacy</a></footer>`,
  )
  return pageOf('council newsroom', story, html, {
    byline: [],
    source: 'Dunmore Borough Council',
    sections: ['News'],
  })
}

function regional(story: Story, draw: Draw): Page {
  const { headline, people, sections, outlet } = story
  const [a = '', b = ''] = people
  const post = draw.of([
    'Local Democracy Reporter',
    'Senior Reporter',
    'Trends and Lifestyle Writer',
  ])
  const isSecond = draw.chance(40)
  const html = whole(
    story,
    `${headline} - ${outlet}`,
    `<meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${dayOf(story)}T10:11:00Z"><meta name="author" content="${a}">`,
    `<div class="hdr"><a>${outlet}</a><a>In Your Area</a></div><ul class="bc"><li><a>${sections[0]}</a></li><li><a>${sections[1]}</a></li></ul><article><h1>${headline}</h1><p class="sub">Residents say they had three days’ warning</p><div class="art-meta"><button>Comments</button><span>${sections[0]}</span><div class="auth"><span><a>${a}</a></span><span>${post}</span></div>${isSecond ? `<div class="auth"><span><a>${b}</a></span><span>News Editor</span></div>` : ''}<ul><li>10:11, ${story.day} ${shortMonth(story)} ${story.year}</li><li>Updated 11:12, ${story.day} ${shortMonth(story)} ${story.year}</li></ul></div><div class="art-body"><figure><img src="q.jpg"><figcaption>The site earlier this week <span>(Image: ${people[6]!}/${outlet})</span></figcaption></figure><p>Get the latest from ${outlet} straight to your phone: <a>join our WhatsApp community here</a></p>${paragraphs(story.paragraphs.slice(0, 2))}<p><strong>READ MORE: <a>${story.others[0]!}</a></strong></p><p><strong><a>${story.others[1]!}</a></strong></p>${paragraphs(story.paragraphs.slice(2))}<p><em>Want to tell us what you think? <a>Join the conversation in the comments.</a></em></p></div><div class="follow">Follow ${outlet} <a>Facebook</a></div></article>`,
  )
  return pageOf('island regional title', story, html, {
    byline: [['reporter', a], ...(isSecond ? [['reporter', b] as const] : [])],
    desk: [['photographer', people[6]!]],
    source: outlet,
    sections,
  })
}

function republished(story: Story, draw: Draw): Page {
  const { headline, people, sections, outlet } = story
  const [a = '', b = ''] = people
  const isMoved = draw.chance(60)
  const origin = 'Watershed Ledger'
  const html = whole(
    story,
    `${headline} - ${outlet}`,
    `<meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${dayOf(story)}T09:00:00+00:00">`,
    `<div id="page"><header><a>${outlet}</a><a class="give">Donate</a></header><div class="post"><p class="cat">${sections[1]}</p><h1 class="entry">${headline}</h1><div class="meta"><span>by</span> <a>${a}</a>${isMoved ? `, ${origin}` : ''} <span>${englishDay(story)}</span></div><figure><img src="w.jpg" alt=""><figcaption>Credit: ${b}</figcaption></figure><div class="post-content">${isMoved ? `<p><em>This story was originally published by <a>${origin}</a>.</em></p>` : ''}${paragraphs(story.paragraphs)}<hr><p><em>${outlet} is a nonprofit newsroom. Sign up for our weekly email.</em></p></div><div class="republish"><button>Republish this story</button><div class="modal"><h2>Republish our articles for free, online or in print.</h2><p>This work is licensed under a Creative Commons Attribution-NoDerivatives 4.0 International License.</p><textarea>&lt;h1&gt;${headline}&lt;/h1&gt;&lt;p&gt;by ${a}, ${outlet}&lt;/p&gt;</textarea></div></div><div class="next">${listed(story.others)}</div></div></div>`,
  )
  return pageOf('non-profit, republished', story, html, {
    byline: [['reporter', a]],
    desk: [['photographer', b]],
    source: isMoved ? origin : outlet,
    sections: [sections[1]],
  })
}
