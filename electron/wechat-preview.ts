import type { ArticleId, ContentHash } from '../shared/article/ids'
import { projectionOf } from '../shared/render/projection'
import { wechat } from '../shared/render/wechat/wechat'
import { wechatFields, wechatLengths } from '../shared/render/wechat/wechat-fields'
import type { WechatShown } from '../shared/render/wechat/wechat-fields'
import { wechatPage } from '../shared/render/wechat/wechat-page'
import type { WechatThemeKey } from '../shared/render/wechat/theme-key'
import { ok } from '../shared/result'
import type { Result } from '../shared/result'
import { previewRendering, renderInput } from './export'
import type { Host } from './host'

/** A story as a WeChat account would show it, and what goes into fields of its own there. */
export interface ShownWechat extends WechatShown {
  readonly page: string
  readonly state: 'sealed' | 'draft'
  readonly hash: ContentHash
}

/** It does not leave the app, so neither embargo nor gate is asked. */
export async function previewWechat(
  host: Host,
  id: ArticleId,
  theme: WechatThemeKey | null,
): Promise<Result<ShownWechat>> {
  const rendering = await previewRendering(host, id, 'wechat', theme)
  if (!rendering.ok) return rendering
  const input = await renderInput(host, rendering.value)
  if (!input.ok) return input
  const { state, hash } = input.value.publication
  const fields = wechatFields(projectionOf(input.value))
  return ok({
    page: wechatPage(input.value),
    theme: input.value.wechatTheme ?? 'plain',
    fields,
    lengths: wechatLengths(fields, wechat(input.value)),
    state,
    hash,
  })
}
