import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../../shared/article/content'
import type { BodyNode } from '../../../shared/document/body'
import { bodyFromHtml } from '../../../shared/document/from-html'
import { parseBody } from '../../../shared/document/schema'
import { textOf } from '../../../shared/document/text'
import type { ReadStory } from '../../../electron/reading/reader'
import { ownHtml } from '../../support/own-html'
import { readStory } from '../../support/reading'

const folder = join(import.meta.dirname, '../../cases/newstext')

describe('a sample of copy', () => {
  for (const name of readdirSync(folder).sort()) {
    const input = readdirSync(join(folder, name)).find((file) => file.startsWith('input.'))!
    const bytes = readFileSync(join(folder, name, input))

    it(`reads as expected: ${name}`, async () => {
      const read = await reading(input, bytes)
      const seen = `${JSON.stringify(readable(read), null, 2)}\n`
      const path = join(folder, name, 'expected.json')
      if (process.env['UPDATE'] === '1' || !existsSync(path)) writeFileSync(path, seen)
      expect(JSON.parse(seen)).toEqual(JSON.parse(readFileSync(path, 'utf8')))
    })

    it(`loses no word without saying so: ${name}`, async () => {
      const read = await reading(input, bytes)
      const kept = JSON.stringify([
        read.content,
        textOf(read.content.body),
        read.internal.provenance,
      ])
      const text = input.endsWith('.html') ? shown(bytes.toString('utf8')) : bytes.toString('utf8')
      const words = text.replace(labels, ' ').match(/[\p{L}]{2,}/gu) ?? []
      const folded = kept.toLowerCase()
      expect(words.filter((word) => !folded.includes(word.toLowerCase()))).toEqual([])
    })

    it(`gives a body that keeps its form: ${name}`, async () => {
      const { body } = (await reading(input, bytes)).content
      expect(parseBody(JSON.parse(JSON.stringify(body)))).toEqual({ ok: true, value: body })
      expect(bodyFromHtml(ownHtml(body), { origin: 'own' }).body).toEqual(body)
    })
  }
})

function reading(name: string, bytes: Uint8Array): Promise<ReadStory> {
  return readStory({ name, bytes })
}

/** What a reader of the samples wants to see: fields that hold something, the body line by line. */
function readable({ content, internal }: ReadStory) {
  const { credits, body, related, ...fields } = content
  const held = Object.entries(fields).filter(([, value]) => !isEmpty(value))
  const [provenance] = internal.provenance
  return {
    ...Object.fromEntries(held),
    credits: credits.map(({ name, role, kind, affiliation, showInByline }) =>
      [role, name, kind, affiliation, showInByline ? undefined : 'not in byline']
        .filter((part) => part !== undefined)
        .join(' | '),
    ),
    related: related.map(({ rel, title, teaser, url }: Content['related'][number]) => ({
      rel,
      title,
      teaser,
      url,
    })),
    body: body.content.flatMap((node) => lines(node, '')),
    found: provenance?.found.map(
      ({ field, text, confirm, proposal }) =>
        `${field}${confirm ? ' ?' : ''}: ${text}${proposal === undefined ? '' : ` -> ${proposal}`}`,
    ),
    leftOut: provenance?.leftOut.map(({ reason, text }) => `${reason.split('.').at(-1)}: ${text}`),
  }
}

function lines(node: BodyNode, indent: string): readonly string[] {
  const isLine = ![
    'bulletList',
    'orderedList',
    'listItem',
    'blockquote',
    'table',
    'tableRow',
    'tableCell',
    'tableHeader',
  ].includes(node.type)
  const attrs = node.attrs === undefined ? '' : ` ${Object.values(node.attrs).join(' ').trim()}`
  if (!isLine)
    return [
      `${indent}${node.type}${attrs}`,
      ...(node.content ?? []).flatMap((child) => lines(child, `${indent}  `)),
    ]
  const marked = (node.content ?? []).flatMap((child) => child.marks ?? []).map(({ type }) => type)
  return [
    `${indent}${node.type}${attrs}: ${textOf(node)}${marked.length > 0 ? ` [${marked.join(' ')}]` : ''}`,
  ]
}

function isEmpty(value: unknown): boolean {
  if (value === '' || (Array.isArray(value) && value.length === 0)) return true
  return typeof value === 'object' && value !== null && Object.values(value).every(isEmpty)
}

/** What a reader of the page sees: no tags, scripts, styles. */
function shown(html: string): string {
  return html
    .replace(/<(script|style|title)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&\w+;/g, ' ')
}

/** Words that only name a field, and so are in no value. */
const labels =
  /(?:标题|来源|作者|发布时间|日期|责任编辑|责编|收集编辑|编辑|编译|校对|审核|您现在的位置|当前位置|文字|供稿|图片|原标题|相关阅读|最新文章|热门文章|Related stories|Read more|Headline|Byline|Section|Keywords|Published|Photo)\s*[:：\n<]|^(?:title|subtitle|author|photographer|editor|date|source|section|tags|slug|lang):/gim
