/* What English stories of the ninth round are made of. All invented. */

export const outlets = [
  'Ashgrove Observer',
  'The Kestrel Bay Times',
  'WTLM',
  'Orchard County Record',
  'Ninefold News',
  'The Fernley Current',
]
export const sections = [
  ['News', 'Transit'],
  ['Local', 'Environment'],
  ['Community', 'Food'],
] as const
export const headlines = [
  'Kestrel Bay’s night bus will run until 3 a.m., at least through June',
  'A bakery, a basement and the long argument over Ashgrove’s flood wall',
  'Orchard County counts its apple trees for the first time since 1974',
  'Fernley library lends out telescopes, ladders and one accordion',
  'After 61 years, the drive-in turns off its projector',
]
export const others = [
  'Ashgrove council delays vote on parking',
  'Ferry schedule changes next week',
  'Kestrel Bay clinic reopens after burst pipe',
  'Fernley students win regional robotics title',
  'Orchard County fair names its judges',
]
export const openings = [
  'The driver has a thermos, a flashlight and a rule: nobody gets off alone between the mill and the marina.',
  'When the creek rises, the first thing to float in the basement of the bakery is always the same wooden spoon.',
  'It took forty volunteers, three weekends and a borrowed drone to find out how many apple trees are left in Orchard County.',
  'There is a waiting list for the accordion.',
  'The last film was a western, and the last car to leave had its headlights off.',
]
export const middles = [
  'Ridership on the pilot route averaged 84 people a night in its first month, transit officials said.',
  'The wall would cost $6.2 million, of which the state has promised about half.',
  '“We’ve been told it’s a once-in-a-century flood four times,” the owner said. “I’m not that old.”',
  'Most of the trees stand in rows nobody has pruned for a generation.',
  'Anyone with a card can borrow the equipment for two weeks, and late fees were dropped in 2022.',
  'A county editor of maps spent a winter checking each photograph by hand.',
  'The council is expected to take up the question again in April, after a second hearing.',
]
export const closings = [
  'The bus leaves again at 1:40.',
  'The spoon, for now, hangs on a nail above the door.',
  'The full count will be published in the fall.',
  'The owner kept one speaker, he said, in case anyone asked.',
]
