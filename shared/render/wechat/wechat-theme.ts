import type { WechatThemeKey } from './theme-key'

/** How headings are set. `block`: white on the colour. `bar`: behind a bar. `centred`: between two lines. */
export type HeadingForm = 'bar' | 'block' | 'centred'

/** How quotations are set: behind a line, on a tint, or by their place alone. */
export type QuoteForm = 'line' | 'tint' | 'inset'

/** A look of a story in WeChat, as data. */
export interface WechatTheme {
  /**
   * The one colour, `#rrggbb`. At least 4.5 : 1 against white, so that words in it can be read, and no
   * darker than WeChat's own change of colours for dark mode can lift.
   */
  readonly colour: string
  readonly heading: HeadingForm
  readonly quote: QuoteForm
  /** Size of the text in pixels. */
  readonly size: number
  readonly leading: number
}

/** The looks there are. A new one is a key in `theme-key.ts` and a line here. */
export const wechatThemes: Readonly<Record<WechatThemeKey, WechatTheme>> = {
  plain: { colour: '#2b6398', heading: 'bar', quote: 'line', size: 16, leading: 1.75 },
  daily: { colour: '#b8342a', heading: 'block', quote: 'tint', size: 17, leading: 1.8 },
  feature: { colour: '#7d6132', heading: 'centred', quote: 'inset', size: 16, leading: 2 },
}

/** What is set in a way of its own. */
export type WechatPart =
  | 'root'
  | 'paragraph'
  | 'kicker'
  | 'title'
  | 'subhead'
  | 'facts'
  | 'heading2'
  | 'heading3'
  | 'quote'
  | 'pullquote'
  | 'attribution'
  | 'list'
  | 'item'
  | 'figure'
  | 'image'
  | 'caption'
  | 'box'
  | 'label'
  | 'entry'
  | 'table'
  | 'wide'
  | 'cell'
  | 'headCell'
  | 'rule'
  | 'note'
  | 'notes'
  | 'address'
  | 'banner'

/**
 * The style of each part. Text itself has no colour: WeChat gives it one for light and one for dark.
 * Kept short, since mark-up counts against the longest body.
 */
export function wechatStyles(theme: WechatTheme): Readonly<Record<WechatPart, string>> {
  const { colour, size, leading } = theme
  const quiet = 'color:#767676'
  return {
    root: `font-size:${size}px;line-height:${leading};letter-spacing:.5px;word-break:break-word`,
    paragraph: 'margin:0 0 1em',
    kicker: `margin:0 0 .5em;color:${colour};font-weight:bold`,
    title: 'margin:0 0 .5em;font-size:20px;font-weight:bold;line-height:1.4',
    subhead: `margin:0 0 1em;${quiet}`,
    facts: `margin:0 0 1.5em;font-size:14px;${quiet}`,
    heading2: `margin:1.8em 0 1em;font-size:18px;font-weight:bold;line-height:1.5;${headings[theme.heading](colour)}`,
    heading3: `margin:1.5em 0 .8em;font-size:${size}px;font-weight:bold;color:${colour}`,
    quote: `margin:0 0 1em;${quotes[theme.quote](colour)}`,
    pullquote: `margin:1.5em 0;padding:0 1em;text-align:center;font-size:18px;font-weight:bold;color:${colour}`,
    attribution: `margin:.5em 0 0;font-size:14px;font-weight:normal;${quiet}`,
    list: 'margin:0 0 1em;padding-left:1.5em',
    item: 'margin:0 0 .3em',
    figure: 'margin:0 0 1.2em;text-align:center',
    image: 'max-width:100%;height:auto;vertical-align:middle',
    caption: `margin:.4em 0 0;font-size:13px;line-height:1.6;${quiet}`,
    box: `margin:0 0 1.2em;padding:.9em 1em .1em;border:1px solid ${colour};border-radius:4px`,
    label: `margin:0 0 .5em;font-weight:bold;color:${colour}`,
    entry: `margin:0;padding:0 0 .2em 1em;border-left:2px solid ${colour}`,
    table: 'width:100%;border-collapse:collapse;font-size:14px;line-height:1.6',
    wide: 'margin:0 0 1.2em;overflow-x:auto',
    cell: 'padding:5px 8px;border:1px solid #bbb;word-break:break-word',
    headCell: `padding:5px 8px;border:1px solid #bbb;font-weight:bold;text-align:left;color:${colour}`,
    rule: `margin:1.5em 0;text-align:center;${quiet}`,
    note: `font-size:12px;color:${colour}`,
    notes: `margin:1.5em 0 0;padding:.8em 0 0;border-top:1px solid #ccc;font-size:13px;${quiet}`,
    address: `margin:0 0 .8em;font-size:13px;word-break:break-all;${quiet}`,
    banner: 'margin:0 0 1em;padding:.6em .8em;border:1px solid #b8342a;color:#b8342a',
  }
}

const headings: Readonly<Record<HeadingForm, (colour: string) => string>> = {
  bar: (colour) => `padding:0 0 0 .6em;border-left:4px solid ${colour}`,
  block: (colour) => `padding:.2em .7em;border-radius:3px;background-color:${colour};color:#ffffff`,
  centred: (colour) =>
    `padding:.4em 0;text-align:center;color:${colour};border-top:1px solid ${colour};border-bottom:1px solid ${colour}`,
}

const quotes: Readonly<Record<QuoteForm, (colour: string) => string>> = {
  line: (colour) => `padding:0 0 .1em 1em;border-left:3px solid ${colour}`,
  tint: () => 'padding:.8em 1em .1em;border-radius:3px;background-color:#f4f1ee',
  inset: () => 'padding:0 2em',
}
