/** Rows as comma-separated values (RFC 4180): lines end with CRLF, a cell is quoted where it must be. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** The rows of such a text. Any line end is taken; a quote that is never closed ends with the text. */
export function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const quoted = /"((?:[^"]|"")*)"?/y
    quoted.lastIndex = at
    const plain = /[^,\r\n]*/y
    plain.lastIndex = at
    const inQuotes = quoted.exec(text)
    const found = inQuotes?.[0] ?? plain.exec(text)?.[0] ?? ''
    row.push(inQuotes === null ? found : (inQuotes[1] ?? '').replaceAll('""', '"'))
    at += found.length
    if (text.charAt(at) === ',') {
      at += 1
      if (at < text.length) continue
      row.push('')
    }
    const end = /[^\r\n]*(?:\r\n|\r|\n|$)/y
    end.lastIndex = at
    at += (end.exec(text)?.[0] ?? '').length
    rows.push(row)
    row = []
  }
  return rows
}

function cell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * The same for a spreadsheet. Begins with a byte order mark: without it, spreadsheets take UTF-8 for something
 * else. What begins as a formula does gets a mark before it, so that none works it out (OWASP, CSV injection).
 */
export function spreadsheetText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${csvText(rows.map((row) => row.map(harmless)))}`
}

function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
