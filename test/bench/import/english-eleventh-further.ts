import { listed, pageOf, paragraphs, whole } from './markup'
import { dayOf, englishDay, englishMonths, two } from './story'
import type { Family, Page, Story } from './story'

/** English layouts of the eleventh round of trades, islands, agencies and weblogs. */
export const englishEleventhFurther: readonly Family[] = [
  { name: 'regional business journal', language: 'en', template: businessJournal },
  { name: 'harbour radio bulletin', language: 'en', template: harbourRadio },
  { name: 'wire with a reporting line', language: 'en', template: wireClosing },
  { name: 'college weekly, class years', language: 'en', template: classYears },
  { name: 'long read, words and pictures', language: 'en', template: wordsAndPictures },
  { name: 'weblog, posted by', language: 'en', template: postedBy },
  { name: 'national daily, correspondent', language: 'en', template: correspondent },
  { name: 'peninsular daily, two times', language: 'en', template: twoTimes },
]

const shortMonth = ({ month }: Story) => englishMonths[month - 1]!.slice(0, 3)

function weekdayOf({ year, month, day }: Story): string {
  const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
  return days[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!
}

function businessJournal(story: Story): Page {
  const { headline, people, year, sections } = story
  const [a = '', b = ''] = people
  const linked = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: `${dayOf(story)}T11:00:00-06:00`,
    author: { '@type': 'Person', name: a, jobTitle: 'Reporter' },
    publisher: { '@type': 'Organization', name: 'Tri-River Business Journal' },
  }
  const html = whole(
    story,
    `${headline} - Tri-River Business Journal`,
    `<meta property="og:site_name" content="Tri-River Business Journal"><script type="application/ld+json">${JSON.stringify(linked)}</script>`,
    `<div class="bj-top"><a>Tri-River Business Journal</a><a>The List</a><a>People on the Move</a><a>Events</a><a>Sign In</a></div><main><div class="bj-sec"><a>${sections[1]}</a></div><h1>${headline}</h1><div class="bj-ph"><img src="shop.jpg"><div>The corner unit has been listed since the fall.</div><div>${b} | TRBJ</div></div><div class="bj-by"><div>By <a>${a}</a> – Reporter, Tri-River Business Journal</div><div>${shortMonth(story)} ${story.day}, ${year}</div></div><div class="bj-listen">Listen to this article 3 min</div><div class="bj-brief"><b>Story Highlights</b><ul><li>The lease ends this summer.</li><li>Two buyers have come forward.</li></ul></div><div class="bj-body">${paragraphs(story.paragraphs.slice(0, 2))}<div class="bj-nl"><p>Sign up for the Morning Edition</p><a>See all newsletters</a></div>${paragraphs(story.paragraphs.slice(2))}</div><div class="bj-kw"><h3>Keep Digging</h3><ul>${listed(story.others)}</ul></div></main><footer>© ${year} Tri-River Business Journals. Use of and/or registration on this site constitutes acceptance of our User Agreement.</footer>`,
  )
  return pageOf('regional business journal', story, html, {
    byline: [['reporter', a]],
    desk: [['photographer', b]],
    source: 'Tri-River Business Journal',
    sections: [sections[1]],
  })
}

function harbourRadio(story: Story): Page {
  const { headline, hour } = story
  const html = whole(
    story,
    `${headline} - Harbour Radio English News`,
    `<meta name="description" content="English news from Harbour Radio"><meta property="og:site_name" content="Harbour Radio">`,
    `<div class="hr-top"><a>Harbour Radio</a><a>TV</a><a>Radio</a><a>News</a><a>繁</a><a>简</a></div><div class="hr-menu"><a>Latest News</a><a>Local</a><a>Greater China</a><a>World</a><a>Finance</a></div><div class="hr-item"><h2 class="itemTitle">${headline}</h2><div class="createddate">${dayOf(story)} HKT ${hour}</div><div class="shareicons"><a>Share this story</a><a>facebook</a></div><div class="itemImage"><img src="n.jpg" alt=""><div>The service has run since the 1960s. File photo: Harbour Radio</div></div><div class="itemFullText">${story.paragraphs.join('<br>\n<br>\n')}</div></div><div class="hr-recent"><h4>RECENT NEWS</h4><ul>${listed(story.others)}</ul></div><div class="hr-f">Copyright © Harbour Radio. All rights reserved.</div>`,
  )
  return pageOf('harbour radio bulletin', story, html, { source: 'Harbour Radio' })
}

function wireClosing(story: Story): Page {
  const { headline, people, sections, day } = story
  const [a = '', b = '', c = '', d = ''] = people
  const html = whole(
    story,
    `${headline} | Meridian`,
    `<meta property="og:site_name" content="Meridian"><meta name="article:published_time" content="${dayOf(story)}T09:31:00Z"><meta name="analyticsAttributes.topicChannel" content="${sections[0]}">`,
    `<header><a>Meridian</a><button>My News</button><a>Register</a></header><main><div class="mw-k"><a>${sections[0]}</a></div><h1>${headline}</h1><div class="mw-by">By <a>${a}</a> and <a>${b}</a></div><div class="mw-d"><span>${englishDay(story)}</span> <span>9:31 AM UTC</span> <span>Updated 3 hours ago</span></div><div class="mw-sum"><h2>Summary</h2><ul><li>Decision follows months of talks</li><li>Residents split over the cost</li></ul></div><div class="mw-t"><p>CORRIE SOUND, ${shortMonth(story)} ${day} (Meridian) - ${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1, 2))}<div class="mw-ad">Advertisement · Scroll to continue</div>${paragraphs(story.paragraphs.slice(2))}<p>Reporting by ${a} and ${b}; Editing by ${c} and ${d}</p><p>Our Standards: <a>The Meridian Principles.</a></p></div><div class="mw-tools"><a>Purchase Licensing Rights</a></div></main><section><h3>Read Next</h3><ul>${listed(story.others)}</ul></section>`,
  )
  return pageOf('wire with a reporting line', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    desk: [
      ['editor', c],
      ['editor', d],
    ],
    source: 'Meridian',
    sections: [sections[0]],
  })
}

function classYears(story: Story): Page {
  const { headline, people, year, sections } = story
  const [a = '', b = '', c = ''] = people
  const html = whole(
    story,
    `${headline} – The Pellworth Quill`,
    `<meta property="og:site_name" content="The Pellworth Quill"><meta name="generator" content="WordPress 6.6">`,
    `<header class="pq"><p>Pellworth College’s student weekly</p><h2><a>The Pellworth Quill</a></h2><ul><li>${sections[0]}</li><li>Opinions</li><li>Sports</li><li>Crossword</li></ul></header><div class="pq-post"><span class="pq-cat"><a>${sections[0]}</a></span><h1>${headline}</h1><p class="pq-by">By <a>${a}</a> ’27 and <a>${b}</a> ’28</p><p class="pq-date">${englishDay(story)}</p><figure><img src="quad.jpg"><figcaption>The walk behind the chapel. Photo by ${c} ’26.</figcaption></figure><div class="pq-body">${paragraphs(story.paragraphs)}</div><div class="pq-share"><span>Share this:</span><a>X</a><a>Facebook</a><span>Like Loading...</span></div><div class="pq-reply"><h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are marked *</p></div></div><aside><h3>Recent Issues</h3><ul>${listed(story.others)}</ul></aside><footer>© ${year} The Pellworth Quill. Theme by a student.</footer>`,
  )
  return pageOf('college weekly, class years', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    desk: [['photographer', c]],
    source: 'The Pellworth Quill',
    sections: [sections[0]],
  })
}

function wordsAndPictures(story: Story): Page {
  const { headline, people, sections } = story
  const [a = '', b = '', c = ''] = people
  const html = whole(
    story,
    `${headline} — Undertow`,
    `<meta property="og:site_name" content="Undertow"><meta property="article:published_time" content="${dayOf(story)}">`,
    `<nav class="ut-n"><a>Undertow</a><a>Reportage</a><a>Essays</a><a>Become a member</a></nav><article class="ut"><header><p class="ut-s">${sections[1]}</p><h1>${headline}</h1><p class="ut-d">What a small place keeps, and what it lets go.</p><dl class="ut-c"><dt>Words</dt><dd>${a}</dd><dt>Photographs</dt><dd>${b}</dd><dt>Illustration</dt><dd>${c}</dd></dl><p class="ut-t">${two(story.day)} ${englishMonths[story.month - 1]!} ${story.year}</p></header><div class="ut-b">${paragraphs(story.paragraphs.slice(0, 2))}<figure><img src="u2.jpg"><figcaption>Low water, early spring.</figcaption></figure><hr>${paragraphs(story.paragraphs.slice(2))}</div><footer class="ut-f"><p>Undertow is funded by 3,100 members. <a>Join them</a></p></footer></article><section class="ut-m"><h2>More from Undertow</h2><ul>${listed(story.others)}</ul></section>`,
  )
  return pageOf('long read, words and pictures', story, html, {
    byline: [
      ['reporter', a],
      ['photographer', b],
      ['graphics', c],
    ],
    source: 'Undertow',
    sections: [sections[1]],
  })
}

function postedBy(story: Story): Page {
  const { headline, people, outlet, sections } = story
  const a = people[0]!
  const html = whole(
    story,
    `${outlet}: ${headline}`,
    `<meta content="blogger" name="generator"><meta content="${headline}" property="og:title">`,
    `<div class="header"><h1 class="title"><a>${outlet}</a></h1><p class="description">News and notices from both sides of the water</p></div><div class="main"><h2 class="date-header"><span>${weekdayOf(story)}, ${englishDay(story)}</span></h2><div class="post hentry"><h3 class="post-title entry-title">${headline}</h3><div class="post-body entry-content">${story.paragraphs.join('<br /><br />')}<div style="clear:both"></div></div><div class="post-footer"><span class="post-author vcard">Posted by <span class="fn">${a}</span></span> <span class="post-timestamp">at <abbr title="${dayOf(story)}T09:12:00-04:00">9:12 AM</abbr></span> <span class="post-labels">Labels: <a>${sections[1]}</a></span></div></div><div class="comments"><h4>1 comment:</h4><p><b>Anonymous</b> said...</p><p>About time somebody wrote this up. Thanks!</p><a>Post a Comment</a></div><div class="blog-pager"><a>Newer Post</a><a>Home</a><a>Older Post</a></div></div><div class="sidebar"><h2>Blog Archive</h2><ul>${listed(story.others)}</ul><h2>Followers</h2></div><div class="attribution">Simple theme.</div>`,
  )
  return pageOf('weblog, posted by', story, html, {
    byline: [['reporter', a]],
    source: outlet,
    sections: [sections[1]],
  })
}

function correspondent(story: Story): Page {
  const { headline, people, sections, day, year, hour } = story
  const [a = '', b = ''] = people
  const html = whole(
    story,
    `${headline} – The Western Standard Bearer`,
    `<meta property="og:site_name" content="The Western Standard Bearer"><meta property="og:type" content="article">`,
    `<header class="wb"><a>The Western Standard Bearer</a><nav><a>Crosswords</a><a>Puzzles</a><a>ePaper</a><a>Death Notices</a></nav></header><main><a class="wb-s">${sections[1]}</a><h1>${headline}</h1><h2 class="wb-d">Move comes despite warnings from local groups</h2><figure><img src="wb.jpg"><figcaption>The road into the village. Photograph: ${b}</figcaption></figure><div class="wb-x"><a>Expand</a></div><div class="wb-a"><a>${a}</a><div>Rural Affairs Correspondent</div></div><div class="wb-t">${weekdayOf(story).slice(0, 3)} ${shortMonth(story)} ${day} ${year} - ${hour}</div><article>${paragraphs(story.paragraphs.slice(0, 2))}<div class="wb-in"><h4>[ ${story.others[0]!} ]</h4></div>${paragraphs(story.paragraphs.slice(2))}</article><ul class="wb-l"><li>Sign up for push alerts and have the best news delivered to your phone</li><li>Listen to our daily podcast</li></ul></main><section><h3>LATEST STORIES</h3><ul>${listed(story.others)}</ul></section><footer>© ${year} Western Standard Bearer DAC</footer>`,
  )
  return pageOf('national daily, correspondent', story, html, {
    byline: [['reporter', a]],
    desk: [['photographer', b]],
    source: 'The Western Standard Bearer',
    sections: [sections[1]],
  })
}

function twoTimes(story: Story): Page {
  const { headline, people, sections, day, month, year } = story
  const [a = '', b = ''] = people
  const date = `${englishMonths[month - 1]!} ${two(day)}, ${year}`
  const html = whole(
    story,
    `${headline} - The Peninsular`,
    `<meta property="og:site_name" content="The Peninsular"><meta property="article:section" content="${sections[1]}"><meta name="publish-date" content="${dayOf(story)}T10:12:00+05:30">`,
    `<div class="pn-top"><a>E-Paper</a><a>Subscribe</a><a>LOGIN</a></div><div class="pn-logo">The Peninsular</div><div class="pn-bc"><a>Home</a> / <a>${sections[0]}</a> / <a>${sections[1]}</a></div><div class="pn-a"><h1>${headline}</h1><h2>Officials say the order will be reviewed after the monsoon</h2><p class="pn-pub">Published - ${date} 10:12 am IST - BANDRAPUR</p><p class="pn-pub">Updated - ${date} 06:45 pm IST</p><div class="pn-auth"><a>${a}</a></div><div class="pn-read"><button>READ LATER</button><button>PRINT</button></div><div class="pn-pic"><img src="p.jpg"><p>A view of the locality on the eastern bank. | Photo Credit: ${b}</p></div><div class="pn-b">${paragraphs(story.paragraphs)}</div><p class="pn-share">COMMENTS SHARE</p><div class="pn-t">Related Topics <a>municipal</a> / <a>water supply</a></div></div><div class="pn-r"><h3>Top News Today</h3><ul>${listed(story.others)}</ul></div><div class="pn-f">Terms of Use. Comments have to be in English, and in full sentences.</div>`,
  )
  return pageOf('peninsular daily, two times', story, html, {
    byline: [['reporter', a]],
    desk: [['photographer', b]],
    source: 'The Peninsular',
    sections,
  })
}
