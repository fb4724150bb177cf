/* What English stories of the seventh round and later are made of. All invented. */

export const outlets = [
  'Marlow Dispatch',
  'The Tidewater Examiner',
  'Larkfield Voice',
  'Saltmarsh Journal',
  'Bellhaven Bugle & Times',
  'Prairie Current',
  'The Dunmore Reporter',
  'KQRN',
  'Inside Larkfield',
]
export const sections = [
  ['News', 'Housing'],
  ['Community', 'Schools'],
  ['Politics', 'City Hall'],
  ['Environment', 'Water'],
  ['Arts', 'Theater'],
] as const
export const headlines = [
  'Marlow to close its only swimming pool for a year of repairs',
  'The last ferryman of Saltmarsh is training his replacement',
  '‘It smelled like rain’: How a dry creek came back to Larkfield',
  'Tidewater school lunches: cheaper, hotter and still unpopular',
  'County approves 212 homes on former rail yard, 5-4',
  'A theater with 38 seats is sold out until spring',
  'Who owns the fog? Bellhaven’s fight over a name',
  'Dunmore’s bees survived the winter. Beekeepers aren’t sure why',
]
export const others = [
  'Larkfield library extends its hours',
  'Bridge inspection closes Route 9 overnight',
  'Bellhaven names its first town poet',
  'What to know before you vote on Tuesday',
  'Storm cleanup enters a second week',
  'Dunmore farmers’ market moves indoors',
]
export const openings = [
  'The water will be gone by the end of the week. What Marlow will do with a 50-metre hole in the ground until next spring is another question.',
  'Every passenger gets the same greeting, and has for 44 years: “Mind the rope.”',
  'Nobody in Larkfield under the age of thirty had ever seen water in the creek behind the high school. Then, on a Sunday in March, it was there.',
  'On paper, the new menu had everything going for it.',
  'After six hours of testimony and one fire alarm, the county board voted late Monday to let 212 homes go up where freight trains once turned around.',
  'You hear the theater before you see it, because the box office is a window and the window does not close.',
  'Fourteen of the nineteen hives on the ridge above Dunmore made it to April, a survival rate that state inspectors called unusual.',
]
export const middles = [
  'Repairs will cost $3.1 million, according to a report presented to the council in November.',
  '“You can’t teach the river from a book,” he said. “You can teach it from a rope.”',
  'Hydrologists at the state university say two wet winters and one broken culvert explain most of it.',
  'The district editor of the recipe book, a retired cook, has tried every dish at least twice.',
  'Opponents, who filled the back half of the room, said the traffic study was done during a holiday week.',
  'Tickets are $11. The reporter’s was handwritten.',
  'Asked for comment, the company’s lawyer sent a photograph of the fog.',
  'In 2021, a similar petition gathered 900 signatures and was never read aloud.',
  'By then, she said, the bees had already decided.',
  'The figures, published in full on the county’s website, run to 84 pages.',
  '“Is it perfect? No,” said one board member, who voted yes. “Is it a parking lot? Also no.”',
  'Source water for the creek rises on three farms, and all three owners have agreed to leave the banks alone.',
]
export const closings = [
  'The pool’s last public session is Saturday at 2 p.m.',
  '“Mind the rope,” he said, and this time it was the apprentice who threw it.',
  'The creek, meanwhile, has no opinion.',
  'A second vote is scheduled for the first week of May.',
  'Nobody left before the end.',
  'To sign up for a hive inspection, residents can call the extension office through June.',
]
