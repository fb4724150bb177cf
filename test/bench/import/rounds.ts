import { chineseBuilding } from './chinese-building'
import { chineseEighth } from './chinese-eighth'
import { chineseEleventh } from './chinese-eleventh'
import { chineseEleventhFurther } from './chinese-eleventh-further'
import { chineseFifth } from './chinese-fifth'
import { chineseFourth } from './chinese-fourth'
import { chineseFurther } from './chinese-further'
import { chineseLater } from './chinese-later'
import { chineseNinth } from './chinese-ninth'
import { chineseSeventh } from './chinese-seventh'
import { chineseSeventhFurther } from './chinese-seventh-further'
import { chineseSixth } from './chinese-sixth'
import { chineseTenth } from './chinese-tenth'
import { chineseTenthFurther } from './chinese-tenth-further'
import { chineseTenthLater } from './chinese-tenth-later'
import { chineseTwelfth } from './chinese-twelfth'
import { chineseTwelfthFurther } from './chinese-twelfth-further'
import { chineseTwelfthLater } from './chinese-twelfth-later'
import { englishBuilding } from './english-building'
import { englishEighth } from './english-eighth'
import { englishEleventh } from './english-eleventh'
import { englishEleventhFurther } from './english-eleventh-further'
import { englishFifth } from './english-fifth'
import { englishFourth } from './english-fourth'
import { englishFurther } from './english-further'
import { englishLater } from './english-later'
import { englishNinth } from './english-ninth'
import { englishSeventh } from './english-seventh'
import { englishSixth } from './english-sixth'
import { englishTenth } from './english-tenth'
import { englishTenthFurther } from './english-tenth-further'
import { englishTwelfth } from './english-twelfth'
import { englishTwelfthFurther } from './english-twelfth-further'
import {
  drawnPages,
  eleventhPages,
  laterPages,
  ninthPages,
  pagesOf,
  tenthPages,
  twelfthPages,
} from './measure'
import type { Page } from './story'

/** A set of pages that was written before the reader saw any of them. */
export interface Round {
  readonly name: string
  /** What became of it after its first measure. */
  readonly used: string
  readonly pages: readonly Page[]
}

/** All pages the reader is measured on, round by round, oldest first. */
export function rounds(): readonly Round[] {
  return [
    {
      name: 'rounds 1 to 3',
      used: 'used for building',
      pages: pagesOf([
        ...chineseBuilding,
        ...chineseFurther,
        ...chineseLater,
        ...englishBuilding,
        ...englishFurther,
        ...englishLater,
      ]),
    },
    { name: 'round 4, Chinese', used: 'used for building', pages: drawnPages(chineseFourth, 4) },
    { name: 'round 4, English', used: 'used for building', pages: drawnPages(englishFourth, 4) },
    { name: 'round 5, Chinese', used: 'used for building', pages: drawnPages(chineseFifth, 5) },
    { name: 'round 5, English', used: 'used for building', pages: drawnPages(englishFifth, 5) },
    { name: 'round 6, Chinese', used: 'used for building', pages: drawnPages(chineseSixth, 6) },
    { name: 'round 6, English', used: 'used for building', pages: drawnPages(englishSixth, 6) },
    {
      name: 'round 7, Chinese',
      used: 'used for building',
      pages: laterPages([...chineseSeventh, ...chineseSeventhFurther], 7, 5),
    },
    {
      name: 'round 7, English',
      used: 'used for building',
      pages: laterPages(englishSeventh, 7, 5),
    },
    { name: 'round 8, Chinese', used: 'used for building', pages: laterPages(chineseEighth, 8, 3) },
    { name: 'round 8, English', used: 'used for building', pages: laterPages(englishEighth, 8, 3) },
    { name: 'round 9, Chinese', used: 'used for building', pages: ninthPages(chineseNinth) },
    { name: 'round 9, English', used: 'used for building', pages: ninthPages(englishNinth) },
    {
      name: 'round 10, Chinese',
      used: 'used for building',
      pages: tenthPages([...chineseTenth, ...chineseTenthFurther, ...chineseTenthLater]),
    },
    {
      name: 'round 10, English',
      used: 'used for building',
      pages: tenthPages([...englishTenth, ...englishTenthFurther]),
    },
    {
      name: 'round 11, Chinese',
      used: 'used for building',
      pages: eleventhPages([...chineseEleventh, ...chineseEleventhFurther], 24),
    },
    {
      name: 'round 11, English',
      used: 'used for building',
      pages: eleventhPages([...englishEleventh, ...englishEleventhFurther], 18),
    },
    {
      name: 'round 12 (unseen), Chinese',
      used: 'never used for building',
      pages: twelfthPages([...chineseTwelfth, ...chineseTwelfthFurther, ...chineseTwelfthLater]),
    },
    {
      name: 'round 12 (unseen), English',
      used: 'never used for building',
      pages: twelfthPages([...englishTwelfth, ...englishTwelfthFurther]),
    },
  ]
}
