/* What each shipped theme adds to `pageCss`. On paper all are the same. */

/** A wide leading picture, a large headline, a first letter that stands out. */
export const featureCss = `@media screen {
  .feature { max-width: 60rem; }
  .feature .headlines { max-width: 46rem; margin: 3rem auto 2rem; text-align: center; }
  .feature h1 { font-size: clamp(2rem, 7vw, 3.4rem); line-height: 1.2; }
  .feature .subhead { font-size: 1.25rem; }
  .feature article > figure { margin: 0 0 1.5rem; }
  .feature article > figure img { width: 100%; }
  .feature .credits, .feature .notice, .feature .staff, .feature .legal { max-width: 38rem; margin-inline: auto; }
  .feature .body { max-width: 38rem; margin: 2rem auto 0; font-size: 1.08rem; line-height: 1.85; }
  .feature .body:not(:lang(zh)) > p:first-of-type::first-letter { float: inline-start; margin-inline-end: .08em; color: var(--accent); font-size: 3.3em; line-height: .95; }
  .feature .body > h2 { text-align: center; }
  .feature .pullquote { font-size: 1.6rem; }
}
`

/** Pictures as wide as the window allows, on dark ground; words small beside them. */
export const photoCss = `@media screen {
  :root { color-scheme: dark; --paper: #121212; --ink: #ecebe8; --quiet: #b1aea7; --rule: #3a3a38; --accent: #f0b28c; --tint: #1e1e1d; }
  .photo { max-width: 76rem; }
  .photo article > figure { margin: 0 0 1rem; }
  .photo figure img { width: 100%; max-height: 88vh; object-fit: contain; }
  .photo .headlines, .photo .body > p, .photo .body > h2, .photo .body > h3, .photo .body > ul, .photo .body > ol, .photo .body > blockquote, .photo .body > table, .photo .notice, .photo .staff, .photo .legal { max-width: 42rem; margin-inline: auto; }
  .photo .body > figure { margin: 2.5rem 0; }
  .photo .body figcaption { max-width: 42rem; margin-inline: auto; font-size: .95rem; }
  .photo .pictures { grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 1.5rem; }
}
`

/** Little room for little news. */
export const briefCss = `@media screen {
  .brief { max-width: 36rem; }
  .brief .headlines { margin: 1.25rem 0 .75rem; }
  .brief h1 { margin: 0 0 .3rem; font: 700 1.4rem/1.35 var(--sans); text-wrap: pretty; }
  .brief .kicker, .brief .subhead { font-size: .95rem; }
  .brief .facts { margin-top: .5rem; padding: .3rem 0; border-block-start: 0; font-size: .8rem; }
  .brief .body { font-size: 1rem; line-height: 1.65; }
  .brief .body > .provenance { margin-top: 1em; }
}
`

/** A sheet with a frame, to be put up as it is. */
export const noticeCss = `@media screen {
  .notice-page { max-width: 46rem; padding-block: 2rem; }
  .notice-page article { padding: clamp(1.25rem, 5vw, 3rem); border: 1px solid var(--ink); outline: 1px solid var(--ink); outline-offset: -.4rem; }
  .notice-page .headlines { margin: 0 0 1.5rem; text-align: center; }
  .notice-page h1 { font-size: clamp(1.4rem, 4vw, 1.9rem); letter-spacing: .06em; }
  .notice-page .facts { border-block: 0; }
}
`
