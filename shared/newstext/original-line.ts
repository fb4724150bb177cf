/** One line of what came in, as plain text: there is nothing in it that could run or be fetched. */
export interface OriginalLine {
  readonly text: string
  /** `head`: said in a page's head (JSON-LD, meta tags), not to be seen on the page. */
  readonly part: 'head' | 'page'
  readonly style: 'text' | 'heading' | 'item' | 'link' | 'picture'
  /** Where it stands, the same on each page of a site: `meta author`, `div.info > span.source`; '' in plain text. */
  readonly sign: string
}
