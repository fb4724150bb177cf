/** The look of the marked-up proof: A4, and nothing told by colour alone, since desks print in black. */
export const markedCss = `@page { size: A4; margin: 18mm 16mm 20mm 24mm; }
* { box-sizing: border-box; }
body { max-width: 170mm; margin: 0 auto; padding: 8mm 0; background: #fff; color: #000; font: 11.5pt/1.85 "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, Georgia, "Noto Serif", serif; overflow-wrap: anywhere; }
@media print { body { max-width: none; padding: 0; } }
header, .facts, .legend, .note, .sign, .no, h2, .label { font-family: "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", Arial, sans-serif; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1em; border-bottom: 2.5pt double #000; font-size: 10pt; }
header .name { font-weight: 700; font-size: 14pt; letter-spacing: .3em; }
h1 { margin: 5mm 0 3mm; font-size: 20pt; line-height: 1.4; text-align: center; }
.kicker, .subhead { margin: 2mm 0; font-size: 13pt; text-align: center; }
h2 { margin: 7mm 0 2mm; border-bottom: .75pt solid #000; font-size: 11pt; break-after: avoid; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0 1em; margin: 0 0 3mm; font-size: 9pt; line-height: 1.6; }
.facts dt { font-weight: 700; }
.facts dd { margin: 0; }
code { font: 9pt "Noto Sans Mono", Menlo, Consolas, monospace; }
.legend { margin: 0 0 5mm; padding: 1.5mm 3mm; border: .75pt solid #000; font-size: 9pt; }
.legend span { margin-inline-end: 1.5em; white-space: nowrap; }
ins { text-decoration: underline; text-decoration-thickness: 1.25pt; text-underline-offset: .2em; background: none; color: #000; font-weight: 600; }
del { text-decoration: line-through; text-decoration-thickness: 1.25pt; color: #000; }
.proof-1 ins, .proof-1 del { color: #a31621; }
.proof-2 ins, .proof-2 del { color: #0b4a99; text-decoration-style: double; }
.proof-3 ins, .proof-3 del { color: #17612b; text-decoration-style: wavy; text-decoration-thickness: 1pt; }
.marked { border-bottom: 1pt dotted #000; }
.note { font-size: 8pt; font-weight: 400; }
.line { position: relative; margin: 0 0 2.2mm; padding-inline-start: 3mm; border-inline-start: 2pt solid transparent; orphans: 2; widows: 2; }
.line.changed, .line.format, .line.added, .line.removed { border-inline-start-color: #000; }
.line.moved { border: 1pt dashed #000; padding: 1mm 3mm; }
.no { position: absolute; inset-inline-start: -11mm; width: 8mm; font-size: 8pt; text-align: end; }
.label { font-size: 8pt; font-weight: 700; }
.label::after { content: " "; }
.heading { font-weight: 700; }
.depth-1 { margin-inline-start: 1.5em; } .depth-2 { margin-inline-start: 3em; } .depth-3 { margin-inline-start: 4.5em; }
table { width: 100%; border-collapse: collapse; font-size: 10pt; }
th, td { padding: 1mm 2mm; border: .75pt solid #000; text-align: start; vertical-align: top; }
td .line, th .line { margin: 0; padding: 0; border: 0; }
td.changed, td.added, td.removed, th.changed, th.added, th.removed { border-width: 2pt; }
.fields th { width: 22mm; font-weight: 700; }
.fields p { margin: 0; }
.entry + .entry { margin-top: 1.5mm; padding-top: 1.5mm; border-top: .5pt dotted #000; }
img { display: block; max-width: 60mm; max-height: 45mm; margin: 1mm 0; }
img.gone { outline: 2pt dashed #000; }
.sign { display: flex; gap: 8mm; margin-top: 12mm; font-size: 10pt; break-inside: avoid; }
.sign span { flex: 1; padding-top: 1.5mm; border-top: .75pt solid #000; }
`
