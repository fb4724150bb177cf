/* What English stories of the eleventh round are made of. All invented. */

export const outlets = [
  'Halverton Post',
  'The Corrie Sound Gazette',
  'Ridgeway Sentinel-Star',
  'Pellworth Advertiser',
  'Bracken County Bugle',
  'The Osprey Point Journal',
]
export const sections = [
  ['News', 'Housing'],
  ['Local News', 'Schools'],
  ['Community', 'History'],
  ['Environment', 'Water'],
  ['Business', 'Shops'],
] as const
export const people = [
  'Nerys Calloway',
  'Anton Birkeland',
  'Farah Siddiqui',
  'Colm Devaney',
  'Ximena Duarte',
  'Grace Oyelaran',
  'Hugh Pemberly',
  'Tessa Lindqvist',
  'Rohan Mukherjee',
  'Moira McAllan',
  'Everett Sloane',
  'Yuki Tanabe-Ross',
  'Bronwen Hale',
  'Samuel Adeyinka',
  'Kit Harrowgate',
  'Luz Marchetti',
  'Ophelia Crane',
  'Declan O’Shaughnessy',
  'Chan Siu-ming',
  'Valerie T. Hobart',
  'Emil Sørensen',
  'Jocelyn Baptiste',
  'R. J. Underhill',
  'Marguerite de Witt',
]
export const headlines = [
  'Halverton to close its last coin-operated laundry after 58 years',
  'Pellworth school kitchen will cook for the whole street this winter',
  'Corrie Sound ferry users told to expect three months of cancellations',
  'Who owns the footpath behind Bracken Mill?',
  'Volunteers finish mapping every spring in Bracken County',
  'Ridgeway swaps its fireworks for a lantern parade',
  'Plan for 140 homes on old brickworks sent back a second time',
]
export const others = [
  'Osprey Point pier gets a new coat of paint',
  'Bin collections change over the holidays',
  'Ridgeway bakery wins a prize for its rye',
  'Pellworth bypass shut for resurfacing',
  'Halverton swimmers set a club record',
  'Bracken County seeks poll workers',
]
export const openings = [
  'The machines still take quarters, and on the last Saturday of the month the line for them ran out of the door.',
  'At half past three the ovens go back on, and the smell of onions reaches the bus shelter before the bus does.',
  'Passengers who rely on the morning crossing have been warned to make other plans until the end of the season.',
  'For 90 years nobody asked who owned the path, because nobody had tried to close it.',
  'It began with one retired plumber, a pair of rubber boots and a map that did not match the ground.',
  'Planning officers will take another look at a scheme for the old brickworks after members asked for fewer houses and more trees.',
]
export const middles = [
  'The owner said repairs to the boilers would cost more than the shop has earned in the past four years.',
  'About 60 meals are cooked each afternoon, and whatever is left goes home with the pupils.',
  '“You cannot run an island on a maybe,” said one passenger, who crosses six days a week.',
  'The land registry shows three different boundaries on three different sheets.',
  'Of the 412 springs on the list, 37 had never been recorded before.',
  'A consultation in the autumn drew 83 replies, most of them handwritten.',
  'The company has offered refunds, but only on tickets bought after the first of the month.',
  'One former editor of the town guide remembered the same row in 1979.',
  'Members voted eight to five to defer the decision, with two abstentions.',
  'The money comes from a fund set up after the flood, and it runs out in June.',
  '“I was told to keep it short,” the mayor said, and then spoke for 40 minutes.',
]
export const closings = [
  'The key will be handed back on the 30th.',
  'A decision is expected before the clocks go forward.',
  'The kitchen is looking for two more potato peelers.',
  'The map can be seen at the county library until the end of May.',
  'Nobody, for now, has put up a gate.',
]
