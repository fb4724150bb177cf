import type { DeskReport } from '../ipc'
import { spreadsheetText } from '../lists/csv'

/**
 * The figures as comma-separated values (RFC 4180), one table after the other with its title above it and an
 * empty line below.
 */
export function figureCsv({ title, about, tables, note }: DeskReport): string {
  const rows = tables.flatMap(({ title: name, columns, rows: lines, foot, none }) => [
    [name],
    columns,
    ...(lines.length === 0 ? [[none]] : lines.map(({ cells }) => cells.map(({ text }) => text))),
    ...(foot === null ? [] : [foot.map(({ text }) => text)]),
    [],
  ])
  const noted = note === '' ? [] : [[note]]
  const all = [[title], [about], ...noted, [], ...rows]
  return spreadsheetText(all)
}
