/** The look of the figures of a desk on paper: plain tables, black on white on every screen too. */
export const figuresCss = `@page { size: A4; margin: 14mm; }
:root {
  color-scheme: light;
  --ink: #111; --quiet: #444; --rule: #999; --late: #8c1c13;
  --sans: "Source Sans 3", "Noto Sans", "Helvetica Neue", Arial, "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
}
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: 9.5pt/1.5 var(--sans); overflow-wrap: break-word; }
main { max-width: 182mm; margin: 0 auto; padding: 8mm 4mm; }
p, h1, h2 { margin: 0; }
h1 { font-size: 16pt; line-height: 1.4; }
h2 { margin: 6mm 0 1.5mm; font-size: 11pt; break-after: avoid; }
.about, .none { color: var(--quiet); }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 1mm 2mm; border-bottom: .6pt solid var(--rule); font-weight: 400; text-align: start; vertical-align: top; }
thead th { border-bottom: 1pt solid var(--ink); font-weight: 700; }
tfoot th, tfoot td { border-bottom: 0; font-weight: 700; }
tr { break-inside: avoid; }
svg { margin-inline-end: 2mm; fill: #555; vertical-align: middle; }
.late { color: var(--late); font-weight: 700; }
@media print { main { max-width: none; padding: 0; } }
`
