import { expect, it } from 'vitest'
import { mediaIn } from '../../../shared/document/media-in'
import { doc, figure, li, p, ul } from '../../support/document'

it('pictures of a body are found wherever they stand', () => {
  const group = { type: 'pictureGroup', content: [figure('b'), figure('c')] }
  expect([...mediaIn(doc(figure('a'), group, ul(li(p('x'), figure('d')))))]).toEqual([
    'a',
    'b',
    'c',
    'd',
  ])
})
