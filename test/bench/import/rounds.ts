import { chineseBuilding } from './chinese-building'
import { chineseFifth } from './chinese-fifth'
import { chineseFourth } from './chinese-fourth'
import { chineseFurther } from './chinese-further'
import { chineseLater } from './chinese-later'
import { chineseSixth } from './chinese-sixth'
import { englishBuilding } from './english-building'
import { englishFifth } from './english-fifth'
import { englishFourth } from './english-fourth'
import { englishFurther } from './english-further'
import { englishLater } from './english-later'
import { englishSixth } from './english-sixth'
import { drawnPages, pagesOf } from './measure'
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
  ]
}
