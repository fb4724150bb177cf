/**
 * Whether a Latin name begins with a given name that is common somewhere English is printed, and does not
 * end like a place or a thing. Two words with capitals are a place, a section or a person (`City Hall`,
 * `Victoria Park`, `Ann Lee`); this tells persons, where nothing else on the page does.
 */
export function startsWithGivenName(text: string): boolean {
  if (ofPlaces.test(text)) return false
  const first = /^\p{L}[\p{L}’'-]*/u.exec(text.trim())?.[0] ?? ''
  return givenNames.has(first.split('-')[0]?.toLowerCase() ?? '')
}

const ofPlaces =
  /\b(?:county|city|town|village|park|river|creek|lake|bay|beach|island|valley|springs|falls|street|road|avenue|square|bridge|church|chapel|cathedral|school|college|hall|house|station|hospital|library|museum|theatre|theater|stadium|trust|awards?|cup|day|week|festival|report|politics|business|sports?|education|health)\.?$/i

const givenNames: ReadonlySet<string> = new Set(
  [
    'aaron abby abdul abigail adam adrian agnes ahmed aisha alan albert alejandro alex alexander alexandra alexis ali alice alicia alison allen allison alma alyssa amanda amber amelia amina amir amit amy ana anand andre andrea andrew andy angel angela anita anjali ann anna anne annie anthony antonio anya april ariana arjun arthur arun asha ashley asif audrey aurora ava ayesha',
    'barbara barry beatrice becky ben benjamin bernard beth bethany betty beverly bill billy blake bob bobby bradley brandon brenda brendan brett brian bridget brittany brooke bruce bryan bryce',
    'caitlin caleb cameron camila camille carl carla carlos carmen carol caroline carolyn carrie carter casey catherine cathy cecilia charles charlie charlotte chelsea cheryl chloe chris christian christina christine christopher cindy claire clara claudia colin colleen connor courtney craig cristina crystal curtis cynthia',
    'daisy damian dan dana daniel daniela danielle danny darren dave david dawn dean deborah debra deepa deepak denise dennis derek diana diane diego dolores dominic don donald donna doris dorothy doug douglas duncan dylan',
    'earl ed eddie edgar edith eduardo edward edwin eileen elaine eleanor elena eli elijah elisa elizabeth ella ellen ellie emily emma emmanuel eric erica erik erin esther ethan eugene eva evan evelyn',
    'faith farah fatima felicity felix fernando finn fiona florence frances francesca francis francisco frank frankie fred frederick freya',
    'gabriel gabriela gail gareth gary gavin gemma gene geoff geoffrey george georgia gerald geraldine gillian gina giovanni gita gladys glenn gloria gordon grace graham grant greg gregory greta guy gwen',
    'hana hannah harold harriet harriette harry harvey hasan hassan hazel heather hector heidi helen henry herbert hilary holly howard hugh hugo',
    'ian ibrahim ida imani imran ines ingrid irene iris isaac isabel isabella isla ivan ivy',
    'jack jackie jackson jacob jacqueline jade jaime jake james jamie jan jane janet janice jared jasmine jason javier jay jean jeff jeffrey jen jenna jennifer jenny jeremy jerome jerry jesse jessica jessie jesus jill jim jimmy jo joan joanna joanne jocelyn jodie joe joel john johnny jon jonah jonathan jordan jorge jose joseph josephine josh joshua joy joyce juan juanita judith judy julia julian julie juliet june justin',
    'kamal karen karim karl kate katherine kathleen kathryn kathy katie katrina kavita kayla keisha keith kelly kelsey ken kendra kenneth kerry kevin khalid kieran kim kimberly kirsten kofi kristen kristin kumar kurt kyle kylie',
    'lakshmi lance larry laura lauren laurence laurie leah lee leila lena leo leon leonard leroy leslie lewis liam lillian lily linda lindsay lindsey lisa liz lloyd logan lola lorenzo lori lorraine louis louise luca lucas lucia lucy luis luke lydia lynn',
    'mabel mackenzie maddie madeleine madison maggie malcolm malik mandy manuel mara marc marcia marco marcus margaret maria mariam marian marie marilyn mario marion marjorie mark marlene marsha martha martin marvin mary mason mateo matt matthew maureen maurice max maxine maya meera megan meghan mei melanie melissa melody mercedes meredith mia michael michele michelle miguel mike mila miles milly min ming miranda miriam mitchell mohamed mohammed moira mollie molly mona monica morgan muhammad muriel myra myrtle',
    'nadia nadine naomi natalie natasha nathan nathaniel neal neha neil nell nia nicholas nick nicola nicolas nicole nigel nikhil nikki nina noah noel noor nora norma norman',
    'oliver olivia omar oscar otto owen pablo pamela pat patience patricia patrick paul paula pauline pedro peggy penelope penny pete peter petra philip phillip phoebe phyllis pia pierre polly poppy pooja prakash priya',
    'quentin quinn rachel rafael rahul raj rajesh ralph ramon ramona randall randy rania raquel rashid raul ravi ray raymond rebecca reg regina renee rhonda ricardo richard rick ricky rita rob robert roberta roberto robin rodney roger rohan roland ron ronald ronnie rory rosa rosalind rosalie rosemary rosie ross rowan roxanne roy ruben ruby rupert russell ruth ryan',
    'sabrina sadie sally sam samantha samir samuel sana sandra sandy sanjay santiago sara sarah sasha saul scott sean sebastian selena serena sergio seth shane shannon sharon shaun shawn sheila shelby shelley shirley sian sidney silvia simon simone sofia sonia sophia sophie stacey stacy stan stanley stella stephanie stephen steve steven stewart stuart sue sunil sunita susan susana susanna susie suzanne sybil sylvia',
    'tabitha tamara tamika tania tanya tara tariq tasha taylor ted terence teresa terri terry tess tessa theo theodore theresa thomas tiffany tim timothy tina toby todd tom tommy toni tony tracey tracy travis trevor tricia trisha troy tyler tyrone',
    'ursula valerie vanessa vera vernon veronica vicky victor victoria vijay vikram vincent viola violet virginia vivian wade wallace walter wanda warren wayne wendy wei wesley whitney wilfred will william willie winifred winston xavier yasmin yolanda yosef yusuf yvette yvonne zach zachary zahra zara zoe',
  ]
    .join(' ')
    .split(' '),
)
