/**
 * The shipped look of every page: a newspaper's, readable in both scripts, in light and dark, on paper.
 * A newsroom copies it to `styles/page.css` in its library and changes it there (docs/renditions.md).
 * It is text in a module, so that the same bytes are there in the app, on the command line and in tests
 * without any step of a bundler (docs/decisions/0007-renditions.md).
 */
export const pageCss = `:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #1c1b19; --quiet: #5d5a54; --rule: #d9d5cc; --accent: #8c1c13; --tint: #f3efe6;
  --serif: "Source Serif 4", "Noto Serif", Georgia, "Times New Roman", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif;
  --sans: "Source Sans 3", "Noto Sans", "Helvetica Neue", Arial, "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #171614; --ink: #e9e5dc; --quiet: #a8a296; --rule: #3b3833; --accent: #f0988c; --tint: #23211e; }
}
* { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 1rem/1.7 var(--serif); overflow-wrap: break-word; }
:lang(zh) { line-break: strict; }
a { color: var(--accent); text-decoration-thickness: .06em; text-underline-offset: .18em; }
a:focus-visible { outline: .15em solid var(--accent); outline-offset: .15em; }
.masthead, main, .after, .foot { max-width: 42rem; margin: 0 auto; padding: 0 1.25rem; }
.masthead { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; padding-block: 1rem .6rem; border-bottom: .2rem double var(--ink); font-family: var(--sans); }
.masthead .site { color: var(--ink); font: 700 1.25rem/1.3 var(--serif); letter-spacing: .04em; text-decoration: none; }
.crumbs { font-size: .85rem; }
.crumbs ol { display: flex; flex-wrap: wrap; margin: 0; padding: 0; list-style: none; }
.crumbs li + li::before { content: "›"; margin: 0 .45em; color: var(--quiet); }
.headlines { margin: 2rem 0 1.5rem; }
.kicker, .subhead { margin: 0; color: var(--quiet); font-size: 1.1rem; line-height: 1.5; }
.kicker { color: var(--accent); font-family: var(--sans); font-size: .95rem; letter-spacing: .03em; }
h1 { margin: .25rem 0 .5rem; font-size: clamp(1.65rem, 5vw, 2.35rem); line-height: 1.3; letter-spacing: .01em; text-wrap: balance; }
h2, h3, h4 { margin: 2em 0 .6em; font-family: var(--sans); line-height: 1.4; }
h2 { font-size: 1.3rem; } h3 { font-size: 1.12rem; } h4 { font-size: 1rem; }
.facts { margin: 1.25rem 0 0; padding: .6rem 0; border-block: 1px solid var(--rule); color: var(--quiet); font: .87rem/1.8 var(--sans); }
.facts > * { display: inline-block; margin-inline-end: 1.1em; }
.facts .byline { color: var(--ink); }
.body > p { margin: 0 0 1.05em; }
.body:lang(zh) { text-align: justify; }
.body:lang(zh) > p { text-indent: 2em; }
.dateline { font-weight: 600; }
.body > .provenance { margin-top: 2em; padding-top: .8em; border-top: 1px solid var(--rule); color: var(--quiet); font: .87rem/1.75 var(--sans); text-indent: 0; text-align: start; overflow-wrap: anywhere; }
ul, ol { padding-inline-start: 1.6em; }
li > p { margin: 0 0 .4em; }
blockquote { margin: 1.4em 0; padding-block: .1em; padding-inline-start: 1.2em; border-inline-start: .2rem solid var(--rule); }
.pullquote { margin: 2em 0; padding: 1em 0; border: 0; border-block: 1px solid var(--accent); font-size: 1.3rem; line-height: 1.5; text-align: center; }
.pullquote p { margin: 0; text-indent: 0; }
.pullquote .attribution { margin-top: .5em; color: var(--quiet); font: .87rem var(--sans); }
figure { margin: 1.8em 0; }
img { display: block; max-width: 100%; height: auto; margin: 0 auto; background: var(--tint); }
figure video { display: block; max-width: 100%; height: auto; margin: 0 auto; background: var(--tint); }
figure audio { display: block; width: 100%; }
figcaption { margin-top: .5em; color: var(--quiet); font: .85rem/1.6 var(--sans); text-align: start; }
.credit { font-size: inherit; white-space: nowrap; }
table { width: 100%; margin: 1.6em 0; border-collapse: collapse; font: .9rem/1.5 var(--sans); }
th, td { padding: .4em .6em; border: 1px solid var(--rule); text-align: start; vertical-align: top; }
th { background: var(--tint); }
td > p, th > p { margin: 0; text-indent: 0; }
.box { margin: 1.8em 0; padding: .9em 1.2em .4em; border-top: .2rem solid var(--ink); background: var(--tint); font: .95rem/1.7 var(--sans); text-align: start; }
.box[data-kind="points"] { border-top: 0; border-inline-start: .25rem solid var(--accent); }
.box[data-kind="correction"] { border: 1px solid var(--accent); border-inline-start-width: .25rem; }
.box p { margin: 0 0 .6em; text-indent: 0; }
.box ul, .box ol { margin: 0 0 .6em; }
.box .box-title { margin-bottom: .4em; font-weight: 700; }
.box[data-kind="correction"] .box-title { color: var(--accent); }
.qa { margin: 1.6em 0; }
.qa dt { margin-top: 1.2em; font-weight: 700; }
.qa dt p { margin: 0; text-indent: 0; }
.qa dt p::before { content: "Q\\2002"; color: var(--accent); font-family: var(--sans); }
.qa dt p:lang(zh)::before { content: "问\\2002"; }
.qa dd { margin: .3em 0 0; }
.qa dd p { margin: 0 0 .6em; text-indent: 0; }
.timeline { margin: 1.8em 0; padding: 0; list-style: none; border-inline-start: 2px solid var(--rule); text-align: start; }
.timeline .entry { position: relative; margin: 0; padding-block-end: 1em; padding-inline-start: 1.3em; }
.timeline .entry::before { content: ""; position: absolute; top: .55em; inset-inline-start: calc(-.35em - 1px); width: .7em; height: .7em; border-radius: 50%; background: var(--accent); }
.timeline .when { margin: 0; color: var(--accent); font: 700 .9rem/1.7 var(--sans); }
.timeline p { margin: 0 0 .4em; }
.card { margin: 1.8em 0; padding: .9em 1.1em .5em; border: 1px solid var(--rule); border-radius: .3em; font: .95rem/1.6 var(--sans); text-align: start; }
.card p { margin: 0 0 .4em; text-indent: 0; }
.card .card-title { font-weight: 700; }
.card .card-link { font-size: .85rem; overflow-wrap: anywhere; }
.card video, .card audio { display: block; width: 100%; margin: 0 0 .6em; }
.card figure { margin: .4em 0; }
.pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: 1rem; margin: 1.8em 0; align-items: start; }
.pictures figure { margin: 0; }
.footnote { line-height: 0; }
.footnote a { padding: 0 .15em; font-family: var(--sans); text-decoration: none; }
.footnotes { margin-top: 2em; padding-top: .6em; border-top: 1px solid var(--rule); color: var(--quiet); font: .87rem/1.7 var(--sans); text-align: start; }
.footnotes ol { margin: 0; padding: 0; list-style: none; }
.footnotes li > a { margin-inline-end: .3em; }
figure.table table { margin: .5em 0 0; }
figure.table figcaption { margin: 0; color: var(--ink); font-weight: 700; }
figure.table figcaption p { margin: 0; }
hr { width: 30%; margin: 2em auto; border: 0; border-top: 1px solid var(--rule); }
.notice { margin: 1.5em 0; padding: .8em 1em; border-inline-start: .25rem solid var(--accent); background: var(--tint); font: .93rem/1.7 var(--sans); }
.notice p { margin: 0; }
.notice strong { margin-inline-end: .5em; color: var(--accent); }
.staff, .legal, .origin { margin: .5em 0; color: var(--quiet); font: .87rem/1.7 var(--sans); }
.after { margin-top: 2.5rem; padding-top: 1rem; }
.after section { border-top: 1px solid var(--ink); }
.after h2 { margin: .6rem 0; font-size: 1.05rem; }
.after ul, .stories { margin: 0; padding: 0; list-style: none; }
.after li { margin-bottom: .9rem; }
.after p { margin: .15rem 0 0; color: var(--quiet); font-size: .9rem; line-height: 1.6; }
.stories > li { padding: 1.1rem 0; border-bottom: 1px solid var(--rule); }
.stories h2 { margin: 0 0 .3rem; font: 700 1.2rem/1.4 var(--serif); }
.stories h2 a { color: var(--ink); text-decoration: none; }
.stories h2 a:hover { text-decoration: underline; }
.stories p { margin: .2rem 0; }
.stories .facts { margin: .2rem 0 0; padding: 0; border: 0; }
.months { margin: 1rem 0 0; padding: 0; list-style: none; columns: 12rem; font-family: var(--sans); }
.months li { margin: 0 0 .4rem; }
.sections { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: 1rem 0 0; padding: 0; list-style: none; font-family: var(--sans); }
.foot { margin-top: 3rem; padding-block: 1rem 2rem; border-top: 1px solid var(--rule); color: var(--quiet); font: .85rem/1.7 var(--sans); }
.foot a { margin-inline-end: 1em; }
.draft-banner { margin: 0; padding: .7em 1.25rem; background: #8c1c13; color: #fff; font: 600 .95rem/1.5 var(--sans); text-align: center; }
.watermark { position: fixed; inset: 0; z-index: 1; overflow: hidden; pointer-events: none; }
.watermark p { margin: 3.2em -20%; color: var(--ink); font: 700 1.9rem/1.2 var(--sans); opacity: .1; text-align: center; transform: rotate(-24deg); white-space: nowrap; }
.tombstone { margin: 3rem 0; }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #333; --rule: #999; --accent: #000; --tint: #fff; }
  html { font-size: 11pt; }
  .masthead, main, .after, .foot { max-width: none; padding-inline: 0; }
  .crumbs, .after, .foot nav { display: none; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3, h4 { break-after: avoid; }
  figure, table, blockquote, .notice, .box, .timeline .entry { break-inside: avoid; }
  .qa dt { break-after: avoid; }
  .draft-banner { border: 2pt solid #000; background: #fff; color: #000; }
}
`
