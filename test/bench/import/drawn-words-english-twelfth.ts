/* What English stories of the twelfth round are made of. All invented. */

export const outlets = [
  'Wexcombe Herald',
  'The Sable Creek Observer',
  'Tarnmoor Times-Dispatch',
  'The Dunlarrow Echo',
  'Quillan Bay News',
]
export const sections = [
  ['News', 'Government'],
  ['Local', 'Education'],
  ['News', 'Transportation'],
  ['Business', 'Real Estate'],
  ['Life', 'Food'],
] as const
export const people = [
  'Rachel Whitmore',
  'Kevin Prentiss',
  'Amanda Delgado',
  'Michael Stroud',
  'Jennifer Okonkwo',
  'Brian Hollis',
  'Katherine Novak',
  'Luis Arroyo',
  'Patrick Gallant',
  'Deborah Finch',
  'Anil Deshpande',
  'Stephanie Boyle',
  'Thomas Kerrigan',
  'Wendy Liang',
  'Marcus Fairbank',
  'Holly Ainsworth',
  'Eduardo Salcedo',
  'Linda McBride',
  'Gareth Penrose',
  'Naomi Feld',
  'Julia Castellanos-Reed',
  'Andrew P. Lockhart',
  'Siobhan Keane',
  'Darnell Whitaker',
]
export const headlines = [
  'Wexcombe council approves $4.2 million for new fire station',
  'School board delays vote on later start times',
  'Sable Creek bridge to close overnight for inspections',
  'Bakery fire displaces three families in downtown Tarnmoor',
  'Dunlarrow hospital cuts waiting times for second year running',
  'Harbor seals return to Quillan Bay, and fishermen take notice',
  'Rents are rising faster in small towns, report finds',
  'Why the county wants your old mattresses',
]
export const others = [
  'Wexcombe library book sale set for Saturday',
  'Tarnmoor police warn of parking ticket scam',
  'Dunlarrow girls advance to regional final',
  'Five things to do this weekend in Quillan Bay',
  'Sable Creek road work continues through Friday',
  'Farmers market moves to Depot Street',
]
export const openings = [
  'After nearly three hours of public comment, the council voted 6-1 on Monday night to move ahead with the project.',
  'Parents hoping for a later first bell will have to wait at least another month.',
  'Drivers should expect detours on Route 9 beginning Sunday as crews inspect the 71-year-old span.',
  'Firefighters rescued two dogs and a parakeet from a burning building early Thursday, officials said.',
  'Patients at the town’s only hospital now wait an average of 14 minutes less than they did a year ago, according to figures released this week.',
  'Carol Lindgren had not seen one from her kitchen window in 30 years, and then there were six.',
]
export const middles = [
  '“We have been talking about this since before my kids were born,” said Councilman Roy Tate, who voted for the measure.',
  'The money will come from a combination of state grants and a bond issue that voters approved last November.',
  'Superintendent Gail Monroe said the district needs more time to study bus routes.',
  'No injuries were reported, and the cause remains under investigation.',
  'The work is expected to take about four weeks, weather permitting.',
  'Statewide, the median asking rent rose 6.3% in the past year, the report said.',
  '“They eat a lot of fish,” said Walt Emery, who has trapped crab in the bay since 1988. “But so do I.”',
  'An earlier version of the plan, by contrast, would have cost twice as much.',
  'The source of the funding was questioned by several residents, including a former newspaper editor.',
  'The county collected 2,100 of them last year and recycled about three-quarters.',
  'A public hearing is scheduled for 7 p.m. on the 18th at the municipal building.',
]
export const closings = [
  'Construction could begin as soon as June.',
  'The board meets again on the second Tuesday of next month.',
  '“It’s a start,” she said.',
  'The Red Cross is assisting the families with temporary housing.',
  'Residents with questions can call the county’s public works department.',
]
