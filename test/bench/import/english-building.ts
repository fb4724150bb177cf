import { dayOf, englishDay, englishMonths } from './story'
import type { Family, Page, Story } from './story'
import { listed, pageOf, paragraphs, whole } from './markup'

/** English site families the reader was built on. */
export const englishBuilding: readonly Family[] = [
  { name: 'local daily', language: 'en', template: localDaily },
  { name: 'wire copy', language: 'en', template: wireCopy },
  { name: 'blog theme', language: 'en', template: blogTheme },
  { name: 'radio site with JSON-LD', language: 'en', template: radio },
]

function localDaily(story: Story): Page {
  const {
    people: [a = '', b = '', c = ''],
    outlet,
    headline,
    sections,
  } = story
  const by = [`By ${a}`, `By ${a} and ${b}`, `By ${a}, ${b} and ${c}`][story.number % 3]!
  const names = [[a], [a, b], [a, b, c]][story.number % 3]!
  const html = whole(
    story,
    `${headline} | ${outlet}`,
    `<meta property="og:title" content="${headline}"><meta property="og:site_name" content="${outlet}">`,
    `
<header><nav><a href="/">Home</a><a href="/news">News</a><a href="/sport">Sport</a></nav></header>
<div class="breadcrumbs"><a href="/">Home</a> › <a>${sections[0]}</a> › <a>${sections[1]}</a></div>
<article><h1>${headline}</h1><p class="byline">${by}</p><p class="timestamp">Published ${englishDay(story)} at 9:05 a.m.</p>
<div class="social-share"><button>Share</button><button>Tweet</button></div>
<div class="story-text"><p>CLEARBROOK — ${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1))}</div></article>
<section class="related"><h2>Related stories</h2><ul>${listed(story.others)}</ul></section>
<footer>© 2026 ${outlet}. All rights reserved.</footer>`,
  )
  return pageOf('local daily', story, html, {
    byline: names.map((name) => ['reporter', name] as const),
    source: outlet,
    sections,
  })
}

function wireCopy(story: Story): Page {
  const {
    people: [a = '', b = '', c = '', d = ''],
    headline,
  } = story
  const month = englishMonths[story.month - 1]!
  const short = month.length > 5 ? `${month.slice(0, 3)}.` : month
  const html = whole(
    story,
    headline,
    '',
    `
<div id="main"><h1>${headline}</h1><div>By ${a.toUpperCase()}, Associated Wire</div><div>${short} ${story.day}, ${story.year} 9:05 p.m. EST</div>
<div class="body"><p>CLEARBROOK, Ohio (AP) — ${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1))}
<p>(Reporting by ${a} in Clearbrook; Additional reporting by ${b}; Editing by ${c} and ${d})</p>
<p>Our Standards: The Wire Trust Principles.</p></div><div class="more"><h3>Read more</h3><ul>${listed(story.others)}</ul></div></div>`,
  )
  return pageOf('wire copy', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    desk: [
      ['editor', c],
      ['editor', d],
    ],
    source: 'AP',
  })
}

function blogTheme(story: Story): Page {
  const {
    people: [a = '', b = '', c = ''],
    outlet,
    headline,
    sections,
  } = story
  const html = whole(
    story,
    `${headline} – ${outlet}`,
    `<meta property="article:published_time" content="${dayOf(story)}T${story.hour}:00+00:00"><meta property="article:section" content="${sections[1]}"><meta name="author" content="admin">`,
    `
<div class="site-header"><p class="site-title">${outlet}</p></div><div class="entry"><h1 class="entry-title">${headline}</h1>
<div class="entry-meta">Posted on <time datetime="${dayOf(story)}T${story.hour}:00+00:00">${englishDay(story)}</time> by <span class="author vcard"><a rel="author" href="/author/x">${a}</a></span></div>
<div class="entry-content">${paragraphs(story.paragraphs)}<p><em>Photos by ${b}.</em></p><p><em>— ${c} contributed to this report.</em></p></div>
<div class="sharedaddy">Share this: <a>Email</a></div></div><div id="sidebar"><h3>Recent posts</h3><ul>${listed(story.others)}</ul></div>`,
  )
  return pageOf('blog theme', story, html, {
    byline: [
      ['reporter', a],
      ['photographer', b],
      ['contributor', c],
    ],
    source: outlet,
    sections: [sections[1]],
  })
}

function radio(story: Story): Page {
  const {
    people: [a = '', b = ''],
    outlet,
    headline,
    sections,
  } = story
  const json = JSON.stringify([
    {
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [...sections, headline].map((name, place) => ({
        '@type': 'ListItem',
        position: place + 1,
        name,
      })),
    },
    {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline,
      author: [a, b].map((name) => ({ '@type': 'Person', name })),
      datePublished: `${dayOf(story)}T${story.hour}:00-05:00`,
      publisher: { '@type': 'Organization', name: outlet },
    },
  ])
  const html = whole(
    story,
    `${headline} : ${outlet}`,
    `<script type="application/ld+json">${json}</script>`,
    `
<nav>Menu</nav><article><h1>${headline}</h1><div class="meta"><address class="author">${a}, ${b}</address><span>${englishDay(story)}</span></div>
<figure><img src="/i.jpg" alt="A bridge"><figcaption>The bridge in May. Ann Photo/CPR</figcaption></figure>
<div class="storytext">${paragraphs(story.paragraphs)}</div><p>Sign up for our newsletter.</p></article><div class="most"><h2>Most read</h2><ol>${listed(story.others)}</ol></div>`,
  )
  return pageOf('radio site with JSON-LD', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    source: outlet,
    sections,
  })
}
