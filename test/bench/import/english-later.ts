import { dayOf, englishDay, englishMonths } from './story'
import type { Family, Page, Story } from './story'
import { listed, pageOf, paragraphs, whole } from './markup'

/** English site families of a third round. */
export const englishLater: readonly Family[] = [
  { name: 'national broadcaster', language: 'en', template: broadcaster },
  { name: 'weekly on a content system', language: 'en', template: weekly },
  { name: 'wire mirror', language: 'en', template: mirror },
  { name: 'community site', language: 'en', template: community },
]

function broadcaster(story: Story): Page {
  const {
    people: [a = '', b = ''],
    headline,
    sections,
  } = story
  const json = JSON.stringify({
    '@context': 'http://schema.org',
    '@graph': [
      {
        '@type': 'ReportageNewsArticle',
        headline,
        datePublished: `${dayOf(story)}T09:30:00.000Z`,
        author: { '@type': 'Person', name: `${a} and ${b}` },
        publisher: { '@type': 'NewsMediaOrganization', name: 'Northern Broadcasting' },
        articleSection: sections[1],
      },
    ],
  })
  const html = whole(
    story,
    `${headline} - Northern Broadcasting`,
    `<script type="application/ld+json">${json}</script>`,
    `
<header role="banner"><a>Home</a><a>Weather</a></header><main><article><h1 tabindex="-1">${headline}</h1><div data-component="byline"><time datetime="${dayOf(story)}T09:30:00.000Z">3 hours ago</time><div>By ${a} &amp; ${b}</div><div>Clearbrook</div></div>
<div data-component="text">${paragraphs(story.paragraphs.slice(0, 2))}</div><div data-component="text">${paragraphs(story.paragraphs.slice(2))}</div></article><section data-component="links"><h2>More on this story</h2><ul>${listed(story.others)}</ul></section></main><footer>Copyright © 2026 Northern Broadcasting.</footer>`,
  )
  return pageOf('national broadcaster', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    source: 'Northern Broadcasting',
    sections: [sections[1]],
  })
}

function weekly(story: Story): Page {
  const {
    people: [a = '', b = ''],
    outlet,
    headline,
    sections,
  } = story
  const html = whole(
    story,
    `${headline} - ${outlet}`,
    `<meta property="og:title" content="${headline}"><meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${dayOf(story)}T08:00:00-05:00"><meta name="author" content="${a}">`,
    `
<div class="cat-links"><a>${sections[1]}</a></div><h1 class="entry-title">${headline}</h1><div class="entry-subhead"><div class="author-avatar"></div>by <span class="author"><a>${a}</a></span> <span class="posted-on">${englishDay(story)}</span></div>
<div class="entry-content"><p class="credit-line">Photos: ${b}</p>${paragraphs(story.paragraphs)}</div><div class="author-bio"><h2>${a}</h2><p>${a} is a reporter for the ${outlet}.</p></div><div class="jp-relatedposts"><h3>Related</h3><ul>${listed(story.others)}</ul></div>`,
  )
  return pageOf('weekly on a content system', story, html, {
    byline: [
      ['reporter', a],
      ['photographer', b],
    ],
    source: outlet,
    sections: [sections[1]],
  })
}

function mirror(story: Story): Page {
  const {
    people: [a = '', b = '', c = ''],
    headline,
  } = story
  const html = whole(
    story,
    headline,
    `<meta name="date" content="${dayOf(story)}">`,
    `
<div class="wrap"><h1>${headline}</h1><p>By ${a} and ${b}</p><p>${englishDay(story)}</p><div class="copy"><p>CLEARBROOK, ${englishMonths[story.month - 1]!} ${story.day} (Reuters) - ${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1))}<p>Reporting by ${a} and ${b}; Editing by ${c}</p></div><p>© 2026 Reuters. All rights reserved.</p></div>`,
  )
  return pageOf('wire mirror', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    desk: [['editor', c]],
    source: 'Reuters',
  })
}

function community(story: Story): Page {
  const {
    people: [a = '', b = ''],
    outlet,
    headline,
    sections,
  } = story
  const html = whole(
    story,
    `${headline} » ${outlet}`,
    '',
    `
<div id="crumbs">Home » ${sections[0]} » ${sections[1]} » ${headline}</div><div class="post"><h2>${headline}</h2><small>${englishDay(story)} by ${a}</small><div class="entry">${paragraphs(story.paragraphs)}<p>Edited by ${b}</p></div><p class="tags">Tags: river, bridge</p></div><div class="side"><h2>Latest news</h2><ul>${listed(story.others)}</ul></div>`,
  )
  return pageOf('community site', story, html, {
    byline: [['reporter', a]],
    desk: [['editor', b]],
    source: outlet,
    sections,
  })
}
