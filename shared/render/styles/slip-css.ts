/** The look of an evidence slip: a ruled form for paper, black on white on every screen too. */
export const slipCss = `@page { size: A4; margin: 14mm 14mm 16mm; }
:root {
  color-scheme: light;
  --ink: #111; --quiet: #444; --rule: #777; --seal: #8c1c13;
  --serif: "Source Serif 4", "Noto Serif", Georgia, "Times New Roman", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif;
  --sans: "Source Sans 3", "Noto Sans", "Helvetica Neue", Arial, "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
}
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: 10.5pt/1.55 var(--serif); overflow-wrap: break-word; }
main { max-width: 182mm; margin: 0 auto; padding: 8mm 4mm; }
p, h1, h2, h3 { margin: 0; }
header { display: grid; grid-template-columns: 1fr auto 1fr; gap: 0 6mm; align-items: end; padding-bottom: 2mm; border-bottom: 2.5pt double var(--ink); }
h1 { grid-column: 2; font-size: 21pt; letter-spacing: .5em; text-indent: .5em; line-height: 1.3; }
:lang(en) > body h1 { letter-spacing: .02em; text-indent: 0; }
.newsroom { grid-column: 1; grid-row: 1; font-weight: 700; }
.number { grid-column: 3; grid-row: 1; font: 9.5pt/1.5 var(--sans); text-align: end; }
.state { grid-column: 1 / -1; margin-top: 1mm; color: var(--quiet); font: 9.5pt/1.5 var(--sans); text-align: center; }
.state.sealed { color: var(--seal); font-weight: 700; }
.headlines { padding: 4mm 0; text-align: center; }
.headlines h2 { font-size: 16pt; line-height: 1.4; }
.kicker, .subhead { font-size: 11.5pt; }
h3 { margin: 5mm 0 1.5mm; font: 700 11pt/1.5 var(--sans); break-after: avoid; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 1.2mm 2mm; border: .6pt solid var(--rule); font-weight: 400; text-align: start; vertical-align: top; }
tr { break-inside: avoid; }
thead th, .facts th, .levels th[scope="row"] { background: #f3f1ec; font: 600 9.5pt/1.6 var(--sans); }
.facts th { width: 27mm; white-space: nowrap; }
.evidence td { font-size: 9pt; overflow-wrap: anywhere; }
.evidence + .evidence { margin-top: -.6pt; }
.levels th[scope="row"] { width: 24mm; }
.levels .proof th[scope="row"] { padding-left: 5mm; }
.verdict { width: 20mm; }
.signed { width: 32mm; font-weight: 700; }
.time { width: 33mm; font: 9pt/1.6 var(--sans); }
.said p + p { margin-top: .6mm; color: var(--quiet); font-size: 9.5pt; }
.open .verdict, .waived .verdict { font-weight: 700; text-decoration: underline; }
.note { color: var(--quiet); font-size: 9.5pt; }
code { font: 8.5pt/1.6 "JetBrains Mono", "DejaVu Sans Mono", Consolas, monospace; overflow-wrap: anywhere; }
.made { margin-top: 4mm; color: var(--quiet); font: 8.5pt/1.6 var(--sans); }
@media print { main { max-width: none; padding: 0; } }
`
