import { does, passes } from './story'
import type { SampleStep, SampleStory } from './story'

const own = { kind: 'own', name: 'Clearbrook News' } as const
const mara = { name: 'Mara Ellison', role: 'reporter', person: 'mara' } as const
const tobias = {
  name: 'Tobias Reed',
  role: 'responsibleEditor',
  person: 'tobias',
  inByline: false,
} as const

const bothLevels: readonly SampleStep[] = [
  does('mara', { type: 'submit' }),
  ...passes('tobias', 'Figures checked against the council papers.'),
  ...passes('priya', 'Clean.'),
]

/** The English stories of the sample newsroom: town, people and events are invented. */
export const englishStories: readonly SampleStory[] = [
  {
    desk: 'desk-2',
    author: 'mara',
    language: 'en',
    headline: 'Clearbrook ferry returns after nine years, with an electric boat',
    subhead: 'First crossing carries 41 passengers and a borrowed dog',
    slug: 'clearbrook-ferry-returns',
    slugline: 'Ferry returns',
    abstract:
      'The ferry between Clearbrook and Willow Bend, closed since a flood nine years ago, has resumed with a battery-powered boat.',
    filed: -3,
    dateline: { agency: 'Clearbrook News', place: 'Clearbrook' },
    credits: [
      mara,
      { name: 'Daniel Okafor', role: 'reporter' },
      { name: 'Lin Zhixia', role: 'contributor', affiliation: '清溪新闻' },
      { name: 'Ines Vidal', role: 'graphics' },
      tobias,
    ],
    source: own,
    sections: ['News', 'Transport'],
    keywords: ['ferry', 'river transport'],
    places: ['Clearbrook', 'Willow Bend'],
    pictures: [
      {
        picture: 'river',
        caption: 'The Clear below Stone Landing, where the ferry crosses again. Drawing.',
        alt: 'A river runs under a stone bridge between green hills',
        credit: 'Ines Vidal',
      },
    ],
    body: [
      'The Clearbrook ferry crossed to Willow Bend on Thursday for the first time in nine years, carrying 41 passengers, six bicycles and a dog whose owner had missed the boat.',
      { picture: 'river' },
      'The crossing closed when a flood took the eastern landing. Since then the 600 people of Willow Bend have reached town by a 19-kilometre road.',
      { heading: 'Quiet, and on time' },
      'The new boat, the Heron, runs on batteries that charge in seven minutes at each landing. “The loudest thing on board is the bell,” said its captain, Rosa Lindqvist.',
      {
        quote: 'My mother took this ferry to market every week. Today I took her.',
        by: 'Owen Prahl, Willow Bend',
      },
      'A single fare is two crowns; schoolchildren ride free. The council will decide in spring whether to add a late crossing.',
    ],
    related: [
      {
        title: 'How the eastern landing was lost: the night of the flood',
        url: 'https://news.clearbrook.example/2017/eastern-landing/',
        teaser: 'The water rose two metres in four hours, and the landing went at ten past three.',
        rel: 'background',
      },
    ],
    steps: bothLevels,
    publishedBy: 'helen',
  },
  {
    desk: 'desk-2',
    author: 'mara',
    language: 'en',
    headline: 'Council to vote on free school breakfasts from January',
    slug: 'council-vote-school-breakfasts',
    slugline: 'School breakfasts',
    abstract:
      'Clearbrook council will vote next week on free breakfasts in all eleven primary schools.',
    filed: -1,
    dateline: { agency: 'Clearbrook News', place: 'Clearbrook' },
    credits: [mara, tobias],
    source: own,
    sections: ['News', 'Education'],
    keywords: ['schools', 'council'],
    places: ['Clearbrook'],
    pictures: [],
    body: [
      'Clearbrook council will vote on Tuesday on a plan to serve free breakfasts in all eleven of the town’s primary schools from January.',
      'The scheme would cost 640,000 crowns a year, according to papers published with the agenda, and would be reviewed after two terms.',
      '“Teachers can tell by nine o’clock who has eaten,” said Anneke Bos, head of Mill Lane Primary, where a trial has run since March.',
      'The finance committee backed the plan by five votes to two.',
    ],
    related: [],
    deadlineIn: 20,
    steps: [
      does('mara', { type: 'submit' }),
      ...passes('tobias', 'Ready for copy; check the committee vote.'),
    ],
  },
  {
    desk: 'desk-2',
    author: 'mara',
    language: 'en',
    headline: 'River report: otters counted on all seven stretches of the Clear',
    slug: 'otters-on-the-clear',
    slugline: 'Otters',
    abstract:
      'A survey to be released this week finds otters on every stretch of the Clear for the first time since counting began.',
    filed: 0,
    dateline: { agency: 'Clearbrook News', place: 'Clearbrook' },
    credits: [mara, { name: 'Clear River Trust', role: 'data' }, tobias],
    source: {
      kind: 'release',
      name: 'Clear River Trust',
      url: 'https://trust.clearbrook.example/otters/',
    },
    sections: ['News', 'Environment'],
    keywords: ['wildlife', 'otters', 'river'],
    places: ['Clearbrook'],
    pictures: [],
    body: [
      'Otters live on all seven stretches of the Clear, a survey by the Clear River Trust has found, for the first time since counting began 18 years ago.',
      'Volunteers found tracks or droppings at 63 of 70 sites, up from 38 five years ago. The trust credits cleaner water below the old dye works and a ban on night netting.',
      '“We had a map with a hole in it, and the hole has closed,” said the trust’s ecologist, Jun Watanabe.',
    ],
    related: [],
    embargo: { hours: 40, reason: 'Clear River Trust releases the survey; agreed by e-mail.' },
    steps: bothLevels,
  },
  {
    desk: 'solo',
    author: 'helen',
    language: 'en',
    headline: 'Letters: the ferry, the bell and the last bus',
    slug: 'letters-ferry-bell-bus',
    slugline: 'Letters',
    abstract: 'Readers write about the new ferry, the station bell and a bus that leaves too soon.',
    filed: 0,
    dateline: { agency: 'Clearbrook News', place: 'Clearbrook' },
    credits: [{ name: 'Helen Marsh', role: 'editor', person: 'helen' }],
    source: { kind: 'contributed', name: 'Readers of Clearbrook News' },
    sections: ['Opinion', 'Letters'],
    keywords: ['letters'],
    places: ['Clearbrook'],
    pictures: [],
    body: [
      'The Heron is a fine boat, but her bell wakes my hens at six. Might the captain ring it once instead of three times? — Edith Groot, Stone Landing',
      'Your report on the night bus was kind to the drivers, who deserve it. But the last one leaves the hospital four minutes before the late shift ends. — A nurse',
      { note: 'The second writer asks us not to print her name. Checked by telephone.' },
    ],
    related: [],
    steps: [],
  },
]
