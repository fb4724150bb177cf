import type { Content } from '../article/content'
import { never } from '../result'
import { ghostMost } from './ghost-most'
import { showsOurPages } from './target'
import type { Target } from './target'

/** What of a story a delivery depends on. */
type Sent = Pick<Content, 'headline' | 'abstract' | 'media'>

/**
 * What a target will not keep of a story, or makes of it, as far as that is known beforehand: keys of the
 * `dryrun` drawer. What a server drops on its own is found when it is read back.
 */
export function foreseenLoss(target: Pick<Target, 'kind'>, sent: Sent): readonly string[] {
  if (showsOurPages(target)) return []
  const sizes = sent.media.length > 0 ? ['dryrun.loss.sizes'] : []
  switch (target.kind) {
    case 'wordpress':
      return ['dryrun.loss.wordpressAuthors', 'dryrun.loss.wordpressMarkup', ...sizes]
    case 'ghost':
      return [
        'dryrun.loss.ghostAuthors',
        ...(isLonger(sent.headline, ghostMost.title) ? ['dryrun.loss.title'] : []),
        ...(isLonger(sent.abstract ?? '', ghostMost.excerpt) ? ['dryrun.loss.excerpt'] : []),
        ...sizes,
      ]
    case 'micropub':
      return ['dryrun.loss.micropub', ...sizes]
    case 'wechat':
      return ['dryrun.loss.wechat']
    case 'webhook':
    case 'ninjs':
      return ['dryrun.loss.receiver']
    case 'folder':
    case 's3':
    case 'webdav':
    case 'sftp':
    case 'git':
      return []
    default:
      return never(target.kind)
  }
}

function isLonger(text: string, most: number): boolean {
  return Array.from(text).length > most
}
