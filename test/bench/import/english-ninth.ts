import type { Draw } from './draw'
import { listed, pageOf, paragraphs, whole } from './markup'
import { dayOf, englishDay, englishMonths } from './story'
import type { Credited, Family, Page, Story } from './story'

/** English layouts of the ninth round, measured before the reader was mended on them. */
export const englishNinth: readonly Family[] = [
  { name: 'city magazine', language: 'en', template: magazine },
  { name: 'letter in tables', language: 'en', template: letter },
  { name: 'regional group of the north', language: 'en', template: regional },
  { name: 'county release', language: 'en', template: release },
  { name: 'statehouse newsroom', language: 'en', template: statehouse },
  { name: 'station on the air', language: 'en', template: station },
]

function magazine(story: Story, draw: Draw): Page {
  const { headline, people, outlet, sections } = story
  const [a = '', b = ''] = people
  const isShot = draw.chance(50)
  const [first = '', ...more] = story.paragraphs
  const html = whole(
    story,
    `${headline} - ${outlet}`,
    `<meta property="og:site_name" content="${outlet}"><meta property="og:type" content="article">`,
    `<nav><a>Eat</a><a>Live</a><a>Issues</a><a>Subscribe</a></nav><div class="hero"><div class="eyebrow"><a>${sections[1]}</a></div><h1>${headline}</h1><p class="dek">Some places change slowly. This one took a vote.</p><div class="credits"><span>Written by</span> <a>${a}</a>${isShot ? ` <span>Photography by</span> <a>${b}</a>` : ''}</div><time datetime="${dayOf(story)}">${englishDay(story)}</time></div><div class="layout"><div class="copy"><p><span class="drop">${first.slice(0, 1)}</span>${first.slice(1)}</p>${paragraphs(more)}</div><aside class="issue"><h4>This appears in the Spring issue</h4><a>Get the magazine</a></aside></div><div class="next"><h3>Keep reading</h3><ul>${listed(story.others)}</ul></div>`,
  )
  return pageOf('city magazine', story, html, {
    byline: [['reporter', a], ...(isShot ? [['photographer', b] as const] : [])],
    source: outlet,
    sections: [sections[1]],
  })
}

function letter(story: Story, draw: Draw): Page {
  const { headline, people, outlet } = story
  const [a = '', b = ''] = people
  const isTwo = draw.chance(50)
  const html = whole(
    story,
    headline,
    '',
    `<table width="100%"><tr><td align="center"><a>View this email in your browser</a></td></tr><tr><td><table width="600"><tr><td><img alt="${outlet}"></td></tr><tr><td><span style="font-size:12px">${outlet} &nbsp;|&nbsp; ${englishDay(story)}</span></td></tr><tr><td><h1>${headline}</h1></td></tr><tr><td><strong>By ${a}${isTwo ? ` &amp; ${b}` : ''}</strong></td></tr><tr><td>${paragraphs(story.paragraphs)}</td></tr><tr><td><a>Forward to a friend</a> &nbsp; <a>Support our reporting</a></td></tr></table></td></tr><tr><td align="center">You are receiving this because you signed up at our website.<br>${outlet}, PO Box 11, Fernley<br><a>Unsubscribe</a> from this list</td></tr></table>`,
  )
  return pageOf('letter in tables', story, html, {
    byline: [['reporter', a], ...(isTwo ? [['reporter', b] as const] : [])],
    source: outlet,
  })
}

function regional(story: Story, draw: Draw): Page {
  const { headline, people, outlet, sections, day, month, year } = story
  const [a = ''] = people
  const post = draw.of(['Local Democracy Reporter', 'Chief Reporter', 'Community content editor'])
  const suffix = new Map([
    [1, 'st'],
    [2, 'nd'],
    [3, 'rd'],
    [21, 'st'],
    [22, 'nd'],
    [23, 'rd'],
  ]).get(day)
  const html = whole(
    story,
    `${headline} | ${outlet}`,
    `<meta property="og:site_name" content="${outlet}"><meta property="article:section" content="${sections[1]}">`,
    `<header><a>${outlet}</a><a>What’s On</a><a>Public Notices</a><button>Menu</button></header><main><h1>${headline}</h1><div class="mar-author"><div class="mar-author__name">${a}</div><div class="mar-author__title">${post}</div></div><div class="mar-dates"><span>Published ${day}${suffix ?? 'th'} ${englishMonths[month - 1]!} ${year}, 09:12 GMT</span><span>Updated ${day}${suffix ?? 'th'} ${englishMonths[month - 1]!} ${year}, 11:40 GMT</span></div><div class="mar-tools"><span>4</span> comments <a>Share</a></div><div class="mar-copy"><p><strong>${story.paragraphs[0]!}</strong></p>${paragraphs(story.paragraphs.slice(1, 2))}<div class="mar-read"><span>Read more:</span> <a>${story.others[0]!}</a></div>${paragraphs(story.paragraphs.slice(2))}<p><em>What do you think? Join the conversation in the comments below.</em></p></div><section class="mar-rec"><h2>Recommended for you</h2><ul>${listed(story.others)}</ul></section></main>`,
  )
  return pageOf('regional group of the north', story, html, {
    byline: [['reporter', a]],
    source: outlet,
    sections: [sections[1]],
  })
}

function release(story: Story, draw: Draw): Page {
  const { headline, people } = story
  const [a = '', b = ''] = people
  const isShort = draw.chance(50)
  const html = whole(
    story,
    `News Flash • ${headline}`,
    `<meta property="og:site_name" content="Orchard County, OH">`,
    `<div class="gov-top"><a>Government</a><a>Services</a><a>How Do I...</a></div><div class="flash"><a>Back to news</a><h2>${headline}</h2><div>Posted on ${englishDay(story)}</div><div class="fr"><p>FOR IMMEDIATE RELEASE</p>${isShort ? `<p>Contact: ${a}, Communications Director, 555-0142, ${b.split(' ')[0]!.toLowerCase()}@orchard.example</p>` : `<p>Media contact:<br>${a}<br>Communications Director<br>555-0142</p>`}<p>ORCHARD, Ohio — ${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1))}<p style="text-align:center">###</p></div><div class="fl-nav"><a>Previous</a><a>Next</a></div></div><footer>Orchard County Administration Building</footer>`,
  )
  return pageOf('county release', story, html, {
    byline: [],
    source: 'Orchard County, OH',
  })
}

function statehouse(story: Story, draw: Draw): Page {
  const { headline, people, outlet, sections } = story
  const [a = '', b = ''] = people
  const isJoint = draw.chance(40)
  const html = whole(
    story,
    `${headline} • ${outlet}`,
    `<meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${dayOf(story)}T10:00:00+00:00">`,
    `<div class="donate">DONATE</div><div class="cats"><a>${sections[0]}</a><a>${sections[1]}</a></div><h1>${headline}</h1><div class="who">By: ${a}${isJoint ? ` and ${b}` : ''} - ${englishDay(story)} 5:00 am</div><figure><img src="s.jpg"><figcaption>The road into town. (Photo by ${people[4]!}/${outlet})</figcaption></figure><div class="story-text">${paragraphs(story.paragraphs)}<div class="ask"><h5>YOU MAKE OUR WORK POSSIBLE.</h5><a>SUPPORT</a></div></div><p class="cc"><em>Our stories may be republished online or in print under Creative Commons license CC BY-NC-ND 4.0. We ask that you edit only for style or to shorten.</em></p><div class="bio"><h4>${a}</h4><p>${a} covers the budget and everything it touches. Before joining the newsroom in 2021, she drove a school bus.</p></div>`,
  )
  return pageOf('statehouse newsroom', story, html, {
    byline: [['reporter', a], ...(isJoint ? [['reporter', b] as const] : [])],
    desk: [['photographer', people[4]!]],
    source: outlet,
    sections: [sections[0], sections[1]],
  })
}

function station(story: Story, draw: Draw): Page {
  const { headline, people, sections } = story
  const [a = '', b = ''] = people
  const [line, byline] = draw.of<readonly [string, readonly Credited[]]>([
    [`WTLM | By <a>${a}</a>`, [['reporter', a]]],
    [
      `By <a>${a}</a>, <a>${b}</a>`,
      [
        ['reporter', a],
        ['reporter', b],
      ],
    ],
  ])
  const html = whole(
    story,
    `${headline} | WTLM`,
    `<meta property="og:site_name" content="WTLM"><meta property="article:published_time" content="${dayOf(story)}T10:04:00"><meta property="article:section" content="${sections[1]}">`,
    `<div class="player">WTLM Live <button>Play Live Radio</button> Next Up: 0:00</div><div class="ArtPage"><div class="ArtPage-crumb"><a>${sections[1]}</a></div><h1>${headline}</h1><div class="ArtPage-by">${line}</div><div class="ArtPage-date">Published ${englishDay(story)} at 5:04 AM EST</div><div class="ArtPage-listen"><a>Listen</a> • 3:51</div><div class="ArtPage-lead"><img src="w.jpg"><div>${people[4]!}</div><div>/</div><div>WTLM</div><div>The view on Monday.</div></div><div class="ArtPage-body">${paragraphs(story.paragraphs)}<p>Copyright ${story.year} WTLM</p></div><div class="ArtPage-tags">Tags <a>${sections[1]}</a></div><div class="ArtPage-bio"><div>${a}</div><div>${a} is a reporter and weekend host at WTLM.</div><a>See stories by ${a}</a></div></div>`,
  )
  return pageOf('station on the air', story, html, {
    byline,
    desk: [['photographer', people[4]!]],
    source: 'WTLM',
    sections: [sections[1]],
  })
}
