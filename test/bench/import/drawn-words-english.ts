/* What drawn English stories are made of. All invented. */

export const given =
  'Alice Brian Carmen Derek Elena Farid Grace Hector Ingrid Jamal Katie Liam Monique Nathan Olivia Pavel Quinn Rosa Stefan Tanya Umar Violet Wesley Ximena Yusuf Zoe Meera Chidi'.split(
    ' ',
  )
export const surnames =
  'Abbott Bauer Castillo Dhillon Erikson Flores Goldberg Hanson Ibrahim Jankowski Kowalski Lindqvist McAllister Novak Obi Patterson Quigley Rahman Sutherland Tran Underwood Vasquez Whitaker Yamada Zielinski Brooks Carter Fields Page Post'.split(
    ' ',
  )
export const rareNames = [
  'Jean-Luc Moreau',
  'Siobhán Ní Bhriain',
  'Mary Beth O’Hara',
  'Pieter de Groot',
  'Ana María del Valle',
  'William Hartley III',
  'Bo Li',
  'D. W. Prescott Jr.',
  'Øystein Dahl',
]
export const outlets = [
  'The Hollis County Sun',
  'Northgate Herald',
  'Ashford Weekly',
  'Copper Ridge Gazette',
  'Eastmere Live',
  'Pinehollow Independent',
  'WKLB News',
  'The Daily Fennimore',
  'Ashford Advertiser',
]
export const sections = [
  ['News', 'Education'],
  ['Local', 'Courts'],
  ['Sports', 'High School'],
  ['Life', 'Food'],
  ['World', 'Europe'],
  ['Business', 'Retail'],
] as const
export const headlines = [
  'Hollis school board delays vote on bus routes after parents object',
  'What a closed paper mill left behind',
  'Ferry strike enters third day as talks stall',
  'She kept the bakery open through two floods. Now she’s handing over the keys',
  'Judge orders new hearing in Northgate water case',
  'Why are Ashford’s swifts coming back?',
  'Copper Ridge 3, Eastmere 1: A cold night, a warm crowd',
  'Town sells old fire station for $1, with conditions',
]
export const others = [
  'Water main break closes Elm Street',
  'Council picks new clerk after long search',
  'Five things to do this weekend',
  'Snow possible by Thursday, forecasters say',
  'Teachers’ union ratifies contract',
  'Farm show draws record crowd',
]
export const openings = [
  'The buses were supposed to be shorter, cheaper and on time. On Tuesday night, nearly two hundred parents came to say that none of it was true.',
  'For eighty years the whistle blew at six. Now the only sound on the river bank is a generator, and the man who feeds it.',
  'Crews on both sides of the bay walked out again Friday, leaving thousands of commuters to find another way home.',
  'At four in the morning the ovens are already hot, and Ruth Delaney, 71, has flour to her elbows.',
  'A county judge has ordered a new hearing in the long fight over who pays for clean water in Northgate.',
  'They arrived nine days late, low over the rooftops, and by evening there were eleven of them.',
]
export const middles = [
  'The district’s own figures show that one in five routes ran more than ten minutes late in January.',
  '“We were told to be patient,” said one mother of three. “I have been patient for two winters.”',
  'Officials declined to comment, citing pending litigation.',
  'According to records reviewed by the paper, the contract was changed four times without a public vote.',
  'A spokesperson for the company, reached by phone, said the numbers were being reviewed.',
  'The plan would cost $2.4 million over five years, most of it paid by the state.',
  'Photos by the door show three generations in the same white aprons.',
  'It was not the first attempt. In 2018, a similar proposal failed by a single vote.',
  'By Monday, more than 600 people had signed a petition.',
  'Not everyone agrees. A neighbor said the noise starts too early and the parking never ends.',
  '“Nobody edits a landscape on purpose,” she said, pointing at the far slope.',
]
export const closings = [
  'The board meets again on the second Tuesday of next month.',
  '“I’ll still come in,” she said. “Somebody has to taste the bread.”',
  'No date has been set for the hearing.',
  'The swifts, for now, are staying.',
  'A decision is expected before the summer break.',
]
