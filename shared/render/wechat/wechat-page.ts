import {
  close,
  element,
  filled,
  htmlDoctype,
  line,
  open,
  style,
  text,
  voidElement,
} from '../markup'
import { projectionOf } from '../projection'
import type { RenderInput } from '../publication'
import { wechat } from './wechat'
import { wechatFields } from './wechat-fields'

/** A WeChat rendition as a reader's telephone shows it, with title and author above; for looking at alone. */
export function wechatPage(input: RenderInput): string {
  const story = projectionOf(input)
  const { title, author } = wechatFields(story)
  const head = element(
    'head',
    {},
    voidElement('meta', { charset: 'utf-8' }),
    voidElement('meta', { name: 'viewport', content: 'width=device-width' }),
    line('title', {}, title),
    style(telephoneCss),
  )
  const above = line('h1', {}, title) + element('p', { class: 'by' }, text(author))
  const body = filled({ start: open('body', {}), end: close('body') }, above + wechat(input))
  return htmlDoctype + element('html', { lang: story.language }, head, body)
}

/** What the app of WeChat sets by itself: no margins, a system face, nothing wider than the screen. */
const telephoneCss = `:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 677px; padding: 20px 16px 40px; background: #ffffff; color: #1a1a1a; font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; overflow-wrap: break-word; }
h1 { margin: 0 0 14px; font-size: 22px; line-height: 1.4; }
.by { margin: 0 0 22px; color: #576b95; font-size: 15px; }
p, h2, ul, ol, li, section { margin: 0; padding: 0; }
@media (prefers-color-scheme: dark) { body { background: #191919; color: #c9c9c9; } .by { color: #7d90a9; } img { opacity: .9; } }
`
