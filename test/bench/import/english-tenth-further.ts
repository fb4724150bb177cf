import { listed, pageOf, paragraphs, whole } from './markup'
import { dayOf, englishDay, englishMonths, two } from './story'
import type { Family, Page, Story } from './story'

/** English layouts of the tenth round, of papers, stations and offices on three continents. */
export const englishTenthFurther: readonly Family[] = [
  { name: 'local station, sent dateline', language: 'en', template: localStation },
  { name: 'agency copy in a local paper', language: 'en', template: agencyCopy },
  { name: 'county title, mail in the byline', language: 'en', template: countyTitle },
  { name: 'harbour daily', language: 'en', template: harbourDaily },
  { name: 'strait daily', language: 'en', template: straitDaily },
  { name: 'campus daily', language: 'en', template: campusDaily },
  { name: 'school district', language: 'en', template: schoolDistrict },
  { name: 'island community paper', language: 'en', template: islandPaper },
  { name: 'farm trade weekly', language: 'en', template: farmTrade },
]

const shortMonth = ({ month }: Story) => englishMonths[month - 1]!.slice(0, 3)

function localStation(story: Story): Page {
  const { headline, people } = story
  const [a = '', b = ''] = people
  const when = `${shortMonth(story)}. ${story.day}, ${story.year}`
  const html = whole(
    story,
    headline,
    `<meta property="og:site_name" content="https://www.kvln.example"><meta property="article:published_time" content="${dayOf(story)}T18:10:00.000Z">`,
    `<div class="weather">58° Mostly cloudy <a>First Alert Forecast</a></div><nav><a>Watch Live</a><a>News</a><a>Sports</a><a>Submit Photos and Videos</a></nav><div class="article-page"><h1 class="headline">${headline}</h1><div class="video-caption">KVLN News at Six</div><div class="byline">By <a>${a}</a> and <a>${b}</a></div><div class="published">Published: ${when} at 12:10 PM CST<span>|</span>Updated: 2 hours ago</div><div class="share"><a>Share on Facebook</a><a>Email This Link</a></div><div class="article-body"><p>QUILLPORT (KVLN) - ${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1))}<p><i>Copyright ${story.year} KVLN. All rights reserved.</i></p></div><div class="mostread"><h4>Most Read</h4><ol>${listed(story.others)}</ol></div></div><footer>KVLN 2100 Mill Road Quillport <a>EEO Report</a> <a>FCC Applications</a></footer>`,
  )
  return pageOf('local station, sent dateline', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    source: 'KVLN',
  })
}

function agencyCopy(story: Story): Page {
  const { headline, people, outlet, sections } = story
  const [a = '', b = '', c = ''] = people
  const html = whole(
    story,
    `${headline} | ${sections[0]} | ${outlet}`,
    `<meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${dayOf(story)}T22:41:00Z">`,
    `<header><div class="flag">${outlet}</div><a>Subscribe for $1</a></header><div class="kick"><a>${sections[0]}</a></div><h1>${headline}</h1><div class="sig"><span class="sig-n">By ${a.toUpperCase()}</span> <span class="sig-o">Plains &amp; Lakes Press</span></div><div class="sig-d">${englishDay(story)} | Updated 5 hours ago</div><div class="tools">Comments Facebook Email Print Save</div><div class="copy"><p>REDMERE (PLP) — ${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1, 2))}<div class="promo">People are also reading… <ul>${listed(story.others.slice(0, 2))}</ul></div>${paragraphs(story.paragraphs.slice(2))}<p>___</p><p>Plains &amp; Lakes Press writer ${b} in Vellance contributed to this report.</p><p>Copyright ${story.year} Plains &amp; Lakes Press. All rights reserved.</p></div><div class="newsl"><h4>Get local news delivered to your inbox!</h4><input><p>By signing up you agree to our user agreement.</p></div><div class="cap">In this photo, traders wait. (Photo: ${c}, PLP)</div>`,
  )
  return pageOf('agency copy in a local paper', story, html, {
    byline: [
      ['reporter', a],
      ['contributor', b],
    ],
    desk: [['photographer', c]],
    source: 'Plains & Lakes Press',
    sections: [sections[0]],
  })
}

function countyTitle(story: Story): Page {
  const { headline, people, outlet, sections, day, month, year } = story
  const [a = '', b = ''] = people
  const mail = `${a.split(' ')[0]!.toLowerCase().normalize('NFD').replace(/\W/g, '')}@title.example`
  const date = `${two(day)} ${englishMonths[month - 1]!} ${year}`
  const html = whole(
    story,
    headline,
    `<meta property="og:site_name" content="${outlet}"><meta name="robots" content="max-image-preview:large">`,
    `<div class="il-top"><a>${outlet}</a><a>Sign In</a><a>Register</a><a>Property</a><a>Jobs</a><a>Family Notices</a></div><ul class="il-crumb"><li><a>Home</a></li><li><a>${sections[0]}</a></li><li><a>Article</a></li></ul><div class="il-art"><h1>${headline}</h1><div class="il-by">By: <a>${a}</a> <a>${mail}</a></div><div class="il-date">Published: 05:00, ${date} &nbsp;|&nbsp; Updated: 09:14, ${date}</div><div class="il-body"><p><b>${story.paragraphs[0]!}</b></p>${paragraphs(story.paragraphs.slice(1, 2))}<div class="il-pic"><img src="c.jpg"><span>The site off Mill Lane. Picture: ${b}</span></div>${paragraphs(story.paragraphs.slice(2))}</div><div class="il-bot"><p>Read more: All the latest news from your town</p><p>Sign up for our free daily newsletter</p></div></div><div class="il-more"><h3>More by this author</h3><div>${a}</div></div><footer><p>This website and its associated newspaper are members of the Independent Press Standards Organisation (IPSO)</p></footer>`,
  )
  return pageOf('county title, mail in the byline', story, html, {
    byline: [['reporter', a]],
    desk: [['photographer', b]],
    source: outlet,
    sections: [sections[0]],
  })
}

function harbourDaily(story: Story): Page {
  const { headline, people, sections } = story
  const [a = '', b = ''] = people
  const [first = '', ...more] = story.paragraphs
  const html = whole(
    story,
    `${headline} | East Channel Daily`,
    `<meta property="og:site_name" content="East Channel Daily"><meta property="article:published_time" content="${dayOf(story)}T09:30:00+08:00">`,
    `<header class="ec"><a>East Channel Daily</a><nav><a>Hong Kong</a><a>Asia</a><a>Lifestyle</a></nav><a>SUBSCRIBE</a></header><main><div class="ec-s"><a>${sections[0]}</a><span>/</span><a>${sections[1]}</a></div><h1>${headline}</h1><ul class="ec-k"><li>Decision ends months of uncertainty</li><li>Opponents weigh a legal challenge</li></ul><div class="ec-r">Reading Time: 3 minutes</div><div class="ec-why">Why you can trust ECD</div><div class="ec-by"><a>${a}</a> and <a>${b}</a></div><div class="ec-d">Published: 9:30am, ${story.day} ${shortMonth(story)} ${story.year}</div><div class="ec-t"><p>${first}</p><div class="ec-ad">Advertisement</div>${paragraphs(more)}</div><div class="ec-a"><div>${a}</div><div>FOLLOW</div><p>${a} joined the paper as a reporter after ten years in radio.</p></div></main><aside><h2>More on this story</h2><ul>${listed(story.others)}</ul></aside><footer>Copyright © ${story.year} East Channel Daily Publishers Ltd.</footer>`,
  )
  return pageOf('harbour daily', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    source: 'East Channel Daily',
    sections,
  })
}

function straitDaily(story: Story): Page {
  const { headline, people, sections } = story
  const [a = '', b = ''] = people
  const when = `${shortMonth(story)} ${two(story.day)}, ${story.year}`
  const html = whole(
    story,
    `${headline} | The Causeway Times`,
    `<meta property="og:site_name" content="The Causeway Times"><meta property="article:author" content="${a}">`,
    `<nav class="ct"><a>The Causeway Times</a><a>Log in</a><a>E-paper</a></nav><div class="ct-head"><p class="ct-sec"><a>${sections[0]}</a></p><h1>${headline}</h1><div class="ct-img"><img src="t.jpg"><p>The market at lunchtime on Monday. CT PHOTO: ${b.toUpperCase()}</p></div><div class="ct-a"><a>${a}</a></div><p class="ct-time">Published ${when}, 05:00 AM</p><p class="ct-time">Updated ${when}, 07:12 PM</p><button>Listen to article</button></div><div class="ct-body"><p>REDMERE – ${story.paragraphs[0]!}</p>${paragraphs(story.paragraphs.slice(1))}<ul class="ct-bio"><li>${a} is a correspondent at The Causeway Times, covering towns and transport.</li></ul></div><div class="ct-tags"><a>Markets</a><a>Rent</a></div><div class="ct-foot">MCI (P) 000/00/2026. Published by Causeway Press Limited.</div>`,
  )
  return pageOf('strait daily', story, html, {
    byline: [['reporter', a]],
    desk: [['photographer', b]],
    source: 'The Causeway Times',
    sections: [sections[0]],
  })
}

function campusDaily(story: Story): Page {
  const { headline, people, sections } = story
  const [a = '', b = '', c = ''] = people
  const html = whole(
    story,
    `${headline} – The Vellance Daily Lamp`,
    `<meta property="og:site_name" content="The Vellance Daily Lamp"><meta name="parsely-pub-date" content="${dayOf(story)}T15:00:00Z">`,
    `<div class="lamp-top"><a>Print Edition</a><a>Join the Lamp</a><a>Tip line</a></div><h2 class="lamp-logo">The Vellance Daily Lamp</h2><div class="lamp-cat">${sections[1]}</div><h1>${headline}</h1><div class="lamp-photo"><img src="u.jpg"><div>Courtesy of ${c}</div></div><div class="lamp-by"><a>${a}</a>, City Editor<br><a>${b}</a>, Contributing Writer</div><div class="lamp-when">${englishDay(story)}, 2:10 pm</div><div class="lamp-text">${paragraphs(story.paragraphs)}<p><i>Email ${a} at news@lamp.example.</i></p></div><div class="lamp-give"><b>Related Stories:</b><ul>${listed(story.others)}</ul></div><div class="lamp-sub">Sign up for our newsletter to receive headlines in your inbox.</div><footer>© ${story.year} Students Publishing, Vellance University</footer>`,
  )
  return pageOf('campus daily', story, html, {
    byline: [
      ['reporter', a],
      ['reporter', b],
    ],
    desk: [['photographer', c]],
    source: 'The Vellance Daily Lamp',
    sections: [sections[1]],
  })
}

function schoolDistrict(story: Story): Page {
  const { headline, people } = story
  const a = people[0]!
  const html = whole(
    story,
    `News Details - Tamar Bluff School District`,
    `<meta property="og:title" content="${headline}"><meta property="og:site_name" content="Tamar Bluff School District">`,
    `<div class="fs-top"><a>Calendar</a><a>Enroll</a><a>Staff Directory</a><a>Select Language</a></div><div class="fs-crumb"><a>Home</a> &gt; <a>District News</a> &gt; <span>News Details</span></div><div class="fs-post"><h1 class="fsPostTitle">${headline}</h1><time class="fsDate" datetime="${dayOf(story)}T10:00:00-07:00">Posted ${englishDay(story)}</time><div class="fsBody">${paragraphs(story.paragraphs)}</div><div class="fs-info"><p>For more information, contact ${a}, director of transportation, at 555-0187.</p></div><ul class="fs-share"><li>Facebook</li><li>Print</li></ul></div><div class="fs-list"><h2>Recent News</h2><ul>${listed(story.others)}</ul></div><footer><p>Tamar Bluff School District does not discriminate on the basis of race, color, national origin, sex or disability.</p></footer>`,
  )
  return pageOf('school district', story, html, {
    source: 'Tamar Bluff School District',
    sections: ['District News'],
  })
}

function islandPaper(story: Story): Page {
  const { headline, people, outlet, day, month, year } = story
  const [a = '', b = ''] = people
  const html = whole(
    story,
    `${headline} • ${outlet}`,
    `<meta name="description" content="Community-owned newspaper">`,
    `<div class="wf-head"><h2>${outlet}</h2><p>The only community-owned paper in the sound</p></div><ul class="wf-nav"><li>This week</li><li>Letters</li><li>Sailings</li><li>Small ads</li></ul><div class="wf-story"><div class="wf-date">${day} ${englishMonths[month - 1]!} ${year}</div><h1>${headline}</h1>${paragraphs(story.paragraphs)}<p class="wf-sign"><strong>Words: ${a}</strong></p><p class="wf-sign"><strong>Pictures: ${b}</strong></p></div><div class="wf-old"><h3>Also this week</h3>${listed(story.others)}</div><div class="wf-foot">Copy deadline is Tuesday noon. Printed on the island. Registered charity no. 000000.</div>`,
  )
  return pageOf('island community paper', story, html, {
    byline: [
      ['reporter', a],
      ['photographer', b],
    ],
    source: outlet,
  })
}

function farmTrade(story: Story): Page {
  const { headline, people, sections, day, month, year } = story
  const a = people[0]!
  const html = whole(
    story,
    `${headline} - Field &amp; Fold`,
    `<meta property="og:site_name" content="Field &amp; Fold"><meta property="article:section" content="${sections[1]}">`,
    `<div class="ff-top"><b>Field &amp; Fold</b><a>Livestock</a><a>Arable</a><a>Machinery</a><a>Prices</a></div><div class="ff-crumb">You are here: <a>Home</a> | <a>${sections[1]}</a></div><div class="ff-art"><h1>${headline}</h1><p class="ff-line"><a>${a}</a> <span>${day} ${englishMonths[month - 1]!} ${year}</span> <span>More in</span> <a>${sections[1]}</a></p><figure><img src="f.jpg"><figcaption>© Stock library</figcaption></figure><div class="ff-body">${paragraphs(story.paragraphs.slice(0, 2))}<aside class="ff-box"><h3>See also</h3><a>${story.others[0]!}</a></aside>${paragraphs(story.paragraphs.slice(2))}</div><div class="ff-quiz">Test your knowledge: take the CPD quiz</div></div><div class="ff-cookie">We value your privacy. <button>Manage options</button></div>`,
  )
  return pageOf('farm trade weekly', story, html, {
    byline: [['reporter', a]],
    source: 'Field & Fold',
    sections: [sections[1]],
  })
}
