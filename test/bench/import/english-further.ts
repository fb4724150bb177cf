import { dayOf, englishDay, englishMonths, two } from './story'
import type { Family, Page, Story } from './story'
import { listed, pageOf, paragraphs, whole } from './markup'

/** Further English site families the reader was built on, first kept apart to see what it missed. */
export const englishFurther: readonly Family[] = [
  { name: 'regional chain', language: 'en', template: regional },
  { name: 'magazine', language: 'en', template: magazine },
  { name: 'press release', language: 'en', template: release },
  { name: 'old table site', language: 'en', template: oldSite },
]

function regional(story: Story): Page {
  const {
    people: [a = '', b = ''],
    outlet,
    headline,
    sections,
  } = story
  const html = whole(
    story,
    `${headline} - ${outlet}`,
    `<meta name="author" content="${a}, ${outlet}"><meta property="article:section" content="${sections[1]}">`,
    `
<a class="skip" href="#c">Skip to content</a><div class="section-label">${sections[1]}</div><h1>${headline}</h1><h2 class="dek">A long repair ends, and the town gathers on the bank</h2>
<div class="author-line"><span>${a} and ${b}</span><span>${outlet}</span></div><div class="pub">Updated: ${englishDay(story)}, 10:12 AM</div>
<div class="ad">Advertisement</div><div class="paywall-body">${paragraphs(story.paragraphs)}</div><div class="bio">${a} covers the valley for the ${outlet}. Reach her at desk@ledger.example.</div>
<aside><h3>Trending</h3><ul>${listed(story.others)}</ul></aside>`,
  )
  return pageOf('regional chain', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    source: outlet,
    sections: [sections[1]],
  })
}

function magazine(story: Story): Page {
  const {
    people: [a = '', b = '', c = ''],
    outlet,
    headline,
  } = story
  const html = whole(
    story,
    `${headline} | ${outlet}`,
    `<meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${dayOf(story)}T12:00:00Z">`,
    `
<main><h1>${headline}</h1><p class="credits">Words by ${a}<br>Photography by ${b}<br>Edited by ${c}</p><div>${story.day} ${englishMonths[story.month - 1]!} ${story.year}</div>
<div class="prose">${paragraphs(story.paragraphs)}</div><p>Subscribe to our weekly letter.</p></main><div><h4>You may also like</h4><ul>${listed(story.others)}</ul></div>`,
  )
  return pageOf('magazine', story, html, {
    byline: [
      ['reporter', a],
      ['photographer', b],
    ],
    desk: [['editor', c]],
    source: outlet,
  })
}

function release(story: Story): Page {
  const {
    headline,
    people: [a = ''],
  } = story
  const html = whole(
    story,
    headline,
    `<meta property="og:site_name" content="Clearbrook County">`,
    `
<div>News Release</div><h1>${headline}</h1><div><p>FOR IMMEDIATE RELEASE</p><p>CLEARBROOK, Ohio, ${englishDay(story)} — ${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1))}<p>###</p><p>Media contact: ${a}, 555-0100</p></div>`,
  )
  return pageOf('press release', story, html, {
    source: 'Clearbrook County',
  })
}

function oldSite(story: Story): Page {
  const {
    people: [a = '', b = '', c = ''],
    outlet,
    headline,
    sections,
  } = story
  const html = whole(
    story,
    `${outlet}: ${headline}`,
    '',
    `
<table><tr><td><a>Home</a> &gt; <a>${sections[0]}</a> &gt; <a>${sections[1]}</a></td></tr></table><center><font size=6>${outlet}</font></center>
<h1>${headline}</h1><b>By ${a}</b><br><i>${outlet} Staff Writer</i><br>${two(story.month)}/${two(story.day)}/${story.year}
<div id="text"><p>MILLHAVEN -- ${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1))}<p><i>${b} and ${c} contributed to this report.</i></p></div><hr>Copyright ${story.year} ${outlet}`,
  )
  return pageOf('old table site', story, html, {
    byline: [
      ['reporter', a],
      ['contributor', b],
      ['contributor', c],
    ],
    source: outlet,
    // Day and month could trade places: nothing is told for certain.
    date: story.day > 12 ? dayOf(story) : '',
    sections,
  })
}
