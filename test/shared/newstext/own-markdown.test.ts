import fc from '../../support/properties'
import { expect, it } from 'vitest'
import type { Content } from '../../../shared/article/content'
import { parseBody } from '../../../shared/document/schema'
import { markdown } from '../../../shared/render/markdown'
import { anyPlainBody } from '../../support/arbitrary-body'
import { must } from '../../support/library'
import { readStory } from '../../support/reading'
import {
  chineseContent,
  chineseSite,
  englishContent,
  englishSite,
  inputOf,
} from '../../support/render'

async function readBack(content: Content, site: typeof chineseSite): Promise<Content> {
  const bytes = Buffer.from(markdown(inputOf(content, site)))
  return (await readStory({ name: 'a.md', bytes })).content
}

/** Markdown has no pictures with captions, no quotation with a name, and no lists of other stories. */
const chinese: Content = {
  ...chineseContent,
  body: {
    ...chineseContent.body,
    content: chineseContent.body.content.filter(
      ({ type }) => type !== 'figure' && type !== 'pullquote',
    ),
  },
  media: [],
  related: [],
}

it('a Markdown file this program made is read again field by field', async () => {
  const { leadMedia: _lead, ...expected } = chinese
  expect(without(await readBack(chinese, chineseSite))).toEqual(without(expected))
  const original = { ...englishContent.source.original, publishedAt: '2026-05-01T08:15:00+01:00' }
  expect(without(await readBack(englishContent, englishSite))).toEqual(
    without({ ...englishContent, source: { ...englishContent.source, original } as never }),
  )
})

it('its text comes again whatever it says', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlainBody(), async (body) => {
      expect((await readBack({ ...chinese, body }, chineseSite)).body).toEqual(body)
    }),
    { numRuns: 100 },
  )
})

function without(content: Content) {
  const { credits, body, ...rest } = content
  const bare = credits.map(({ id: _id, ...credit }) => credit)
  return { ...rest, credits: bare, body: must(parseBody(body)) }
}
