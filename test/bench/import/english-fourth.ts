import type { Draw } from './draw'
import { listed, pageOf, paragraphs, whole } from './markup'
import { dayOf, englishDay, englishMonths } from './story'
import type { Credited, Family, Page, Story } from './story'

/** English layouts of the fourth round, kept apart: whatever they print is drawn independently of them. */
export const englishFourth: readonly Family[] = [
  { name: 'block theme', language: 'en', template: blockTheme },
  { name: 'membership publisher', language: 'en', template: membership },
  { name: 'field system', language: 'en', template: fields },
  { name: 'agency hub', language: 'en', template: agencyHub },
  { name: 'agency rendered', language: 'en', template: agencyRendered },
  { name: 'corporation', language: 'en', template: corporation },
  { name: 'chain of town papers', language: 'en', template: townPapers },
  { name: 'chain of dailies', language: 'en', template: dailies },
  { name: 'fast page', language: 'en', template: fastPage },
  { name: 'city tabloid', language: 'en', template: tabloid },
]

/** Two, one or three names as English joins them, with what a reader finds. */
function joined(story: Story, draw: Draw): { text: string; byline: readonly Credited[] } {
  const names = story.people.slice(0, draw.of([1, 1, 2, 2, 3]))
  const last = names.at(-1)!
  const text = names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
  return { text, byline: names.map((name) => ['reporter', name] as const) }
}

function withPicture(story: Story, draw: Draw, photographer: string): string {
  const lines = story.paragraphs.map((text) => `<p>${text}</p>`)
  const figure = `<figure><img src="/i.jpg" alt="A street"><figcaption>The street on Monday. <span class="credit">(Photo by ${photographer})</span></figcaption></figure>`
  lines.splice(1 + draw.number(lines.length - 1), 0, draw.of(['', figure, '<h2>A long wait</h2>']))
  return lines.join('\n')
}

function blockTheme(story: Story, draw: Draw): Page {
  const { headline, outlet, sections, people, hour } = story
  const by = joined(story, draw)
  const isListed = by.byline.length > 1
  const html = whole(
    story,
    `${headline} - ${outlet}`,
    `<meta property="og:title" content="${headline} - ${outlet}"><meta property="og:site_name" content="${outlet}"><meta name="author" content="${people[0]!}"><meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="${people[0]!}"><meta name="twitter:label2" content="Est. reading time"><meta name="twitter:data2" content="4 minutes"><meta property="article:published_time" content="${dayOf(story)}T${hour}:00+00:00">`,
    `<div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/">${outlet}</a></p><nav class="wp-block-navigation"><a href="/about">About</a><a href="/donate">Donate</a></nav></header><main><div class="taxonomy-category wp-block-post-terms"><a href="/c" rel="tag">${sections[1]}</a></div><h1 class="wp-block-post-title">${headline}</h1>
<div class="entry-subhead"><div class="entry-meta"><span class="byline"><span class="author-prefix">${isListed ? 'by ' : ''}by</span> ${by.byline.map(([, name]) => `<span class="author vcard"><a class="url fn n" href="/a">${name}</a></span>`).join(isListed ? ', ' : '')}</span> <span class="posted-on"><time class="entry-date published" datetime="${dayOf(story)}T${hour}:00+00:00">${englishDay(story)}</time></span></div></div>
<div class="entry-content wp-block-post-content">${withPicture(story, draw, people[5]!)}${draw.chance(40) ? '<p class="has-background"><em>Like what you’re reading? Sign up for our free weekly newsletter.</em></p>' : ''}</div><div class="author-bio"><h2 class="accent-header">${people[0]!}</h2><p>${people[0]!} is a staff reporter covering ${sections[1].toLowerCase()}. <a href="/a">More by ${people[0]!}</a></p></div><nav class="post-navigation"><a>Previous ${story.others[0]!}</a><a>Next ${story.others[1]!}</a></nav><div class="wp-block-comments"><h3>Leave a comment</h3><p>Your email address will not be published. Required fields are marked *</p></div></main><footer>© 2026 ${outlet} Proudly powered by Newspack</footer></div>`,
  )
  return pageOf('block theme', story, html, {
    byline: by.byline,
    source: outlet,
    sections: [sections[1]],
  })
}

function membership(story: Story, draw: Draw): Page {
  const { headline, outlet, sections, hour } = story
  const by = joined(story, draw)
  const json = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Article',
    publisher: { '@type': 'Organization', name: outlet },
    author: { '@type': 'Person', name: by.byline[0]![1] },
    contributor: by.byline.slice(1).map(([, name]) => ({ '@type': 'Person', name })),
    headline,
    datePublished: `${dayOf(story)}T${hour}:00.000Z`,
  })
  const html = whole(
    story,
    headline,
    `<script type="application/ld+json">${json}</script><meta property="og:site_name" content="${outlet}"><meta name="generator" content="Ghost 5.80">`,
    `<div class="gh-viewport"><header id="gh-head"><a class="gh-head-logo">${outlet}</a><a href="#/portal/signin">Sign in</a><a href="#/portal/signup">Subscribe</a></header><main class="gh-main"><article class="gh-article post"><header class="gh-article-header gh-canvas"><a class="gh-article-tag" href="/tag/x/">${sections[1]}</a><h1 class="gh-article-title">${headline}</h1><p class="gh-article-excerpt">A small place, a long argument, and what came after</p><div class="gh-article-meta"><div class="gh-article-meta-wrapper"><h4 class="gh-article-author-name">${by.byline.map(([, name]) => `<a href="/author/x/">${name}</a>`).join(', ')}</h4><div class="gh-article-meta-content"><time datetime="${dayOf(story)}">${englishDay(story)}</time><span class="gh-article-meta-length"><span class="bull">—</span> 4 min read</span></div></div></div></header>
<section class="gh-content gh-canvas">${withPicture(story, draw, story.people[5]!)}</section></article></main><section class="gh-cta"><h4>Sign up for more like this.</h4><div>Enter your email</div></section><aside class="read-more-wrap"><h3>You might also like...</h3><ul>${listed(story.others)}</ul></aside><footer>Powered by Ghost</footer></div>`,
  )
  return pageOf('membership publisher', story, html, {
    byline: by.byline,
    source: outlet,
    sections: [sections[1]],
  })
}

function fields(story: Story, draw: Draw): Page {
  const { headline, outlet, sections, people } = story
  const a = people[0]!
  const photographer = people[3]!
  const line = draw.of([
    `Submitted by <span class="username">${a}</span> on ${englishDay(story)} - ${story.hour}`,
    `<div class="field field--name-field-author"><div class="field__label">Author</div><div class="field__item">${a}</div></div><div class="field field--name-field-date"><div class="field__label">Date</div><div class="field__item"><time datetime="${dayOf(story)}T12:00:00Z">${englishDay(story)}</time></div></div>`,
  ])
  const html = whole(
    story,
    `${headline} | ${outlet}`,
    `<meta name="Generator" content="Drupal 10"><meta name="dcterms.title" content="${headline}">`,
    `<div class="layout-container"><header role="banner"><div class="site-name"><a>${outlet}</a></div></header><nav class="breadcrumb" aria-labelledby="system-breadcrumb"><h2 class="visually-hidden">Breadcrumb</h2><ol><li><a>Home</a></li><li><a>${sections[0]}</a></li><li><a>${sections[1]}</a></li></ol></nav><main><h1 class="page-title"><span class="field field--name-title">${headline}</span></h1>
<article class="node node--type-article node--view-mode-full"><footer class="node__meta">${line}</footer><div class="node__content"><div class="clearfix text-formatted field field--name-body field--type-text-with-summary"><div class="field__item">${paragraphs(story.paragraphs)}<p><em>Photos by ${photographer}</em></p></div></div><div class="field field--name-field-tags"><div class="field__label">Tags</div><div class="field__items"><a>bridge</a> <a>school</a></div></div></div></article><div class="block-views"><h2>Recent content</h2><ul>${listed(story.others)}</ul></div></main></div>`,
  )
  return pageOf('field system', story, html, {
    byline: [
      ['reporter', a],
      ['photographer', photographer],
    ],
    source: outlet,
    sections,
  })
}

function agencyHub(story: Story, draw: Draw): Page {
  const { headline, people, sections, hour } = story
  const [a = '', b = '', c = ''] = people
  const two = draw.chance(50)
  const by = two ? `<a href="/a">${a}</a> and <a href="/b">${b}</a>` : `<a href="/a">${a}</a>`
  const closing = draw.of([
    `Associated Press writer ${c} in Columbus, Ohio, contributed to this report.`,
    `AP journalist ${c} contributed.`,
    '',
  ])
  const json = JSON.stringify([
    {
      '@context': 'http://schema.org',
      '@type': 'NewsArticle',
      headline,
      datePublished: `${dayOf(story)}T${hour}:00Z`,
      dateModified: `${dayOf(story)}T23:59:00Z`,
      author: [a, ...(two ? [b] : [])].map((name) => ({
        '@type': 'Person',
        name: name.toUpperCase(),
      })),
      publisher: { '@type': 'Organization', name: 'AP News' },
      articleSection: sections[0],
    },
  ])
  const html = whole(
    story,
    `${headline} | AP News`,
    `<script type="application/ld+json">${json}</script>`,
    `<bsp-page-actions></bsp-page-actions><main class="Page-main"><div class="Page-breadcrumbs"><a>${sections[0]}</a></div><h1 class="Page-headline">${headline}</h1><div class="Page-lead"><figure><img src="l.jpg" alt="x"><figcaption>1 of 4 | Riders wait at the ferry terminal. (AP Photo/${people[4]!})</figcaption></figure></div><div class="Page-byline"><div class="Page-byline-info"><div class="Page-authors">By ${by}</div><div class="Page-dateModified"><span>Updated <bsp-timestamp data-timestamp="1">10:12 AM EST, ${englishDay(story)}</bsp-timestamp></span></div></div><div class="Page-actions"><button>Share</button></div></div>
<div class="RichTextStoryBody RichTextBody"><p>NORTHGATE, Ohio (AP) — ${story.paragraphs[0]!}</p>${story.paragraphs
      .slice(1, -1)
      .map((text) => `<p>${text}</p>`)
      .join(
        '',
      )}<div class="PageListEnhancementGeneric"><h2>Related Stories</h2><ul>${listed(story.others.slice(0, 2))}</ul></div><p>${story.paragraphs.at(-1)!}</p>${closing === '' ? '' : `<p>___</p><p>${closing}</p>`}</div><div class="Page-below"><h3>Most read</h3><ol>${listed(story.others)}</ol></div></main>`,
  )
  return pageOf('agency hub', story, html, {
    byline: [
      ['reporter', a],
      ...(two ? [['reporter', b] as const] : []),
      ...(closing === '' ? [] : [['contributor', c] as const]),
    ],
    desk: [['photographer', people[4]!]],
    source: 'AP',
    sections: [sections[0]],
  })
}

function agencyRendered(story: Story, draw: Draw): Page {
  const { headline, people, sections, hour } = story
  const [a = '', b = '', c = '', d = '', e = ''] = people
  const month = englishMonths[story.month - 1]!
  const [closing, more, desk] = draw.of<[string, readonly Credited[], readonly Credited[]]>([
    [
      `Reporting by ${a} in Northgate; Editing by ${d} and ${e}`,
      [],
      [
        ['editor', d],
        ['editor', e],
      ],
    ],
    [
      `Reporting by ${a} in Northgate and ${b} in Ashford; additional reporting by ${c}; editing by ${d}`,
      [
        ['reporter', b],
        ['reporter', c],
      ],
      [['editor', d]],
    ],
    [
      `Reporting by ${a}, ${b}; Writing by ${c}; Editing by ${d}`,
      [
        ['reporter', b],
        ['reporter', c],
      ],
      [['editor', d]],
    ],
  ])
  const html = whole(
    story,
    `${headline} | Reuters`,
    `<meta name="article:author" content="${a}"><meta name="article:published_time" content="${dayOf(story)}T${hour}:00Z"><meta property="og:site_name" content="Reuters">`,
    `<div id="fusion-app"><div class="article__main__33WV2"><div class="info-content__author-date__1Epi_"><nav><a data-testid="Link">${sections[0]}</a></nav><h1 data-testid="Heading" class="text__heading">${headline}</h1><div class="info-content__author__2"><span>By </span><a rel="author" class="author-name__3Nb">${a}</a>${more.length === 0 ? '' : `<span> and </span><a rel="author" class="author-name__3Nb">${b}</a>`}</div><time datetime="${dayOf(story)}T${hour}:00Z"><span>${englishDay(story)}</span><span>${hour} AM UTC</span><span>Updated 2 hours ago</span></time></div>
<div class="article-body__content__17Yit"><div data-testid="paragraph-0" class="text__text__1FZLe">NORTHGATE, ${month} ${story.day} (Reuters) - ${story.paragraphs[0]!}</div>${story.paragraphs
      .slice(1)
      .map((text) => `<div data-testid="paragraph-1" class="text__text__1FZLe">${text}</div>`)
      .join(
        '',
      )}<div class="article-body__element"><p>${closing}</p></div><p class="trust-badge">Our Standards: <a>The Thomson Reuters Trust Principles.<span>, opens new tab</span></a></p><div class="tags"><span>Suggested Topics:</span><ul><li><a>Transport</a></li></ul></div><button>Purchase Licensing Rights</button></div><div class="read-next"><h2>Read Next</h2>${listed(story.others)}</div></div></div>`,
  )
  return pageOf('agency rendered', story, html, {
    byline: [['reporter', a], ...more],
    desk,
    source: 'Reuters',
    sections: [sections[0]],
  })
}

function corporation(story: Story, draw: Draw): Page {
  const { headline, people, hour } = story
  const a = people[0]!
  const isNamed = draw.chance(70)
  const json = JSON.stringify({
    '@context': 'http://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: `${dayOf(story)}T${hour}:09.000Z`,
    author: isNamed
      ? { '@type': 'Person', name: a }
      : { '@type': 'Organization', name: 'NBC Home' },
    publisher: { '@type': 'NewsMediaOrganization', name: 'Island Broadcasting' },
  })
  const block = (text: string) =>
    `<div data-component="text-block"><p class="sc-9a00e533-0">${text}</p></div>`
  const html = whole(
    story,
    `${headline} - Island Broadcasting`,
    `<script type="application/ld+json">${json}</script><meta property="og:site_name" content="Island Broadcasting"><meta name="byl" content="${isNamed ? `By ${a}` : ''}">`,
    `<header><nav><a>Home</a><a>News</a><a>Sport</a></nav></header><main id="main-content"><article><div data-component="headline-block"><h1>${headline}</h1></div><div data-testid="byline-new" data-component="byline-block"><time datetime="${dayOf(story)}T${hour}:09.000Z">4 hours ago</time><div><button>Share</button><button>Save</button></div>${isNamed ? `<div><span class="name">${a}</span></div><div><span>Island Broadcasting, Northgate</span></div>` : ''}</div>
<div data-component="image-block"><figure><img src="x.jpg" alt="A ferry"><span class="source">PA Media</span><figcaption>Services were suspended on Friday</figcaption></figure></div>${story.paragraphs.slice(0, -1).map(block).join('')}<div data-component="unordered-list-block"><ul><li><a href="/1">${story.others[0]!}</a></li><li><a href="/2">${story.others[1]!}</a></li></ul></div>${block(story.paragraphs.at(-1)!)}
<div data-component="text-block"><p><i>Follow Island Broadcasting Northgate on Facebook, on X, or on Instagram. Send your story ideas to northgate@island.example.</i></p></div></article><section data-component="topic-list"><h2>Related topics</h2><a>Northgate</a></section><section data-component="links-block"><h2>More on this story</h2>${listed(story.others)}</section></main><footer>Copyright © 2026 Island Broadcasting. The site is not responsible for the content of external sites.</footer>`,
  )
  return pageOf('corporation', story, html, {
    byline: isNamed ? [['reporter', a]] : [],
    source: 'Island Broadcasting',
  })
}

function townPapers(story: Story, draw: Draw): Page {
  const { headline, outlet, sections, people } = story
  const [a = '', b = ''] = people
  const month = englishMonths[story.month - 1]!.slice(0, 3)
  const line = draw.of([
    `<span>By ${a} <a href="mailto:a@paper.example">a@paper.example</a></span>`,
    `<span>${a.toUpperCase()} ${outlet}</span>`,
    `<span>By ${a} Staff Writer</span>`,
    `<span>BY ${a.toUpperCase()}</span>`,
  ])
  const html = whole(
    story,
    `${headline} | ${sections[1]} | paper.example`,
    `<meta property="og:site_name" content="${outlet}"><meta name="author" content="${a}"><meta property="article:published_time" content="${dayOf(story)}T06:00:00-05:00">`,
    `<div id="site-container"><ul class="main-nav"><li>News</li><li>Obituaries</li><li>e-Edition</li></ul><div class="main-content"><article id="asset-1" class="asset story"><header class="asset-header"><span class="breaking-label">${draw.chance(30) ? 'Top Story' : ''}</span><h1 class="headline"><span itemprop="headline">${headline}</span></h1></header><div class="meta"><ul class="list-inline"><li>${line}</li><li><time datetime="${dayOf(story)}T06:00:00-05:00" class="tnt-date asset-date">${month} ${story.day}, ${story.year}</time></li><li class="visible-print">0</li></ul></div><div class="social-share-links"><a>Facebook</a><a>Email</a><a>Print</a></div>
<div class="asset-content"><div itemprop="articleBody" class="asset-body">${story.paragraphs
      .slice(0, 2)
      .map((text, place) => `<p>${place === 0 ? 'HOLLIS — ' : ''}${text}</p>`)
      .join(
        '',
      )}<div class="tncms-region-ads">People are also reading…<ul>${listed(story.others.slice(0, 3))}</ul></div>${paragraphs(story.paragraphs.slice(2))}<p class="tagline"><em>Contact ${a} at 555-0100 or a@paper.example. ${draw.chance(50) ? `${b} contributed to this report.` : ''}</em></p></div></div><div class="subscribe-box"><h3>Get local news delivered to your inbox!</h3><p>* I understand and agree that registration on or use of this site constitutes agreement to its user agreement.</p></div><div class="tags"><h4>Tags</h4><a>${sections[1]}</a></div></article></div><div class="side"><h3>Most Popular</h3>${listed(story.others)}</div></div>`,
  )
  const isHelped = html.includes(`${b} contributed to this report`)
  return pageOf('chain of town papers', story, html, {
    byline: [['reporter', a], ...(isHelped ? [['contributor', b] as const] : [])],
    source: outlet,
  })
}

function dailies(story: Story, draw: Draw): Page {
  const { headline, outlet, sections, people, hour } = story
  const [a = '', b = '', c = ''] = people
  const count = draw.of([1, 2])
  const json = JSON.stringify({
    '@context': 'http://schema.org',
    '@type': 'NewsArticle',
    headline,
    author: people.slice(0, count).map((name) => `${name}, ${outlet}`),
    datePublished: `${dayOf(story)}T${hour}:00Z`,
    publisher: { '@type': 'Organization', name: outlet },
    articleSection: sections[1],
  })
  const html = whole(
    story,
    headline,
    `<script type="application/ld+json">${json}</script>`,
    `<div class="gnt_pr"><a class="gnt_n_lg">${outlet}</a><nav><a>News</a><a>Sports</a></nav></div><main class="gnt_cw"><article class="gnt_pr"><a class="gnt_ar_lbl">${sections[1].toUpperCase()}</a><h1 class="gnt_ar_hl">${headline}</h1><div class="gnt_ar_by">${people
      .slice(0, count)
      .map((name) => `<a class="gnt_ar_by_a">${name}</a>`)
      .join(
        '',
      )}<div class="gnt_ar_pb">${outlet}</div></div><div class="gnt_ar_dt" aria-label="Published: 5:02 a.m. ET ${englishDay(story)} Updated: 8:10 a.m. ET"></div><aside class="gnt_em_vp">Show Caption Hide Caption</aside>
<div class="gnt_ar_b">${paragraphs(story.paragraphs)}<p class="gnt_ar_b_p"><em>${a} covers ${sections[1].toLowerCase()} for the ${outlet}. Reach ${draw.of(['him', 'her', 'them'])} at a@paper.example or follow on X @a.</em></p>${count === 1 && draw.chance(40) ? `<p class="gnt_ar_b_p"><em>Contributing: ${c}; The Associated Press</em></p>` : ''}</div></article></main>`,
  )
  const isHelped = html.includes('Contributing:')
  return pageOf('chain of dailies', story, html, {
    byline: [
      ['reporter', a],
      ...(count === 2 ? [['reporter', b] as const] : []),
      ...(isHelped ? helped(c) : []),
    ],
    source: outlet,
    sections: [sections[1]],
  })
}

function fastPage(story: Story, draw: Draw): Page {
  const { headline, outlet, hour } = story
  const by = joined(story, draw)
  const html = whole(
    story,
    headline,
    `<link rel="canonical" href="https://news.example/x"><script async src="https://cdn.example/v0.js"></script><script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","headline":${JSON.stringify(headline)},"datePublished":"${dayOf(story)}T${hour}:00+01:00","publisher":{"@type":"Organization","name":"${outlet}"}}</script>`,
    `<amp-sidebar id="s"><ul><li>Home</li><li>Sport</li></ul></amp-sidebar><header class="amp-header"><a>${outlet}</a></header><article class="amp-article"><header><h1 class="amp-title">${headline}</h1><ul class="amp-meta"><li class="amp-byline"><amp-img src="a.png"></amp-img><span>By: ${by.text}</span></li><li class="amp-posted-on"><time datetime="${dayOf(story)}T${hour}:00+01:00">${englishDay(story)}</time></li></ul></header><div class="amp-content"><amp-ad width="300"></amp-ad>${withPicture(story, draw, story.people[5]!)}</div><footer class="amp-foot"><div class="amp-tax">Categories: News</div></footer></article><footer class="amp-footer"><a href="#top">Back to top</a></footer>`,
  )
  return pageOf('fast page', story, html, { byline: by.byline, source: outlet })
}

function tabloid(story: Story, draw: Draw): Page {
  const { headline, outlet, sections, people, hour } = story
  const a = people[0]!
  const b = people[1]!
  const post = draw.of([
    'Senior Reporter',
    'Local Democracy Reporter',
    'News Editor',
    'Crime Correspondent',
  ])
  const two = draw.chance(30)
  const html = whole(
    story,
    `${headline} - ${outlet}`,
    `<meta name="parsely-author" content="${a}"><meta property="article:section" content="${sections[0]}"><meta property="og:site_name" content="${outlet}">`,
    `<header><a>${outlet}</a><ul><li>News</li><li>Politics</li><li>Football</li></ul></header><main><article class="article-main"><div class="breadcrumbs"><a>News</a><a>${sections[1]}</a></div><h1 itemprop="headline name">${headline}</h1><p itemprop="description" class="lead">Residents say the change came without a word of warning</p><div class="article-information"><div class="byline"><div class="author"><span>By</span><a class="publication-theme" rel="author">${a}</a><span class="job">${post}</span></div>${two ? `<div class="author"><a rel="author">${b}</a></div>` : ''}</div><ul class="time-info"><li><span class="time-container">${hour}, ${story.day} ${englishMonths[story.month - 1]!.slice(0, 3).toUpperCase()} ${story.year}</span></li></ul></div>
<div class="article-body" itemprop="articleBody">${story.paragraphs
      .slice(0, -1)
      .map((text) => `<p>${text}</p>`)
      .join(
        '',
      )}<p><b>READ MORE: </b><a href="/1">${story.others[0]!}</a></p><p>${story.paragraphs.at(-1)!}</p><p><b><i>Join our WhatsApp community for the top stories. <a>Click here to join.</a></i></b></p></div><div class="tag-list">Story Saved</div></article><section class="most-read"><h2>Most Read</h2>${listed(story.others)}</section></main>`,
  )
  return pageOf('city tabloid', story, html, {
    byline: [['reporter', a], ...(two ? [['reporter', b] as const] : [])],
    source: outlet,
    sections: [sections[0]],
  })
}

function helped(name: string): readonly Credited[] {
  return [
    ['contributor', name],
    ['contributor', 'The Associated Press'],
  ]
}
