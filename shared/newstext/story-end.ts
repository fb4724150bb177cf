import type { BodyNode } from '../document/body'
import { textOf } from '../document/text'
import { endMark, furnitureReason } from './furniture'
import { startsWithGivenName } from './given-names'
import { isProse } from './prose'
import type { Block } from './reading'
import { folded } from './variants'

/**
 * How many of these blocks are the story, the rest being what a site prints below it.
 *
 * Each block speaks for the story or for its end, the more clearly the more; the story ends where the sum
 * is greatest. So one line of furniture among paragraphs ends nothing, and one odd line among furniture
 * brings nothing back (a maximal subsequence, as Pasternack and Roth, WWW 2009, segment pages).
 * `isData` tells a line of nothing but data or credits; `names` are the story's people.
 */
export function endOfStory(
  blocks: readonly Block[],
  isData: (block: Block) => boolean,
  names: readonly string[],
): number {
  let sum = 0
  let most = 0
  let end = 0
  let told = false
  blocks.forEach((block, index) => {
    const voice = voiceOf(block, isData, names)
    told ||= voice <= clearly
    sum += voice
    // Lines that say nothing either way go with the story as long as nothing has closed it.
    if (sum > most || (!told && voice > -faintly)) {
      most = Math.max(most, sum)
      end = index + 1
    }
    if (voice > 0 && sum >= most) told = false
  })
  return end
}

const clearly = -0.3
const faintly = 0.15

function voiceOf(
  block: Block,
  isData: (block: Block) => boolean,
  names: readonly string[],
): number {
  const { node } = block
  const text = block.text.replace(/[■◼∎]$/, '').trimEnd()
  if (node.type === 'figure' || node.type === 'pictureGroup') return 0.02
  if (node.type === 'horizontalRule') return -0.05
  if (node.type === 'heading') return isData(block) ? -1.2 : -0.2
  if (node.type !== 'paragraph' && isNoteOnWriter(text, names)) return -1.2
  if (node.type !== 'paragraph') return linkedShare(node) > 0.6 ? -0.6 : 0.5
  if (endMark.test(text) && text.replace(endMark, '') === '') return isOrnament(text) ? -0.4 : -2
  switch (furnitureReason(text)) {
    case null:
      break
    case 'import.leftOut.legal':
    case 'import.leftOut.release':
      return -1.6
    case 'import.leftOut.invitation':
      return between.test(text) ? -0.2 : -0.5
    case 'import.leftOut.navigation':
      return between.test(text) ? -0.2 : -0.8
    default:
      return -0.8
  }
  if (isNoteOnWriter(text, names)) return -1.2
  if (isBoilerplate(text)) return -1.2
  if (isData(block)) return -1.2
  if (linkedShare(node) > 0.7) return -0.5
  if (isProse(text)) return Math.min(0.8 + text.length / (han.test(text) ? 100 : 300), 2)
  return -0.1
}

const han = /[\u3400-\u9fff]/

/** What stands between the parts of a story as well as below it: numbers of pages, a word for an advertisement. */
const between =
  /^(?:第\s*\d+\s*页|[上下]一页|[\d\s【】]{2,}$|广告$|advertisement$|余下全文$|展开全文$)/i

/** Marks alone close a story no more often than they part it: `* * *`. */
function isOrnament(text: string): boolean {
  return !/[\p{L}\p{N}#]/u.test(text)
}

/** `Ann Lee covers schools for the Courier`: what a paper says of its writers. */
export function isNoteOnWriter(text: string, names: readonly string[]): boolean {
  if (text.length > 400 || han.test(text)) return false
  const bare = text.replace(/^[—–-]\s+/, '').toLowerCase()
  const named = names.some((name) => bare.startsWith(name.toLowerCase()))
  const job =
    /\b(?:reporter|writer|editor|correspondent|journalist|columnist|photographer|intern|staff|covers|covering|writes about|reports on|can be reached|freelance)\b/i
  const isOfName = names.some((name) => {
    const isFirst = startsWithGivenName(name) && bare.startsWith(name.toLowerCase())
    return isFirst && ofSelf.test(bare.slice(name.length))
  })
  return (
    (named && job.test(text)) ||
    isOfName ||
    /^.{3,60} can be (?:reached|contacted) (?:at|by|on|via)\b.{0,120}$/i.test(text) ||
    /^(?:contact|reach|email|e-mail|follow)\s\S.{0,120}\b(?:at|on)\b.{0,80}(?:@|\d{3}|twitter|facebook|instagram|\bx\b)/i.test(
      text,
    )
  )
}

/** How a note goes on behind the writer's name. */
const ofSelf =
  /^,? (?:is|was|has|covers|writes|reports|joined|lives|teaches|works|studies|serves|can be)\b/

/** Words that sites use of themselves; one may stand in any story, several in one line stand in none. */
const chineseWords =
  /版权|转载|本网|本站|本平台|本公众号|侵权|联系我们|删除|扫码|二维码|公众号|客户端|订阅|投稿|邮箱|联系电话|热线|免责|声明|授权|来源于网络|来自网络|不代表|仅供参考|注明出处|举报|点赞|在看|下载|APP|图文|素材库|协议|点我|点击/gi
const englishWords =
  /\b(?:subscri\w+|newsletters?|sign up|follow us|follow \p{Lu}\w+ \p{Lu}?\w*\s?\p{Lu}?\w* on|copyright|rights reserved|advertis\w+|donat\w+|support our|click here|download|whatsapp|facebook|instagram|twitter|inbox|member(?:ship)?|terms of|privacy|cookies?|sponsored|republish\w*|redistribut\w*|reprints?|in print|story ideas|get in touch|email us|licen[cs]ing|reader-supported|e-?mail address|non-?profit newsroom|(?:daily|weekly|morning|free) e-?mails?|follow (?=\p{Lu})|join the conversation|in the comments|tell us|let us know|have your say)\b|@\w|\bon X\b/giu

/** Whether a line is a site's word about itself: an offer, a notice, an address. */
export function isBoilerplate(text: string): boolean {
  const isChinese = han.test(text)
  const said = (isChinese ? folded(text) : text).match(isChinese ? chineseWords : englishWords)
  const words = new Set((said ?? []).map((word) => word.toLowerCase()))
  return words.size >= (text.length > 160 ? 3 : 2)
}

/** The share of a block's text that is in links, 0 to 1. */
function linkedShare(node: BodyNode): number {
  const all = textOf(node).length
  return all === 0 ? 0 : linkedLength(node) / all
}

function linkedLength(node: BodyNode): number {
  if (node.marks?.some(({ type }) => type === 'link') === true) return textOf(node).length
  return (node.content ?? []).reduce((sum, child) => sum + linkedLength(child), 0)
}
