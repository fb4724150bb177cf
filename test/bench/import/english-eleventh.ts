import type { Draw } from './draw'
import { listed, pageOf, paragraphs, whole } from './markup'
import { dayOf, englishDay, englishMonths } from './story'
import type { Credited, Family, Page, Story } from './story'

/** English layouts of the eleventh round that print what they know in more than one way. */
export const englishEleventh: readonly Family[] = [
  { name: 'local democracy copy', language: 'en', template: localDemocracy },
  { name: 'station, posted and updated', language: 'en', template: stationPosted },
  { name: 'static site, one line of hands', language: 'en', template: staticHands },
  { name: 'home-town weekly', language: 'en', template: homeTown },
  { name: 'university newsroom', language: 'en', template: university },
]

const shortMonth = ({ month }: Story) => englishMonths[month - 1]!.slice(0, 3)

function localDemocracy(story: Story, draw: Draw): Page {
  const { headline, people, outlet, sections, day, year, hour } = story
  const [a = '', b = ''] = people
  const date = `${day} ${shortMonth(story)} ${year}`
  const post = draw.chance(50) ? 'Local Democracy Reporter' : 'Community Reporter'
  const html = whole(
    story,
    `${headline} | ${outlet}`,
    `<meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${dayOf(story)}T${hour}:00+00:00"><meta name="robots" content="max-image-preview:large">`,
    `<div class="ld-cookie"><p>We and our 812 partners ask for your consent to use your data.</p><button>Accept</button><button>Manage</button></div><header class="ld-h"><a>${outlet}</a><nav><a>${sections[0]}</a><a>Sport</a><a>What’s On</a><a>Newsletters</a><a>Public Notices</a></nav></header><main><div class="ld-crumb"><a>Home</a><a>${sections[0]}</a><a>${sections[1]}</a></div><h1>${headline}</h1><p class="ld-stand">Members heard from eleven residents before the item was put to the room</p><div class="ld-by"><span>By <a>${a}</a></span><span>${post}</span></div><div class="ld-when">Published ${date}, ${hour} GMT</div><div class="ld-share"><a>Share</a><a>Bookmark</a><a>0 Comments</a></div><figure><img src="hall.jpg"><figcaption>The building seen from the car park (photo: ${b})</figcaption></figure><div class="ld-body">${paragraphs(story.paragraphs.slice(0, 2))}<div class="ld-sign"><h4>Join our newsletter</h4><p>Get the day’s headlines in your inbox.</p><button>Sign up</button></div>${paragraphs(story.paragraphs.slice(2))}</div><div class="ld-topics">Related topics: <a>${sections[1]}</a></div></main><section class="ld-more"><h2>Read more</h2><ul>${listed(story.others)}</ul></section><footer><p>${outlet} is a member of an independent press regulator. <a>Complaints</a></p><p>© ${outlet} ${year}</p></footer>`,
  )
  return pageOf('local democracy copy', story, html, {
    byline: [['reporter', a]],
    desk: [['photographer', b]],
    source: outlet,
    sections,
  })
}

function stationPosted(story: Story, draw: Draw): Page {
  const { headline, people, sections, year } = story
  const [a = '', b = ''] = people
  const isJoint = draw.chance(50)
  const when = `${shortMonth(story)} ${story.day}, ${year}`
  const html = whole(
    story,
    `${headline} | KWPD`,
    `<meta property="og:site_name" content="KWPD"><meta property="article:section" content="${sections[0]}">`,
    `<a class="skip">Skip to content</a><div class="nx-top"><a>KWPD</a><span>46°</span><a>Live Now</a><a>Sign Up</a></div><nav class="nx-nav"><a>${sections[0]}</a><a>Weather</a><a>Contests</a><a>About Us</a></nav><article class="nx"><p class="nx-cat"><a>${sections[0]}</a></p><h1>${headline}</h1><div class="nx-meta"><p>by: <a>${a}</a>${isJoint ? `, <a>${b}</a>` : ''}</p><p>Posted: <time>${when} / 09:12 AM CST</time></p><p>Updated: <time>${when} / 05:40 PM CST</time></p></div><div class="nx-share"><span>SHARE</span><a>Facebook</a><a>Print</a></div><div class="nx-video"><button>Play</button><span>Close this video player</span></div><div class="nx-text"><p>HALVERTON, Iowa (KWPD) — ${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1, 2))}<div class="nx-inline"><a>${story.others[0]!}</a></div>${paragraphs(story.paragraphs.slice(2))}</div><p class="nx-copy">Copyright ${year} Prairie Lakes Media Inc. All rights reserved. This material may not be published, broadcast, rewritten, or redistributed.</p></article><aside><h2>Trending Stories</h2><ol>${listed(story.others)}</ol><h2>Don’t Miss</h2></aside><footer><a>Public File</a><a>Closed Captioning</a><a>Do Not Sell My Personal Information</a></footer>`,
  )
  return pageOf('station, posted and updated', story, html, {
    byline: isJoint
      ? [
          ['reporter', a],
          ['reporter', b],
        ]
      : [['reporter', a]],
    source: 'KWPD',
    sections: [sections[0]],
  })
}

function staticHands(story: Story, draw: Draw): Page {
  const { headline, people, outlet, sections } = story
  const [a = '', b = '', c = ''] = people
  const isShot = draw.chance(50)
  const byline: readonly Credited[] = isShot
    ? [
        ['reporter', a],
        ['photographer', c],
      ]
    : [['reporter', a]]
  const html = whole(
    story,
    `${headline} · ${outlet}`,
    `<meta name="generator" content="Hugo 0.128.0"><meta property="og:site_name" content="${outlet}"><link rel="alternate" type="application/rss+xml" href="/index.xml">`,
    `<header class="st-h"><a href="/">${outlet}</a><ul><li><a>Archive</a></li><li><a>Corrections</a></li><li><a>RSS</a></li></ul></header><main class="st"><p class="st-tags"><a>${sections[1]}</a></p><h1>${headline}</h1><p class="st-hands">Reported by ${a}. Edited by ${b}.${isShot ? ` Photographs by ${c}.` : ''}</p><p class="st-date"><time datetime="${dayOf(story)}">${story.day} ${englishMonths[story.month - 1]!} ${story.year}</time> · 900 words</p><nav class="st-toc"><details><summary>Contents</summary><ol><li>What comes next</li><li>How to have a say</li></ol></details></nav><section class="st-b">${paragraphs(story.paragraphs.slice(0, 1))}<h2>What comes next</h2>${paragraphs(story.paragraphs.slice(1, 3))}<h2>How to have a say</h2>${paragraphs(story.paragraphs.slice(3))}</section><p class="st-fix">Spotted a mistake? <a>Suggest a correction</a>.</p><nav class="st-pn"><a>← ${story.others[0]!}</a><a>${story.others[1]!} →</a></nav></main><footer>${outlet} is run by its readers. Text under CC BY 4.0.</footer>`,
  )
  return pageOf('static site, one line of hands', story, html, {
    byline,
    desk: [['editor', b]],
    source: outlet,
    sections: [sections[1]],
  })
}

function homeTown(story: Story, draw: Draw): Page {
  const { headline, people, outlet, month, day, year } = story
  const [a = '', b = ''] = people
  const isPosted = draw.chance(50)
  const html = whole(
    story,
    `${outlet} - ${headline}`,
    `<meta name="copyright" content="${outlet}"><meta name="issue" content="${month}-${day}-${year}">`,
    `<table class="ht-top"><tr><td><img src="flag.gif" alt="${outlet}"></td><td>${englishDay(story)}</td></tr></table><div class="ht-l"><a>Front Page</a><a>School News</a><a>Church Directory</a><a>Classifieds</a><a>Subscribe</a></div><div class="ht-m"><div class="ht-sec"><a>Front Page</a></div><div class="ht-t">${headline}</div><div class="ht-by">By ${a}${isPosted ? '<br><i>Staff Writer</i>' : ''}</div><table class="ht-pic"><tr><td><img src="p1.jpg"></td></tr><tr><td>Neighbors look over the plan outside the hall.</td></tr><tr><td align="right">${b} photo</td></tr></table><div class="ht-x">${paragraphs(story.paragraphs)}</div><div class="ht-back"><a>Return to top</a></div></div><div class="ht-r"><b>Headlines</b><ul>${listed(story.others)}</ul><b>Obituaries</b><a>View all</a></div><div class="ht-f">${outlet}, 14 Main Street. Published every Thursday. Periodicals postage paid.</div>`,
  )
  return pageOf('home-town weekly', story, html, {
    byline: [['reporter', a]],
    desk: [['photographer', b]],
    source: outlet,
    sections: ['Front Page'],
  })
}

function university(story: Story, draw: Draw): Page {
  const { headline, people } = story
  const [a = '', b = '', c = ''] = people
  const isShot = draw.chance(50)
  const html = whole(
    story,
    `${headline} | Ridgeway University News`,
    `<meta name="Generator" content="Drupal 10 (https://www.drupal.org)"><meta property="og:site_name" content="Ridgeway University News"><meta property="article:published_time" content="${dayOf(story)}T10:15:00-05:00">`,
    `<div class="ru-alert">Campus is open and operating normally.</div><header><a>Ridgeway University News</a><nav><a>Research</a><a>Campus &amp; Community</a><a>For Journalists</a></nav></header><main><nav class="ru-bc"><ol><li><a>Home</a></li><li><a>Campus &amp; Community</a></li></ol></nav><h1><span class="field--name-title">${headline}</span></h1><div class="ru-meta"><div class="ru-d">${englishDay(story)}</div><div class="ru-a"><span>Author:</span> ${a}</div>${isShot ? `<div class="ru-p"><span>Photography:</span> ${b}</div>` : ''}</div><div class="ru-share"><a>Share on LinkedIn</a><a>Email</a><a>Print</a></div><div class="ru-body">${paragraphs(story.paragraphs)}</div><aside class="ru-contact"><h2>Media Contact</h2><p>${c}</p><p>555-0119</p><p>news@ridgeway.example</p></aside><section class="ru-rel"><h2>Related Stories</h2><ul>${listed(story.others)}</ul></section></main><footer>Ridgeway University, an equal opportunity institution <a>Title IX</a><a>Accessibility</a></footer>`,
  )
  return pageOf('university newsroom', story, html, {
    byline: isShot
      ? [
          ['reporter', a],
          ['photographer', b],
        ]
      : [['reporter', a]],
    source: 'Ridgeway University News',
    sections: ['Campus & Community'],
  })
}
