import type { Draw } from './draw'
import { listed, pageOf, paragraphs, whole } from './markup'
import { dayOf, englishDay, englishMonths, two } from './story'
import type { Credited, Family, Page, Story } from './story'

/** English layouts of the eighth round, written with the seventh, measured once when its faults were mended. */
export const englishEighth: readonly Family[] = [
  { name: 'weekly of the west', language: 'en', template: western },
  { name: 'community chain', language: 'en', template: community },
  { name: 'aggregated wire', language: 'en', template: aggregated },
  { name: 'county office', language: 'en', template: county },
  { name: 'evening bulletin', language: 'en', template: bulletin },
  { name: 'sports desk', language: 'en', template: sports },
]

function western(story: Story, draw: Draw): Page {
  const { headline, people, outlet, sections } = story
  const [a = '', b = ''] = people
  const isPictured = draw.chance(60)
  const html = whole(
    story,
    `${headline} - ${outlet}`,
    `<meta property="og:site_name" content="${outlet}"><meta property="article:modified_time" content="${dayOf(story)}T12:00:00Z">`,
    `<div class="bar"><a>Digital Editions</a><a>Death Notices</a><a>Log in</a></div><div class="content-wrap"><span class="tag">${sections[1]}</span><h1>${headline}</h1><h4>Locals fear the worst as the season ends</h4><div class="wr"><img alt="${a}"><div><strong>${a}</strong> <a>Email: news@west.example</a></div><div>${story.day} ${englishMonths[story.month - 1]!} ${story.year} 9:00 AM</div></div>${isPictured ? `<div class="pic"><img src="k.jpg"><em>The slipway last week. Pic: ${b}</em></div>` : ''}<div class="bd"><p><b>${story.paragraphs[0]!}</b></p>${paragraphs(story.paragraphs.slice(1, 2))}<div class="sponsored">Article continues below advert</div>${paragraphs(story.paragraphs.slice(2))}</div><div class="x">Keep up with the latest news from the west - <a>sign up here</a></div><div class="more">Read next<ul>${listed(story.others)}</ul></div></div>`,
  )
  return pageOf('weekly of the west', story, html, {
    byline: [['reporter', a]],
    desk: [['photographer', b]],
    source: outlet,
    sections: [sections[1]],
  })
}

function community(story: Story, draw: Draw): Page {
  const { headline, people, outlet, sections } = story
  const [a = '', b = ''] = people
  const [line, byline] = draw.of<readonly [string, readonly Credited[]]>([
    [`${a}<br>Local Journalism Initiative Reporter`, [['reporter', a]]],
    [
      `By ${a}, with files from ${b}`,
      [
        ['reporter', a],
        ['contributor', b],
      ],
    ],
    [`<b>By ${a}</b> / ${outlet}`, [['reporter', a]]],
  ])
  const html = whole(
    story,
    `${headline} | ${outlet}`,
    `<meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${dayOf(story)}T08:30:00-08:00">`,
    `<header><a>${outlet}</a><a>Classifieds</a><a>Contests</a></header><div class="details"><h1 class="details-title">${headline}</h1><div class="details-intro">Vote followed a long evening at the arena</div><div class="details-byline">${line}</div><div class="details-time">${englishMonths[story.month - 1]!.slice(0, 3)} ${story.day}, ${story.year} 8:30 AM</div><div class="details-body">${paragraphs(story.paragraphs)}<p>- ${a} can be reached at newsroom@west.example</p><p><strong><a>READ ALSO: ${story.others[0]!}</a></strong></p></div><div class="details-share">Share on Facebook Print</div><div>About the Author: ${a}</div></div><aside><h3>More ${sections[0]}</h3>${listed(story.others)}</aside>`,
  )
  return pageOf('community chain', story, html, { byline, source: outlet })
}

function aggregated(story: Story, draw: Draw): Page {
  const { headline, people, outlet } = story
  const a = people[0]!
  const isAgency = draw.chance(40)
  const html = whole(
    story,
    headline,
    `<meta property="og:site_name" content="Portal News"><script type="application/ld+json">${JSON.stringify({ '@context': 'http://schema.org', '@type': 'NewsArticle', headline, datePublished: `${dayOf(story)}T15:11:00.000Z`, author: { '@type': 'Person', name: a }, provider: { '@type': 'Organization', name: outlet }, publisher: { '@type': 'Organization', name: 'Portal' } })}</script>`,
    `<div id="uh"><a>Mail</a><a>News</a><a>Finance</a></div><article><header><div class="provider"><a><img alt="${outlet}"></a><span>${outlet}</span></div><h1>${headline}</h1><div class="by"><div>${a}</div><div><time datetime="${dayOf(story)}T15:11:00.000Z">Wed, ${englishDay(story)} at 10:11 AM EST</time> <span>3 min read</span></div></div></header><div class="caas-body">${paragraphs(story.paragraphs)}<p>${isAgency ? `This article originally appeared on ${outlet}: ${headline}` : `Read more at ${outlet}`}</p></div><div class="view">View comments</div></article><ul>${listed(story.others)}</ul>`,
  )
  return pageOf('aggregated wire', story, html, { byline: [['reporter', a]], source: outlet })
}

function county(story: Story, draw: Draw): Page {
  const { headline, people } = story
  const a = people[0]!
  const isContact = draw.chance(60)
  const html = whole(
    story,
    `${headline} | Saltmarsh County`,
    `<meta name="dcterms.publisher" content="Saltmarsh County">`,
    `<div class="gov-banner">An official website of Saltmarsh County. Here’s how you know</div><nav><a>Departments</a><a>Services</a></nav><main><div class="bcr"><a>Home</a> / <a>Newsroom</a></div><h1>${headline}</h1><p>FOR IMMEDIATE RELEASE<br>${englishDay(story)}</p>${isContact ? `<p>Contact: ${a}, Public Information Officer<br>555-0199</p>` : ''}<div class="rte"><p><strong>SALTMARSH, MD</strong> – ${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1))}<p>###</p></div><p>Last updated: ${two(story.month)}/${two(story.day)}/${story.year}</p></main><footer>Saltmarsh County Office of Public Information</footer>`,
  )
  return pageOf('county office', story, html, {
    byline: [],
    source: 'Saltmarsh County',
    sections: ['Newsroom'],
  })
}

function bulletin(story: Story, draw: Draw): Page {
  const { headline, people, sections } = story
  const [a = '', b = '', c = ''] = people
  const isTriple = draw.chance(50)
  const names = isTriple ? `<a>${a}</a>, <a>${b}</a> and <a>${c}</a>` : `<a>${a}</a> in Bellhaven`
  const html = whole(
    story,
    `${headline} | ${sections[1]} | The Evening Bulletin`,
    `<meta property="og:site_name" content="The Evening Bulletin"><meta property="article:author" content="https://www.bulletin.example/profile/a"><meta property="article:published_time" content="${dayOf(story)}T06:00:01.000Z">`,
    `<header><a>Support the Bulletin</a><p>Fund independent journalism</p></header><main><div class="lab"><a>${sections[1]}</a></div><h1>${headline}</h1><div class="stf"><p>Plan narrowly approved after campaigners spoke for six hours</p></div><aside><div class="gu"><address>${names}</address></div><details><summary>Wed ${story.day} ${englishMonths[story.month - 1]!.slice(0, 3)} ${story.year} 06.00 GMT</summary>Last modified on Wed ${story.day} ${englishMonths[story.month - 1]!.slice(0, 3)} ${story.year} 09.12 GMT</details></aside><div id="maincontent">${paragraphs(story.paragraphs.slice(0, 2))}<div class="signup"><p>Sign up to First Light</p><p>Free daily newsletter</p><p>after newsletter promotion</p></div>${paragraphs(story.paragraphs.slice(2))}</div><div class="topics">Explore more on these topics <a>${sections[1]}</a><a>news</a></div><a>Reuse this content</a></main><section><h2>Most viewed</h2>${listed(story.others)}</section>`,
  )
  return pageOf('evening bulletin', story, html, {
    byline: [
      ['reporter', a],
      ...(isTriple ? [['reporter', b] as const, ['reporter', c] as const] : []),
    ],
    source: 'The Evening Bulletin',
    sections: [sections[1]],
  })
}

function sports(story: Story, draw: Draw): Page {
  const { headline, people, outlet, sections } = story
  const [a = '', b = ''] = people
  const post = draw.of(['Sports Editor', 'for the Post', 'Correspondent'])
  const html = whole(
    story,
    `${headline} | ${sections[0]}`,
    `<meta property="og:site_name" content="${outlet}"><meta name="sailthru.date" content="${dayOf(story)}"><meta name="sailthru.author" content="${a}">`,
    `<header><a>${outlet}</a></header><main class="wrap"><div class="head"><h1>${headline}</h1><p class="by1">BY ${a.toUpperCase()} <span>${post.toUpperCase()}</span></p><p class="dt">${englishMonths[story.month - 1]!.toUpperCase()} ${story.day}, ${story.year} 10:41 PM</p><p class="pc">A quiet corner of the ground. ${b.toUpperCase()} STAFF PHOTOGRAPHER</p></div><div class="body-copy">${paragraphs(story.paragraphs)}</div><div class="gift">Gift article</div><div class="trend">Trending ${listed(story.others)}</div></main>`,
  )
  return pageOf('sports desk', story, html, {
    byline: [['reporter', a]],
    desk: [['photographer', b]],
    source: outlet,
  })
}
