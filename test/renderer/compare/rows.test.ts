import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../../renderer/compare/rows'
import { diffBodies } from '../../../shared/document/diff'
import { doc, p } from '../../support/document'

const lines = ['桥', '路', '灯', '河', '街', '村', '岸', '田'].map((name) =>
  p(`清溪的${name}今年有了新样子，人人都看得见。`),
)

describe('what did not change', () => {
  const after = lines.with(5, p('清溪的村今年有了两处新样子，人人都看得见。'))
  const changes = diffBodies(doc(...lines), doc(...after))
  const shape = (folds: boolean, opened: ReadonlySet<number> = new Set()) =>
    rowsOf(changes, folds, opened).map((row) => (row.kind === 'fold' ? row.count : row.isStop))

  it('is folded away but for the lines around a change', () => {
    expect(shape(true)).toEqual([4, false, true, false, false])
  })

  it('is shown when it is asked for, one fold or all', () => {
    expect(shape(false)).toHaveLength(8)
    expect(shape(true, new Set([0]))).toHaveLength(8)
  })

  it('keeps every block in its order', () => {
    const places = rowsOf(changes, true, new Set()).flatMap((row) =>
      row.kind === 'fold'
        ? Array.from({ length: row.count }, (_, at) => row.place + at)
        : row.place,
    )
    expect(places).toEqual(changes.map((_, place) => place))
  })

  it('stops once at what was moved', () => {
    const moved = diffBodies(doc(...lines), doc(...lines.slice(1), lines[0]!))
    expect(
      rowsOf(moved, true, new Set()).filter((row) => row.kind === 'block' && row.isStop),
    ).toHaveLength(1)
  })
})
