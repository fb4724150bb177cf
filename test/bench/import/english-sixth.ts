import type { Draw } from './draw'
import { listed, pageOf, paragraphs, whole } from './markup'
import { dayOf, englishDay, englishMonths } from './story'
import type { Family, Page, Story } from './story'

/** English layouts of the sixth round, written after the fifth was used up and measured once. */
export const englishSixth: readonly Family[] = [
  { name: 'county weekly', language: 'en', template: countyWeekly },
  { name: 'metro chain', language: 'en', template: metroChain },
  { name: 'neighbourhood site', language: 'en', template: neighbourhood },
  { name: 'northern broadcaster', language: 'en', template: northern },
  { name: 'brief format', language: 'en', template: brief },
  { name: 'college bulletin', language: 'en', template: college },
]

function countyWeekly(story: Story, draw: Draw): Page {
  const { headline, people, outlet, sections } = story
  const a = people[0]!
  const post = draw.of(['Trainee Reporter', 'Chief Reporter', 'Audience Editor'])
  const suffix = story.day % 10 === 1 && story.day !== 11 ? 'st' : 'th'
  const html = whole(
    story,
    `${headline} | ${outlet}`,
    `<meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${dayOf(story)}T05:00:00+00:00">`,
    `<header><a>${outlet}</a><nav><a>News</a><a>Sport</a></nav></header><article><h1 class="mar-article__headline">${headline}</h1><div class="mar-article__timestamp">${story.day}${suffix} ${englishMonths[story.month - 1]!}</div><div class="mar-article__tags"><a>${sections[1]}</a></div><div class="author-details"><span class="author-by">By</span> <a class="author-name" href="/author/1">${a}</a> <a class="author-twitter" href="https://x.example">@a_reports</a><span class="author-role">${post}</span></div><div class="share-btns">Share</div><div class="article-body">${paragraphs(story.paragraphs.slice(0, 2))}<div class="mpu">Recommended reading: <a href="/1">${story.others[0]!}</a></div>${paragraphs(story.paragraphs.slice(2))}</div><div class="comments-box">0 Comments</div></article>`,
  )
  return pageOf('county weekly', story, html, { byline: [['reporter', a]], source: outlet })
}

function metroChain(story: Story, draw: Draw): Page {
  const { headline, people, outlet } = story
  const [a = '', b = ''] = people
  const isJoint = draw.chance(50)
  const html = whole(
    story,
    headline,
    `<meta name="author" content="${a}${isJoint ? `, ${b}` : ''}"><meta name="date.release" content="${dayOf(story)}"><meta property="og:site_name" content="${outlet}">`,
    `<div class="siteHeader">${outlet}</div><main><header class="articleHeader"><h1>${headline}</h1><div class="articleHeader--meta"><div class="bylines">By <a href="/a">${a}</a>${isJoint ? `, <a href="/b">${b}</a>` : ''}, <span>Staff Writer${isJoint ? 's' : ''}</span></div><div class="timestamps"><time datetime="${dayOf(story)}T12:00:00Z">${englishDay(story)}</time></div></div></header><section class="articleBody">${paragraphs(story.paragraphs)}</section><div class="authorBio"><p>${a} is a reporter at the ${outlet}. Email: a@paper.example</p></div><div class="mostPopular"><h2>Most Popular</h2><ol>${listed(story.others)}</ol></div></main>`,
  )
  return pageOf('metro chain', story, html, {
    byline: [['reporter', a], ...(isJoint ? [['reporter', b] as const] : [])],
    source: outlet,
  })
}

function neighbourhood(story: Story, draw: Draw): Page {
  const { headline, people, sections } = story
  const a = people[0]!
  const month = englishMonths[story.month - 1]!.slice(0, 3)
  const isReader = draw.chance(40)
  const html = whole(
    story,
    `${headline} | Ashford, OH Local`,
    `<meta property="og:site_name" content="Ashford, OH Local">`,
    `<header><a>Local</a><a>Log In</a></header><main><article><h6>${sections[1]}</h6><h1>${headline}</h1><h2 class="sub">The list of routes is long, and getting longer.</h2><section class="byline"><img alt=""><p><strong>${a}</strong>, <span>${isReader ? 'Neighbor' : 'Local Staff'}</span></p><p>Posted <time datetime="${dayOf(story)}T05:03:00Z">Wed, ${month} ${story.day}, ${story.year} at 5:03 am ET</time></p></section><section class="content"><p>HOLLIS, OH — ${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1))}<hr><p><em>Get more local news delivered straight to your inbox. <a>Sign up for free newsletters and alerts</a>.</em></p></section></article></main>`,
  )
  return pageOf('neighbourhood site', story, html, {
    byline: [['reporter', a]],
    source: 'Ashford, OH Local',
    sections: [sections[1]],
  })
}

function northern(story: Story, draw: Draw): Page {
  const { headline, people, sections } = story
  const [a = '', b = ''] = people
  const isHelped = draw.chance(50)
  const month = englishMonths[story.month - 1]!.slice(0, 3)
  const html = whole(
    story,
    `${headline} | NBR News`,
    `<meta property="og:site_name" content="NBR"><meta property="article:published_time" content="${dayOf(story)}T10:03:00.000Z">`,
    `<div class="topNav">NBR</div><main><div class="sclt-storySectionLink"><a>${sections[1]}</a></div><h1 class="detailHeadline">${headline}</h1><h2 class="deck">Crews say an offer is close; the company says it is not</h2><div class="bylineDetails"><span class="authorText"><a>${a}</a></span><span class="bullet"> · </span>NBR News <span class="bullet"> · </span><time class="timeStamp" datetime="${dayOf(story)}T10:03:00.000Z">Posted: ${month} ${story.day}, ${story.year} 5:03 AM EST | Last Updated: ${month} ${story.day}</time></div><div class="story">${paragraphs(story.paragraphs)}</div>${isHelped ? `<p class="credits">With files from ${b}</p>` : ''}<div class="footerLinks"><a>Corrections and clarifications</a>|<a>Submit a news tip</a></div><section><h2>Related Stories</h2><ul>${listed(story.others)}</ul></section></main>`,
  )
  return pageOf('northern broadcaster', story, html, {
    byline: [['reporter', a], ...(isHelped ? [['contributor', b] as const] : [])],
    source: 'NBR',
    sections: [sections[1]],
  })
}

function brief(story: Story, draw: Draw): Page {
  const { headline, people, outlet, sections } = story
  const [a = '', b = ''] = people
  const month = englishMonths[story.month - 1]!.slice(0, 3)
  const isIllustrated = draw.chance(50)
  const html = whole(
    story,
    headline,
    `<meta name="parsely-author" content="${a}"><meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${dayOf(story)}T10:00:00Z">`,
    `<main><div class="story-top"><span>${month} ${story.day}, ${story.year} - <a href="/c">${sections[0]}</a></span></div><h1>${headline}</h1><ul class="authors"><li><a href="/authors/a">${a}</a></li></ul>${isIllustrated ? `<figure><img src="i.png" alt="x"><figcaption>Photo illustration: ${b}/${outlet}</figcaption></figure>` : ''}<div class="DraftjsBlocks"><p>${story.paragraphs[0]!}</p><p><strong>Why it matters:</strong> ${story.paragraphs[1]!}</p>${paragraphs(story.paragraphs.slice(2))}</div><div class="signup"><p>Get the day’s biggest stories in your inbox</p></div></main>`,
  )
  return pageOf('brief format', story, html, {
    byline: [['reporter', a]],
    desk: [['photographer', b]],
    source: outlet,
    sections: [sections[0]],
  })
}

function college(story: Story, draw: Draw): Page {
  const { headline, people } = story
  const [a = '', b = ''] = people
  const line = draw.of([`Story by ${a}`, `Written by ${a}, Class of 2027`, `By: ${a}`])
  const html = whole(
    story,
    `${headline} - Fennimore College News`,
    `<meta property="og:site_name" content="Fennimore College">`,
    `<div class="crumbs"><a>Home</a> / <a>News</a> / <a>Campus</a></div><h1>${headline}</h1><p class="date">${englishDay(story)}</p><p>${line}<br>Photos by ${b}</p><div class="text">${paragraphs(story.paragraphs)}</div><p class="contact">Media contact: Office of Communications, news@fennimore.example</p><p class="share">Share this story</p>`,
  )
  return pageOf('college bulletin', story, html, {
    byline: [
      ['reporter', a],
      ['photographer', b],
    ],
    source: 'Fennimore College',
    sections: ['News', 'Campus'],
  })
}
