/* What English stories of the tenth round are made of. All invented. */

export const outlets = [
  'Quillport Packet',
  'The Redmere Chronicle',
  'Tamar Bluff News-Press',
  'Vellance Weekly',
  'Hallam Valley Mirror',
  'Northern Reach',
]
export const sections = [
  ['News', 'Harbor'],
  ['Local News', 'Planning'],
  ['Community', 'People'],
  ['Environment', 'Wildlife'],
  ['Business', 'Markets'],
] as const
export const people = [
  'Delphine Achterberg',
  'Marcus Tolliver',
  'Siobhan Keegan',
  'Ravi Chandrasekhar',
  'Ellen Prudhomme',
  'Gareth Llewellyn-Pike',
  'Noor Haddad',
  'Theo Brandvold',
  'Imani Okonkwo',
  'Peter Van Horne',
  'Wing-Yan Leung',
  'Clara Szymborski',
  'Desmond Ferris',
  'Aoife Ní Bhriain',
  'Joaquín Bellweather',
  'Harriet Stroud',
  'Kofi Amankwah',
  'Beatriz Lanham',
  'L. B. Carmody',
  'Sunita Rao',
  'Fergus MacInnes',
  'Odile Trevanion',
  'Rachel Tan Mei Ling',
  'Walter D. Pruitt',
]
export const headlines = [
  'Quillport’s harbor cranes to fall silent for six weeks of inspections',
  'The clockmaker of Vellance shuts his door for the last time',
  'Redmere planners back 90-bed hostel despite 214 objections',
  'Beavers are back on the Hallam, and so is an old argument',
  'Tamar Bluff school swaps buses for boats after bridge closes',
  'Why is the town well suddenly full again?',
  'Market traders win reprieve as council drops rent rise',
]
export const others = [
  'Lifeboat crew called out twice in one night',
  'Roadworks on Mill Lane to last until spring',
  'Redmere choir needs tenors',
  'Vellance bakery named best in region',
  'Hallam Valley flood maps redrawn',
  'New head teacher for Tamar Bluff',
]
export const openings = [
  'By the time the tide turned on Monday, the last of the three cranes had been lowered and chained to the quay.',
  'The bell above the shop door has rung for 64 years, and on Saturday afternoon it rang 211 times.',
  'Plans for a hostel on the site of the old tannery have been approved after a meeting that ran to almost four hours.',
  'Nobody saw the beavers arrive, but everybody in the valley has an opinion about the dam.',
  'At 7:15 on Wednesday morning, thirty-one children in orange life jackets lined up on the landing stage.',
  'For the first time since 1988, you can drop a stone into the well behind the chapel and hear a splash.',
]
export const middles = [
  'Inspectors found hairline cracks in two of the slewing rings in August, a port spokesman said.',
  '“We were promised a decision by the summer, and then by the autumn,” said one trader. “You learn to knit.”',
  'Seven councillors voted in favour and four against, with one abstention.',
  'The county has paid for two boats and a skipper until the end of the school year.',
  'Hydrologists say the likeliest source is a burst culvert under the old railway.',
  'Records show that the same question was put to residents in 2009, with much the same answer.',
  'An editor’s note in the parish magazine of 1931 complains about the smell.',
  'The repairs are expected to cost about 1.8 million, most of it covered by insurance.',
  'Not everybody is convinced: a petition against the scheme had gathered 1,100 names by Friday.',
  '“I’m not sentimental,” the clockmaker said, winding a clock that had already been sold.',
]
export const closings = [
  'The cranes are due back in service in the first week of May.',
  'The next meeting is on the 14th, at the village hall.',
  'On the way out, he stopped the pendulum with one finger.',
  'A spokeswoman said the authority would publish its findings in full.',
  'The boats leave again at 3:40.',
]
