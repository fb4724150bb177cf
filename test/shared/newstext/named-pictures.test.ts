import { expect, it } from 'vitest'
import { blocksFromText } from '../../../shared/newstext/blocks'
import { takeNamedPictures } from '../../../shared/newstext/named-pictures'
import { uuid } from '../../support/article'

function taken(text: string, ...there: string[]) {
  const given = { blocks: blocksFromText(text), pictures: [] }
  let count = 0
  return takeNamedPictures(
    given,
    (path) => there.includes(path),
    () => uuid((count += 1)),
  )
}

it.each(['img/桥.jpg', '[img/桥.jpg]', '（图1：img/桥.jpg）', 'Photo: ./img/桥.jpg'])(
  'a line that is nothing but %s is that picture, with the caption below it',
  (line) => {
    const { copy, wanted } = taken(`桥通了。\n\n${line}\n\n图为安澜桥。李禾 摄\n`, 'img/桥.jpg')
    expect(copy.pictures).toEqual([
      { id: uuid(1), address: 'img/桥.jpg', alt: '', caption: '图为安澜桥。', credit: '李禾' },
    ])
    expect(copy.blocks.map(({ node }) => node.type)).toEqual(['paragraph', 'figure'])
    expect(wanted).toEqual([])
  },
)

it('a line stays where no such file is there, and the file is asked for', () => {
  const { copy, wanted } = taken('桥通了。\n\nimg/桥.jpg\n')
  expect(copy.blocks.map(({ text }) => text)).toEqual(['桥通了。', 'img/桥.jpg'])
  expect(wanted).toEqual(['img/桥.jpg'])
})

it('a sentence that names a file is a sentence', () => {
  const { copy, wanted } = taken('照片在 img/桥.jpg 里。\n\n- 桥.jpg', '桥.jpg', 'img/桥.jpg')
  expect(copy.pictures).toEqual([])
  expect(wanted).toEqual([])
})
