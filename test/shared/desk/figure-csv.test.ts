import { expect, test } from 'vitest'
import { figureCsv } from '../../../shared/desk/figure-csv'
import type { DeskReport } from '../../../shared/ipc'
import { csvRows } from '../../../shared/lists/csv'

const report: DeskReport = {
  title: '清溪日报编务统计',
  about: '新闻部',
  note: '',
  tables: [
    {
      key: 'reasons',
      title: '退稿原因',
      columns: ['原因', '退稿次数'],
      rows: [{ article: null, cells: [{ text: '来源，须补' }, { text: '2', share: 1 }] }],
      foot: [{ text: '合计' }, { text: '2' }],
      none: '没有退稿。',
    },
    {
      key: 'late',
      title: '逾期稿件',
      columns: ['稿件'],
      rows: [
        {
          article: null,
          cells: [{ text: '=HYPERLINK("http://clearbrook.example")', isStory: true }],
        },
      ],
      foot: null,
      none: '',
    },
    { key: 'waits', title: '等人', columns: ['等谁'], rows: [], foot: null, none: '没有。' },
  ],
}

test('the figures are saved table by table, for any spreadsheet', () => {
  const text = figureCsv(report)
  expect(text.startsWith('\uFEFF清溪日报编务统计\r\n')).toBe(true)
  const rows = csvRows(text.slice(1))
  expect(rows).toContainEqual(['来源，须补', '2'])
  expect(rows).toContainEqual(['合计', '2'])
  expect(rows).toContainEqual(['没有。'])
})

test('no headline is worked out as a formula', () => {
  expect(csvRows(figureCsv(report))).toContainEqual([`'=HYPERLINK("http://clearbrook.example")`])
})
