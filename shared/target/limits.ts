import type { Limits } from '../article/lengths'
import { wechatMost } from '../render/wechat/wechat-most'
import type { Target } from './target'

/** The longest texts a target takes whole: what WeChat says, where the newsroom says nothing else. */
export function limitsOf(target: Pick<Target, 'kind' | 'limits'>): Limits | undefined {
  if (target.kind !== 'wechat') return target.limits
  return { headline: wechatMost.title, abstract: wechatMost.digest, ...target.limits }
}
