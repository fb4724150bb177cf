import type { DeskReport } from '../ipc'
import type { FigureCell, FigureTable } from './figure-table'
import type { InterfaceLanguage } from '../words/language'
import { basics, pageStyle } from './page-head'
import { element, htmlDoctype, join, line, newline, nothing, voidElement } from './markup'
import type { Markup } from './markup'
import { figuresCss } from './styles/figures-css'

/**
 * The figures of a desk as a whole page for paper: valid, self-contained HTML without scripts, black on white.
 * It never goes to readers. The same report gives the same bytes.
 */
export function figuresPage(report: DeskReport, language: InterfaceLanguage): string {
  const head = element(
    'head',
    {},
    voidElement('meta', { charset: 'utf-8' }),
    newline,
    join([...basics(report.title), pageStyle(figuresCss)], newline),
  )
  const body = join(
    [
      line('h1', {}, report.title),
      line('p', { class: 'about' }, report.about),
      report.note === '' ? nothing : line('p', { class: 'about' }, report.note),
      ...report.tables.map(section),
    ],
    newline,
  )
  const main = element('body', {}, element('main', {}, newline, body, newline))
  return `${htmlDoctype}${element('html', { lang: language }, head, newline, main)}\n`
}

function section({ title, columns, rows, foot, none }: FigureTable): Markup {
  if (rows.length === 0)
    return element('section', {}, line('h2', {}, title), line('p', { class: 'none' }, none))
  const heads = columns.map((column) => line('th', { scope: 'col' }, column))
  return element(
    'section',
    {},
    line('h2', {}, title),
    newline,
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...heads)),
      newline,
      element(
        'tbody',
        {},
        join(
          rows.map(({ cells }) => tableRow(cells)),
          newline,
        ),
      ),
      foot === null ? nothing : element('tfoot', {}, tableRow(foot)),
    ),
  )
}

function tableRow(cells: readonly FigureCell[]): Markup {
  const marked = cells.map(({ text, share, isLate }, place) => {
    if (place === 0) return line('th', { scope: 'row' }, text)
    if (share !== undefined) return element('td', {}, bar(share), line('span', {}, text))
    return line('td', { class: isLate === true ? 'late' : null }, text)
  })
  return element('tr', {}, ...marked)
}

/** Drawn as a picture and not as a background: those are left out where paper is saved. */
function bar(share: number): Markup {
  const width = Math.round(Math.min(1, Math.max(0, share)) * 100)
  const box = element(
    'svg',
    {
      viewBox: '0 0 100 8',
      width: 60,
      height: 5,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
    },
    element('rect', { width, height: 8 }),
  )
  return box
}
