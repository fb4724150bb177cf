import { signsIn } from '../../article/lengths'
import { phrase } from '../phrase'
import type { Projection } from '../projection'
import { wholeSentences } from '../../document/whole-sentences'
import type { WechatThemeKey } from './theme-key'
import { wechatMost } from './wechat-most'

/** What a draft there has besides its body. */
export interface WechatFields {
  /** The headline for WeChat where the story has one, else the headline; never cut. */
  readonly title: string
  /** As many authors as there is room for, none of them cut; '' where there is room for none. */
  readonly author: string
  readonly digest: string
}

/** A length of a WeChat rendition against the most that is taken. */
export interface WechatLength {
  readonly part: keyof typeof wechatMost
  readonly length: number
  readonly most: number
}

/** A story in a look, with all that goes into fields of its own, or has a limit, there. */
export interface WechatShown {
  readonly theme: WechatThemeKey
  readonly fields: WechatFields
  readonly lengths: readonly WechatLength[]
}

/** The fields a story has in WeChat's draft box. It has none for source, section and date: the text says them. */
export function wechatFields(story: Projection): WechatFields {
  const own = story.alternates.find(({ role, text }) => role === 'wechat' && text.trim() !== '')
  return {
    title: own?.text.trim() ?? story.headline,
    author: authorOf(story),
    digest: digestOf(story),
  }
}

/** How long everything is that has a limit. A picture that lies inside counts as the address it will have. */
export function wechatLengths(fields: WechatFields, html: string): readonly WechatLength[] {
  const uploaded = html.replace(/ src="data:[^"]*"/g, ` src="${'x'.repeat(addressLength)}"`)
  const lengths = {
    title: signsIn(fields.title),
    author: signsIn(fields.author),
    digest: signsIn(fields.digest),
    characters: uploaded.length,
    bytes: new TextEncoder().encode(uploaded).length,
  }
  return wechatParts.map((part) => ({ part, length: lengths[part], most: wechatMost[part] }))
}

const wechatParts = Object.keys(wechatMost) as readonly (keyof typeof wechatMost)[]

/** About as long as the addresses are that WeChat gives to pictures. */
const addressLength = 140

function authorOf({ authors, words }: Projection): string {
  const names = [...new Set(authors.map(({ name }) => name))]
  const comma = words === 'zh-CN' ? '、' : ', '
  for (let count = names.length; count > 0; count -= 1) {
    const more = count < names.length ? phrase(words, 'render.wechat.others') : ''
    const said = names.slice(0, count).join(comma) + more
    if (signsIn(said) <= wechatMost.author) return said
  }
  return ''
}

/** Whole sentences where they fit; else cut with a sign that it is. */
function digestOf({ description }: Projection): string {
  if (signsIn(description) <= wechatMost.digest) return description
  const whole = wholeSentences(description, wechatMost.digest)
  if (whole !== '' && signsIn(whole) <= wechatMost.digest) return whole
  return `${Array.from(description)
    .slice(0, wechatMost.digest - 1)
    .join('')}…`
}
