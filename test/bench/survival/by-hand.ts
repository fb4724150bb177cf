import { bylineText } from '../../../shared/article/byline'
import { bodyHtml } from '../../../shared/render/body-html'
import type { SurvivalStory } from '../../support/survival'

/**
 * A story as a person brings it into a system by hand: the byline and the source as lines above the text, the
 * original of a reprint and a correction as lines too. The section becomes a category, the headline the title.
 */
export function textByHand({ content }: SurvivalStory): string {
  const isChinese = content.language.startsWith('zh')
  const { original } = content.source
  const lines = [
    bylineText(content, content.language),
    `${isChinese ? '来源：' : 'Source: '}${content.source.name}`,
    ...(original === undefined
      ? []
      : [
          isChinese
            ? `原标题：${original.headline}，原作者：${original.authors.join('、')}`
            : `First published as “${original.headline}” by ${original.authors.join(', ')}`,
        ]),
    ...content.corrections.map(({ text }) => `${isChinese ? '更正：' : 'Correction: '}${text}`),
  ]
  return [...lines.map((line) => `<p>${line}</p>`), bodyHtml(content.body)].join('\n')
}
