import type { ArticleId } from '../article/ids'
import { spreadsheetText } from '../lists/csv'
import type { Receipt } from './receipt'

/** A receipt with the story it belongs to. */
export interface LoggedDelivery extends Receipt {
  readonly article: ArticleId
  readonly headline: string
}

/** Version of the form the log is written in. */
export const deliveryLogVersion = 1

/** Columns of the log as comma-separated values: the names of the fields, the same in every language. */
export const deliveryLogColumns = [
  'at',
  'article',
  'headline',
  'target',
  'operation',
  'revision',
  'hash',
  'url',
  'remoteId',
  'etag',
  'verified',
  'loss',
  'key',
] as const

/** The log as comma-separated values (RFC 4180), one line a receipt, for a spreadsheet. */
export function deliveryLogCsv(log: readonly LoggedDelivery[]): string {
  const lines = log.map((one) =>
    deliveryLogColumns.map((column) => {
      const value = one[column]
      return Array.isArray(value) ? value.join(' ') : String(value ?? '')
    }),
  )
  return spreadsheetText([deliveryLogColumns, ...lines])
}

/** The log as JSON, with the name and version of its form. */
export function deliveryLogJson(log: readonly LoggedDelivery[]): string {
  const form = { format: 'caibian/delivery-log', version: deliveryLogVersion }
  return `${JSON.stringify({ ...form, deliveries: log }, null, 2)}\n`
}
