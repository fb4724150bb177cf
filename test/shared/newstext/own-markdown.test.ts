import fc from '../../support/properties'
import { expect, it } from 'vitest'
import type { Content } from '../../../shared/article/content'
import { textOf } from '../../../shared/document/text'
import { markdown } from '../../../shared/render/markdown'
import { anyPlainBody } from '../../support/arbitrary-body'
import { readStory } from '../../support/reading'
import {
  chineseContent,
  chineseSite,
  englishContent,
  englishSite,
  entry,
  inputOf,
} from '../../support/render'
import { anyWrittenStory, bareStory } from '../../support/written-body'

async function readBack(content: Content, site: typeof chineseSite): Promise<Content> {
  const bytes = Buffer.from(markdown(inputOf(content, site)))
  return (await readStory({ name: 'a.md', bytes })).content
}

/** Markdown has no lists of other stories, and its first picture is one of its text. */
const { leadMedia: _lead, ...chinese }: Content = { ...chineseContent, related: [] }

it('a Markdown file this program made is read again field by field', async () => {
  expect(bareStory(await readBack(chinese, chineseSite))).toEqual(bareStory(chinese))
  const original = { ...englishContent.source.original, publishedAt: '2026-05-01T08:15:00+01:00' }
  expect(bareStory(await readBack(englishContent, englishSite))).toEqual(
    bareStory({ ...englishContent, source: { ...englishContent.source, original } as never }),
  )
})

it('its text comes again whatever it says', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlainBody(), async (body) => {
      expect((await readBack({ ...chinese, media: [], body }, chineseSite)).body).toEqual(body)
    }),
    { numRuns: 100 },
  )
})

it('every block comes again as it was, whatever it says', async () => {
  const [picture] = chineseContent.media
  const said = [
    ['图为安澜桥。', '柏青禾 摄'],
    ['', '柏青禾'],
    ['石匠[1]在桥头', ''],
    ['', ''],
  ] as const
  const media = said.map(([caption, credit], at) => ({
    ...picture!,
    id: entry(31 + at),
    alt: `桥 *${at}*`,
    caption,
    credit,
  }))
  await fc.assert(
    fc.asyncProperty(anyWrittenStory(media), async (story) => {
      const content = { ...chinese, ...story }
      expect(bareStory(await readBack(content, chineseSite))).toEqual(bareStory(content))
    }),
    { numRuns: 100 },
  )
})

it('the line below a picture that is not in the file is left out with it', async () => {
  const bytes = Buffer.from(markdown({ ...inputOf(chinese, chineseSite), mediaUrl: () => '' }))
  const { content, internal } = await readStory({ name: 'a.md', bytes })
  expect(textOf(content.body)).not.toContain('清点桥石')
  expect(JSON.stringify(internal.provenance[0]?.leftOut)).toContain('清点桥石')
})

it('a head that says more of a picture than what stands below it is not believed', async () => {
  const text = markdown(inputOf(chinese, chineseSite)).replace(
    '  - caption:',
    '  - address: "https://evil.example/a.png"\n    caption:',
  )
  const { content } = await readStory({ name: 'a.md', bytes: Buffer.from(text) })
  expect(content.media.map(({ caption }) => caption)).toEqual(['石匠骆守成在安澜桥头清点桥石。'])
})
